import { plainText } from "../../../base/plain-text.ts";
import { isAdSlot, isElement, textContent, type BodyElement } from "../tree.ts";
import type { Enhancer } from "./enhancer.ts";

/**
 * The page has one `h1`, the headline. The text of the body's first `h1` is reported; when it opens the body it is the
 * headline and goes. Every other `h1` becomes `h2`.
 */
export const firstHeading: Enhancer = (draft) => {
  const first = draft.blocks.find((block) => isElement(block, "h1"));
  const opening = draft.blocks.find((block) => !isAdSlot(block));
  const blocks = draft.blocks.filter((block) => first === undefined || block !== first || block !== opening).map(lower);
  if (first === undefined) return { ...draft, blocks };
  return { ...draft, blocks, firstHeading: plainText(textContent(first)) };
};

function lower(block: BodyElement): BodyElement {
  const hasInner = block.children.some((child) => isElement(child) && child.children.length > 0);
  const children = hasInner ? block.children.map((child) => (isElement(child) ? lower(child) : child)) : block.children;
  return block.tag === "h1" || hasInner ? { ...block, tag: block.tag === "h1" ? "h2" : block.tag, children } : block;
}
