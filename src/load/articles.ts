import type { Problem } from "../model/problem.ts";
import type { SourceText } from "../model/raw.ts";
import type { Staged } from "../model/staged.ts";
import { problem } from "../problems/problem.ts";
import { listFiles, type FoundFile, type Wanted } from "./folder.ts";
import { isMissing, systemCode } from "../base/system-error.ts";
import { readWhole, reasonOf } from "./read.ts";

/** Bytes; far more than any article, and little enough for all of them in memory. */
const sizeLimit = 1_500_000;

/** Names for the desk's own use: drafts, registries, hidden files. */
const isReserved = (name: string): boolean => /^[_.]/.test(name);

const wanted: Wanted = {
  file: (name) => /\.(?:md|markdown|mdx)$/i.test(name) && !isReserved(name),
  folder: (name) => name === "_posts" || !isReserved(name),
};

/**
 * Finds and reads the Markdown files below the articles folder, sorted by path. Names that begin with `_` or `.` are
 * passed over, apart from Jekyll's `_posts`. A file that cannot be read is returned as `unreadable`, with a problem.
 *
 * @param folder absolute
 */
export function readArticles(folder: string): Staged<readonly SourceText[]> {
  let listed: Staged<readonly FoundFile[]>;
  try {
    listed = listFiles(folder, wanted);
  } catch (error) {
    const found = isMissing(error)
      ? problem("articles-missing", {}, { path: folder })
      : problem("folder-unreadable", {}, { path: folder, reason: reasonOf(error) });
    return { value: [], problems: [found] };
  }
  const problems: Problem[] = [...listed.problems];
  const texts = listed.value.flatMap(({ file, absolute }): SourceText[] => {
    const unreadable = (found: Problem): SourceText[] => {
      problems.push(found);
      return [{ file, bytes: new Uint8Array(), unreadable: true }];
    };
    try {
      const read = readWhole(absolute, sizeLimit);
      if ("size" in read) {
        const [size, limit] = [Math.ceil(read.size / 1000), sizeLimit / 1000];
        return unreadable(problem("article-too-large", { file }, { size, limit }));
      }
      if (isNote(file, read)) {
        problems.push(problem("readme-skipped", { file }));
        return [];
      }
      return [{ file, bytes: read }];
    } catch (error) {
      if (systemCode(error) !== "ENOENT")
        return unreadable(problem("file-unreadable", { file }, { reason: reasonOf(error) }));
      // What is not UTF-8 in a name was read as U+FFFD, under which nothing is found.
      if (file.includes("\uFFFD")) return unreadable(problem("file-name-encoding", { file }));
      problems.push(problem("file-vanished", { file }));
      return [];
    }
  });
  return { value: texts, problems };
}

/** A README at the top without front matter is about the folder. */
function isNote(file: string, bytes: Uint8Array): boolean {
  if (!/^readme\.(?:md|markdown)$/i.test(file)) return false;
  const start = new TextDecoder().decode(bytes.subarray(0, 1000));
  return !/^\s*(?:---|\+\+\+|;;;)/.test(start);
}
