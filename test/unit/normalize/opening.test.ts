import { expect, it } from "vitest";
import type { Instant } from "#src/model/brand";
import { siteConfig } from "../../helpers/article.ts";
import { wholeArticles } from "../../helpers/whole-articles.ts";

const context = { config: siteConfig(), now: Date.UTC(2026, 10, 23) as Instant };
const openingOf = (body: string): string | undefined => {
  const data = { title: "Ferries", date: "2026-11-01" };
  const raw = { file: "a.md", data, head: "", format: "yaml", body, bodyLine: 1 } as const;
  return wholeArticles([raw], { authors: [], categories: [] }, context).articles[0]?.body.opening;
};
const long = "The same beginning of a long text. ".repeat(20);

it("an article is known by how it begins, when it has enough words for that", () => {
  expect(openingOf(long)).toMatch(/^[0-9a-f]{32}$/);
  expect(openingOf(`${long}\n\nAnother end.`)).toBe(openingOf(`*${long.trim()}*\n\nOne end.`));
  expect(openingOf(`Another beginning. ${long}`)).not.toBe(openingOf(long));
  expect(openingOf("Words of two articles that only look alike.")).toBeUndefined();
});
