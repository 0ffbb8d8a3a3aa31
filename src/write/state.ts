import { join } from "node:path";
import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import { systemCode } from "../base/system-error.ts";
import { type Files, look } from "./files.ts";
import { whatStands } from "./obstacle.ts";

/** The folder below the output folder in which the write stage keeps its own files. */
export const stateFolder = ".broadsheet";

/** The folder of temporary files, below the output folder. */
export const tempFolder = `${stateFolder}/tmp`;

/**
 * Makes the output folder, which may be a symbolic link that the user chose, and the state folders in it, which may not.
 * Throws system errors.
 */
export function prepareState(files: Files, out: string): Problem | undefined {
  files.mkdirSync(out, { recursive: true });
  for (const folder of [stateFolder, tempFolder]) {
    const path = join(out, folder);
    const stats = look(files, path);
    if (stats === undefined) makeFolder(files, path);
    else if (!stats.isDirectory()) return problem("state-blocked", {}, { path: folder, what: whatStands(stats) });
  }
  return undefined;
}

/** Not recursive: Node then reports a read-only file system as a missing folder. */
function makeFolder(files: Files, path: string): void {
  try {
    files.mkdirSync(path);
  } catch (error) {
    // Another build may make the folder at the same moment.
    if (systemCode(error) !== "EEXIST") throw error;
  }
}
