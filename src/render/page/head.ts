import { escapeHtml } from "../../base/html-text.ts";
import type { Article, Picture } from "../../model/article.ts";
import type { SiteConfig } from "../../model/site.ts";
import { otherCuts } from "../cuts.ts";
import { startTag } from "./html.ts";
import { categoryChannel } from "./links.ts";
import type { ChannelLink, PageSite } from "./site.ts";

/** Pixels; below that networks show a small card. */
const leastCardWidth = 600;

/** Elements of an article's head: addresses, feeds, languages and what social networks read. */
export function articleHead(article: Article, site: PageSite, channels: readonly ChannelLink[]): string[] {
  const { config } = site;
  const { license } = article.rights;
  const head = commonHead(config, article.canonicalUrl, article.summary);
  head.push('<meta name="robots" content="max-image-preview:large">');
  for (const { name } of article.authors) head.push(meta("author", name));
  head.push(...feedLinks(channels));
  if (article.audio.length > 0) head.push(...podcastLink(site));
  head.push(...translations(article));
  if (license !== undefined) head.push(startTag("link", { rel: "license", href: license }));
  addOpenGraph(head, article, config);
  return head;
}

function meta(name: string, content: string): string {
  return `<meta name="${name}" content="${escapeHtml(content)}">`;
}

function graph(property: string, content: string): string {
  return `<meta property="${property}" content="${escapeHtml(content)}">`;
}

/** What every page that may be found has. */
export function commonHead({ site }: SiteConfig, canonical: string, description: string): string[] {
  return [
    `<link rel="canonical" href="${escapeHtml(canonical)}">`,
    meta("description", description),
    ...icon(site.favicon ?? site.icon),
  ];
}

export function icon(href: string | undefined): string[] {
  return href === undefined ? [] : [startTag("link", { rel: "icon", href })];
}

/** A channel's elements, which all its articles have. */
const linksOf = new WeakMap<ChannelLink, string>();

/** Each channel's three feeds, RSS first. */
export function feedLinks(channels: readonly ChannelLink[]): string[] {
  return channels.map((channel) => {
    let links = linksOf.get(channel);
    if (links === undefined) {
      const { title, rss, atom, json } = channel;
      links = [
        startTag("link", { rel: "alternate", type: "application/rss+xml", title: `${title} (RSS)`, href: rss }),
        startTag("link", { rel: "alternate", type: "application/atom+xml", title: `${title} (Atom)`, href: atom }),
        startTag("link", {
          rel: "alternate",
          type: "application/feed+json",
          title: `${title} (JSON Feed)`,
          href: json,
        }),
      ].join("\n");
      linksOf.set(channel, links);
    }
    return links;
  });
}

/** The podcast's feed, when there is one. */
export function podcastLink({ podcast }: PageSite): string[] {
  if (podcast === undefined) return [];
  const { title, url } = podcast;
  return [startTag("link", { rel: "alternate", type: "application/rss+xml", title: `${title} (podcast)`, href: url })];
}

/** The channels that an article's readers may want: its section's first, then its topics', then the main one. */
export function articleChannels({ section, categories }: Article, site: PageSite): ChannelLink[] {
  const found = new Set<ChannelLink | undefined>();
  if (section !== undefined) found.add(categoryChannel(section, site));
  for (const category of categories) found.add(categoryChannel(category, site));
  found.add(site.channels.get(""));
  found.delete(undefined);
  return [...found] as ChannelLink[];
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

function addOpenGraph(head: string[], article: Article, { site }: SiteConfig): void {
  const { section, image } = article;
  head.push(
    '<meta property="og:type" content="article">',
    graph("og:title", article.headline),
    graph("og:description", article.summary),
    graph("og:url", article.canonicalUrl),
    graph("og:site_name", site.title),
    graph("og:locale", graphLocale(article.language)),
  );
  if (image !== undefined) {
    const { src, width, height } = socialCut(image);
    head.push(graph("og:image", src));
    if (width !== undefined) head.push(graph("og:image:width", String(width)));
    if (height !== undefined) head.push(graph("og:image:height", String(height)));
    if (image.alt !== "") head.push(graph("og:image:alt", image.alt));
  }
  head.push(
    graph("article:published_time", article.publishedAt.iso),
    graph("article:modified_time", article.updatedAt.iso),
  );
  if (section !== undefined) head.push(graph("article:section", section.label));
  for (const { label } of article.categories) head.push(graph("article:tag", label));
  head.push(meta("twitter:card", image === undefined ? "summary" : "summary_large_image"));
}

/** Of the picture and its other cuts the one nearest to the form of cards, 1.91 to 1. */
function socialCut(picture: Picture): Pick<Picture, "src" | "width" | "height"> {
  const distance = ({ width = 1, height = 1 }: Pick<Picture, "width" | "height">): number =>
    Math.abs(Math.log(width / height / 1.91));
  if (picture.renditions === undefined) return picture;
  const cuts = otherCuts(picture).filter(({ width }) => width >= leastCardWidth);
  return cuts.reduce<Pick<Picture, "src" | "width" | "height">>(
    (best, cut) => (distance(cut) < distance(best) ? cut : best),
    picture,
  );
}

const locales = new Map<string, string>();

/** Open Graph wants a language with its most likely territory: `en_US`. */
function graphLocale(language: string): string {
  let locale = locales.get(language);
  if (locale === undefined) {
    const { language: base, region } = new Intl.Locale(language).maximize();
    locale = region === undefined ? base : `${base}_${region}`;
    locales.set(language, locale);
  }
  return locale;
}
