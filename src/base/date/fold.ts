/** The first digit of each script whose digits NFKC leaves alone. */
const zeros = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040,
  0x17e0, 0x1810,
];

const isAscii = /^[\0-\x5F\x61-\x7F]*$/;
/** Soft hyphens, marks of direction, joiners and variation selectors. */
const invisible = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|[\uFE00-\uFE0F]/g;

/**
 * What spellings of one date share: case, width, accents, invisible marks, the script of the digits, the kind of dash,
 * apostrophe and space. Letters that differ by more than an accent stay apart.
 */
export function foldDate(text: string): string {
  const folded = isAscii.test(text) ? text.toLowerCase() : foldLetters(text);
  return folded.replace(/\s+/g, " ").trim();
}

function foldLetters(text: string): string {
  return text
    .replace(/[´`‘’ʼ׳′]/g, "'")
    .normalize("NFKC")
    .replace(invisible, "")
    .replace(/\p{Nd}/gu, asciiDigit)
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036F\u064B-\u0655\u0670\u0640]/g, "")
    .normalize("NFC")
    .replace(/[ıłøđð]/g, (letter) => plain[letter] ?? letter)
    .replace(/(?<=[\u0400-\u052F\u0590-\u05FF])'/g, "");
}

const plain: Readonly<Record<string, string>> = { ı: "i", ł: "l", ø: "o", đ: "d", ð: "d" };

function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = code < 0x80 ? undefined : zeros.findLast((first) => first <= code);
  return zero !== undefined && code - zero < 10 ? String(code - zero) : digit;
}
