import { shortDigest } from "../base/hash.ts";
import type { LedgerEntry } from "../model/registry.ts";

/** What of its text an article is known again by: 64 bits of a SHA-256 each, in hexadecimal. */
export type TextDigests = Pick<LedgerEntry, "headline" | "body">;

export function headlineDigest(headline: string): string {
  return shortDigest(headline);
}

const blank: ReadonlySet<string> = new Set(["", " "].map(shortDigest));

/** Whether the body has no text, by which nothing can be known again. */
export function isBlankBody({ body }: TextDigests): boolean {
  return blank.has(body);
}

/** White space counts as one space, so that a reformatted text is the same. */
export function bodyDigest(body: string): string {
  return shortDigest(foldSpaces(body));
}

/** Kept from one text to the next; nothing of it is read again. */
let scratch = Buffer.alloc(64 * 1024);

const [space, firstOfTwo] = [0x20, 0xc2];

/** UTF-8 with each run of what `\s` matches as one space: on bytes in a third of the time of `replace`. */
function foldSpaces(text: string): Uint8Array {
  if (scratch.length < 3 * text.length) scratch = Buffer.alloc(3 * text.length);
  const bytes = scratch;
  const length = bytes.write(text);
  let end = 0;
  let inRun = false;
  for (let at = 0; at < length;) {
    const byte = bytes[at] ?? 0;
    const width = byte > space && byte < firstOfTwo ? 0 : byte === space ? 1 : spaceWidth(bytes, at);
    if (width === 0) {
      bytes[end++] = byte;
      at += 1;
    } else {
      if (!inRun) bytes[end++] = space;
      at += width;
    }
    inRun = width > 0;
  }
  return bytes.subarray(0, end);
}

/** How many bytes of white space begin here: those of one character, or 0. */
function spaceWidth(bytes: Uint8Array, at: number): number {
  const byte = bytes[at] ?? 0;
  if (byte === space || (byte >= 0x09 && byte <= 0x0d)) return 1;
  if (byte < firstOfTwo) return 0;
  const second = bytes[at + 1] ?? 0;
  if (byte === 0xc2) return second === 0xa0 ? 2 : 0;
  const third = bytes[at + 2] ?? 0;
  const isSpace =
    byte === 0xe1
      ? second === 0x9a && third === 0x80
      : byte === 0xe2
        ? (second === 0x80 && (third <= 0x8a || third === 0xa8 || third === 0xa9 || third === 0xaf)) ||
          (second === 0x81 && third === 0x9f)
        : byte === 0xe3
          ? second === 0x80 && third === 0x80
          : byte === 0xef && second === 0xbb && third === 0xbf;
  return isSpace ? 3 : 0;
}
