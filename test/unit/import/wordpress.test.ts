import { describe, expect, it } from "vitest";
import { spent } from "./spent.ts";
import type { ArchiveEvent } from "#src/import/archive/archive";
import { expandShortcodes } from "#src/import/archive/shortcodes";
import { readExport } from "#src/import/archive/wxr";
import { settings, articles, codes, rss } from "./archive-fixture.ts";

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
