import type { Where } from "../model/problem.ts";
import type { Staged } from "../model/staged.ts";
import { problem } from "../problems/problem.ts";

/** Without a stream it keeps nothing from one text to the next. */
const decoder = new TextDecoder("utf-8", { fatal: true });

/** Control characters that no editor writes. */
const control = /[\u0001-\u0008\u000E-\u001A\u001C-\u001F]/g;

const anyControl = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/;

/** More of them than one in so many characters, and at least {@link tolerated}: no text. */
const controlShare = 100;
const tolerated = 8;

/**
 * The text of a UTF-8 file, without byte order mark and with LF at each line's end. What is not UTF-8, or no text at
 * all, is a problem at its first wrong character.
 *
 * @param file how problems name the file
 */
export function decodeText(file: string, bytes: Uint8Array): Staged<string | undefined> {
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    const offset = firstBadByte(bytes);
    const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, "0");
    const before = new TextDecoder().decode(bytes.subarray(0, offset));
    return { value: undefined, problems: [problem("file-encoding", endOf(file, before), { byte })] };
  }
  const offset = firstStrange(text);
  if (offset !== undefined)
    return { value: undefined, problems: [problem("file-binary", endOf(file, text.slice(0, offset)))] };
  return { value: text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text, problems: [] };
}

/** The offset of the first character that shows that this is no text. */
function firstStrange(text: string): number | undefined {
  if (!anyControl.test(text)) return undefined;
  const nul = text.indexOf("\0");
  if (nul !== -1) return nul;
  const count = text.match(control)?.length ?? 0;
  return count >= tolerated && count > text.length / controlShare ? text.search(control) : undefined;
}

/** The offset of the first byte that belongs to no UTF-8 character. */
function firstBadByte(bytes: Uint8Array): number {
  // Encoding what was decoded gives the same bytes up to the first one that had to be replaced.
  const encoded = new TextEncoder().encode(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
  const difference = bytes.findIndex((byte, index) => byte !== encoded[index]);
  const end = difference === -1 ? bytes.length : difference;
  // A character that breaks off may share its first bytes with the replacement character.
  const whole = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, end), { stream: true });
  return new TextEncoder().encode(whole).length;
}

/** The place right behind a text. */
function endOf(file: string, before: string): Where {
  const lines = before.split(/\r\n?|\n/);
  return { file, line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}
