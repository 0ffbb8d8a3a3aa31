import { describe, expect, it } from "vitest";
import type { Article } from "#src/model/article";
import { renderChannelPage } from "#src/render/page/channel-page";
import { pageSite } from "#src/render/page/site";
import { Teasers } from "#src/render/page/teasers";
import { compileTemplates } from "#src/render/page/templates";
import { planFeeds } from "#src/select/plan";
import { address, article, moment, person, section, siteConfig, text } from "../../../helpers/article.ts";
import { templateTexts } from "../../../helpers/templates.ts";

const templates = compileTemplates(templateTexts(), { amp: true }).value;
const now = moment("2026-11-24T00:00:00Z").instant;

function page(dir: string, articles: readonly Article[], limit = 50): string {
  const config = siteConfig({ feeds: { ...siteConfig().feeds, limit } });
  const known = { "topics/gone": { label: "Gone", since: "2026-01-01T00:00:00Z" } };
  const { channels } = planFeeds(articles, { config, now }, known).value;
  const site = pageSite(config, channels, (instant) => new Date(instant).toISOString());
  const channel = channels.find((other) => other.dir === dir);
  if (channel === undefined) throw new Error(`There is no channel ${dir}.`);
  const teasers = new Teasers(site, templates);
  const { value, problems } = renderChannelPage(channel, site, templates, teasers);
  expect([...problems, ...teasers.problems]).toEqual([]);
  return value ?? "";
}

describe("the page beside a feed", () => {
  it("says how to subscribe: three addresses, and services that take one", () => {
    const html = page("sections/world/asia", [article()]);
    for (const name of ["rss.xml", "atom.xml", "feed.json"]) {
      const url = `https://news.example/sections/world/asia/${name}`;
      expect(html).toContain(`<a href="${url}">${url}</a>`);
      expect(html).toContain(`data-copy="${url}"`);
    }
    expect(html).toContain(
      "https://feedly.com/i/subscription/feed%2Fhttps%3A%2F%2Fnews.example%2Fsections%2Fworld%2Fasia%2Frss.xml",
    );
    expect(html).toContain(">Subscribe with The Old Reader</a>");
    // Where lists.js says that it copied.
    expect(/<section class="panel subscribe">[\s\S]*?<\/section>/.exec(html)?.[0]).toContain('role="status"');
  });

  it("names its own feeds first in its head, then the main ones", () => {
    const alternates = [...page("topics/shipping", [article()]).matchAll(/rel="alternate"[^>]*href="([^"]*)"/g)];
    expect(alternates.map((match) => match[1]?.slice("https://news.example/".length))).toEqual([
      "topics/shipping/rss.xml",
      "topics/shipping/atom.xml",
      "topics/shipping/feed.json",
      "rss.xml",
      "atom.xml",
      "feed.json",
    ]);
  });

  it("leads from a section to those above and below it", () => {
    const stories = [article(), article({ id: "b", section: section("World", "Europe") })];
    const above = page("sections/world", stories);
    expect(above).toContain('<a href="https://news.example/sections/world/asia/">Asia</a>');
    expect(above).toContain('<a href="https://news.example/sections/world/europe/">Europe</a>');
    const below = page("sections/world/asia", stories);
    expect(below).toContain("<h1>Asia</h1>");
    expect(below).toMatch(
      /<nav aria-label="You are here">\s*<ol>\s*<li><a href="https:\/\/news\.example\/sections\/world\/">World<\/a>/,
    );
  });

  it("shows what is known of an author, as text", () => {
    const author = person("Ann Lee", {
      jobTitle: text("Harbour correspondent"),
      bio: text("Covers <ports> & ships."),
      avatar: address("https://news.example/media/ann.png"),
      sameAs: [address("https://www.social.example/@ann")],
    });
    const html = page("authors/ann-lee", [article({ authors: [author] })]);
    expect(html).toContain("<h1>Ann Lee</h1>");
    expect(html).toContain('<p class="role">Harbour correspondent</p>');
    expect(html).toContain("<p>Covers &lt;ports&gt; &amp; ships.</p>");
    expect(html).toContain('src="https://news.example/media/ann.png" alt="Ann Lee"');
    expect(html).toContain('<a rel="me" href="https://www.social.example/@ann">social.example</a>');
  });

  it("lists the articles of the feed and the months before", () => {
    const stories = ["2026-09", "2026-10", "2026-11"].map((month) =>
      article({ id: month, headline: text(`Story of ${month}`), publishedAt: moment(`${month}-05T00:00:00Z`) }),
    );
    const html = page("sections/world", stories, 1);
    expect([...html.matchAll(/<h3><a [^>]*>([^<]*)/g)].map((match) => match[1])).toEqual(["Story of 2026-11"]);
    expect(html).toContain('<a href="https://news.example/sections/world/rss-2026-09.xml">September 2026</a>');
  });

  it("of a channel without articles is friendly, and not for search engines", () => {
    const html = page("topics/gone", [article()]);
    expect(html).toContain("There are no articles here at the moment.");
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(page("topics/shipping", [article()])).not.toContain("noindex");
  });

  it("is in the language of its articles", () => {
    const arabic = article({ language: "ar", dir: "rtl" });
    expect(page("topics/shipping", [arabic])).toContain('<html lang="ar" dir="rtl">');
  });
});
