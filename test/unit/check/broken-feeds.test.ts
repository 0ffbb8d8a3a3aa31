import { describe, expect, it } from "vitest";
import { FolderCheck } from "#src/check/folder";
import { Targets } from "#src/check/targets";
import type { AbsoluteUrl, Instant } from "#src/model/brand";
import type { Problem } from "#src/model/problem";
import { brokenFeeds } from "../../helpers/broken-feeds.ts";
import { bases, now, type Base } from "../../helpers/broken-feeds/documents.ts";

const names: Readonly<Record<Base, string>> = {
  rss: "rss.xml",
  podcast: "podcast.xml",
  atom: "atom.xml",
  json: "feed.json",
  sitemap: "sitemap.xml",
  index: "sitemap-index.xml",
  news: "news.xml",
  opml: "opml.xml",
};
const site = "https://p.example/" as AbsoluteUrl;
const files = ["index.html", "a/index.html", "b/index.html", "zh/a/index.html", "city/index.html", "city/rss.xml"];
const media = [
  "i.jpg",
  "t.jpg",
  "a.mp3",
  "icon.png",
  "feed-2.json",
  "sitemap-1.xml",
  "1.xml",
  "2.xml",
  "x.jpg",
  "渡輪/index.html",
];

function check(base: Base, text: string): readonly Problem[] {
  const everything = new Set([...files, ...media, ...Object.values(names)]);
  const folder = new FolderCheck({
    now: now as Instant,
    site,
    targets: new Targets(everything, site, "/c/ /b/ 301"),
    amp: undefined,
  });
  folder.add(names[base], new TextEncoder().encode(text));
  return folder.end();
}
const codesOf = (problems: readonly Problem[]): string[] =>
  [
    ...new Set(
      problems.filter(({ level, code }) => level !== "info" && code !== "check-target-missing").map(({ code }) => code),
    ),
  ].toSorted();

describe("a feed with one thing broken", () => {
  it.each(Object.entries(bases))("the valid %s raises nothing", (base, text) => {
    expect(check(base as Base, text)).toEqual([]);
  });

  it("there are enough of them", () => expect(brokenFeeds.length).toBeGreaterThanOrEqual(120));

  it.each(brokenFeeds)("$base: $name → $codes", ({ base, text, codes }) => {
    expect(codesOf(check(base, text))).toEqual(codes);
  });
});
