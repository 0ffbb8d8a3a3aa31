import { element, xmlText } from "../../base/xml-text.ts";
import type { Article } from "../../model/article.ts";
import type { Output } from "../../model/output.ts";
import type { SiteConfig } from "../../model/site.ts";
import { entry, parts, sitemapIndex, urlset, type Entry, type Limits } from "./document.ts";

/** Google News: 1,000 addresses. */
const newsLimits: Limits = { entries: 1000, bytes: 50_000_000 };
const namespaces = { "xmlns:news": "http://www.google.com/schemas/sitemap-news/0.9" };

/**
 * `news-sitemap.xml`: recent articles (Google News sitemap); an index of parts when they are too many for one; the front
 * page alone when there are none, since a sitemap holds at least one address.
 */
export function newsSitemaps(news: readonly Article[], config: SiteConfig, limits: Limits = newsLimits): Output[] {
  const whole = (content: string): Output => ({ path: "news-sitemap.xml", phase: "index", content });
  const { url } = config.site;
  if (news.length === 0) return [whole(urlset([entry(url, undefined)], {}))];
  const sitemaps = parts(
    "sitemaps/news",
    news.map((article) => newsEntry(article, config)),
    limits,
    namespaces,
  );
  const [only] = sitemaps;
  if (only !== undefined && sitemaps.length === 1) return [{ ...only.output, path: "news-sitemap.xml" }];
  return [...sitemaps.map(({ output }) => output), whole(sitemapIndex(sitemaps, url))];
}

function newsEntry({ url, language, publishedAt, headline }: Article, { site }: SiteConfig): Entry {
  const publication = element(
    "news:publication",
    {},
    element("news:name", {}, xmlText(site.title)),
    element("news:language", {}, xmlText(newsLanguage(language))),
  );
  const date = element("news:publication_date", {}, xmlText(publishedAt.iso));
  return entry(
    url,
    undefined,
    element("news:news", {}, publication, date, element("news:title", {}, xmlText(headline))),
  );
}

const newsLanguages = new Map<string, string>();

/** ISO 639 language, or zh-cn / zh-tw, the only forms that the news sitemap's schema takes. */
function newsLanguage(tag: string): string {
  let name = newsLanguages.get(tag);
  if (name === undefined) {
    const { language, script, region } = new Intl.Locale(tag);
    const isTraditional = script === "Hant" || region === "TW" || region === "HK" || region === "MO";
    name = language !== "zh" ? language : isTraditional ? "zh-tw" : "zh-cn";
    newsLanguages.set(tag, name);
  }
  return name;
}
