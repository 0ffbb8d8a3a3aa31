/**
 * Canonical field → the names under which newsrooms write it, the preferred one first. Case, hyphens and underscores do
 * not count: `last_modified_at` is also `lastModifiedAt`.
 */
const names = {
  title: ["title", "headline"],
  date: [
    "date",
    "published",
    "publish",
    "publishDate",
    "pubDate",
    "datePublished",
    "publishedAt",
    "publicationDate",
    "pubDatetime",
    "postDate",
    "dateCreated",
    "createdAt",
    "created",
  ],
  updated: [
    "updated",
    "lastmod",
    "modified",
    "lastModifiedAt",
    "dateModified",
    "lastModified",
    "updatedAt",
    "updatedDate",
    "dateUpdated",
    "modDatetime",
    "modifiedDate",
    "postModified",
    "lastUpdated",
    "lastUpdate",
  ],
  authors: ["authors", "author", "byline", "by", "creator", "writer", "writers"],
  contributors: ["contributors", "contributor"],
  editors: ["editors", "editor"],
  translators: ["translators", "translator"],
  photographers: ["photographers", "photographer"],
  illustrators: ["illustrators", "illustrator"],
  section: ["section", "sections", "category"],
  categories: ["categories", "tags", "topics", "keywords", "subjects", "tag", "topic"],
  standfirst: ["standfirst", "deck", "dek", "subtitle", "subhead", "subheadline", "lede"],
  description: ["description", "summary", "excerpt", "abstract", "teaser", "metaDescription"],
  image: [
    "image",
    "cover",
    "hero",
    "featuredImage",
    "primaryImage",
    "featureImage",
    "heroImage",
    "coverImage",
    "leadImage",
    "images",
    "header",
    "banner",
    "ogImage",
    "socialImage",
    "thumbnail",
  ],
  imageAlt: ["imageAlt", "featureImageAlt", "featuredImageAlt", "coverAlt", "coverImageAlt", "heroAlt", "heroImageAlt"],
  imageCaption: ["imageCaption", "featureImageCaption", "featuredImageCaption", "coverCaption", "heroCaption"],
  imageCredit: ["imageCredit", "photoCredit", "featureImageCredit", "featuredImageCredit", "coverCredit", "heroCredit"],
  /** Terms of the pictures in the text, by file. */
  pictures: ["pictures"],
  id: ["id", "guid"],
  slug: ["slug"],
  /** Where the article stood before: addresses that lead to its page. */
  aliases: ["aliases", "alias", "redirectFrom", "permalink", "path", "url"],
  canonical: ["canonical", "link", "externalUrl", "canonicalUrl", "originalUrl"],
  language: ["language", "lang", "locale"],
  translations: ["translations"],
  translationKey: ["translationKey"],
  status: ["status", "postStatus"],
  draft: ["draft", "isDraft", "wip"],
  /** False keeps an article from readers. */
  publish: ["isPublished", "public"],
  /** Asks for a page that stands in no list, or for none. */
  hidden: ["hidden", "hide", "unlisted", "private", "visibility", "build"],
  embargo: ["embargo", "embargoUntil", "embargoed", "embargoedUntil", "embargoDate"],
  expires: [
    "expires",
    "expirydate",
    "expireDate",
    "expiresAt",
    "expiry",
    "expiration",
    "expirationDate",
    "unpublishDate",
    "unpublishAt",
  ],
  corrections: ["corrections", "correction", "errata", "erratum", "clarifications"],
  withdrawn: ["withdrawn", "retracted", "withdrawal", "retraction"],
  audio: ["audio"],
  related: ["related"],
  access: ["access"],
  rights: ["rights"],
  kicker: ["kicker", "eyebrow"],
  shortTitle: ["shortTitle", "linkTitle", "titleShort"],
  dateline: ["dateline"],
  type: ["type"],
  feedText: ["feedText", "feedContent"],
  partner: ["partner"],
} as const satisfies Record<string, readonly string[]>;

