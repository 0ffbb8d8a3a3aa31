import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spent } from "./spent.ts";
import type { ArchiveEvent } from "#src/import/archive/archive";
import { readFeed } from "#src/import/archive/feed";
import { readJsonFeed } from "#src/import/archive/json";
import { expandShortcodes } from "#src/import/archive/shortcodes";
import { readExport } from "#src/import/archive/wxr";
import type { ImportedArticle } from "#src/import/imported";

const settings = { source: "feed.xml", siteLanguage: "en", timezone: "Europe/London" };
const articles = (events: Iterable<ArchiveEvent>): ImportedArticle[] =>
  [...events].flatMap((event) => (event.kind === "item" ? [event.article] : []));
const codes = (events: Iterable<ArchiveEvent>): string[] =>
  [...events].flatMap((event) =>
    event.kind === "problem"
      ? [`${event.problem.code}${event.problem.line === undefined ? "" : `:${event.problem.line}`}`]
      : [],
  );

const namespaces =
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"';
const rss = (item: string, channel = ""): string =>
  `<?xml version="1.0"?>\n<rss version="2.0" ${namespaces}><channel><title>The Post</title><link>https://post.example/</link>${channel}<item>${item}</item></channel></rss>`;
const one = (item: string, channel = ""): ImportedArticle | undefined =>
  articles(readFeed([rss(item, channel)], settings))[0];
const atom = (entry: string, feed = ""): ImportedArticle | undefined =>
  articles(
    readFeed(
      [
        `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><title>The Post</title>${feed}<entry>${entry}</entry></feed>`,
      ],
      settings,
    ),
  )[0];

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

describe("Atom", () => {
  it("reads an entry", () => {
    expect(
      atom(
        `<id>tag:post.example,2024:1</id><title type="html">A &lt;i&gt;quiet&lt;/i&gt; day</title><link rel="alternate" href="https://post.example/a"/><published>2024-05-03T10:02:00+01:00</published><updated>2024-05-03T11:00:00.123Z</updated>
         <author><name>Ada Poole</name><uri>https://ada.example/</uri><email>ada@post.example</email></author><contributor><name>Tom Ode</name></contributor>
         <category term="ferries" label="Ferries"/><summary>Nothing happened.</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The <em>sea</em> was flat.<br/>Very.</p></div></content>
         <link rel="license" href="https://creativecommons.org/licenses/by/4.0/"/><link rel="related" href="https://post.example/b" title="Another day"/>`,
      ),
    ).toMatchObject({
      title: "A quiet day",
      id: "tag:post.example,2024:1",
      address: "https://post.example/a",
      date: { text: "2024-05-03T10:02:00+01:00" },
      updated: { text: "2024-05-03T11:00:00Z" },
      authors: [
        { name: "Ada Poole", url: "https://ada.example/", email: "ada@post.example" },
        { name: "Tom Ode", role: "contributor" },
      ],
      tags: ["Ferries"],
      description: "Nothing happened.",
      license: "https://creativecommons.org/licenses/by/4.0/",
      related: [{ title: "Another day", url: "https://post.example/b" }],
      body: "The *sea* was flat.\\\nVery.",
    });
  });

  it.each([
    ['<title type="text">a &lt;b&gt; &amp;amp;</title>', "a <b> &amp;"],
    ["<title>a &lt;b&gt;</title>", "a <b>"],
    ['<title type="html">a &amp;lt;b&amp;gt;</title>', "a <b>"],
    ['<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">a <b>b</b></div></title>', "a b"],
  ])("reads the title %s", (xml, expected) => {
    expect(atom(`<id>urn:x:1</id>${xml}`)?.title).toBe(expected);
  });

  it("takes the feed's author for an entry without one, unless it is the paper", () => {
    expect(atom("<id>urn:x:1</id><title>x</title>", "<author><name>Ada Poole</name></author>")?.authors).toMatchObject([
      { name: "Ada Poole" },
    ]);
    expect(atom("<id>urn:x:1</id><title>x</title>", "<author><name>The Post</name></author>")?.authors).toEqual([]);
  });
});

