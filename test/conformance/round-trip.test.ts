import { Readable } from "node:stream";
import fc from "fast-check";
import FeedParser from "feedparser";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { parseFragment, type DefaultTreeAdapterTypes } from "parse5";
import { describe, expect, it } from "vitest";
import { decodeEntities } from "#src/base/entities";
import { escapeHtml } from "#src/base/html-text";
import { plainText } from "#src/base/plain-text";
import { webUrl } from "#src/base/url";
import { stripUnprintable } from "#src/base/xml-text";
import type { WholeArticle } from "#src/model/article";
import { renderFeeds } from "#src/render/feeds";
import { planFeeds } from "#src/select/plan";
import { article, moment, person, safeHtml, section, siteConfig, text, topic } from "../helpers/article.ts";
import { feedFindings } from "../helpers/feed-rules.ts";
import { hostileText } from "../helpers/hostile-text.ts";
import { jsonFeedFindings } from "../helpers/json-feed-rules.ts";
import { fragmentsOf } from "../helpers/whole-articles.ts";

/** An item as one parser understands it. */
interface Seen {
  readonly id: string | undefined;
  readonly link: string | undefined;
  readonly title: string | undefined;
  readonly authors: readonly (string | undefined)[];
  readonly categories: readonly (string | undefined)[];
  readonly summary: string | undefined;
  readonly html: string | undefined;
}

type Texts = Readonly<Record<"rss" | "atom" | "json", string>>;

/** feedsmith parses XML with fast-xml-parser. */
function withFeedsmith({ rss, atom, json }: Texts): Seen[] {
  const item = parseRssFeed(rss).items?.[0];
  const entry = parseAtomFeed(atom).entries?.[0];
  const object = parseJsonFeed(json).items?.[0];
  return [
    {
      id: item?.guid?.value,
      link: item?.link,
      title: item?.title,
      authors: item?.dc?.creators ?? [],
      categories: item?.categories?.map(({ name }) => name) ?? [],
      summary: item?.description,
      html: item?.content?.encoded,
    },
    {
      id: entry?.id,
      link: entry?.links?.[0]?.href,
      title: entry?.title?.type === "html" ? htmlText(entry.title.value ?? "") : entry?.title?.value,
      authors: entry?.authors?.map(({ name }) => name) ?? [],
      categories: entry?.categories?.map(({ term }) => term) ?? [],
      summary: entry?.summary?.value,
      html: entry?.content?.value,
    },
    {
      id: object?.id,
      link: object?.url,
      title: object?.title,
      authors: object?.authors?.map(({ name }) => name) ?? [],
      categories: object?.tags ?? [],
      summary: object?.summary,
      html: object?.content_html,
    },
  ];
}

/** feedparser parses XML with sax. */
async function withFeedparser(feed: string): Promise<Seen> {
  const parser = new FeedParser({ addmeta: false });
  Readable.from([feed]).pipe(parser);
  const items: FeedParser.Item[] = [];
  for await (const item of parser as AsyncIterable<FeedParser.Item>) items.push(item);
  expect(items).toHaveLength(1);
  const [item] = items;
  const raw = item as unknown as Record<string, unknown>;
  const creators = [raw["dc:creator"] ?? raw["atom:author"] ?? []].flat() as Record<string, Record<string, string>>[];
  return {
    id: item?.guid,
    link: item?.link,
    title: item?.title,
    authors: creators.map((creator) => (creator["#"] ?? creator["name"]?.["#"]) as string | undefined),
    categories: item?.categories ?? [],
    summary: item?.summary,
    html: item?.description,
  };
}

/** Text as a browser shows it. */
function htmlText(html: string): string {
  const collect = (node: DefaultTreeAdapterTypes.Node): string =>
    "value" in node ? node.value : "childNodes" in node ? node.childNodes.map(collect).join("") : "";
  return collect(parseFragment(html));
}

const squeeze = (value: string): string => value.replace(/\s+/gu, " ").trim();
/** Plain text, as readers take it that do not parse it as HTML, or do where it holds entities. */
const isText = (seen: string | undefined, source: string): boolean => {
  const wanted = squeeze(stripUnprintable(source));
  return [seen ?? "", decodeEntities(seen ?? "")].map(squeeze).includes(wanted);
};

const word = hostileText(8)
  .map((value) => plainText(value))
  .filter((value) => /\S/.test(stripUnprintable(value)));
