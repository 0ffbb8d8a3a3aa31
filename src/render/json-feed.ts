import { utcIso } from "../base/date.ts";
import { stripUnprintable } from "../base/xml-text.ts";
import type { Article } from "../model/article.ts";
import { jsonHead, jsonItem, type ChannelCore, type ItemCore } from "./feed-core.ts";
import { subjectsOf } from "./feed-item.ts";

/** A JSON Feed 1.1 item, serialised. */
export function jsonFragment(article: Article, core: ItemCore): string {
  const { author: _, ...known } = jsonItem(core);
  const tags = [...new Set(subjectsOf(article).map(({ label }) => label))];
  const item = {
    ...known,
    content_html: undefined,
    ...(core.content === undefined
      ? { content_text: stripUnprintable(article.summary) }
      : { content_html: known["content_html"] }),
    summary: stripUnprintable(article.summary),
    image: article.image?.src,
    date_published: utcIso(article.publishedAt.instant),
    date_modified: utcIso(article.updatedAt.instant),
    authors:
      article.authors.length === 0
        ? undefined
        : article.authors.map(({ name, url, avatar }) => ({ name, url, avatar })),
    tags: tags.length === 0 ? undefined : tags,
    language: article.language,
    attachments:
      article.audio.length === 0
        ? undefined
        : article.audio.map(({ src, type, bytes, duration, voice }) => ({
            url: src,
            mime_type: type,
            title: voice,
            size_in_bytes: bytes,
            duration_in_seconds: duration,
          })),
  };
  return JSON.stringify(item);
}

/** A whole JSON Feed 1.1 document from finished items. */
export function jsonDocument(channel: ChannelCore, items: readonly string[]): string {
  const { version: _, items: __, ...known } = jsonHead(channel);
  const head = JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    ...known,
    favicon: channel.favicon,
    language: channel.language,
    authors: [channel.publisher],
    hubs: channel.hub === undefined ? undefined : [{ type: "WebSub", url: channel.hub }],
  });
  return `${head.slice(0, -1)},"items":[${items.length === 0 ? "" : `\n${items.join(",\n")}\n`}]}\n`;
}
