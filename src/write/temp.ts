import { join } from "node:path";
import { systemCode } from "../base/system-error.ts";
import { type Files, look, parentOf, unlinkIfThere } from "./files.ts";
import type { Folders } from "./folders.ts";
import { pathFault } from "./paths.ts";
import { tempFolder } from "./state.ts";

/** Replaces files by temporary name and rename, so that a reader finds the old bytes or the new ones, never a part. */
export interface Temp {
  /** Its folder must have been made. Throws system errors, and leaves no temporary file then. */
  replace(path: string, bytes: Uint8Array): void;
  /** Moves a finished temporary file of the temporary folder to its place. As {@link replace} otherwise. */
  adopt(path: string, staged: string): void;
  /** Removes the temporary files of a build that was killed. Throws system errors. */
  clear(): void;
}

/** The temporary file in a folder to which nothing can be renamed from the temporary folder. */
const besideName = ".broadsheet-temp";

/*
 * There is no fsync: after a power cut a file may hold less than was written; the next build compares bytes and repairs
 * it. A process that is killed loses nothing that it wrote.
 */
export function openTemp(files: Files, out: string, folders: Folders): Temp {
  /** Names the folder that may hold a temporary file of ours, so that the next build finds it. */
  const mark = join(out, tempFolder, "beside");
  let serial = 0;

  function replace(path: string, bytes: Uint8Array): void {
    serial += 1;
    try {
      moveInto(join(out, tempFolder, String(serial)), path, bytes);
    } catch (error) {
      if (systemCode(error) !== "EXDEV") throw error;
      // That folder is on another file system.
      const folder = parentOf(path);
      files.writeFileSync(mark, folder);
      removeBeside(folder);
      moveInto(join(out, folder, besideName), path, bytes);
      files.unlinkSync(mark);
    }
  }

  function adopt(path: string, staged: string): void {
    try {
      files.renameSync(staged, join(out, path));
    } catch (error) {
      if (systemCode(error) !== "EXDEV") throw error;
      replace(path, files.readFileSync(staged));
      files.unlinkSync(staged);
    }
  }

  function moveInto(temp: string, path: string, bytes: Uint8Array): void {
    try {
      files.writeFileSync(temp, bytes, { flag: "wx" });
      files.renameSync(temp, join(out, path));
    } catch (error) {
      try {
        files.unlinkSync(temp);
      } catch {
        // The first error says more.
      }
      throw error;
    }
  }

  function removeBeside(folder: string): void {
    if (folder !== "" && pathFault(folder) !== undefined) return;
    if (folders.find(folder) !== undefined) return;
    const temp = join(out, folder, besideName);
    const stats = look(files, temp);
    if (stats !== undefined && !stats.isDirectory()) files.unlinkSync(temp);
  }

  function clear(): void {
    for (const entry of files.readdirSync(join(out, tempFolder), { withFileTypes: true })) {
      const path = join(out, tempFolder, entry.name);
      if (path === mark && entry.isFile()) removeBeside(files.readFileSync(mark, "utf8"));
      if (!entry.isDirectory()) unlinkIfThere(files, path);
    }
  }

  return { replace, adopt, clear };
}
