import { foldDate } from "./fold.ts";
import { monthNames } from "./months.ts";
import { weekdayNames } from "./weekdays.ts";
import { fillers, otherMonths, relatives } from "./words.ts";
import { zoneNames, type ZoneName } from "./zones.ts";

/** What a word can mean in a date. Many mean several things: `mar` is March and, in four languages, Tuesday. */
export interface WordMeaning {
  /** 1 to 12. */
  month?: number;
  /** What the word means in Croatian, where it is another month than in Polish or Czech: `lip`, `srp`, `listopada`. */
  croatian?: number;
  /** A bit for each weekday that it can be: 2 for Monday, 128 for Sunday. */
  weekdays?: number;
  zone?: ZoneName;
  filler?: true;
  relative?: true;
  /** The calendar of a month that is not read here. */
  calendar?: string;
}

/** Characters of the longest word in a script without spaces, words of the longest name. */
const [longestRun, longestName] = [12, 4];

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

let built: ReadonlyMap<string, WordMeaning> | undefined;

/** A word, or a list of words with spaces between, as the lexicon knows it: folded, without dots and apostrophes. */
export function foldWords(list: string): string {
  return foldDate(list).replace(/[.'॰]/g, "");
}

/**
 * What the words mean that begin with the first of the tokens: a name of several words is one. A word that runs
 * together, as in scripts without spaces or with dots and apostrophes inside, is several.
 *
 * @param tokens of a folded text
 * @returns how many tokens were read; `unknown`: the part that has no meaning, when there is one
 */
export function meaningsOf(
  tokens: readonly string[],
): { readonly length: number; readonly meanings: readonly WordMeaning[] } | { readonly unknown: string } {
  const words = (built ??= build());
  for (let length = Math.min(longestName, tokens.length); length > 0; length -= 1) {
    const whole = words.get(tokens.slice(0, length).join("_").replace(/[.']/g, ""));
    if (whole !== undefined) return { length, meanings: [whole] };
  }
  const meanings: WordMeaning[] = [];
  for (const part of (tokens[0] ?? "").split(/[.']+/)) {
    const isRun = unspaced.test(part);
    for (let start = 0; start < part.length;) {
      let end = isRun ? Math.min(part.length, start + longestRun) : part.length;
      const shortest = isRun ? start + 1 : end;
      while (end > shortest && !words.has(part.slice(start, end))) end -= 1;
      const meaning = words.get(part.slice(start, end));
      if (meaning === undefined) return { unknown: part.slice(start) };
      meanings.push(meaning);
      start = end;
    }
  }
  return { length: 1, meanings };
}

function build(): Map<string, WordMeaning> {
  const words = new Map<string, WordMeaning>();
  const meaning = (folded: string): WordMeaning => {
    let known = words.get(folded);
    if (known === undefined) words.set(folded, (known = {}));
    return known;
  };
  const each = (list: string, use: (meaning: WordMeaning, index: number) => void): void => {
    for (const [index, spellings] of foldWords(list).split(" ").entries())
      for (const word of spellings.split("|")) use(meaning(word), index);
  };
  for (const list of Object.values(monthNames))
    each(list, (known, index) => {
      if (known.month === undefined) known.month = index + 1;
      else if (known.month !== index + 1) known.croatian = index + 1;
    });
  for (const list of Object.values(weekdayNames))
    each(list, (known, index) => (known.weekdays = (known.weekdays ?? 0) | (2 << index)));
  for (const list of fillers) each(list, (known) => (known.filler = true));
  for (const list of relatives) each(list, (known) => (known.relative = true));
  for (const [calendar, list] of Object.entries(otherMonths)) each(list, (known) => (known.calendar = calendar));
  for (const [word, zone] of zoneNames) meaning(word.replaceAll(" ", "_")).zone = zone;
  return words;
}
