import { dateParts, utcIso } from "../../base/date.ts";
import { element, xmlText, type Xml } from "../../base/xml-text.ts";
import type { Article } from "../../model/article.ts";
import type { Channel } from "../../model/feed-plan.ts";
import type { Output } from "../../model/output.ts";
import type { SiteConfig } from "../../model/site.ts";
import { newestChange } from "../feeds.ts";
import { entry, parts, sitemapIndex, type Entry, type Limits } from "./document.ts";

/** Sitemaps 0.9: 50,000 addresses and 50 MB. */
const protocolLimits: Limits = { entries: 50_000, bytes: 50_000_000 };
/** Google takes so many pictures of a page. */
const imageLimit = 1000;

const namespaces = {
  "xmlns:image": "http://www.google.com/schemas/sitemap-image/1.1",
  "xmlns:xhtml": "http://www.w3.org/1999/xhtml",
};

/**
 * `sitemap.xml`, an index, and its parts: one of the front page and the channels, and one for each year of publication, so
 * that old parts rest. Pages whose canonical address is elsewhere stand in none.
 *
 * @param visible newest first
 */
export function pageSitemaps(
  visible: readonly Article[],
  channels: readonly Channel[],
  config: SiteConfig,
  limits: Limits = protocolLimits,
): Output[] {
  const living = channels.filter(({ kind, count }) => kind === "main" || count > 0);
  const lists = living.map(({ link, articles }) => entry(link, utcIso(newestChange(articles))));
  const years = new Map<string, Entry[]>();
  // Oldest first, so that a new article goes into the last part of its year and the others rest.
  for (const article of visible.toReversed()) {
    if (article.canonicalUrl !== article.url) continue;
    const [year] = dateParts(article.publishedAt.instant, config.site.timezone);
    const entries = years.get(year);
    if (entries === undefined) years.set(year, [articleEntry(article)]);
    else entries.push(articleEntry(article));
  }
  const sitemaps = [
    ...parts("sitemaps/channels", lists, limits, {}),
    ...[...years].flatMap(([year, entries]) => parts(`sitemaps/${year}`, entries, limits, namespaces)),
  ];
  const index: Output = { path: "sitemap.xml", phase: "index", content: sitemapIndex(sitemaps, config.site.url) };
  return [...sitemaps.map(({ output }) => output), index];
}

/** With its pictures, and all languages that it exists in, its own included: each page names the same set. */
function articleEntry({ url, updatedAt, image, images, language, translations }: Article): Entry {
  const pictures = new Set(image === undefined ? [] : [image.src]);
  for (const { src } of images) if (pictures.size < imageLimit) pictures.add(src);
  const more: Xml[] = [];
  if (translations.length > 0) {
    const versions = new Map([{ language, url }, ...translations].map((version) => [version.language, version.url]));
    for (const [hreflang, href] of versions) more.push(element("xhtml:link", { rel: "alternate", hreflang, href }));
  }
  for (const src of pictures) more.push(pictureElement(src));
  return entry(url, utcIso(updatedAt.instant), ...more);
}

function pictureElement(src: string): Xml {
  return element("image:image", {}, element("image:loc", {}, xmlText(src)));
}
