import type { Article, Picture } from "../../model/article.ts";
import type { SiteConfig } from "../../model/site.ts";
import { otherCuts } from "../cuts.ts";
import { startTag } from "./html.ts";
import { categoryChannel } from "./links.ts";
import type { ChannelLink, PageSite } from "./site.ts";

/** Pixels; below that networks show a small card. */
const leastCardWidth = 600;

/** Elements of an article's head: addresses, feeds, languages and what social networks read. */
export function articleHead(article: Article, site: PageSite): string[] {
  const { config } = site;
  return [
    ...commonHead(config, article.canonicalUrl, article.summary),
    startTag("meta", { name: "robots", content: "max-image-preview:large" }),
    ...article.authors.map(({ name }) => startTag("meta", { name: "author", content: name })),
    ...feedLinks(articleChannels(article, site)),
    ...(article.audio.length === 0 ? [] : podcastLink(site)),
    ...translations(article),
    ...(article.rights.license === undefined
      ? []
      : [startTag("link", { rel: "license", href: article.rights.license })]),
    ...openGraph(article, config),
  ];
}

/** What every page that may be found has. */
export function commonHead({ site }: SiteConfig, canonical: string, description: string): string[] {
  return [
    startTag("link", { rel: "canonical", href: canonical }),
    startTag("meta", { name: "description", content: description }),
    ...icon(site.favicon ?? site.icon),
  ];
}

export function icon(href: string | undefined): string[] {
  return href === undefined ? [] : [startTag("link", { rel: "icon", href })];
}

/** Each channel's three feeds, RSS first. */
export function feedLinks(channels: readonly ChannelLink[]): string[] {
  return channels.flatMap(({ title, rss, atom, json }) => [
    startTag("link", { rel: "alternate", type: "application/rss+xml", title: `${title} (RSS)`, href: rss }),
    startTag("link", { rel: "alternate", type: "application/atom+xml", title: `${title} (Atom)`, href: atom }),
    startTag("link", { rel: "alternate", type: "application/feed+json", title: `${title} (JSON Feed)`, href: json }),
  ]);
}

/** The podcast's feed, when there is one. */
export function podcastLink({ podcast }: PageSite): string[] {
  if (podcast === undefined) return [];
  const { title, url } = podcast;
  return [startTag("link", { rel: "alternate", type: "application/rss+xml", title: `${title} (podcast)`, href: url })];
}

/** The channels that an article's readers may want: its section's first, then its topics', then the main one. */
export function articleChannels({ section, categories }: Article, site: PageSite): ChannelLink[] {
  const own = [...(section === undefined ? [] : [section]), ...categories].map((category) =>
    categoryChannel(category, site),
  );
  return [...new Set([...own, site.channels.get("")])].filter((channel) => channel !== undefined);
}

/** All languages of the article, its own included (each page names the same set). */
function translations({ translations: others, language, url }: Article): string[] {
  if (others.length === 0) return [];
  const all = new Map([{ language, url }, ...others].map((version) => [version.language, version.url]));
  return [...all].map(([hreflang, href]) => startTag("link", { rel: "alternate", hreflang, href }));
}

/** What social networks read of a page that is no article. */
export function graphHead(page: { title: string; description: string; url: string; site: string }): string[] {
  return Object.entries({
    "og:type": "website",
    "og:title": page.title,
    "og:description": page.description,
    "og:url": page.url,
    "og:site_name": page.site,
  }).map(([property, content]) => startTag("meta", { property, content }));
}

function openGraph(article: Article, { site }: SiteConfig): string[] {
  const { section } = article;
  const image = article.image && socialCut(article.image);
  const properties: [string, string | number | undefined][] = [
    ["og:type", "article"],
    ["og:title", article.headline],
    ["og:description", article.summary],
    ["og:url", article.canonicalUrl],
    ["og:site_name", site.title],
    ["og:locale", graphLocale(article.language)],
    ["og:image", image?.src],
    ["og:image:width", image?.width],
    ["og:image:height", image?.height],
    ["og:image:alt", article.image?.alt === "" ? undefined : article.image?.alt],
    ["article:published_time", article.publishedAt.iso],
    ["article:modified_time", article.updatedAt.iso],
    ["article:section", section?.label],
    ...article.categories.map(({ label }): [string, string] => ["article:tag", label]),
  ];
  return [
    ...properties.flatMap(([property, content]) =>
      content === undefined ? [] : [startTag("meta", { property, content })],
    ),
    startTag("meta", { name: "twitter:card", content: image === undefined ? "summary" : "summary_large_image" }),
  ];
}

/** Of the picture and its other cuts the one nearest to the form of cards, 1.91 to 1. */
function socialCut(picture: Picture): Pick<Picture, "src" | "width" | "height"> {
  const distance = ({ width = 1, height = 1 }: Pick<Picture, "width" | "height">): number =>
    Math.abs(Math.log(width / height / 1.91));
  const cuts = otherCuts(picture).filter(({ width }) => width >= leastCardWidth);
  return cuts.reduce<Pick<Picture, "src" | "width" | "height">>(
    (best, cut) => (distance(cut) < distance(best) ? cut : best),
    picture,
  );
}

/** Open Graph wants a language with its most likely territory: `en_US`. */
function graphLocale(language: string): string {
  const { language: base, region } = new Intl.Locale(language).maximize();
  return region === undefined ? base : `${base}_${region}`;
}
