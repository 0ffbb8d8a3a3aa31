import { describe, expect, it } from "vitest";
import type { Article, AudioVersion, Body, Category, Correction, Person, Picture } from "#src/model/article";
import { PageRenderer, renderLists, siteFacts } from "#src/render/render";
import { planFeeds } from "#src/select/plan";
import { address, article, moment, person, picture, safeHtml, siteConfig, text } from "../helpers/article.ts";
import { templateTexts } from "../helpers/templates.ts";
import { fragmentsOf } from "../helpers/whole-articles.ts";

/** The article's page without its JSON-LD, the JSON-LD, the three feeds, and the lists of pages and feeds. */
type Output = "page" | "ld" | "rss" | "atom" | "json" | "sitemap" | "news" | "index" | "opml";

/** `true`: the value stands in that output. A text: it does not, for this reason. */
type Row = readonly [probe: string | RegExp, outputs: Readonly<Record<Output, true | string>>];

const inLists = "lists name an article by title, address and dates";
const inner = "it decides other fields and is nothing to show";

/** Present where it says, absent everywhere else for the reason. */
function only(outputs: readonly Output[], reason: string, listReason = inLists): Row[1] {
  const isIn = (output: Output): true | undefined => (outputs.includes(output) ? true : undefined);
  return {
    page: isIn("page") ?? reason,
    ld: isIn("ld") ?? reason,
    rss: isIn("rss") ?? reason,
    atom: isIn("atom") ?? reason,
    json: isIn("json") ?? reason,
    sitemap: isIn("sitemap") ?? listReason,
    news: isIn("news") ?? listReason,
    index: isIn("index") ?? listReason,
    opml: isIn("opml") ?? listReason,
  };
}

const feedsAndPage = ["page", "ld", "rss", "atom", "json"] as const;
const everywhere = only(feedsAndPage, "");
const full = article({
  id: "tag:news.example,2026-11-22:zq-id",
  page: "articles/2026/11/zq-page/index.html",
  url: address("https://news.example/articles/2026/11/zq-page/"),
  canonicalUrl: address("https://news.example/articles/2026/11/zq-page/"),
  type: "opinion",
  language: "ar",
  dir: "rtl",
  translations: [{ language: "fr", url: address("https://news.example/zq-translation") }],
  headline: text("Zq headline"),
  shortHeadline: text("Zq short headline"),
  kicker: text("Zq kicker"),
  standfirst: text("Zq standfirst"),
  summary: text("Zq summary"),
  authors: [
    person("Zq Author", {
      slug: "zq-author-slug",
      canonicalName: text("Zq Canonical"),
      url: address("https://news.example/zq-author-url"),
      email: "zq-mail@news.example",
      avatar: address("https://news.example/media/zq-avatar.png"),
      jobTitle: text("Zq job"),
      affiliation: text("Zq affiliation"),
      bio: text("Zq bio"),
      handle: text("zqhandle"),
      onBehalfOf: text("Zq behalf"),
      sameAs: [address("https://social.example/zq-same")],
    }),
  ],
  contributors: [person("Zq Translator", { role: "translator" })],
  otherAuthors: 77,
  agencies: [text("Zq Agency")],
  source: { name: text("Zq Agency"), feed: address("https://agency.example/zq-feed") },
  bylineText: text("Zq raw byline"),
  dateline: text("Zq dateline"),
  section: {
    slug: "zq-parent/zq-section-slug",
    label: text("Zq Section"),
    kind: "section",
    path: [
      { slug: "zq-parent", label: text("Zq Parent"), canonical: text("Zq Parent") },
      { slug: "zq-section-slug", label: text("Zq Section"), canonical: text("Zq Section") },
    ],
    scheme: address("https://news.example/zq-scheme"),
  },
  categories: [
    {
      slug: "zq-topic",
      label: text("Zq Topic"),
      kind: "topic",
      path: [{ slug: "zq-topic", label: text("Zq Topic"), canonical: text("Zq Topic Canonical") }],
    },
  ],
  publishedAt: moment("2026-11-22T01:02:03+08:00"),
  updatedAt: moment("2026-11-22T09:08:07+08:00"),
  embargoUntil: moment("2026-11-21T01:01:01+08:00"),
  expiresAt: moment("2031-01-01T02:02:02+08:00"),
  corrections: [{ date: moment("2026-11-22T09:08:07+08:00"), text: text("Zq correction"), kind: "clarification" }],
  image: picture({
    src: address("https://news.example/media/zq-lead.png"),
    local: "zq-local.png",
    width: 1717,
    height: 1313,
    type: "image/zq",
    bytes: 171_717,
    alt: text("Zq alt"),
    caption: text("Zq caption"),
    credit: text("Zq credit"),
    creditor: text("Zq creditor"),
    photographer: text("Zq photographer"),
    license: address("https://news.example/zq-picture-license"),
    renditions: [{ src: address("https://news.example/media/zq-square.png"), width: 900, height: 900 }],
  }),
  images: [picture({ src: address("https://news.example/media/zq-inline.png") })],
  audio: [
    {
      src: address("https://news.example/media/zq-audio.mp3"),
      local: "zq-audio-local.mp3",
      type: "audio/zq",
      bytes: 818_181,
      duration: 245,
      voice: text("Zq Voice"),
      speed: 1.75,
      language: "en-ZA",
      synthetic: true,
    },
  ],
  body: {
    blocks: [safeHtml("<p>Zq body block.</p>")],
    adSlots: [1],
    text: "Zq body text only.",
    wordCount: 31_337,
    opening: "zq-opening",
    readingMinutes: 42,
    listenSeconds: { slow: 61_111, average: 62_222, fast: 63_333 },
  },
  related: [{ title: text("Zq related"), url: address("https://news.example/zq-related-url") }],
  free: false,
  feedText: "full",
  redirects: ["/zq-old-address"],
  custom: { zq: "zq-custom" },
  partner: { msn: { title: "zq-partner" } },
  rights: {
    holder: text("Zq holder"),
    license: address("https://news.example/zq-license"),
    syndicate: false,
    ai: text("zq-ai"),
  },
  file: "zq-source-file.md",
});
const config = siteConfig({ ads: { network: "zq-network", width: 300, height: 250, data: {}, after: [1] } });
const context = { config, now: moment("2026-11-23T00:00:00Z").instant };
const plan = planFeeds([full], context).value;
const pages = new PageRenderer(siteFacts(plan, config), templateTexts());
const page = pages.article(full);
const lists = renderLists(plan, pages, templateTexts(), fragmentsOf(config), []);
const problems = [...pages.problems, ...page.problems, ...lists.problems];
const file = (path: string): string => {
  const found = lists.value.find((output) => output.path === path)?.content;
  return typeof found === "string" ? found : Array.isArray(found) ? found.join("") : "";
};
const script = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/;
const html = (page.value ?? []).join("");
const outputs: Readonly<Record<Output, string>> = {
  page: html.replace(script, "").replace(/<style[\s\S]*?<\/style>/g, ""),
  ld: script.exec(html)?.[1] ?? "",
  rss: file("rss.xml"),
  atom: file("atom.xml"),
  json: file("feed.json"),
  sitemap: file("sitemaps/2026.xml"),
  news: file("news-sitemap.xml"),
  index: file("index.html"),
  opml: file("opml.xml"),
};

