import { join } from "node:path";

import { byCodeUnit } from "../base/order.ts";
import { digest } from "../base/hash.ts";
import { ledgerFile } from "../load/ledger-line.ts";
import { namesIn } from "../load/cache-folder.ts";
import { outputStamp, safeStamp, stampOf, stampSize, type Stamp } from "../load/stamps.ts";
import type { Output, Slice } from "../model/output.ts";
import type { Problem } from "../model/problem.ts";
import type { LinkData } from "../normalize/links.ts";
import type { SiteFacts } from "../render/page/site.ts";
import { manifestPath, type ManifestEntry } from "../write/manifest.ts";
import type { Cache } from "./cache.ts";
import type { Rendered } from "./protocol.ts";
import { bitOf } from "./reasons.ts";
import { piecesOf } from "./recipe.ts";
import type { Made } from "./rendering.ts";
import type { Sources } from "./sources.ts";
import type { Documents, State, Summary } from "./state.ts";

/** Everything of a finished build that the next one can use. */
export interface Finish {
  readonly out: string;
  /** When reading began, by the disk's clock, in milliseconds. */
  readonly began: number;
  readonly now: number;
  readonly until: number;
  readonly summary: Summary;
  readonly sources: Sources;
  /** Files other than articles that were read or looked for, absolute. */
  readonly inputs: readonly string[];
  readonly made: ReadonlyMap<string, Made>;
  readonly common: string;
  readonly facts: SiteFacts;
  readonly links: Slice | LinkData;
  /** Sorted by file. */
  readonly front: readonly Problem[];
  readonly outputs: readonly Output[];
  readonly entries: ReadonlyMap<string, ManifestEntry>;
}

/** Names of the articles folder that the build itself writes. */
const ours = /^_ids\.json(?:\.tmp)?$/;

/** Longer lists of names are kept as a digest; few need what makes one. */
const longestTop = 100_000;

/** The build itself changes the time of the articles folder: its names tell whether something came or went. */
export function topNames(folder: string): string {
  const names = JSON.stringify(namesIn(folder).filter((name) => !ours.test(name.slice(1))));
  return names.length > longestTop ? digest(names) : names;
}

/** Of an article whose last good text stands in. */
const noHead = digest("");

/** Throws system errors. */
export function saveState(cache: Cache, finish: Finish, folder: string): void {
  const { out, began, sources, made, entries } = finish;
  const files = [...made.keys()].toSorted(byCodeUnit);
  const rows = files.map((file) => made.get(file)).filter((one) => one !== undefined);
  let used = 0;
  const keep = (slice: Slice): Slice => {
    used += slice.size;
    return slice;
  };
  const slices = new Float64Array(rows.length * 2 * stampSize);
  const levels = new Uint8Array(rows.length);
  const reasons = new Uint16Array(rows.length);
  const renderedAt = new Float64Array(rows.length);
  const before = new Float64Array(slices.length);
  for (const [row, one] of rows.entries()) {
    const { kept, cause = { reasons: bitOf("new") } } = one;
    if (kept?.rendered === undefined) throw new Error("A build that writes keeps everything.");
    putSlice(slices, row * 2, keep(kept.job));
    putSlice(slices, row * 2 + 1, keep(kept.rendered));
    for (const part of partsOf(one)) keep(part);
    reasons[row] = cause.reasons;
    renderedAt[row] = cause.at ?? finish.now;
    for (const [index, slice] of (cause.before ?? []).entries()) putSlice(before, row * 2 + index, slice);
    levels[row] = one.levels;
  }
  // A last good text does not change by itself.
  const own = rows.map(({ job: { source } }) => (source.part === undefined ? source.path : ""));
  const others = new Set([...sources.listed, ...sources.folders.slice(1), ...finish.inputs]);
  for (const path of own) others.delete(path);
  // What comes and goes at the top is told by names.
  others.delete(folder);
  const inputs = [...own, ...others];
  const ledger = join(folder, ledgerFile);
  const outputs = [...entries.keys(), manifestPath];
  const state: Omit<State, "key" | "parts" | "partStamps" | "used"> = {
    now: finish.now,
    until: finish.until,
    zone: finish.facts.config.site.timezone,
    summary: finish.summary,
    top: topNames(folder),
    front: keep(cache.addText(finish.front.map((found) => `${JSON.stringify(found)}\n`).join(""))),
    inputs: inputs.join("\n"),
    // The ledger is ours: whoever else writes it does so before or after, not in the same moment.
    inputStamps: table(inputs.map((path) => (path === ledger ? stampOf(path) : safeStamp(stampOf(path), began)))),
    outputs: outputs.join("\n"),
    outputStamps: table(outputs.map((path) => outputStamp(join(out, path)))),
    outputDigests: Array.from(entries.values(), ({ digest: hash = "" }) => hash.padEnd(32)).join("") + " ".repeat(32),
    digests: rows.map(({ job }) => job.digest).join(""),
    heads: rows.map(({ job }) => sources.texts.get(job.file)?.head ?? noHead).join(""),
    keys: rows.map(({ key }) => key).join(""),
    common: finish.common,
    at: finish.now,
    reasons,
    renderedAt,
    before,
    files: files.join("\n"),
    slices,
    levels,
    documents: tableDocuments(finish.outputs, rows, (text) => keep(cache.addText(text))),
    facts: keep(cache.add(finish.facts)),
    links: keep("at" in finish.links ? finish.links : cache.add(finish.links)),
  };
  cache.save({ ...state, used });
}

function tableDocuments(outputs: readonly Output[], rows: readonly Made[], keep: (text: string) => Slice): Documents {
  const owners = new Map<string, number>();
  for (const [row, one] of rows.entries()) for (const part of partsOf(one)) owners.set(nameOf(part), row);
  const documents = outputs.flatMap((output) => {
    const pieces = piecesOf(output);
    return pieces === undefined ? [] : [{ path: output.path, pieces }];
  });
  const slices = new Float64Array(documents.length * stampSize);
  const members: number[] = [];
  const starts: number[] = [0];
  const digests: string[] = [];
  for (const [index, { pieces }] of documents.entries()) {
    const text = JSON.stringify(pieces);
    putSlice(slices, index, keep(text));
    digests.push(digest(text));
    for (const piece of pieces) {
      const owner = typeof piece === "string" ? undefined : owners.get(nameOf(piece));
      if (owner !== undefined) members.push(owner);
    }
    starts.push(members.length);
  }
  return {
    paths: documents.map(({ path }) => path).join("\n"),
    digests: digests.join(""),
    slices,
    members: Uint32Array.from(members),
    starts: Uint32Array.from(starts),
  };
}

/** What documents hold of an article, where it is in the store. */
export function partsOf({ full = [], summary = [] }: Pick<Rendered, "full" | "summary">): Slice[] {
  return [...full, ...summary].filter((part) => typeof part !== "string");
}

/** Tells slices apart. */
export function nameOf({ file, at }: Slice): string {
  return `${file}:${at}`;
}

function table(stamps: readonly Stamp[]): Float64Array {
  return Float64Array.from(stamps.flat());
}

export function putSlice(slices: Float64Array, index: number, { file, at, size }: Slice): void {
  slices.set([file, at, size], index * stampSize);
}
