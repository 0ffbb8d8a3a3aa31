import { join } from "node:path";
import { systemCode } from "../base/system-error.ts";
import { look, parentOf } from "./files.ts";
import { type Obstacle, whatStands } from "./obstacle.ts";
import type { Base } from "./session.ts";

/** The folders below the output folder. Each is looked at once a build; none that is a symbolic link is ever entered. */
export interface Folders {
  /** Makes the folder and those above it; a file of ours in the way is removed. Throws system errors. */
  make(folder: string): Obstacle | undefined;
  /** As {@link make} without making anything. */
  find(folder: string): Obstacle | "absent" | undefined;
  /** Whether this build made it, so that nothing can stand in it that this build has not put there. */
  isNew(folder: string): boolean;
}

export function openFolders({ files, out, listed, begin }: Base): Folders {
  const known = new Map<string, Obstacle | undefined>([["", undefined]]);
  const made = new Set<string>();
  let own: ReadonlySet<string> | undefined;

  function visit(folder: string, mayMake: boolean): Obstacle | "absent" | undefined {
    if (known.has(folder)) return known.get(folder);
    const above = visit(parentOf(folder), mayMake);
    if (above === "absent") return above;
    const found = above ?? visitOne(folder, mayMake);
    if (found !== "absent") known.set(folder, found);
    return found;
  }

  function visitOne(folder: string, mayMake: boolean): Obstacle | "absent" | undefined {
    const path = join(out, folder);
    // Most folders without files of ours are not there yet, and making one tells.
    own ??= foldersOf(listed.keys());
    if (mayMake && !own.has(folder) && makeNew(folder, path)) return undefined;
    const stats = look(files, path);
    if (stats?.isDirectory()) return undefined;
    // Below a plain file there is nothing; below a link there may be.
    if (!mayMake && !stats?.isSymbolicLink()) return "absent";
    if (stats !== undefined && !(stats.isFile() && listed.has(folder)))
      return { path: folder, what: whatStands(stats) };
    begin();
    if (stats !== undefined) files.unlinkSync(path);
    files.mkdirSync(path);
    made.add(folder);
    return undefined;
  }

  function makeNew(folder: string, path: string): boolean {
    begin();
    try {
      files.mkdirSync(path);
    } catch (error) {
      if (systemCode(error) !== "EEXIST") throw error;
      return false;
    }
    made.add(folder);
    return true;
  }

  return {
    make: (folder) => {
      const found = visit(folder, true);
      return found === "absent" ? undefined : found;
    },
    find: (folder) => visit(folder, false),
    isNew: (folder) => made.has(folder),
  };
}

/** The folders that these files stand in, and those above them. */
function foldersOf(paths: Iterable<string>): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const path of paths)
    for (let folder = parentOf(path); folder !== "" && !folders.has(folder); folder = parentOf(folder))
      folders.add(folder);
  return folders;
}

/**
 * Removes the folder `top` with everything in it when all of its files are ours; says whether it did. Nothing is removed
 * when one is not. Throws system errors.
 */
export function removeOwnFolder({ files, out, listed, begin }: Base, top: string): boolean {
  const folders = [top];
  const ours: string[] = [];
  for (const folder of folders) {
    for (const entry of files.readdirSync(join(out, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile() && listed.has(path)) ours.push(path);
      else return false;
    }
  }
  begin();
  for (const path of ours) files.unlinkSync(join(out, path));
  for (const folder of folders.toReversed()) files.rmdirSync(join(out, folder));
  return true;
}