export type FieldName = keyof typeof names;

/** Mappings in which site generators nest fields: Zola's `taxonomies` and `extra`, Hugo's `params`. */
const containers: ReadonlySet<string> = new Set(["taxonomies", "extra", "params"]);

/** Keys that tell a site generator how to draw a page: they are nobody's slip of the pen. */
const presentation = new Set(
  [
    "layout",
    "template",
    "comments",
    "comment",
    "weight",
    "order",
    "toc",
    "math",
    "mathjax",
    "katex",
    "mermaid",
    "pin",
    "pinned",
    "sticky",
    "top",
    "featured",
    "outputs",
    "cascade",
    "menu",
    "sidebar",
    "sidebarLabel",
    "sidebarPosition",
    "paginationNext",
    "paginationPrev",
    "hideTableOfContents",
    "hideTitle",
    "customEditUrl",
    "displayedSidebar",
    "classes",
    "cssclass",
    "sitemap",
    "robots",
    "noindex",
    "theme",
    "readTime",
    "readingTime",
    "share",
    "series",
    "pagination",
    "eleventyNavigation",
    "eleventyExcludeFromCollections",
    "markup",
    "render",
    "inSearchIndex",
    "generateFeeds",
    "insertAnchorLinks",
    "sortBy",
    "pageTemplate",
    "wordpressId",
    "wpId",
    "meta",
    "seo",
  ].map(foldKey),
);

/** What two spellings of one key share. */
export function foldKey(key: string): string {
  const lower = key.toLowerCase();
  return /[-_ .]/.test(lower) ? lower.replace(/[-_ .]/g, "") : lower;
}

/** A place in the front matter: a key, then nested keys. */
export type KeyPath = readonly [string, ...(string | number)[]];

const canonicalOf: ReadonlyMap<string, FieldName> = new Map(
  (Object.entries(names) as [FieldName, readonly string[]][]).flatMap(([field, spellings]) =>
    spellings.map((spelling) => [foldKey(spelling), field] as const),
  ),
);

const rankOf: ReadonlyMap<string, number> = new Map(
  Object.values(names).flatMap((spellings) => spellings.map((spelling, rank) => [foldKey(spelling), rank] as const)),
);

/** Every name of a field, as messages propose them. */
export const spellings: readonly string[] = Object.values(names).flat();

/** A value of the front matter with the place where it stands. */
export interface Field {
  /** As written. */
  readonly key: string;
  readonly path: KeyPath;
  readonly value: unknown;
}

/** The front matter by field, each in order of preference, and the keys that belong to no field. */
export function sortFields(data: Readonly<Record<string, unknown>>): {
  readonly fields: ReadonlyMap<FieldName, readonly Field[]>;
  readonly unknown: readonly Field[];
} {
  const found = new Map<FieldName, Field[]>();
  const unknown: Field[] = [];
  const add = (path: KeyPath, key: string, value: unknown): void => {
    const name = canonicalOf.get(foldKey(key));
    if (name === undefined) unknown.push({ key, path, value });
    else if (value !== null && value !== undefined && value !== "") {
      const fields = found.get(name);
      if (fields === undefined) found.set(name, [{ key, path, value }]);
      else fields.push({ key, path, value });
    }
  };
  for (const key of Object.keys(data)) {
    const value = data[key];
    const isContainer =
      typeof value === "object" && value !== null && !Array.isArray(value) && containers.has(foldKey(key));
    if (isContainer) for (const [inner, nested] of Object.entries(value)) add([key, inner], inner, nested);
    else add([key], key, value);
  }
  for (const fields of found.values()) if (fields.length > 1) fields.sort((a, b) => rankIn(a) - rankIn(b));
  return { fields: found, unknown };
}

function rankIn({ key, path }: Field): number {
  return path.length * 100 + (rankOf.get(foldKey(key)) ?? 0);
}

/** Whether an unknown key may be a slip; others are a site generator's. */
export function isPresentation(key: string): boolean {
  return presentation.has(foldKey(key));
}
