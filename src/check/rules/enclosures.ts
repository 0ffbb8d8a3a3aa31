import { isMediaType, isWebAddress } from "../document/addresses.ts";
import type { FeedDocument, Rule } from "../document/document.ts";
import { every } from "../document/xml.ts";

/**
 * At most one enclosure an item, with address, length in bytes and media type.
 *
 * @see https://www.rssboard.org/rss-profile#element-channel-item-enclosure
 */
export const enclosures: Rule<FeedDocument> = ({ kind, items }, say) => {
  if (kind !== "rss") return;
  for (const item of items)
    for (const [index, { attributes, offset }] of every(item, "enclosure").entries()) {
      if (index === 1) say("check-enclosure-twice", offset);
      const { url, length, type } = attributes;
      for (const attribute of ["url", "length", "type"])
        if (attributes[attribute] === undefined)
          say("check-attribute-missing", offset, { attribute, element: "enclosure" });
      if (url !== undefined && !isWebAddress(url)) say("check-enclosure-url", offset, { address: url });
      if (length !== undefined && !/^\s*\+?\d+\s*$/.test(length)) say("check-enclosure-length", offset, { length });
      if (type !== undefined && !isMediaType(type)) say("check-media-type", offset, { type, element: "enclosure" });
    }
};
