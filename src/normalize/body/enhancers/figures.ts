import { oneLine } from "../../../base/plain-text.ts";
import { creditLine, parseCredit } from "../../../grammar/credit/credit.ts";
import type { Rule } from "../../../grammar/credit/rules.ts";
import { captionElement, readCaption, type Caption } from "../caption.ts";
import {
  createElement,
  findElements,
  holdsElement,
  isElement,
  textContent,
  type Attributes,
  type BodyElement,
  type BodyNode,
} from "../tree.ts";
import type { Enhancer, Note } from "./enhancer.ts";

/** What stands under a picture as it is written, and as it is read. */
interface Wording {
  readonly nodes: readonly BodyNode[];
  readonly caption: Caption;
  /** The text as a whole and without its credit. */
  readonly whole: string;
  readonly words: string;
}

/**
 * Pictures that are a paragraph of their own become figures:
 * `<figure><img …><figcaption>Words <small>Photo: EPA</small></figcaption></figure>`. The words are the picture's title
 * or the figure's own caption; a credit may stand in the next line. What stands twice, as alternative text or in the next
 * paragraphs, stands once.
 */
export const figures: Enhancer = (draft) => {
  const source: BodyElement[] = [];
  for (const block of draft.blocks)
    if (block.tag === "p" && block.children.some(isPicture)) source.push(...toFigures(block));
    else source.push(block);
  const notes: Note[] = [];
  const blocks: BodyElement[] = [];
  for (let index = 0; index < source.length; index += 1) {
    const block = source[index];
    if (block === undefined) continue;
    const image = block.tag === "figure" ? onlyPicture(block) : undefined;
    if (image === undefined) {
      blocks.push(block);
      continue;
    }
    let written = wordingOf(writtenCaption(block, image));
    // Without a caption, the credit is often written into the alternative text.
    const known = written.nodes.length > 0 ? written : wordingOf([image.attributes["alt"] ?? ""]);
    for (let next = source[index + 1]; next !== undefined && repeats(next, known); next = source[index + 1]) {
      if (written.nodes.length === 0) written = wordingOf(next.children);
      notes.push({ code: "body-caption-repeated", sample: textOf(next.children) });
      index += 1;
    }
    const below = creditBelow(source[index + 1], written);
    if (below !== undefined) index += 1;
    blocks.push(withCaption(block, image, written, known.caption, below, notes));
  }
  return { ...draft, blocks, notes: [...draft.notes, ...notes] };
};

/** A paragraph of nothing but pictures, linked or not, as a figure for each; one with a credit in the next line too. */
function toFigures(block: BodyElement): BodyElement[] {
  const pictures = block.children.filter(isPicture);
  const others = block.children.filter((child) => !isSpace(child) && !isPicture(child));
  const credit =
    others.length === 0 ? undefined : isLast(others, block) && pictures.length === 1 ? creditOf(others) : undefined;
  if (others.length > 0 && credit === undefined) return [block];
  return pictures.map((picture, index) => {
    const caption =
      credit === undefined ? undefined : captionElement({ nodes: writtenCaption(block, picture), credit });
    const children = caption === undefined ? [picture] : [picture, caption];
    return createElement("figure", children, index === 0 ? block.attributes : without("id", block.attributes));
  });
}

/** Whether the nodes are the paragraph's last, after its picture. */
function isLast(nodes: readonly BodyNode[], { children }: BodyElement): boolean {
  const [first] = children;
  return (
    first !== undefined &&
    isPicture(first) &&
    children.slice(1).filter((child) => !isSpace(child)).length === nodes.length
  );
}

/** The line of a paragraph that is a picture's credit and nothing else. */
function creditBelow(block: BodyElement | undefined, written: Wording): string | undefined {
  if (block?.tag !== "p" || written.caption.credit !== undefined || holdsElement(block, "img")) return undefined;
  return creditOf(block.children);
}

const marked: ReadonlySet<Rule> = new Set(["label", "maker", "source", "copyright", "suffix"]);

