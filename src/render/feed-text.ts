import { decodeEntities } from "../base/entities.ts";
import { escapeHtml } from "../base/html-text.ts";
import { isPlainUrl } from "../base/url.ts";
import { escapeContent, escapeXml, stripUnprintable } from "../base/xml-text.ts";

/** Whether a reader that parses text as HTML would see something else than the text. */
export function readsAsMarkup(text: string): boolean {
  const tag = text.includes("<") ? text.search(/<[/!?a-z]/i) : -1;
  return (tag !== -1 && text.lastIndexOf(">") > tag + 1) || decodeEntities(text) !== text;
}

/**
 * Text for RSS and OPML, where readers disagree on whether it is text or HTML: text, but escaped once more where it would
 * read as a tag or an entity.
 */
export function rssPlainText(text: string): string {
  const clean = stripUnprintable(text);
  return readsAsMarkup(clean) ? escapeContent(clean) : clean;
}

/** Plain text of RSS names `&` and `<` by number, as the RSS Advisory Board's profile asks: readers that parse twice survive it. */
export function byNumber(xml: string): string {
  return xml.includes("&") ? xml.replaceAll("&amp;", "&#x26;").replaceAll("&lt;", "&#x3C;") : xml;
}

/** An address as `feed` writes it, as text. */
export function addressText(address: string): string {
  return escapeContent(hrefOf(address));
}

/** What `tag:` URIs (RFC 4151) that this program mints are made of; `URL` leaves them as they are. */
const plainTag = /^tag:[a-z\d.-]+,\d[\w.:/~-]*$/;

/** Nearly all addresses are so already, and `URL` takes ten times as long to say so. */
function hrefOf(address: string): string {
  return isPlainUrl(address) || plainTag.test(address) ? address : new URL(address).href;
}

/** An address as `feed` writes it, as an attribute. */
export function addressValue(address: string): string {
  return hrefOf(address).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
}

/** Plain text of an Atom document; "" where there is none. */
export function atomText(name: "title" | "subtitle" | "rights", text: string): string {
  // Declared as HTML where it would read as markup: validators and readers then agree on what it says (RFC 4287, section
  // 3.1). Elsewhere the type is left out, since some readers know none but the default.
  if (readsAsMarkup(text)) return `<${name} type="html">${escapeXml(escapeHtml(text))}</${name}>`;
  return text === "" ? "" : `<${name}>${escapeContent(text)}</${name}>`;
}

/** Text, declared as HTML only where some would take it for that (RFC 4287, section 3.1). */
export function atomTitle(text: string): string {
  return readsAsMarkup(text)
    ? `<title type="html">${escapeXml(escapeHtml(text))}</title>`
    : `<title>${escapeXml(text)}</title>`;
}
