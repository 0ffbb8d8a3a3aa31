import type { FeedDocument, Rule } from "../document/document.ts";

/**
 * RSS says which version it is, and Atom stands in its namespace.
 *
 * @see https://www.rssboard.org/rss-specification#whatIsRss
 * @see https://www.rfc-editor.org/rfc/rfc4287#section-2
 */
export const version: Rule<FeedDocument> = ({ kind, root }, say) => {
  const { version: number } = root.attributes;
  if (kind === "rss" && number !== "2.0" && number !== "0.91" && number !== "0.92")
    say("check-feed-version", root.offset, { version: number ?? "" });
};
