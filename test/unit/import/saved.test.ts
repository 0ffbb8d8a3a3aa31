import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spent } from "./spent.ts";
import { HtmlRefusal } from "#src/import/html/parse";
import type { ImportedPage } from "#src/import/imported";
import { readSavedPage } from "#src/import/saved/saved-page";

const settings = { source: "page.html", siteLanguage: "en", timezone: "Europe/London" };
const load = (name: string): ImportedPage =>
  readSavedPage(readFileSync(join(import.meta.dirname, "pages", name), "utf8"), settings);
const read = (html: string): ImportedPage => readSavedPage(html, settings);
const text =
  "The first boat leaves at half past ten in the evening, and the last one at two in the morning, the company said on Monday.";
const story = (inner: string, head = ""): ImportedPage =>
  read(
    `<html lang=en><head>${head}</head><body><main><h1>Ferries return</h1><article><p>${text}</p>${inner}<p>${text} Again.</p></article></main></body></html>`,
  );
const blocks = (page: ImportedPage): string[] =>
  page.article.body.split("\n\n").filter((block) => !block.startsWith("The first boat"));

describe("saved pages", () => {
  it("reads JSON-LD, metadata and the article's element", () => {
    const { article, removed } = load("courier.html");
    expect(article).toMatchObject({
      title: "Night ferries return to the harbour",
      description: "Crews will sail until two in the morning from Friday, but fares rise.",
      authors: [{ name: "Imogen Vale", url: "https://www.tidewater.example/people/vale" }, { name: "Piet Osk" }],
      date: { text: "2024-05-03T10:02:00+01:00" },
      updated: { text: "2024-05-04T09:00:00+01:00" },
      section: "Transport",
      tags: ["Local", "Ferries", "Harbour & port"],
      language: "en-GB",
      address: "https://www.tidewater.example/2024/05/03/night-ferries/",
      image: {
        src: "https://www.tidewater.example/i/ferry.jpg",
        alt: "A ferry at dusk",
        caption: "A ferry leaves the eastern pier. Photo: Getty Images",
      },
      corrections: [{ date: { text: "2024-05-04" }, kind: "correction" }],
      closed: true,
    });
    expect(article.body.split("\n\n")).toEqual([
      "Night ferries will cross the harbour again from **Friday**, four months after a crane fell on the [eastern pier](https://www.tidewater.example/2024/01/crane).",
      "<!-- ad -->",
      "The first boat leaves at half past ten & the last one at two. “People have waited for this,” said Dora Finch \\<the owner>.",
      "## What it costs",
      "- Adults: *four* dollars\n- Children: free",
      "https://twitter.com/dora/status/1234567890",
      "https://www.youtube.com/embed/abcdefghijk",
      '<img src="https://img.tidewater.example/pier.jpg?w=800" alt="The pier" title="The northern pier stays shut. Photograph: Jo March/AFP" width="800" height="500">',
      "| Pier | Trips |\n| --- | ---: |\n| Eastern | 12 |",
      "The northern pier stays shut until spring. Click",
    ]);
    expect(removed.map(({ why, text: words }) => `${why}: ${words}`)).toEqual([
      "duplicate: Night ferries return to the harbour",
      "duplicate: Crews will sail until two in the morning from Friday, but fares rise.",
      "field: By Imogen Vale and Piet Osk",
      "field: 3 May 2024",
      "share: Facebook X",
      "advertisement: Advertisement",
      "related: Related A bridge grows dearer",
      "related: Read more: Old piers of the bay",
      "newsletter: Sign up for our morning briefing",
      "comments: Comments First!",
      "navigation: © 2024 The Tidewater Post",
    ]);
  });

  it("reads microdata", () => {
    const { article } = load("micro.html");
    expect(article).toMatchObject({
      title: "Les Marées lentes, un premier film",
      authors: [{ name: "Solène Kerbrat", url: "https://phare.example/sk" }],
      date: { text: "2024-05-03T10:02:00+02:00" },
      language: "fr",
    });
    expect(article.description).toMatch(/^Avec ce récit/);
    expect(article.body.split("\n\n").map((block) => block.slice(0, 12))).toEqual([
      "Il faut acce",
      "<!-- ad -->",
      "Puis la mer ",
    ]);
  });

  it("reads a page of tables and line breaks", () => {
    const { article } = load("altbote.html");
    expect(article).toMatchObject({
      title: "Der letzte Zug fährt früher",
      authors: [{ name: "Hanna Brück" }],
      date: { text: "2024-05-03T10:02:00+02:00" },
      tags: ["Bahn", "Nachtzug", "Altenau"],
      language: "de",
    });
    expect(article.body.split("\n\n").map((block) => block.slice(0, 12))).toEqual([
      "Der letzte Z",
      "Für viele Sc",
      "<!-- ad -->",
      "![Der Nachtz",
    ]);
  });

  it.each([
    [
      "a list",
      '[{"@type":"WebPage"},{"@type":"ReportageNewsArticle","headline":"Ferries return","author":"Ada Poole"}]',
      ["Ada Poole"],
    ],
    [
      "a graph with references",
      '{"@graph":[{"@type":["Article","NewsArticle"],"headline":"Ferries return","author":{"@id":"#a"}},{"@type":"Person","@id":"#a","name":"Ada Poole"}]}',
      ["Ada Poole"],
    ],
    [
      "a list of people",
      '{"@type":"NewsArticle","headline":"Ferries return","author":[{"@type":"Person","name":"Ada Poole"},{"@type":"Person","name":"Tom Ode"}]}',
      ["Ada Poole", "Tom Ode"],
    ],
    [
      "names in a list",
      '{"@type":"NewsArticle","headline":"Ferries return","author":{"name":["Ada Poole","Tom Ode"]}}',
      ["Ada Poole", "Tom Ode"],
    ],
    [
      "comments around it and a comma too many",
      '<!--\n{"@type":"NewsArticle","headline":"Ferries return","author":{"name":"Ada Poole"},}\n-->',
      ["Ada Poole"],
    ],
    [
      "line breaks in texts",
      '{"@type":"NewsArticle","headline":"Ferries\nreturn","author":{"name":"Ada\nPoole"}}',
      ["Ada Poole"],
    ],
    [
      "the paper as author, and a byline",
      '{"@type":"NewsArticle","headline":"Ferries return","author":{"@type":"Organization","name":"The Post"},"publisher":{"name":"The Post"}}',
      ["Tom Ode"],
    ],
    ["no JSON at all", "window.data = {}", ["Tom Ode"]],
  ])("reads authors from JSON-LD with %s", (_, json, expected) => {
    const { article } = story(
      "",
      `<meta name=author content="Tom Ode"><script type="application/ld+json">${json}</script>`,
    );
    expect(article.authors.map(({ name }) => name)).toEqual(expected);
  });

  it.each([
    ['<div class="ad-container">Advertisement</div>', ["<!-- ad -->"]],
    ['<ins class="adsbygoogle"></ins>', ["<!-- ad -->"]],
    ['<div id="div-gpt-ad-123"></div>', ["<!-- ad -->"]],
    ["<p>Anzeige</p>", ["<!-- ad -->"]],
    ['<div class="article__social-share"><a href="#">Share</a></div>', []],
    ['<aside>More stories <a href="/x">A bridge</a></aside>', []],
    ['<h3>Related articles</h3><ul><li><a href="https://a.example/x">A bridge grows dearer</a></li></ul>', []],
    ['<p><a href="https://a.example/x">Read more: A bridge grows dearer</a></p>', []],
    ["<form>Sign up for our newsletter <input></form>", []],
    ['<div style="display:none">Hidden</div><div hidden>Hidden</div><span class="sr-only">Hidden</span>', []],
    [
      '<div class="comment-promo">Short</div><p class="comment">Prose with a class of that name stays.</p>',
      ["Prose with a class of that name stays."],
    ],
    ['<div class="has-ads-free-layout"><p>Adults pay four dollars.</p></div>', ["<!-- ad -->"]],
    [
      "<p>A short sentence about newsletters, which the ferry company stopped to print.</p>",
      ["A short sentence about newsletters, which the ferry company stopped to print."],
    ],
  ])("prunes %s", (html, expected) => {
    expect(blocks(story(html))).toEqual(expected);
  });

  it.each([
    [
      '<figure><img data-src="https://a.example/a.jpg" src="data:image/gif;base64,R0"><figcaption>A pier</figcaption></figure>',
      '![](https://a.example/a.jpg "A pier")',
    ],
    [
      '<img srcset="https://a.example/s.jpg 320w, https://a.example/l.jpg 1280w, https://a.example/x.jpg 6000w" src="https://a.example/t.jpg">',
      "![](https://a.example/l.jpg)",
    ],
    [
      '<picture><source srcset="https://a.example/w.webp"><img src="/placeholder.gif"></picture>',
      "![](https://a.example/w.webp)",
    ],
    ['<img src="spacer.gif"><noscript><img src="https://a.example/n.jpg"></noscript>', "![](https://a.example/n.jpg)"],
    ['<img src="https://a.example/track.gif" width=1 height=1>', undefined],
    [
      '<figure><img src="./page_files/a.jpg"><figcaption>A pier. Photo: EPA</figcaption></figure>',
      "<!-- picture: A pier. Photo: EPA -->",
    ],
    ['<iframe src="https://player.vimeo.com/video/123"></iframe>', "https://player.vimeo.com/video/123"],
    [
      '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/ABCDE/?utm=1"><a href="#">x</a></blockquote>',
      "https://www.instagram.com/p/ABCDE/",
    ],
    [
      '<div class="video-player"><iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe></div>',
      "https://www.youtube.com/embed/abcdefghijk",
    ],
  ])("finds what %s shows", (html, expected) => {
    expect(blocks(story(html))).toEqual(expected === undefined ? [] : [expected]);
  });

  it("keeps links whole, and the words of those that lead nowhere", () => {
    const page = story(
      '<p>See <a href="/a">one</a>, <a href="javascript:x()">two</a> and <a href="mailto:a@b.example">three</a>.</p>',
    );
    expect(blocks(page)).toEqual(["See one, two and [three](mailto:a@b.example)."]);
    expect(page.removed).toContainEqual({ text: "/a", why: "unaddressed" });
    expect(
      blocks(story('<p>See <a href="/a">one</a> there.</p>', '<link rel=canonical href="https://p.example/x/">')),
    ).toEqual(["See [one](https://p.example/a) there."]);
  });

  it("takes the text of the page's data where the page shows a beginning only", () => {
    const body = `${text}\n${text} Two.\n${text} Three.\n${text} Four.`;
    const { article } = read(
      `<html><head><script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", headline: "Ferries return", articleBody: body })}</script></head><body><h1>Ferries return</h1><article><p>${text.slice(0, 60)}</p></article></body></html>`,
    );
    expect(article.body.split("\n\n")).toHaveLength(4);
  });

  it.each([
    ["Ferries return | The Post", undefined, "Ferries return to town"],
    ["Ferries return to town | The Post", "The Post", "Ferries return to town"],
    ["Ferries return to town - The Post", "The Post", "Ferries return to town"],
    ["Ferries return - what now for the north pier?", "The Post", "Ferries return - what now for the north pier?"],
  ])("takes the headline out of the title %s", (title, site, expected) => {
    const head = `<title>${title}</title>${site === undefined ? '<meta property="og:title" content="Ferries return to town">' : `<meta property="og:site_name" content="${site}">`}`;
    expect(
      read(`<html><head>${head}</head><body><article><p>${text}</p><p>${text}</p></article></body></html>`).article
        .title,
    ).toBe(expected);
  });

  it.each([
    ["100,000 elements inside each other", `<p>${text}</p>${"<div>".repeat(100_000)}x`],
    ["100,000 formatting elements that are never closed", `<p>${text}</p>${"<b><i>".repeat(50_000)}x`],
    ["a million elements", `<p>${text}</p>${"<i></i>".repeat(1_000_000)}`],
    [
      "formatting that multiplies",
      `<p>${Array.from({ length: 400 }, (_, index) => `<font color=${index}>`).join("")}</p>${"<p>x</p>".repeat(20_000)}`,
    ],
  ])("refuses %s", (_, html) => {
    expect(
      spent(() => {
        expect(() => read(html.slice(0, 5_000_000))).toThrow(HtmlRefusal);
      }),
    ).toBeLessThan(20_000);
  });

  it.each([
    ["a line of 5 MB", `<article><p>${"x".repeat(4_900_000)}</p></article>`],
    ["a paragraph of 5 MB", `<article><p>${`${text} `.repeat(39_000)}</p></article>`],
    ["tags that never end", "<".repeat(1_000_000)],
    ["attributes that never end", `<a href="${"a".repeat(1_000_000)}`],
    ["30,000 links", `<article><p>${`<a href=/x>x</a> `.repeat(30_000)}</p></article>`],
    ["20,000 paragraphs", `<article>${`<p>${text}</p>`.repeat(20_000)}</article>`],
    ["50,000 line breaks", `<article>${text}${"<br>".repeat(50_000)}</article>`],
    [
      "JSON-LD of 100,000 lists",
      `<script type="application/ld+json">${"[".repeat(100_000)}</script><article><p>${text}</p></article>`,
    ],
    ["an empty page", ""],
    ["NUL", `<article><p>\0${text}\0</p></article>`],
  ])("survives %s", (_, html) => {
    expect(
      spent(() => {
        expect(() => read(html)).not.toThrow();
      }),
    ).toBeLessThan(20_000);
  });

  it("survives any text that looks like a page", () => {
    const piece = fc.constantFrom(
      ..."<p>|</p>|<div class=ad>|</div>|<article>|</article>|<h1>|</h1>|<table>|<tr>|<td>|</table>|<ul>|<li>|</ul>|<a href=x>|</a>|<img src=a>|<figure>|</figure>|<!--|-->|<script>|</script>|<script type='application/ld+json'>{|<svg>|<math>|<template>|<select>|<b>|<i>|</b>|text |A sentence that ends. |Advertisement|By Ada Poole|3 May 2024|<br>|<pre>|</pre>|<iframe src=//a>|&amp;|&|<time datetime=2024>|<meta name=author content=A>".split(
        "|",
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join("")),
          fc.string({ unit: "binary" }),
        ),
        (html) => {
          expect(() => read(html)).not.toThrow();
        },
      ),
      { numRuns: 5000 },
    );
  });
});
