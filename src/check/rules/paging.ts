import type { FeedDocument, Rule } from "../document/document.ts";
import { child, every, type XmlElement } from "../document/xml.ts";
import { relation } from "./links.ts";

const pagingRelations = new Set(["current", "first", "last", "next", "next-archive", "prev-archive", "previous"]);

/**
 * Pages and archives of a feed are linked so that a reader can walk them, and a complete feed has none.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5005
 */
export const paging: Rule<FeedDocument> = (feed, say, { address }) => {
  const { channel, items, atom } = feed;
  const found = every(channel, `${atom}link`).filter((link) => pagingRelations.has(relation(link)));
  const of = (name: string): XmlElement | undefined => found.find((link) => relation(link) === name);
  const complete = child(channel, "fh:complete");
  const archive = child(channel, "fh:archive");
  if (complete !== undefined)
    for (const link of found.filter((candidate) => relation(candidate) !== "current"))
      say("check-complete-paged", link.offset, { rel: relation(link) });
  if (archive !== undefined && complete === undefined) {
    if (of("prev-archive") === undefined && of("next-archive") === undefined)
      say("check-archive-unlinked", archive.offset);
    if (of("current") === undefined) say("check-archive-current", archive.offset);
  }
  for (const [end, beyond] of [
    ["first", "previous"],
    ["last", "next"],
  ] as const) {
    const link = of(beyond);
    if (link !== undefined && address !== undefined && of(end)?.attributes["href"] === address)
      say("check-paging-past-end", link.offset, { rel: beyond, end });
  }
  const seen = new Set<string>();
  for (const link of found) {
    const rel = relation(link);
    if (seen.has(rel)) say("check-paging-twice", link.offset, { rel });
    seen.add(rel);
    if (address !== undefined && /^(?:next|prev)/.test(rel) && link.attributes["href"] === address)
      say("check-paging-circle", link.offset, { rel });
  }
  for (const item of items)
    for (const link of every(item, `${atom}link`).filter((candidate) => pagingRelations.has(relation(candidate))))
      say("check-paging-in-entry", link.offset, { rel: relation(link) });
};
