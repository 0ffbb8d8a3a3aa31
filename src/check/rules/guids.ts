import { addressFault } from "../document/addresses.ts";
import type { FeedDocument, Rule } from "../document/document.ts";
import { child } from "../document/xml.ts";

/**
 * A guid that says it is the entry's address is one.
 *
 * @see https://www.rssboard.org/rss-profile#element-channel-item-guid
 */
export const guids: Rule<FeedDocument> = ({ kind, items }, say) => {
  if (kind !== "rss") return;
  for (const item of items) {
    const guid = child(item, "guid");
    if (guid === undefined) continue;
    const flag = guid.attributes["isPermaLink"];
    const id = guid.text.trim();
    if (flag !== undefined && flag !== "true" && flag !== "false") say("check-guid-flag", guid.offset, { flag });
    if ((flag ?? "true") !== "true") {
      if (/^\d{1,8}$/.test(id)) say("check-guid-weak", guid.offset, { id });
    } else if (addressFault(id) !== undefined || /^(?:tag|urn):/i.test(id))
      say("check-guid-permalink", guid.offset, { id });
  }
};
