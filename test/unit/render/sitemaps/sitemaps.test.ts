import { describe, expect, it } from "vitest";
import type { Article, WholeArticle } from "#src/model/article";
import type { Output } from "#src/model/output";
import { newsSitemaps } from "#src/render/sitemaps/news";
import { pageSitemaps } from "#src/render/sitemaps/pages";
import { planFeeds } from "#src/select/plan";
import { address, article, moment, picture, siteConfig } from "../../../helpers/article.ts";
import { all, parseXml, textOf, type XmlElement } from "../../../helpers/xml.ts";

const config = siteConfig();
const now = moment("2026-11-24T00:00:00Z").instant;

/** An article with an address of its own. */
function story(name: string, overrides: Partial<WholeArticle> = {}): Article {
  const url = address(`https://news.example/articles/${name}/`);
  return article({ id: `urn:${name}`, url, canonicalUrl: url, ...overrides });
}

function parsed(outputs: readonly Output[]): Map<string, XmlElement> {
  return new Map(outputs.map(({ path, content }) => [path, parseXml(content as string)]));
}
const locations = (element: XmlElement | undefined): (string | undefined)[] =>
  (element?.children ?? []).map((child) => textOf(child, "loc"));

function sitemaps(articles: readonly Article[], entries = 50_000, bytes = 50_000_000): Map<string, XmlElement> {
  const { visible, channels } = planFeeds(articles, { config, now }).value;
  return parsed(pageSitemaps(visible, channels, config, { entries, bytes }));
}

describe("sitemap.xml", () => {
  it("names a part for the channels and one for each year of publication", () => {
    const old = story("old", {
      publishedAt: moment("2019-12-31T20:00:00Z"),
      updatedAt: moment("2020-02-01T00:00:00Z"),
    });
    const found = sitemaps([story("new"), old]);
    const index = found.get("sitemap.xml");
    expect(locations(index)).toEqual([
      "https://news.example/sitemaps/channels.xml",
      // In Hong Kong it was the new year already.
      "https://news.example/sitemaps/2020.xml",
      "https://news.example/sitemaps/2026.xml",
    ]);
    expect(index?.children.map((child) => textOf(child, "lastmod"))).toEqual([
      "2026-11-23T01:30:00Z",
      "2020-02-01T00:00:00Z",
      "2026-11-23T01:30:00Z",
    ]);
    expect(locations(found.get("sitemaps/channels.xml"))).toContain("https://news.example/sections/world/asia/");
    expect(locations(found.get("sitemaps/2020.xml"))).toEqual(["https://news.example/articles/old/"]);
  });

  it("has further parts where one would hold too much", () => {
    const many = Array.from({ length: 5 }, (_, index) => story(`s${index}`));
    const byCount = sitemaps(many, 2);
    expect([...byCount.keys()].filter((path) => path.startsWith("sitemaps/2026"))).toEqual([
      "sitemaps/2026.xml",
      "sitemaps/2026-2.xml",
      "sitemaps/2026-3.xml",
    ]);
    expect(locations(byCount.get("sitemaps/2026-3.xml"))).toHaveLength(1);
    expect([...sitemaps(many, 50_000, 1200).keys()].filter((path) => path.startsWith("sitemaps/2026")).length).toBe(5);
  });

  it("rewrites only the last part of a year for a new article", () => {
    const stories = [3, 4, 5, 6].map((day) => story(`s${day}`, { publishedAt: moment(`2026-11-0${day}T00:00:00Z`) }));
    const before = sitemaps(stories.slice(0, 3), 2);
    const after = sitemaps(stories, 2);
    expect(after.get("sitemaps/2026.xml")).toEqual(before.get("sitemaps/2026.xml"));
    expect(locations(after.get("sitemaps/2026-2.xml"))).toEqual([
      "https://news.example/articles/s5/",
      "https://news.example/articles/s6/",
    ]);
  });

  it("has the pictures of a page, and its languages with its own among them", () => {
    const lead = picture();
    const inline = picture({ src: address("https://news.example/media/map.png") });
    const translations = [{ language: "fr", url: address("https://news.example/articles/retour/") }];
    const page = sitemaps([story("new", { image: lead, images: [inline, lead], translations })]).get(
      "sitemaps/2026.xml",
    );
    const url = all(page as XmlElement, "url")[0] as XmlElement;
    expect(all(url, "image:image").map((image) => textOf(image, "image:loc"))).toEqual([lead.src, inline.src]);
    expect(all(url, "xhtml:link").map(({ attributes }) => [attributes["hreflang"], attributes["href"]])).toEqual([
      ["en", "https://news.example/articles/new/"],
      ["fr", "https://news.example/articles/retour/"],
    ]);
  });

  it("has no page that is withdrawn, hidden or belongs elsewhere", () => {
    const elsewhere = story("copy", { canonicalUrl: address("https://agency.example/story") });
    const found = sitemaps([
      story("gone", { status: "withdrawn" }),
      story("later", { status: "embargoed" }),
      elsewhere,
    ]);
    expect([...found.keys()]).toEqual(["sitemaps/channels.xml", "sitemap.xml"]);
  });

  it("is valid without any article", () => {
    expect(locations(sitemaps([]).get("sitemaps/channels.xml"))).toEqual(["https://news.example/"]);
  });
});

describe("news-sitemap.xml", () => {
  it("is the front page when there is no news", () => {
    expect(locations(parsed(newsSitemaps([], config)).get("news-sitemap.xml"))).toEqual(["https://news.example/"]);
  });

  it("is an index of parts when there are too many articles for one", () => {
    const limits = { entries: 2, bytes: 50_000_000 };
    const one = parsed(newsSitemaps([story("a"), story("b")], config, limits));
    expect([...one.keys()]).toEqual(["news-sitemap.xml"]);
    const found = parsed(newsSitemaps([story("a"), story("b"), story("c")], config, limits));
    expect([...found.keys()]).toEqual(["sitemaps/news.xml", "sitemaps/news-2.xml", "news-sitemap.xml"]);
    expect(locations(found.get("news-sitemap.xml"))).toEqual([
      "https://news.example/sitemaps/news.xml",
      "https://news.example/sitemaps/news-2.xml",
    ]);
  });
});
