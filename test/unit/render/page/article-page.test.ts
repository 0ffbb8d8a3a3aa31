import { describe, expect, it } from "vitest";

import type { WholeArticle } from "#src/model/article";
import { renderArticlePage } from "#src/render/page/article-page";
import { compileTemplates } from "#src/render/page/templates";
import {
  address,
  article,
  moment,
  person,
  picture,
  safeHtml,
  siteConfig,
  section,
  text,
  topic,
} from "../../../helpers/article.ts";
import { templateTexts } from "../../../helpers/templates.ts";

import { elements, find, page, textOf, textsOf, attributesOf, siteOf, type Element } from "./page-fixture.ts";

describe("the article", () => {
  it("shows a kicker that says what the label says only once", () => {
    expect(textsOf(page({ type: "review", kicker: text("Review") }), "kicker")).toEqual([]);
    expect(textsOf(page({ type: "review", kicker: text("Cinema") }), "kicker")).toEqual(["Cinema"]);
  });

  it("shows headline, kicker, standfirst, section path, topics, dateline and rights", () => {
    const html = page({
      kicker: text("Storm"),
      dateline: text("Port Lamma"),
      rights: { holder: text("A & B"), syndicate: true },
    });
    expect(textOf(find(html, "h1")[0] as Element)).toBe("Ferries return to the harbour after nine days of storm");
    expect(textsOf(html, "kicker")).toEqual(["Storm"]);
    expect(textsOf(html, "eyebrow")).toEqual(["World Asia"]);
    expect(textsOf(html, "chips")).toEqual(["Shipping"]);
    expect(textsOf(html, "dateline")).toEqual(["Port Lamma"]);
    expect(textsOf(html, "rights")).toEqual(["© 2026 A & B"]);
    expect(html).toContain(`<a href="https://news.example/sections/world/asia/">Asia</a>`);
  });

  it("links authors to their page here", () => {
    const html = page({
      authors: [person("Ana Ruiz", { url: address("https://ana.example/") }), person("Ben Okafor"), person("Cy Lee")],
    });
    expect(textsOf(html, "byline")).toEqual(["By Ana Ruiz, Ben Okafor, and Cy Lee"]);
    expect(html).toContain(`<a rel="author" href="https://news.example/authors/ana-ruiz/">Ana Ruiz</a>`);
    expect(html).toContain(`<a rel="author" href="https://news.example/authors/ben-okafor/">Ben Okafor</a>`);
  });

  it.each([
    ["en", 3, "By Ana Ruiz, Ben Okafor, and 3 others"],
    ["en", 1, "By Ana Ruiz, Ben Okafor, and one other"],
    ["en", true, "By Ana Ruiz, Ben Okafor, and others"],
    ["de", 3, "Von Ana Ruiz, Ben Okafor und 3 weiteren"],
    ["zh", 3, "作者：Ana Ruiz、Ben Okafor和另外3人"],
    ["en", undefined, "By Ana Ruiz and Ben Okafor"],
  ] as const)("in %s counts %s whom the byline does not name", (language, otherAuthors, expected) => {
    const html = page({
      language,
      authors: [person("Ana Ruiz"), person("Ben Okafor")],
      ...(otherAuthors === undefined ? {} : { otherAuthors }),
    });
    expect(textsOf(html, "byline")).toEqual([expected]);
  });

  it("names agencies, contributors by role, and a lone author's office", () => {
    const html = page({
      authors: [person("Ana Ruiz", { jobTitle: text("Editor"), affiliation: text("The Example") })],
      contributors: [
        person("Ben", { role: "photographer" }),
        person("Cy", { role: "contributor" }),
        person("Di", { role: "contributor" }),
      ],
      agencies: [text("Reuters"), text("dpa")],
    });
    expect(textsOf(html, "agencies")).toEqual(["Reuters · dpa"]);
    expect(textsOf(html, "role")).toEqual(["Editor, The Example", "Photos: Ben", "Additional reporting: Cy and Di"]);
  });

  it("shows the byline as the desk wrote it when nobody could be read out of it", () => {
    expect(textsOf(page({ authors: [], bylineText: text("Our desk") }), "byline")).toEqual(["Our desk"]);
  });

  it("gives the exact instants, and the update only when there was one", () => {
    const times = (html: string): string[] => find(html, "time").map((time) => attributesOf(time)["datetime"] ?? "");
    expect(times(page())).toEqual(["2026-11-23T09:30:00+08:00"]);
    const updatedAt = moment("2026-11-24T07:00:00+08:00");
    const corrections = [{ date: updatedAt, text: text("The swell was two metres."), kind: "correction" as const }];
    const html = page({ updatedAt, corrections });
    expect(times(html)).toEqual([
      "2026-11-23T09:30:00+08:00",
      "2026-11-24T07:00:00+08:00",
      "2026-11-24T07:00:00+08:00",
    ]);
    expect(textsOf(html, "corrections")[0]).toMatch(
      /^Correction, en:2026-11-23T23:00:00.000Z: The swell was two metres\./,
    );
  });

  it("speaks the article's language and says which it is", () => {
    const html = page({ language: "de", authors: [person("Ana"), person("Ben")] });
    expect(attributesOf(find(html, "html")[0] as Element)).toEqual({ amp: "", lang: "de", dir: "ltr" });
    expect(textsOf(html, "byline")).toEqual(["Von Ana und Ben"]);
    expect(textsOf(html, "trust")).toEqual(["Warum Sie Example Media vertrauen können"]);
    expect(textsOf(html, "credit")).toEqual(["Foto: EPA"]);
    expect(attributesOf(find(page({ language: "ar", dir: "rtl" }), "html")[0] as Element)["dir"]).toBe("rtl");
  });

  it("labels what is not plain news, once", () => {
    expect(textsOf(page({ type: "sponsored" }), "label")).toEqual(["Sponsored content"]);
    const opinion = {
      slug: "opinion",
      label: text("Opinion"),
      kind: "section" as const,
      path: [{ slug: "opinion", label: text("Opinion"), canonical: text("Opinion") }],
    };
    expect(textsOf(page({ type: "opinion", section: opinion }), "eyebrow")).toEqual(["Opinion"]);
  });

  it("offers every voice with its length, and nothing without", () => {
    const audio = [
      {
        src: address("https://news.example/a.mp3"),
        type: "audio/mpeg",
        bytes: 1,
        duration: 245,
        voice: text("Ava"),
        synthetic: true,
      },
      { src: address("http://other.example/b.mp3"), type: "audio/mpeg", bytes: 1, language: "zh", synthetic: false },
    ];
    const html = page({ audio });
    const labels = ["Ava · 4:05 · computer-generated voice", "中文"];
    expect(textsOf(html, "voices")).toEqual([labels.join("")]);
    expect(textsOf(html, "files")).toEqual([`Audio files ${labels.map((label) => `${label} · 0 kB`).join(" ")}`]);
    expect(find(html, "source").map((source) => attributesOf(source)["src"])).toEqual([
      "https://news.example/a.mp3",
      "https://other.example/b.mp3",
    ]);
    expect(textsOf(page(), "listen")).toEqual([]);
  });
});

