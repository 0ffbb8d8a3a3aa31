import { defaultTreeAdapter, html as names, parseFragment } from "parse5";

import type { Page } from "./addresses.ts";
import { limitDepth } from "./depth.ts";
import { readShort } from "./short-reader.ts";
import type { SourceNode } from "./source.ts";
import { paragraphs } from "./structure.ts";
import { isElement, type BodyElement } from "./tree.ts";
import { walk } from "./walk.ts";

/** Deeper content loses its elements and keeps its text. */
const depthLimit = 60;

/**
 * Reads HTML of any quality and builds a clean tree of its own: elements and attributes of the allow-list, addresses
 * that may be followed, a nesting that a parser reads back without error. What is not on the list either goes alone or
 * with all it holds; both are noted in `page.findings`.
 */
export function sanitize(html: string, page: Page): BodyElement[] {
  const blocks = paragraphs(walk(readShort(html) ?? parse(html), page)).filter((node) => isElement(node));
  return limitDepth(blocks, depthLimit, page.findings);
}

/** In a body, as the text will be read; the default context, a template, would let table cells stand anywhere. */
export function parse(html: string): readonly SourceNode[] {
  const context = defaultTreeAdapter.createElement("body", names.NS.HTML, []);
  return parseFragment(context, html, {}).childNodes;
}
