import { channelFile } from "../../base/channel-dir.ts";
import { byCodeUnit } from "../../base/order.ts";
import { siteUrl } from "../../base/url.ts";
import type { AbsoluteUrl } from "../../model/brand.ts";
import type { Channel, Podcast } from "../../model/feed-plan.ts";
import type { SiteConfig } from "../../model/site.ts";
import type { Link } from "./links.ts";

/** A channel as pages link to it: nothing here moves when an article joins the channel. */
export interface ChannelLink {
  readonly kind: Channel["kind"];
  readonly dir: string;
  readonly title: string;
  /** "China › Diplomacy"; the site's title for the main channel. */
  readonly label: string;
  /** What stands below its parent: "Diplomacy"; the label of all but sections. */
  readonly name: string;
  readonly language: string;
  /** Where readers find its articles. */
  readonly page: AbsoluteUrl;
  readonly rss: AbsoluteUrl;
  readonly atom: AbsoluteUrl;
  readonly json: AbsoluteUrl;
}

/** What pages know of the site. */
export interface PageSite {
  readonly config: SiteConfig;
  /** By folder, in the order of the plan; the main channel's folder is "". */
  readonly channels: ReadonlyMap<string, ChannelLink>;
  /** The podcast, when there is one. */
  readonly podcast?: Pick<Podcast, "title" | "url"> | undefined;
  /** Root sections that every page leads to, the fullest first. */
  readonly sections: readonly Link[];
  /** Date and time as readers of the language write it, in the site's zone. */
  readonly formatDate: (instant: number, language: string) => string;
}

const mostSections = 8;

/** @param channels in the order of the plan */
export function pageSite(
  config: SiteConfig,
  channels: readonly Channel[],
  formatDate: PageSite["formatDate"],
  podcast?: PageSite["podcast"],
): PageSite {
  const { url } = config.site;
  const facts = { config, channels: channelLinks(channels, url), sections: mainSections(channels), podcast };
  return linkedSite(facts, formatDate);
}

/** What is known of a site apart from its words for dates. Cloneable; it moves only when pages may. */
export interface SiteFacts extends Pick<PageSite, "config" | "podcast" | "sections"> {
  readonly channels: readonly ChannelLink[];
}

export function linkedSite(facts: SiteFacts, formatDate: PageSite["formatDate"]): PageSite {
  const { config, channels, podcast, sections } = facts;
  return { config, channels: new Map(channels.map((link) => [link.dir, link])), podcast, sections, formatDate };
}

/** The root sections with the most articles. */
export function mainSections(channels: readonly Channel[]): Link[] {
  return channels
    .filter(({ kind, dir, count }) => kind === "section" && count > 0 && dir.split("/").length === 2)
    .toSorted((a, b) => b.count - a.count || byCodeUnit(a.dir, b.dir))
    .slice(0, mostSections)
    .map(({ title, label, link }) => ({ text: label ?? title, url: link }));
}

/** Emptied channels are for those who know them. */
export function channelLinks(channels: readonly Channel[], site: AbsoluteUrl): ChannelLink[] {
  return channels
    .filter(({ kind, count }) => kind === "main" || count > 0)
    .map((channel) => channelLink(channel, site));
}

export function channelLink({ kind, dir, title, label, language, link }: Channel, site: AbsoluteUrl): ChannelLink {
  const shown = label ?? title;
  const feed = (name: string): AbsoluteUrl => siteUrl(site, channelFile(dir, name));
  return {
    kind,
    dir,
    title,
    label: shown,
    name: kind === "section" ? (shown.split(" › ").at(-1) ?? shown) : shown,
    language,
    page: link,
    rss: feed("rss.xml"),
    atom: feed("atom.xml"),
    json: feed("feed.json"),
  };
}

/** Every root section, in the order of the plan. */
export function rootSections({ channels }: PageSite): ChannelLink[] {
  return [...channels.values()].filter(({ kind, dir }) => kind === "section" && dir.split("/").length === 2);
}
