import { utcIso } from "../base/date.ts";
import { apart, element, xmlText, type Xml } from "../base/xml-text.ts";
import type { Article } from "../model/article.ts";
import type { SiteConfig } from "../model/site.ts";
import { rssFrame, rssPieces, type ChannelCore, type ItemCore } from "./feed-core.ts";
import { byNumber, rssPlainText } from "./feed-text.ts";
import { archiveParts } from "./feed-archive.ts";
import { subjectsOf } from "./feed-item.ts";
import { mediaContent } from "./media.ts";
import { stylesheetLink } from "./stylesheet-link.ts";

const namespaces = [
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:atom="http://www.w3.org/2005/Atom"',
  'xmlns:media="http://search.yahoo.com/mrss/"',
];

/** A whole RSS 2.0 `<item>`, in pieces (RSS 2.0.11; RSS Advisory Board profile for dc:creator and atom:link). */
export function rssFragment(article: Article, core: ItemCore, config: SiteConfig): readonly string[] {
  const { authors, contributors, audio, image, language, source, agencies, rights, related } = article;
  const { updatedAt, publishedAt } = article;
  const plain = (name: string, text: string, attributes = {}): Xml =>
    element(name, attributes, xmlText(rssPlainText(text)));
  const extra: (Xml | undefined)[] = [
    ...authors.map(({ name }) => plain("dc:creator", name)),
    ...contributors.map(({ name }) => plain("dc:contributor", name)),
    ...subjectsOf(article, config).map(({ label, scheme }) => plain("category", label, { domain: scheme })),
    source === undefined ? undefined : plain("source", source.name, { url: source.feed }),
    ...agencies.map((name) => plain("dc:source", name)),
    ...audio.slice(0, 1).map(({ src, bytes, type }) => element("enclosure", { url: src, length: bytes, type })),
    image === undefined ? undefined : mediaContent(image),
    language === config.site.language ? undefined : element("dc:language", {}, xmlText(language)),
    rights.holder === undefined ? undefined : plain("dc:rights", rights.holder),
    rights.license === undefined ? undefined : element("atom:link", { rel: "license", href: rights.license }),
    ...related.map(({ url, title }) => element("atom:link", { rel: "related", href: url, title: linkTitle(title) })),
    updatedAt.instant > publishedAt.instant
      ? element("atom:updated", {}, xmlText(utcIso(updatedAt.instant)))
      : undefined,
  ];
  return rssPieces(core, byNumber(lines(extra, "            ")));
}

/** The title of a link: an attribute that nobody can declare to be HTML, so text that reads as such is left out. */
export function linkTitle(text: string | undefined): string | undefined {
  return text === undefined || /<|&#?\w/.test(text) ? undefined : text;
}

/** A whole RSS 2.0 document from finished items, in pieces. */
export function rssDocument<Item>(channel: ChannelCore, items: readonly Item[]): readonly (Item | string)[] {
  const archive = archiveParts(channel, "atom:link");
  const attributes = [...namespaces, ...archive.namespaces, `xml:lang="${channel.language}"`].join(" ");
  const [head, tail] = rssFrame(channel, attributes);
  const extra = archive.elements.map((part) => `        ${part}\n`).join("");
  return [apart(styled(head, channel.dir) + extra), ...items.flatMap((item) => ["        ", item, "\n"]), tail];
}

/** With the stylesheet's instruction behind the XML declaration. */
export function styled(head: string, dir: string): string {
  return head.replace("?>\n", () => `?>\n${stylesheetLink(dir)}\n`);
}

/** Elements for the end of an item, a line each. */
export function lines(elements: readonly (Xml | undefined)[], indent: string): string {
  let text = "";
  for (const part of elements) if (part !== undefined) text += `${indent}${part}\n`;
  return apart(text);
}
