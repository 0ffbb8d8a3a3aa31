import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spent } from "./spent.ts";
import { readFeed } from "#src/import/archive/feed";
import type { ImportedArticle } from "#src/import/imported";
import { settings, articles, codes, rss } from "./archive-fixture.ts";

const one = (item: string, channel = ""): ImportedArticle | undefined =>
  articles(readFeed([rss(item, channel)], settings))[0];

describe("RSS", () => {
  it("reads an item", () => {
    const article = one(
      `<title>AT&amp;amp;T &amp; the ferry</title><link>https://post.example/2024/05/ferry/</link><guid isPermaLink="false"> post-42 </guid>
       <pubDate>Fri, 03 May 2024 10:02:00 +0100</pubDate><atom:updated>2024-05-04T08:00:00Z</atom:updated>
       <dc:creator>Ada Poole</dc:creator><dc:creator>Tom Ode</dc:creator><category domain="https://post.example/sections">Transport</category><category>Ferries</category>
       <description>The ferry is back, and so is the horn.</description><content:encoded><![CDATA[<p>It left <b>on time</b>.</p><p><img src="/a.png"></p>]]></content:encoded>
       <enclosure url="https://post.example/a.mp3" type="audio/mpeg" length="1234"/><itunes:duration>1:02</itunes:duration>
       <media:content url="http://post.example/b.jpg" medium="image" width="800" height="600"><media:description>The ferry</media:description><media:credit>Jo March</media:credit></media:content>`,
      "<language>en-GB</language>",
    );
    expect(article).toMatchObject({
      title: "AT&T & the ferry",
      id: "post-42",
      address: "https://post.example/2024/05/ferry/",
      date: { text: "2024-05-03T10:02:00+01:00" },
      updated: { text: "2024-05-04T08:00:00Z" },
      authors: [{ name: "Ada Poole" }, { name: "Tom Ode" }],
      section: "Transport",
      tags: ["Ferries"],
      language: "en-GB",
      description: "The ferry is back, and so is the horn.",
      image: { src: "https://post.example/b.jpg", caption: "The ferry | Photo: Jo March", width: 800, height: 600 },
      audio: [{ src: "https://post.example/a.mp3", type: "audio/mpeg", bytes: 1234, duration: 62 }],
      body: "It left **on time**.\n\n![](https://post.example/a.png)",
    });
  });

  it.each([
    ["<author>ada@post.example (Ada Poole)</author>", [{ name: "Ada Poole", email: "ada@post.example" }]],
    ["<author>Ada Poole &lt;ada@post.example&gt;</author>", [{ name: "Ada Poole", email: "ada@post.example" }]],
    ["<author>Ada Poole</author>", [{ name: "Ada Poole" }]],
    [
      "<atom:author><atom:name>Ada Poole</atom:name><atom:uri>https://ada.example</atom:uri></atom:author>",
      [{ name: "Ada Poole", url: "https://ada.example/" }],
    ],
    ["<itunes:author>Ada Poole</itunes:author>", [{ name: "Ada Poole" }]],
  ])("reads the author in %s", (xml, expected) => {
    expect(one(`<title>x</title>${xml}`)?.authors).toMatchObject(expected);
  });

  it.each([
    ["<guid>https://post.example/?p=1</guid>", "https://post.example/?p=1"],
    ["<guid isPermaLink='false'>12345</guid><link>https://post.example/a</link>", "12345"],
    ["<guid>https://post.example/?a=1&amp;copy=2</guid>", "https://post.example/?a=1&copy=2"],
    ["<link>https://post.example/a</link>", "https://post.example/a"],
    ["", undefined],
  ])("keeps the id of %s", (xml, expected) => {
    expect(one(`<title>x</title>${xml}`)?.id).toBe(expected);
  });

  it.each([
    ["a&lt;b &amp; &quot;c&quot;", 'a<b & "c"'],
    ["&lt;b&gt;Bold&lt;/b&gt; news", "Bold news"],
    ["<![CDATA[Caf&eacute; &#8217;24]]>", "Café ’24"],
    ["A &nbsp; B", "A B"],
    ["Two\n lines", "Two lines"],
  ])("reads the title %s", (xml, expected) => {
    expect(one(`<title>${xml}</title>`)?.title).toBe(expected);
  });

  it("takes a description for the text when there is no other, and for no standfirst when it begins the text", () => {
    expect(one("<title>x</title><description>&lt;p&gt;Only this.&lt;/p&gt;</description>")).toMatchObject({
      body: "Only this.",
      description: undefined,
    });
    expect(
      one(
        "<title>x</title><description>It left on […]</description><content:encoded>&lt;p&gt;It left on time.&lt;/p&gt;</content:encoded>",
      ),
    ).toMatchObject({ body: "It left on time.", description: undefined });
  });

  it("reads RSS 1.0 and 0.91, and unescaped markup", () => {
    const rdf =
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>P</title></channel><item rdf:about="https://p.example/1"><title>One</title><link>https://p.example/1</link><dc:date>2004-05-03</dc:date><dc:subject>Ferries</dc:subject></item></rdf:RDF>';
    expect(articles(readFeed([rdf], settings))).toMatchObject([
      { title: "One", id: "https://p.example/1", date: { text: "2004-05-03" }, tags: ["Ferries"] },
    ]);
    expect(one("<title>x</title><description>It <b>left</b> on time.<br/>Really.</description>")?.body).toBe(
      "It **left** on time.\\\nReally.",
    );
  });

  it("knows another language than the channel's by its script", () => {
    const text =
      "停航四個月的渡輪夜班，將於周五起恢復服務。運輸署表示，首階段每晚提供六班，視乎客量再作調整，並會與公司研究票價。";
    expect(one(`<title>x</title><description>${text}</description>`, "<language>en</language>")?.language).toBe(
      "zh-Hant",
    );
    expect(
      one(
        '<title>x</title><description>&lt;div lang="ar"&gt;&lt;p&gt;a&lt;/p&gt;&lt;/div&gt;</description>',
        "<language>en</language>",
      )?.language,
    ).toBe("ar");
  });

  it.each([
    ["truncated", "<rss><channel><item><title>One</title></item><item><title>Tw", ["import-truncated:1"], 1],
    ["with a bare ampersand", "<rss><channel>\n<item><title>A & B</title></item></channel></rss>", [], 1],
    [
      "with an unknown entity",
      "<rss><channel><item><title>A &foo; B</title></item></channel></rss>",
      ["import-not-well-formed:1"],
      1,
    ],
    [
      "with a NUL and control characters",
      "<rss><channel><item><title>A\0\u0007B</title></item></channel></rss>",
      ["import-not-well-formed:1"],
      1,
    ],
    [
      "with ]]> in the text",
      "<rss><channel><item><title>A ]]> B</title></item></channel></rss>",
      ["import-not-well-formed:1"],
      1,
    ],
    [
      "with two CDATA ends",
      "<rss><channel><item><title><![CDATA[A ]]]]><![CDATA[> B]]></title></item></channel></rss>",
      [],
      1,
    ],
    [
      "with a bomb of entities",
      `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">${"bcdefgh"
        .split("")
        .map((name, index) => `<!ENTITY ${name} "${`&${"abcdefgh"[index] ?? ""};`.repeat(10)}">`)
        .join("")}]><rss><channel><item><title>x &h;</title></item></channel></rss>`,
      ["import-not-well-formed:1"],
      1,
    ],
    ["without items", "<rss><channel><title>x</title></channel></rss>", [], 0],
    ["that is a page", "<html><body><p>x</p></body></html>", ["import-no-feed"], 0],
    ["that is no XML", "Dear editor,\n\nthis is a letter.", ["import-no-feed"], 0],
    ["that is empty", "", ["import-no-feed"], 0],
  ])("survives a feed %s", (_, xml, problems, items) => {
    expect(codes(readFeed([xml], settings))).toEqual(problems);
    expect(articles(readFeed([xml], settings))).toHaveLength(items);
  });

  it.each([
    [
      "a line of 5 MB",
      rss(`<title>x</title><description>${"x".repeat(5_000_000)}</description>`),
      ["import-item-too-large:2"],
    ],
    [
      "HTML of 100,000 nested elements",
      rss(`<title>x</title><description>${"&lt;div&gt;".repeat(100_000)}</description>`),
      ["import-item-unreadable:2"],
    ],
    [
      "XML of 100,000 nested elements",
      rss(`<title>x</title><description>${"<div>".repeat(100_000)}`),
      ["import-not-well-formed:2"],
    ],
    ["a million elements", rss(`<title>x</title>${"<a/>".repeat(1_000_000)}`), []],
  ])("bounds %s", (_, xml, problems) => {
    expect(
      spent(() => {
        expect(codes(readFeed([xml], settings))).toEqual(problems);
      }),
    ).toBeLessThan(20_000);
  });

  it("gives the same articles however the file is cut into pieces", () => {
    const xml = rss(
      "<title>Größe &amp; Café</title><link>https://a.example/ä</link><!-- a & b --><description><![CDATA[<p>Ein Satz &ndash; & noch einer & so.</p>]]></description><category>A & B &c</category>",
    );
    const whole = articles(readFeed([xml], settings));
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: xml.length }), { maxLength: 20 }), (cuts) => {
        const places = [0, ...cuts.toSorted((a, b) => a - b), xml.length];
        const pieces = places.slice(1).map((end, index) => xml.slice(places[index], end));
        expect(articles(readFeed(pieces, settings))).toEqual(whole);
      }),
      { numRuns: 200 },
    );
  });

  it("survives any XML", () => {
    const piece = fc.constantFrom(
      ..."<rss>|<channel>|<item>|</item>|<title>|</title>|<![CDATA[|]]>|<!--|-->|&amp;|&|<|>|</|<a b='c'>|<?x|?>|<!DOCTYPE a [|]>|text|<atom:entry xmlns:atom='http://www.w3.org/2005/Atom'>|<description>|&lt;p&gt;|<pubDate>3 May 2024</pubDate>".split(
        "|",
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join("")),
          fc.string({ unit: "binary" }),
        ),
        (xml) => {
          expect(() => [...readFeed([xml], settings)]).not.toThrow();
        },
      ),
      { numRuns: 5000 },
    );
  });
});
