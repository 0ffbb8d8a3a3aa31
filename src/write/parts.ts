import { closeSync, fstatSync, openSync, readdirSync, readSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";

import type { ReadSlice, Slice } from "../model/output.ts";

/** Bytes that are collected before they are written. */
const bufferSize = 1 << 20;

function pathOf(folder: string, file: number): string {
  return join(folder, `parts-${file}`);
}

/** Takes finished parts of documents, so that they need not stay in memory. A file has one writer at a time. */
export class PartWriter {
  readonly #file: number;
  readonly #handle: number;
  readonly #buffer = Buffer.allocUnsafe(bufferSize);
  /** Bytes in the buffer, and those in the file. */
  #filled = 0;
  #written: number;

  /**
   * Goes on at the end of the file, which it makes if need be. Throws system errors.
   *
   * @param folder of the store, absolute
   */
  constructor(folder: string, file: number) {
    this.#file = file;
    this.#handle = openSync(pathOf(folder, file), "a");
    this.#written = fstatSync(this.#handle).size;
  }

  /** @param pieces of one text */
  add(...pieces: readonly string[]): Slice {
    let most = 0;
    // A code unit takes at most three bytes.
    for (const piece of pieces) most += piece.length * 3;
    if (this.#filled + most > bufferSize) this.flush();
    const at = this.#written + this.#filled;
    // One that is larger than the buffer leaves no larger buffer behind.
    if (most > bufferSize) {
      const bytes = Buffer.concat(pieces.map((piece) => Buffer.from(piece)));
      return { file: this.#file, at, size: this.#write(bytes) };
    }
    const start = this.#filled;
    for (const piece of pieces) this.#filled += this.#buffer.write(piece, this.#filled);
    return { file: this.#file, at, size: this.#filled - start };
  }

  /** Writes what was added: only then can it be read. Throws system errors. */
  flush(): void {
    this.#write(this.#buffer.subarray(0, this.#filled));
    this.#filled = 0;
  }

  #write(bytes: Uint8Array): number {
    for (let at = 0; at < bytes.length;) at += writeSync(this.#handle, bytes, at);
    this.#written += bytes.length;
    return bytes.length;
  }

  close(): void {
    this.flush();
    closeSync(this.#handle);
  }
}

/** Reads the parts in a folder. `close` it when all is read. */
export class PartReader {
  readonly #folder: string;
  readonly #handles = new Map<number, number>();

  /** @param folder of the store, absolute */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Throws system errors, and an error when the file is shorter than it was. */
  readonly read: ReadSlice = ({ file, at, size }, into, start) => {
    for (let read = 0; read < size;) {
      const bytes = readSync(this.#handleOf(file), into, start + read, size - read, at + read);
      if (bytes === 0) throw new Error(`The part at byte ${at} of file ${file} is cut off.`);
      read += bytes;
    }
  };

  text(slice: Slice): string {
    const bytes = Buffer.allocUnsafe(slice.size);
    this.read(slice, bytes, 0);
    return bytes.toString();
  }

  close(): void {
    for (const handle of this.#handles.values()) closeSync(handle);
    this.#handles.clear();
  }

  #handleOf(file: number): number {
    const handle = this.#handles.get(file) ?? openSync(pathOf(this.#folder, file), "r");
    this.#handles.set(file, handle);
    return handle;
  }
}

/** The files of a store, and the bytes of all of them. Throws system errors. */
export function surveyParts(folder: string): { readonly names: readonly string[]; readonly bytes: number } {
  const names = readdirSync(folder).filter((entry) => /^parts-\d+$/.test(entry));
  return { names, bytes: names.reduce((sum, entry) => sum + statSync(join(folder, entry)).size, 0) };
}
