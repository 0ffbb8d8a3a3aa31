import { Feed, type FeedOptions } from "feed";

import { defined } from "../base/defined.ts";
import { escapeHtml } from "../base/html-text.ts";
import { apart, escapeContent, stripUnprintable } from "../base/xml-text.ts";
import type { AbsoluteUrl, Instant, SafeHtml } from "../model/brand.ts";
import { dateSlot, fill, fillPieces, Forms, partsOf, type Parts, type Texts } from "./feed-form.ts";
import { addressText, addressValue, atomText, atomTitle, byNumber, rssPlainText } from "./feed-text.ts";
import { safeBody } from "./safe-body.ts";

/**
 * The one adapter around `feed` 6.0.0. Its serialiser takes most of the time of a feed, so `feed` draws a form for each
 * shape of an item or a channel (which texts it has) from names in place of the texts, a document of one item or of none;
 * each function cuts out the part that is wanted, makes the texts safe for the format, and fills them in. What `feed`
 * cannot say is added by rss.ts, atom.ts and json-feed.ts. docs/decisions/003-feed-adapter.md lists the defects that this
 * file works round.
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
const nothing: FeedOptions = { title: "-", link: "https://localhost/", updated: new Date(0), generator: false };

function cut(document: string, open: string, close: string): string {
  return document.slice(document.indexOf(open), document.lastIndexOf(close) + close.length);
}

type RssText = "title" | "link" | "id" | "published" | "summary" | "content" | "extra";

const rssItems = new Forms((slots: Texts<RssText>): Parts => {
  const feed = new Feed(nothing);
  feed.addItem(
    defined({
      title: "overridden below",
      link: slots.link,
      id: slots.id,
      date: dateSlot(slots.published),
      description: slots.summary,
      content: slots.content,
      // `feed` writes titles as CDATA, which readers take for HTML; an extension of the same name replaces it in place.
      extensions: [{ name: "title", objects: { _text: slots.title } }],
    }),
  );
  return partsOf(withExtra(cut(feed.rss2(), "<item>", "</item>"), slots.extra));
});

function rssTexts({ id, url, title, summary, content, publishedAt }: ItemCore, extra: string): Texts<RssText> {
  return {
    title: apart(byNumber(escapeContent(rssPlainText(title)))),
    link: byNumber(addressText(url)),
    id: apart(byNumber(escapeContent(stripUnprintable(id)))),
    published: new Date(publishedAt).toUTCString(),
    summary: apart(escapeHtml(stripUnprintable(summary))),
    content: safeBody(content).cdata,
    extra,
  };
}

/**
 * An RSS 2.0 `<item>` with title, link, guid, pubDate, description and content:encoded.
 *
 * @param extra finished lines for its end
 */
export function rssItem(item: ItemCore, extra = ""): string {
  return rssPieces(item, extra).join("");
}

/** As {@link rssItem}, with the body as a piece of its own. */
export function rssPieces(item: ItemCore, extra: string): readonly string[] {
  const texts = rssTexts(item, extra);
  return fillPieces(rssItems.for(texts), texts, "content");
}

type AtomText = "attributes" | "updated" | "authors" | "rights" | RssText;

const atomEntries = new Forms((slots: Texts<AtomText>): Parts => {
  const feed = new Feed(nothing);
  feed.addItem({
    title: "replaced below",
    link: slots.link,
    id: slots.id,
    date: dateSlot(slots.updated),
    published: dateSlot(slots.published),
    description: slots.summary,
    content: slots.content,
    author: slots.authors === "" ? [] : [{ name: "replaced below" }],
    copyright: slots.rights,
  });
  const entry = withExtra(cut(feed.atom1(), "<entry>", "</entry>"), slots.extra)
    .replace("<entry>", `<entry${slots.attributes}>`)
    // `feed` writes titles as HTML; text is what all readers show right.
    .replace(/<title.*?<\/title>/s, slots.title)
    .replace(/<author>.*?<\/author>/s, slots.authors)
    .replace(/<rights>.*?<\/rights>/s, slots.rights);
  return partsOf(entry);
});