describe("a site that is served by http", () => {
  it("keeps its own addresses, and offers sound as a link, since amp-audio takes nothing but https", () => {
    const url = address("http://127.0.0.1:8080/");
    const audio = [{ src: address("http://127.0.0.1:8080/a.mp3"), type: "audio/mpeg", bytes: 1, synthetic: false }];
    const image = picture({ src: address("http://127.0.0.1:8080/a.png") });
    const html = page({ audio, image }, siteConfig({ site: { url } }));
    expect(find(html, "amp-audio")).toEqual([]);
    expect(textsOf(html, "files")).toEqual(["Audio files 0 kB"]);
    expect(find(html, "amp-img").map((element) => attributesOf(element)["src"])).toEqual([
      "http://127.0.0.1:8080/a.png",
    ]);
  });
});

describe("hostile text", () => {
  const evil = `</script><script>alert(1)</script></title></style></textarea>--><img src=x onerror=alert(1)>"' onx="1 {{x}} <%= 1 %> \u2028`;
  const hostile: Partial<WholeArticle> = {
    headline: text(evil),
    shortHeadline: text(evil),
    kicker: text(evil),
    standfirst: text(evil),
    summary: text(evil),
    dateline: text(evil),
    bylineText: text(evil),
    authors: [person(evil, { jobTitle: text(evil), affiliation: text(evil) })],
    contributors: [person(evil, { role: "translator" })],
    agencies: [text(evil)],
    categories: [topic(evil)],
    section: section(evil, evil),
    image: picture({ alt: text(evil), caption: text(evil), credit: text(evil) }),
    corrections: [{ date: moment("2026-11-24T07:00:00+08:00"), text: text(evil), kind: "update" }],
    related: [{ title: text(evil), url: address("https://news.example/") }],
    audio: [
      { src: address("https://news.example/a.mp3"), type: "audio/mpeg", bytes: 1, voice: text(evil), synthetic: false },
    ],
    rights: { holder: text(evil), syndicate: true },
    body: { ...article().body, blocks: [safeHtml("<p>&lt;/script&gt;&lt;script&gt;</p>")] },
  };

  it.each([true, false])("becomes no element and no attribute (amp: %s)", (amp) => {
    const config = { ...siteConfig({ site: { title: evil, description: evil, copyright: evil } }), amp };
    const html = page(hostile, config);
    const found = elements(html);
    for (const element of found) for (const { name } of element.attrs) expect(name).not.toMatch(/^on|[<>"'%{]/);
    const count = (tag: string): number => found.filter(({ tagName }) => tagName === tag).length;
    const scripts = found.filter(({ tagName }) => tagName === "script");
    expect(scripts.map((script) => attributesOf(script)["type"] ?? attributesOf(script)["src"])).toEqual(
      amp
        ? [
            "application/ld+json",
            "application/ld+json",
            "https://cdn.ampproject.org/v0.js",
            "https://cdn.ampproject.org/v0/amp-audio-0.1.js",
          ]
        : ["application/ld+json", "application/ld+json"],
    );
    expect(count("style")).toBe(amp ? 3 : 1);
    expect(count("img")).toBe(1);
    expect(textOf(found.find(({ tagName }) => tagName === "h1") as Element)).toBe(evil);
  });
});

describe("amp: false", () => {
  it("gives the same page without anything of AMP", () => {
    const html = page(
      { audio: [{ src: address("https://news.example/a.mp3"), type: "audio/mpeg", bytes: 1, synthetic: false }] },
      siteConfig({ amp: false }),
    );
    const tags = elements(html).map(({ tagName }) => tagName);
    expect(tags.filter((tag) => tag.startsWith("amp-"))).toEqual([]);
    expect(html).not.toMatch(/<html amp|ampproject|amp-boilerplate|amp-custom/);
    expect(tags).toContain("audio");
    expect(find(html, "img").map(attributesOf)).toEqual([
      {
        src: "https://news.example/media/harbour.png",
        alt: "A ferry at the quay",
        width: "1200",
        height: "800",
        fetchpriority: "high",
      },
    ]);
  });
});

describe("problems", () => {
  it("stop the build when a template fails: the last good site stays", () => {
    const templates = compileTemplates(templateTexts({ "partials/byline.eta": "\n<%= it.article.author.name %>" }), {
      amp: true,
    }).value;
    const story = article();
    expect(renderArticlePage(story, siteOf([story]), templates)).toMatchObject({
      value: undefined,
      problems: [
        {
          code: "template-failed",
          level: "stop",
          file: "2026/ferries-return.md",
          args: { template: "partials/byline.eta", line: 2 },
        },
      ],
    });
  });
});
