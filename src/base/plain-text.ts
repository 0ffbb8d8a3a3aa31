import type { PlainText } from "../model/brand.ts";
import { stripUnprintable } from "./xml-text.ts";

/** Everything that may be unprintable or white space, the space apart, and much that is neither. */
const untidy = /[^ -~\u00A1-\u167F\u2010-\u2027\u2030-\u205E\u2070-\u2FFF\u3001-\uD7FF]/;

/** Text on one line: unprintable characters removed, every run of white space one space, trimmed. */
export function plainText(text: string): PlainText {
  // Most text is so already, and is asked for often.
  if (!untidy.test(text) && !text.includes("  ") && !text.startsWith(" ") && !text.endsWith(" "))
    return text as PlainText;
  return oneLine(stripUnprintable(text)) as PlainText;
}

/** Every run of white space one space, trimmed. A look first: in most texts nothing is to be done, and looking is cheap. */
export function oneLine(text: string): string {
  return (hasLooseSpace(text) ? text.replace(/\s+/g, " ") : text).trim();
}

/** Whether there is white space that is not one space alone. Two looks take half the time of one for both. */
export function hasLooseSpace(text: string): boolean {
  return text.includes("  ") || /[^\S ]/.test(text);
}

/** Cuts at a word boundary and adds an ellipsis; never inside a surrogate pair. `limit` is in UTF-16 code units. */
export function shorten(text: string, limit: number): PlainText {
  if (text.length <= limit) return text as PlainText;
  const cut = text.slice(0, limit - 1);
  const space = cut.lastIndexOf(" ");
  const kept = (space > limit / 2 ? cut.slice(0, space) : cut).replace(/[\uD800-\uDBFF]$/, "");
  return `${kept.replace(/[\s,;:.–—-]+$/, "")}…` as PlainText;
}
