import { addressFault } from "../document/addresses.ts";
import { nameOf, type FeedDocument, type Rule, type Say } from "../document/document.ts";
import { judgedElements } from "../document/forms.ts";
import type { XmlElement } from "../document/xml.ts";

/** Elements of RSS whose text is an address, and attributes that hold one. */
const texts = new Set(["link", "comments", "docs", "url", "atom:id", "atom:icon", "atom:logo"]);
const attributes: Readonly<Record<string, string>> = {
  "media:content": "url",
  "media:thumbnail": "url",
  "media:player": "url",
  "media:copyright": "url",
};
const optional = new Set(["media:copyright", "media:content"]);

/**
 * Addresses are whole and written in ASCII; others are written with percent signs or punycode.
 *
 * @see https://www.rssboard.org/rss-profile#data-types-url
 * @see https://www.rfc-editor.org/rfc/rfc3986#section-4.3
 */
export const addresses: Rule<FeedDocument> = (feed, say) => {
  for (const element of judgedElements(feed)) {
    const attribute = element.name === "source" && feed.kind === "rss" ? "url" : attributes[element.name];
    if (attribute !== undefined) {
      const value = element.attributes[attribute];
      if (value !== undefined) checkAddress(value, element, say);
      else if (!optional.has(element.name))
        say("check-attribute-missing", element.offset, { attribute, element: nameOf(element) });
    } else if (feed.kind === "rss" && texts.has(element.name)) checkAddress(element.text.trim(), element, say);
    else if (feed.kind === "atom") atomReference(element);
  }

  function atomReference(element: XmlElement): void {
    const { name, text } = element;
    const { src, uri } = element.attributes;
    if (/^(?:icon|logo)$/.test(name)) checkReference(text.trim(), element, say);
    if (/^(?:icon|logo|uri)$/.test(name) && text !== text.trim())
      say("check-space-around", element.offset, { element: name });
    if (name === "content" && src !== undefined) checkReference(src, element, say);
    if (name === "generator" && uri !== undefined) checkReference(uri, element, say);
  }
};

/** Tells what is wrong with an address that must be whole. */
export function checkAddress(address: string, element: XmlElement, say: Say): void {
  if (address === "")
    return void (
      element.name === "link" || say("check-address-invalid", element.offset, { address, element: nameOf(element) })
    );
  const fault = addressFault(address);
  if (fault === undefined) return;
  const code = {
    ascii: "check-address-ascii",
    relative: "check-address-relative",
    scheme: "check-address-scheme",
  } as const;
  const args = { address, element: nameOf(element) };
  say(fault === "characters" || fault === "form" ? "check-address-invalid" : code[fault], element.offset, args);
}

/** The same for an address that a base may complete, and that may hold letters of any script. */
export function checkReference(address: string, element: XmlElement, say: Say): void {
  const fault = addressFault(address);
  const args = { address, element: nameOf(element) };
  if (fault === "characters" || fault === "form") say("check-address-invalid", element.offset, args);
  if (fault === "scheme") say("check-address-scheme", element.offset, args);
  if (fault === "ascii") say("check-address-iri", element.offset, args);
}
