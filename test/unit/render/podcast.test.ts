import { describe, expect, it } from "vitest";
import type { Article, WholeArticle } from "#src/model/article";
import type { PodcastConfig } from "#src/model/site";
import { opmlDocument } from "#src/render/opml";
import { podcastDocument } from "#src/render/podcast";
import { planFeeds } from "#src/select/plan";
import {
  address,
  article,
  moment,
  person,
  picture,
  podcastConfig,
  recording,
  siteConfig,
  text,
} from "../../helpers/article.ts";
import { feedFindings } from "../../helpers/feed-rules.ts";
import { all, parseXml, textOf, type XmlElement } from "../../helpers/xml.ts";

const now = moment("2026-11-24T00:00:00Z").instant;

function render(articles: readonly Article[], podcast: PodcastConfig = podcastConfig): XmlElement {
  const config = siteConfig({ podcast, hub: address("https://hub.example/") });
  const plan = planFeeds(articles, { config, now }).value;
  if (plan.podcast === undefined) throw new Error("there is no podcast");
  const { path, phase, content } = podcastDocument(plan.podcast, config);
  expect([path, phase]).toEqual(["podcast.xml", "feed"]);
  const document = (content as readonly string[]).join("");
  expect(feedFindings(document)).toEqual([]);
  return all(parseXml(document), "channel")[0]!;
}

const spoken = (overrides: Partial<WholeArticle> = {}): Article => article({ audio: [recording()], ...overrides });
const episode = (overrides: Partial<WholeArticle> = {}): XmlElement => all(render([spoken(overrides)]), "item")[0]!;
const values = (element: XmlElement, ...names: string[]): Record<string, string | undefined> =>
  Object.fromEntries(names.map((name) => [name, textOf(element, name)]));

describe("the channel of the podcast", () => {
  it("says what directories ask for", () => {
    const channel = render([spoken()]);
    const names = [
      "title",
      "description",
      "language",
      "itunes:author",
      "itunes:summary",
      "itunes:explicit",
      "itunes:type",
    ];
    expect(values(channel, ...names)).toEqual({
      title: "The Example, read aloud",
      description: "Stories to listen to",
      language: "en",
      "itunes:author": "Example Media",
      "itunes:summary": "Stories to listen to",
      "itunes:explicit": "false",
      "itunes:type": "episodic",
    });
    expect(all(channel, "itunes:image")[0]?.attributes).toEqual({ href: podcastConfig.image });
    const [category] = all(channel, "itunes:category");
    expect([category, category?.children[0]].map((each) => each?.attributes["text"])).toEqual(["News", "Politics"]);
    expect(textOf(all(channel, "itunes:owner")[0]!, "itunes:email")).toBe("audio@news.example");
    expect(all(channel, "atom:link").map(({ attributes }) => [attributes["rel"], attributes["href"]])).toEqual([
      ["self", "https://news.example/podcast.xml"],
      ["hub", "https://hub.example/"],
    ]);
  });

  it("has everything before its episodes", () => {
    const names = render([spoken()]).children.map(({ name }) => name);
    expect(names.indexOf("item")).toBe(names.length - 1);
  });

  it("leaves out what is not given", () => {
    const channel = render([spoken()], { ...podcastConfig, category: ["History"], owner: undefined });
    expect(all(channel, "itunes:category")[0]?.children).toEqual([]);
    expect(all(channel, "itunes:owner")).toEqual([]);
  });

  it("keeps to the lengths that validators allow, even of text that reads as markup", () => {
    const channel = render([spoken()], {
      ...podcastConfig,
      author: "<b>".repeat(200),
      description: "<b> ".repeat(2000),
    });
    expect(textOf(channel, "itunes:author")?.length).toBeLessThanOrEqual(255);
    expect(textOf(channel, "itunes:summary")?.length).toBeGreaterThan(1900);
  });
});

