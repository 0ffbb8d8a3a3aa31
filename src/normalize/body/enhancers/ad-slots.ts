import {
  adSlotTag,
  append,
  createElement,
  isBlank,
  isElement,
  textContent,
  trimRun,
  type BodyElement,
  type BodyNode,
} from "../tree.ts";
import type { Enhancer, Note } from "./enhancer.ts";

/** What stands above advertisements, by language; such lines come along when a page is pasted. */
const words =
  "advertisement advertising|anzeige werbung|publicité|publicidad publicidade|pubblicità|advertentie|annons annonce annonse " +
  "reklame|mainos|reklama reklám reklam|реклама|διαφήμιση|إعلان|تبلیغات|פרסומת|विज्ञापन|โฆษณา|iklan|広告|广告 廣告|광고";
const adLine = new RegExp(`^[\\s\\p{P}]*(?:${words.replaceAll(" ", "|")}|quảng cáo)[\\s\\p{P}]*$`, "iu");

const longestAdLine = 60;

/** A paragraph, or a line of one, that only says "Advertisement" becomes a slot. Slots without a block between are one. */
export const adSlots: Enhancer = (draft) => {
  const notes: Note[] = [];
  const blocks: BodyElement[] = [];
  for (const candidate of draft.blocks)
    if (candidate.tag === "p" && mayHoldAdLine(candidate))
      for (const block of split(candidate, notes)) add(block, blocks);
    else add(candidate, blocks);
  return { ...draft, blocks, notes: [...draft.notes, ...notes] };
};

function add(block: BodyElement, blocks: BodyElement[]): void {
  if (block.tag !== adSlotTag || blocks.at(-1)?.tag !== adSlotTag) blocks.push(block);
}

function split(block: BodyElement, notes: Note[]): BodyElement[] {
  const lines = linesOf(block.children);
  if (!lines.some(isAdLine)) return [block];
  const parts: BodyElement[] = [];
  let kept: BodyNode[] = [];
  const flush = (): void => {
    const run = trimRun(withoutBreaks(kept));
    if (!isBlank(run)) parts.push(createElement(block.tag, run, block.attributes));
    kept = [];
  };
  for (const line of lines) {
    if (isAdLine(line)) {
      flush();
      parts.push(createElement(adSlotTag, []));
      notes.push({ code: "body-ad-line", sample: line.map(textContent).join("").trim() });
    } else for (const node of line) append(kept, node);
  }
  flush();
  return parts;
}

/** A cheap look that spares most paragraphs: one line, and too long for one that says nothing else. */
function mayHoldAdLine({ children }: BodyElement): boolean {
  let length = 0;
  for (const child of children) {
    if (typeof child === "string" ? child.includes("\n") : child.tag === "br") return true;
    length += textContent(child).length;
  }
  return length <= longestAdLine;
}

/** Splits at line breaks of the source and at `br`; each line keeps the break at its end. */
function linesOf(nodes: readonly BodyNode[]): BodyNode[][] {
  const lines: BodyNode[][] = [[]];
  for (const node of nodes) {
    if (typeof node !== "string") {
      lines.at(-1)?.push(node);
      if (node.tag === "br") lines.push([]);
      continue;
    }
    for (const [index, piece] of node.split(/(?<=\n)/).entries()) {
      if (index > 0) lines.push([]);
      lines.at(-1)?.push(piece);
    }
    if (node.endsWith("\n")) lines.push([]);
  }
  return lines;
}

function isAdLine(line: readonly BodyNode[]): boolean {
  const text = line.map(textContent).join("");
  return text.length <= longestAdLine && adLine.test(text);
}

function withoutBreaks(nodes: readonly BodyNode[]): readonly BodyNode[] {
  let end = nodes.length;
  while (end > 0 && isElement(nodes[end - 1], "br")) end -= 1;
  return nodes.slice(0, end);
}
