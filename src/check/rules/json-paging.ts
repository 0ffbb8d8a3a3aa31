import type { Rule } from "../document/document.ts";
import type { JsonDocument } from "./json-feed.ts";

/**
 * A feed names its own address, and a next page that is another.
 *
 * @see https://www.jsonfeed.org/version/1.1/#top-level
 */
export const jsonPaging: Rule<JsonDocument> = ({ root }, say, { address }) => {
  const own = root.members.get("feed_url");
  const next = root.members.get("next_url");
  if (next !== undefined && (next.value === own?.value || next.value === address)) say("check-json-next", next.offset);
  if (typeof own?.value === "string" && address !== undefined && own.value !== address)
    say("check-self-elsewhere", own.offset, { href: own.value, address });
};
