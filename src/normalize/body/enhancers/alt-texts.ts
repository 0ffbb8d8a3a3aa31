import { isFileName } from "../../../grammar/alt-text.ts";
import { holdsElement, isElement, type BodyElement } from "../tree.ts";
import type { Enhancer, Note } from "./enhancer.ts";

/** Leaves out alternative texts that are names of files: read aloud, they tell nobody what is to be seen. */
export const altTexts: Enhancer = (draft) => {
  const notes: Note[] = [];
  const blocks = draft.blocks.map((block) => (holdsElement(block, "img") ? rewrite(block, notes) : block));
  return { ...draft, blocks, notes: [...draft.notes, ...notes] };
};

function rewrite(element: BodyElement, notes: Note[]): BodyElement {
  const { alt = "", src } = element.attributes;
  if (element.tag === "img") {
    if (!isFileName(alt, src)) return element;
    notes.push({ code: "picture-alt-file-name", sample: alt });
    return { ...element, attributes: { ...element.attributes, alt: "" } };
  }
  return { ...element, children: element.children.map((child) => (isElement(child) ? rewrite(child, notes) : child)) };
}
