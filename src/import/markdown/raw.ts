import { escapeHtml } from "../../base/html-text.ts";
import { escapeRaw } from "./escape.ts";
import { stripUnprintable } from "../../base/xml-text.ts";
import { attribute, isElement } from "../html/dom.ts";
import type { Node } from "../html/parse.ts";
import type { Surroundings } from "./inline.ts";

/** Attributes that say something about structure, by element. */
const attributes: Readonly<Record<string, readonly string[]>> = {
  td: ["colspan", "rowspan", "align"],
  th: ["colspan", "rowspan", "align", "scope"],
  ol: ["start", "reversed"],
  details: ["open"],
  abbr: ["title"],
};

const allowed = new Set(
  (
    "table caption thead tbody tfoot tr td th dl dt dd details summary p ul ol li blockquote pre code strong b em i del s sub " +
    "sup mark kbd small u q abbr ruby rt rp br hr h2 h3 h4 h5 h6"
  ).split(" "),
);

const silent = new Set(
  "script style template noscript iframe object embed select textarea input button svg math canvas".split(" "),
);

/** Deeper content keeps its text only. */
const depthLimit = 40;

/**
 * What Markdown has no form for, as HTML without an empty line in it, so that it is one block of the text. Only elements
 * that carry meaning stay.
 */
export function rawHtml(node: Node, around: Surroundings, depth = 0, preformatted = false): string {
  if ("value" in node) {
    const text = escapeRaw(stripUnprintable(node.value));
    return preformatted ? text.replace(/\r?\n/g, "&#10;") : text.replace(/\s+/g, " ");
  }
  if (!isElement(node) || silent.has(node.tagName)) return "";
  const { tagName: tag } = node;
  const inner = (): string =>
    node.childNodes.map((child) => rawHtml(child, around, depth + 1, preformatted || tag === "pre")).join("");
  if (tag === "br" || tag === "hr") return `<${tag}>`;
  if (tag === "img") {
    const src = around.pictureAddress(node);
    return src === undefined
      ? ""
      : `<img src="${escapeHtml(src)}" alt="${escapeRaw(oneLine(attribute(node, "alt") ?? ""))}">`;
  }
  if (tag === "a") {
    const href = around.resolve(attribute(node, "href") ?? "");
    return href === undefined ? inner() : `<a href="${escapeHtml(href)}">${inner()}</a>`;
  }
  if (!allowed.has(tag) || depth > depthLimit) return inner();
  const given = (attributes[tag] ?? []).flatMap((name) => {
    const value = attribute(node, name);
    return value === undefined ? [] : [` ${name}="${escapeRaw(oneLine(value))}"`];
  });
  return `<${tag}${given.join("")}>${inner()}</${tag}>`;
}

function oneLine(text: string): string {
  return stripUnprintable(text).replace(/\s+/g, " ");
}