function atomTexts(item: ItemCore, { attributes, fraction, extra }: AtomParts): Texts<AtomText> {
  const { id, url, title, summary, content, publishedAt, updatedAt, authors, rights = "" } = item;
  return {
    attributes,
    title: apart(atomTitle(stripUnprintable(title))),
    id: addressText(id),
    link: addressValue(url),
    updated: new Date(updatedAt).toISOString().replace(/\d{3}Z$/, `${fraction}Z`),
    summary: apart(escapeHtml(stripUnprintable(summary))),
    content: safeBody(content).cdata,
    authors: authors.map(atomAuthor).join("\n        "),
    published: new Date(publishedAt).toISOString(),
    rights: apart(atomText("rights", stripUnprintable(rights))),
    extra,
  };
}

/** What an entry has that is no text of its article. */
interface AtomParts {
  /** With a blank before each. */
  readonly attributes: string;
  /** Of the second at which it was updated: digits. */
  readonly fraction: string;
  /** Finished lines for its end. */
  readonly extra: string;
}

/** An Atom `<entry>` with title, id, link, updated, published, summary, content, authors and rights (RFC 4287). */
export function atomEntry(item: ItemCore, parts: AtomParts = { attributes: "", fraction: "000", extra: "" }): string {
  return atomPieces(item, parts).join("");
}

/** As {@link atomEntry}, with the body as a piece of its own. */
export function atomPieces(item: ItemCore, parts: AtomParts): readonly string[] {
  const texts = atomTexts(item, parts);
  return fillPieces(atomEntries.for(texts), texts, "content");
}

const atomAuthors = new Forms((author: Texts<"name" | "email" | "link">): Parts => {
  const feed = new Feed(nothing);
  feed.addItem({ title: "-", link: "urn:-", date: new Date(0), author: [author] });
  return partsOf(cut(feed.atom1(), "<author>", "</author>"));
});

function atomAuthor({ name, email = "", url }: ItemCore["authors"][number]): string {
  const texts = {
    name: apart(escapeContent(stripUnprintable(name))),
    email: apart(escapeContent(stripUnprintable(email))),
    link: url === undefined ? "" : addressText(url),
  };
  return fill(atomAuthors.for(texts), texts);
}

/** With a place for more lines before the end tag. */
function withExtra(fragment: string, extra: string): string {
  const line = fragment.lastIndexOf("\n") + 1;
  return fragment.slice(0, line) + extra + fragment.slice(line);
}

type JsonText = "title" | "link" | "id" | "updated" | "published" | "summary" | "content";

/** Member → name of its text. */
const jsonItems = new Forms((slots: Texts<JsonText>) => {
  const feed = new Feed(nothing);
  const { updated, published } = slots;
  feed.addItem({ ...slots, date: dateSlot(updated), published: dateSlot(published), description: slots.summary });
  const [item = {}] = (JSON.parse(feed.json1()) as { items: Record<string, string>[] }).items;
  return Object.entries(item).map(([member, text]) => [member, (partsOf(text)[1] ?? "") as JsonText] as const);
});

function jsonTexts({ id, url, title, summary, content, publishedAt, updatedAt }: ItemCore): Texts<JsonText> {
  return {
    title: stripUnprintable(title),
    link: url,
    id,
    updated: new Date(updatedAt).toISOString(),
    published: new Date(publishedAt).toISOString(),
    summary: stripUnprintable(summary),
    content: content ?? "",
  };
}

/** The members of a JSON Feed item that `feed` knows: id, url, title, summary, content_html (as it came) and dates. */
export function jsonItem(item: ItemCore): Record<string, unknown> {
  const texts = jsonTexts(item);
  const members: Record<string, unknown> = {};
  for (const [member, name] of jsonItems.for(texts)) members[member] = texts[name] ?? "";
  return members;
}

/** The texts of a channel, without what nobody can read. */
function channelTexts({
  title,
  description,
  copyright = "",
}: ChannelCore): Texts<"title" | "description" | "copyright"> {
  return {
    title: stripUnprintable(title),
    description: stripUnprintable(description),
    copyright: stripUnprintable(copyright),
  };
}

/** The start of a document up to its first item, and the end after its last. */
type Frame = readonly [string, string];

