import { isBlockTag } from "../elements.ts";
import { isElement, textContent, type BodyElement, type BodyNode } from "../tree.ts";
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
  const level = (node: BodyElement): BodyElement => {
    // Most are paragraphs and what stands in them, and none holds a heading.
    if (node.tag === "p" || !isBlockTag(node.tag)) return node;
    if (!heading.test(node.tag)) {
      let children: BodyNode[] | undefined;
      for (const [index, child] of node.children.entries()) {
        const levelled = isElement(child) ? level(child) : child;
        if (levelled !== child) (children ??= [...node.children])[index] = levelled;
      }
      return children === undefined ? node : { ...node, children };
    }
    const written = Number(node.tag.slice(1));
    while ((open.at(-1) ?? 0) >= written) open.pop();
    open.push(written);
    const tag = `h${Math.min(open.length + 1, 6)}`;
    if (tag === node.tag) return node;
    notes.push({ code: "body-heading-level", sample: textContent(node).trim() });
    return { ...node, tag };
  };
  const blocks = draft.blocks.map(level);
  return { ...draft, blocks, notes: [...draft.notes, ...notes] };
};
