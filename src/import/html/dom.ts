import type { Element, Node, Parent } from "./parse.ts";

export function isElement(node: Node | Parent, tag?: string): node is Element {
  return "tagName" in node && (tag === undefined || node.tagName === tag);
}

/** The attribute's value without white space around it; `undefined` when it is absent or empty. */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.attrs.find((candidate) => candidate.name === name)?.value.trim();
  return value === "" ? undefined : value;
}

export function hasAttribute(element: Element, name: string): boolean {
  return element.attrs.some((candidate) => candidate.name === name);
}

/** What an attribute lists between white space, in lower case. */
export function tokens(element: Element, name: string): readonly string[] {
  return attribute(element, name)?.toLowerCase().split(/\s+/) ?? [];
}

/** Every element below a node, in document order; the content of `template` is left out. */
export function* elementsIn(parent: Parent): Generator<Element> {
  for (const child of parent.childNodes)
    if (isElement(child)) {
      yield child;
      yield* elementsIn(child);
    }
}

/** The first element below a node that passes. */
export function findElement(parent: Parent, passes: (element: Element) => boolean): Element | undefined {
  for (const element of elementsIn(parent)) if (passes(element)) return element;
  return undefined;
}

const silent = new Set(["script", "style", "template", "noscript", "iframe", "textarea", "select", "svg", "math"]);

/** The text that a reader sees, on one line. */
export function textOf(node: Node | Parent): string {
  return rawText(node).replace(/\s+/g, " ").trim();
}

function rawText(node: Node | Parent): string {
  if ("value" in node) return node.value;
  if (!("childNodes" in node) || (isElement(node) && silent.has(node.tagName))) return "";
  let text = "";
  for (const child of node.childNodes) {
    const isBreak = isElement(child) && (child.tagName === "br" || isBlock(child));
    text += isBreak ? ` ${rawText(child)} ` : rawText(child);
  }
  return text;
}

/** Text exactly as it stands, for code and scripts. */
export function exactText(node: Node | Parent): string {
  if ("value" in node) return node.value;
  if (!("childNodes" in node)) return "";
  return node.childNodes.map((child) => (isElement(child, "br") ? "\n" : exactText(child))).join("");
}

const blocks = new Set(
  (
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 " +
    "h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead " +
    "tr ul iframe video audio object embed"
  ).split(" "),
);

/** Whether the element stands on lines of its own. */
export function isBlock(element: Element): boolean {
  return blocks.has(element.tagName);
}

/** 1-based line of the source on which the node begins. */
export function lineOf(node: Node): number | undefined {
  return node.sourceCodeLocation?.startLine;
}

/** Takes a node out of its tree. */
export function detach(node: Node): void {
  const siblings = node.parentNode?.childNodes;
  const index = siblings?.indexOf(node) ?? -1;
  if (index !== -1) siblings?.splice(index, 1);
}
