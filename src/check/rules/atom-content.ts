import type { FeedDocument, Rule } from "../document/document.ts";
import { child, every } from "../document/xml.ts";

/**
 * An entry has something to read: content, or a link to it, and a summary where the content itself is not text.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4287#section-4.1.2
 */
export const atomContent: Rule<FeedDocument> = ({ kind, items }, say) => {
  if (kind !== "atom") return;
  for (const entry of items) {
    const content = child(entry, "content");
    const hasSummary = child(entry, "summary") !== undefined;
    const links = every(entry, "link").map(({ attributes }) => attributes["rel"] ?? "alternate");
    if (content === undefined) {
      if (!links.includes("alternate")) say("check-content-missing", entry.offset);
      if (!hasSummary) say("check-summary-advised", entry.offset);
      continue;
    }
    const type = content.attributes["type"] ?? "text";
    const isOpaque = type.includes("/") && !/^text\/|[+/]xml$/.test(type);
    if (!hasSummary && (content.attributes["src"] !== undefined || isOpaque))
      say("check-summary-missing", content.offset);
  }
};
