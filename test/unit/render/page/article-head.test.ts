import { describe, expect, it } from "vitest";

import type { WholeArticle } from "#src/model/article";
import { renderArticlePage } from "#src/render/page/article-page";
import { address, article } from "../../../helpers/article.ts";

import { find, page, attributesOf, siteOf, ampTemplates } from "./page-fixture.ts";

describe("the head", () => {
  it("names the canonical address, the feeds of section, topics and site, licence and languages", () => {
    const html = page({
      canonicalUrl: address("https://other.example/a?b&c"),
      rights: { syndicate: true, license: address("https://license.example/") },
      translations: [{ language: "fr", url: address("https://news.example/fr/") }],
    });
    const links = find(html, "link").map(attributesOf);
    expect(links.filter(({ rel }) => rel === "canonical").map(({ href }) => href)).toEqual([
      "https://other.example/a?b&c",
    ]);
    expect(links.filter(({ rel, type }) => rel === "alternate" && type !== undefined).map(({ href }) => href)).toEqual(
      ["sections/world/asia/", "topics/shipping/", ""].flatMap((dir) =>
        ["rss.xml", "atom.xml", "feed.json"].map((name) => `https://news.example/${dir}${name}`),
      ),
    );
    expect(
      links.filter(({ hreflang }) => hreflang !== undefined).map(({ hreflang, href }) => `${hreflang} ${href}`),
    ).toEqual(["en https://news.example/articles/2026/11/ferries-return/", "fr https://news.example/fr/"]);
    expect(links.filter(({ rel }) => rel === "license").map(({ href }) => href)).toEqual(["https://license.example/"]);
  });

  it("describes the article to social networks", () => {
    const metas = new Map(
      find(page(), "meta")
        .map(attributesOf)
        .map(({ name, property, content }) => [property ?? name, content]),
    );
    expect(Object.fromEntries(metas)).toMatchObject({
      description: "The first boats left at dawn; the islands had run short of fresh food",
      "og:type": "article",
      "og:title": "Ferries return to the harbour after nine days of storm",
      "og:image": "https://news.example/media/harbour.png",
      "og:image:width": "1200",
      "article:published_time": "2026-11-23T09:30:00+08:00",
      "twitter:card": "summary_large_image",
    });
  });

  it("has no picture to show when the article has none", () => {
    const { image: _, ...rest } = article();
    const story: WholeArticle = rest;
    const html = renderArticlePage(story, siteOf([story]), ampTemplates).value ?? "";
    expect(html).not.toContain("og:image");
    expect(html).toContain(`content="summary"`);
    expect(find(html, "amp-img")).toEqual([]);
  });

  it("asks for the scripts of those components only that the page holds", () => {
    const scripts = (html: string): string[] =>
      find(html, "script").flatMap((script) => attributesOf(script)["custom-element"] ?? []);
    expect(scripts(page())).toEqual([]);
    const audio = [
      { src: address("https://news.example/a.mp3"), type: "audio/mpeg", bytes: 1, duration: 245, synthetic: true },
    ];
    expect(scripts(page({ audio }))).toEqual(["amp-audio"]);
  });
});
