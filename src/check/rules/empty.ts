import { nameOf, type FeedDocument, type Rule } from "../document/document.ts";
import { judgedElements } from "../document/forms.ts";

const rss = /^(?:title|guid|category|link|pubDate|atom:name)$/;
const atom = /^(?:title|subtitle|summary|content|rights|generator|icon|logo|name|uri|id)$/;

/**
 * An element that stands there says something.
 *
 * @see https://www.rssboard.org/rss-profile
 */
export const empty: Rule<FeedDocument> = (feed, say) => {
  const pattern = feed.kind === "rss" ? rss : atom;
  for (const element of judgedElements(feed)) {
    if (!pattern.test(element.name) || element.attributes["src"] !== undefined) continue;
    if (element.text.trim() === "" && element.children.length === 0)
      say("check-element-empty", element.offset, { element: nameOf(element) });
  }
};
