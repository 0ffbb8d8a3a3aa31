import type { Problem } from "../model/problem.ts";
import type { Staged } from "../model/staged.ts";
import { problem } from "../problems/problem.ts";
import { listFiles, type FoundFile, type Wanted } from "./folder.ts";
import { isMissing, systemCode } from "../base/system-error.ts";
import { readPart, readWhole, reasonOf } from "./read.ts";

/** Bytes; far more than any article, and little enough for all of them in memory. */
const sizeLimit = 1_500_000;

/** Names for the desk's own use: drafts, registries, hidden files. */
const isReserved = (name: string): boolean => /^[_.]/.test(name);

const wanted: Wanted = {
  file: (name) => /\.(?:md|markdown|mdx)$/i.test(name) && !isReserved(name),
  folder: (name) => name === "_posts" || !isReserved(name),
};

/**
 * Finds the Markdown files below the articles folder, sorted by path. Names that begin with `_` or `.` are passed over,
 * apart from Jekyll's `_posts`.
 *
 * @param folder absolute
 */
export function listArticles(folder: string): ReturnType<typeof listFiles> {
  try {
    return listFiles(folder, wanted);
  } catch (error) {
    const found = isMissing(error)
      ? problem("articles-missing", {}, { path: folder })
      : problem("folder-unreadable", {}, { path: folder, reason: reasonOf(error) });
    return { value: [], folders: [], problems: [found] };
  }
}

/** The bytes of an article's file; `undefined`, with a problem, for one that cannot be read or is none. */
export function readArticle({
  file,
  absolute,
}: FoundFile): Staged<Uint8Array | undefined> & { readonly isNone?: true } {
  try {
    const read = readWhole(absolute, sizeLimit);
    if ("size" in read) {
      const [size, limit] = [Math.ceil(read.size / 1000), sizeLimit / 1000];
      return without(problem("article-too-large", { file }, { size, limit }));
    }
    if (isNote(file, read)) return { ...without(problem("readme-skipped", { file })), isNone: true };
    return { value: read, problems: [] };
  } catch (error) {
    if (systemCode(error) !== "ENOENT")
      return without(problem("file-unreadable", { file }, { reason: reasonOf(error) }));
    // What is not UTF-8 in a name was read as U+FFFD, under which nothing is found.
    if (file.includes("\uFFFD")) return without(problem("file-name-encoding", { file }));
    return { ...without(problem("file-vanished", { file })), isNone: true };
  }
}

function without(found: Problem): Staged<undefined> {
  return { value: undefined, problems: [found] };
}

/** Where the bytes of an article stand: a file, or a part of one. */
export interface Source {
  /** Absolute. */
  readonly path: string;
  /** Bytes. Absent: the whole file. */
  readonly part?: { readonly at: number; readonly size: number };
}

/** The bytes of an article again; `undefined` when they can no longer be read. */
export function readSource({ path, part }: Source): Uint8Array | undefined {
  try {
    const read = part === undefined ? readWhole(path, sizeLimit) : readPart(path, part.at, part.size);
    return "size" in read ? undefined : read;
  } catch {
    return undefined;
  }
}

/** A README at the top without front matter is about the folder. */
function isNote(file: string, bytes: Uint8Array): boolean {
  if (!/^readme\.(?:md|markdown)$/i.test(file)) return false;
  const start = new TextDecoder().decode(bytes.subarray(0, 1000));
  return !/^\s*(?:---|\+\+\+|;;;)/.test(start);
}
