import type { FeedDocument, Rule, Say } from "../document/document.ts";
import { readHtml, type HtmlBody } from "../document/html-body.ts";
import { sourceOffset, type XmlElement } from "../document/xml.ts";
import { judgedElements } from "../document/forms.ts";
import { bodyMarkup } from "./body-markup.ts";
import { bodyReferences } from "./body-references.ts";
import { bodyRisk } from "./body-risk.ts";

/** A rule over the HTML of one entry; offsets are those of the HTML. */
export type BodyRule = (body: HtmlBody, say: Say) => void;

const rules: readonly BodyRule[] = [bodyMarkup, bodyRisk, bodyReferences];

/** Findings in one body that are told: the place of each is looked for from its beginning. */
const toldLimit = 300;

/** Applies the rules for bodies to a piece of HTML. */
export function checkBody(html: string, say: Say): void {
  const body = readHtml(html);
  let told = 0;
  const sayFew: Say = (code, offset, args) => {
    told += 1;
    if (told <= toldLimit) say(code, offset, args);
  };
  for (const rule of rules) rule(body, sayFew);
}

/** The rules for bodies, over every piece of escaped HTML in a feed. */
export const bodies: Rule<FeedDocument> = (feed, say) => {
  for (const element of judgedElements(feed))
    if (isHtml(feed, element))
      checkBody(element.text, (code, index, args) => say(code, sourceOffset(feed.text, element, index ?? 0), args));
};

function isHtml({ kind }: FeedDocument, { name, attributes, parent, text }: XmlElement): boolean {
  if (!/[<&]/.test(text)) return false;
  if (name === "content:encoded") return true;
  if (kind === "rss" && name === "description") return parent?.name === "item";
  const isConstruct =
    /^(?:atom:)?(?:title|subtitle|summary|content|rights)$/.test(name) ||
    /^media:(?:title|description|text)$/.test(name);
  return isConstruct && (kind === "atom" || name.includes(":")) && attributes["type"] === "html";
}
