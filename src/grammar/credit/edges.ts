/** What stands before a place at which a credit may begin. */
export type Edge =
  | "start" // nothing, or the end of a line
  | "sentence" // the end of a sentence, a quotation or a bracket
  | "bar"
  | "dash"
  | "stroke"
  | "comma"
  | "equals"
  | "bracket" // the credit is in brackets after words
  | "space"
  | "glued"; // white space was lost: "CupCredit: PA"

const space = /\s/u;
export const opening: RegExp = /[(（[【<［〔]/u;
const separator = /[|｜,，、;/／=＝.。!?)）\]】]/u;

/** In the middle of a line a credit begins with a capital, but for these. */
const smallStart = /^(?:copyright|picture alliance|dpa\b|imago\b|afp\b)/u;
const smallStarts: ReadonlySet<number> = new Set(["c", "p", "d", "i", "a"].map((letter) => letter.charCodeAt(0)));

/** The edge at an index of a text; `undefined` where no credit can begin. */
export function edgeAt(text: string, index: number): Edge | undefined {
  const quick = quickEdge(text, index);
  if (quick !== "unclear") return quick;
  const here = text[index] ?? "";
  if (space.test(here) || separator.test(here)) return undefined;
  let end = index;
  while (end > 0 && space.test(text[end - 1] ?? "")) end -= 1;
  if (end === 0 || text.slice(end, index).includes("\n")) return "start";
  return afterText(text, end, index, here);
}

/** Most places, by their letters of ASCII alone: within a word, at the beginning of one. */
function quickEdge(text: string, index: number): Edge | undefined | "unclear" {
  const here = text.charCodeAt(index);
  if (here === blank || here === stop || here === comma) return undefined;
  const before = text.charCodeAt(index - 1);
  if (isSmall(here)) {
    if (isSmall(before) || isCapital(before)) return undefined;
    return before === blank && isLetter(text.charCodeAt(index - 2)) && !smallStarts.has(here) ? undefined : "unclear";
  }
  if (!isCapital(here)) return here === colon && isLetter(before) ? undefined : "unclear";
  if (index === 0) return "start";
  if (before !== blank) return "unclear";
  const last = text.charCodeAt(index - 2);
  if (isLetter(last)) return "space";
  if (last === colon) return "comma";
  return last === stop && isLetter(text.charCodeAt(index - 3)) ? "sentence" : "unclear";
}

const blank = 0x20;
const stop = 0x2e;
const comma = 0x2c;
const colon = 0x3a;
const isSmall = (code: number): boolean => code >= 0x61 && code <= 0x7a;
const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a;
const isLetter = (code: number): boolean => isSmall(code) || isCapital(code);

function afterText(text: string, end: number, index: number, here: string): Edge | undefined {
  const last = text[end - 1] ?? "";
  const hasGap = index > end;
  if (/[.!?…。！？]/u.test(last)) return afterStop(text.slice(Math.max(0, end - 4), end), hasGap, here);
  if (/[」』”"’'»›)）\]】］〕>]/u.test(last)) {
    if (!hasGap && /\p{Ll}/u.test(here)) return undefined;
    return opening.test(here) ? "bracket" : "sentence";
  }
  if (/[|｜■●◎▲▶·•*]/u.test(last)) return "bar";
  const isApart = hasGap && space.test(text[end - 2] ?? " ");
  if (/[—–]/u.test(last) || (last === "-" && isApart)) return "dash";
  // "… 있다. /사진=뉴스1"
  if (/[/／]/u.test(last)) return isApart ? "stroke" : text.startsWith("사진", index) ? "bar" : undefined;
  if (/[,，、;；:：]/u.test(last)) return "comma";
  if (/[=＝]/u.test(last)) return "equals";
  if (opening.test(here)) return "bracket";
  if (/[©ⓒ]/u.test(here)) return "glued";
  if (hasGap) return /\p{Ll}/u.test(here) && !smallStart.test(text.slice(index, index + 20)) ? undefined : "space";
  return /[\p{Ll}\p{N}\p{Script=Han}]/u.test(last) && /\p{Lu}/u.test(here) ? "glued" : undefined;
}

/** @param before the last four characters, the stop included */
function afterStop(before: string, hasGap: boolean, here: string): Edge | undefined {
  // "5. Januar", "50. Marathon"
  if (/(?:^|\D)\d{1,2}\.$/.test(before) && !/[(（©]/u.test(here)) return "space";
  if (hasGap) return "sentence";
  // "N.H. (AP)" ends no sentence before the H.
  return /[\p{Ll}\p{N}\p{Lo})"”’»].$/u.test(before) && /[\p{Lu}\p{Lo}©(（[【@]/u.test(here) ? "sentence" : undefined;
}

/**
 * Where {@link edgeAt} may find an edge in Latin text, and some places more: at capitals and brackets, at signs that follow no
 * letter or digit, at small letters that follow neither a letter nor a letter and a blank, or with which a credit can begin.
 */
const latinPlace =
  /[A-Z([<]|(?<![A-Za-z\d])(?:[^\sA-Za-z.,|;/=!?)\]([<]|(?<![A-Za-z] )[a-z]|(?=copyright|picture alliance|(?:dpa|imago|afp)\b)[a-z])|[^\0-\x7F\xDF-\xFF\u2013-\u201E]/g;

/** Such places from an offset on; `undefined` when there are more than so many. */
export function latinPlaces(text: string, from: number, most: number): number[] | undefined {
  const places: number[] = [];
  latinPlace.lastIndex = from;
  while (latinPlace.test(text)) {
    if (places.length === most) return undefined;
    places.push(latinPlace.lastIndex - 1);
  }
  return places;
}
