import { decodeHTML } from "entities";

/** Decodes HTML entities (`&amp;`, `&#8217;`) in text that came out of another system. */
export function decodeEntities(text: string): string {
  return text.includes("&") ? decodeHTML(text) : text;
}
