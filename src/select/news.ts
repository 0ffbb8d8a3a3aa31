import type { Article } from "../model/article.ts";
import type { Instant } from "../model/brand.ts";
import type { Due } from "../model/feed-plan.ts";

/** Milliseconds. */
const twoDays = 2 * 86_400_000;

/**
 * What a news sitemap may list (Google News): articles of two days that belong here.
 *
 * @param visible newest first
 */
export function recentNews(
  visible: readonly Article[],
  now: Instant,
): { readonly news: readonly Article[]; readonly newsDue: readonly Due[] } {
  const news = visible.filter(
    ({ canonicalUrl, url, publishedAt }) => canonicalUrl === url && publishedAt.instant > now - twoDays,
  );
  const oldest = news.at(-1);
  const newsDue =
    oldest === undefined ? [] : [{ at: (oldest.publishedAt.instant + twoDays) as Instant, file: oldest.file }];
  return { news, newsDue };
}
