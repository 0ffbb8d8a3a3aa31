import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

import type { Ledger } from "../model/registry.ts";
import type { Problem } from "../model/problem.ts";
import type { Staged } from "../model/staged.ts";
import { problem } from "../problems/problem.ts";

/** The id ledger's name in the articles folder. It belongs under version control, beside the articles. */
const ledgerFile = "_ids.json";

const entry = z.strictObject({
  id: z.string().min(1),
  given: z.string().exactOptional(),
  headline: z.string(),
  body: z.string(),
});
const form = z.strictObject({ version: z.literal(1), articles: z.record(z.string(), entry) });

/** Reads the ledger; absent means empty. A damaged one stops the build: going on would announce old articles as new. */
export function readLedger(folder: string): Staged<Ledger> {
  let text: string;
  try {
    text = readFileSync(join(folder, ledgerFile), "utf8");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT" || code === "ENOTDIR") return { value: {}, problems: [] };
    return damaged(code ?? "it cannot be read");
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return damaged(/^<{7} /m.test(text) ? "it holds the marks of a merge conflict" : "it is no valid JSON");
  }
  const parsed = form.safeParse(value);
  return parsed.success
    ? { value: parsed.data.articles, problems: [] }
    : damaged("it is not in the form that Broadsheet writes");
}

function damaged(reason: string): Staged<Ledger> {
  return { value: {}, problems: [problem("ledger-damaged", { file: ledgerFile }, { reason })] };
}

/** The ledger as text, one article a line, so that two branches merge. */
function ledgerText(ledger: Ledger): string {
  const lines = Object.entries(ledger).map(([file, value]) => `    ${JSON.stringify(file)}: ${JSON.stringify(value)}`);
  return `{\n  "version": 1,\n  "articles": {\n${lines.join(",\n")}\n  }\n}\n`;
}

/** Writes the ledger when it changed, in one step. */
export function saveLedger(folder: string, before: Ledger, after: Ledger): readonly Problem[] {
  const text = ledgerText(after);
  if (text === ledgerText(before)) return [];
  const path = join(folder, ledgerFile);
  const temporary = join(folder, `.${ledgerFile}.tmp`);
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, path);
    return [];
  } catch (error) {
    rmSync(temporary, { force: true });
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    return [problem("ledger-unwritable", { file: ledgerFile }, { reason })];
  }
}
