import { formatMoment } from "../base/date/moment-text.ts";
import { categoryFolder } from "../base/channel-dir.ts";
import { digest } from "../base/hash.ts";
import { latest } from "../base/latest.ts";
import { wordsFor } from "../base/words.ts";
import type { Article } from "../model/article.ts";
import type { SafeHtml } from "../model/brand.ts";
import type { SiteConfig } from "../model/site.ts";
import type { ItemCore } from "./feed-core.ts";

/**
 * What every format of an item starts from.
 *
 * @param content the whole body; `undefined` for an item with the summary alone
 */
export function itemCore(article: Article, config: SiteConfig, content: SafeHtml | undefined): ItemCore {
  const { timezone } = config.site;
  const { id, canonicalUrl, headline, publishedAt, updatedAt, authors, rights } = article;
  return {
    id,
    url: canonicalUrl,
    title: headline,
    summary: content === undefined ? correctedSummary(article, timezone) : article.summary,
    content,
    publishedAt: publishedAt.instant,
    updatedAt: updatedAt.instant,
    authors,
    rights: rights.holder,
  };
}

/** Where the body is left out, corrections stand in the summary: readers must not miss them. */
function correctedSummary({ summary, corrections, language }: Article, timezone: string): string {
  const words = wordsFor(language);
  const notes = corrections.map(
    ({ date, text, kind }) => `${words[kind]}, ${formatMoment(date.instant, timezone, language)}${words.colon}${text}`,
  );
  return [summary, ...notes].join(" – ");
}

/** A category as feeds write it: the term that readers see, and the taxonomy in which it stands. */
export interface Subject {
  readonly label: string;
  readonly scheme: string;
}

/**
 * The steps of the section from its root, then the topics; each with the registry's taxonomy, else the folder of its
 * channel. A subsection's taxonomy is its parent's folder, so the schemes tell the path.
 */
export const subjectsOf = latest(({ section, categories }: Article, { site }: SiteConfig): readonly Subject[] => {
  const subjects = new Map<string, Subject>();
  for (const { kind, path, scheme } of section === undefined ? categories : [section, ...categories]) {
    let folder = `${site.url}${categoryFolder(kind)}/`;
    for (const [depth, { label, slug }] of path.entries()) {
      const subject = { label, scheme: depth === path.length - 1 && scheme !== undefined ? scheme : folder };
      subjects.set(`${subject.scheme} ${label}`, subject);
      folder += `${encodeURIComponent(slug)}/`;
    }
  }
  return [...subjects.values()];
});

/**
 * A fraction of a second that belongs to the article. Readers and validators take two Atom entries with one `updated`
 * for one change; a newsroom publishes several at the same minute.
 */
export function fractionOf(id: string): string {
  return String(Number.parseInt(digest(id).slice(0, 8), 16) % 1_000_000).padStart(6, "0");
}
