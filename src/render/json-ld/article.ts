import type { Article, Person } from "../../model/article.ts";
import type { PageSite } from "../page/site.ts";
import { any, audioNode, imageNodes, jsonLdScript, personNode, publisherNode, said, type Node } from "./nodes.ts";

/** LiveBlogPosting would need the single updates, so a live article is plain news here. */
const types: Readonly<Record<Article["type"], string>> = {
  news: "NewsArticle",
  opinion: "OpinionNewsArticle",
  analysis: "AnalysisNewsArticle",
  review: "ReviewNewsArticle",
  live: "NewsArticle",
  feature: "NewsArticle",
  interview: "NewsArticle",
  obituary: "NewsArticle",
  sponsored: "AdvertiserContentArticle",
};

/** The article in the words of schema.org, as a script element. It says what its page shows. */
export function articleJsonLd(article: Article, site: PageSite): string {
  return jsonLdScript(articleNode(article, site));
}

function articleNode(article: Article, site: PageSite): Node {
  const { config } = site;
  const { section, rights, contributors } = article;
  const publisher = publisherNode(config);
  const by = (role: Person["role"]): Node[] =>
    contributors.filter((person) => person.role === role).map((person) => personNode(person, site));
  const isStaffed = contributors.length > 0;
  return {
    "@type": types[article.type],
    identifier: said(article.id),
    mainEntityOfPage: article.canonicalUrl,
    url: article.canonicalUrl,
    headline: said(article.headline),
    alternativeHeadline: said(article.shortHeadline),
    description: said(article.summary),
    image: any(imageNodes(article.image === undefined ? article.images : [article.image, ...article.images])),
    datePublished: article.publishedAt.iso,
    dateModified: article.updatedAt.iso,
    expires: article.expiresAt?.iso,
    // AdvertiserContentArticle is an Article, which has no dateline.
    dateline: article.type === "sponsored" ? undefined : said(article.dateline),
    author: article.authors.length === 0 ? [publisher] : article.authors.map((person) => personNode(person, site)),
    contributor: isStaffed
      ? any([...by("author"), ...by("contributor"), ...by("photographer"), ...by("illustrator")])
      : undefined,
    editor: isStaffed ? any(by("editor")) : undefined,
    translator: isStaffed ? any(by("translator")) : undefined,
    sourceOrganization: any(article.agencies.map((name) => ({ "@type": "Organization", name }))),
    publisher,
    articleSection: section && any(section.path.map(({ label }) => label)),
    keywords: any(article.categories.map(({ label }) => label)),
    wordCount: article.body.wordCount,
    timeRequired: `PT${article.body.readingMinutes}M`,
    inLanguage: article.language,
    isAccessibleForFree: article.free,
    hasPart: article.free
      ? undefined
      : { "@type": "WebPageElement", isAccessibleForFree: false, cssSelector: ".article-body" },
    speakable: {
      "@type": "SpeakableSpecification",
      cssSelector: article.standfirst === undefined ? [".headline"] : [".headline", ".standfirst"],
    },
    audio: any(article.audio.map(audioNode)),
    correction: any(
      article.corrections.map(({ text, date }) => ({ "@type": "CorrectionComment", text, datePublished: date.iso })),
    ),
    publishingPrinciples: config.site.trust.publishingPrinciples,
    copyrightHolder: rights.holder === undefined ? undefined : { "@type": "Organization", name: rights.holder },
    license: rights.license,
  };
}
