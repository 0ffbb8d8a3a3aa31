import { foldName } from "../base/slug.ts";

/** Letters that a mark was never separate from. */
const plainLetters: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ı: "i",
  ħ: "h",
  ŋ: "n",
  ŧ: "t",
  ə: "e",
  ĸ: "k",
  ĳ: "ij",
};
/** How the letters are written where they are missing: Müller, Mueller. */
const expansions: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", å: "aa", ø: "oe", æ: "ae", ñ: "ny" };

const cyrillic: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  ґ: "g",
  д: "d",
  е: "e",
  ё: "e",
  ђ: "dj",
  є: "ie",
  ж: "zh",
  з: "z",
  и: "i",
  і: "i",
  ї: "i",
  й: "i",
  ј: "j",
  к: "k",
  л: "l",
  љ: "lj",
  м: "m",
  н: "n",
  њ: "nj",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  ћ: "c",
  у: "u",
  ў: "u",
  ф: "f",
  х: "kh",
  ц: "ts",
  ч: "ch",
  џ: "dz",
  ш: "sh",
  щ: "shch",
  ъ: "",
  ы: "y",
  ь: "",
  э: "e",
  ю: "yu",
  я: "ya",
};
const greek: Readonly<Record<string, string>> = {
  α: "a",
  β: "v",
  γ: "g",
  δ: "d",
  ε: "e",
  ζ: "z",
  η: "i",
  θ: "th",
  ι: "i",
  κ: "k",
  λ: "l",
  μ: "m",
  ν: "n",
  ξ: "x",
  ο: "o",
  π: "p",
  ρ: "r",
  σ: "s",
  ς: "s",
  τ: "t",
  υ: "y",
  φ: "f",
  χ: "ch",
  ψ: "ps",
  ω: "o",
};

const apostrophes = /['’‘ʼʻ`´]/g;
const between = /[^\p{L}\p{N}\p{M}]+/gu;
const blankless = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー\s·・･‧]+$/u;

/**
 * What two spellings of one name share whatever their case, width and punctuation: `Jean-Luc O’Neil` and `JEAN LUC
 * ONEIL`. In names that need no blanks, as 大渡 美咲, blanks and middle dots do not count either.
 */
export function nameKey(name: string): string {
  const folded = foldName(name).replace(apostrophes, "");
  return folded.replace(between, blankless.test(folded) ? "" : " ").trim();
}

/** The name in the 26 letters, in the ways that are usual: `müller` → `muller`, `mueller`. Other scripts stay. */
export function latinKeys(name: string): string[] {
  const key = nameKey(name).normalize("NFC");
  const expanded = key.replace(/[äöüåøæñ]/g, (letter) => expansions[letter] ?? letter);
  return [...new Set([key, expanded].map(unmarked))];
}

/** The name in Latin letters, from Cyrillic and Greek by one usual romanisation, for likeness rather than for print. */
export function romanize(name: string): string {
  const letters = Array.from(unmarked(nameKey(name)), (letter) => cyrillic[letter] ?? greek[letter] ?? letter).join("");
  return letters
    .replace(/ou(?=\b|[^aeiou])/g, "u")
    .replace(/tch|tsch|cz/g, "ch")
    .replace(/sch/g, "sh")
    .replace(/[jy]/g, "i")
    .replace(/w/g, "v")
    .replace(/kh|ch(?=\b)/g, "h")
    .replace(/i+/g, "i")
    .replace(/(\p{L})\1/gu, "$1");
}

function unmarked(text: string): string {
  return text
    .replace(/[øłđðþßæœıħŋŧəĸĳ]/g, (letter) => plainLetters[letter] ?? letter)
    .normalize("NFD")
    .replace(/(?<=\p{Script=Latin}|\p{Script=Greek})\p{M}+/gu, "")
    .normalize("NFC");
}
