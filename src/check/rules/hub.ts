import { addressFault } from "../document/addresses.ts";
import type { FeedDocument, Rule } from "../document/document.ts";
import { every } from "../document/xml.ts";
import { relation } from "./links.ts";

/**
 * A hub is named by a whole address, and beside it the topic that the hub knows the feed by.
 *
 * @see https://www.w3.org/TR/websub/#discovery
 */
export const hub: Rule<FeedDocument> = ({ atom, channel }, say) => {
  const links = every(channel, `${atom}link`);
  for (const link of links.filter((candidate) => relation(candidate) === "hub")) {
    const href = link.attributes["href"] ?? "";
    if (addressFault(href.trim()) !== undefined || !/^https?:/i.test(href))
      say("check-hub-address", link.offset, { href });
    if (!links.some((candidate) => relation(candidate) === "self")) say("check-hub-without-self", link.offset);
  }
};
