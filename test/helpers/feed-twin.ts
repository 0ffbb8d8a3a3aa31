import { Feed, type FeedOptions } from "feed";
import { escapeHtml } from "#src/base/html-text";
import { apart, cdataHtml, stripUnprintable } from "#src/base/xml-text";
import type { ChannelCore, ItemCore } from "#src/render/feed-core";
import { atomText, atomTitle, byNumber, rssPlainText } from "#src/render/feed-text";

const nothing: FeedOptions = { title: "-", link: "https://localhost/", updated: new Date(0), generator: false };
const token = "THE-BODY";

/** `xml-js` takes one level of `&amp;` away before it escapes. */
const given = (text: string): string => stripUnprintable(text).replaceAll("&amp;", "&amp;amp;");

function cut(document: string, open: string, close: string): string {
  return document.slice(document.indexOf(open), document.lastIndexOf(close) + close.length);
}

function withBody(fragment: string, { content = "" }: { readonly content?: string | undefined }): string {
  const at = fragment.lastIndexOf(token);
  return content === ""
    ? fragment
    : fragment.slice(0, at) + cdataHtml(stripUnprintable(content)) + fragment.slice(at + token.length);
}

/** What `rssItem` gives, by `feed` from the texts themselves. */
export function rssItemByFeed(item: ItemCore): string {
  const feed = new Feed(nothing);
  feed.addItem({
    title: "-",
    link: item.url,
    id: given(item.id),
    date: new Date(item.publishedAt),
    description: escapeHtml(stripUnprintable(item.summary)),
    content: item.content && token,
    extensions: [{ name: "title", objects: { _text: given(rssPlainText(item.title)) } }],
  } as Parameters<Feed["addItem"]>[0]);
  const fragment = cut(feed.rss2(), "<item>", "</item>");
  const plain = fragment.indexOf("</pubDate>");
  return apart(withBody(byNumber(fragment.slice(0, plain)) + fragment.slice(plain), item));
}

/** What `atomEntry` gives, by `feed` from the texts themselves. */
export function atomEntryByFeed(item: ItemCore): string {
  const feed = new Feed(nothing);
  feed.addItem({
    title: "-",
    link: item.url,
    id: item.id,
    date: new Date(item.updatedAt),
    published: new Date(item.publishedAt),
    description: escapeHtml(stripUnprintable(item.summary)),
    content: item.content && token,
    author: item.authors.map(({ name, email, url }) => ({
      name: given(name),
      email: email && given(email),
      link: url,
    })),
    copyright: item.rights && given(item.rights),
  } as Parameters<Feed["addItem"]>[0]);
  const fragment = cut(feed.atom1(), "<entry>", "</entry>")
    .replace(/<title[^>]*>.*?<\/title>/s, () => atomTitle(stripUnprintable(item.title)))
    .replace(/<rights>[^<]*<\/rights>/, () => atomText("rights", stripUnprintable(item.rights ?? "")));
  return apart(withBody(fragment, item));
}

function optionsOf(channel: ChannelCore): FeedOptions {
  return {
    title: given(channel.title),
    description: given(channel.description),
    link: channel.home,
    language: channel.language,
    updated: new Date(channel.updatedAt),
    generator: "Broadsheet",
    hub: channel.hub,
    copyright: channel.copyright && given(channel.copyright),
  } as FeedOptions;
}

/** What `rssFrame` gives, by `feed` from the texts themselves. */
export function rssFrameByFeed(channel: ChannelCore, attributes: string): readonly string[] {
  const { title, description, copyright, image, self } = channel;
  const feed = new Feed({
    ...optionsOf(channel),
    title: given(rssPlainText(title)),
    description: given(rssPlainText(description)),
    copyright: copyright && given(rssPlainText(copyright)),
    image,
    feedLinks: { rss: self },
    docs: "https://www.rssboard.org/rss-specification",
  } as FeedOptions);
  const document = feed.rss2();
  const end = document.lastIndexOf("</channel>");
  const head = document.slice(0, end).replace(/<rss [^>]*>/, () => `<rss version="2.0" ${attributes}>`);
  return [`${byNumber(head.trimEnd())}\n`, `    ${document.slice(end)}\n`];
}

/** What `atomFrame` gives, by `feed` from the texts themselves. */
export function atomFrameByFeed(channel: ChannelCore, attributes: string): readonly string[] {
  const { id, self, publisher, image, favicon, title, description, copyright = "" } = channel;
  const feed = new Feed({
    ...optionsOf(channel),
    id: given(id),
    feedLinks: { atom: self },
    author: { name: given(publisher.name), link: publisher.url },
    image: image && given(image),
    favicon: favicon && given(favicon),
  } as FeedOptions);
  const document = feed.atom1();
  const end = document.lastIndexOf("</feed>");
  const head = document
    .slice(0, end)
    .replace(/<feed [^>]*>/, () => `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}>`)
    .replace(/<title>[^<]*<\/title>/, () => atomText("title", stripUnprintable(title)))
    .replace(/<subtitle>[^<]*<\/subtitle>/, () => atomText("subtitle", stripUnprintable(description)))
    .replace(/<rights>[^<]*<\/rights>/, () => atomText("rights", stripUnprintable(copyright)));
  return [`${head.trimEnd()}\n`, `${document.slice(end)}\n`];
}
