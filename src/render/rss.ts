import { utcIso } from "../base/date.ts";
import { element, xmlText, type Xml } from "../base/xml-text.ts";
import type { Article } from "../model/article.ts";
import type { SiteConfig } from "../model/site.ts";
import { byNumber, rssFrame, rssItem, rssPlainText, type ChannelCore, type ItemCore } from "./feed-core.ts";
import { schemeOf, subjectsOf } from "./feed-item.ts";
import { mediaContent } from "./media.ts";

const namespaces = [
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:atom="http://www.w3.org/2005/Atom"',
  'xmlns:media="http://search.yahoo.com/mrss/"',
].join(" ");

/** A whole RSS 2.0 `<item>` (RSS 2.0.11; RSS Advisory Board profile for dc:creator and atom:link). */
export function rssFragment(article: Article, core: ItemCore, config: SiteConfig): string {
  const extra: (Xml | undefined)[] = [
    ...article.authors.map(({ name }) => element("dc:creator", {}, xmlText(rssPlainText(name)))),
    ...subjectsOf(article).map((category) =>
      element("category", { domain: schemeOf(category, config.site.url) }, xmlText(rssPlainText(category.label))),
    ),
    ...article.audio.slice(0, 1).map(({ src, bytes, type }) => element("enclosure", { url: src, length: bytes, type })),
    article.image === undefined ? undefined : mediaContent(article.image),
    article.rights.holder === undefined ? undefined : element("dc:rights", {}, xmlText(article.rights.holder)),
    article.rights.license === undefined
      ? undefined
      : element("atom:link", { rel: "license", href: article.rights.license }),
    article.updatedAt.instant > article.publishedAt.instant
      ? element("atom:updated", {}, xmlText(utcIso(article.updatedAt.instant)))
      : undefined,
  ];
  const numbered = extra.map((part) => (part === undefined ? undefined : (byNumber(part) as Xml)));
  return complete(rssItem(core), "</item>", numbered, "            ");
}

/** A whole RSS 2.0 document from finished items. */
export function rssDocument(channel: ChannelCore, items: readonly string[]): string {
  const [head, tail] = rssFrame(channel, namespaces);
  return head + items.map((item) => `        ${item}\n`).join("") + tail;
}

/** Puts elements just before the end tag of a fragment. */
export function complete(fragment: string, end: string, extra: readonly (Xml | undefined)[], indent: string): string {
  const added = extra.filter((part) => part !== undefined).map((part) => `${indent}${part}\n`);
  const at = fragment.length - end.length;
  return `${fragment.slice(0, at).trimEnd()}\n${added.join("")}${indent.slice(4)}${end}`;
}
