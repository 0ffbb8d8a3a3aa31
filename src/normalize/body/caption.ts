import { plainText } from "../../base/plain-text.ts";
import type { PlainText } from "../../model/brand.ts";
import { parseCredit, type Credited } from "../../grammar/credit/credit.ts";
import { append, createElement, isElement, textContent, trimRun, type BodyElement, type BodyNode } from "./tree.ts";

/** What stands under a picture: words, and a credit line. */
export interface Caption {
  readonly nodes: readonly BodyNode[];
  /** The credit line as it is shown: "Photo: EPA". */
  readonly credit?: string;
}

/** Divides the content of a caption. A `small` at its end is the credit line, as {@link captionElement} writes it. */
export function readCaption(content: readonly BodyNode[]): Caption {
  const nodes = trimRun(content);
  const last = nodes.at(-1);
  if (last === undefined) return { nodes: [] };
  const before = nodes.slice(0, -1);
  if (isElement(last, "small")) return { nodes: trimRun(before), credit: plainText(textContent(last)) };
  const parsed = parseCredit(textContent(last));
  const credit = creditLine(parsed);
  if (credit === undefined || (typeof last !== "string" && parsed.caption !== undefined)) return { nodes };
  const space = typeof last === "string" && before.length > 0 ? (/^\s*/.exec(last)?.[0] ?? "") : "";
  if (parsed.caption !== undefined) append(before, space + parsed.caption);
  return { nodes: trimRun(before), credit };
}

function creditLine({ prefix, credit }: Credited): string | undefined {
  if (credit === undefined || prefix === undefined) return credit;
  return /[：）]$/.test(prefix) ? prefix + credit : `${prefix} ${credit}`;
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

/** The caption's words and the credit without its prefix, as data. */
export function captionTexts({ nodes, credit }: Caption): {
  readonly caption?: PlainText;
  readonly credit?: PlainText;
} {
  const caption = plainText(nodes.map(textContent).join(""));
  const name = credit === undefined ? undefined : (parseCredit(credit).credit ?? plainText(credit));
  return { ...(caption === "" ? {} : { caption }), ...(name === undefined ? {} : { credit: name }) };
}
