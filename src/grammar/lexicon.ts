import { foldName } from "../base/slug.ts";

/** The entries of a word list written as one text: commas and line breaks separate them. */
export function entriesOf(list: string): string[] {
  return list
    .split(/[,\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
}

/** The entries, whatever their case and width. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(entriesOf(list).map(foldName));
}

/** A regular expression's alternation of the entries, the longest first. A blank stands for any white space. */
export function alternation(entries: readonly string[]): string {
  return entries
    .toSorted((a, b) => b.length - a.length)
    .map((entry) => entry.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&").replace(/\s+/g, "\\s+"))
    .join("|");
}

const word = /[\p{L}\p{N}\p{M}]+/uy;

/** Small letters of a text, each where its capital stood: no letter changes the length. */
export function lowered(text: string): string {
  return text.replace(/\p{Lu}/gu, (capital) => {
    const small = capital.toLowerCase();
    return small.length === capital.length ? small : capital;
  });
}

/**
 * Replaces what a pattern matches in another form of the text of the same length, such as {@link lowered} returns.
 * Letter classes that ignore case would cost a tenth of a second each before their first match.
 *
 * @param pattern global
 */
export function replaceIn(text: string, form: string, pattern: RegExp, replace: (raw: string) => string): string {
  let result = "";
  let end = 0;
  for (const { index, 0: found } of form.matchAll(pattern)) {
    result += text.slice(end, index) + replace(text.slice(index, index + found.length));
    end = index + found.length;
  }
  return result + text.slice(end);
}

/** Phrases to be found in texts, each with what it means. */
export class Phrasebook<T> {
  readonly #byFirstWord = new Map<string, { readonly phrase: string; readonly meaning: T }[]>();

  constructor(phrases: Iterable<readonly [string, T]>) {
    for (const [phrase, meaning] of phrases) {
      const first = wordAt(phrase, 0);
      const list = this.#byFirstWord.get(first) ?? [];
      list.push({ phrase, meaning });
      this.#byFirstWord.set(first, list);
    }
    for (const list of this.#byFirstWord.values()) list.sort((a, b) => b.phrase.length - a.phrase.length);
  }

  /**
   * The longest phrase that begins at an offset and ends with a word.
   *
   * @param text as {@link lowered} returns it
   */
  at(text: string, offset: number): { readonly meaning: T; readonly end: number } | undefined {
    const found = this.#byFirstWord
      .get(wordAt(text, offset))
      ?.find(
        ({ phrase }) =>
          text.startsWith(phrase, offset) && (/[^\p{L}]$/u.test(phrase) || wordAt(text, offset + phrase.length) === ""),
      );
    return found === undefined ? undefined : { meaning: found.meaning, end: offset + found.phrase.length };
  }
}

function wordAt(text: string, offset: number): string {
  word.lastIndex = offset;
  return word.exec(text)?.[0] ?? "";
}
