import { plainText } from "../../base/plain-text.ts";
import type { Finding } from "../../problems/finding.ts";
import { creditLine, parseCredit, readCredit } from "../../grammar/credit/credit.ts";
import type { BodyPicture } from "./job.ts";
import { append, createElement, isElement, textContent, trimRun, type BodyElement, type BodyNode } from "./tree.ts";

/** What stands under a picture: words, and a credit line. */
export interface Caption {
  readonly nodes: readonly BodyNode[];
  /** The credit line as it is shown: "Photo: EPA". */
  readonly credit?: string;
  /** What a person should look at. */
  readonly problems?: readonly Finding[];
}

/** Divides the content of a caption. A `small` at its end is the credit line, as {@link captionElement} writes it. */
export function readCaption(content: readonly BodyNode[]): Caption {
  const nodes = trimRun(content);
  const last = nodes.at(-1);
  if (isElement(last, "small")) return { nodes: trimRun(nodes.slice(0, -1)), credit: plainText(textContent(last)) };
  const text = textOf(nodes);
  const parsed = parseCredit(text);
  const problems = parsed.problems.length === 0 ? {} : { problems: parsed.problems };
  const credit = creditLine(parsed);
  const words = captionNodes(nodes, text, parsed.caption);
  return credit === undefined || words === undefined
    ? { nodes, ...(credit === undefined ? problems : {}) }
    : { nodes: words, credit, ...problems };
}

/** The nodes of which the words are made; `undefined` when the caption ends within an element, or begins elsewhere. */
function captionNodes(nodes: readonly BodyNode[], text: string, caption: string | undefined): BodyNode[] | undefined {
  if (caption === undefined) return [];
  if (nodes.length === 1 && typeof nodes[0] === "string") return [caption];
  let rest = lengthOf(text, caption);
  if (rest === undefined) return undefined;
  const words: BodyNode[] = [];
  for (const node of nodes) {
    if (rest === 0) break;
    const { length } = textContent(node);
    if (length > rest && typeof node !== "string") return undefined;
    append(words, typeof node === "string" ? node.slice(0, rest) : node);
    rest -= Math.min(length, rest);
  }
  return trimRun(words);
}

/** How much of a text its beginning is, when runs of white space count as one. */
function lengthOf(text: string, beginning: string): number | undefined {
  let at = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? "";
    if (character === beginning[at]) at += 1;
    else if (/\s/u.test(character)) at += beginning[at] === " " ? 1 : 0;
    else return undefined;
    if (at === beginning.length) return index + 1;
  }
  return undefined;
}

/** `<figcaption>Words <small>Photo: EPA</small></figcaption>`: the one form of a caption. */
export function captionElement({ nodes, credit }: Caption): BodyElement | undefined {
  if (nodes.length === 0 && credit === undefined) return undefined;
  const children = [...nodes];
  if (credit !== undefined) {
    if (children.length > 0) append(children, " ");
    append(children, createElement("small", [credit]));
  }
  return createElement("figcaption", children);
}

type CaptionTexts = Pick<BodyPicture, "caption" | "credit" | "creditor" | "photographer" | "license">;

/** The caption's words and what its credit says, as data. */
export function captionTexts({ nodes, credit }: Caption): CaptionTexts {
  const caption = plainText(textOf(nodes));
  const texts: { -readonly [Name in keyof CaptionTexts]: CaptionTexts[Name] } = caption === "" ? {} : { caption };
  // An agency at the end of the words counts, also where its credit could not be told from them.
  const { creditor: named } = credit === undefined ? parseCredit(caption) : {};
  const read: Omit<CaptionTexts, "caption"> =
    credit !== undefined ? readCredit(credit) : named === undefined ? {} : { creditor: named };
  if (read.credit !== undefined) texts.credit = read.credit;
  if (read.creditor !== undefined) texts.creditor = read.creditor;
  if (read.photographer !== undefined) texts.photographer = read.photographer;
  if (read.license !== undefined) texts.license = read.license;
  return texts;
}

function textOf(nodes: readonly BodyNode[]): string {
  let text = "";
  for (const node of nodes) text += textContent(node);
  return text;
}
