import { formatMoment } from "../base/date.ts";
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

interface Fragments {
  readonly rss: string;
  readonly atom: string;
  readonly json: string;
}

/** Every channel in three formats. An article is rendered once a format, however many channels it stands in. */
export function renderFeeds(channels: readonly Channel[], config: SiteConfig): Output[] {
  const fragments = new Map<Article, Fragments>();
  const fragmentsOf = (article: Article): Fragments => {
    let known = fragments.get(article);
    if (known === undefined) {
      const core = itemCore(article, config, (instant, language) =>
        formatMoment(instant as Instant, config.site.timezone, language),
      );
      known = {
        rss: rssFragment(article, core, config),
        atom: atomFragment(article, core, config),
        json: jsonFragment(article, core),
      };
      fragments.set(article, known);
    }
    return known;
  };
  return channels.flatMap((channel) => {
    const items = channel.articles.map(fragmentsOf);
    const file = (name: string): string => (channel.dir === "" ? name : `${channel.dir}/${name}`);
    const core = (name: string): ChannelCore => channelCore(channel, siteUrl(config.site.url, file(name)), config);
    const feed = (name: string, content: string): Output => ({ path: file(name), phase: "feed", content });
    return [
      feed(
        "rss.xml",
        rssDocument(
          core("rss.xml"),
          items.map(({ rss }) => rss),
        ),
      ),
      feed(
        "atom.xml",
        atomDocument(
          core("atom.xml"),
          items.map(({ atom }) => atom),
        ),
      ),
      feed(
        "feed.json",
        jsonDocument(
          core("feed.json"),
          items.map(({ json }) => json),
        ),
      ),
    ];
  });
}

/** The newest change of any of the articles; 1970 when there are none. */
export function newestChange(articles: readonly Article[]): Instant {
  return articles.reduce((latest, { updatedAt }) => Math.max(latest, updatedAt.instant), 0) as Instant;
}

function channelCore(channel: Channel, self: AbsoluteUrl, { site, hub }: SiteConfig): ChannelCore {
  const { title, description, language, link, articles } = channel;
  const { image, icon, favicon, copyright, publisher } = site;
  return {
    title,
    description,
    language,
    home: link,
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
