import { describe, expect, it } from "vitest";
import type { Article } from "#src/model/article";
import type { Channel } from "#src/model/feed-plan";
import type { SiteConfig } from "#src/model/site";
import { renderFeeds } from "#src/render/feeds";
import {
  address as url,
  article,
  moment,
  person,
  picture,
  section,
  siteConfig,
  text,
  topic,
} from "../../helpers/article.ts";
import { feedFindings } from "../../helpers/feed-rules.ts";
import { jsonFeedFindings } from "../../helpers/json-feed-rules.ts";
import { fragmentsOf } from "../../helpers/whole-articles.ts";
import { all, parseXml, textOf, type XmlElement } from "../../helpers/xml.ts";

interface Rendered {
  readonly rss: XmlElement;
  readonly atom: XmlElement;
  readonly json: Record<string, unknown> & { readonly items: readonly Record<string, unknown>[] };
  readonly texts: Readonly<Record<string, string>>;
}

function render(articles: readonly Article[], config: SiteConfig = siteConfig()): Rendered {
  const channel: Channel = {
    dir: "",
    kind: "main",
    title: "The <Paper> & Co",
    description: "News &amp; views",
    language: "en",
    link: config.site.url,
    articles,
    count: articles.length,
    archives: [],
  };
  const texts = Object.fromEntries(
    renderFeeds([channel], config, fragmentsOf(config)).map(({ path, content }) => [
      path,
      (content as readonly string[]).join(""),
    ]),
  );
  const rss = texts["rss.xml"] ?? "";
  const atom = texts["atom.xml"] ?? "";
  const json = texts["feed.json"] ?? "";
  expect([...feedFindings(rss), ...feedFindings(atom), ...jsonFeedFindings(json)]).toEqual([]);
  return {
    rss: parseXml(rss).children[0] as XmlElement,
    atom: parseXml(atom),
    json: JSON.parse(json) as Rendered["json"],
    texts,
  };
}

const items = ({
  rss,
  atom,
  json,
}: Rendered): { rss: XmlElement; atom: XmlElement; json: Record<string, unknown> } => ({
  rss: all(rss, "item")[0] as XmlElement,
  atom: all(atom, "entry")[0] as XmlElement,
  json: json.items[0] as Record<string, unknown>,
});
const hostile = 'A < B & "C" &amp; ]]> </script>';

