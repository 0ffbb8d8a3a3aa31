import { closeSync, constants, fstatSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";

import { digest } from "../base/hash.ts";
import { readPart } from "./read.ts";
import { replaceFile } from "./replace-file.ts";

/** A text in the pack. */
interface Entry {
  readonly digest: string;
  /** Bytes. */
  readonly at: number;
  readonly size: number;
}

/** Where a kept text stands. */
export interface KeptText {
  readonly path: string;
  readonly at: number;
  readonly size: number;
  readonly bytes: Uint8Array;
}

/** Appends, and follows no link: a site may come from anybody. The last is absent on Windows. */
const appending = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0);

/** Texts of so many bytes are written at once. */
const waitingLimit = 1 << 20;

/** The pack is written anew when more than half of it, and more than this, is out of use. */
const wasteLimit = 10_000_000;

/**
 * Remembers, per source file, the last text that could be published. When an editor breaks an article, that text stays
 * with readers until the article is mended. Lives in `.broadsheet/`: `good.pack` holds the texts one after the other,
 * `good.index` a line for each, of which the last for a file counts. Deleting them loses only this safety net, and so does
 * a disk that fails or is full.
 */
export class LastGood {
  readonly #folder: string;
  readonly #offered = new Map<string, Entry>();
  readonly #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #index: Map<string, Entry> | undefined;
  #pack: number | undefined;
  #end = 0;
  #hasFailed = false;

  /** @param root the site's root, absolute */
  constructor(root: string) {
    this.#folder = join(root, ".broadsheet");
  }

  get #packPath(): string {
    return join(this.#folder, "good.pack");
  }

  get #indexPath(): string {
    return join(this.#folder, "good.index");
  }

  read(file: string): KeptText | undefined {
    const entry = this.#known().get(file);
    if (entry === undefined) return undefined;
    const bytes = this.#bytesOf(entry);
    return bytes === undefined ? undefined : { path: this.#packPath, at: entry.at, size: entry.size, bytes };
  }

  /** Puts a text aside that may prove good. */
  offer(file: string, hash: string, bytes: Uint8Array): void {
    if (this.#hasFailed || this.#known().get(file)?.digest === hash) return;
    try {
      this.#pack ??= this.#open();
      this.#waiting.push(bytes);
      this.#waitingBytes += bytes.length;
      if (this.#waitingBytes > waitingLimit) this.#write(this.#pack);
      this.#offered.set(file, { digest: hash, at: this.#end, size: bytes.length });
      this.#end += bytes.length;
    } catch {
      this.#hasFailed = true;
    }
  }

  /** To be called when nothing is offered for a while; {@link keep} does it as well. */
  close(): void {
    if (this.#pack === undefined) return;
    try {
      if (!this.#hasFailed) this.#write(this.#pack);
    } catch {
      this.#hasFailed = true;
    } finally {
      closeSync(this.#pack);
      this.#pack = undefined;
    }
  }

  #write(pack: number): void {
    const bytes = Buffer.concat(this.#waiting.splice(0));
    this.#waitingBytes = 0;
    for (let at = 0; at < bytes.length;) at += writeSync(pack, bytes, at);
  }

  /** Keeps the texts of these files, and forgets files that no longer exist. */
  keep(good: (file: string) => boolean, exists: (file: string) => boolean): void {
    this.close();
    const known = this.#known();
    const kept = [...this.#offered].filter(([file]) => good(file));
    const gone = [...known.keys()].filter((file) => !exists(file));
    for (const file of gone) known.delete(file);
    for (const [file, entry] of kept) known.set(file, entry);
    if (this.#hasFailed || (kept.length === 0 && gone.length === 0)) return;
    try {
      replaceFile(this.#indexPath, indexText(known));
    } catch {
      // The disk is full or read-only: writing the output has said so.
    }
  }

  #open(): number {
    mkdirSync(this.#folder, { recursive: true });
    let pack = openSync(this.#packPath, appending);
    this.#end = fstatSync(pack).size;
    const live = [...this.#known().values()].reduce((sum, { size }) => sum + size, 0);
    // Here, since builds that are stopped and texts that never prove good leave waste as well.
    if (this.#offered.size === 0 && this.#end - live > Math.max(live, wasteLimit)) {
      closeSync(pack);
      this.#compact(this.#known());
      pack = openSync(this.#packPath, appending);
      this.#end = fstatSync(pack).size;
    }
    return pack;
  }

  #compact(known: ReadonlyMap<string, Entry>): void {
    const entries = new Map<string, Entry>();
    const texts: Uint8Array[] = [];
    let at = 0;
    for (const [file, entry] of known) {
      const bytes = this.#bytesOf(entry);
      if (bytes === undefined) continue;
      texts.push(bytes);
      entries.set(file, { ...entry, at });
      at += entry.size;
    }
    // Between the two steps the net is lost, and nothing else.
    rmSync(this.#indexPath, { force: true });
    replaceFile(this.#packPath, Buffer.concat(texts));
    replaceFile(this.#indexPath, indexText(entries));
    this.#index = entries;
  }

  #bytesOf({ at, size, digest: hash }: Entry): Uint8Array | undefined {
    try {
      const bytes = readPart(this.#packPath, at, size);
      return bytes.length === size && digest(bytes) === hash ? bytes : undefined;
    } catch {
      return undefined;
    }
  }

  #known(): Map<string, Entry> {
    this.#index ??= readIndex(this.#indexPath);
    return this.#index;
  }
}

function indexText(entries: ReadonlyMap<string, Entry>): string {
  return Array.from(
    entries,
    ([file, { digest: hash, at, size }]) => `${hash} ${at} ${size} ${JSON.stringify(file)}\n`,
  ).join("");
}

function readIndex(path: string): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return entries;
  }
  for (const line of text.split("\n")) {
    const [, hash, at, size, name] = /^([0-9a-f]{32}) (\d+) (\d+) (".*")$/.exec(line) ?? [];
    if (hash === undefined || name === undefined) continue;
    try {
      entries.set(JSON.parse(name) as string, { digest: hash, at: Number(at), size: Number(size) });
    } catch {
      // A damaged line loses its text alone.
    }
  }
  return entries;
}
