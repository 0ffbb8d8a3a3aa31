import { parseCredit } from "../../grammar/credit/credit.ts";
import { attribute, elementsIn, isElement, textOf, tokens } from "./dom.ts";
import type { Element } from "./parse.ts";

const creditName =
  /(?:^|[-_])(?:credit|credits|copyright|photographer|photo-?by|byline|source|agency|rights)(?:$|[-_])/i;

/** The words below a figure's pictures with the credit at their end, as a person would write it in one line. */
export function figureCaption(figure: Element): string | undefined {
  let caption = "";
  let credit: string | undefined;
  for (const element of elementsIn(figure)) {
    if (element.tagName === "figcaption" || isCaption(element)) caption ||= textOf(element);
    if (isCredit(element) || isCreditLine(element)) credit ??= textOf(element);
  }
  if (credit === undefined || credit === "") return caption === "" ? undefined : caption;
  return withCredit(withoutEnd(caption, credit), credit);
}

/** Joins a caption and its credit so that the two are told apart again. */
export function withCredit(caption: string, credit: string): string {
  const line = parseCredit(credit).prefix === undefined && !/^[(（©]/.test(credit) ? `Photo: ${credit}` : credit;
  const words = caption.trim();
  if (words === "") return line;
  return /[.!?…。！？”"»」』)）]$/u.test(words) ? `${words} ${line}` : `${words} | ${line}`;
}

function withoutEnd(caption: string, credit: string): string {
  const at = caption.lastIndexOf(credit);
  return at === -1
    ? caption
    : `${caption.slice(0, at)} ${caption.slice(at + credit.length)}`.replace(/[\s|/·•–—-]+$/u, "").trim();
}

function isCaption(element: Element): boolean {
  return tokens(element, "class").some((name) =>
    /(?:^|[-_])(?:caption|wp-caption-text|legend|bildunterschrift|didascalia|legende)(?:$|[-_]|text)/.test(name),
  );
}

/** Small print at the end of a caption. */
function isCreditLine(element: Element): boolean {
  const { parentNode } = element;
  if (element.tagName !== "small" || parentNode === null || !isElement(parentNode, "figcaption")) return false;
  const last = parentNode.childNodes.findLast((node) => !("value" in node) || /\S/.test(node.value));
  return last === element;
}

function isCredit(element: Element): boolean {
  const property = attribute(element, "itemprop");
  if (property !== undefined && /^(?:copyrightHolder|creditText|author|creator)$/i.test(property)) return true;
  return element.tagName !== "figcaption" && tokens(element, "class").some((name) => creditName.test(name));
}
