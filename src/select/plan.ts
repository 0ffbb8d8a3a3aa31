import { customDir } from "../base/channel-dir.ts";
import { utcIso } from "../base/date.ts";
import { defined } from "../base/defined.ts";
import { byCodeUnit } from "../base/order.ts";
import { siteUrl } from "../base/url.ts";
import type { Article } from "../model/article.ts";
import type { Instant } from "../model/brand.ts";
import type { Channel, Due, FeedPlan } from "../model/feed-plan.ts";
import type { Problem } from "../model/problem.ts";
import type { ChannelLedger } from "../model/registry.ts";
import type { Context, CustomFeed, SiteConfig } from "../model/site.ts";
import type { Staged } from "../model/staged.ts";
import { archivesOf, commonLanguage, monthsIn } from "./archives.ts";
import { CustomFeeds } from "./custom.ts";
import { groupArticles } from "./groups.ts";
import { recentNews } from "./news.ts";
import { planPodcast } from "./podcast.ts";

/**
 * Decides which channels exist and what stands in each. Articles that readers may not see leave no trace here.
 *
 * @param ledger channels that were published before: they stay, if need be without articles, for those who subscribed
 */
export function planFeeds(
  articles: readonly Article[],
  { config, now }: Context,
  ledger: ChannelLedger = {},
): Staged<FeedPlan> {
  const withdrawn = articles.filter(({ status }) => status === "withdrawn");
  const killed = groupArticles(withdrawn, config.site.language);
  // What a withdrawn article had to itself goes with it: the name of a person, say, who complained.
  const known = Object.fromEntries(
    Object.entries(ledger).filter(([dir, { since }]) => Date.parse(since) <= now && !killed.has(dir)),
  );
  const visible = articles.filter(({ status }) => status === "published").toSorted(newestFirst);
  const groups = [...groupArticles(visible, config.site.language).values()];
  const single = (["language", "type"] as const).filter(
    (kind) => groups.filter((group) => group.kind === kind).length < 2,
  );
  const monthOf = monthsIn(config.site.timezone);
  const archives = (all: readonly Article[], shown: readonly Article[]): Pick<Channel, "archives" | "previous"> =>
    config.feeds.archives ? archivesOf(all, shown.length, config.site.language, monthOf) : { archives: [] };
  const channels: Channel[] = groups
    // A feed for the only language there is would be the main feed again.
    .filter(({ kind, dir }) => !single.some((other) => other === kind) || Object.hasOwn(known, dir))
    .map(({ dir, kind, label, articles: all }) => {
      const shown = all.slice(0, config.feeds.limit);
      const own = { ...channel(config, { dir, kind, label, all }), articles: shown };
      return kind === "section" ? { ...own, ...archives(all, shown) } : own;
    });
  const custom = new CustomFeeds(visible, now);
  const problems: Problem[] = [];
  const due: Due[] = [];
  for (const feed of config.feeds.custom) {
    const all = custom.articles(feed);
    problems.push(...custom.problems(feed));
    due.push(...custom.due(feed));
    if (all.length > 0 || Object.hasOwn(known, customDir(feed.name))) channels.push(customChannel(config, feed, all));
  }
  const living = new Set(channels.map(({ dir }) => dir));
  for (const [dir, { label }] of Object.entries(known)) {
    const kind = kindOf(dir);
    if (kind !== undefined && !living.has(dir)) channels.push(channel(config, { dir, kind, label, all: [] }));
  }
  const podcast = planPodcast(visible, config);
  problems.push(...podcast.problems);
  const { newsDue, ...news } = recentNews(visible, now);
  const plan: FeedPlan = defined({
    hub: config.hub,
    channels: [
      mainChannel(config, visible, archives),
      ...channels.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || byCodeUnit(a.dir, b.dir)),
    ],
    podcast: podcast.value,
    visible,
    withdrawn,
    ...news,
    due: [...newsDue, ...due],
  });
  return { value: plan, problems };
}

/** The ledger with the channels of a plan, without those that withdrawn articles had to themselves. */
export function channelLedger({ channels, withdrawn }: FeedPlan, before: ChannelLedger = {}): ChannelLedger {
  const killed = groupArticles(withdrawn, "en");
  const after = Object.fromEntries(Object.entries(before).filter(([dir]) => !killed.has(dir)));
  for (const { dir, label, count, articles } of channels) {
    if (label === undefined || count === 0) continue;
    const first = utcIso(Math.min(...articles.map(visibleSince)) as Instant);
    const since = before[dir]?.since ?? first;
    after[dir] = { label, since: first < since ? first : since };
  }
  return Object.fromEntries(Object.entries(after).toSorted(([a], [b]) => byCodeUnit(a, b)));
}

function visibleSince({ publishedAt, embargoUntil }: Article): number {
  return Math.max(publishedAt.instant, embargoUntil?.instant ?? publishedAt.instant);
}

const order: readonly Channel["kind"][] = ["main", "section", "topic", "author", "language", "type", "custom"];

/** Folder → kind of the channels in it. */
const kinds: Readonly<Record<string, Channel["kind"]>> = {
  sections: "section",
  topics: "topic",
  authors: "author",
  languages: "language",
  types: "type",
  feeds: "custom",
};

function kindOf(dir: string): Channel["kind"] | undefined {
  return kinds[dir.slice(0, Math.max(0, dir.indexOf("/")))];
}

/** Newest publication first; of one instant by id, so that the order never depends on the file system. */
function newestFirst(a: Article, b: Article): number {
  return b.publishedAt.instant - a.publishedAt.instant || byCodeUnit(a.id, b.id);
}

function mainChannel(
  { site, feeds }: SiteConfig,
  visible: readonly Article[],
  archives: (all: readonly Article[], shown: readonly Article[]) => Pick<Channel, "archives" | "previous">,
): Channel {
  const { title, description, language, url } = site;
  const articles = visible.slice(0, feeds.limit);
  const own = { dir: "", kind: "main" as const, title, description, language, link: url, count: visible.length };
  return { ...own, articles, ...archives(visible, articles) };
}

/** A channel without its articles; `all`: those that belong to it. */
function channel(
  { site }: SiteConfig,
  {
    dir,
    kind,
    label,
    all,
  }: Pick<Channel, "dir" | "kind"> & { readonly label: string; readonly all: readonly Article[] },
): Channel {
  return {
    dir,
    kind,
    title: kind === "custom" ? label : `${site.title}: ${label}`,
    label,
    description: `${label} · ${site.description}`,
    language: commonLanguage(all) ?? site.language,
    link: siteUrl(site.url, `${dir}/index.html`),
    articles: [],
    count: all.length,
    archives: [],
  };
}

function customChannel(config: SiteConfig, feed: CustomFeed, all: readonly Article[]): Channel {
  const { name, title, description, language, limit, fullText } = feed;
  const base = channel(config, { dir: customDir(name), kind: "custom", label: title, all });
  return defined({
    ...base,
    description: description ?? base.description,
    language: language ?? base.language,
    articles: all.slice(0, limit ?? config.feeds.limit),
    fullText,
  });
}
