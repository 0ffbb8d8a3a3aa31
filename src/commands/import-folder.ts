import {
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  existsSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, sep } from "node:path";

import { systemCode } from "../base/system-error.ts";
import { headLength, KnownArticles } from "../import/known.ts";
import { readStart } from "./import-source.ts";

/** Reads what a site has, as far as it takes to know an article again. An absent folder has nothing. */
export function knownArticles(folder: string): KnownArticles {
  const known = new KnownArticles();
  for (const file of markdownFiles(folder)) {
    const again = (): string =>
      readStart(join(folder, file), headLength)
        .toString()
        .replace(/^\uFEFF/, "")
        .replace(/\r\n?/g, "\n");
    known.add(file, again(), again);
  }
  for (const [file, id] of ledgerIds(folder)) known.addId(file, id);
  return known;
}

function markdownFiles(folder: string): string[] {
  let entries;
  try {
    entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    if (systemCode(error) === "ENOENT") return [];
    throw error;
  }
  return entries
    .filter((entry) => entry.isFile() && /\.(?:md|markdown)$/i.test(entry.name) && !/^[_.]/.test(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join("/"),
    )
    .toSorted();
}

/** The ids under which articles were published: not all of them stand in front matter. */
function ledgerIds(folder: string): (readonly [string, string])[] {
  try {
    const { articles } = JSON.parse(readFileSync(join(folder, "_ids.json"), "utf8")) as {
      articles?: Record<string, { id?: unknown }>;
    };
    return Object.entries(articles ?? {}).flatMap(([file, entry]) =>
      typeof entry.id === "string" ? [[file, entry.id] as const] : [],
    );
  } catch {
    // Without a ledger nothing was published; a damaged one stops the next build.
    return [];
  }
}

/**
 * Writes a new article in one step: never over a file that is there, never half, never outside of the folder.
 *
 * @returns why it was not written, as a clause
 */
export function writeNew(folder: string, file: string, text: string): string | undefined {
  const path = join(folder, file);
  const temporary = join(dirname(path), `.${(file.split("/").at(-1) ?? "").slice(0, 40).toWellFormed()}.tmp`);
  let isMade = false;
  try {
    mkdirSync(folder, { recursive: true });
    if (leadsOut(folder, dirname(path))) return "a symbolic link leads out of the articles folder";
    mkdirSync(dirname(path), { recursive: true });
    rmSync(temporary, { force: true });
    writeFileSync(temporary, text, { flag: "wx" });
    isMade = true;
    placeAt(temporary, path);
    return undefined;
  } catch (error) {
    const code = systemCode(error);
    return code === "EEXIST" ? "there is a file of this name" : (reasons[code ?? ""] ?? code ?? String(error));
  } finally {
    if (isMade) rmSync(temporary, { force: true });
  }
}

/** Whether the part of the path that exists lies somewhere else than in the folder. */
function leadsOut(folder: string, path: string): boolean {
  let existing = path;
  while (!existsSync(existing) && existing !== folder) existing = dirname(existing);
  return !`${realpathSync(existing)}${sep}`.startsWith(`${realpathSync(folder)}${sep}`);
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission is denied",
  EPERM: "permission is denied",
  EROFS: "the file system is read-only",
  ENOSPC: "the disk is full",
  ENOTDIR: "a file stands where a folder is needed",
};

/** A link fails where a file is; file systems without links must look first. */
function placeAt(temporary: string, path: string): void {
  try {
    linkSync(temporary, path);
  } catch (error) {
    if (systemCode(error) === "EEXIST" || existsSync(path))
      throw Object.assign(new Error("exists"), { code: "EEXIST", syscall: "link" });
    renameSync(temporary, path);
  }
}
