/** Bytes that are looked at for what they say of their encoding. */
const headLength = 4096;

/** A text's encoding, as `TextDecoder` names it. */
export function encodingOf(bytes: Uint8Array): string {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a === 0x3c && b === 0) return "utf-16le";
  if (a === 0 && b === 0x3c) return "utf-16be";
  const declared = declaredEncoding(bytes);
  // Pages are saved as UTF-8 by browsers whatever they say of themselves; bytes that are valid UTF-8 by chance are rare.
  if (declared !== "iso-2022-jp" && isUtf8(bytes)) return "utf-8";
  if (declared !== undefined && declared !== "utf-8") return declared;
  return isMostlyUtf8(bytes) ? "utf-8" : "windows-1252";
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, headLength)).toString("latin1");
  const match =
    /<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)/i.exec(head) ??
    /<meta[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head);
  try {
    return match?.[1] === undefined ? undefined : new TextDecoder(match[1]).encoding;
  } catch {
    return undefined;
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    // The last character may be cut off.
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** A few broken characters in a text make no other encoding of it. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  const whole = text.match(/[^\u0000-\u007F\uFFFD]/g)?.length ?? 0;
  return whole > broken * 10;
}

/** The text of a whole file, with LF at each line's end. `lost` characters were unreadable. */
export function decodeSource(bytes: Uint8Array): {
  readonly text: string;
  readonly encoding: string;
  readonly lost: number;
} {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  const own = Buffer.from(bytes).includes("\uFFFD") ? 0 : (text.match(/\uFFFD/g)?.length ?? 0);
  return { text: text.replace(/\r\n?/g, "\n"), encoding, lost: own };
}
