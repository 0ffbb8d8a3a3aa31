import { createHash } from "node:crypto";

/** The first 128 bits of the SHA-256, in hexadecimal. */
export function digest(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 32);
}
