import type { FeedDocument, Rule } from "../document/document.ts";
import { every } from "../document/xml.ts";
import { relation } from "./links.ts";

const feedTypes = new Set(["application/atom+xml", "application/rss+xml", "application/rdf+xml"]);

/**
 * A feed says once where it is found, so that a reader that was given it otherwise can follow it.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4287#section-4.1.1
 * @see https://www.rssboard.org/rss-profile#namespace-elements-atom-link
 * @see https://www.w3.org/TR/websub/#discovery
 */
export const selfLink: Rule<FeedDocument> = ({ kind, atom, root, channel }, say, { address }) => {
  const links = every(channel, `${atom}link`);
  const selves = links.filter((link) => relation(link) === "self");
  const [self, second] = selves;
  if (self === undefined) {
    if (kind === "atom" || root.attributes["version"] === "2.0") say("check-self-missing", channel.offset);
    return;
  }
  if (second !== undefined) say("check-self-twice", second.offset);
  const href = self.attributes["href"]?.trim() ?? "";
  const type = self.attributes["type"]?.split(";")[0];
  if (type !== undefined && !feedTypes.has(type)) say("check-self-type", self.offset, { type });
  if (!/^[a-z][a-z0-9+.-]*:/i.test(href)) say("check-self-relative", self.offset, { href });
  else if (address !== undefined && !isSame(href, address)) say("check-self-elsewhere", self.offset, { href, address });
};

function isSame(one: string, other: string): boolean {
  return URL.canParse(one) && URL.canParse(other) && new URL(one).href === new URL(other).href;
}
