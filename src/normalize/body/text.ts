import { hasLooseSpace } from "../../base/plain-text.ts";
import { isBlockTag } from "./elements.ts";
import { isElement, type BodyElement, type BodyNode } from "./tree.ts";

/**
 * What is there to read, a line for each paragraph, item, row and line break. Figures are left out, since their words
 * belong to the picture; so are the marks of footnotes and the way back from them.
 */
export function readableText(blocks: readonly BodyElement[]): string {
  const lines = new Lines();
  for (const block of blocks) write(block, lines);
  return lines.toString();
}

class Lines {
  readonly #lines: string[] = [];
  #line = "";

  add(text: string): void {
    this.#line += text;
  }

  /** Ends a line; empty ones do not count. */
  end(): void {
    const line = this.#line.trimEnd();
    if (line.trim() !== "") this.#lines.push(line);
    this.#line = "";
  }

  toString(): string {
    this.end();
    return this.#lines.join("\n");
  }
}

const unread = new Set(["figure", "rt", "rp"]);

function write(node: BodyNode, lines: Lines, preformatted = false): void {
  if (typeof node === "string") {
    if (!preformatted) return lines.add(hasLooseSpace(node) ? node.replace(/\s+/g, " ") : node);
    for (const [index, line] of node.split("\n").entries()) {
      if (index > 0) lines.end();
      lines.add(line);
    }
    return;
  }
  if (unread.has(node.tag) || isNoteMark(node)) return;
  if (node.tag === "br") return lines.end();
  const isBlock = isBlockTag(node.tag);
  const alone = isBlock && node.tag !== "td" && node.tag !== "th";
  if (alone) lines.end();
  for (const child of node.children) write(child, lines, preformatted || node.tag === "pre");
  if (alone) lines.end();
  else if (isBlock) lines.add("\t");
}

/** A reference to a footnote, or the arrow back to one. */
function isNoteMark(node: BodyElement): boolean {
  return node.tag === "sup" ? leadsTo(node.children[0], "#a-fn-") : leadsTo(node, "#a-fnref-");
}

function leadsTo(link: BodyNode | undefined, place: string): boolean {
  return isElement(link, "a") && (link.attributes["href"]?.includes(place) ?? false);
}

/** Letters of Thai, Lao, Burmese, Khmer, kana and Chinese characters, by block: many times faster than by script. */
const unspaced =
  "[\\u0E00-\\u0EFF\\u1000-\\u109F\\u1780-\\u17FF\\u3005-\\u3007\\u3040-\\u30FF\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF\\uFF66-\\uFF9F]|[\\uD840-\\uD88D][\\uDC00-\\uDFFF]";
const hasUnspaced = new RegExp(unspaced);
const run = new RegExp(`(?:${unspaced})+`, "g");
const segmenter = new Intl.Segmenter("und", { granularity: "word" });

/**
 * Words between spaces and long dashes that hold a letter or digit; in scripts written without spaces, those that
 * Unicode's rules find, apart from the figures and foreign words between them.
 */
export function countWords(text: string): number {
  if (!hasUnspaced.test(text)) return spacedWords(text);
  let count = 0;
  let end = 0;
  for (const { 0: letters, index } of text.matchAll(run)) {
    count += spacedWords(text.slice(end, index));
    for (const segment of segmenter.segment(letters)) count += segment.isWordLike === true ? 1 : 0;
    end = index + letters.length;
  }
  return count + spacedWords(text.slice(end));
}

function spacedWords(text: string): number {
  let count = 0;
  let counted = false;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit <= 0x20 || (unit >= 0x80 && isBreak(text, index, unit))) counted = false;
    else if (!counted && isWordCharacter(text, index, unit)) {
      counted = true;
      count += 1;
    }
  }
  return count;
}

/** White space, a long dash or an ellipsis. */
function isBreak(text: string, index: number, unit: number): boolean {
  return unit === 0x2014 || unit === 0x2015 || unit === 0x2026 || /\s/.test(text[index] ?? "");
}

function isWordCharacter(text: string, index: number, unit: number): boolean {
  if (unit >= 0x80) return /[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(index) ?? 0));
  return (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a);
}
