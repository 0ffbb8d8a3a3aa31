import { describe, expect, it } from "vitest";
import { compareFeeds } from "#src/diff/compare";
import { itemOf } from "#src/diff/item";
import { printDiff } from "#src/diff/print";
import type { Article, WholeArticle } from "#src/model/article";
import type { FeedDiff } from "#src/model/diff";
import type { PublishedFeeds, PublishedItem } from "#src/model/published";
import { planFeeds } from "#src/select/plan";
import { address, article, moment, siteConfig, text } from "../../helpers/article.ts";

const now = moment("2026-11-24T00:00:00Z").instant;

function story(name: string, date: string, overrides: Partial<WholeArticle> = {}): Article {
  const url = address(`https://news.example/articles/${name}/`);
  const at = moment(date);
  return article({
    id: `urn:${name}`,
    headline: text(name),
    url,
    canonicalUrl: url,
    publishedAt: at,
    updatedAt: at,
    ...overrides,
  });
}

const a = story("a", "2026-11-23T00:00:00Z");
const b = story("b", "2026-11-22T00:00:00Z");
const c = story("c", "2026-10-01T00:00:00Z");

/** The main feed's changes, `KIND ID` each, when `before` stands published and `articles` are there. */
function changes(before: readonly PublishedItem[], articles: readonly Article[], limit = 50): string[] {
  return compare(new Map([["", before]]), articles, limit).stories.map(({ kind, id }) => `${kind} ${id}`);
}

function compare(before: PublishedFeeds, articles: readonly Article[], limit = 50): FeedDiff {
  const base = siteConfig();
  const config = { ...base, feeds: { ...base.feeds, limit } };
  return compareFeeds(before, planFeeds(articles, { config, now }).value, now, 7);
}

describe("what subscribers see", () => {
  it("is nothing when nothing changed", () => expect(changes([a, b].map(itemOf), [a, b])).toEqual([]));

  it("tells new stories from old ones that the feed did not hold", () =>
    expect(changes([itemOf(b)], [a, b, c])).toEqual(["re-announced urn:c", "new urn:a"]));

  it("tells a change of title, of date of change and of address", () => {
    const before = [a, b, c].map(itemOf);
    const articles = [
      { ...a, headline: text("another") },
      { ...b, updatedAt: moment("2026-11-23T05:00:00Z") },
      { ...c, canonicalUrl: address("https://news.example/elsewhere/") },
    ];
    expect(changes(before, articles)).toEqual(["updated urn:a", "updated urn:b", "moved urn:c"]);
  });

  it("tells another id by the address, or by title and date", () => {
    const before = [a, b].map(itemOf);
    expect(changes(before, [{ ...a, id: "urn:x" }, b])).toEqual(["id-changed urn:x"]);
    const elsewhere = address("https://other.example/a/");
    expect(changes(before, [{ ...a, id: "urn:x", canonicalUrl: elsewhere }, b])).toEqual(["id-changed urn:x"]);
  });

  it("misses a withdrawn story, also the oldest one while a new one comes", () => {
    const before = [b, c].map(itemOf);
    expect(changes(before, [a, b])).toEqual(["new urn:a", "gone urn:c"]);
    const older = story("d", "2026-09-01T00:00:00Z");
    expect(changes(before, [a, b, older], 2)).toEqual(["new urn:a", "gone urn:c"]);
  });

  it("does not miss what newer stories push out of a full feed", () =>
    expect(changes([b, c].map(itemOf), [a, b, c], 2)).toEqual(["new urn:a"]));

  it("does not miss them in a full feed in the order of changes either, where a newer story may give way", () => {
    const base = siteConfig();
    const lately = { name: "lately", title: "Lately", include: [], exclude: [], limit: 1, sort: "updated" } as const;
    const config = { ...base, feeds: { ...base.feeds, custom: [lately] } };
    const corrected = { ...c, updatedAt: moment("2026-11-23T05:00:00Z") };
    const plan = planFeeds([a, corrected], { config, now }).value;
    const { stories } = compareFeeds(new Map([["feeds/lately", [itemOf(a)]]]), plan, now, 7);
    expect(stories.map(({ kind, id }) => `${kind} ${id}`)).toEqual(["re-announced urn:c"]);
  });

  it("misses a story that left one feed for another", () => {
    const { channels } = planFeeds([c], { config: siteConfig(), now }).value;
    const section = channels.find(({ kind }) => kind === "section");
    const dir = section?.dir ?? "";
    const { section: _, ...unsorted } = { ...b, categories: [] };
    const { stories } = compare(new Map([[dir, [a, b].map(itemOf)]]), [a, unsorted]);
    expect(stories).toMatchObject([{ kind: "gone", id: "urn:b", feeds: [dir] }]);
  });

  it("names feeds that get their first story or are no longer written; their stories are not news to anybody", () => {
    const { stories, feeds } = compare(new Map([["topics/old", [itemOf(a)]]]), [a]);
    expect(stories).toEqual([]);
    expect(feeds.appear).toContain("");
    expect(feeds.vanish).toEqual(["topics/old"]);
  });
});

describe("for a person", () => {
  const before: PublishedFeeds = new Map([["", [itemOf(b)]]]);

  it("has a heading a kind and a line a story", () =>
    expect(printDiff(compare(before, [a, b]))).toContain("New: 1\n  2026-11-23  a\n      in the main feed\n"));

  it("lists twenty stories of a kind and counts the rest", () => {
    const many = Array.from({ length: 23 }, (_, index) => story(`s${index}`, "2026-11-23T00:00:00Z"));
    const printed = printDiff(compare(before, [...many, b]));
    expect(printed).toContain("New: 23\n");
    expect(printed.match(/^  2026/gm)).toHaveLength(20);
    expect(printed).toContain("… and 3 more");
  });

  it("lets no published document write to the terminal", () => {
    const hostile = { ...itemOf(b), url: "https://x.example/\u001B[2J", title: "\u001B[31mred" };
    const printed = printDiff(compare(new Map([["", [hostile, { ...hostile, id: "urn:x" }]]]), [a, b]));
    expect(printed).toContain("https://x.example/\uFFFD[2J → ");
    expect(printed).not.toContain("\u001B");
    const vanished = printDiff(compare(new Map([["topics/\u001B[2J", [itemOf(a)]]]), [a]));
    expect(vanished).toContain("topics/\uFFFD[2J");
    expect(vanished).not.toContain("\u001B");
  });

  it("says when nothing changes", () => {
    const nothing: FeedDiff = { stories: [], feeds: { appear: [], empty: [], vanish: [] } };
    expect(printDiff(nothing)).toBe("Nothing changes for subscribers.\n");
  });
});
