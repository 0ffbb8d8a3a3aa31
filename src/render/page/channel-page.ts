import { authorDir } from "../../base/channel-dir.ts";
import { defined } from "../../base/defined.ts";
import { siteUrl } from "../../base/url.ts";
import { fill, wordsFor } from "../../base/words.ts";
import type { Person } from "../../model/article.ts";
import type { Channel } from "../../model/feed-plan.ts";
import type { Staged } from "../../model/staged.ts";
import { breadcrumbJsonLd, profileJsonLd } from "../json-ld/pages.ts";
import { commonHead, feedLinks, graphHead } from "./head.ts";
import { Html, startTag } from "./html.ts";
import { channelsAbove, channelsBelow, profileLinks, type Link } from "./links.ts";
import { formatMonth, formatNumber } from "./locale.ts";
import { pageView } from "./page-view.ts";
import { PlainMedium } from "./plain-medium.ts";
import { channelLink, type ChannelLink, type PageSite } from "./site.ts";
import type { Teasers } from "./teasers.ts";
import type { Templates } from "./templates.ts";

/** What channel.eta reads, as `it.channel`. */
interface ChannelView {
  readonly name: string;
  /** Of a custom feed. */
  readonly description?: string;
  /** Sections above this one, from the root. */
  readonly parents: readonly Link[];
  readonly children: readonly Link[];
  readonly person?: {
    readonly avatar?: Html;
    readonly role?: string;
    readonly bio?: string;
    readonly links: readonly Link[];
  };
  readonly addresses: readonly Link[];
  /** Readers that take the feed at a click. */
  readonly services: readonly Link[];
  readonly latest: readonly Html[];
  readonly archives: readonly Link[];
}

/** Services that take the address of a feed in their own. */
const services: readonly (readonly [name: string, address: string])[] = [
  ["Feedly", "https://feedly.com/i/subscription/feed%2F"],
  ["Inoreader", "https://www.inoreader.com/?add_feed="],
  ["NewsBlur", "https://www.newsblur.com/?url="],
  ["The Old Reader", "https://theoldreader.com/feeds/subscribe?url="],
];

/** The page beside a feed: what it is, how to subscribe, what stands in it. */
export function renderChannelPage(
  channel: Channel,
  site: PageSite,
  templates: Templates,
  teasers: Teasers,
): Staged<string | undefined> {
  const { config } = site;
  const { dir, kind, title, description, language, link, count } = channel;
  const medium = new PlainMedium();
  const own = ownLink(channel, site);
  const main = site.channels.get("");
  const view = channelView(channel, site, medium, teasers);
  const person = kind === "author" ? personOf(channel) : undefined;
  const page = pageView(site, medium, {
    language,
    title: `${own.label} | ${config.site.title}`,
    head: [
      ...commonHead(config, link, description),
      // An emptied channel is for those who have its address.
      ...(count === 0 ? [startTag("meta", { name: "robots", content: "noindex" })] : []),
      ...feedLinks(main === undefined ? [own] : [own, main]),
      ...graphHead({ title, description, url: link, site: config.site.title }),
      ...breadcrumbJsonLd(config, view.parents, view.name),
      ...(person === undefined ? [] : [profileJsonLd(person, link, site)]),
      templates.listHead,
    ],
    css: templates.css,
  });
  return templates.render("channel.eta", { ...page, channel: view }, { page: `${dir}/index.html` });
}

function channelView(channel: Channel, site: PageSite, medium: PlainMedium, teasers: Teasers): ChannelView {
  const { dir, kind, articles, archives, description, language } = channel;
  const own = ownLink(channel, site);
  const words = wordsFor(language);
  const person = kind === "author" ? personOf(channel) : undefined;
  const linkTo = ({ name, page }: ChannelLink): Link => ({ text: name, url: page });
  return defined({
    name: own.name,
    description: kind === "custom" ? description : undefined,
    parents: kind === "section" ? channelsAbove(dir, site).map(linkTo) : [],
    children: kind === "section" ? channelsBelow(dir, site).map(linkTo) : [],
    person: person && personView(person, medium),
    addresses: [
      { text: "RSS", url: own.rss },
      { text: "Atom", url: own.atom },
      { text: "JSON Feed", url: own.json },
    ],
    services: services.map(([reader, address]) => ({
      text: fill(words.subscribeWith, { reader }),
      url: address + encodeURIComponent(own.rss),
    })),
    latest: teasers.of(articles),
    archives: archives.toReversed().map(({ name }) => ({
      text: archiveName(name, language),
      url: siteUrl(site.config.site.url, `${dir}/rss-${name}.xml`),
    })),
  });
}

/** Emptied channels are not among those of the site. */
function ownLink(channel: Channel, { channels, config }: PageSite): ChannelLink {
  return channels.get(channel.dir) ?? channelLink(channel, config.site.url);
}

/** "November 2026", and "November 2026 (2)" for the second document of a month. */
function archiveName(name: string, language: string): string {
  const month = formatMonth(name.slice(0, 7), language);
  const part = name.slice(8);
  return part === "" ? month : `${month} (${formatNumber(Number(part), language)})`;
}

/** As the newest article knows them. */
export function personOf({ dir, articles }: Channel): Person | undefined {
  for (const { authors, contributors } of articles) {
    const found = [...authors, ...contributors].find(({ slug }) => authorDir(slug) === dir);
    if (found !== undefined) return found;
  }
  return undefined;
}

function personView(
  { avatar, name, jobTitle, affiliation, bio, url, sameAs }: Person,
  medium: PlainMedium,
): ChannelView["person"] {
  const role = [jobTitle, affiliation].filter((part) => part !== undefined).join(", ");
  return defined({
    avatar: avatar === undefined ? undefined : new Html(medium.image({ src: avatar, alt: name }, "avatar")),
    role: role === "" ? undefined : role,
    bio,
    links: profileLinks([...(url === undefined ? [] : [url]), ...sameAs]),
  });
}
