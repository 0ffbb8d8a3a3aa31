import { utcIso } from "../base/date.ts";
import { stripUnprintable } from "../base/xml-text.ts";
import type { Article } from "../model/article.ts";
import type { PublishedItem } from "../model/published.ts";

/** An article as it will stand in a feed. */
export function itemOf({ id, canonicalUrl, headline, publishedAt, updatedAt }: Article): PublishedItem {
  return {
    id,
    url: canonicalUrl,
    title: stripUnprintable(headline),
    published: utcIso(publishedAt.instant),
    modified: utcIso(updatedAt.instant),
  };
}

/** What two items have in common that are one story under two ids: the address or, on another domain, title and date. */
export function marksOf({ url, title, published }: PublishedItem): readonly string[] {
  return [url, `${published} ${title}`];
}
