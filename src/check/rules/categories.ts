import { addressFault } from "../document/addresses.ts";
import type { FeedDocument, Rule } from "../document/document.ts";
import { judgedElements } from "../document/forms.ts";

/**
 * A category has a term, and the scheme that it belongs to is named by a whole address.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4287#section-4.2.2
 * @see https://www.rssboard.org/rss-profile#element-channel-item-category
 */
export const categories: Rule<FeedDocument> = (feed, say) => {
  for (const { name, attributes, offset } of judgedElements(feed)) {
    if (!/^(?:atom:)?category$/.test(name)) continue;
    if (feed.kind === "rss" && name === "category") {
      const { domain } = attributes;
      if (domain !== undefined && /[^\0-\x7F]|\s/.test(domain)) say("check-category-domain", offset, { domain });
      continue;
    }
    const { term, scheme } = attributes;
    if (term === undefined) say("check-attribute-missing", offset, { attribute: "term", element: name });
    else if (term.trim() === "") say("check-element-empty", offset, { element: `${name} term` });
    if (scheme !== undefined && addressFault(scheme) !== undefined) say("check-category-scheme", offset, { scheme });
  }
};
