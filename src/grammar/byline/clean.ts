import { decodeEntities } from "../../base/entities.ts";
import { stripUnprintable } from "../../base/xml-text.ts";

/** UTF-16 code units of a byline that are read; no list of authors that people read is longer. */
const longestByline = 1000;

const blocks = /<\/?(?:br|p|div|li|ul|ol|td|tr|h[1-6]|section|address)\b[^<>]*>|<\/a>\s*(?=<a\b)/giu;
const mailTag = /<\s*((?:mailto:)?[^<>\s@]{1,64}@[^<>\s@]{1,255}|https?:\/\/[^<>\s]+)\s*>/giu;
const markdownLink = /\[([^[\]]{1,120})\]\((https?:[^()\s]{1,300})\)/gu;
/** Zero-width and direction marks; the joiners that Persian and Indic names need stay. Private characters are ours. */
const invisible = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\uE000-\uF8FF]/gu;
const pictograms =
  /(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F)(?:\p{Emoji_Modifier}|\p{Variation_Selector}|\u200D)*/gu;

/**
 * A byline as plain text: entities decoded, tags gone, full-width Latin and punctuation in their usual width. Lines
 * stay lines. `rest` is what stood beyond {@link longestByline}.
 */
export function cleanText(raw: string): { readonly text: string; readonly rest: string } {
  const [kept, rest] = cut(stripUnprintable(raw).replace(/\r\n?/g, "\n"));
  const decoded = decodeEntities(decodeEntities(kept)).replace(/\\u([0-9a-fA-F]{4})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  const text = decoded
    .replace(markdownLink, "$1 ($2)")
    .replace(mailTag, " ($1) ")
    .replace(blocks, "\n")
    .replace(/<[^<>]*>/g, "")
    .toWellFormed()
    .replace(invisible, "")
    .replace(pictograms, " ")
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[，､]/g, ",")
    .replace(/[;；؛]/g, ";")
    .replace(/،/g, ",")
    .replace(/[^\S\n]+/gu, " ")
    .replace(/ ?\n[\s]*/g, "\n")
    .normalize("NFC")
    .trim();
  return { text, rest };
}

/** Cuts at the last separator, else at the last blank. */
function cut(text: string): [string, string] {
  if (text.length <= longestByline) return [text, ""];
  const head = text.slice(0, longestByline);
  const separator = Math.max(head.lastIndexOf(","), head.lastIndexOf(";"), head.lastIndexOf("\n"));
  const at = separator > 0 ? separator : Math.max(head.lastIndexOf(" "), 0);
  return at === 0 ? [head.toWellFormed(), text.slice(longestByline)] : [text.slice(0, at), text.slice(at + 1)];
}
