import { unescapeHtml } from "../base/html-text.ts";
import { problem } from "../problems/problem.ts";
import type { Rule } from "./check.ts";

/** The address that an RSS item names, as it is written; "" where a piece of a document is no item. */
function itemLink(piece: string): string {
  if (!piece.startsWith("<item>")) return "";
  const start = piece.indexOf("<link>") + "<link>".length;
  return start < "<link>".length ? "" : piece.slice(start, piece.indexOf("</link>", start));
}

/** Every page of this site that a feed names is among the outputs: a reader must never meet a missing page. */
export const feedLinks: Rule = (outputs, { config }) => {
  const pages = new Set(outputs.filter(({ phase }) => phase === "page").map(({ path }) => path));
  const known = new Map<string, string | undefined>();
  const missing = new Map<string, string>();
  const seen = new Set<string>();
  for (const { path, phase, content } of outputs) {
    if (phase !== "feed" || !path.endsWith(".xml") || !Array.isArray(content)) continue;
    for (const piece of content as readonly string[]) {
      const link = itemLink(piece);
      // Feeds share their items.
      if (!known.has(link)) known.set(link, missingPage(link, config.site.url, pages));
      const page = known.get(link);
      if (page === undefined || seen.has(piece)) continue;
      seen.add(piece);
      missing.set(page, path);
    }
  }
  return [...missing].map(([page, feed]) => problem("feed-link-missing", {}, { page, feed }));
};

function missingPage(link: string, site: string, pages: ReadonlySet<string>): string | undefined {
  const url = unescapeHtml(link);
  if (!url.startsWith(`${site}articles/`)) return undefined;
  const page = `${decodeURIComponent(url.slice(site.length))}index.html`;
  return pages.has(page) ? undefined : page;
}
