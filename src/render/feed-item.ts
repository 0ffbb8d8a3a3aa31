import { categoryFolder } from "../base/channel-dir.ts";
import { digest } from "../base/hash.ts";
import type { Article, Category } from "../model/article.ts";
import type { AbsoluteUrl } from "../model/brand.ts";
import type { SiteConfig } from "../model/site.ts";
import { feedBody } from "./feed-body.ts";
import type { ItemCore } from "./feed-core.ts";

/** What every format of an item starts from. */
export function itemCore(
  article: Article,
  config: SiteConfig,
  formatDate: (instant: number, language: string) => string,
): ItemCore {
  return {
    id: article.id,
    url: article.canonicalUrl,
    title: article.headline,
    summary: article.summary,
    content: config.feeds.fullText ? feedBody(article, formatDate) : undefined,
    publishedAt: article.publishedAt.instant,
    updatedAt: article.updatedAt.instant,
    authors: article.authors,
    rights: article.rights.holder,
  };
}

/** Section and categories as readers see them: each once, the section first. */
export function subjectsOf({ section, categories }: Article): readonly Category[] {
  return section === undefined ? categories : [section, ...categories];
}

/** The taxonomy of a category: the registry's, else the folder of its feeds. */
export function schemeOf(category: Category, site: AbsoluteUrl): string {
  return category.scheme ?? `${site}${categoryFolder(category.kind)}/`;
}

/**
 * A fraction of a second that belongs to the article. Readers and validators take two Atom entries with one `updated`
 * for one change; a newsroom publishes several at the same minute.
 */
export function fractionOf(id: string): string {
  return String(Number.parseInt(digest(id).slice(0, 8), 16) % 1_000_000).padStart(6, "0");
}
