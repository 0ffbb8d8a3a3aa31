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

it("goes by the ids alone where they tell that little is new, and reads the feed where they do not", () => {
  const plan = planFeeds([old("a"), old("b"), old("c")], { config: siteConfig(), now }).value;
  const read: string[] = [];
  const published = (dir: string): ReturnType<typeof itemOf>[] => {
    read.push(dir);
    return [itemOf(old("a"))];
  };
  const guard = (...ids: string[]): unknown[] =>
    floodProblems(plan, published, { items: 1, days: 7 }, now, () => new Set(ids.map((id) => `urn:${id}`)));
  expect(guard("a", "b")).toEqual([]);
  expect(read).toEqual([]);
  expect(guard("a")).toMatchObject([{ code: "flood-stopped", args: { count: 2 } }]);
  expect(read).toContain("");
});