type RssHeadText =
  | "title"
  | "description"
  | "copyright"
  | "link"
  | "language"
  | "updated"
  | "image"
  | "self"
  | "hub"
  | "attributes";

const rssHeads = new Forms((slots: Texts<RssHeadText>): readonly [Parts, string] => {
  const { self, updated, attributes, ...options } = slots;
  const feed = new Feed({
    ...options,
    generator,
    updated: dateSlot(updated),
    feedLinks: { rss: self },
    docs: "https://www.rssboard.org/rss-specification",
  });
  const document = feed.rss2();
  const end = document.lastIndexOf("</channel>");
  const head = document.slice(0, end).replace(/<rss [^>]*>/, `<rss version="2.0" ${attributes}>`);
  return [partsOf(`${head.trimEnd()}\n`), `    ${document.slice(end)}\n`];
});

/** The start of an RSS 2.0 document up to its first item, and the end after its last. */
export function rssFrame(channel: ChannelCore, attributes: string): Frame {
  const { title, description, copyright } = channelTexts(channel);
  const texts = {
    title: escapeContent(rssPlainText(title)),
    description: escapeContent(rssPlainText(description)),
    copyright: escapeContent(rssPlainText(copyright)),
    link: addressText(channel.home),
    language: escapeContent(channel.language),
    updated: new Date(channel.updatedAt).toUTCString(),
    image: channel.image === undefined ? "" : escapeContent(channel.image.replaceAll("&amp;", "&")),
    self: addressValue(channel.self),
    hub: channel.hub === undefined ? "" : addressValue(channel.hub),
    attributes,
  };
  const [head, tail] = rssHeads.for(texts);
  return [byNumber(fill(head, texts)), tail];
}

type AtomHeadText = "id" | "publisher" | "publisherUrl" | "favicon" | Exclude<RssHeadText, "language">;

const atomHeads = new Forms((slots: Texts<AtomHeadText>): readonly [Parts, string] => {
  const { self, updated, attributes, publisher, publisherUrl, ...options } = slots;
  const feed = new Feed({
    ...options,
    generator,
    updated: dateSlot(updated),
    feedLinks: { atom: self },
    author: { name: publisher, link: publisherUrl },
  });
  const document = feed.atom1();
  const end = document.lastIndexOf("</feed>");
  const head = document
    .slice(0, end)
    .replace(/<feed [^>]*>/, `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}>`)
    .replace(/<title>[^<]*<\/title>/, slots.title)
    .replace(/<subtitle>[^<]*<\/subtitle>/, slots.description)
    .replace(/<rights>[^<]*<\/rights>/, slots.copyright);
  return [partsOf(`${head.trimEnd()}\n`), `${document.slice(end)}\n`];
});

/** As {@link rssFrame}, for Atom (RFC 4287). The feed's id is its own address. */
export function atomFrame(channel: ChannelCore, attributes: string): Frame {
  const { title, description, copyright } = channelTexts(channel);
  const { image = "", favicon = "", publisher } = channel;
  const texts = {
    title: atomText("title", title),
    description: atomText("subtitle", description),
    copyright: atomText("rights", copyright),
    id: escapeContent(stripUnprintable(channel.id)),
    publisher: escapeContent(stripUnprintable(publisher.name)),
    publisherUrl: addressText(publisher.url),
    link: addressValue(channel.home),
    updated: new Date(channel.updatedAt).toISOString(),
    image: escapeContent(stripUnprintable(image)),
    favicon: escapeContent(stripUnprintable(favicon)),
    self: addressValue(channel.self),
    hub: channel.hub === undefined ? "" : addressValue(channel.hub),
    attributes,
  };
  const [head, tail] = atomHeads.for(texts);
  return [fill(head, texts), tail];
}

/** The members of a JSON Feed's top level that `feed` knows: title, home_page_url, feed_url, description and icon. */
export function jsonHead(channel: ChannelCore): Record<string, unknown> {
  const { title, description } = channelTexts(channel);
  const { home: link, self, icon: image } = channel;
  const feed = new Feed(defined({ title, description, link, feedLinks: { json: self }, image }));
  return JSON.parse(feed.json1()) as Record<string, unknown>;
}
