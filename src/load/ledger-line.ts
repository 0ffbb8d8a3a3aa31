import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { LedgerEntry } from "../model/registry.ts";
import { replaceFile } from "./replace-file.ts";

/** The id ledger's name in the articles folder. It belongs under version control, beside the articles. */
export const ledgerFile = "_ids.json";

/**
 * Notes new digests of bodies in the ledger's file, whose other entries stay as they are. `undefined` when an article has
 * no entry there, or the file is not as Broadsheet writes it. Throws as `node:fs` does.
 *
 * @param bodies digest of the body by file
 */
export function patchLedger(folder: string, bodies: ReadonlyMap<string, string>): true | undefined {
  const path = join(folder, ledgerFile);
  let text = readFileSync(path, "utf8");
  for (const [file, body] of bodies) {
    const key = `\n    ${JSON.stringify(file)}: `;
    const start = text.indexOf(key);
    const end = text.indexOf("\n", start + 1);
    const line = text.slice(start + key.length, end);
    const comma = line.endsWith(",") ? "," : "";
    const known = start < 0 ? undefined : parsedLine(line.slice(0, line.length - comma.length));
    if (!isEntry(known)) return undefined;
    // The keys stay in their order.
    const changed = JSON.stringify(Object.assign(known, { body }));
    text = `${text.slice(0, start)}${key}${changed}${comma}${text.slice(end)}`;
  }
  replaceFile(path, text);
  return true;
}

function parsedLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

const texts: ReadonlySet<string> = new Set(["id", "given", "headline", "body", "page"]);

/** As the form of the whole ledger has it, without what reads that. */
function isEntry(value: unknown): value is LedgerEntry {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const { id, headline, body } = value as { readonly [Key in keyof LedgerEntry]?: unknown };
  return (
    typeof id === "string" &&
    id !== "" &&
    typeof headline === "string" &&
    typeof body === "string" &&
    Object.entries(value).every(([key, part]) =>
      key === "former"
        ? Array.isArray(part) && part.every((former) => typeof former === "string")
        : texts.has(key) && typeof part === "string",
    )
  );
}
