import { unescapeHtml } from "../base/html-text.ts";
import { problem } from "../problems/problem.ts";
import type { Rule } from "./check.ts";

/** RSS documents; Atom documents name the same pages. */
const rssFile = /(?:^|\/)(?:rss|podcast)[^/]*\.xml$/;

/** Every page of this site that a feed names is among the outputs: a reader must never meet a missing page. */
export const feedLinks: Rule = (outputs, { config }) => {
  const pages = new Set(outputs.filter(({ phase }) => phase === "page").map(({ path }) => path));
  const known = new Map<string, string | undefined>();
  const missing = new Map<string, string>();
  const seen = new Set<string>();
  for (const { path, phase, content } of outputs) {
    if (phase !== "feed" || !rssFile.test(path) || !Array.isArray(content)) continue;
    for (const piece of content as readonly string[]) {
      const link = itemLink(piece);
      if (link === undefined) continue;
      // Feeds share their items.
      if (!known.has(link)) {
        const page = pageOf(link, config.site.url);
        known.set(link, page === undefined || pages.has(page) ? undefined : page);
      }
      const page = known.get(link);
      if (page === undefined || seen.has(piece)) continue;
      seen.add(piece);
      missing.set(page, path);
    }
  }
  return [...missing].map(([page, feed]) => problem("feed-link-missing", {}, { page, feed }));
};

/** The address that an RSS item names, as it is written; `undefined` for a piece of a document that is no item. */
function itemLink(piece: string): string | undefined {
  if (!piece.startsWith("<item>")) return undefined;
  const start = piece.indexOf("<link>");
  return start === -1 ? undefined : piece.slice(start + "<link>".length, piece.indexOf("</link>", start));
}

/** The path of the page of this site at an address of an item; `undefined` where it leads elsewhere. */
function pageOf(link: string, site: string): string | undefined {
  const url = unescapeHtml(link);
  return url.startsWith(`${site}articles/`) ? `${decodeURIComponent(url.slice(site.length))}index.html` : undefined;
}
