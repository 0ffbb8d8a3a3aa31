import { readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

import { channelFile, channelFolders } from "../base/channel-dir.ts";
import { byCodeUnit } from "../base/order.ts";
import { isMissing } from "../base/system-error.ts";
import type { Problem } from "../model/problem.ts";
import type { PublishedFeeds, PublishedItem } from "../model/published.ts";
import type { Staged } from "../model/staged.ts";
import { problem } from "../problems/problem.ts";
import { readWhole, reasonOf } from "./read.ts";

const document = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      url: z.string().default(""),
      title: z.string().default(""),
      date_published: z.string().default(""),
      date_modified: z.string().default(""),
    }),
  ),
});

/** The subscription documents that stand in an output folder. One that cannot be understood is reported and left out. */
export function readPublishedFeeds(out: string): Staged<PublishedFeeds> {
  const feeds = new Map<string, readonly PublishedItem[]>();
  const problems: Problem[] = [];
  for (const dir of ["", ...channelFolders.flatMap((folder) => foldersWithFeed(out, folder))]) {
    const read = readPublishedFeed(out, dir);
    if ("problem" in read) problems.push(read.problem);
    else if (read.items !== undefined) feeds.set(dir, read.items);
  }
  return { value: feeds, problems };
}

/** The items of one channel; `undefined` when it has no document. */
export function readPublishedFeed(
  out: string,
  dir: string,
): { readonly items: readonly PublishedItem[] | undefined } | { readonly problem: Problem } {
  const path = channelFile(dir, "feed.json");
  try {
    const { items } = document.parse(JSON.parse(readText(join(out, path))));
    return {
      items: items.map(({ id, url, title, date_published: published, date_modified: modified }) => ({
        id,
        url,
        title,
        published,
        modified,
      })),
    };
  } catch (error) {
    if (isMissing(error)) return { items: undefined };
    const isForm = error instanceof z.ZodError || error instanceof SyntaxError;
    const reason = isForm ? "it is no JSON Feed" : reasonOf(error);
    return { problem: problem("published-feed-unreadable", {}, { path, reason }) };
  }
}

/**
 * The ids in the document of one channel, for a first look at a hundredth of the cost: `undefined` when there is no
 * document, or one that only {@link readPublishedFeed} can tell about.
 */
export function readPublishedIds(out: string, dir: string): ReadonlySet<string> | undefined {
  try {
    const bytes = readWhole(join(out, channelFile(dir, "feed.json")), sizeLimit);
    return "size" in bytes ? undefined : idsIn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  } catch {
    return undefined;
  }
}

const itemsStart = '"items":[\n';
const idStart = '{"id":"';

/** Of a document in our own form: each item on a line that begins with its id. */
function idsIn(bytes: Buffer): ReadonlySet<string> | undefined {
  const has = (text: string, at: number): boolean => bytes.toString("latin1", at, at + text.length) === text;
  const ids = new Set<string>();
  let at = bytes.indexOf("\n") + 1;
  if (!has(itemsStart, at - itemsStart.length)) return undefined;
  while (!has("]}", at)) {
    const start = at + idStart.length;
    const end = bytes.indexOf('"', start);
    at = bytes.indexOf("\n", end) + 1;
    const id = bytes.toString("utf8", start, end);
    if (!has(idStart, start - idStart.length) || end === -1 || at === 0 || id.includes("\\")) return undefined;
    ids.add(id);
  }
  return ids;
}

/** Bytes: no feed of ours comes near. */
const sizeLimit = 200_000_000;

/** Throws as `node:fs` does. */
function readText(path: string): string {
  const bytes = readWhole(path, sizeLimit);
  if ("size" in bytes) throw new SyntaxError("It is too large.");
  return Buffer.from(bytes).toString();
}

function foldersWithFeed(out: string, folder: string): string[] {
  try {
    return readdirSync(join(out, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name === "feed.json")
      .map((entry) => entry.parentPath.slice(out.length + 1).replaceAll("\\", "/"))
      .toSorted(byCodeUnit);
  } catch {
    return [];
  }
}
