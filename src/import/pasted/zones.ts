import { signOff } from "../lexicon/bylines.ts";
import { listHeads, topicHeads } from "../lexicon/passages.ts";
import type { Reason } from "../imported.ts";
import { isParagraph, type Line } from "./lines.ts";

/** Where an article's text begins among a page's lines, and where it ends (not included). */
export interface Zones {
  readonly start: number;
  readonly end: number;
}

/**
 * Divides a page into what stands above the text, the text, and what follows it.
 *
 * @param isMark whether a line of dates, names or reading time stands at the index: such lines end the head
 */
export function divide(lines: readonly Line[], isMark: (index: number) => boolean): Zones {
  const paragraphs = lines.flatMap((line, index) =>
    line.verdict === undefined && !isMark(index) && isParagraph(line) ? [index] : [],
  );
  const [first, second] = paragraphs;
  const last = paragraphs.at(-1);
  if (first === undefined || last === undefined) return { start: shortStart(lines, isMark), end: lines.length };
  let start = first;
  const limit = second ?? lines.length;
  for (let index = 0; index < limit; index += 1) {
    const line = lines[index];
    const isHeadLine = isMark(index) || (line?.verdict?.kind === "removed" && headReasons.has(line.verdict.why));
    // A paragraph above the names is the standfirst, when a headline stands above it in turn.
    const hasTitle = lines
      .slice(0, first)
      .some((other, at) => other.verdict === undefined && !isMark(at) && other.words >= 3);
    if (isHeadLine && (index < first || (hasTitle && second !== undefined))) start = Math.max(start, index + 1);
  }
  return { start, end: endOf(lines, paragraphs, last) };
}

const headReasons: ReadonlySet<Reason> = new Set(["reading-time", "trust"]);

/** Of a page without paragraphs: behind the last line of names or dates, else behind the first line. */
function shortStart(lines: readonly Line[], isMark: (index: number) => boolean): number {
  let start = Math.min(1, lines.length);
  for (const [index, line] of lines.entries())
    if (isMark(index) || (line.verdict?.kind === "removed" && headReasons.has(line.verdict.why))) start = index + 1;
  return start;
}

function endOf(lines: readonly Line[], paragraphs: readonly number[], last: number): number {
  for (const [index, line] of lines.entries()) {
    if (index <= (paragraphs[0] ?? 0)) continue;
    const isList = listHeads.has(line.folded) || topicHeads.has(line.folded);
    if (!isList && !isComments(line)) continue;
    const before = paragraphs.filter((at) => at < index);
    const after = paragraphs.slice(before.length);
    if (after.length === 0) break;
    if (before.length >= 3 && (isList ? areTeasers(lines, index, after) : after[0] !== index + 1)) return index;
  }
  // Captions, short sentences and signatures right behind the last paragraph belong to it, whatever furniture stands between.
  let end = last + 1;
  let isBroken = false;
  for (const { verdict, ended, words, text, index } of lines.slice(end, end + 8)) {
    const isCaption = verdict?.kind === "caption" && !isBroken;
    const isSentence = verdict === undefined && ended && words >= 4 && index === end;
    if (isCaption || isSentence || (verdict === undefined && signOff.test(text))) end = index + 1;
    else isBroken ||= verdict === undefined;
  }
  return end;
}

function isComments({ verdict }: Line): boolean {
  return verdict?.kind === "removed" && verdict.why === "comments";
}

/** Whether the paragraphs behind the head of a list stand each below a headline of its own. */
function areTeasers(lines: readonly Line[], head: number, after: readonly number[]): boolean {
  return (
    after.length >= 2 &&
    after.every((at, index) => {
      const from = index === 0 ? head : (after[index - 1] ?? head);
      return lines.slice(from + 1, at).some((line) => line.verdict === undefined && line.words >= 3);
    })
  );
}

/** Marks the short lines below the head of a list inside the text: they lead to other articles. */
export function markLists(lines: readonly Line[], { start, end }: Zones): void {
  for (let index = start; index < end; index += 1) {
    if (!listHeads.has(lines[index]?.folded ?? "")) continue;
    for (let at = index + 1; at < end; at += 1) {
      const line = lines[at];
      if (line !== undefined && listHeads.has(line.folded)) break;
      if (line === undefined || isParagraph(line) || line.verdict?.kind === "caption") break;
      // A line of its own right above a paragraph is a subheading of the text.
      const next = lines[at + 1];
      if (at > index + 1 && line.opens && line.closes && next !== undefined && isParagraph(next)) break;
      line.verdict ??= { kind: "removed", why: "related" };
    }
  }
}
