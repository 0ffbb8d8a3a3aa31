import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { digest } from "../base/hash.ts";
import type { Finished } from "../model/output.ts";
import type { Problem } from "../model/problem.ts";
import { bytesOf, fileHolds } from "./contents.ts";
import { writeFailed } from "./failure.ts";
import { look, parentOf, realFiles } from "./files.ts";
import { openFolders } from "./folders.ts";
import { prepareState, tempFolder } from "./state.ts";
import { openTemp } from "./temp.ts";

/**
 * Makes an output folder ready for {@link Stage}s, and removes what an earlier build left staged. The caller holds the
 * lock.
 */
export function clearStage(out: string): readonly Problem[] {
  try {
    const blocked = prepareState(realFiles, out);
    if (blocked !== undefined) return [blocked];
    const folders = openFolders({ files: realFiles, out, listed: new Map(), begin: () => undefined });
    openTemp(realFiles, out, folders).clear();
    return [];
  } catch (error) {
    return [writeFailed(error, tempFolder)];
  }
}

/** Writes files beside the output folder's, for `writeOutputs` to move into place when all are there. */
export class Stage {
  readonly #out: string;
  readonly #prefix: string;
  /** Folders of the output folder → whether they are there. */
  readonly #folders = new Map<string, boolean>();
  #serial = 0;

  /**
   * @param out the output folder, absolute
   * @param name sets it apart from other stages of the same build
   * @param folder where files are staged; absolute
   */
  constructor(out: string, name: string, folder = join(out, tempFolder)) {
    this.#out = out;
    this.#prefix = join(folder, name);
  }

  /** Throws system errors. @param text whole or in pieces */
  write(path: string, text: string | readonly string[]): Finished {
    const bytes = bytesOf(realFiles, text);
    if ("unreadable" in bytes) throw new Error("Text is always readable.");
    const finished = { digest: digest(bytes), size: bytes.length };
    // An article has a folder of its own: the one above it is asked for once for many.
    if (this.#hasFolder(parentOf(parentOf(path)))) {
      const target = join(this.#out, path);
      const stats = look(realFiles, target);
      if (stats?.isFile() && stats.size === bytes.length && fileHolds(realFiles, target, bytes)) return finished;
    }
    this.#serial += 1;
    const staged = `${this.#prefix}-${this.#serial}`;
    writeFileSync(staged, bytes, { flag: "wx" });
    return { ...finished, staged };
  }

  /** Where there is no folder there is no file; nobody makes one before all that is staged is there. */
  #hasFolder(folder: string): boolean {
    if (folder === "") return true;
    let found = this.#folders.get(folder);
    if (found === undefined) {
      found = this.#hasFolder(parentOf(folder)) && look(realFiles, join(this.#out, folder)) !== undefined;
      this.#folders.set(folder, found);
    }
    return found;
  }
}
