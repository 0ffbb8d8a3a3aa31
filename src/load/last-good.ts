import { mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

import { digest } from "../base/hash.ts";
import { replaceFile } from "./replace-file.ts";

/**
 * Remembers, per source file, the last text that could be published. When an editor breaks an article, that text stays
 * with readers until the article is mended. Lives in `.broadsheet/good/`; deleting it loses only this safety net.
 */
export class LastGood {
  readonly #folder: string;

  /** @param root the site's root, absolute */
  constructor(root: string) {
    this.#folder = join(root, ".broadsheet", "good");
  }

  read(file: string): Uint8Array | undefined {
    try {
      return readFileSync(this.#path(file));
    } catch {
      return undefined;
    }
  }

  /** Keeps the texts that differ from what is kept, and forgets files that no longer exist. Failures lose only the safety net. */
  keep(texts: ReadonlyMap<string, Uint8Array>, existing: ReadonlySet<string>): void {
    try {
      mkdirSync(this.#folder, { recursive: true });
      for (const [file, bytes] of texts) {
        const known = this.read(file);
        if (known !== undefined && Buffer.compare(known, bytes) === 0) continue;
        replaceFile(this.#path(file), bytes);
      }
      const wanted = new Set([...existing].map((file) => name(file)));
      for (const entry of readdirSync(this.#folder))
        if (!wanted.has(entry)) rmSync(join(this.#folder, entry), { force: true });
    } catch {
      // The disk is full or read-only: writing the output has said so.
    }
  }

  #path(file: string): string {
    return join(this.#folder, name(file));
  }
}

function name(file: string): string {
  return `${digest(file)}.md`;
}
