import {
  accessSync,
  constants,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The bytes of a file; `undefined` when it cannot be read. */
export function readBytes(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Throws as `node:fs` does. */
export function removeFile(path: string): void {
  rmSync(path, { force: true });
}

/**
 * Makes the folder, or empties it. A link that stands in its place is replaced: what it leads to is not ours to empty.
 * Throws as `node:fs` does.
 */
export function emptyFolder(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === false) rmSync(path);
  mkdirSync(path, { recursive: true });
  for (const name of readdirSync(path)) rmSync(join(path, name), { recursive: true, force: true });
}

/** Whether files can be made in a folder. */
export function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** A new folder that only this user can read. Throws as `node:fs` does. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), "broadsheet-"));
}

/** As far as that is possible. */
export function removeFolder(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // The system clears its folder of temporary files.
  }
}

/** Writes an empty file; returns the time that the disk gave it, in milliseconds. Throws as `node:fs` does. */
export function touch(path: string): number {
  writeFileSync(path, "");
  return statSync(path).mtimeMs;
}

/** Names in a folder, sorted; none when it cannot be read. */
export function namesIn(path: string): readonly string[] {
  try {
    return readdirSync(path).toSorted();
  } catch {
    return [];
  }
}

/** A folder and everything in it, absolute; the folder alone when it is not there. */
export function filesBelow(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return [folder, ...entries.map((entry) => join(entry.parentPath, entry.name))];
  } catch {
    return [folder];
  }
}
