import type { Stats } from "node:fs";
import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";

/** Something in the output folder that is not ours and stands where an output must go. */
export interface Obstacle {
  /** Below the output folder. */
  readonly path: string;
  readonly what: string;
}

/** What stands somewhere, in words. */
export function whatStands(stats: Stats): string {
  if (stats.isSymbolicLink()) return "a symbolic link";
  if (stats.isDirectory()) return "a folder with files that Broadsheet did not write";
  if (stats.isFile()) return "a file that Broadsheet did not write";
  return "a device, pipe or socket";
}

/** One problem an obstacle, however many paths it blocks; the first of them is named. */
export function obstacleProblems(
  code: "output-blocked" | "prune-blocked",
  blocked: ReadonlyMap<string, Obstacle>,
): Problem[] {
  const groups = new Map<string, { readonly obstacle: Obstacle; readonly first: string; count: number }>();
  for (const [path, obstacle] of blocked) {
    const group = groups.get(obstacle.path);
    if (group === undefined) groups.set(obstacle.path, { obstacle, first: path, count: 1 });
    else group.count += 1;
  }
  return [...groups.values()].map(({ obstacle, first, count }) => {
    const outputs = count === 1 ? first : `${first} and ${count - 1} more`;
    return problem(code, {}, { obstacle: obstacle.path, what: obstacle.what, outputs });
  });
}
