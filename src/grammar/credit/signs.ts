import { beginsLabel } from "./labels.ts";
import { byMaker, firstWords } from "./makers.ts";

/** What tells quickly, of a text in Latin letters, where no mark of a credit can stand. */
export interface Signs {
  /** The text in small letters. */
  readonly lower: string;
  /** The last places of a colon or equals sign, and of a stroke or bar; -1 without one. */
  readonly colon: number;
  readonly stroke: number;
  /** Whether it holds words that make a credit of what stands before them, so that one may begin anywhere. */
  readonly anywhere: boolean;
}

/** The signs of a text; `undefined` when it holds letters that are not Latin or fold to others. */
export function signsOf(text: string): Signs | undefined {
  if (!isLatin(text)) return undefined;
  const lower = text.toLowerCase();
  return {
    lower,
    colon: Math.max(lower.lastIndexOf(":"), lower.lastIndexOf("=")),
    stroke: Math.max(lower.lastIndexOf("/"), lower.lastIndexOf("|")),
    anywhere: lower.includes("nuotr") || lower.includes("felvétele") || namesMaker(lower),
  };
}

/** Whether a text in small letters holds "photo by" and the like. */
export function namesMaker(lower: string): boolean {
  return lower.includes(" by") && byMaker.test(lower);
}

/**
 * Whether a text holds nothing but ASCII, Latin letters with accents and common punctuation: of it, small letters and
 * compatibility forms have the same length and letters as the text itself.
 */
export function isLatin(text: string): boolean {
  return !notLatin.test(text);
}

/** İ grows in small letters; Ĳ, Ŀ and ŉ fold to two letters. */
const notLatin = /[^\0-\x7E\xA0\xA9\xAB\xBB\xC0-\u017E\u2013-\u201E]|[\u0130\u0132\u0133\u013F\u0140\u0149]/;

/**
 * Whether a mark of a credit ("Photo:", "Courtesy of", "Name/") may stand at a place. It may be true where there is
 * none, never false where there is one.
 */
export function mayBeMarked({ lower, colon, stroke, anywhere }: Signs, index: number): boolean {
  if (anywhere || stroke >= index) return true;
  let end = index;
  while (isLetter(lower.charCodeAt(end))) end += 1;
  // No word of a mark begins with a digit or a quotation mark, but for the numbers in "1 Foto:".
  if (end === index) return !/[\d"“”„‘’']/.test(lower[index] ?? "") || colon > index;
  const word = lower.slice(index, end);
  return (
    firstWords.has(word) ||
    word.startsWith("copyright") ||
    word.startsWith("credit") ||
    (colon > index && (lower[end] === "(" || beginsLabel(word)) && holdsColon(lower, index))
  );
}

/** In UTF-16 code units, and not less than a label with its colon. */
const longestLabel = 60;

function holdsColon(lower: string, index: number): boolean {
  return /[:=]/.test(lower.slice(index, index + longestLabel));
}

/** A letter of {@link isLatin} text in small letters. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 0xc0 && code < 0x17f && code !== 0xd7 && code !== 0xf7);
}
