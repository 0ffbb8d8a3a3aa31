import { problem } from "../problems/problem.ts";
import type { Rule } from "./check.ts";

/** Every article that a feed names has its page among the outputs: a reader must never meet a missing page. */
export const feedLinks: Rule = (outputs, { channels }) => {
  const pages = new Set(outputs.filter(({ phase }) => phase === "page").map(({ path }) => path));
  const missing = new Map<string, string>();
  for (const { dir, articles, archives } of channels)
    for (const list of [articles, ...archives.map((archive) => archive.articles)])
      for (const { page } of list) if (!pages.has(page)) missing.set(page, dir === "" ? "/" : dir);
  return [...missing].map(([page, feed]) => problem("feed-link-missing", {}, { page, feed }));
};
