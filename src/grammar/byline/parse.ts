import type { NameBook, ParsedByline } from "./byline.ts";
import { isInvertedList } from "./inversion.ts";
import { Reading } from "./reading.ts";

/**
 * Reads a byline: who is named, in which role, with what said of them; agencies; the dateline; and what is none of
 * this. Registered names win; what cannot be told for certain is kept as it is written, with a problem.
 *
 * @param book the registry, where there is one
 */
export function parseByline(text: string, book?: NameBook): ParsedByline {
  return new Reading(book, { inverted: false, listed: false }).read(text);
}

/**
 * Reads the elements of a list as one byline, each by itself; they tell of each other which way round names stand.
 *
 * @param known what was read before with the same registry: of many lists the elements are few
 */
export function parseBylineList(
  texts: readonly string[],
  book?: NameBook,
  known?: Map<string, ParsedByline>,
): ParsedByline[] {
  const inverted = isInvertedList(texts);
  let listed = false;
  return texts.map((text) => {
    const key = `${Number(inverted)}${Number(listed)}${text}`;
    const parsed = known?.get(key) ?? new Reading(book, { inverted, listed }).read(text);
    known?.set(key, parsed);
    listed ||= parsed.authors.length > 0;
    return parsed;
  });
}
