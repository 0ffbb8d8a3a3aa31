import { join } from "node:path";
import { byCodeUnit } from "../base/order.ts";
import { systemCode } from "../base/system-error.ts";
import { type Files, look, parentOf } from "./files.ts";
import type { Manifest, ManifestEntry } from "./manifest.ts";
import { type Obstacle, obstacleProblems } from "./obstacle.ts";
import { byPhase } from "./order.ts";
import { foldPath } from "./paths.ts";
import type { Session } from "./session.ts";
import type { Tally } from "./tally.ts";

/**
 * Removes the files that the manifest lists and `wanted` has not, and the folders that this empties. Indexes go before
 * feeds and feeds before pages, so that nothing names a file that is gone. Returns the entries of files that could not be
 * reached. Throws system errors; the next build goes on.
 */
export function prune(session: Session, wanted: ReadonlySet<string>, tally: Tally): Manifest {
  const { files, out, folders, listed } = session;
  const left = new Map<string, ManifestEntry>();
  const blocked = new Map<string, Obstacle>();
  const surplus = [...listed].filter(([path]) => !wanted.has(path));
  if (surplus.length === 0) return left;
  const renamed = sameFileAs(files, out, wanted);
  const visited = new Set<string>();
  for (const [path, entry] of surplus.toSorted((a, b) => byPhase(placed(b), placed(a)))) {
    tally.at = path;
    const found = folders.find(parentOf(path));
    if (found !== undefined && found !== "absent") {
      left.set(path, entry);
      blocked.set(path, found);
      continue;
    }
    visited.add(parentOf(path));
    if (found === "absent") continue;
    const stats = look(files, join(out, path));
    // A folder in the place of our file is somebody else's, or ours already.
    if (stats === undefined || stats.isDirectory() || renamed(path, stats)) continue;
    files.unlinkSync(join(out, path));
    tally.pruned += 1;
  }
  removeEmpty(files, out, visited);
  tally.problems.push(...obstacleProblems("prune-blocked", blocked));
  return left;
}

function placed([path, { phase }]: readonly [string, ManifestEntry]) {
  return { path, phase };
}

/** Where case is ignored, the old name `News.html` and the new name `news.html` are one file, which must stay. */
function sameFileAs(files: Files, out: string, wanted: ReadonlySet<string>) {
  const byFold = new Map([...wanted].map((path) => [foldPath(path), path]));
  return (path: string, stats: { readonly dev: number; readonly ino: number }): boolean => {
    const now = byFold.get(foldPath(path));
    const other = now === undefined ? undefined : look(files, join(out, now));
    return other !== undefined && other.dev === stats.dev && other.ino === stats.ino;
  };
}

/** Removes these folders and those above them as far as they are empty; `folders` holds no path through a link. */
function removeEmpty(files: Files, out: string, folders: ReadonlySet<string>): void {
  const all = new Set<string>();
  for (let folder of folders) for (; folder !== "" && !all.has(folder); folder = parentOf(folder)) all.add(folder);
  for (const folder of [...all].toSorted((a, b) => byCodeUnit(b, a))) {
    try {
      files.rmdirSync(join(out, folder));
    } catch (error) {
      // Not empty, gone already, or not to be removed: an empty folder that stays harms nobody.
      if (systemCode(error) === undefined) throw error;
    }
  }
}
