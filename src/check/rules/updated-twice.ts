import type { FeedDocument, Rule } from "../document/document.ts";
import { child } from "../document/xml.ts";

/**
 * Two entries do not have the same `updated`, since readers that sort by it show them in any order.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4287#section-4.2.15
 */
export const updatedTwice: Rule<FeedDocument> = ({ kind, items }, say) => {
  if (kind !== "atom") return;
  const seen = new Set<string>();
  for (const item of items) {
    const updated = child(item, "updated");
    const date = updated?.text.trim() ?? "";
    if (date !== "" && seen.has(date)) say("check-updated-twice", updated?.offset, { date });
    seen.add(date);
  }
};
