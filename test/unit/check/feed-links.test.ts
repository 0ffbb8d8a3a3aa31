import { expect, it } from "vitest";
import { checkOutputs } from "#src/check/check";
import type { Article } from "#src/model/article";
import type { Instant } from "#src/model/brand";
import type { Output } from "#src/model/output";
import { renderFeeds } from "#src/render/feeds";
import { planFeeds } from "#src/select/plan";
import { address, article, siteConfig, text } from "../../helpers/article.ts";

const config = siteConfig();
const context = { config, now: Date.UTC(2026, 10, 24) as Instant };
const story = (name: string, overrides: Partial<Article> = {}): Article => {
  const url = address(`https://news.example/articles/2026/11/${encodeURIComponent(name)}/`);
  const page = `articles/2026/11/${name}/index.html`;
  return article({ id: `urn:${encodeURIComponent(name)}`, url, canonicalUrl: url, page, ...overrides });
};
const page = (path: string): Output => ({ path, phase: "page", content: "" });

function check(articles: readonly Article[], pages: readonly Output[]): readonly unknown[] {
  const feeds = renderFeeds(planFeeds(articles, context).value.channels, config);
  return checkOutputs([...pages, ...feeds], context).map(({ code, args }) => [code, args["page"]]);
}

it("a feed may name pages that are published, in any script, and those of other sites", () => {
  const elsewhere = story("c", { canonicalUrl: address("https://elsewhere.example/articles/c/") });
  const articles = [story("a"), story("談判", { headline: text("<link>no</link>") }), elsewhere];
  expect(
    check(
      articles,
      articles.slice(0, 2).map((each) => page(each.page)),
    ),
  ).toEqual([]);
});

it("a page that a feed names and that is not published is told once", () => {
  const articles = [story("a"), story("b")];
  expect(check(articles, [page("articles/2026/11/a/index.html")])).toEqual([
    ["feed-link-missing", "articles/2026/11/b/index.html"],
  ]);
});
