import type { Finished, Output, Piece, ReadSlice } from "../model/output.ts";
import { systemCode } from "../base/system-error.ts";
import { reasonOf } from "./failure.ts";
import type { Files } from "./files.ts";

/** Reused, since encoding into one buffer takes half the time of making a new one for each page. */
let encoded = Buffer.allocUnsafe(1 << 20);
const found = Buffer.allocUnsafe(1 << 18);

export function isFinished(content: Output["content"]): content is Finished {
  return typeof content === "object" && "digest" in content;
}

/** The bytes of an output, valid until the next call, or why the file that it copies cannot be read. */
export function bytesOf(
  files: Files,
  content: Exclude<Output["content"], Finished>,
  readSlice: ReadSlice = noSlices,
): Uint8Array | { readonly unreadable: string } {
  if (content instanceof Uint8Array) return content;
  if (typeof content === "string") return joined([content], readSlice);
  if (!("copyOf" in content)) return joined(content, readSlice);
  try {
    if (!files.statSync(content.copyOf).isFile()) return { unreadable: "it is not a plain file" };
    return files.readFileSync(content.copyOf);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return { unreadable: "it is no longer there" };
    const reason = error instanceof RangeError ? "it is too large" : reasonOf(error);
    if (reason === undefined) throw error;
    return { unreadable: reason };
  }
}

function joined(pieces: readonly Piece[], readSlice: ReadSlice): Uint8Array {
  let end = 0;
  for (const piece of pieces) {
    // A code unit takes at most three bytes.
    const most = typeof piece === "string" ? piece.length * 3 : piece.size;
    if (end + most > encoded.length) {
      const larger = Buffer.allocUnsafe(Math.max(encoded.length * 2, end + most));
      encoded.copy(larger, 0, 0, end);
      encoded = larger;
    }
    if (typeof piece === "string") end += encoded.write(piece, end);
    else {
      readSlice(piece, encoded, end);
      end += piece.size;
    }
  }
  return encoded.subarray(0, end);
}

function noSlices(): never {
  throw new Error("This output has parts in a store, and no store was given.");
}

/** Whether the file holds these bytes, given that it has as many; a file that cannot be read does not. */
export function fileHolds(files: Files, path: string, bytes: Uint8Array): boolean {
  try {
    const handle = files.openSync(path, "r");
    try {
      for (let at = 0; at < bytes.length;) {
        const read = files.readSync(handle, found, 0, Math.min(found.length, bytes.length - at), at);
        if (read === 0 || found.compare(bytes, at, at + read, 0, read) !== 0) return false;
        at += read;
      }
      return true;
    } finally {
      files.closeSync(handle);
    }
  } catch (error) {
    if (reasonOf(error) === undefined) throw error;
    return false;
  }
}
