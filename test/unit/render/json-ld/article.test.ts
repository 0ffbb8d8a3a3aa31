import { describe, expect, it } from "vitest";

import type { WholeArticle } from "#src/model/article";
import { articleJsonLd } from "#src/render/json-ld/article";
import { scriptJson } from "#src/render/json-ld/nodes";
import { pageSite } from "#src/render/page/site";
import { planFeeds } from "#src/select/plan";
import { address, article, moment, person, picture, siteConfig, text } from "../../../helpers/article.ts";

function node(overrides: Partial<WholeArticle> = {}): Record<string, unknown> {
  const story = article(overrides);
  const config = siteConfig();
  const { channels } = planFeeds([story], { config, now: story.publishedAt.instant }).value;
  const script = articleJsonLd(
    story,
    pageSite(config, channels, () => ""),
  );
  const json = /^<script type="application\/ld\+json">([^<]*)<\/script>$/.exec(script)?.[1] ?? "";
  return JSON.parse(json) as Record<string, unknown>;
}

describe("articleJsonLd", () => {
  it("says of an article all that the page shows", () => {
    const told = node({
      updatedAt: moment("2026-11-24T07:00:00+08:00"),
      shortHeadline: text("Ferries return"),
      dateline: text("Port Lamma"),
      agencies: [text("dpa")],
      contributors: [
        person("Ed", { role: "editor" }),
        person("Tr", { role: "translator" }),
        person("Co", { role: "contributor" }),
      ],
      corrections: [{ date: moment("2026-11-24T07:00:00+08:00"), text: text("Two metres."), kind: "correction" }],
      audio: [
        { src: address("https://news.example/a.mp3"), type: "audio/mpeg", bytes: 99, duration: 245.4, synthetic: true },
      ],
      rights: { holder: text("A & B"), license: address("https://license.example/"), syndicate: true },
    });
    expect(told).toEqual({
      "@context": "https://schema.org",
      "@type": "NewsArticle",
      identifier: "tag:news.example,2026-11-23:ferries-return",
      mainEntityOfPage: "https://news.example/articles/2026/11/ferries-return/",
      url: "https://news.example/articles/2026/11/ferries-return/",
      headline: "Ferries return to the harbour after nine days of storm",
      alternativeHeadline: "Ferries return",
      description: "The first boats left at dawn; the islands had run short of fresh food",
      image: [
        {
          "@type": "ImageObject",
          url: "https://news.example/media/harbour.png",
          width: 1200,
          height: 800,
          caption: "The first ferry in nine days leaves the quay",
          creditText: "EPA",
          copyrightNotice: "EPA",
        },
      ],
      datePublished: "2026-11-23T09:30:00+08:00",
      dateModified: "2026-11-24T07:00:00+08:00",
      dateline: "Port Lamma",
      author: [{ "@type": "Person", name: "Mara Lindqvist", url: "https://news.example/authors/mara-lindqvist/" }],
      contributor: [{ "@type": "Person", name: "Co", url: "https://news.example/authors/co/" }],
      editor: [{ "@type": "Person", name: "Ed", url: "https://news.example/authors/ed/" }],
      translator: [{ "@type": "Person", name: "Tr", url: "https://news.example/authors/tr/" }],
      sourceOrganization: [{ "@type": "Organization", name: "dpa" }],
      publisher: {
        "@type": "NewsMediaOrganization",
        name: "Example Media",
        url: "https://publisher.example/",
        logo: { "@type": "ImageObject", url: "https://news.example/media/logo.png" },
        publishingPrinciples: "https://news.example/about/principles",
        correctionsPolicy: "https://news.example/about/corrections",
      },
      articleSection: ["World", "Asia"],
      keywords: ["Shipping"],
      wordCount: 33,
      timeRequired: "PT1M",
      inLanguage: "en",
      isAccessibleForFree: true,
      speakable: { "@type": "SpeakableSpecification", cssSelector: [".headline", ".standfirst"] },
      audio: [
        {
          "@type": "AudioObject",
          contentUrl: "https://news.example/a.mp3",
          encodingFormat: "audio/mpeg",
          contentSize: "99",
          duration: "PT245S",
        },
      ],
      correction: [{ "@type": "CorrectionComment", text: "Two metres.", datePublished: "2026-11-24T07:00:00+08:00" }],
      publishingPrinciples: "https://news.example/about/principles",
      copyrightHolder: { "@type": "Organization", name: "A & B" },
      license: "https://license.example/",
    });
  });

  it.each([
    ["news", "NewsArticle"],
    ["opinion", "OpinionNewsArticle"],
    ["analysis", "AnalysisNewsArticle"],
    ["review", "ReviewNewsArticle"],
    ["live", "NewsArticle"],
    ["sponsored", "AdvertiserContentArticle"],
  ] as const)("takes %s for a %s", (type, name) => {
    expect(node({ type })["@type"]).toBe(name);
  });

  it("gives no dateline where the type has none", () => {
    expect(node({ type: "sponsored", dateline: text("Rome") })).not.toHaveProperty("dateline");
  });

  it("names the publisher when the article names nobody", () => {
    expect(node({ authors: [] })["author"]).toMatchObject([
      { "@type": "NewsMediaOrganization", name: "Example Media" },
    ]);
  });

  it("tells persons from organisations", () => {
    const authors = [
      person("Reuters", { kind: "organization", jobTitle: text("x") }),
      person("Ana", { jobTitle: text("Editor"), url: address("https://ana.example/") }),
    ];
    expect(node({ authors })["author"]).toEqual([
      { "@type": "Organization", name: "Reuters", url: "https://news.example/authors/reuters/" },
      {
        "@type": "Person",
        name: "Ana",
        url: "https://news.example/authors/ana/",
        jobTitle: "Editor",
        sameAs: ["https://ana.example/"],
      },
    ]);
  });

  it("names each picture once, the lead first", () => {
    const lead = picture();
    const inline = picture({ src: address("https://news.example/media/b.png") });
    expect((node({ image: lead, images: [inline, lead] })["image"] as { url: string }[]).map(({ url }) => url)).toEqual(
      [lead.src, inline.src],
    );
  });

  it.each([
    [
      { photographer: text("Jane Roe"), creditor: text("EPA") },
      { "@type": "Person", name: "Jane Roe" },
    ],
    [{ creditor: text("EPA") }, { "@type": "Organization", name: "EPA" }],
    [{}, undefined],
  ])("names who made a picture, else whose it is: %o", (names, creator) => {
    const [image] = node({ image: picture(names) })["image"] as Record<string, unknown>[];
    expect(image?.["creator"]).toEqual(creator);
  });

  it("says what is not free, and where it stands on the page", () => {
    expect(node({ free: false })).toMatchObject({
      isAccessibleForFree: false,
      hasPart: { "@type": "WebPageElement", isAccessibleForFree: false, cssSelector: ".article-body" },
    });
  });
});

describe("scriptJson", () => {
  it("writes nothing that HTML or JavaScript could take for more than text", () => {
    const evil = { "</script>": "<!--<script>&amp;\u2028\u2029]]>" };
    const json = scriptJson(evil);
    expect(json).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(json)).toEqual(evil);
  });
});