describe("JSON Feed", () => {
  const read = (item: object, feed: object = {}): ImportedArticle | undefined =>
    articles(
      readJsonFeed(JSON.stringify({ version: "https://jsonfeed.org/version/1.1", items: [item], ...feed }), settings),
    )[0];

  it("reads an item", () => {
    expect(
      read(
        {
          id: 42,
          url: "https://post.example/a",
          external_url: "https://other.example/b",
          title: "A & B",
          content_html: '<figure><img src="https://post.example/p.png" alt="P"></figure><p>It left.</p>',
          summary: "Gone.",
          image: "https://post.example/p.png",
          date_published: "2024-05-03T10:02:00+01:00",
          authors: [{ name: "Ada Poole", url: "https://ada.example/", avatar: "https://ada.example/a.png" }],
          tags: ["Ferries"],
          attachments: [
            { url: "https://post.example/a.mp3", mime_type: "audio/mpeg", size_in_bytes: 10, duration_in_seconds: 5 },
          ],
        },
        { language: "en" },
      ),
    ).toMatchObject({
      id: "42",
      address: "https://post.example/a",
      canonical: "https://other.example/b",
      title: "A & B",
      body: "It left.",
      description: "Gone.",
      image: { src: "https://post.example/p.png", alt: "P" },
      date: { text: "2024-05-03T10:02:00+01:00" },
      authors: [{ name: "Ada Poole", url: "https://ada.example/", avatar: "https://ada.example/a.png" }],
      tags: ["Ferries"],
      audio: [{ bytes: 10, duration: 5 }],
      language: "en",
    });
  });

  it("reads plain text and the author of version 1", () => {
    expect(
      read({ id: "a", title: "x", content_text: "One <b>.\n\nTwo.\nThree.", author: { name: "Ada" } }),
    ).toMatchObject({ body: "One \\<b>.\n\nTwo.\\\nThree.", authors: [{ name: "Ada" }] });
  });

  it.each([
    ['{"items": [', ["import-json:1"]],
    ["{}", ["import-no-feed"]],
    ["[]", ["import-no-feed"]],
    ['{"items": [1, null]}', ["import-item-unreadable", "import-item-unreadable"]],
    ['{"items": [], "next_url": "https://a.example/2"}', ["import-more-pages"]],
  ])("says what is wrong with %s", (json, expected) => {
    expect(codes(readJsonFeed(json, settings))).toEqual(expected);
  });
});

const wp = (items: string, head = ""): string => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Post</title><language>en-US</language><wp:wxr_version>1.2</wp:wxr_version>
<wp:author><wp:author_login>ada</wp:author_login><wp:author_email>private@post.example</wp:author_email><wp:author_display_name><![CDATA[Ada Poole]]></wp:author_display_name></wp:author>
<wp:category><wp:term_id>1</wp:term_id><wp:category_nicename>world</wp:category_nicename><wp:category_parent></wp:category_parent><wp:cat_name><![CDATA[World]]></wp:cat_name></wp:category>
<wp:category><wp:term_id>2</wp:term_id><wp:category_nicename>asia</wp:category_nicename><wp:category_parent>world</wp:category_parent><wp:cat_name><![CDATA[Asia]]></wp:cat_name></wp:category>${head}
${items}
</channel></rss>`;
const post = (fields: string, status = "publish", type = "post"): string =>
  `<item><title>A post</title><link>https://post.example/2024/05/a-post/</link><dc:creator><![CDATA[ada]]></dc:creator><guid isPermaLink="false">https://post.example/?p=7</guid><wp:post_id>7</wp:post_id><wp:post_date>2024-05-03 10:02:00</wp:post_date><wp:post_date_gmt>2024-05-03 09:02:00</wp:post_date_gmt><wp:post_name>a-post</wp:post_name><wp:status>${status}</wp:status><wp:post_type>${type}</wp:post_type>${fields}</item>`;
const events = (xml: string, pages = false): ArchiveEvent[] => [...readExport(() => [xml], settings, pages)];

