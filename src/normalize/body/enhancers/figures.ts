import { captionElement, readCaption, type Caption } from "../caption.ts";
import { createElement, findElements, isElement, textContent, type BodyElement, type BodyNode } from "../tree.ts";
import type { Enhancer, Note } from "./enhancer.ts";

/**
 * Pictures that are a paragraph of their own become figures:
 * `<figure><img …><figcaption>Words <small>Photo: EPA</small></figcaption></figure>`. The words are the picture's title
 * or the figure's own caption. What stands twice, as alternative text or in the next paragraphs, stands once.
 */
export const figures: Enhancer = (draft) => {
  const notes: Note[] = [];
  const blocks: BodyElement[] = [];
  const source = draft.blocks.flatMap(toFigures);
  for (let index = 0; index < source.length; index += 1) {
    const block = source[index];
    if (block === undefined) continue;
    const [image, another] = block.tag === "figure" ? findElements([block], "img") : [];
    if (image === undefined || another !== undefined) {
      blocks.push(block);
      continue;
    }
    let written = writtenCaption(block, image);
    const { alt = "" } = image.attributes;
    const known = written.length > 0 ? wordings(written) : wordings([alt]);
    for (let next = source[index + 1]; next !== undefined && repeats(next, known); next = source[index + 1]) {
      if (written.length === 0) written = next.children;
      notes.push({ code: "body-caption-repeated", sample: textOf(next.children) });
      index += 1;
    }
    blocks.push(withCaption(block, image, written));
  }
  return { ...draft, blocks, notes: [...draft.notes, ...notes] };
};

/** A paragraph of nothing but pictures, linked or not, as a figure for each. */
function toFigures(block: BodyElement): BodyElement[] {
  const pictures = block.tag === "p" ? block.children.filter((child) => isElement(child)).filter(isPicture) : [];
  if (pictures.length === 0) return [block];
  if (block.children.some((child) => !isSpace(child) && !(isElement(child) && isPicture(child)))) return [block];
  const { id: _, ...shared } = block.attributes;
  return pictures.map((picture, index) => createElement("figure", [picture], index === 0 ? block.attributes : shared));
}

function isPicture({ tag, children }: BodyElement): boolean {
  const content = children.filter((child) => !isSpace(child));
  return tag === "img" || (tag === "a" && content.length > 0 && content.every((child) => isElement(child, "img")));
}

function isSpace(node: BodyNode): boolean {
  return typeof node === "string" ? !/\S/.test(node) : node.tag === "br";
}

function writtenCaption(figure: BodyElement, image: BodyElement): readonly BodyNode[] {
  const own = figure.children.find((child) => isElement(child, "figcaption"));
  const { title } = image.attributes;
  return isElement(own) ? own.children : title === undefined ? [] : [title];
}

/** The caption as a whole and without its credit. */
function wordings(caption: readonly BodyNode[]): ReadonlySet<string> {
  return new Set([textOf(caption), textOf(readCaption(caption).nodes)].filter((text) => text !== ""));
}

function repeats(block: BodyElement, known: ReadonlySet<string>): boolean {
  return block.tag === "p" && known.has(textOf(block.children)) && findElements([block], "img").length === 0;
}

function withCaption(figure: BodyElement, image: BodyElement, written: readonly BodyNode[]): BodyElement {
  const { title, alt: given = "", ...attributes } = image.attributes;
  const { caption, alt } = describe(given, written);
  const keptTitle = title === undefined || wordings(written).has(textOf([title])) ? {} : { title };
  const rebuilt = createElement("img", [], { ...attributes, ...keptTitle, alt });
  const content = figure.children
    .filter((child) => !isElement(child, "figcaption"))
    .map((child) => replace(child, image, rebuilt));
  const element = captionElement(caption);
  return { ...figure, children: element === undefined ? content : [...content, element] };
}

function describe(alt: string, written: readonly BodyNode[]): { readonly caption: Caption; readonly alt: string } {
  if (written.length > 0)
    return { caption: readCaption(written), alt: wordings(written).has(textOf([alt])) ? "" : alt };
  // Without a caption, the credit is often written into the alternative text.
  const { nodes, credit } = readCaption([alt]);
  return credit === undefined || nodes.length === 0
    ? { caption: { nodes: [] }, alt }
    : { caption: { nodes: [], credit }, alt: textOf(nodes) };
}

function textOf(nodes: readonly BodyNode[]): string {
  return nodes.map(textContent).join("").replace(/\s+/g, " ").trim();
}

function replace(node: BodyNode, old: BodyElement, by: BodyElement): BodyNode {
  if (node === old) return by;
  return isElement(node) && node.children.length > 0
    ? { ...node, children: node.children.map((child) => replace(child, old, by)) }
    : node;
}
