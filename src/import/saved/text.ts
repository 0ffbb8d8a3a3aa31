import { plainText } from "../../base/plain-text.ts";
import { problem } from "../../problems/problem.ts";
import type { ImportedArticle } from "../imported.ts";
import { foldLine } from "../lexicon/phrases.ts";
import { adSlot } from "../markdown/blocks.ts";
import { paragraphMarkdown } from "../markdown/inline.ts";
import { scoreLine } from "../pasted/furniture.ts";
import { correctionKind } from "../pasted/marks.ts";
import { findDate } from "../written-date.ts";
import type { PageContext } from "./context.ts";

/** The words of a piece of Markdown; a picture has none. */
export function plainOf(markdown: string): string {
  return plainText(markdown.replace(/!\[[^\]]*\]\([^)]*\)/g, "").replace(/\]\(\S+?\)|[*_[\]\\]|<[^>]{1,100}>/g, ""));
}

/** Longest label, in characters, and shortest text. */
const [labelLength, textLength] = [160, 100];

/**
 * Takes out labels that stand in the text without an element of their own.
 *
 * @param known folded texts that stand elsewhere in the article
 */
export function withoutLabels(blocks: readonly string[], known: ReadonlySet<string>, context: PageContext): string[] {
  const kept: string[] = [];
  let started = false;
  for (const block of blocks) {
    const [first = "", ...rest] = block.split("\\\n").map((line) => plainOf(line));
    const text = rest.every((line) => line === "") ? first : "";
    const isLabel = text !== "" && text.length <= labelLength && !/^(?:[-*] |[>|#<]|!\[|\d+[.)] )/.test(block);
    const score = isLabel ? scoreLine(text) : undefined;
    const why = known.has(foldLine(text)) ? "duplicate" : (score?.score ?? 0) >= 0.8 ? score?.why : undefined;
    if (why === "advertisement") kept.push(adSlot);
    if (why !== undefined) context.removed.push({ text, why });
    else if (!started && isLabel && context.readLabel(text)) context.removed.push({ text, why: "field" });
    else kept.push(block);
    started ||= text.length > textLength;
  }
  return kept;
}

/** The text with its slots in place; where the page shows a beginning only and its data hold the whole, the whole. */
export function wholeText(blocks: readonly string[], context: PageContext): string[] {
  const kept: string[] = [];
  for (const block of blocks) if (block !== adSlot || (kept.length > 0 && kept.at(-1) !== adSlot)) kept.push(block);
  while (kept.at(-1) === adSlot) kept.pop();
  const written = context.data?.body;
  if (written === undefined || kept.join("").length >= written.length / 3) return kept;
  context.say("text", { value: `${written.length} characters`, from: "JSON-LD" });
  return written
    .split(/\r\n|\n/)
    .map((paragraph) => paragraphMarkdown(paragraph))
    .filter((paragraph) => paragraph !== "");
}

/** Notes of correction with a date become corrections and leave the text. */
export function takeCorrections(
  blocks: readonly string[],
  context: PageContext,
): { readonly text: string[]; readonly corrections: ImportedArticle["corrections"] } {
  const corrections: ImportedArticle["corrections"][number][] = [];
  const text = blocks.filter((block) => {
    const words = block.length < 2000 ? plainOf(block) : "";
    const kind = correctionKind(words);
    if (kind === undefined || words.split(" ").length < 5) return true;
    const dated = findDate(words, context.readingLanguage, context.settings.timezone);
    if (dated === undefined) {
      context.problems.push(problem("import-correction-undated", { file: context.settings.source }, { text: words }));
      return true;
    }
    corrections.push({ date: dated.date, text: words, kind });
    context.say("correction", { value: words, from: "page" });
    return false;
  });
  return { text, corrections };
}
