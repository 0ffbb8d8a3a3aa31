import { creditLine, parseCredit } from "../../../grammar/credit/credit.ts";
import { captionElement, readCaption, type Caption } from "../caption.ts";
import { createElement, findElements, isElement, textContent, type BodyElement, type BodyNode } from "../tree.ts";
import type { Enhancer, Note } from "./enhancer.ts";

/**
 * Pictures that are a paragraph of their own become figures:
 * `<figure><img …><figcaption>Words <small>Photo: EPA</small></figcaption></figure>`. The words are the picture's title
 * or the figure's own caption; a credit may stand in the next line. What stands twice, as alternative text or in the next
 * paragraphs, stands once.
 */
export const figures: Enhancer = (draft) => {
  const notes: Note[] = [];
  const blocks: BodyElement[] = [];
  const source: BodyElement[] = [];
  for (const block of draft.blocks)
    if (block.tag === "p") source.push(...toFigures(block));
    else source.push(block);
  for (let index = 0; index < source.length; index += 1) {
    const block = source[index];
    if (block === undefined) continue;
    const images = block.tag === "figure" ? findElements([block], "img") : undefined;
    const image = images?.[0];
    if (image === undefined || images?.length !== 1) {
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
    const below = creditBelow(source[index + 1], written);
    if (below !== undefined) index += 1;
    blocks.push(withCaption(block, image, written, below, notes));
  }
  return { ...draft, blocks, notes: [...draft.notes, ...notes] };
};

/** A paragraph of nothing but pictures, linked or not, as a figure for each; one with a credit in the next line too. */
function toFigures(block: BodyElement): BodyElement[] {
  if (block.tag !== "p" || !block.children.some((child) => isElement(child) && isPicture(child))) return [block];
  const pictures = block.children.filter((child) => isElement(child)).filter(isPicture);
  const others = block.children.filter((child) => !isSpace(child) && !(isElement(child) && isPicture(child)));
  const credit =
    others.length === 0 ? undefined : isLast(others, block) && pictures.length === 1 ? creditOf(others) : undefined;
  if (others.length > 0 && credit === undefined) return [block];
  const { id: _, ...shared } = block.attributes;
  return pictures.map((picture, index) => {
    const caption = credit === undefined ? [] : [captionElement({ nodes: writtenCaption(block, picture), credit })];
    const children = [picture, ...caption.filter((child) => child !== undefined)];
    return createElement("figure", children, index === 0 ? block.attributes : shared);
  });
}

/** Whether the nodes are the paragraph's last, after its picture. */
function isLast(nodes: readonly BodyNode[], { children }: BodyElement): boolean {
  const [first] = children;
  return (
    isElement(first) && isPicture(first) && children.slice(1).filter((child) => !isSpace(child)).length === nodes.length
  );
}

/** The line of a paragraph that is a picture's credit and nothing else. */
function creditBelow(block: BodyElement | undefined, written: readonly BodyNode[]): string | undefined {
  if (block?.tag !== "p" || findElements([block], "img").length > 0) return undefined;
  return readCaption(written).credit === undefined ? creditOf(block.children) : undefined;
}

/** A text that says that it is a credit; names alone could begin the article. */
function creditOf(nodes: readonly BodyNode[]): string | undefined {
  const found = parseCredit(nodes.map(textContent).join(""));
  const isMarked = ["label", "maker", "source", "copyright", "suffix"].includes(found.rule);
  return isMarked && found.caption === undefined ? creditLine(found) : undefined;
}

function isPicture({ tag, children }: BodyElement): boolean {
  if (tag !== "a") return tag === "img";
  const content = children.filter((child) => !isSpace(child));
  return content.length > 0 && content.every((child) => isElement(child, "img"));
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

function withCaption(
  figure: BodyElement,
  image: BodyElement,
  written: readonly BodyNode[],
  below: string | undefined,
  notes: Note[],
): BodyElement {
  const { title, alt: given = "", ...attributes } = image.attributes;
  const said = wordings(written);
  const { caption, alt } = describe(given, written, below, said);
  for (const { code } of caption.problems ?? []) notes.push({ code, sample: textOf(written) });
  const keptTitle = title === undefined || said.has(textOf([title])) ? {} : { title };
  const rebuilt = createElement("img", [], { ...attributes, ...keptTitle, alt });
  const content = figure.children
    .filter((child) => !isElement(child, "figcaption"))
    .map((child) => replace(child, image, rebuilt));
  const element = captionElement(caption);
  return { ...figure, children: element === undefined ? content : [...content, element] };
}

function describe(
  alt: string,
  written: readonly BodyNode[],
  below: string | undefined,
  said: ReadonlySet<string>,
): { readonly caption: Caption; readonly alt: string } {
  if (written.length > 0) {
    const caption = readCaption(written);
    return {
      caption: below === undefined ? caption : { nodes: caption.nodes, credit: below },
      alt: said.has(textOf([alt])) ? "" : alt,
    };
  }
  if (below !== undefined) return { caption: { nodes: [], credit: below }, alt };
  // Without a caption, the credit is often written into the alternative text.
  const { nodes, credit } = readCaption([alt]);
  return credit === undefined || nodes.length === 0
    ? { caption: { nodes: [] }, alt }
    : { caption: { nodes: [], credit }, alt: textOf(nodes) };
}

function textOf(nodes: readonly BodyNode[]): string {
  let text = "";
  for (const node of nodes) text += textContent(node);
  return plainSpace(text);
}

function plainSpace(text: string): string {
  return text.includes("  ") || /[^\S ]/.test(text) ? text.replace(/\s+/g, " ").trim() : text.trim();
}

function replace(node: BodyNode, old: BodyElement, by: BodyElement): BodyNode {
  if (node === old) return by;
  return isElement(node) && node.children.length > 0
    ? { ...node, children: node.children.map((child) => replace(child, old, by)) }
    : node;
}