/** A text that says that it is a credit; names alone could begin the article. */
function creditOf(nodes: readonly BodyNode[]): string | undefined {
  const found = parseCredit(rawText(nodes));
  return found.caption === undefined && marked.has(found.rule) ? creditLine(found) : undefined;
}

/** A picture, or a link that holds nothing else. */
function isPicture(node: BodyNode): node is BodyElement {
  if (typeof node === "string") return false;
  if (node.tag !== "a") return node.tag === "img";
  let holdsOne = false;
  for (const child of node.children) {
    if (isSpace(child)) continue;
    if (!isElement(child, "img")) return false;
    holdsOne = true;
  }
  return holdsOne;
}

function isSpace(node: BodyNode): boolean {
  return typeof node === "string" ? !/\S/.test(node) : node.tag === "br";
}

function onlyPicture(figure: BodyElement): BodyElement | undefined {
  const images = findElements(figure.children, "img");
  return images.length === 1 ? images[0] : undefined;
}

function writtenCaption(figure: BodyElement, image: BodyElement): readonly BodyNode[] {
  for (const child of figure.children) if (isElement(child, "figcaption")) return child.children;
  const { title } = image.attributes;
  return title === undefined ? [] : [title];
}

function wordingOf(nodes: readonly BodyNode[]): Wording {
  const caption = readCaption(nodes);
  return { nodes, caption, whole: textOf(nodes), words: textOf(caption.nodes) };
}

function says({ whole, words }: Wording, text: string): boolean {
  return text !== "" && (text === whole || text === words);
}

function repeats(block: BodyElement, known: Wording): boolean {
  return block.tag === "p" && says(known, textOf(block.children)) && !holdsElement(block, "img");
}

function withCaption(
  figure: BodyElement,
  image: BodyElement,
  written: Wording,
  known: Caption,
  below: string | undefined,
  notes: Note[],
): BodyElement {
  const { title } = image.attributes;
  const { caption, shown } = describe(image.attributes["alt"] ?? "", written, known, below);
  for (const { code } of caption.problems ?? []) notes.push({ code, sample: written.whole });
  const isSaid = title !== undefined && says(written, textOf([title]));
  const rest = isSaid ? without("title", image.attributes) : image.attributes;
  const rebuilt = createElement("img", [], { ...rest, alt: shown });
  const content: BodyNode[] = [];
  for (const child of figure.children)
    if (!isElement(child, "figcaption")) content.push(replace(child, image, rebuilt));
  const element = captionElement(caption);
  if (element !== undefined) content.push(element);
  return createElement(figure.tag, content, figure.attributes);
}

/**
 * The caption, and the alternative text where it says something else.
 *
 * @param known what the alternative text was read as, when there is no caption
 */
function describe(
  alt: string,
  written: Wording,
  known: Caption,
  below: string | undefined,
): { readonly caption: Caption; readonly shown: string } {
  if (written.nodes.length > 0) {
    const caption = below === undefined ? written.caption : { nodes: written.caption.nodes, credit: below };
    return { caption, shown: says(written, textOf([alt])) ? "" : alt };
  }
  if (below !== undefined) return { caption: { nodes: [], credit: below }, shown: alt };
  const { nodes, credit } = known;
  return credit === undefined || nodes.length === 0
    ? { caption: { nodes: [] }, shown: alt }
    : { caption: { nodes: [], credit }, shown: textOf(nodes) };
}

function rawText(nodes: readonly BodyNode[]): string {
  let text = "";
  for (const node of nodes) text += textContent(node);
  return text;
}

function textOf(nodes: readonly BodyNode[]): string {
  return oneLine(rawText(nodes));
}

function without(name: string, attributes: Attributes): Attributes {
  const rest: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) if (key !== name) rest[key] = value;
  return rest;
}

function replace(node: BodyNode, old: BodyElement, by: BodyElement): BodyNode {
  if (node === old) return by;
  return typeof node === "object" && node.children.length > 0
    ? createElement(
        node.tag,
        node.children.map((child) => replace(child, old, by)),
        node.attributes,
      )
    : node;
}
