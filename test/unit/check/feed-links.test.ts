import { expect, it } from "vitest";
import { checkOutputs } from "#src/check/check";
import type { Article } from "#src/model/article";
import type { Instant } from "#src/model/brand";
import { planFeeds } from "#src/select/plan";
import { article, siteConfig } from "../../helpers/article.ts";

const now = Date.UTC(2026, 10, 24) as Instant;
const story = (name: string): Article => article({ id: `urn:${name}`, page: `articles/2026/11/${name}/index.html` });

it("a page that a feed names and that is not published is told once", () => {
  const [a, b] = [story("a"), story("b")];
  const plan = planFeeds([a, b], { config: siteConfig(), now }).value;
  const check = (...pages: readonly Article[]): readonly unknown[] =>
    checkOutputs(
      pages.map(({ page }) => ({ path: page, phase: "page", content: "" })),
      plan,
    ).map(({ code, args }) => [code, args["page"]]);
  expect(check(a, b)).toEqual([]);
  expect(check(a)).toEqual([["feed-link-missing", b.page]]);
});