describe("WordPress export", () => {
  it("reads a post", () => {
    const picture =
      "<item><title>pier</title><wp:post_id>9</wp:post_id><wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status><wp:attachment_url>https://post.example/pier.jpg</wp:attachment_url><excerpt:encoded><![CDATA[The pier. Photo: EPA]]></excerpt:encoded><wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value><![CDATA[A pier]]></wp:meta_value></wp:postmeta></item>";
    const xml = wp(
      post(
        '<category domain="category" nicename="uncategorized">Uncategorized</category><category domain="category" nicename="asia"><![CDATA[Asia]]></category><category domain="category" nicename="world"><![CDATA[World]]></category><category domain="post_tag" nicename="ferries"><![CDATA[Ferries & piers]]></category><excerpt:encoded><![CDATA[Short.]]></excerpt:encoded><content:encoded><![CDATA[One.\n\nTwo\nlines.]]></content:encoded><wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta><wp:comment><wp:comment_content>Hi</wp:comment_content></wp:comment>',
      ) + picture,
    );
    expect(articles(events(xml))).toMatchObject([
      {
        title: "A post",
        id: "https://post.example/?p=7",
        address: "https://post.example/2024/05/a-post/",
        slug: "a-post",
        date: { text: "2024-05-03T10:02:00+01:00" },
        authors: [{ name: "Ada Poole", account: "ada" }],
        section: "World > Asia",
        tags: ["World", "Ferries & piers"],
        description: "Short.",
        image: { src: "https://post.example/pier.jpg", alt: "A pier", caption: "The pier. Photo: EPA" },
        body: "One.\n\nTwo\\\nlines.",
        draft: false,
      },
    ]);
    expect(JSON.stringify(events(xml))).not.toContain("private@");
    expect(events(xml).flatMap((event) => (event.kind === "left-out" ? [event.what] : []))).toEqual([
      "comment",
      "attachment",
    ]);
  });

  it.each([
    ["publish", "post", false, { draft: false }],
    ["future", "post", false, { draft: false }],
    ["draft", "post", false, { draft: true }],
    ["pending", "post", false, { draft: true }],
    ["private", "post", false, { draft: true }],
    ["trash", "post", false, "trash"],
    ["auto-draft", "post", false, "auto-draft"],
    ["publish", "page", false, "page"],
    ["publish", "page", true, { draft: false }],
    ["publish", "nav_menu_item", true, "nav_menu_item"],
    ["inherit", "revision", true, "revision"],
  ])("a %s %s (pages: %s) becomes %j", (status, type, pages, expected) => {
    const [event] = events(wp(post("", status, type)), pages);
    const [, ...own] = events(wp(post("", status, type)), pages);
    expect(event?.kind).toBe("authors");
    if (typeof expected === "string") expect(own).toEqual([{ kind: "left-out", what: expected }]);
    else expect(articles(own)).toMatchObject([expected]);
  });

  it("makes a draft of a post behind a password, and says so", () => {
    const all = events(wp(post("<wp:post_password>secret</wp:post_password>")));
    expect(articles(all)).toMatchObject([{ draft: true }]);
    expect(codes(all)).toEqual(["import-password:7"]);
  });

  it("takes the category that a plugin calls the main one", () => {
    const xml = wp(
      post(
        '<category domain="category" nicename="world">World</category><category domain="category" nicename="asia">Asia</category><wp:postmeta><wp:meta_key>_yoast_wpseo_primary_category</wp:meta_key><wp:meta_value>2</wp:meta_value></wp:postmeta>',
      ),
    );
    expect(articles(events(xml))).toMatchObject([{ section: "World > Asia", tags: ["World"] }]);
  });

  it("survives categories that are each other's parents", () => {
    const xml = wp(
      post('<category domain="category" nicename="a">A</category>'),
      "<wp:category><wp:category_nicename>a</wp:category_nicename><wp:category_parent>b</wp:category_parent><wp:cat_name>A</wp:cat_name></wp:category><wp:category><wp:category_nicename>b</wp:category_nicename><wp:category_parent>a</wp:category_parent><wp:cat_name>B</wp:cat_name></wp:category>",
    );
    expect(articles(events(xml))).toMatchObject([{ section: "B > A" }]);
  });

  it("refuses a feed that is no export", () => {
    expect(codes(events(rss("<title>x</title>")))).toEqual(["import-no-export"]);
  });

  const body = (content: string): string | undefined =>
    articles(events(wp(post(`<content:encoded><![CDATA[${content}]]></content:encoded>`))))[0]?.body;

  it.each([
    ["One.\n\nTwo.", "One.\n\nTwo."],
    ["One\ntwo.", "One\\\ntwo."],
    ["<p>One</p>\n\n<p>Two</p>", "One\n\nTwo"],
    ["One.\n\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n\nTwo.", "One.\n\n- a\n- b\n\nTwo."],
    ["<blockquote>One.\n\nTwo.</blockquote>", "> One.\n>\n> Two."],
    ["<pre>a\n\nb</pre>", "```\na\n\nb\n```"],
    ["<strong>One</strong>\n<em>two</em>", "**One**\\\n*two*"],
    ["<h2>Head</h2>\nText", "## Head\n\nText"],
    ["One.\n\n<!--more-->\n\nTwo.", "One.\n\nTwo."],
    [
      "<!-- wp:paragraph -->\n<p>One\ntwo.</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:heading -->\n<h2>Head</h2>\n<!-- /wp:heading -->",
      "One two.\n\n## Head",
    ],
    [
      '<!-- wp:embed {"url":"https://youtu.be/abcdefghijk"} -->\n<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://youtu.be/abcdefghijk\n</div></figure>\n<!-- /wp:embed -->',
      "https://youtu.be/abcdefghijk",
    ],
    [
      '<!-- wp:image -->\n<figure class="wp-block-image"><img src="https://post.example/a.jpg" alt="A"/><figcaption>Cap. Photo: EPA</figcaption></figure>\n<!-- /wp:image -->',
      '![A](https://post.example/a.jpg "Cap. Photo: EPA")',
    ],
    [
      '[caption id="attachment_9" align="alignnone" width="300"]<a href="/x"><img src="https://post.example/a.jpg" alt="A" /></a> Cap [sic][/caption]',
      '![A](https://post.example/a.jpg "Cap [sic]")',
    ],
    [
      '[caption caption="Old"]<img src="https://post.example/a.jpg"/>[/caption]',
      '![](https://post.example/a.jpg "Old")',
    ],
    ["Watch [embed width=500]https://youtu.be/abcdefghijk[/embed] now", "Watch\n\nhttps://youtu.be/abcdefghijk\n\nnow"],
    ["[youtube abcdefghijk]", "https://www.youtube.com/watch?v=abcdefghijk"],
    [
      "[youtube=https://www.youtube.com/watch?v=abcdefghijk&w=640]",
      "https://www.youtube.com/watch?v=abcdefghijk&w=640",
    ],
    ['[contact-form-7 id="1" title="Form"]', '[contact-form-7 id="1" title="Form"]'],
    ["https://twitter.com/a/status/1", "https://twitter.com/a/status/1"],
    ["[caption]never closed", "[caption]never closed"],
  ])("reads the content %j", (content, expected) => {
    expect(body(content)).toBe(expected);
  });

  it("expands shortcodes in time that grows with the text", () => {
    for (const text of [
      "[caption]".repeat(200_000),
      "[embed]".repeat(200_000),
      "[youtube ".repeat(200_000),
      "[caption".repeat(200_000),
      '[gallery ids="1"]'.repeat(50_000),
    ]) {
      expect(
        spent(() => {
          expandShortcodes(text, new Map());
        }),
      ).toBeLessThan(20_000);
    }
  });

  it("makes figures of a gallery", () => {
    expect(
      expandShortcodes(
        '[gallery ids="1,2,3"]',
        new Map([
          ["1", { url: "https://a.example/1.jpg", caption: "One" }],
          ["3", { url: "https://a.example/3.jpg", alt: "Three" }],
        ]),
      ),
    ).toBe(
      '\n\n<figure><img src="https://a.example/1.jpg" alt=""><figcaption>One</figcaption></figure>\n\n\n\n<figure><img src="https://a.example/3.jpg" alt="Three"></figure>\n\n',
    );
  });
});
