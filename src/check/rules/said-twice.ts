import type { FeedDocument, Rule } from "../document/document.ts";
import { child } from "../document/xml.ts";

const inItem: readonly (readonly [string, string])[] = [
  ["author", "dc:creator"],
  ["pubDate", "dc:date"],
  ["category", "dc:subject"],
  ["guid", "atom:id"],
  ["pubDate", "atom:published"],
  ["source", "dc:source"],
  ["creativeCommons:license", "cc:license"],
];
const inChannel: readonly (readonly [string, string])[] = [
  ["managingEditor", "dc:creator"],
  ["pubDate", "dc:date"],
  ["category", "dc:subject"],
  ["copyright", "dc:rights"],
  ["language", "dc:language"],
  ["webMaster", "dc:publisher"],
  ["lastBuildDate", "dcterms:modified"],
  ["generator", "admin:generatorAgent"],
];
const inEntry: readonly (readonly [string, string])[] = [["source", "dc:source"]];

/**
 * What the format has an element for is not said by a module's element too: readers differ in which they take.
 *
 * @see https://www.rssboard.org/rss-profile#namespace-elements-dublin
 */
export const saidTwice: Rule<FeedDocument> = ({ kind, channel, items }, say) => {
  const parts =
    kind === "rss"
      ? ([
          [[channel], inChannel],
          [items, inItem],
        ] as const)
      : ([[items, inEntry]] as const);
  for (const [parents, pairs] of parts)
    for (const parent of parents)
      for (const [core, module] of pairs) {
        const second = child(parent, module);
        if (second !== undefined && child(parent, core) !== undefined)
          say("check-said-twice", second.offset, { core, module });
      }
};
