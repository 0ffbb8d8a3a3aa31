import { isMediaType } from "../document/addresses.ts";
import { nameOf, type FeedDocument, type Rule } from "../document/document.ts";
import { judgedElements } from "../document/forms.ts";
import { every, type XmlElement } from "../document/xml.ts";
import { checkReference } from "./addresses.ts";

/** https://www.iana.org/assignments/link-relations: those that feeds use and validators know. */
const relations = new Set(
  `alternate current describedby edit edit-media enclosure first hub last license next next-archive payment prev-archive
  previous related replies search self service up via`.split(/\s+/),
);

/**
 * Links have an address, a relation that readers know, and only one alternate of a kind.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4287#section-4.2.7
 */
export const links: Rule<FeedDocument> = (feed, say) => {
  for (const element of judgedElements(feed)) {
    if (element.name !== `${feed.atom}link`) continue;
    const { attributes, offset } = element;
    const { href, type, length } = attributes;
    const rel = relation(element);
    if (href === undefined) say("check-attribute-missing", offset, { attribute: "href", element: nameOf(element) });
    else checkReference(href, element, say);
    if (!relations.has(rel) && !/^[a-z][a-z0-9+.-]*:/i.test(rel)) say("check-link-relation", offset, { rel });
    if (type !== undefined && !isMediaType(type)) say("check-media-type", offset, { type, element: nameOf(element) });
    if (length !== undefined && !/^\d+$/.test(length)) say("check-enclosure-length", offset, { length });
    if (element.text.trim() !== "") say("check-link-text", offset);
    if (attributes["title"]?.trim() === "") say("check-element-empty", offset, { element: "link title" });
  }
  if (feed.kind === "atom")
    for (const parent of [feed.channel, ...feed.items.flatMap((item) => [item, ...every(item, "source")])])
      alternates(parent);

  function alternates(parent: XmlElement): void {
    const seen = new Set<string>();
    for (const link of every(parent, "link").filter((candidate) => relation(candidate) === "alternate")) {
      const key = `${link.attributes["type"] ?? ""} ${link.attributes["hreflang"] ?? ""}`;
      if (seen.has(key)) say("check-alternate-twice", link.offset, { parent: parent.name });
      else if (seen.size > 0 && parent.name === "entry") say("check-alternate-second", link.offset);
      seen.add(key);
    }
  }
};

/** The relation of a link of Atom, in its short form. */
export function relation({ attributes }: XmlElement): string {
  return (attributes["rel"] ?? "alternate").replace(/^http:\/\/www\.iana\.org\/assignments\/relation\//, "");
}
