import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";

import { systemCode } from "../base/system-error.ts";
import { decodeSource, encodingOf } from "../import/decode.ts";
import { UsageError } from "./arguments.ts";

/** What is imported: a file, or the standard input. */
export interface Source {
  /** As problems name it. */
  readonly name: string;
  readonly size: number;
  /** The first characters. */
  readonly head: string;
  readonly whole: () => ReturnType<typeof decodeSource>;
  /** The text from its beginning, in pieces; may be called again. */
  readonly chunks: (onRead?: (bytes: number) => void) => Iterable<string>;
}

const chunkSize = 1 << 18;
const headSize = 1 << 16;

/** @throws UsageError when it cannot be read */
export function openSource(path: string, name: string): Source {
  try {
    return path === "-" ? ofBytes(readFileSync(0), "standard input") : ofFile(path, name);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${name} cannot be read: ${words[systemCode(error) ?? ""] ?? String(error)}`);
  }
}

const words: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "permission is denied",
  EPERM: "permission is denied",
  EAGAIN: "the standard input is a terminal",
};

function ofBytes(bytes: Uint8Array, name: string): Source {
  const encoding = encodingOf(bytes.subarray(0, 1_000_000));
  return {
    name,
    size: bytes.length,
    head: new TextDecoder(encoding).decode(bytes.subarray(0, headSize)),
    whole: () => decodeSource(bytes),
    *chunks(onRead) {
      const decoder = new TextDecoder(encoding);
      for (let at = 0; at < bytes.length; at += chunkSize) {
        onRead?.(at);
        yield decoder.decode(bytes.subarray(at, at + chunkSize), { stream: true });
      }
      yield decoder.decode();
    },
  };
}

function ofFile(path: string, name: string): Source {
  const stat = statSync(path);
  if (stat.isDirectory()) throw new UsageError(`${name} cannot be read: it is a folder`);
  // A pipe cannot be read twice.
  if (!stat.isFile()) return ofBytes(readFileSync(path), name);
  const sample = readStart(path, 1_000_000);
  const encoding = encodingOf(sample);
  return {
    name,
    size: stat.size,
    head: new TextDecoder(encoding).decode(sample.subarray(0, headSize)),
    whole: () => decodeSource(readFileSync(path)),
    *chunks(onRead) {
      const descriptor = openSync(path, "r");
      try {
        const decoder = new TextDecoder(encoding);
        const buffer = Buffer.alloc(chunkSize);
        let total = 0;
        for (;;) {
          const length = readSync(descriptor, buffer, 0, chunkSize, null);
          if (length === 0) break;
          total += length;
          onRead?.(total);
          yield decoder.decode(buffer.subarray(0, length), { stream: true });
        }
        yield decoder.decode();
      } finally {
        closeSync(descriptor);
      }
    },
  };
}

/** The first bytes of a file, at most `limit`. Throws as `node:fs` does. */
export function readStart(path: string, limit: number): Buffer {
  const descriptor = openSync(path, "r");
  try {
    const buffer = Buffer.alloc(limit);
    let length = 0;
    for (;;) {
      const read = readSync(descriptor, buffer, length, limit - length, length);
      length += read;
      if (read === 0 || length === limit) return buffer.subarray(0, length);
    }
  } finally {
    closeSync(descriptor);
  }
}
