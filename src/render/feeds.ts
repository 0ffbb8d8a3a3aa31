import { channelFile } from "../base/channel-dir.ts";
import { siteUrl } from "../base/url.ts";
import type { Article } from "../model/article.ts";
import type { AbsoluteUrl, Instant } from "../model/brand.ts";
import type { Channel } from "../model/feed-plan.ts";
import type { Output } from "../model/output.ts";
import type { SiteConfig } from "../model/site.ts";
import { atomDocument, atomFragment } from "./atom.ts";
import type { ChannelCore } from "./feed-core.ts";
import { itemCore } from "./feed-item.ts";
import { jsonDocument, jsonFragment } from "./json-feed.ts";
import { rssDocument, rssFragment } from "./rss.ts";

interface Format {
  readonly fragment: (article: Article, core: ReturnType<typeof itemCore>, config: SiteConfig) => string;
  readonly document: (channel: ChannelCore, items: readonly string[]) => readonly string[];
  /** The file's name before and after what tells an archive document apart. */
  readonly file: readonly [string, string];
}

const formats: readonly Format[] = [
  { fragment: rssFragment, document: rssDocument, file: ["rss", ".xml"] },
  { fragment: atomFragment, document: atomDocument, file: ["atom", ".xml"] },
  { fragment: jsonFragment, document: jsonDocument, file: ["feed", ".json"] },
];

/** Every channel and its archive documents in three formats. */
export function renderFeeds(channels: readonly Channel[], config: SiteConfig): Output[] {
  const items = new Items(config);
  return channels.flatMap((channel) =>
    formats.flatMap((format, index) => {
      const document = (core: ChannelCore, path: string, articles: readonly Article[]): Output => ({
        path,
        phase: "feed",
        content: format.document(
          core,
          articles.map((article) => items.of(article, index, channel.fullText)),
        ),
      });
      const file = (archive?: string): string => feedFile(channel.dir, format, archive);
      const address = (archive?: string): AbsoluteUrl => siteUrl(config.site.url, file(archive));
      const current = address();
      const previous = channel.previous === undefined ? undefined : address(channel.previous);
      const main = document({ ...channelCore(channel, current, config), previous }, file(), channel.articles);
      const archives = channel.archives.map(({ name, language, articles }, at) => {
        const [before, after] = [channel.archives[at - 1], channel.archives[at + 1]];
        // Nothing in an archive document depends on later articles but the address of the next.
        const core = channelCore(
          { ...channel, title: `${channel.title} (${name})`, language, articles },
          current,
          config,
        );
        const place: Partial<ChannelCore> = {
          self: address(name),
          hub: undefined,
          previous: before && address(before.name),
          archive: { current, next: after && address(after.name) },
        };
        return document({ ...core, ...place }, file(name), articles);
      });
      return [main, ...archives];
    }),
  );
}

/** An article is rendered once a format, whole or as a summary, however many channels it stands in. */
class Items {
  readonly #config: SiteConfig;
  readonly #known = { full: new Map<Article, string[]>(), summary: new Map<Article, string[]>() };

  constructor(config: SiteConfig) {
    this.#config = config;
  }

  /** @param fullText what the channel says, if anything */
  of(article: Article, format: number, fullText: boolean | undefined): string {
    // An article that gives no more than a summary is heard first, then the channel, then the article, then the site.
    const wish = article.feedText === undefined ? this.#config.feeds.fullText : article.feedText === "full";
    const full = article.feedText !== "summary" && (fullText ?? wish);
    const known = this.#known[full ? "full" : "summary"];
    let fragments = known.get(article);
    if (fragments === undefined) {
      const core = itemCore(article, this.#config, full);
      fragments = formats.map(({ fragment }) => fragment(article, core, this.#config));
      known.set(article, fragments);
    }
    return fragments[format] ?? "";
  }
}

function feedFile(dir: string, { file: [name, extension] }: Format, archive?: string): string {
  const base = archive === undefined ? name + extension : `${name}-${archive}${extension}`;
  return channelFile(dir, base);
}

/** When a channel without articles changed: never moving, and late enough for validators to believe it. */
const longAgo = Date.UTC(2000, 0, 1);

/** The newest change of any of the articles; the year 2000 when there are none. */
export function newestChange(articles: readonly Article[]): Instant {
  const changes = articles.map(({ updatedAt }) => updatedAt.instant as number);
  return changes.reduce((latest, change) => Math.max(latest, change), changes[0] ?? longAgo) as Instant;
}

/** Of its subscription document. */
function channelCore(channel: Channel, self: AbsoluteUrl, { site, hub }: SiteConfig): ChannelCore {
  const { dir, title, description, language, link, articles } = channel;
  const { image, icon, favicon, copyright, publisher } = site;
  return {
    dir,
    title,
    description,
    language,
    home: link,
    id: self,
    self,
    updatedAt: newestChange(articles),
    hub,
    image,
    icon,
    favicon,
    copyright,
    publisher: { name: publisher.name, url: publisher.url },
  };
}
