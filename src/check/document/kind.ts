import type { ParsedXml } from "./xml.ts";

/** What a file is, told by its content. */
export type DocumentKind = "rss" | "atom" | "sitemap" | "sitemap-index" | "opml" | "other";

/** What an XML document is, by its root. */
export function kindOf({ root }: ParsedXml): DocumentKind {
  switch (root.name) {
    case "rss":
      return "rss";
    case "feed":
      return "atom";
    case "urlset":
      return "sitemap";
    case "sitemapindex":
      return "sitemap-index";
    case "opml":
      return "opml";
    default:
      return "other";
  }
}
