import { describe, expect, it } from "vitest";
import { readFeed } from "#src/import/archive/feed";
import { readJsonFeed } from "#src/import/archive/json";
import type { ImportedArticle } from "#src/import/imported";
import { settings, articles, codes } from "./archive-fixture.ts";

const atom = (entry: string, feed = ""): ImportedArticle | undefined =>
  articles(
    readFeed(
      [
        `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><title>The Post</title>${feed}<entry>${entry}</entry></feed>`,
      ],
      settings,
    ),
  )[0];

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