const story: fc.Arbitrary<WholeArticle> = fc
  .record({
    headline: fc.oneof(
      word,
      hostileText(80).map((value) => text(plainText(`x${value}`).slice(0, 300))),
    ),
    summary: word,
    names: fc.uniqueArray(word, { maxLength: 4 }),
    labels: fc.uniqueArray(word, { maxLength: 4 }),
    section: word,
    body: hostileText(40),
    id: fc.constantFrom(
      "tag:news.example,2026-11-23:a",
      "urn:uuid:60a76c80-d399-11d9-b93c-0003939e0af6",
      "https://news.example/?p=7&q=%C3%A9",
    ),
    path: fc.string({ unit: "binary", maxLength: 12 }),
    host: fc.constantFrom(
      "news.example",
      "münchen.example",
      "xn--mnchen-3ya.example",
      "例え.example:8443",
      "[2001:db8::1]",
    ),
    language: fc.constantFrom("en", "ar", "zh-Hant"),
    bare: fc.boolean(),
  })
  .map(({ headline, summary, names, labels, body, id, path, host, language, bare, ...rest }) => {
    const url = webUrl(`https://${host}/${path}`) ?? webUrl("https://news.example/")!;
    const base = article({
      id,
      url,
      canonicalUrl: url,
      headline,
      summary,
      language,
      dir: language === "ar" ? "rtl" : "ltr",
      categories: [],
      authors: [],
    });
    const nothing = { ...base.body, blocks: [], text: "" };
    if (bare) {
      // Nothing but a title.
      const { image: _, section: __, ...least } = base;
      return { ...least, summary: headline, body: nothing };
    }
    const { image: _, ...plain } = base;
    return {
      ...plain,
      authors: names.map((name) => person(name)),
      categories: labels.map((label) => topic(label)),
      section: section(rest.section),
      body: { ...nothing, blocks: [safeHtml(`<p>${escapeHtml(body)}</p>`)] },
      corrections: [{ date: moment("2026-11-23T10:00:00Z"), text: summary, kind: "correction" as const }],
      agencies: [text(summary)],
      rights: { holder: summary, syndicate: true },
    };
  });

const config = siteConfig({ site: { title: "The <Paper> & Co ]]>", description: "News &amp; views &copy" } });

function render(source: WholeArticle): Texts {
  const { channels } = planFeeds([source], { config, now: moment("2026-11-24T00:00:00Z").instant }).value;
  const outputs = new Map(
    renderFeeds(channels.slice(0, 1), config, fragmentsOf(config)).map(({ path, content }) => [
      path,
      (content as readonly string[]).join(""),
    ]),
  );
  const [rss = "", atom = "", json = ""] = ["rss.xml", "atom.xml", "feed.json"].map((path) => outputs.get(path));
  return { rss, atom, json };
}

describe("feeds of a hostile newsroom, read by parsers of others", () => {
  it("say what the articles say, in every format", async () => {
    await fc.assert(
      fc.asyncProperty(story, async (source) => {
        const texts = render(source);
        expect([...feedFindings(texts.rss), ...feedFindings(texts.atom), ...jsonFeedFindings(texts.json)]).toEqual([]);
        const views = [...withFeedsmith(texts), await withFeedparser(texts.rss), await withFeedparser(texts.atom)];
        const subjects = [...(source.section === undefined ? [] : [source.section]), ...source.categories];
        for (const [index, seen] of views.entries()) {
          const say = (what: string): string => `${what} of view ${index}: ${JSON.stringify(seen)}`;
          expect(seen.id, say("id")).toBe(source.id);
          expect(seen.link, say("link")).toBe(source.url);
          expect(isText(seen.title, source.headline), say("title")).toBe(true);
          expect(seen.authors, say("authors")).toHaveLength(source.authors.length);
          for (const [at, { name }] of source.authors.entries())
            expect(isText(seen.authors[at], name), say(`author ${name}`)).toBe(true);
          for (const { label } of subjects)
            expect(
              seen.categories.some((category) => isText(category, label)),
              say(`category ${label}`),
            ).toBe(true);
          expect(squeeze(index === 2 ? (seen.summary ?? "") : htmlText(seen.summary ?? "")), say("summary")).toBe(
            squeeze(stripUnprintable(source.summary)),
          );
          const body = source.body.blocks.length === 0 ? escapeHtml(source.summary) : source.body.blocks.join("");
          const shown = squeeze(htmlText(seen.html ?? ""));
          expect(shown.endsWith(squeeze(htmlText(stripUnprintable(body)))), say("body")).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
