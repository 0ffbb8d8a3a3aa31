import { addressFault } from "../document/addresses.ts";
import type { FeedDocument, Rule } from "../document/document.ts";
import { child, type XmlElement } from "../document/xml.ts";
import { checkAddress } from "./addresses.ts";

/**
 * Every entry has an id of its own, in the form that never changes.
 *
 * @see https://www.rssboard.org/rss-specification#ltguidgtSubelementOfLtitemgt
 * @see https://www.rfc-editor.org/rfc/rfc4287#section-4.2.6
 */
export const ids: Rule<FeedDocument> = (feed, say) => {
  const name = feed.kind === "rss" ? "guid" : "id";
  const seen = new Set<string>();
  for (const item of feed.items) {
    const element = child(item, name);
    if (element === undefined) continue;
    const id = element.text.trim();
    if (id !== "" && seen.has(id))
      say(feed.kind === "rss" ? "check-id-twice" : "check-entry-twice", element.offset, { id });
    seen.add(id);
  }
  if (feed.kind === "atom")
    for (const parent of [feed.channel, ...feed.items]) {
      const element = child(parent, name);
      if (element !== undefined) atomId(element);
    }

  function atomId(element: XmlElement): void {
    const id = element.text.trim();
    if (id !== element.text) say("check-space-around", element.offset, { element: "id" });
    if (id === "") return;
    checkAddress(id, element, say);
    if (addressFault(id) === undefined && canonical(id) !== id)
      say("check-id-not-canonical", element.offset, { id, canonical: canonical(id) });
  }
};

/** The one form of an address that readers compare: RFC 4287, section 4.2.6.1. */
function canonical(id: string): string {
  if (!/^https?:/i.test(id)) return id.replace(/^(?:urn:[a-z0-9-]+|[a-z]+):/i, (start) => start.toLowerCase());
  const { href } = new URL(id);
  return href.replaceAll(/%[0-9a-f]{2}/gi, (code) => {
    const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[a-z0-9._~-]/i.test(character) ? character : code.toUpperCase();
  });
}
