import { decodeHTMLStrict } from "entities";

import { nameOf, type FeedDocument, type Rule } from "../document/document.ts";
import { judgedElements } from "../document/forms.ts";
import { bodyElements, riskyElements } from "../document/html-words.ts";
import type { XmlElement } from "../document/xml.ts";

const rssNames = /^(?:title|category|copyright|source|dc:rights|atom:name)$/;
const atomNames = /^(?:title|subtitle|summary|content|rights|name|generator)$/;

/**
 * Titles and names are plain text: markup in them is shown as it is written, or lost.
 *
 * @see https://www.rssboard.org/rss-profile#data-types-characterdata
 * @see https://www.rfc-editor.org/rfc/rfc4287#section-3.1.1.1
 */
export const plainTexts: Rule<FeedDocument> = (feed, say) => {
  for (const element of judgedElements(feed)) {
    if (!isPlain(feed, element)) continue;
    const found = markup(element.text);
    if (found !== undefined) say("check-text-markup", element.offset, { element: nameOf(element), markup: found });
    else if (feed.kind === "rss" && /&#[x0-9]|<[/a-z]/i.test(element.text) && !isReferenced(feed.text, element))
      say("check-text-characters", element.offset, { element: nameOf(element) });
  }
};

function isPlain({ kind }: FeedDocument, { name, attributes, parent }: XmlElement): boolean {
  if (/^media:(?:title|description|text)$/.test(name)) return attributes["type"] !== "html";
  if (kind === "atom") return atomNames.test(name) && (attributes["type"] ?? "text") === "text";
  return rssNames.test(name) || (name === "description" && parent?.name !== "item");
}

function markup(text: string): string | undefined {
  for (const [tag, name = ""] of text.matchAll(/<\/(\w+)>/g))
    if (bodyElements.has(name.toLowerCase()) || riskyElements.has(name.toLowerCase())) return tag;
  for (const [reference, name = ""] of text.matchAll(/&(#?\w+)/g))
    if (!/^[a-z]+$/i.test(name) || decodeHTMLStrict(`&${name};`) !== `&${name};`) return reference;
  return undefined;
}

/** Whether the writer used references by number, the form in which readers take such characters for themselves. */
function isReferenced(text: string, { offset, end }: XmlElement): boolean {
  return text.slice(offset, end).includes("&#x");
}
