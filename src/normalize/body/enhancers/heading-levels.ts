import { isBlockTag } from "../elements.ts";
import { createElement, textContent, type BodyElement, type BodyNode } from "../tree.ts";
import type { Enhancer, Note } from "./enhancer.ts";

const heading = /^h[1-6]$/;

/**
 * Headings of the text begin one level below the headline and go down one level at a time (WCAG 2.2, technique G141),
 * whatever levels the text uses: those who listen to a page find their way by them.
 */
export const headingLevels: Enhancer = (draft) => {
  const notes: Note[] = [];
  // Written levels of the headings that the current place stands below.
  const open: number[] = [];
  const blocks = draft.blocks.map((block) => level(block, open, notes));
  return { ...draft, blocks, notes: [...draft.notes, ...notes] };
};

function level(node: BodyElement, open: number[], notes: Note[]): BodyElement {
  const { tag, attributes, children } = node;
  // Most are paragraphs and what stands in them, and none holds a heading.
  if (tag === "p" || !isBlockTag(tag)) return node;
  if (!heading.test(tag)) {
    let levelled: BodyNode[] | undefined;
    for (let index = 0; index < children.length; index += 1) {
      const child = children[index];
      if (typeof child !== "object") continue;
      const other = level(child, open, notes);
      if (other !== child) (levelled ??= [...children])[index] = other;
    }
    return levelled === undefined ? node : createElement(tag, levelled, attributes);
  }
  const written = Number(tag.slice(1));
  while ((open.at(-1) ?? 0) >= written) open.pop();
  open.push(written);
  const right = `h${Math.min(open.length + 1, 6)}`;
  if (right === tag) return node;
  notes.push({ code: "body-heading-level", sample: textContent(node).trim() });
  return createElement(right, children, attributes);
}
