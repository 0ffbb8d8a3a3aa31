import { plainText } from "../../../base/plain-text.ts";
import { isAdSlot, isElement, textContent } from "../tree.ts";
import type { Enhancer } from "./enhancer.ts";

/** The text of the body's first `h1` is reported; when it opens the body it is the headline and goes. */
export const firstHeading: Enhancer = (draft) => {
  const first = draft.blocks.find((block) => isElement(block, "h1"));
  const opening = draft.blocks.find((block) => !isAdSlot(block));
  if (first === undefined) return draft;
  const blocks = first === opening ? draft.blocks.filter((block) => block !== first) : draft.blocks;
  return { ...draft, blocks, firstHeading: plainText(textContent(first)) };
};
