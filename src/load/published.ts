import type { Problem } from "../model/problem.ts";
import type { Staged } from "../model/staged.ts";
import { problem } from "../problems/problem.ts";
import { listFiles, type FoundFile } from "./folder.ts";
import { readStart, readWhole, reasonOf } from "./read.ts";

/** Bytes; a sitemap may have 50 MiB, everything else less. */
const sizeLimit = 60_000_000;

/**
 * Every file of an output folder, whoever wrote it; folders whose names begin with a dot are left out, apart from
 * `.well-known`. Throws as `node:fs` does when the folder itself is missing or unreadable.
 */
export function listPublished(folder: string): Staged<readonly FoundFile[]> {
  const { value, problems } = listFiles(folder, {
    file: () => true,
    folder: (name) => !name.startsWith(".") || name === ".well-known",
  });
  return { value, problems: problems.map(forReader) };
}

/** Here nothing is at stake when a folder cannot be read. */
function forReader(found: Problem): Problem {
  return found.code === "folder-unreadable"
    ? problem("check-unreadable", { file: found.file ?? "" }, found.args)
    : found;
}

/** The bytes of a published file. */
export function readPublished({ file, absolute }: FoundFile): Staged<Uint8Array | undefined> {
  try {
    const bytes = readWhole(absolute, sizeLimit);
    if (bytes instanceof Uint8Array) return { value: bytes, problems: [] };
    return tooLarge(file, bytes.size);
  } catch (error) {
    return {
      value: undefined,
      problems: [problem("check-unreadable", { file }, { path: file, reason: reasonOf(error) })],
    };
  }
}

function tooLarge(file: string, size: number): Staged<undefined> {
  return {
    value: undefined,
    problems: [problem("check-too-large", { file }, { megabytes: Math.ceil(size / 1_000_000) })],
  };
}

/** Bytes in which a feed says where it is. */
const headLength = 65_536;

/** The beginning of a published file as text; empty when it cannot be read. */
export function readHead({ absolute }: FoundFile): string {
  try {
    return new TextDecoder().decode(readStart(absolute, headLength).start);
  } catch {
    // Reading the whole file tells why.
    return "";
  }
}
