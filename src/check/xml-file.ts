import { asFeed, type FeedDocument, type Say, type Surroundings, type XmlDocument } from "./document/document.ts";
import { kindOf, type DocumentKind } from "./document/kind.ts";
import { child, every, parseXml, walk, type XmlElement } from "./document/xml.ts";
import { noFacts, type Facts, type Reference } from "./facts.ts";
import { feedRules, xmlRules } from "./feed-rules.ts";
import { relation } from "./rules/links.ts";
import { opml } from "./rules/opml.ts";
import { sitemapLinks } from "./rules/sitemap-links.ts";
import { sitemapNews } from "./rules/sitemap-news.ts";
import { sitemap } from "./rules/sitemap.ts";

/** What an XML document is and names, when it is well-formed. */
export interface CheckedXml {
  readonly kind: DocumentKind | "broken";
  readonly facts: Facts;
}

/** Applies every rule to an XML document. */
export function checkXml(text: string, say: Say, surroundings: Surroundings): CheckedXml {
  const parsed = parseXml(text);
  if ("reason" in parsed) {
    // https://www.w3.org/TR/xml/#sec-well-formed
    say("check-not-well-formed", parsed.offset, { reason: parsed.reason });
    return { kind: "broken", facts: noFacts };
  }
  const document: XmlDocument = { ...parsed, text, kind: kindOf(parsed) };
  const { kind, root } = document;
  if (kind === "other") {
    if (root.name === "RDF" && root.children.some(({ name }) => name === "rss1:channel"))
      say("check-feed-old", root.offset);
    return { kind, facts: noFacts };
  }
  for (const rule of xmlRules) rule(document, say, surroundings);
  if (kind === "rss" || kind === "atom") {
    const feed = asFeed(document);
    if (feed === undefined) {
      say("check-element-missing", root.offset, { element: "channel", parent: "rss" });
      return { kind, facts: noFacts };
    }
    for (const rule of feedRules) rule(feed, say, surroundings);
    return { kind, facts: feedFacts(feed) };
  }
  const rules = kind === "opml" ? [opml] : kind === "sitemap" ? [sitemap, sitemapNews, sitemapLinks] : [sitemap];
  for (const rule of rules) rule(document, say, surroundings);
  return { kind, facts: { ...noFacts, references: kind === "opml" ? outlines(root) : locations(root, kind) } };
}

function feedFacts(feed: FeedDocument): Facts {
  const { channel, items, atom, kind } = feed;
  const references: Reference[] = [];
  const add = (address: string | undefined, weight: Reference["weight"], { offset }: XmlElement): void => {
    if (address !== undefined && address.trim() !== "") references.push({ address: address.trim(), weight, offset });
  };
  const site =
    kind === "rss" ? child(channel, "link") : every(channel, "link").find((link) => relation(link) === "alternate");
  if (site !== undefined) add(kind === "rss" ? site.text : site.attributes["href"], "link", site);
  const cover = child(channel, "itunes:image");
  if (cover !== undefined) add(cover.attributes["href"], "target", cover);
  for (const item of items) {
    const link =
      kind === "rss"
        ? child(item, "link")
        : every(item, "link").find((candidate) => relation(candidate) === "alternate");
    if (link !== undefined) add(kind === "rss" ? link.text : link.attributes["href"], "target", link);
    for (const element of walk(item)) {
      if (/^(?:enclosure|media:content|media:thumbnail)$/.test(element.name))
        add(element.attributes["url"], "target", element);
      else if (element.name === "itunes:image") add(element.attributes["href"], "target", element);
      else if (element.name === `${atom}link` && relation(element) === "enclosure")
        add(element.attributes["href"], "target", element);
    }
  }
  const archives = Object.fromEntries(
    every(channel, `${atom}link`).flatMap((link) => {
      const rel = relation(link);
      if (!/^(?:prev-archive|next-archive|current|next|previous)$/.test(rel)) return [];
      return [[rel, { address: link.attributes["href"] ?? "", weight: "target" as const, offset: link.offset }]];
    }),
  );
  return {
    references: [...references, ...Object.values(archives)],
    archives,
    isArchive: child(channel, "fh:archive") !== undefined,
    versions: [],
  };
}

function locations(root: XmlElement, kind: DocumentKind): Reference[] {
  return every(root, kind === "sitemap" ? "url" : "sitemap").flatMap((entry) =>
    [child(entry, "loc"), ...every(entry, "image:image").map((image) => child(image, "image:loc"))].flatMap((element) =>
      element === undefined
        ? []
        : [{ address: element.text.trim(), weight: "target" as const, offset: element.offset }],
    ),
  );
}

function outlines(root: XmlElement): Reference[] {
  return [...walk(root)].flatMap(({ attributes: { xmlUrl, htmlUrl }, offset }) => [
    ...(xmlUrl === undefined ? [] : [{ address: xmlUrl, weight: "target" as const, offset }]),
    ...(htmlUrl === undefined ? [] : [{ address: htmlUrl, weight: "link" as const, offset }]),
  ]);
}