const local = "a path on the newsroom's disk is nobody's business";
const partners = "partner files read it";

const fields: Readonly<Record<Exclude<keyof Article, "body" | "image" | "rights">, Row>> = {
  id: ["zq-id", only(["ld", "rss", "atom", "json"], "readers see no id")],
  page: ["zq-page/", only(["page", "ld", "rss", "atom", "json", "sitemap", "news", "index"], inLists)],
  url: [
    "https://news.example/articles/2026/11/zq-page/",
    only(["page", "ld", "rss", "atom", "json", "sitemap", "news", "index"], inLists),
  ],
  canonicalUrl: [
    '<link rel="canonical" href="https://news.example/articles/2026/11/zq-page/"',
    only(["page"], "feeds link to it as the address"),
  ],
  type: [
    /OpinionNewsArticle/,
    only(["ld"], "the page names it in the article's language; feeds have no element for it"),
  ],
  language: [/"ar"|>ar</, only(["page", "ld", "atom", "json", "sitemap", "news", "index", "rss", "opml"], "")],
  dir: [/dir=\\?"rtl/, only(["page", "rss", "atom", "json", "index"], "follows from the language")],
  translations: ["zq-translation", only(["page", "sitemap"], "hreflang links are where search engines look")],
  headline: ["Zq headline", only(["page", "ld", "rss", "atom", "json", "news", "index"], "")],
  shortHeadline: ["Zq short headline", only(["ld"], "pages and feeds have one title")],
  kicker: ["Zq kicker", only(["page"], "feeds have one title")],
  standfirst: ["Zq standfirst", only(["page"], "feeds and JSON-LD have one description, the summary")],
  summary: ["Zq summary", only([...feedsAndPage, "index"], "")],
  authors: ["Zq Author", only([...feedsAndPage, "index"], "")],
  contributors: ["Zq Translator", only([...feedsAndPage, "index", "opml"], "")],
  otherAuthors: ["77", only(["page", "index"], "people whom nobody names have no element")],
  agencies: ["Zq Agency", everywhere],
  source: ["zq-feed", only(["rss", "atom", "json"], "the page names the agency")],
  bylineText: ["Zq raw byline", only([], "kept for the desk; the page shows it only where nobody could be named")],
  dateline: ["Zq dateline", only(["page", "ld", "json"], "RSS and Atom have no element for it")],
  section: ["Zq Section", only([...feedsAndPage, "index", "opml"], "")],
  categories: ["Zq Topic", only(["page", "ld", "rss", "atom", "json", "index", "opml"], "")],
  publishedAt: [
    /2026-11-22T01:02:03\+08:00|2026-11-21T17:02:03|21 Nov 2026 17:02:03 GMT/,
    only([...feedsAndPage, "news", "index"], ""),
  ],
  updatedAt: [
    /2026-11-22T09:08:07\+08:00|2026-11-22T01:08:07|22 Nov 2026 01:08:07 GMT/,
    only(["page", "ld", "rss", "atom", "json", "sitemap", "opml"], ""),
  ],
  embargoUntil: [/2026-11-21T01:01:01|2026-11-20T17:01:01/, only([], "it is over when the article can be seen")],
  expiresAt: [/2031-01-01T02:02:02|2030-12-31T18:02:02/, only(["ld"], "readers need not know; search engines do")],
  status: [/"status"|>published</, only([], inner)],
  withdrawn: ["withdrawn", only([], "only a withdrawn article has one, whose notice page shows it")],
  corrections: ["Zq correction", everywhere],
  images: ["zq-inline", only(["ld", "sitemap"], "pictures of the text stand in the text itself")],
  audio: ["zq-audio.mp3", everywhere],
  related: ["zq-related-url", only(["page", "rss", "atom", "json"], "JSON-LD describes the article alone")],
  free: [
    /"(?:isAccessibleForFree|is_free)":false/,
    only(["ld", "json"], "RSS and Atom have no element for it; the page is whole"),
  ],
  feedText: [/feed_?text/i, only([], "it decides what feeds carry")],
  redirects: ["zq-old-address", only([], "they stand in _redirects", "they stand in _redirects")],
  custom: ["zq-custom", only([], "for templates and partners of the site's own")],
  partner: ["zq-partner", only([], partners)],
  file: ["zq-source-file", only([], local)],
};
const bodyFields: Readonly<Record<keyof Body, Row>> = {
  blocks: [
    "Zq body block.",
    only(["page", "rss", "atom", "json"], "JSON-LD describes the page, whose text stands beside it"),
  ],
  adSlots: ["zq-network", only(["page"], "advertisements stay on the page")],
  text: ["Zq body text only.", only([], "the summary is made of it where nobody wrote one")],
  opening: ["zq-opening", only([], "the desk finds articles by it that were published twice")],
  wordCount: ["31337", only(["ld", "json"], "RSS and Atom have no element for it")],
  readingMinutes: [/PT42M|[ >](?:42|٤٢) /, only(["page", "ld"], "feeds have no element for it")],
  listenSeconds: [
    /6[123]\D?[123]{3}|PT6[123]/,
    only([], "recordings say how long they are; the page rounds it to minutes"),
  ],
};
const pictureFields: Readonly<Record<keyof Picture, Row>> = {
  src: ["zq-lead.png", only([...feedsAndPage, "sitemap", "index"], "")],
  local: ["zq-local", only([], local)],
  width: ["1717", only([...feedsAndPage, "index"], "")],
  height: ["1313", only([...feedsAndPage, "index"], "")],
  renditions: ["zq-square.png", only(["ld"], "pages show the whole picture; feeds carry one of each")],
  type: ["image/zq", only(["rss", "atom", "json"], "browsers read it from the file")],
  bytes: ["171717", only(["rss", "atom", "json"], "browsers read it from the file")],
  alt: ["Zq alt", only(["page", "rss", "atom", "json"], "the caption describes the picture to machines")],
  caption: ["Zq caption", everywhere],
  credit: ["Zq credit", everywhere],
  creditor: ["Zq creditor", only([], "the credit line names it")],
  photographer: ["Zq photographer", only(["ld", "rss", "atom", "json"], "the credit line names the photographer")],
  license: ["zq-picture-license", only(["ld", "json"], "RSS and Atom carry the article's license")],
  syndicate: [/syndicat(?:e|ion)Rights/, only([], partners)],
};
const personFields: Readonly<Record<keyof Person, Row>> = {
  slug: ["zq-author-slug", only(["page", "ld", "index", "opml"], "feeds name authors by their address")],
  name: ["Zq Author", only([...feedsAndPage, "index"], "")],
  canonicalName: ["Zq Canonical", only(["index", "opml"], "articles name people in their own language")],
  kind: ['"@type":"Person"', only(["ld"], inner)],
  role: ['translator":', only(["ld"], "the page and the feeds have places for roles, not words")],
  url: ["zq-author-url", only(["ld", "atom", "json"], "pages link to the author's page here; dc:creator is a name")],
  email: ["zq-mail", only(["atom"], "Atom alone has an element for it")],
  avatar: ["zq-avatar", only(["page", "ld", "json"], "RSS and Atom have no element for it")],
  jobTitle: ["Zq job", only(["ld"], "the page shows it where one person signs alone; feeds have no element for it")],
  affiliation: [
    "Zq affiliation",
    only(["ld"], "the page shows it where one person signs alone; feeds have no element for it"),
  ],
  bio: ["Zq bio", only(["page", "ld"], "feeds have no element for it")],
  handle: ["zqhandle", only([], "an account name without its service is no address")],
  onBehalfOf: ["Zq behalf", only([], "kept for partners")],
  sameAs: ["zq-same", only(["page", "ld"], "feeds have no element for it")],
};
const categoryFields: Readonly<Record<keyof Category, Row>> = {
  slug: ["zq-section-slug", only(["index", "opml", "page"], "feeds show labels")],
  label: ["Zq Section", only([...feedsAndPage, "index", "opml"], "")],
  kind: ["sections/", only(["page", "rss", "atom", "index", "opml"], inner)],
  path: ["Zq Parent", only([...feedsAndPage, "index", "opml"], "")],
  scheme: ["zq-scheme", only(["rss", "atom"], "for machines that read feeds")],
};
const audioFields: Readonly<Record<keyof AudioVersion, Row>> = {
  src: ["zq-audio.mp3", everywhere],
  local: ["zq-audio-local", only([], local)],
  type: ["audio/zq", everywhere],
  bytes: ["818181", only(["ld", "rss", "atom", "json"], "browsers read it from the file")],
  duration: [
    /"duration_in_seconds":245|PT245S|4:05/,
    only(["page", "ld", "json"], "enclosures have a length in bytes only"),
  ],
  voice: ["Zq Voice", only(["page", "atom", "json"], "the enclosures of RSS have no title")],
  speed: [/1\.75×|١٫٧٥×/, only(["page", "atom", "json"], "RSS and JSON-LD have no element for it")],
  language: ["en-ZA", only(["ld"], "the page says it in words; feeds have no element for it")],
  synthetic: [/synthetic/i, only([], "the page says it in the reader's language")],
};
const correctionFields: Readonly<Record<keyof Correction, Row>> = {
  date: [/2026-11-22T09:08:07\+08:00|2026-11-22T01:08:07Z/, only([...feedsAndPage, "sitemap"], "")],
  text: ["Zq correction", everywhere],
  kind: ["clarification", only(["json"], "shown as a word of the article's language")],
};
const rightsFields: Readonly<Record<keyof Article["rights"], Row>> = {
  holder: ["Zq holder", everywhere],
  license: ["zq-license", everywhere],
  syndicate: ["syndicate", only([], partners)],
  ai: ["zq-ai", only([], partners)],
};

const tables = {
  article: fields,
  body: bodyFields,
  picture: pictureFields,
  person: personFields,
  category: categoryFields,
  audio: audioFields,
  correction: correctionFields,
  rights: rightsFields,
};

describe("every field of the article × every output", () => {
  it("renders without a problem that stops", () => {
    expect(problems.filter(({ level }) => level === "stop")).toEqual([]);
    for (const [name, output] of Object.entries(outputs)) expect(output.length, name).toBeGreaterThan(100);
  });

  const rows = Object.entries(tables).flatMap(([table, entries]) =>
    Object.entries(entries as Record<string, Row>).map(([field, row]) => ({ name: `${table}.${field}`, row })),
  );

  it.each(rows)("$name", ({ row: [probe, expected] }) => {
    const found = (output: string): boolean =>
      typeof probe === "string" ? output.includes(probe) : probe.test(output);
    const seen = Object.fromEntries(Object.entries(outputs).map(([name, output]) => [name, found(output)]));
    const wanted = Object.fromEntries(Object.entries(expected).map(([name, value]) => [name, value === true]));
    expect(seen).toEqual(wanted);
    for (const value of Object.values(expected)) expect(value).not.toBe("");
  });
});
