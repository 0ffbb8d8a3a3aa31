import { type Dirent, readdirSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";

import { byCodeUnit } from "../base/order.ts";
import type { Problem } from "../model/problem.ts";
import type { Staged } from "../model/staged.ts";
import { problem } from "../problems/problem.ts";
import { realPathInside } from "./inside.ts";
import { systemCode } from "../base/system-error.ts";
import { reasonOf } from "./read.ts";

export interface FoundFile {
  /** Path below the folder, with forward slashes. */
  readonly file: string;
  /** Absolute, without symbolic links. */
  readonly absolute: string;
}

export interface Wanted {
  readonly file: (name: string) => boolean;
  readonly folder: (name: string) => boolean;
}

/**
 * The files below a folder whose names are wanted, sorted by path. A symbolic link is followed when it leads to a place
 * in the folder; one that leads to a folder it lies in, or to a folder that another link led to, is not. `folders`: those
 * that were looked through, absolute.
 * Throws as `node:fs` does when the folder itself is missing, no folder, or unreadable.
 */
export function listFiles(
  folder: string,
  wanted: Wanted,
): Staged<readonly FoundFile[]> & { readonly folders: readonly string[] } {
  const walk = new Walk(realpathSync.native(folder), wanted);
  walk.enter("", walk.root, []);
  const { folders, problems } = walk;
  return { value: walk.found.toSorted((a, b) => byCodeUnit(a.file, b.file)), folders, problems };
}

class Walk {
  readonly root: string;
  readonly found: FoundFile[] = [];
  readonly folders: string[] = [];
  readonly problems: Problem[] = [];
  readonly #wanted: Wanted;
  readonly #linked = new Set<string>();

  constructor(root: string, wanted: Wanted) {
    this.root = root;
    this.#wanted = wanted;
  }

  /** @param above the real paths of the folders that lead here */
  enter(path: string, real: string, above: readonly string[]): void {
    let entries: Dirent[];
    try {
      entries = readdirSync(real, { withFileTypes: true });
    } catch (error) {
      if (path === "") throw error;
      if (systemCode(error) === "ENOENT") return;
      this.problems.push(problem("folder-unreadable", { file: path }, { path, reason: reasonOf(error) }));
      return;
    }
    this.folders.push(real);
    // The order decides which of two links to one folder is followed.
    for (const entry of entries.toSorted((a, b) => byCodeUnit(a.name, b.name))) {
      const file = path === "" ? entry.name : `${path}/${entry.name}`;
      const absolute = join(real, entry.name);
      if (entry.isSymbolicLink()) this.#follow(entry.name, file, absolute, [...above, real]);
      else if (entry.isDirectory() && this.#wanted.folder(entry.name)) this.enter(file, absolute, [...above, real]);
      else if (entry.isFile() && this.#wanted.file(entry.name)) this.found.push({ file, absolute });
    }
  }

  #follow(name: string, file: string, link: string, above: readonly string[]): void {
    const wantsFile = this.#wanted.file(name);
    if (!wantsFile && !this.#wanted.folder(name)) return;
    try {
      const stat = statSync(link);
      if (stat.isDirectory() ? !this.#wanted.folder(name) : !wantsFile || !stat.isFile()) return;
      const real = realPathInside(this.root, link);
      if (real === undefined) this.problems.push(problem("link-outside", { file }));
      else if (!stat.isDirectory()) this.found.push({ file, absolute: real });
      else if (above.includes(real) || this.#linked.has(real)) this.problems.push(problem("link-broken", { file }));
      else {
        this.#linked.add(real);
        this.enter(file, real, above);
      }
    } catch {
      // A link without a target may have been meant as anything: only a name that says what it is deserves a word.
      if (wantsFile) this.problems.push(problem("link-broken", { file }));
    }
  }
}
