import { isFileName } from "../../../grammar/alt-text.ts";
import { createElement, type BodyElement, type BodyNode } from "../tree.ts";
import type { Enhancer, Note } from "./enhancer.ts";

/** Leaves out alternative texts that are names of files: read aloud, they tell nobody what is to be seen. */
export const altTexts: Enhancer = (draft) => {
  const notes: Note[] = [];
  const blocks = draft.blocks.map((block) => rewrite(block, notes));
  return notes.length === 0 ? draft : { ...draft, blocks, notes: [...draft.notes, ...notes] };
};

/** The element itself when nothing in it changes. */
function rewrite(element: BodyElement, notes: Note[]): BodyElement {
  const { tag, attributes, children } = element;
  if (tag === "img") {
    const { alt = "", src } = attributes;
    if (!isFileName(alt, src)) return element;
    notes.push({ code: "picture-alt-file-name", sample: alt });
    return createElement(tag, children, { ...attributes, alt: "" });
  }
  let rewritten: BodyNode[] | undefined;
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index];
    if (typeof child !== "object") continue;
    const other = rewrite(child, notes);
    if (other !== child) (rewritten ??= [...children])[index] = other;
  }
  return rewritten === undefined ? element : createElement(tag, rewritten, attributes);
}
