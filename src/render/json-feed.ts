import { utcIso } from "../base/date.ts";
import { quoteJson } from "../base/json.ts";
import { stripUnprintable } from "../base/xml-text.ts";
import type { Article } from "../model/article.ts";
import type { SiteConfig } from "../model/site.ts";
import { jsonHead, jsonItem, type ChannelCore, type ItemCore } from "./feed-core.ts";
import { subjectsOf } from "./feed-item.ts";
import { jsonExtension } from "./json-extension.ts";
import { audioTitle } from "./media.ts";
import { safeBody } from "./safe-body.ts";

/** A JSON Feed 1.1 item, serialised, in pieces. */
export function jsonFragment(article: Article, core: ItemCore, config: SiteConfig): readonly string[] {
  const tags = [...new Set(subjectsOf(article, config).map(({ label }) => stripUnprintable(label)))];
  const attachments = attachmentsOf(article);
  const item = Object.assign(jsonItem(core), {
    content_html: core.content === undefined ? undefined : "",
    content_text: core.content === undefined ? stripUnprintable(core.summary) : undefined,
    summary: stripUnprintable(article.summary),
    image: article.image?.src,
    date_published: utcIso(article.publishedAt.instant),
    date_modified: utcIso(article.updatedAt.instant),
    authors:
      article.authors.length === 0
        ? undefined
        : article.authors.map(({ name, url, avatar }) => ({ name: stripUnprintable(name), url, avatar })),
    tags: tags.length === 0 ? undefined : tags,
    language: article.language,
    attachments: attachments.length === 0 ? undefined : attachments,
    _broadsheet: jsonExtension(article),
  });
  const text = JSON.stringify(item);
  if (core.content === undefined) return [text];
  // The body is most of the item. Nothing before its place reads like it: quotation marks inside a text are escaped.
  const at = text.indexOf(place) + place.length - 2;
  return [text.slice(0, at), quoteJson(safeBody(core.content).html), text.slice(at + 2)];
}

const place = '"content_html":""';

/** Every recording, then the lead picture where its type is known. */
function attachmentsOf({ audio, image }: Article): readonly object[] {
  const recordings = audio.map((version) => {
    const { src, type, bytes, duration } = version;
    const title = audioTitle(version);
    return {
      url: src,
      mime_type: type,
      title: title === undefined ? undefined : stripUnprintable(title),
      size_in_bytes: bytes,
      duration_in_seconds: duration,
    };
  });
  if (image?.type === undefined) return recordings;
  const { src, type, bytes, caption } = image;
  const title = caption === undefined ? undefined : stripUnprintable(caption);
  return [...recordings, { url: src, mime_type: type, title, size_in_bytes: bytes }];
}

/** A whole JSON Feed 1.1 document from finished items, in pieces. */
export function jsonDocument<Item>(channel: ChannelCore, items: readonly Item[]): readonly (Item | string)[] {
  const { version: _, items: __, ...known } = jsonHead(channel);
  const head = JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    ...known,
    next_url: channel.previous,
    favicon: channel.favicon,
    language: channel.language,
    authors: [channel.publisher],
    hubs: channel.hub === undefined ? undefined : [{ type: "WebSub", url: channel.hub }],
  });
  return [
    `${head.slice(0, -1)},"items":[`,
    ...items.flatMap((item, index) => [index === 0 ? "\n" : ",\n", item]),
    `${items.length === 0 ? "" : "\n"}]}\n`,
  ];
}
