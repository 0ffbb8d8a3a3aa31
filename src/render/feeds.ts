import { channelFile } from "../base/channel-dir.ts";
import { siteUrl } from "../base/url.ts";
import type { Article, WholeArticle } from "../model/article.ts";
import type { AbsoluteUrl, Instant } from "../model/brand.ts";
import type { Channel } from "../model/feed-plan.ts";
import type { Output, Piece } from "../model/output.ts";
import type { SiteConfig } from "../model/site.ts";
import { atomDocument, atomFragment } from "./atom.ts";
import { feedBody } from "./feed-body.ts";
import type { ChannelCore, ItemCore } from "./feed-core.ts";
import { itemCore } from "./feed-item.ts";
import { jsonDocument, jsonFragment } from "./json-feed.ts";
import { rssDocument, rssFragment } from "./rss.ts";

interface Format {
  readonly fragment: (article: Article, core: ItemCore, config: SiteConfig) => readonly string[];
  readonly document: (channel: ChannelCore, items: readonly Piece[]) => readonly Piece[];
  /** The file's name before and after what tells an archive document apart. */
  readonly file: readonly [string, string];
}

const formats: readonly Format[] = [
  { fragment: rssFragment, document: rssDocument, file: ["rss", ".xml"] },
  { fragment: atomFragment, document: atomDocument, file: ["atom", ".xml"] },
  { fragment: jsonFragment, document: jsonDocument, file: ["feed", ".json"] },
];

/** What all formats of a document share. */
interface Readings {
  readonly articles: readonly Fragments[];
  /** The newest change of any of the articles. */
  readonly updatedAt: Instant;
}

/** An article as it stands in feeds: an item in each format, in the order of the formats. */
export type Fragments<T = Piece> = readonly T[];

/**
 * Each in pieces, since a body need not be copied to be written.
 *
 * @param full with the whole body; else with the summary alone
 */
export function articleFragments(
  article: WholeArticle,
  config: SiteConfig,
  full: boolean,
): Fragments<readonly string[]> {
  const core = itemCore(article, config, full ? feedBody(article, config.site.timezone) : undefined);
  return formats.map(({ fragment }) => fragment(article, core, config));
}

/**
 * Whether a channel carries an article's whole body.
 *
 * @param fullText what the channel says, if anything
 */
export function isWhole({ feedText }: Article, fullText: boolean | undefined, { feeds }: SiteConfig): boolean {
  // An article that gives no more than a summary is heard first, then the channel, then the article, then the site.
  const wish = feedText === undefined ? feeds.fullText : feedText === "full";
  return feedText !== "summary" && (fullText ?? wish);
}

/**
 * Every channel and its archive documents in three formats.
 *
 * @param fragments of an article that stands in a channel, whole or as a summary
 */
export function renderFeeds(
  channels: readonly Channel[],
  config: SiteConfig,
  fragments: (article: Article, full: boolean) => Fragments,
): Output[] {
  return channels.flatMap((channel) => {
    const read = (articles: readonly Article[]): Readings => ({
      articles: articles.map((article) => fragments(article, isWhole(article, channel.fullText, config))),
      updatedAt: newestChange(articles),
    });
    const own = read(channel.articles);
    const archived = channel.archives.map(({ name, language, articles }) => ({ name, language, ...read(articles) }));
    return formats.flatMap((format, index) => {
      const document = (core: ChannelCore, path: string, { articles }: Readings): Output => ({
        path,
        phase: "feed",
        content: format.document(
          core,
          articles.map((article) => article[index] ?? ""),
        ),
      });
      const file = (archive?: string): string => feedFile(channel.dir, format, archive);
      const address = (archive?: string): AbsoluteUrl => siteUrl(config.site.url, file(archive));
      const current = address();
      const previous = channel.previous === undefined ? undefined : address(channel.previous);
      const main = document({ ...channelCore(channel, own, current, config), previous }, file(), own);
      const archives = archived.map(({ name, language, ...readings }, at) => {
        const [before, after] = [channel.archives[at - 1], channel.archives[at + 1]];
        // Nothing in an archive document depends on later articles but the address of the next.
        const core = channelCore(
          { ...channel, title: `${channel.title} (${name})`, language },
          readings,
          current,
          config,
        );
        const place: Partial<ChannelCore> = {
          self: address(name),
          hub: undefined,
          previous: before && address(before.name),
          archive: { current, next: after && address(after.name) },
        };
        return document({ ...core, ...place }, file(name), readings);
      });
      return [main, ...archives];
    });
  });
}

function feedFile(dir: string, { file: [name, extension] }: Format, archive?: string): string {
  const base = archive === undefined ? name + extension : `${name}-${archive}${extension}`;
  return channelFile(dir, base);
}

/** When a channel without articles changed: never moving, and late enough for validators to believe it. */
const longAgo = Date.UTC(2000, 0, 1);

/** The newest change of any of the articles; the year 2000 when there are none. */
export function newestChange(articles: readonly Article[]): Instant {
  let latest: number = articles[0]?.updatedAt.instant ?? longAgo;
  for (const { updatedAt } of articles) latest = Math.max(latest, updatedAt.instant);
  return latest as Instant;
}

/** Of its subscription document. */
function channelCore(
  { dir, title, description, language, link }: Channel,
  { updatedAt }: Readings,
  self: AbsoluteUrl,
  { site, hub }: SiteConfig,
): ChannelCore {
  const { image, icon, favicon, copyright, publisher } = site;
  return {
    dir,
    title,
    description,
    language,
    home: link,
    id: self,
    self,
    updatedAt,
    hub,
    image,
    icon,
    favicon,
    copyright,
    publisher: { name: publisher.name, url: publisher.url },
  };
}
