import { houseOf } from "./houses.ts";
import { readLine } from "./line.ts";
import { readParties } from "./parties.ts";

/** Terms that forbid to pass a picture on. */
const terms =
  /\bno (?:re-?)?sales?\b|\bno archives?\b|\beditorial use only\b|\bnur redaktionell|\bno(?:t for)? syndication\b|転載禁止|무단 ?전재|禁止转载|禁止轉載/iu;

/** Whether a credit names an agency, a picture agency or a stock house, or forbids to pass the picture on. */
export function isRestricted(credit: string): boolean {
  const { names, hint } = readLine(credit);
  return readParties(names, hint).house || terms.test(credit) || credit.split(/[\s/|,;()（）]+/u).some(isAbbreviation);
}

/** An agency's name among words that could not be read: "Vorlage AFP". */
function isAbbreviation(word: string): boolean {
  return /^\p{Lu}{3,}$|^dpa$/u.test(word) && houseOf(word) !== undefined;
}
