import { describe, expect, it } from "vitest";

import type { Article } from "#src/model/article";
import { renderIndexPage } from "#src/render/page/index-page";
import { renderNoticePage } from "#src/render/page/notice-page";
import { pageSite, type PageSite } from "#src/render/page/site";
import { Teasers } from "#src/render/page/teasers";
import { compileTemplates } from "#src/render/page/templates";
import { planFeeds } from "#src/select/plan";
import { address, article, moment, person, section, siteConfig, text } from "../../../helpers/article.ts";
import { templateTexts } from "../../../helpers/templates.ts";

const templates = compileTemplates(templateTexts(), { amp: true }).value;
const config = siteConfig();

function siteOf(articles: readonly Article[]): { plan: ReturnType<typeof planFeeds>["value"]; site: PageSite } {
  const plan = planFeeds(articles, { config, now: moment("2026-11-24T00:00:00Z").instant }).value;
  return { plan, site: pageSite(config, plan.channels, (instant) => new Date(instant).toISOString()) };
}

function index(articles: readonly Article[]): string {
  const { plan, site } = siteOf(articles);
  const { value, problems } = renderIndexPage(plan, site, templates, new Teasers(site, templates));
  expect(problems).toEqual([]);
  return value ?? "";
}

const withdrawn = article({
  id: "tag:news.example,2026:gone",
  status: "withdrawn",
  headline: text("Secretword in the headline"),
  standfirst: text("Secretword"),
  summary: text("Secretword"),
  authors: [person("Secretword")],
  section: section("Secretword"),
  withdrawn: { date: moment("2026-11-24T10:00:00+08:00"), notice: text("It did not meet our <standards>.") },
});

describe("renderIndexPage", () => {
  it("lists every channel with its page and its three feeds", () => {
    const html = index([article(), article({ id: "b", authors: [person("Ana Ruiz")], section: section("Opinion") })]);
    for (const dir of ["", "sections/world/", "sections/world/asia/", "topics/shipping/", "authors/ana-ruiz/"]) {
      const page = `<a class="channel" href="https://news.example/${dir}"`;
      const line = new RegExp(`<li[^>]*>\\s*${page}[\\s\\S]*?</li>`).exec(html)?.[0] ?? "";
      for (const name of ["rss.xml", "atom.xml", "feed.json"])
        expect(line).toContain(`href="https://news.example/${dir}${name}"`);
    }
    expect(html).toContain(`href="https://news.example/opml.xml"`);
  });

  it("sets each section below its parent, whatever else begins like it", () => {
    // "city-life" is between "city" and "city/weather" in the order of addresses.
    const paths = [["City"], ["City life"], ["City", "Weather"], ["City", "Weather", "Floods"]];
    const html = index(paths.map((path, at) => article({ id: `s${at}`, section: section(...path) })));
    const tree = /<h3>Sections<\/h3>([\s\S]*?)<\/section>/.exec(html)?.[1] ?? "";
    const marks = [...tree.matchAll(/<(\/?)ul|class="channel"[^>]*>([^<]*)/g)].map(
      ([, close, name]) => name ?? (close === "" ? "(" : ")"),
    );
    expect(marks.join(" ")).toBe("( City ( Weather ( Floods ) ) City life )");
    expect(tree).toContain('aria-label="RSS: City › Weather › Floods"');
  });

  it("is plain HTML with one script, and reads without it", () => {
    const html = index([article()]);
    expect(html).not.toMatch(/<html amp|ampproject/);
    expect(html.match(/<script (?!type="application\/ld)/g)).toHaveLength(1);
    expect(html).toContain('<form class="find" role="search" hidden>');
    expect(html).not.toMatch(/ on[a-z]+=/);
  });

  it("gives no id twice", () => {
    const html = index([article({ section: section("a-b", "c") }), article({ id: "b", section: section("a", "b-c") })]);
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("shows the newest articles first, at most twenty, each in its own language", () => {
    const many = Array.from({ length: 25 }, (_, day) => {
      const at = moment(`2026-10-${String(day + 1).padStart(2, "0")}T12:00:00Z`);
      return article({ id: `n${day}`, headline: text(`Story ${day + 1}.`), publishedAt: at, updatedAt: at });
    });
    const arabic = article({ id: "ar", language: "ar", dir: "rtl", headline: text("عودة العبّارات") });
    const html = index([...many, arabic]);
    const headlines = [...html.matchAll(/<h3><a [^>]*>([^<]*)<\/a><\/h3>/g)].map((match) => match[1]);
    expect(headlines).toEqual(["عودة العبّارات", ...Array.from({ length: 19 }, (_, step) => `Story ${25 - step}.`)]);
    expect(html).toContain(`<article class="teaser" lang="ar" dir="rtl">`);
  });

  it("is a page when there is no article at all", () => {
    expect(index([])).toContain(`id="feeds"`);
  });

  it("has not a word of withdrawn articles", () => {
    expect(index([article(), withdrawn])).not.toMatch(/secretword/i);
  });
});

describe("renderNoticePage", () => {
  it("says that the article was withdrawn, why and when, and nothing else of it", () => {
    const { site } = siteOf([article(), withdrawn]);
    const { value = "", problems } = renderNoticePage(withdrawn, site, templates);
    expect(problems).toEqual([]);
    expect(value).toContain("This article has been withdrawn");
    expect(value).toContain("It did not meet our &lt;standards&gt;.");
    expect(value).toContain(`<time datetime="2026-11-24T10:00:00+08:00">`);
    expect(value).toContain(`<meta name="robots" content="noindex">`);
    expect(value).toContain(
      `<link rel="canonical" href="${address("https://news.example/articles/2026/11/ferries-return/")}">`,
    );
    expect(value).not.toMatch(/secretword|og:|ld\+json|harbour\.png|hreflang/i);
    const feeds = [...value.matchAll(/rel="alternate"[^>]*href="([^"]*)"/g)].map((match) => match[1]);
    expect(feeds).toEqual(["rss.xml", "atom.xml", "feed.json"].map((name) => `https://news.example/${name}`));
  });
});
