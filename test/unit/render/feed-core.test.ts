import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeHtml } from "#src/base/html-text";
import { stripUnprintable } from "#src/base/xml-text";
import type { AbsoluteUrl, Instant, SafeHtml } from "#src/model/brand";
import {
  atomEntry,
  atomFrame,
  jsonHead,
  jsonItem,
  rssFrame,
  rssItem,
  type ChannelCore,
  type ItemCore,
} from "#src/render/feed-core";
import { all, parseXml, textOf, type XmlElement } from "../../helpers/xml.ts";

const url = (text: string): AbsoluteUrl => text as AbsoluteUrl;
const item: ItemCore = {
  id: "tag:paper.example,2026-11-02:first",
  url: url("https://paper.example/articles/2026/11/first/"),
  title: "First story",
  summary: "What happened",
  content: "<p>The bridge is open.</p>" as SafeHtml,
  publishedAt: Date.UTC(2026, 10, 2) as Instant,
  updatedAt: Date.UTC(2026, 10, 3) as Instant,
  authors: [{ name: "Ada Wren" }],
  rights: undefined,
};
const channel: ChannelCore = {
  dir: "",
  title: "The Paper",
  description: "All the news",
  language: "en",
  home: url("https://paper.example/"),
  id: url("https://paper.example/rss.xml"),
  self: url("https://paper.example/rss.xml"),
  updatedAt: Date.UTC(2026, 10, 3) as Instant,
  hub: undefined,
  image: undefined,
  icon: undefined,
  favicon: undefined,
  copyright: undefined,
  publisher: { name: "Paper House", url: url("https://paper.example/") },
};
const namespaces = 'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom"';
const hostile = 'a<b & "c" &amp; &copy ]]> ]]> </b> \u0007\uFFFE\uD800 $& <![CDATA[';

const asRss = (core: ItemCore): XmlElement =>
  parseXml(`<rss ${namespaces}>${rssItem(core)}</rss>`).children[0] as XmlElement;
const asAtom = (core: ItemCore): XmlElement => parseXml(atomEntry(core));

