import { unescapeHtml } from "../base/html-text.ts";
import { problem } from "../problems/problem.ts";
import type { Rule } from "./check.ts";

const itemLink = /^<item>[\s\S]*?<link>([^<]*)<\/link>/;

/** Every page of this site that a feed names is among the outputs: a reader must never meet a missing page. */
export const feedLinks: Rule = (outputs, { config }) => {
  const pages = new Set(outputs.filter(({ phase }) => phase === "page").map(({ path }) => path));
  const missing = new Map<string, string>();
  const seen = new Set<string>();
  for (const { path, phase, content } of outputs) {
    if (phase !== "feed" || !path.endsWith(".xml") || !Array.isArray(content)) continue;
    for (const piece of content as readonly string[]) {
      // Feeds share their items.
      if (seen.has(piece)) continue;
      seen.add(piece);
      const url = unescapeHtml(itemLink.exec(piece)?.[1] ?? "");
      if (!url.startsWith(`${config.site.url}articles/`)) continue;
      const page = `${decodeURIComponent(url.slice(config.site.url.length))}index.html`;
      if (!pages.has(page)) missing.set(page, path);
    }
  }
  return [...missing].map(([page, feed]) => problem("feed-link-missing", {}, { page, feed }));
};
