import { escapeHtml } from "../../base/html-text.ts";
import type { SafeHtml } from "../../model/brand.ts";
import { isBlockTag } from "./elements.ts";
import { isElement, type Attributes, type BodyElement, type BodyNode } from "./tree.ts";

/** The order of attributes in a tag; every attribute that an element may have is here. */
const attributeOrder = new Map(
  (
    "href src srcset alt title class id lang dir rel cite datetime start value type reversed open abbr align colspan rowspan " +
    "scope width height"
  )
    .split(" ")
    .map((name, index) => [name, index]),
);

const voidTags = new Set(["br", "hr", "img", "wbr"]);

/**
 * The canonical form, on which other code relies:
 * - names in lower case, attributes in one order, `name="value"` with one space before each; `reversed=""`
 * - `&`, `<`, `>` and `"` escaped everywhere, no other character reference; hence no `<` or `>` but those of tags
 * - void elements as `<br>`, every other element with its end tag
 * - a line break between a block and its neighbour, no other white space of our own
 */
export function serialize(block: BodyElement): SafeHtml {
  return write(block) as SafeHtml;
}

function write(node: BodyNode): string {
  if (typeof node === "string") return escapeHtml(node);
  const { tag, attributes, children } = node;
  const open = `<${tag}${writeAttributes(attributes)}>`;
  if (voidTags.has(tag)) return open;
  // A parser takes away the first line break of pre (HTML Standard, 13.2.6.4.7).
  const first = children[0];
  let html = tag === "pre" && typeof first === "string" && first.startsWith("\n") ? `${open}\n` : open;
  let before: BodyNode | undefined;
  for (const child of children) {
    if (before !== undefined && (standsAlone(child) || standsAlone(before))) html += "\n";
    html += write(child);
    before = child;
  }
  return `${html}</${tag}>`;
}

function standsAlone(node: BodyNode): boolean {
  return isElement(node) && isBlockTag(node.tag) && node.tag !== "figcaption";
}

function writeAttributes(attributes: Attributes): string {
  const names = Object.keys(attributes);
  if (names.length === 0) return "";
  if (names.length > 1) names.sort((one, other) => place(one) - place(other));
  let html = "";
  for (const name of names) {
    const value = attributes[name];
    if (value !== undefined) html += ` ${name}="${escapeHtml(value)}"`;
  }
  return html;
}

function place(name: string): number {
  return attributeOrder.get(name) ?? attributeOrder.size;
}
