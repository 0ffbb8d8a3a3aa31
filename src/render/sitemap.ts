import { utcIso } from "../base/date.ts";
import { element, xmlText, type Xml } from "../base/xml-text.ts";
import type { Article } from "../model/article.ts";
import type { Instant } from "../model/brand.ts";
import type { Context } from "../model/site.ts";

const sitemapLimit = 50_000;
const protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** The home page and every page whose canonical address is here, newest first (Sitemaps 0.9). */
export function sitemapDocument(visible: readonly Article[], updatedAt: Instant, { config }: Context): string {
  const home = url(config.site.url, utcIso(updatedAt));
  const pages = visible
    .filter((article) => article.canonicalUrl === article.url)
    .slice(0, sitemapLimit - 1)
    .map((article) => url(article.url, utcIso(article.updatedAt.instant)));
  return document([home, ...pages], {});
}

/** Recent articles (Google News sitemap); the home page alone when there are none, since a sitemap holds at least one address. */
export function newsSitemapDocument(news: readonly Article[], { config }: Context): string {
  const recent = news.map((article) =>
    url(
      article.url,
      undefined,
      element(
        "news:news",
        {},
        element(
          "news:publication",
          {},
          element("news:name", {}, xmlText(config.site.title)),
          element("news:language", {}, xmlText(newsLanguage(article.language))),
        ),
        element("news:publication_date", {}, xmlText(article.publishedAt.iso)),
        element("news:title", {}, xmlText(article.headline)),
      ),
    ),
  );
  const namespace = { "xmlns:news": "http://www.google.com/schemas/sitemap-news/0.9" };
  return recent.length === 0 ? document([url(config.site.url, undefined)], {}) : document(recent, namespace);
}

function url(location: string, modified: string | undefined, more?: Xml): Xml {
  return element(
    "url",
    {},
    element("loc", {}, xmlText(location)),
    modified === undefined ? undefined : element("lastmod", {}, xmlText(modified)),
    more,
  );
}

function document(urls: readonly Xml[], namespaces: Readonly<Record<string, string>>): string {
  const set = element("urlset", { xmlns: protocol, ...namespaces }, ...urls.map((entry) => `\n${entry}` as Xml));
  return `<?xml version="1.0" encoding="utf-8"?>\n${set}\n`;
}

/** ISO 639 language, or zh-cn / zh-tw, the only forms that the news sitemap's schema takes. */
function newsLanguage(tag: string): string {
  const { language, script, region } = new Intl.Locale(tag);
  if (language !== "zh") return language;
  return script === "Hant" || region === "TW" || region === "HK" || region === "MO" ? "zh-tw" : "zh-cn";
}
