import type { Article, Person } from "../../model/article.ts";
import type { PageSite } from "../page/site.ts";
import { audioNode, compact, imageNodes, jsonLdScript, personNode, publisherNode, type Node } from "./nodes.ts";

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
  const { section, rights } = article;
  const pictures = [...(article.image === undefined ? [] : [article.image]), ...article.images];
  const by = (role: Person["role"]): Node[] =>
    article.contributors.filter((person) => person.role === role).map((person) => personNode(person, site));
  return compact({
    "@type": types[article.type],
    identifier: article.id,
    mainEntityOfPage: article.canonicalUrl,
    url: article.canonicalUrl,
    headline: article.headline,
    alternativeHeadline: article.shortHeadline,
    description: article.summary,
    image: imageNodes(pictures),
    datePublished: article.publishedAt.iso,
    dateModified: article.updatedAt.iso,
    expires: article.expiresAt?.iso,
    // AdvertiserContentArticle is an Article, which has no dateline.
    dateline: article.type === "sponsored" ? undefined : article.dateline,
    author:
      article.authors.length === 0
        ? [publisherNode(config)]
        : article.authors.map((person) => personNode(person, site)),
    contributor: [...by("author"), ...by("contributor"), ...by("photographer"), ...by("illustrator")],
    editor: by("editor"),
    translator: by("translator"),
    sourceOrganization: article.agencies.map((name) => ({ "@type": "Organization", name })),
    publisher: publisherNode(config),
    articleSection: section?.path.map(({ label }) => label),
    keywords: article.categories.map(({ label }) => label),
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
    audio: article.audio.map(audioNode),
    correction: article.corrections.map(({ text, date }) => ({
      "@type": "CorrectionComment",
      text,
      datePublished: date.iso,
    })),
    publishingPrinciples: config.site.trust.publishingPrinciples,
    copyrightHolder: rights.holder === undefined ? undefined : { "@type": "Organization", name: rights.holder },
    license: rights.license,
  });
}
