/** Names that Windows gives to devices: not to be used for a file or folder. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/;

const isAscii = /^[\x00-\x7F]*$/;
/** Nothing is left to do. */
const finished = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * A name for one folder: letters and digits of any script in NFC and lower case, other runs become one hyphen.
 * At most `limit` bytes of UTF-8, cut between words where that is possible. Empty when the text has no letter or digit.
 */
export function slugify(text: string, limit = 80): string {
  let slug = isAscii.test(text) ? ofAscii(text) : ofLetters(text);
  if (Buffer.byteLength(slug) > limit) slug = cut(slug, limit);
  return reserved.test(slug) ? `${slug}-` : slug;
}

/** As {@link ofLetters}, which finds the same in ASCII, and takes five times as long. */
function ofAscii(text: string): string {
  return finished.test(text)
    ? text
    : text
        .toLowerCase()
        .replaceAll("'", "")
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^-|-$/g, "");
}

function ofLetters(text: string): string {
  return (
    text
      .toWellFormed()
      .normalize("NFKC")
      .toLowerCase()
      .normalize("NFC")
      .replace(/['’ʼ]/g, "")
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, "-")
      // A mark with no letter before it, as of a lone accent.
      .replace(/(?<=^|-)\p{M}+/gu, "")
      .replace(/-{2,}/g, "-")
      .replace(/^-+|-+$/g, "")
  );
}

function cut(slug: string, limit: number): string {
  let end = 0;
  let bytes = 0;
  for (const character of slug) {
    bytes += Buffer.byteLength(character);
    if (bytes > limit) break;
    end += character.length;
  }
  const whole = slug.slice(0, end);
  const hyphen = whole.lastIndexOf("-");
  return (hyphen > end / 2 && slug[end] !== "-" ? whole.slice(0, hyphen) : whole).replace(/-+$/, "");
}

/** What two names share when a case-insensitive file system, or a reader, would take them for one. */
export function foldName(text: string): string {
  // The same for ASCII, and ten times as fast.
  if (isAscii.test(text)) return text.toLowerCase();
  return text.toWellFormed().normalize("NFKC").toLowerCase().normalize("NFC");
}
