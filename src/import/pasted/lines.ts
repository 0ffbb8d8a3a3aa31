import { foldLine } from "../lexicon/phrases.ts";
import type { Reason } from "../imported.ts";

/** What a line of a page was taken for. */
type Verdict =
  | { readonly kind: "removed"; readonly why: Reason }
  | { readonly kind: "advertisement" }
  | { readonly kind: "head"; readonly field: string }
  | { readonly kind: "caption"; readonly text: string; readonly lead: boolean }
  | { readonly kind: "subhead" }
  | { readonly kind: "item" }
  | { readonly kind: "paragraph" };

/** A line that holds something, with what its look says. */
export interface Line {
  /** 1-based, in the page. */
  readonly number: number;
  /** Among the lines that hold something. */
  readonly index: number;
  readonly text: string;
  readonly folded: string;
  /** Words; of scripts without spaces, about two characters are one. */
  readonly words: number;
  /** Whether it ends as a sentence does. */
  readonly ended: boolean;
  /** Whether an empty line, or the page's edge, stands before it, and after it. */
  readonly opens: boolean;
  readonly closes: boolean;
  verdict?: Verdict;
}

const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** About how many words a text has. */
export function wordsOf(text: string): number {
  const signs = text.match(cjk)?.length ?? 0;
  const others = text.replace(cjk, " ").match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu)?.length ?? 0;
  return others + Math.ceil(signs / 2);
}

/** A full stop, and behind it no more than signs, or an agency in brackets. */
const sentenceEnd = /[.!?…。！？؟।][\s"'”’»«」』）)\]*]*(?:[(（[][^()（）]{2,30}[)）\]])?$/u;

/** The lines of a page that hold something. A text that was wrapped at a fixed width is unwrapped. */
export function readLines(text: string): Line[] {
  const rows = text.split("\n").map((row) =>
    row
      .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, "")
      .replace(/\s+/gu, " ")
      .trim(),
  );
  const blocks: { number: number; text: string }[][] = [];
  let block: { number: number; text: string }[] = [];
  for (const [index, row] of rows.entries()) {
    if (row !== "") block.push({ number: index + 1, text: row });
    else if (block.length > 0) {
      blocks.push(block);
      block = [];
    }
  }
  if (block.length > 0) blocks.push(block);
  const wrapped = isWrapped(blocks.map((rowsOfBlock) => rowsOfBlock.map(({ text: row }) => row)));
  let count = 0;
  return blocks.flatMap((rowsOfBlock) => {
    const kept = wrapped && looksWrapped(rowsOfBlock.map(({ text: row }) => row)) ? [join(rowsOfBlock)] : rowsOfBlock;
    return kept.map(({ number, text: row }, index): Line => ({
      number,
      index: count++,
      text: row,
      folded: foldLine(row),
      words: wordsOf(row),
      ended: sentenceEnd.test(row),
      opens: index === 0,
      closes: index === kept.length - 1,
    }));
  });
}

function join(rows: readonly { readonly number: number; readonly text: string }[]): { number: number; text: string } {
  return { number: rows[0]?.number ?? 0, text: rows.map(({ text }) => text).join(" ") };
}

/** Widths, in characters, at which plain text is wrapped. */
const [narrowest, widest] = [50, 100];

function isWrapped(blocks: readonly (readonly string[])[]): boolean {
  const long = blocks.filter((block) => block.length >= 3);
  return long.length >= 2 && long.filter(looksWrapped).length >= long.length * 0.6;
}

/** Lines of nearly one width, most of which end in the middle of a sentence. */
function looksWrapped(block: readonly string[]): boolean {
  const whole = block.slice(0, -1);
  if (whole.length === 0) return false;
  const width = Math.max(...block.map(({ length }) => length));
  if (width < narrowest || width > widest) return false;
  const full = whole.filter(({ length }) => length > width - 20).length;
  const broken = whole.filter((row) => !sentenceEnd.test(row)).length;
  return full >= whole.length * 0.8 && broken >= whole.length * 0.5;
}

/** Whether lines follow each other without empty ones, so that only their look tells where a part of the text begins. */
export function isDense(lines: readonly Line[]): boolean {
  const paragraphs = lines.filter((line) => isParagraph(line));
  return paragraphs.filter(({ opens, closes }) => opens && closes).length < paragraphs.length / 3;
}

/** Whether it is long enough to be read as text, and ends as one. */
export function isParagraph({ words, ended, text }: Line): boolean {
  return (
    (words >= 14 && (ended || words >= 40)) || (words >= 8 && ended && /[,;:.。、，،] ?./u.test(text.slice(0, -1)))
  );
}
