import type { Reason, Removed } from "../imported.ts";
import { reasonOfName } from "../lexicon/class-names.ts";
import { listHeads, topicHeads } from "../lexicon/passages.ts";
import { foldLine } from "../lexicon/phrases.ts";
import { scoreLine } from "../pasted/furniture.ts";
import { attribute, detach, elementsIn, hasAttribute, isBlock, isElement, lineOf, textOf } from "./dom.ts";
import { embedAddress } from "./embeds.ts";
import type { Element, Node } from "./parse.ts";
import type { Weights } from "./content.ts";

/** An element with a larger share of the article's text is part of it, whatever its name. */
const ownShare = 0.3;

/** Longest label that is removed for its name alone, in characters. */
const labelLength = 240;

const byTag: Readonly<Record<string, Reason>> = {
  nav: "navigation",
  button: "navigation",
  form: "newsletter",
  input: "navigation",
  select: "navigation",
  textarea: "comments",
  dialog: "navigation",
  aside: "related",
  footer: "navigation",
  label: "navigation",
  menu: "navigation",
};

const silent = new Set("script style template link meta svg math canvas".split(" "));

export interface Pruning {
  readonly weights: Weights;
  /** Running text of the whole article. */
  readonly total: number;
  /** Folded texts that stand elsewhere in the article: headline, standfirst. */
  readonly known: ReadonlySet<string>;
  readonly isEmbed: (element: Element) => boolean;
  /** Takes what a label between headline and text says; `true` when it says something. */
  readonly readLabel: (text: string) => boolean;
}

/** Takes out of an article's element what is no part of the article. Advertisements leave a comment that marks the slot. */
export function prune(content: Element, pruning: Pruning): Removed[] {
  const removed: Removed[] = [];
  visit(content, pruning, removed);
  return removed;
}

function visit(parent: Element, pruning: Pruning, removed: Removed[]): void {
  let listOpen = false;
  for (const child of parent.childNodes.slice()) {
    if ("data" in child && !isSlot(child)) detach(child);
    if (!isElement(child)) continue;
    if (silent.has(child.tagName)) {
      detach(child);
      continue;
    }
    // It may hold the picture that the one before it stands for.
    if (child.tagName === "noscript") continue;
    const text = textOf(child);
    const isHead = text.length <= 60 && isBlock(child) && isListHead(text);
    const follows: boolean = listOpen && isTeaserBlock(child, text);
    const why: Reason | undefined = isHead || follows ? "related" : reasonToRemove(child, text, pruning);
    listOpen = isHead || (listOpen && (follows || text === ""));
    if (why === undefined) {
      visit(child, pruning, removed);
      continue;
    }
    if (why === "advertisement") replaceBySlot(child);
    else detach(child);
    if (text !== "" || why === "advertisement") removed.push({ line: lineOf(child), text, why });
  }
}

function isSlot(node: Node): boolean {
  return "data" in node && node.data.trim().toLowerCase() === "ad";
}

function isListHead(text: string): boolean {
  const folded = foldLine(text);
  return listHeads.has(folded) || topicHeads.has(folded);
}

/** What stands below the head of a list of other articles: links and little else. */
function isTeaserBlock(element: Element, text: string): boolean {
  let linked = 0;
  for (const inner of elementsIn(element)) if (inner.tagName === "a") linked += textOf(inner).length;
  if (element.tagName === "a") linked = text.length;
  return text !== "" && linked >= text.length * 0.6;
}

