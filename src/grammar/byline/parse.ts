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

/** Reads the elements of a list as one byline, each by itself; they tell of each other which way round names stand. */
export function parseBylineList(texts: readonly string[], book?: NameBook): ParsedByline[] {
  const inverted = isInvertedList(texts);
  let listed = false;
  return texts.map((text) => {
    const parsed = new Reading(book, { inverted, listed }).read(text);
    listed ||= parsed.authors.length > 0;
    return parsed;
  });
}
