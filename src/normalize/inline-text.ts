import { stripTemplateTags } from "../grammar/template-tags.ts";
import { plainText } from "../base/plain-text.ts";
import type { PlainText } from "../model/brand.ts";

/**
 * Elements that desks put into headlines, opened and closed. A tag without its other half is text, as is anything else in
 * angle brackets: `a<b`, `<3`.
 */
const phrase =
  /<(a|abbr|b|bdi|big|cite|code|del|em|font|i|ins|kbd|mark|p|q|s|small|span|strike|strong|sub|sup|tt|u)(?:\s+[a-z][^<>]{0,300})?>([^<>]{0,1000})<\/\1\s*>/gi;
const lineBreak = /\s*<(?:br|wbr)\s*\/?>\s*/gi;

/** Tags inside tags are somebody's joke. */
const passes = 20;

/**
 * One line of text without the phrase markup and template tags that it may hold.
 *
 * @returns `removed`: the first tag that was taken out
 */
export function inlineText(text: PlainText): { readonly text: PlainText; readonly removed?: string } {
  if (!/<\/?[a-z]|\{/i.test(text)) return { text };
  const removed = text.match(phrase)?.[0] ?? text.match(lineBreak)?.[0] ?? stripTemplateTags(text).tags[0];
  if (removed === undefined) return { text };
  let plain: string = text;
  // What is left may read as a tag again: `<<b>b>`.
  for (let pass = 0; pass < passes; pass += 1) {
    const before = plain;
    plain = stripTemplateTags(before.replace(lineBreak, " ").replace(phrase, "$2")).text;
    if (plain === before) break;
  }
  return { text: plainText(plain), removed };
}
