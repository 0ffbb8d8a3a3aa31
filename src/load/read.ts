import { systemCode } from "../base/system-error.ts";
import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from "node:fs";

/** Without it a named pipe would hold the build until somebody writes to it. Absent on Windows. */
const nonBlocking = constants.O_NONBLOCK ?? 0;

/** The bytes of a regular file, or its size when it has more than `limit`. Throws as `node:fs` does. */
export function readWhole(path: string, limit: number): Uint8Array | { readonly size: number } {
  return withFile(path, (descriptor, size) => {
    if (size > limit) return { size };
    const bytes = readFileSync(descriptor);
    return bytes.length > limit ? { size: bytes.length } : bytes;
  });
}

/** The first bytes of a regular file, at most `limit`, and its size. Throws as `node:fs` does. */
export function readStart(path: string, limit: number): { readonly start: Uint8Array; readonly size: number } {
  return withFile(path, (descriptor, size) => {
    const start = Buffer.alloc(Math.min(size, limit));
    let length = 0;
    while (length < start.length) {
      const read = readSync(descriptor, start, length, start.length - length, length);
      if (read === 0) break;
      length += read;
    }
    return { start: start.subarray(0, length), size };
  });
}

/** Some bytes of a regular file, as many as there are. Throws as `node:fs` does. */
export function readPart(path: string, at: number, size: number): Uint8Array {
  return withFile(path, (descriptor, whole) => {
    const bytes = Buffer.alloc(Math.max(0, Math.min(size, whole - at)));
    return bytes.subarray(0, readSync(descriptor, bytes, 0, bytes.length, at));
  });
}

function withFile<T>(path: string, use: (descriptor: number, size: number) => T): T {
  const descriptor = openSync(path, constants.O_RDONLY | nonBlocking);
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) throw Object.assign(new Error("It is no regular file."), { code: "EINVAL", syscall: "open" });
    return use(descriptor, stat.size);
  } finally {
    closeSync(descriptor);
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission is denied",
  EPERM: "permission is denied",
  EINVAL: "it is no regular file",
  EISDIR: "it is a folder",
  EIO: "the disk reports an error",
  ELOOP: "its symbolic links lead in a circle",
  EMFILE: "too many files are open",
  ENAMETOOLONG: "its name is too long",
  ENFILE: "too many files are open",
  ENOENT: "it does not exist",
  ENOSPC: "the disk is full",
  ENOTDIR: "it is no folder",
  EROFS: "the file system is read-only",
};

/** Why a file operation failed, as a clause. */
export function reasonOf(error: unknown): string {
  const code = systemCode(error);
  return code === undefined ? String(error) : (reasons[code] ?? code);
}
