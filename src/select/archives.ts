import { dateParts } from "../base/date.ts";
import { defined } from "../base/defined.ts";
import type { Article } from "../model/article.ts";
import type { Archive, Channel } from "../model/feed-plan.ts";

/**
 * Articles of one archive document. With the month it fixes which document an article stands in, so it is no option: a
 * document must not change with the configuration.
 */
const archiveSize = 50;

/**
 * The archive documents of a channel (RFC 5005, section 4): its articles by month of publication, oldest first, in parts
 * where a month has many. There are none as long as the subscription document holds everything. A document changes no
 * more once there is a later one, unless an article in it does.
 *
 * @param all the channel's articles, newest first
 * @param shown how many of them its subscription document holds
 * @param language of documents in several languages
 */
export function archivesOf(
  all: readonly Article[],
  shown: number,
  language: string,
  monthOf: (article: Article) => string,
): Pick<Channel, "archives" | "previous"> {
  if (all.length <= shown) return { archives: [] };
  const months = new Map<string, Article[]>();
  for (const article of all.toReversed()) {
    const name = monthOf(article);
    const articles = months.get(name);
    if (articles === undefined) months.set(name, [article]);
    else articles.push(article);
  }
  const archives: Archive[] = [];
  for (const [month, articles] of months)
    for (let at = 0; at < articles.length; at += archiveSize) {
      const part = articles.slice(at, at + archiveSize).toReversed();
      const name = at === 0 ? month : `${month}-${at / archiveSize + 1}`;
      archives.push({ name, language: commonLanguage(part) ?? language, articles: part });
    }
  const newest = archives.at(-1);
  const covered = newest !== undefined && newest.articles.length <= shown;
  const previous = covered ? archives.at(-2) : newest;
  return defined({ archives, previous: previous?.name });
}

/** Tells the month of articles, `2026-11`, in a time zone; of each once, however many channels it stands in. */
export function monthsIn(timezone: string): (article: Article) => string {
  const known = new Map<Article, string>();
  return (article) => {
    let name = known.get(article);
    if (name === undefined) {
      name = dateParts(article.publishedAt.instant, timezone).slice(0, 2).join("-");
      known.set(article, name);
    }
    return name;
  };
}

/** The language that all of them are in. */
export function commonLanguage(articles: readonly Article[]): string | undefined {
  const [first] = articles;
  return articles.every(({ language }) => language === first?.language) ? first?.language : undefined;
}
