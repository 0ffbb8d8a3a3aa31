import { hash } from "node:crypto";

/** The first 128 bits of the SHA-256, in hexadecimal. */
export function digest(content: string | Uint8Array): string {
  return shortHash(content, 16);
}

/** The first 64 bits of the SHA-256, in hexadecimal. */
export function shortDigest(content: string | Uint8Array): string {
  return shortHash(content, 8);
}

/** Not a piece of the longer text, all of which that would keep in memory. */
function shortHash(content: string | Uint8Array, bytes: number): string {
  return hash("sha256", content, "buffer").toString("hex", 0, bytes);
}
