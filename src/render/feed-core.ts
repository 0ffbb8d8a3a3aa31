import { Feed, type Author, type FeedOptions } from "feed";

import { defined } from "../base/defined.ts";
import { decodeEntities } from "../base/entities.ts";
import { escapeHtml } from "../base/html-text.ts";
import { cdataHtml, escapeXml, stripUnprintable } from "../base/xml-text.ts";
import type { AbsoluteUrl, Instant, SafeHtml } from "../model/brand.ts";

/**
 * The one adapter around `feed` 6.0.0. Each function makes the input safe for the format, lets `feed` render a document
 * of one item or of none, and returns the part that is wanted. What `feed` cannot say is added by rss.ts, atom.ts and
 * json-feed.ts. docs/decisions/003-feed-adapter.md lists the defects that this file works round.
 */
export interface ItemCore {
  /** An absolute URI in canonical form. */
  readonly id: string;
  readonly url: AbsoluteUrl;
  readonly title: string;
  readonly summary: string;
  /** The whole body, or `undefined` for a feed of summaries. */
  readonly content: SafeHtml | undefined;
  readonly publishedAt: Instant;
  readonly updatedAt: Instant;
  readonly authors: readonly { readonly name: string; readonly email?: string; readonly url?: AbsoluteUrl }[];
  readonly rights: string | undefined;
}

export interface ChannelCore {
  /** Folder below the output folder. */
  readonly dir: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly home: AbsoluteUrl;
  /** Of the Atom feed: the address of the subscription document. */
  readonly id: AbsoluteUrl;
  readonly self: AbsoluteUrl;
  /** The newest change of an item. */
  readonly updatedAt: Instant;
  readonly hub: AbsoluteUrl | undefined;
  readonly image: AbsoluteUrl | undefined;
  readonly icon: AbsoluteUrl | undefined;
  readonly favicon: AbsoluteUrl | undefined;
  readonly copyright: string | undefined;
  readonly publisher: { readonly name: string; readonly url: AbsoluteUrl };
  /** The archive document with the articles before these. */
  readonly previous?: AbsoluteUrl | undefined;
  /** For an archive document: the one after it, and the document to subscribe to. */
  readonly archive?: { readonly current: AbsoluteUrl; readonly next: AbsoluteUrl | undefined };
}

const generator = "Broadsheet";
// Stands for the body while `feed` serialises the rest, so that its serialiser never sees text of ours.
const bodyToken = "BROADSHEET-BODY";

/** `xml-js` takes one level of `&amp;` away before it escapes: give it one more. */
function xmlJsText(text: string): string {
  return stripUnprintable(text).replaceAll("&amp;", "&amp;amp;");
}

/** Whether a reader that parses text as HTML would see something else than the text. */
export function readsAsMarkup(text: string): boolean {
  return /<[/!?a-z][^>]*>/i.test(text) || decodeEntities(text) !== text;
}

/**
 * Text for RSS and OPML, where readers disagree on whether it is text or HTML: text, but escaped once more where it would
 * read as a tag or an entity.
 */
export function rssPlainText(text: string): string {
  const clean = stripUnprintable(text);
  return readsAsMarkup(clean) ? clean.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;") : clean;
}

/**
 * Declares plain text of an Atom document as HTML where it would read as markup: validators and readers then agree on what
 * it says (RFC 4287, section 3.1). Elsewhere the type is left out, since some readers know none but the default.
 */
function declareHtml(document: string, name: "title" | "subtitle" | "rights", text: string | undefined): string {
  if (text === undefined || !readsAsMarkup(text)) return document;
  const html = escapeXml(escapeHtml(text));
  return document.replace(new RegExp(`<${name}>[^<]*</${name}>`), () => `<${name} type="html">${html}</${name}>`);
}

/** Plain text of RSS names `&` and `<` by number, as the RSS Advisory Board's profile asks: readers that parse twice survive it. */
export function byNumber(xml: string): string {
  return xml.replaceAll("&amp;", "&#x26;").replaceAll("&lt;", "&#x3C;");
}

function cut(document: string, open: string, close: string): string {
  return document.slice(document.indexOf(open), document.lastIndexOf(close) + close.length);
}

/**
 * Puts the body in the place of its token. Text before it cannot be taken for that place: it is escaped, so it opens no
 * CDATA section.
 */
function withBody(fragment: string, content: SafeHtml | undefined): string {
  if (content === undefined) return fragment;
  const at = fragment.lastIndexOf(`<![CDATA[${bodyToken}]]>`) + "<![CDATA[".length;
  return fragment.slice(0, at) + cdataHtml(stripUnprintable(content)) + fragment.slice(at + bodyToken.length);
}

/** An RSS 2.0 `<item>` with title, link, guid, pubDate, description and content:encoded. */
export function rssItem(item: ItemCore): string {
  const feed = new Feed(nothing);
  feed.addItem(
    defined({
      title: "overridden below",
      link: item.url,
      id: xmlJsText(item.id),
      date: new Date(item.publishedAt),
      description: escapeHtml(stripUnprintable(item.summary)),
      content: item.content && bodyToken,
      // `feed` writes titles as CDATA, which readers take for HTML; an extension of the same name replaces it in place.
      extensions: [{ name: "title", objects: { _text: xmlJsText(rssPlainText(item.title)) } }],
    }),
  );
  const fragment = cut(feed.rss2(), "<item>", "</item>");
  const html = fragment.indexOf("<description>");
  return byNumber(fragment.slice(0, html)) + withBody(fragment.slice(html), item.content);
}