function reasonToRemove(element: Element, text: string, pruning: Pruning): Reason | undefined {
  const { weights, total, known } = pruning;
  const weight = weights.get(element) ?? 0;
  if (weight > total * ownShare) return undefined;
  if (isHidden(element)) return "hidden";
  if (pruning.isEmbed(element)) return undefined;
  if (element.tagName === "ins" && /adsbygoogle/i.test(attribute(element, "class") ?? "")) return "advertisement";
  if (element.tagName === "iframe" || element.tagName === "amp-ad")
    return isAdFrame(element) ? "advertisement" : undefined;
  const tag = byTag[element.tagName];
  if (tag !== undefined && !(element.tagName === "aside" && holdsOnlyFigure(element))) return tag;
  const named = reasonOfNames(element);
  if (named !== undefined && isRightly(named, element, text, pruning)) return named;
  if (text !== "" && (isBlock(element) || standsAlone(element)) && !holdsMedia(element)) {
    const folded = foldLine(text);
    if (known.has(folded)) return "duplicate";
    const score = scoreLine(text, folded);
    if (score !== undefined && score.score >= 0.8) return score.why;
    if (text.length <= labelLength && weight < 120 && pruning.readLabel(text)) return "field";
  }
  return undefined;
}

function isHidden(element: Element): boolean {
  if (
    hasAttribute(element, "hidden") ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, "style") ?? "")
  )
    return true;
  return /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader(?:-text)?|u-hidden|is-hidden|d-none)(?:\s|$)/i.test(
    attribute(element, "class") ?? "",
  );
}

function reasonOfNames(element: Element): Reason | undefined {
  const values = [
    attribute(element, "class"),
    attribute(element, "id"),
    attribute(element, "data-component"),
    attribute(element, "data-testid"),
    attribute(element, "data-module"),
    attribute(element, "aria-label"),
  ];
  for (const value of values)
    for (const name of value?.split(/\s+/) ?? []) {
      const why = reasonOfName(name);
      if (why !== undefined) return why;
    }
  return undefined;
}

/** A name may be about something else: running text and pictures with captions are not removed for it. */
function isRightly(why: Reason, element: Element, text: string, { weights, readLabel }: Pruning): boolean {
  if (element.tagName === "figure" || element.tagName === "img" || element.tagName === "picture")
    return why === "advertisement";
  if (why === "field") {
    if (text.length > labelLength || (weights.get(element) ?? 0) > 120) return false;
    readLabel(text);
    return true;
  }
  if (why === "hidden") return false;
  const weight = weights.get(element) ?? 0;
  return why === "comments" || why === "related" || why === "cookies" ? true : weight < 400;
}

/** Whether phrasing has a line of its own, since only blocks stand beside it. */
function standsAlone(element: Element): boolean {
  const siblings = element.parentNode?.childNodes ?? [];
  return siblings.every(
    (node) =>
      node === element ||
      (isElement(node) ? isBlock(node) || node.tagName === "br" : !("value" in node) || !/\S/.test(node.value)),
  );
}

function isAdFrame(frame: Element): boolean {
  const source = `${attribute(frame, "src") ?? ""} ${attribute(frame, "id") ?? ""} ${attribute(frame, "title") ?? ""} ${attribute(frame, "type") ?? ""}`;
  return (
    frame.tagName === "amp-ad" ||
    /doubleclick|googlesyndication|google_ads|adservice|advert|taboola|outbrain/i.test(source)
  );
}

function holdsOnlyFigure(element: Element): boolean {
  const inner = element.childNodes.filter((child) => isElement(child));
  return inner.length === 1 && inner[0]?.tagName === "figure";
}

function holdsMedia(element: Element): boolean {
  for (const inner of elementsIn(element))
    if (["img", "iframe", "video", "audio", "table", "pre"].includes(inner.tagName)) return true;
  return element.tagName === "table" || element.tagName === "pre";
}

function replaceBySlot(element: Element): void {
  const { parentNode } = element;
  const index = parentNode?.childNodes.indexOf(element) ?? -1;
  if (parentNode === null || index === -1) return;
  parentNode.childNodes[index] = { nodeName: "#comment", data: "ad", parentNode };
}

/** Whether an element shows a post, video or sound of another service. */
export function isEmbed(resolve: (address: string) => string | undefined): (element: Element) => boolean {
  return (element) => {
    if (embedAddress(element, resolve) !== undefined) return true;
    if (textOf(element).length > labelLength) return false;
    for (const inner of elementsIn(element))
      if (inner.tagName !== "iframe" || !isAdFrame(inner)) if (embedAddress(inner, resolve) !== undefined) return true;
    return false;
  };
}
