import { lstatSync, statSync } from "node:fs";

/** Numbers of one stamp. */
export const stampSize = 3;

/** What tells a file that was changed: size in bytes, time of the last change of its bytes, and of its entry, in milliseconds. */
export type Stamp = readonly [size: number, modified: number, changed: number];

/** Of what is not there. */
const absent: Stamp = [-1, 0, 0];

/** Folders tell by their times when a file came or went. */
export function stampOf(path: string): Stamp {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined) return absent;
    return stat.isDirectory() ? [-2, stat.mtimeMs, 0] : [stat.size, stat.mtimeMs, stat.ctimeMs];
  } catch {
    return absent;
  }
}

/** Of a file of ours: its inode in place of the time of its entry, which copies by link change. */
export function outputStamp(path: string): Stamp {
  try {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    return stat === undefined ? absent : [stat.size, stat.mtimeMs, stat.ino];
  } catch {
    return absent;
  }
}

/** Milliseconds. A file that was changed so shortly before it was read may change again without a new time. */
const margin = 50;
const coarseMargin = 2000;

/** A stamp that nothing has, for a file that may have been changed while it was read. */
export function safeStamp(stamp: Stamp, began: number): Stamp {
  const [size, modified, changed] = stamp;
  if (size < 0 && size !== -2) return stamp;
  // Some file systems count in seconds.
  const late = Math.max(modified, changed);
  return late > began - (modified % 1000 === 0 ? coarseMargin : margin) ? [Number.NaN, modified, changed] : stamp;
}

const noThrow = { throwIfNoEntry: false } as const;

/** {@link holds} of {@link stampOf}, for the many files of a build in which little changed: nothing is made but Node's own object. */
export function inputHolds(stamps: Float64Array, row: number, path: string): boolean {
  const at = row * stampSize;
  const size = stamps[at] ?? 0;
  // What was not there, or is a folder.
  if (!(size >= 0)) return holds(stamps, row, stampOf(path));
  try {
    const stat = statSync(path, noThrow);
    return (
      stat !== undefined &&
      stat.size === size &&
      stat.mtimeMs === stamps[at + 1] &&
      stat.ctimeMs === stamps[at + 2] &&
      !stat.isDirectory()
    );
  } catch {
    return false;
  }
}

/** {@link holds} of {@link outputStamp}, likewise. */
export function outputHolds(stamps: Float64Array, row: number, path: string): boolean {
  const at = row * stampSize;
  try {
    const stat = lstatSync(path, noThrow);
    return (
      stat !== undefined && stat.size === stamps[at] && stat.mtimeMs === stamps[at + 1] && stat.ino === stamps[at + 2]
    );
  } catch {
    return false;
  }
}

/** A stamp that nothing has is not even the same as itself. */
export function sameStamp(a: Stamp, b: Stamp): boolean {
  return a.every((part, index) => part === b[index]);
}

/** Whether a row of a table of stamps still holds. */
export function holds(stamps: Float64Array, row: number, [a, b, c]: Stamp): boolean {
  const at = row * stampSize;
  return stamps[at] === a && stamps[at + 1] === b && stamps[at + 2] === c;
}