describe("items in three formats", () => {
  it("every author and category of an article, whatever stands in its name", () => {
    const names = ["Ada Wren", "Bob & Sons", hostile];
    const found = items(
      render([
        article({
          authors: names.map((name) => person(name)),
          section: section("News", hostile),
          categories: [topic("A & B"), topic(hostile)],
        }),
      ]),
    );
    expect(all(found.atom, "author").map((author) => textOf(author, "name"))).toEqual(names);
    expect(
      all(found.rss, "dc:creator").map((creator) =>
        creator.text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"),
      ),
    ).toEqual(names);
    expect((found.json["authors"] as { name: string }[]).map(({ name }) => name)).toEqual(names);
    expect(all(found.atom, "category").map(({ attributes }) => attributes["term"])).toEqual([
      "News",
      hostile,
      "A & B",
      hostile,
    ]);
    expect(all(found.atom, "category").every(({ attributes }) => attributes["scheme"]?.startsWith("https:"))).toBe(
      true,
    );
    expect(all(found.rss, "category")[2]?.text).toBe("A & B");
    expect(found.json["tags"]).toEqual(["News", hostile, "A & B"]);
  });

  it("several audio versions: one enclosure in RSS, all of them elsewhere, with true type and length", () => {
    const audio = ["slow", "fast"].map((voice) => ({
      src: url(`https://paper.example/media/${voice}.mp3`),
      type: "audio/mpeg",
      bytes: 1234,
      duration: 61.5,
      voice: text(voice),
      synthetic: true,
    }));
    const found = items(render([article({ audio })]));
    expect(all(found.rss, "enclosure").map(({ attributes }) => attributes)).toEqual([
      { url: "https://paper.example/media/slow.mp3", length: "1234", type: "audio/mpeg" },
    ]);
    expect(all(found.atom, "link").filter(({ attributes }) => attributes["rel"] === "enclosure")).toHaveLength(2);
    expect(found.json["attachments"]).toMatchObject([
      { mime_type: "audio/mpeg", size_in_bytes: 1234, duration_in_seconds: 61.5 },
      { title: "fast" },
      { mime_type: "image/png", size_in_bytes: 48_213 },
    ]);
    expect(audio[0]?.duration).toBe(61.5);
  });

  it("the lead picture with size, caption and credit, and in the body", () => {
    const found = items(render([article({ image: picture({ caption: text(hostile), credit: text("EPA & Co") }) })]));
    for (const item of [found.rss, found.atom]) {
      const media = all(item, "media:content")[0] as XmlElement;
      expect(media.attributes).toMatchObject({ medium: "image", width: expect.stringMatching(/^\d+$/) as string });
      expect(textOf(media, "media:credit")).toBe("EPA & Co");
    }
    expect(textOf(found.rss, "content:encoded")).toMatch(
      /^<figure><img src="https:[^"]*" alt="[^"]*" width="\d+" height="\d+"><figcaption>A &lt; B/,
    );
    expect(found.json["image"]).toMatch(/^https:/);
  });

  it.each([
    [{ credit: "EPA" }, [["EPA", undefined]]],
    [{ credit: "Jane Roe", photographer: "Jane Roe" }, [["Jane Roe", "photographer"]]],
    [
      { credit: "Jane Roe/EPA", photographer: "Jane Roe", creditor: "EPA" },
      [
        ["Jane Roe/EPA", undefined],
        ["Jane Roe", "photographer"],
      ],
    ],
  ])("the picture's credit as a line, and the photographer: %o", (names, credits) => {
    const told = Object.fromEntries(Object.entries(names).map(([key, name]) => [key, text(name)]));
    const found = items(render([article({ image: picture(told) })]));
    for (const item of [found.rss, found.atom]) {
      const media = all(item, "media:content")[0] as XmlElement;
      expect(all(media, "media:credit").map((credit) => [credit.text, credit.attributes["role"]])).toEqual(credits);
    }
  });

  it("corrections show in the body and move the date; an unchanged article has no atom:updated", () => {
    const publishedAt = moment("2026-11-01T08:00:00+08:00");
    const date = moment("2026-11-02T08:00:00+08:00");
    const corrected = items(
      render([
        article({
          publishedAt,
          updatedAt: date,
          corrections: [{ date, text: text("Not <b> but c."), kind: "correction" }],
        }),
      ]),
    );
    expect(textOf(corrected.rss, "content:encoded")).toContain("Not &lt;b&gt; but c.");
    expect(textOf(corrected.rss, "atom:updated")).toBe("2026-11-02T00:00:00Z");
    expect(textOf(corrected.rss, "pubDate")).toBe("Sun, 01 Nov 2026 00:00:00 GMT");
    expect(textOf(corrected.atom, "published")).toBe("2026-11-01T00:00:00.000Z");
    expect(textOf(corrected.atom, "updated")).toMatch(/^2026-11-02T00:00:00\.\d{6}Z$/);
    expect(corrected.json).toMatchObject({
      date_published: "2026-11-01T00:00:00Z",
      date_modified: "2026-11-02T00:00:00Z",
    });
    expect(all(items(render([article({ publishedAt, updatedAt: publishedAt })])).rss, "atom:updated")).toEqual([]);
  });

  it("the language of the whole document, which its stylesheet goes by", () => {
    const { texts } = render([article()]);
    expect(texts["rss.xml"]).toMatch(/<rss [^>]* xml:lang="en">/);
    expect(texts["atom.xml"]).toMatch(/<feed [^>]* xml:lang="en">/);
  });

  it("the language of an item, right-to-left bodies, rights and license", () => {
    const license = url("https://creativecommons.org/licenses/by/4.0/");
    const found = items(
      render([article({ language: "ar", dir: "rtl", rights: { holder: text("A & B"), license, syndicate: true } })]),
    );
    expect(found.atom.attributes["xml:lang"]).toBe("ar");
    expect(textOf(found.atom, "content")).toMatch(/^<div dir="rtl" lang="ar">/);
    expect(found.json["language"]).toBe("ar");
    expect(textOf(found.atom, "rights")).toBe("A & B");
    expect(textOf(found.rss, "dc:rights")).toBe("A & B");
    expect(all(found.atom, "link").map(({ attributes }) => attributes["rel"])).toContain("license");
    expect(all(found.rss, "atom:link")[0]?.attributes).toEqual({ rel: "license", href: license });
  });

  it("one id in three formats, and never a second alternate link", () => {
    const found = items(render([article({ id: "https://paper.example/?p=1&q=2" })]));
    expect([textOf(found.rss, "guid"), textOf(found.atom, "id"), found.json["id"]]).toEqual(
      Array(3).fill("https://paper.example/?p=1&q=2"),
    );
    expect(
      all(found.atom, "link").filter(({ attributes }) => (attributes["rel"] ?? "alternate") === "alternate"),
    ).toHaveLength(1);
  });

  it("summaries alone where the site wants them", () => {
    const config = siteConfig();
    const found = items(render([article({})], { ...config, feeds: { ...config.feeds, fullText: false } }));
    expect(all(found.rss, "content:encoded")).toEqual([]);
    expect(all(found.atom, "content")).toEqual([]);
    expect(found.json["content_html"]).toBeUndefined();
    expect(found.json["content_text"]).toBe(article({}).summary);
  });
});

describe("channels", () => {
  it("entries of one second have dates of their own", () => {
    const one = moment("2026-11-01T08:00:00Z");
    const entries = all(
      render(["a", "b", "c"].map((id) => article({ id: `tag:x,2026:${id}`, publishedAt: one, updatedAt: one }))).atom,
      "entry",
    );
    expect(new Set(entries.map((entry) => textOf(entry, "updated"))).size).toBe(3);
  });

  it("the head comes before the items, self and hub are named, the date is the newest change", () => {
    const config = { ...siteConfig(), hub: url("https://hub.example/?a=1&b=2") };
    const { rss, atom, json } = render([article({ updatedAt: moment("2026-11-05T00:00:00Z") })], config);
    const names = rss.children.map(({ name }) => name);
    expect(names.indexOf("item")).toBe(names.length - 1);
    expect(all(rss, "atom:link").map(({ attributes }) => [attributes["rel"], attributes["href"]])).toEqual([
      ["self", `${config.site.url}rss.xml`],
      ["hub", "https://hub.example/?a=1&b=2"],
    ]);
    expect(all(atom, "link").map(({ attributes }) => attributes["rel"])).toEqual(["alternate", "self", "hub"]);
    expect(textOf(rss, "lastBuildDate")).toBe("Thu, 05 Nov 2026 00:00:00 GMT");
    expect(textOf(atom, "updated")).toBe("2026-11-05T00:00:00.000Z");
    expect(json).toMatchObject({
      feed_url: `${config.site.url}feed.json`,
      hubs: [{ type: "WebSub" }],
      title: "The <Paper> & Co",
    });
  });

  it("a channel without articles is a valid document", () => {
    const { rss, atom, json } = render([]);
    expect([all(rss, "item"), all(atom, "entry"), json.items]).toEqual([[], [], []]);
  });
});