describe("an episode", () => {
  it("is the article's, with the audio's address, length and type", () => {
    const item = episode({ authors: [person("Mara Lindqvist"), person("Ann Lee")] });
    const names = ["title", "link", "guid", "pubDate", "itunes:title", "itunes:author", "itunes:duration"];
    expect(values(item, ...names)).toEqual({
      title: "Ferries return to the harbour after nine days of storm",
      link: "https://news.example/articles/2026/11/ferries-return/",
      guid: "tag:news.example,2026-11-23:ferries-return#audio",
      pubDate: "Mon, 23 Nov 2026 01:30:00 GMT",
      "itunes:title": "Ferries return to the harbour after nine days of storm",
      "itunes:author": "Mara Lindqvist, Ann Lee",
      "itunes:duration": "61",
    });
    expect(all(item, "enclosure").map(({ attributes }) => attributes)).toEqual([
      { url: "https://news.example/media/audio/ferries.mp3", length: "480128", type: "audio/mpeg" },
    ]);
    expect(all(item, "dc:creator").map((creator) => creator.text)).toEqual(["Mara Lindqvist", "Ann Lee"]);
  });

  it("never has the guid of its article, and only one fragment in it", () => {
    expect(textOf(episode({ id: "https://news.example/?p=7#x" }), "guid")).toBe("https://news.example/?p=7#x.audio");
  });

  it("shows in its notes the way to the text, corrections, and whose voice it is", () => {
    const item = episode({
      audio: [recording({ voice: text("Ava <1>"), synthetic: true })],
      corrections: [{ kind: "correction", date: moment("2026-11-23T10:00:00Z"), text: text("Ten days.") }],
    });
    const notes = textOf(item, "content:encoded") ?? "";
    expect(notes).toContain('<a href="https://news.example/articles/2026/11/ferries-return/">Ferries return');
    expect(notes).toMatch(/Correction, <time [^>]*>[^<]*<\/time><\/strong>: Ten days\./);
    expect(notes).toContain("<p>Ava &lt;1&gt; · computer-generated voice</p>");
    for (const name of ["description", "itunes:summary"])
      expect(textOf(item, name)).toMatch(/Ten days\. – computer-generated voice$/);
  });

  it("has no word on a voice that nobody names", () => {
    const item = episode();
    expect(textOf(item, "description")).toBe(article().summary);
    expect(textOf(item, "content:encoded")?.match(/<p>/g)).toHaveLength(2);
  });

  it("names the page as its transcript where that is in the language that is spoken", () => {
    const transcripts = (overrides: Partial<WholeArticle>): unknown =>
      all(episode(overrides), "podcast:transcript").map(({ attributes }) => attributes);
    const url = article().url;
    expect(transcripts({})).toEqual([{ url, type: "text/html", language: "en" }]);
    expect(transcripts({ audio: [recording({ language: "en-GB" })] })).toHaveLength(1);
    expect(transcripts({ audio: [recording({ language: "ar" })] })).toEqual([]);
  });

  it("of another language says so, and runs in its direction", () => {
    const item = episode({ language: "ar", dir: "rtl" });
    expect(textOf(item, "dc:language")).toBe("ar");
    expect(textOf(item, "content:encoded")).toMatch(/^<div dir="rtl" lang="ar">/);
  });

  it("has a cover of its own where the picture is one", () => {
    const square = picture({ width: 1400, height: 1400 });
    expect(all(episode({ image: square }), "itunes:image")[0]?.attributes).toEqual({ href: square.src });
    expect(all(episode(), "itunes:image")).toEqual([]);
  });

  it("of unknown or very short duration says nothing wrong", () => {
    const { duration: _, ...endless } = recording();
    expect(all(episode({ audio: [endless] }), "itunes:duration")).toEqual([]);
    expect(textOf(episode({ audio: [recording({ duration: 0.2 })] }), "itunes:duration")).toBe("1");
  });

  it("without authors leaves them to the channel", () => {
    expect(all(episode({ authors: [] }), "itunes:author")).toEqual([]);
  });
});

it("the directory of feeds names the podcast behind the main feed", () => {
  const config = siteConfig({ podcast: podcastConfig });
  const { channels, podcast } = planFeeds([spoken()], { config, now }).value;
  const [, body] = parseXml(opmlDocument(channels, now, config, podcast)).children;
  expect(body?.children[1]?.attributes).toMatchObject({
    type: "rss",
    title: "The Example, read aloud (podcast)",
    xmlUrl: "https://news.example/podcast.xml",
  });
});
