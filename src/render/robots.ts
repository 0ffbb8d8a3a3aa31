import { siteUrl } from "../base/url.ts";
import type { SiteConfig } from "../model/site.ts";

/** Everybody may read everything; crawlers are told of the sitemaps (RFC 9309). */
export function robotsDocument({ site }: SiteConfig): string {
  const sitemaps = ["sitemap.xml", "news-sitemap.xml"].map((path) => `Sitemap: ${siteUrl(site.url, path)}\n`);
  return `User-agent: *\nDisallow:\n\n${sitemaps.join("")}`;
}
