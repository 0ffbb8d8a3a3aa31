import type { Article, AudioVersion, Person, Picture } from "../model/article.ts";
import type { SiteConfig } from "../model/site.ts";
import { personUrl } from "./page/links.ts";
import type { PageSite } from "./page/site.ts";

type Node = Readonly<Record<string, unknown>>;

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
  return `<script type="application/ld+json">${scriptJson(articleNode(article, site))}</script>`;
}

/** JSON in which no character can end a script element or mean anything to an HTML or JavaScript parser. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function articleNode(article: Article, site: PageSite): Node {
  const { config } = site;
  const { section, rights } = article;
  const pictures = [...(article.image === undefined ? [] : [article.image]), ...article.images];
  const by = (role: Person["role"]): Node[] =>
    article.contributors.filter((person) => person.role === role).map((person) => personNode(person, site));
  return compact({
    "@context": "https://schema.org",
    "@type": types[article.type],
    identifier: article.id,
    mainEntityOfPage: article.canonicalUrl,
    url: article.canonicalUrl,
    headline: article.headline,
    alternativeHeadline: article.shortHeadline,
    description: article.summary,
    image: [...new Map(pictures.map((picture) => [picture.src, imageNode(picture)])).values()],
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

function personNode(person: Person, site: PageSite): Node {
  const organization = person.kind === "organization";
  return compact({
    "@type": organization ? "Organization" : "Person",
    name: person.name,
    url: personUrl(person, site),
    jobTitle: organization ? undefined : person.jobTitle,
    affiliation:
      organization || person.affiliation === undefined
        ? undefined
        : { "@type": "Organization", name: person.affiliation },
    image: person.avatar,
    sameAs: person.sameAs,
  });
}

function publisherNode({ site: { publisher, trust } }: SiteConfig): Node {
  return compact({
    "@type": "NewsMediaOrganization",
    name: publisher.name,
    url: publisher.url,
    logo: publisher.logo === undefined ? undefined : { "@type": "ImageObject", url: publisher.logo },
    publishingPrinciples: trust.publishingPrinciples,
    correctionsPolicy: trust.correctionsPolicy,
  });
}

function imageNode({ src, width, height, caption, credit, creditor, photographer, license }: Picture): Node {
  const person = photographer === undefined ? undefined : { "@type": "Person", name: photographer };
  const house = creditor === undefined ? undefined : { "@type": "Organization", name: creditor };
  return compact({
    "@type": "ImageObject",
    url: src,
    width,
    height,
    caption,
    creditText: credit,
    creator: person ?? house,
    copyrightNotice: credit,
    license,
  });
}

function audioNode({ src, type, bytes, duration, language }: AudioVersion): Node {
  return compact({
    "@type": "AudioObject",
    contentUrl: src,
    encodingFormat: type,
    contentSize: `${bytes}`,
    duration: duration === undefined ? undefined : `PT${Math.round(duration)}S`,
    inLanguage: language,
  });
}

/** Without what is not known, and without empty lists. */
function compact(node: Node): Node {
  return Object.fromEntries(
    Object.entries(node).filter(
      ([, value]) => value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
