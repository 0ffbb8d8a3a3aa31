import { authorDir, categoryDir, languageDir } from "../base/channel-dir.ts";
import { defined } from "../base/defined.ts";
import { languageName } from "../base/language.ts";
import { byCodeUnit } from "../base/order.ts";
import { siteUrl } from "../base/url.ts";
import type { Article } from "../model/article.ts";
import type { Instant } from "../model/brand.ts";
import type { Channel, FeedPlan } from "../model/feed-plan.ts";
import type { Context } from "../model/site.ts";

/** Milliseconds. */
const twoDays = 2 * 86_400_000;
const newsLimit = 1000;

/** Decides which channels exist and what stands in each. Articles that readers may not see leave no trace here. */
export function planFeeds(articles: readonly Article[], { config, now }: Context): FeedPlan {
  const visible = articles.filter(({ status }) => status === "published").toSorted(newestFirst);
  const main: Channel = {
    dir: "",
    kind: "main",
    title: config.site.title,
    description: config.site.description,
    language: config.site.language,
    link: config.site.url,
    articles: visible.slice(0, config.feeds.limit),
    count: visible.length,
  };
  const groups = new Map<string, Group>();
  for (const article of visible) for (const group of groupsOf(article)) addTo(groups, group, article);
  const languages = [...groups.values()].filter(({ kind }) => kind === "language");
  if (languages.length < 2) for (const { dir } of languages) groups.delete(dir);
  const channels = [...groups.values()]
    .toSorted((a, b) => order[a.kind] - order[b.kind] || byCodeUnit(a.dir, b.dir))
    .map(({ dir, kind, label, articles: all }): Channel => ({
      dir,
      kind,
      title: `${config.site.title}: ${label}`,
      label,
      description: describe(kind, label, config.site.title),
      language: commonLanguage(all) ?? config.site.language,
      link: siteUrl(config.site.url, "index.html"),
      articles: all.slice(0, config.feeds.limit),
      count: all.length,
    }));
  return {
    channels: [main, ...channels],
    visible,
    withdrawn: articles.filter(({ status }) => status === "withdrawn"),
    ...recentNews(visible, now),
  };
}

/** What a news sitemap may list (Google News): articles of two days that belong here. */
function recentNews(visible: readonly Article[], now: Instant): Pick<FeedPlan, "news" | "newsDue"> {
  const news = visible
    .filter(({ canonicalUrl, url, publishedAt }) => canonicalUrl === url && publishedAt.instant > now - twoDays)
    .slice(0, newsLimit);
  const oldest = news.at(-1);
  return defined({
    news,
    newsDue:
      oldest === undefined ? undefined : { at: (oldest.publishedAt.instant + twoDays) as Instant, file: oldest.file },
  });
}

/** Newest publication first; of one instant by id, so that the order never depends on the file system. */
function newestFirst(a: Article, b: Article): number {
  return b.publishedAt.instant - a.publishedAt.instant || byCodeUnit(a.id, b.id);
}

interface Group {
  readonly dir: string;
  readonly kind: Exclude<Channel["kind"], "main">;
  readonly label: string;
  readonly articles: Article[];
}

const order = { section: 0, topic: 1, author: 2, language: 3 } as const;

/** The channels that an article stands in: its sections and their parents, its topics, its authors, its language. */
function groupsOf(article: Article): Omit<Group, "articles">[] {
  const groups: Omit<Group, "articles">[] = [];
  for (const category of article.section === undefined
    ? article.categories
    : [article.section, ...article.categories]) {
    if (category.kind !== "section") {
      groups.push({
        dir: categoryDir(category),
        kind: "topic",
        label: category.path.at(-1)?.canonical ?? category.label,
      });
      continue;
    }
    for (const [depth] of category.path.entries()) {
      const path = category.path.slice(0, depth + 1);
      const dir = categoryDir({ kind: "section", slug: path.map(({ slug }) => slug).join("/") });
      groups.push({ dir, kind: "section", label: path.map(({ canonical }) => canonical).join(" › ") });
    }
  }
  for (const { slug, canonicalName } of [...article.authors, ...article.contributors])
    groups.push({ dir: authorDir(slug), kind: "author", label: canonicalName });
  groups.push({
    dir: languageDir(article.language),
    kind: "language",
    label: languageName(article.language),
  });
  return groups;
}

function addTo(groups: Map<string, Group>, group: Omit<Group, "articles">, article: Article): void {
  const known = groups.get(group.dir);
  if (known === undefined) groups.set(group.dir, { ...group, articles: [article] });
  else if (known.articles.at(-1) !== article) known.articles.push(article);
}

function describe(kind: Group["kind"], label: string, title: string): string {
  if (kind === "author") return `Articles by ${label} in ${title}`;
  return kind === "language" ? `${title} in ${label}` : `${label}: articles of ${title}`;
}

function commonLanguage(articles: readonly Article[]): string | undefined {
  const [first] = articles;
  return articles.every(({ language }) => language === first?.language) ? first?.language : undefined;
}