// Each row of the table of defects of `feed` 6.0.0.
describe("what feed 6.0.0 gets wrong", () => {
  it("two and more CDATA ends stay inside the body", () => {
    const content = "<p>]]> one ]]&gt; two ]]>]]></p>" as SafeHtml;
    const safe = "<p>]]&gt; one ]]&gt; two ]]&gt;]]&gt;</p>";
    expect(textOf(asRss({ ...item, content }), "content:encoded")).toBe(safe);
    expect(textOf(asAtom({ ...item, content }), "content")).toBe(safe);
  });

  it("control characters, non-characters and lone surrogates are gone from every text", () => {
    for (const text of ["\u0000a\u0007b\u001F", "\uFFFE\uFFFF", "\uD800x\uDC00", "\u{1FFFE}"]) {
      const core = {
        ...item,
        title: `t${text}`,
        summary: `s${text}`,
        content: `<p>${text}</p>` as SafeHtml,
        authors: [{ name: `n${text}` }],
      };
      expect(textOf(asRss(core), "title")).toBe(`t${stripUnprintable(text)}`);
      expect(asAtom(core).children.find(({ name }) => name === "author")?.children[0]?.text).toBe(
        `n${stripUnprintable(text)}`,
      );
    }
  });

  it("the characters &amp; keep their level of escaping", () => {
    const core = { ...item, authors: [{ name: "A &amp; B" }], rights: "© &amp;amp; C" };
    expect(textOf(asAtom(core), "rights")).toBe("© &amp;amp;amp; C");
    expect(textOf(asAtom({ ...core, rights: "© A & B" }), "rights")).toBe("© A & B");
    expect(all(asAtom(core), "author")[0]?.children[0]?.text).toBe("A &amp; B");
  });

  it("a plain title stays text; only where it reads as markup it is declared as HTML in Atom, and escaped once more in RSS", () => {
    const atomTitle = (title: string): XmlElement | undefined => all(asAtom({ ...item, title }), "title")[0];
    expect(atomTitle('a<b & "c"')).toMatchObject({ attributes: {}, text: 'a<b & "c"' });
    expect(atomTitle("Fish &copy chips")).toMatchObject({ attributes: { type: "html" }, text: "Fish &amp;copy chips" });
    expect(textOf(asRss({ ...item, title: 'a<b & "c"' }), "title")).toBe('a<b & "c"');
    expect(textOf(asRss({ ...item, title: "a <b>bold</b> claim" }), "title")).toBe("a &lt;b&gt;bold&lt;/b&gt; claim");
    expect(textOf(asRss({ ...item, title: "Fish &copy chips" }), "title")).toBe("Fish &amp;copy chips");
  });

  it("authors: none in RSS, all of them in Atom, and an empty list does not throw", () => {
    const core = {
      ...item,
      authors: [{ name: "Ada" }, { name: "Bob", email: "bob@paper.example", url: url("https://paper.example/bob") }],
    };
    expect(all(asRss(core), "author")).toEqual([]);
    expect(all(asAtom(core), "author").map((author) => author.children.map(({ text }) => text))).toEqual([
      ["Ada"],
      ["Bob", "bob@paper.example", "https://paper.example/bob"],
    ]);
    expect(all(asAtom({ ...item, authors: [] }), "author")).toEqual([]);
    expect(jsonItem({ ...item, authors: [] })["author"]).toBeUndefined();
  });

  it("tag: ids are the same in three formats", () => {
    expect(textOf(asRss(item), "guid")).toBe(item.id);
    expect(textOf(asAtom(item), "id")).toBe(item.id);
    expect(jsonItem(item)["id"]).toBe(item.id);
    const query = { ...item, id: "https://paper.example/?p=1&q=2" };
    expect([textOf(asRss(query), "guid"), textOf(asAtom(query), "id"), jsonItem(query)["id"]]).toEqual([
      query.id,
      query.id,
      query.id,
    ]);
  });

  it("a body is never mistaken for a pattern or a token", () => {
    const content = "<p>$& $1 $$ </item> BROADSHEET-BODY </entry></p>" as SafeHtml;
    expect(textOf(asRss({ ...item, content }), "content:encoded")).toBe(content);
    expect(textOf(asAtom({ ...item, content }), "content")).toBe(content);
  });

  it("no text of an article is taken for the place of the body", () => {
    const token = "BROADSHEET-BODY";
    for (const text of [token, `<![CDATA[${token}]]>`, `]]>${token}`]) {
      const core = { ...item, title: text, summary: text, authors: [{ name: text }], rights: text };
      expect([text, escapeHtml(text)]).toContain(textOf(asAtom(core), "title"));
      expect(textOf(asAtom(core), "summary")).toBe(escapeHtml(text));
      expect(textOf(asAtom(core), "content")).toBe(item.content);
      expect(textOf(asRss(core), "description")).toBe(escapeHtml(text));
      expect(textOf(asRss(core), "content:encoded")).toBe(item.content);
    }
  });

  it("a summary-only item has no content element", () => {
    expect(all(asRss({ ...item, content: undefined }), "content:encoded")).toEqual([]);
    expect(all(asAtom({ ...item, content: undefined }), "content")).toEqual([]);
  });

  it("the dates of a channel are its items', not the clock's", () => {
    expect(rssFrame(channel, namespaces)[0]).toContain("<lastBuildDate>Tue, 03 Nov 2026 00:00:00 GMT</lastBuildDate>");
    expect(atomFrame(channel, "")[0]).toContain("<updated>2026-11-03T00:00:00.000Z</updated>");
  });

  it("frames hold hostile texts, declare the namespaces and end with the document", () => {
    const core = {
      ...channel,
      title: hostile,
      description: hostile,
      copyright: hostile,
      publisher: { ...channel.publisher, name: hostile },
    };
    const rss = parseXml(rssFrame(core, namespaces).join(""));
    expect(rss.attributes["xmlns:content"]).toBe("http://purl.org/rss/1.0/modules/content/");
    const atom = parseXml(atomFrame(core, 'xml:lang="en"').join(""));
    for (const name of ["title", "subtitle", "rights"]) {
      expect(textOf(atom, name)).toBe(escapeHtml(stripUnprintable(hostile)));
      expect(all(atom, name)[0]?.attributes).toEqual({ type: "html" });
    }
    expect(jsonHead(core)["title"]).toBe(stripUnprintable(hostile));
  });
});

describe("any text", () => {
  const text = fc
    .oneof(fc.string({ unit: "binary" }), fc.constantFrom(hostile, "&amp;amp;", "]]>", "<!--", "&#x07;"))
    .map((part) => `x${part}`);

  it("is well-formed and reads back the same", () => {
    fc.assert(
      fc.property(text, text, text, (title, summary, body) => {
        const content = `<p>${escapeHtml(body)}</p>` as SafeHtml;
        const core = { ...item, title, summary, content, authors: [{ name: title }], rights: summary };
        const entry = asAtom(core);
        // XML 1.0, section 2.11: a parser turns every line end into U+000A.
        const clean = (value: string): string => stripUnprintable(value).replace(/\r\n?/g, "\n");
        expect([clean(title), escapeHtml(clean(title))]).toContain(textOf(entry, "title"));
        expect([clean(summary), escapeHtml(clean(summary))]).toContain(textOf(entry, "rights"));
        expect(textOf(entry, "content")).toBe(clean(content));
        const found = asRss(core);
        expect([clean(title), escapeHtml(clean(title)).replaceAll("&quot;", '"')]).toContain(textOf(found, "title"));
        expect(textOf(found, "description")).toBe(escapeHtml(clean(summary)));
        expect(textOf(found, "content:encoded")).toBe(clean(content));
      }),
      { numRuns: 500 },
    );
  });
});
