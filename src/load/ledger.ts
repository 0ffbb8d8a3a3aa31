import { realpathSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

import { isMissing } from "../base/system-error.ts";
import type { Memory } from "../model/registry.ts";
import type { Problem } from "../model/problem.ts";
import type { Staged } from "../model/staged.ts";
import { problem } from "../problems/problem.ts";
import { realPathInside } from "./inside.ts";
import { readWhole, reasonOf } from "./read.ts";
import { ledgerFile } from "./ledger-line.ts";
import { replaceFile } from "./replace-file.ts";

/** Bytes: a million articles and more. */
const sizeLimit = 500_000_000;

const entry = z.strictObject({
  id: z.string().min(1),
  given: z.string().exactOptional(),
  headline: z.string(),
  body: z.string(),
  page: z.string().exactOptional(),
  former: z.array(z.string()).readonly().exactOptional(),
});
const form = z.strictObject({
  version: z.literal(1),
  articles: z.record(z.string(), entry),
  channels: z.record(z.string(), z.strictObject({ label: z.string(), since: z.iso.datetime() })).default({}),
});

const nothing: Memory = { articles: {}, channels: {} };

/** Reads the ledger; absent means empty. A damaged one stops the build: going on would announce old articles as new. */
export function readLedger(folder: string): Staged<Memory> {
  let bytes: ReturnType<typeof readWhole>;
  try {
    const real = realPathInside(realpathSync.native(folder), join(folder, ledgerFile));
    if (real === undefined) return damaged("it is a symbolic link that leads out of the articles folder");
    bytes = readWhole(real, sizeLimit);
  } catch (error) {
    return isMissing(error) ? { value: nothing, problems: [] } : damaged(reasonOf(error));
  }
  if ("size" in bytes) return damaged("it is larger than any ledger of ours");
  const text = Buffer.from(bytes).toString();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return damaged(/^<{7} /m.test(text) ? "it holds the marks of a merge conflict" : "it is no valid JSON");
  }
  const parsed = form.safeParse(value);
  return parsed.success
    ? { value: { articles: parsed.data.articles, channels: parsed.data.channels }, problems: [] }
    : damaged("it is not in the form that Broadsheet writes");
}

function damaged(reason: string): Staged<Memory> {
  return { value: nothing, problems: [problem("ledger-damaged", { file: ledgerFile }, { reason })] };
}

/** The ledger as text, one article or channel a line, so that two branches merge. */
function ledgerText({ articles, channels }: Memory): string {
  const lines = (entries: object): string =>
    Object.entries(entries)
      .map(([key, value]) => `\n    ${JSON.stringify(key)}: ${JSON.stringify(value)}`)
      .join(",");
  return `{\n  "version": 1,\n  "articles": {${lines(articles)}\n  },\n  "channels": {${lines(channels)}\n  }\n}\n`;
}

/** Writes the ledger when it changed, in one step. */
export function saveLedger(folder: string, before: Memory, after: Memory): readonly Problem[] {
  const text = ledgerText(after);
  if (text === ledgerText(before)) return [];
  try {
    replaceFile(join(folder, ledgerFile), text);
    return [];
  } catch (error) {
    return [problem("ledger-unwritable", { file: ledgerFile }, { reason: reasonOf(error) })];
  }
}
