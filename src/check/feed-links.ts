import { unescapeHtml } from "../base/html-text.ts";
import { problem } from "../problems/problem.ts";
import type { Rule } from "./check.ts";

const itemLink = /<link>([^<]*)<\/link>/g;

/** Every page of this site that a feed names is among the outputs: a reader must never meet a missing page. */
export const feedLinks: Rule = (outputs, { config }) => {
  const pages = new Set(outputs.filter(({ phase }) => phase === "page").map(({ path }) => path));
  const missing = new Map<string, string>();
  for (const { path, content } of outputs) {
    if (!path.endsWith("rss.xml") || typeof content !== "string") continue;
    for (const [, escaped = ""] of content.slice(content.indexOf("<item>")).matchAll(itemLink)) {
      const url = unescapeHtml(escaped);
      if (!url.startsWith(`${config.site.url}articles/`)) continue;
      const page = `${decodeURIComponent(url.slice(config.site.url.length))}index.html`;
      if (!pages.has(page)) missing.set(page, path);
    }
  }
  return [...missing].map(([page, feed]) => problem("feed-link-missing", {}, { page, feed }));
};
