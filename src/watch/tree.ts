import { type FSWatcher, lstatSync, readdirSync, watch } from "node:fs";
import { platform } from "node:os";
import { basename, join } from "node:path";

import { isMissing, systemCode } from "../base/system-error.ts";
import { isNoise } from "./noise.ts";

export interface TreeEvents {
  /** Something at the path, below the tree's root and with forward slashes, is new, other or gone; "": the root itself. */
  readonly onChange: (path: string) => void;
  /** The system will not tell of changes in some folder; its answer, for example `ENOSPC`. */
  readonly onBlind: (code: string) => void;
}

/** What the system offers; a test may offer other things. */
export interface System {
  readonly watch: typeof watch;
  /** Whether it watches whole trees. */
  readonly whole: boolean;
}

const thisSystem: System = { watch, whole: platform() === "darwin" || platform() === "win32" };

/** More events than this at once may have overflowed the kernel's queue, in which a new folder would be lost. */
const burst = 1000;

/**
 * Watches a folder and all below it. macOS and Windows watch a tree themselves. Linux does not: there each folder has a
 * watch of its own, never each file, so that an archive of 100,000 articles needs some hundred watches.
 *
 * Symbolic links below the root are not followed: a build follows only those that lead to another place in the tree.
 */
export class Tree {
  readonly #root: string;
  readonly #events: TreeEvents;
  readonly #system: System;
  /** By the folder's path below the root; "" is the root. */
  readonly #watchers = new Map<string, FSWatcher>();
  #seen = 0;

  /** @param root absolute, without symbolic links */
  constructor(root: string, events: TreeEvents, system: System = thisSystem) {
    this.#root = root;
    this.#events = events;
    this.#system = system;
    this.#add("");
  }

  /** Watches anew after a burst of events. To be called before the files are read: what happened until then is not told. */
  recover(): void {
    const hasOverflowed = !this.#system.whole && this.#seen >= burst;
    this.#seen = 0;
    if (!hasOverflowed) return;
    this.#remove("");
    this.#add("");
  }

  close(): void {
    this.#remove("");
  }

  #add(folder: string): void {
    const absolute = join(this.#root, folder);
    try {
      // The watch comes first: what is made while the folder is read is then seen twice, not never.
      const watcher = this.#system.watch(absolute, { recursive: this.#system.whole }, (kind, name) =>
        this.#event(folder, kind, name),
      );
      this.#watchers.set(folder, watcher);
      // A folder that is taken away while it is watched is an error on Windows; whoever looks after the root sees to it.
      watcher.on("error", () => this.#events.onChange(folder));
      if (this.#system.whole) return;
      for (const entry of readdirSync(absolute, { withFileTypes: true }))
        if (entry.isDirectory() && !isNoise(entry.name)) this.#add(below(folder, entry.name));
    } catch (error) {
      if (systemCode(error) === undefined) throw error;
      if (!isMissing(error)) this.#events.onBlind(systemCode(error) ?? "");
    }
  }

  #remove(folder: string): void {
    for (const [path, watcher] of this.#watchers)
      if (folder === "" || path === folder || path.startsWith(`${folder}/`)) {
        watcher.close();
        this.#watchers.delete(path);
      }
  }

  #event(folder: string, kind: string, name: string | null): void {
    this.#seen += 1;
    const path = name === null ? folder : below(folder, name.replaceAll("\\", "/"));
    if (isNoise(path)) return;
    if (!this.#system.whole && kind === "rename" && name !== null) {
      const isFolder = this.#isFolder(path);
      // A watched folder that goes away reports its own name, as though it lay in itself; its parent reports it too.
      if (isFolder === undefined && name === basename(join(this.#root, folder))) return this.#events.onChange(folder);
      if (this.#watchers.has(path)) this.#remove(path);
      if (isFolder === true) this.#add(path);
    }
    this.#events.onChange(path);
  }

  #isFolder(path: string): boolean | undefined {
    return lstatSync(join(this.#root, path), { throwIfNoEntry: false })?.isDirectory();
  }
}

function below(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}