/** An Atom `<entry>` with title, id, link, updated, published, summary, content, authors and rights (RFC 4287). */
export function atomEntry(item: ItemCore): string {
  const feed = new Feed(nothing);
  feed.addItem(
    defined({
      // `feed` writes titles as HTML; text is what all readers show right.
      title: "replaced below",
      link: item.url,
      id: item.id,
      date: new Date(item.updatedAt),
      published: new Date(item.publishedAt),
      description: escapeHtml(stripUnprintable(item.summary)),
      content: item.content && bodyToken,
      author: item.authors.map(atomAuthor),
      copyright: item.rights && xmlJsText(item.rights),
    }),
  );
  const fragment = cut(feed.atom1(), "<entry>", "</entry>");
  const titled = fragment.replace(/<title[^>]*>.*?<\/title>/s, () => atomTitle(stripUnprintable(item.title)));
  const rights = item.rights === undefined ? undefined : stripUnprintable(item.rights);
  return withBody(declareHtml(titled, "rights", rights), item.content);
}

/** Text, declared as HTML only where some would take it for that (RFC 4287, section 3.1). */
function atomTitle(text: string): string {
  return readsAsMarkup(text)
    ? `<title type="html">${escapeXml(escapeHtml(text))}</title>`
    : `<title>${escapeXml(text)}</title>`;
}

function atomAuthor({ name, email, url }: ItemCore["authors"][number]): Author {
  return defined({ name: xmlJsText(name), email: email && xmlJsText(email), link: url });
}

/** The members of a JSON Feed item that `feed` knows: id, url, title, summary, content_html and dates. */
export function jsonItem(item: ItemCore): Record<string, unknown> {
  const feed = new Feed(nothing);
  feed.addItem({
    title: stripUnprintable(item.title),
    link: item.url,
    id: item.id,
    date: new Date(item.updatedAt),
    published: new Date(item.publishedAt),
    description: stripUnprintable(item.summary),
    content: item.content === undefined ? "" : stripUnprintable(item.content),
  });
  const document = JSON.parse(feed.json1()) as { items: Record<string, unknown>[] };
  return document.items[0] ?? {};
}

const nothing: FeedOptions = { title: "-", link: "https://localhost/", updated: new Date(0), generator: false };

function channelOptions(channel: ChannelCore): FeedOptions {
  return defined({
    title: stripUnprintable(channel.title),
    description: stripUnprintable(channel.description),
    link: channel.home,
    language: channel.language,
    updated: new Date(channel.updatedAt),
    generator,
    copyright: channel.copyright && stripUnprintable(channel.copyright),
  });
}

/** The start of an RSS 2.0 document up to its first item, and the end after its last. */
export function rssFrame(channel: ChannelCore, namespaces: string): readonly [string, string] {
  const options = channelOptions(channel);
  const { description = "", copyright } = options;
  const feed = new Feed(
    defined({
      ...options,
      title: xmlJsText(rssPlainText(options.title)),
      description: xmlJsText(rssPlainText(description)),
      copyright: copyright && xmlJsText(rssPlainText(copyright)),
      image: channel.image,
      feedLinks: { rss: channel.self },
      hub: channel.hub,
      docs: "https://www.rssboard.org/rss-specification",
    }),
  );
  const document = feed.rss2();
  const end = document.lastIndexOf("</channel>");
  const head = document.slice(0, end).replace(/<rss [^>]*>/, `<rss version="2.0" ${namespaces}>`);
  return [`${byNumber(head.trimEnd())}\n`, `    ${document.slice(end)}\n`];
}

/** As {@link rssFrame}, for Atom (RFC 4287). The feed's id is its own address. */
export function atomFrame(channel: ChannelCore, attributes: string): readonly [string, string] {
  const options = channelOptions(channel);
  const feed = new Feed(
    defined({
      ...options,
      title: xmlJsText(options.title),
      description: xmlJsText(options.description ?? ""),
      id: xmlJsText(channel.id),
      feedLinks: { atom: channel.self },
      author: { name: xmlJsText(channel.publisher.name), link: channel.publisher.url },
      copyright: options.copyright && xmlJsText(options.copyright),
      image: channel.image && xmlJsText(channel.image),
      favicon: channel.favicon && xmlJsText(channel.favicon),
      hub: channel.hub,
    }),
  );
  const document = feed.atom1();
  const end = document.lastIndexOf("</feed>");
  const head = document
    .slice(0, end)
    .replace(/<feed [^>]*>/, `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}>`);
  const titled = declareHtml(head, "title", options.title);
  const declared = declareHtml(declareHtml(titled, "subtitle", options.description), "rights", options.copyright);
  return [`${declared.trimEnd()}\n`, `${document.slice(end)}\n`];
}

/** The members of a JSON Feed's top level that `feed` knows: title, home_page_url, feed_url, description and icon. */
export function jsonHead(channel: ChannelCore): Record<string, unknown> {
  const feed = new Feed(
    defined({ ...channelOptions(channel), feedLinks: { json: channel.self }, image: channel.icon }),
  );
  return JSON.parse(feed.json1()) as Record<string, unknown>;
}
