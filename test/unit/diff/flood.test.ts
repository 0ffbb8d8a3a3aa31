import { expect, it } from "vitest";
import { floodProblems } from "#src/diff/flood";
import { itemOf } from "#src/diff/item";
import type { Article } from "#src/model/article";
import { planFeeds } from "#src/select/plan";
import { article, moment, siteConfig } from "../../helpers/article.ts";

const now = moment("2026-11-24T00:00:00Z").instant;
const old = (name: string): Article => article({ id: `urn:${name}`, publishedAt: moment("2026-05-01T00:00:00Z") });

it("reads only feeds that hold enough old articles for a flood", () => {
  const articles = [old("a"), old("b"), old("c")];
  const plan = planFeeds(articles, { config: siteConfig(), now }).value;
  const read: string[] = [];
  const published = (dir: string): ReturnType<typeof itemOf>[] => {
    read.push(dir);
    return [itemOf(old("a"))];
  };
  expect(floodProblems(plan, published, { items: 3, days: 7 }, now)).toEqual([]);
  expect(read).toEqual([]);
  expect(floodProblems(plan, published, { items: 1, days: 7 }, now)).toMatchObject([
    { code: "flood-stopped", args: { count: 2, limit: 1 } },
  ]);
  expect(read).toContain("");
});
