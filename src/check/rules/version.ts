import type { FeedDocument, Rule } from "../document/document.ts";

/**
 * RSS says which version it is, and Atom stands in its namespace.
 *
 * @see https://www.rssboard.org/rss-specification#whatIsRss
 * @see https://www.rfc-editor.org/rfc/rfc4287#section-2
 */
export const version: Rule<FeedDocument> = ({ kind, root, vocabulary }, say) => {
  const wanted = kind === "atom" ? "http://www.w3.org/2005/Atom" : "";
  if (vocabulary !== wanted) say("check-feed-namespace", root.offset, { uri: vocabulary });
  const { version: number } = root.attributes;
  if (kind === "rss" && number !== "2.0" && number !== "0.91" && number !== "0.92")
    say("check-feed-version", root.offset, { version: number ?? "" });
};
