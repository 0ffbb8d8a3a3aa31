import { attribute, elementsIn, isBlock, isElement, textOf, tokens } from "./dom.ts";
import { bodyName, reasonOfName } from "../lexicon/class-names.ts";
import type { Document, Element, Node } from "./parse.ts";

/** Characters of running text in an element, links left out. */
export type Weights = ReadonlyMap<Element, number>;

/** A shorter run of text is a label. */
const shortestRun = 40;

/** Less than this, in characters, is no article. */
const leastText = 200;

const silent = new Set("script style noscript template nav button select textarea svg math head option".split(" "));

/** How much running text stands in each element. */
export function weigh(page: Document): Weights {
  const weights = new Map<Element, number>();
  const visit = (element: Element): number => {
    if (silent.has(element.tagName)) return 0;
    let weight = 0;
    let run = 0;
    for (const child of element.childNodes) {
      if (isElement(child) && (isBlock(child) || holdsBlocks(child))) {
        weight += counted(run) + visit(child);
        run = 0;
      } else run += runOf(child);
    }
    weight += counted(run);
    weights.set(element, weight);
    return weight;
  };
  for (const child of page.childNodes) if (isElement(child)) visit(child);
  return weights;
}

function counted(run: number): number {
  return run >= shortestRun ? run : 0;
}

function holdsBlocks(element: Element): boolean {
  for (const inner of elementsIn(element)) if (isBlock(inner)) return true;
  return false;
}

function runOf(node: Node): number {
  if ("value" in node) return node.value.replace(/\s+/g, " ").length;
  if (!isElement(node) || node.tagName === "a" || silent.has(node.tagName)) return 0;
  return node.childNodes.reduce((sum, child) => sum + runOf(child), 0);
}

/**
 * The element that holds the article: what the page marks as its text, else its `article`, its `main`, and at last the
 * element around most of the running text. `undefined` when there is hardly any text.
 */
export function findContent(page: Document, weights: Weights): Element | undefined {
  const all = [...elementsIn(page)].filter((element) => weights.has(element));
  const heaviest = Math.max(0, ...all.map((element) => weights.get(element) ?? 0));
  if (heaviest < leastText) return undefined;
  const tiers: ((element: Element) => boolean)[] = [
    (element) => tokens(element, "itemprop").includes("articlebody"),
    (element) => names(element).some((name) => bodyName.test(name)) && !isAside(element),
    (element) => element.tagName === "article" || attribute(element, "role") === "article",
    (element) => element.tagName === "main" || attribute(element, "role") === "main",
  ];
  for (const passes of tiers) {
    const found = whole(all.filter(passes), weights);
    const weight = found === undefined ? 0 : (weights.get(found) ?? 0);
    // Where text is counted in signs that say more each, little is much.
    if (found !== undefined && weight >= Math.min(leastText, heaviest / 2) && weight >= heaviest / 4) return found;
  }
  return densest(all, weights);
}

function names(element: Element): string[] {
  return [...(attribute(element, "class")?.split(/\s+/) ?? []), attribute(element, "id") ?? ""].filter(
    (name) => name !== "",
  );
}

function isAside(element: Element): boolean {
  for (let at: Node | Element | null = element; at !== null && "tagName" in at; at = at.parentNode as Element | null) {
    if (at.tagName === "aside" || at.tagName === "footer" || at.tagName === "nav") return true;
    if (at.tagName === "body") return false;
    if (names(at).some((name) => ["related", "comments", "navigation"].includes(reasonOfName(name) ?? ""))) return true;
  }
  return false;
}

/** The heaviest of the candidates; where the text is divided among several, the element around them. */
function whole(candidates: readonly Element[], weights: Weights): Element | undefined {
  const outer = candidates.filter(
    (element) => !candidates.some((other) => other !== element && contains(other, element)),
  );
  const sorted = outer.toSorted((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0));
  const [first] = sorted;
  if (first === undefined) return undefined;
  const own = weights.get(first) ?? 0;
  const parts = sorted.filter((element) => (weights.get(element) ?? 0) > 0);
  const total = parts.reduce((sum, element) => sum + (weights.get(element) ?? 0), 0);
  if (parts.length < 2 || own >= total * 0.6 || first.tagName === "article") return narrow(first, candidates, weights);
  let around: Element | null = first;
  while (around !== null && !parts.every((part) => around !== null && contains(around, part)))
    around = parentOf(around);
  return around !== null && (weights.get(around) ?? 0) <= total * 1.3 ? around : first;
}

/** Of candidates inside each other the innermost that still holds nearly all. */
function narrow(element: Element, candidates: readonly Element[], weights: Weights): Element {
  const limit = (weights.get(element) ?? 0) * 0.9;
  const inner = candidates.filter((other) => contains(element, other) && (weights.get(other) ?? 0) >= limit);
  return inner.at(-1) ?? element;
}

function contains(outer: Element, inner: Element): boolean {
  for (let at: Element | null = inner; at !== null; at = parentOf(at)) if (at === outer) return true;
  return false;
}

function parentOf(element: Element): Element | null {
  const { parentNode } = element;
  return parentNode !== null && "tagName" in parentNode ? parentNode : null;
}

/** The innermost element that holds most of the page's running text. */
function densest(all: readonly Element[], weights: Weights): Element | undefined {
  const body = all.find(({ tagName }) => tagName === "body");
  let at = body;
  while (at !== undefined) {
    const weight = weights.get(at) ?? 0;
    const next: Element | undefined = at.childNodes
      .filter((child) => isElement(child))
      .find((child) => (weights.get(child) ?? 0) >= weight * 0.75);
    if (next === undefined || isElement(next, "p")) return at;
    at = next;
  }
  return body;
}

/** The visible headline: of several `h1` the one that the page's own data repeat, else the first. */
export function findHeading(page: Document, known: readonly string[]): Element | undefined {
  const headings = [...elementsIn(page)]
    .filter(({ tagName }) => tagName === "h1")
    .filter((heading) => textOf(heading) !== "");
  const fold = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  const wanted = known.map(fold);
  return (
    headings.find((heading) => wanted.some((text) => text.startsWith(fold(textOf(heading))))) ??
    (headings.length === 1 ? headings[0] : undefined)
  );
}
