import { join } from "node:path";
import { look, parentOf } from "./files.ts";
import { type Obstacle, whatStands } from "./obstacle.ts";
import type { Base } from "./session.ts";

/** The folders below the output folder. Each is looked at once a build; none that is a symbolic link is ever entered. */
export interface Folders {
  /** Makes the folder and those above it; a file of ours in the way is removed. Throws system errors. */
  make(folder: string): Obstacle | undefined;
  /** As {@link make} without making anything. */
  find(folder: string): Obstacle | "absent" | undefined;
}

export function openFolders({ files, out, listed, begin }: Base): Folders {
  const known = new Map<string, Obstacle | undefined>([["", undefined]]);

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
    const stats = look(files, path);
    if (stats?.isDirectory()) return undefined;
    // Below a plain file there is nothing; below a link there may be.
    if (!mayMake && !stats?.isSymbolicLink()) return "absent";
    if (stats !== undefined && !(stats.isFile() && listed.has(folder)))
      return { path: folder, what: whatStands(stats) };
    begin();
    if (stats !== undefined) files.unlinkSync(path);
    files.mkdirSync(path);
    return undefined;
  }

  return {
    make: (folder) => {
      const found = visit(folder, true);
      return found === "absent" ? undefined : found;
    },
    find: (folder) => visit(folder, false),
  };
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
