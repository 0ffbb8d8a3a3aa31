/** The text of a file's bytes, with LF at each line's end and without a byte order mark. */
export interface DecodedText {
  readonly text: string;
  readonly hasMark: boolean;
  /** The encoding that an XML declaration names, when it is not UTF-8. */
  readonly declared: string | undefined;
}

/** Decodes a file that should be text; the offset of the first byte that is none when it is not. */
export function decode(bytes: Uint8Array): DecodedText | { readonly bad: number } {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const named = /^(?:\u00EF\u00BB\u00BF)?<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z][\w.-]*)["']/.exec(head)?.[1];
  const declared = named === undefined || /^utf-?8$/i.test(named) ? undefined : named;
  const wide = head.startsWith("\u00FF\u00FE") ? "utf-16le" : head.startsWith("\u00FE\u00FF") ? "utf-16be" : undefined;
  let decoder;
  try {
    decoder = new TextDecoder(wide ?? declared ?? "utf-8", { fatal: true });
  } catch {
    decoder = new TextDecoder("utf-8", { fatal: true });
  }
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return { bad: firstBad(bytes) };
  }
  const hasMark = wide !== undefined || head.startsWith("\u00EF\u00BB\u00BF");
  return { text: text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text, hasMark, declared: wide ?? declared };
}

/** Encoding what was decoded gives the same bytes up to the first one that had to be replaced. */
function firstBad(bytes: Uint8Array): number {
  const again = new TextEncoder().encode(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
  const at = bytes.findIndex((byte, index) => byte !== again[index]);
  return at === -1 ? bytes.length : at;
}

/** Line of a byte. */
export function lineOfByte(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = 0; at < offset; at += 1) if (bytes[at] === 10) line += 1;
  return line;
}
