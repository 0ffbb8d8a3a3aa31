import { describe, expect, it } from "vitest";

import type { WholeArticle } from "#src/model/article";
import { renderArticlePage } from "#src/render/page/article-page";
import { renderChannelPage } from "#src/render/page/channel-page";
import { renderIndexPage } from "#src/render/page/index-page";
import { renderMissingPage } from "#src/render/page/missing-page";
import { articleNeeds, channelNeeds, indexNeeds, missingNeeds, siteNeeds, teaserNeeds } from "#src/render/page/needs";
import { renderNoticePage } from "#src/render/page/notice-page";
import { rootSections, type ChannelLink, type PageSite } from "#src/render/page/site";
import { Teasers } from "#src/render/page/teasers";
import { planFeeds } from "#src/select/plan";
import { address, article, moment, person, recording, section, text, topic } from "../../../helpers/article.ts";
import { ampTemplates as templates, siteOf } from "./page-fixture.ts";

const ana = person("Ana Ruiz", {
  bio: text("Ana Ruiz writes about ships."),
  sameAs: [address("https://ana.example/")],
});
const stories: readonly WholeArticle[] = [
  article({ id: "a", authors: [ana, person("Ben Okafor")], audio: [recording()] }),
  article({ id: "b", section: section("World", "Asia", "Hong Kong"), categories: [topic("Ships"), section("Money")] }),
  article({ id: "c", section: section("World"), authors: [], contributors: [person("Cy Lee", { role: "editor" })] }),
  article({ id: "d", section: section("Sport"), categories: [], type: "review" }),
];
const podcast = { title: "Sound", url: address("https://news.example/podcast.xml") };
const site: PageSite = { ...siteOf(stories), podcast };
const { channels, visible } = planFeeds(stories, {
  config: site.config,
  now: moment("2026-11-24T00:00:00Z").instant,
}).value;

const wrong: ChannelLink = {
  kind: "topic",
  dir: "topics/wrong",
  title: "WRONG",
  label: "WRONG",
  name: "WRONG",
  language: "ar",
  page: address("https://wrong.example/"),
  rss: address("https://wrong.example/rss.xml"),
  atom: address("https://wrong.example/atom.xml"),
  json: address("https://wrong.example/feed.json"),
};

/** The site in which nothing is as it was but what is kept of its channels; strangers stand before and behind. */
function changed(keep: (link: ChannelLink) => Partial<ChannelLink> | undefined): PageSite {
  const kept = [...site.channels].map(([dir, link]): [string, ChannelLink] => {
    const own = keep(link);
    return own === undefined ? [dir, { ...wrong, dir: `topics/of/${dir}` }] : [dir, { ...wrong, ...own }];
  });
  return { ...site, channels: new Map([["topics/first", wrong], ...kept, ["topics/last", wrong]]) };
}

const page = (result: { readonly value: string | undefined; readonly problems: readonly unknown[] }): string => {
  expect(result.problems).toEqual([]);
  return result.value ?? "";
};
const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

describe("what pages do not need can change without a trace in them", () => {
  it.each(stories.map((story) => [story.id, story] as const))("the page of article %s", (_, story) => {
    const needs = articleNeeds(story, site) as {
      readonly channels: Record<string, ChannelLink>;
      readonly pages: Record<string, string>;
    };
    expect(json(needs)).toEqual(needs);
    const other = changed(({ dir, page: url }) =>
      dir === ""
        ? site.channels.get("")
        : (needs.channels[dir] ?? (needs.pages[dir] === undefined ? undefined : { page: url })),
    );
    expect(articleNeeds(story, other)).toEqual(needs);
    const before = page(renderArticlePage(story, site, templates));
    expect(before).toContain("news.example/sections/");
    expect(page(renderArticlePage(story, other, templates))).toBe(before);
  });

  it("notices", () => {
    const story = article({
      status: "withdrawn",
      withdrawn: { notice: text("Withdrawn."), date: moment("2026-11-24T00:00:00Z") },
    });
    const other = changed(({ dir }) => (dir === "" ? site.channels.get("") : undefined));
    expect(siteNeeds(other)).toEqual(siteNeeds(site));
    expect(page(renderNoticePage(story, other, templates))).toBe(page(renderNoticePage(story, site, templates)));
  });

  it.each(channels.filter(({ kind }) => kind !== "main").map((channel) => [channel.dir, channel] as const))(
    "the page of channel %s",
    (dir, channel) => {
      const needs = channelNeeds(channel, site) as { readonly above: string[][]; readonly below: string[][] };
      expect(json(needs)).toEqual(needs);
      const near = new Set([...needs.above, ...needs.below].map(([, url]) => url));
      const shown = new Set(channel.articles.map((story) => teaserNeeds(story, site)["section"]));
      const other = changed((link) => {
        if (link.dir === "" || link.dir === dir) return link;
        if (near.has(link.page)) return { dir: link.dir, name: link.name, page: link.page };
        return shown.has(link.page) ? { page: link.page } : undefined;
      });
      expect(channelNeeds(channel, other)).toEqual(needs);
      const render = (where: PageSite): string =>
        page(renderChannelPage(channel, where, templates, new Teasers(where, templates)));
      expect(render(other)).toBe(render(site));
    },
  );

  it("the page of what is missing", () => {
    const roots = new Set(rootSections(site).map(({ dir }) => dir));
    const shown = new Set(visible.map((story) => teaserNeeds(story, site)["section"]));
    const other = changed(({ dir, kind, label, page: url }) =>
      dir === ""
        ? site.channels.get("")
        : roots.has(dir)
          ? { kind, dir, label, page: url }
          : shown.has(url)
            ? { page: url }
            : undefined,
    );
    expect(missingNeeds(other)).toEqual(missingNeeds(site));
    const render = (where: PageSite): string =>
      page(renderMissingPage({ visible }, where, templates, new Teasers(where, templates)));
    expect(render(other)).toBe(render(site));
  });
});

describe("what pages need changes them", () => {
  const render = (where: PageSite): string => page(renderArticlePage(stories[0] as WholeArticle, where, templates));
  const withChannel = (dir: string, change: Partial<ChannelLink>): PageSite => {
    const link = site.channels.get(dir);
    expect(link).toBeDefined();
    return { ...site, channels: new Map([...site.channels, [dir, { ...(link as ChannelLink), ...change }]]) };
  };

  it.each([
    ["the main channel's title", withChannel("", { title: "NEW" })],
    ["a topic's address", withChannel("topics/shipping", { page: wrong.page })],
    ["the page of a section above", withChannel("sections/world", { page: wrong.page })],
    ["an author's page", withChannel("authors/ana-ruiz", { page: wrong.page })],
    ["a section's label", withChannel("sections/world/asia", { label: "NEW" })],
    ["the sections of the masthead", { ...site, sections: site.sections.toReversed() }],
    ["the podcast", { ...site, podcast: { ...podcast, title: "NEW" } }],
  ])("%s", (_, other) => {
    expect(articleNeeds(stories[0] as WholeArticle, other)).not.toEqual(articleNeeds(stories[0] as WholeArticle, site));
    expect(render(other)).not.toBe(render(site));
  });

  it("the front page: any channel, and their order", () => {
    const other = { ...site, channels: new Map([...site.channels].toReversed()) };
    expect(JSON.stringify(indexNeeds(other))).not.toBe(JSON.stringify(indexNeeds(site)));
    const front = (where: PageSite): string =>
      page(renderIndexPage({ visible }, where, templates, new Teasers(where, templates)));
    expect(front(other)).not.toBe(front(site));
  });
});
