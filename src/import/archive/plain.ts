import { decodeEntities } from "../../base/entities.ts";
import { plainText } from "../../base/plain-text.ts";
import { parseContent } from "../html/parse.ts";
import { textOf } from "../html/dom.ts";

/** Elements of phrasing that feeds leave in titles and summaries. */
const phrasing =
  /<\/?(?:b|i|em|strong|u|s|span|sup|sub|small|br|wbr|p|div|a|font|mark|code|cite|q|abbr|img)(?:\s[^<>]*)?\/?>/gi;

/** Text of an element whose text may hold escaped markup: without it, entities decoded, on one line. */
export function looseText(text: string | undefined): string | undefined {
  const plain = plainText(
    decodeEntities((text ?? "").replace(phrasing, (tag) => (/^<\/?(?:br|p|div)/i.test(tag) ? " " : ""))),
  );
  return plain === "" ? undefined : plain;
}

/** What readers see of HTML, on one line. */
export function htmlText(html: string | undefined): string | undefined {
  const plain = plainText(textOf(parseContent(html ?? "")));
  return plain === "" ? undefined : plain;
}

/** Whether a summary is no more than the beginning of the text, cut off or whole. */
export function isBeginning(summary: string, text: string): boolean {
  const fold = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  const start = fold(summary.replace(/\s*(?:\[?(?:…|\.\.\.)\]?|continue reading.*|read more.*)\s*$/iu, ""));
  // A text may begin with the caption of its picture.
  return start !== "" && fold(text.slice(0, 2000 + 3 * summary.length)).includes(start);
}
