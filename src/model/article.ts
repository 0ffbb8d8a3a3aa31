import type { AbsoluteUrl, Instant, PlainText, SafeHtml } from "./brand.ts";

/** An instant and how its article wrote it: RFC 3339 to the second, with the article's own offset. */
export interface Moment {
  readonly instant: Instant;
  readonly iso: string;
}

export type ArticleType =
  | "news"
  | "opinion"
  | "analysis"
  | "review"
  | "live"
  | "feature"
  | "interview"
  | "obituary"
  | "sponsored";

export type ArticleStatus = "draft" | "scheduled" | "embargoed" | "published" | "withdrawn" | "expired";

export interface Person {
  /** Stable over spelling variants of the name; ASCII or Unicode letters, digits and hyphens. */
  readonly slug: string;
  /** In the article's language, where the registry has such a form. */
  readonly name: PlainText;
  /** The same in every article: the registry's, else the name as written. */
  readonly canonicalName: PlainText;
  readonly kind: "person" | "organization";
  readonly role: "author" | "contributor" | "editor" | "photographer" | "illustrator" | "translator";
  readonly url?: AbsoluteUrl;
  readonly email?: string;
  readonly avatar?: AbsoluteUrl;
  readonly jobTitle?: PlainText;
  readonly affiliation?: PlainText;
  readonly bio?: PlainText;
  /** An account name as the byline gives it, without `@`. */
  readonly handle?: PlainText;
  /** The body for which a person speaks: "on behalf of the Edition Group". */
  readonly onBehalfOf?: PlainText;
  readonly sameAs: readonly AbsoluteUrl[];
}

/** A section, topic or entity. A section's `path` runs from the root section to itself. */
export interface Category {
  /** Path of slugs joined by "/", for example `china/diplomacy`: unique within its kind. */
  readonly slug: string;
  /** In the article's language, where the registry has such a form. */
  readonly label: PlainText;
  readonly kind: "section" | "topic" | "entity";
  /** `canonical` is the label that is the same in every article. */
  readonly path: readonly { readonly slug: string; readonly label: PlainText; readonly canonical: PlainText }[];
  /** The taxonomy that the slug belongs to (Atom `scheme`, RSS `domain`), when the registry names one. */
  readonly scheme?: AbsoluteUrl;
}

/** Another size or cut of a picture. */
export interface Rendition {
  readonly src: AbsoluteUrl;
  /** Path below the articles folder when the file is ours to publish. */
  readonly local?: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export interface Picture {
  readonly src: AbsoluteUrl;
  /** Path below the articles folder when the file is ours to publish. */
  readonly local?: string;
  /** Pixels. */
  readonly width?: number;
  readonly height?: number;
  /** Absent when there are none. */
  readonly renditions?: readonly Rendition[];
  /** Media type, for example `image/png`. */
  readonly type?: string;
  readonly bytes?: number;
  readonly alt: PlainText;
  readonly caption?: PlainText;
  /** The credit line as a reader sees it, without its prefix: "EPA", "Mandel Ngan / AFP". */
  readonly credit?: PlainText;
  /** The agency, paper or house that the credit names. */
  readonly creditor?: PlainText;
  /** Who took the picture, when the credit names a person. */
  readonly photographer?: PlainText;
  readonly license?: AbsoluteUrl;
  /** Whether partners may carry it; agency pictures default to no. */
  readonly syndicate: boolean;
}

export interface AudioVersion {
  readonly src: AbsoluteUrl;
  readonly local?: string;
  readonly type: string;
  readonly bytes: number;
  /** Seconds. */
  readonly duration?: number;
  readonly voice?: PlainText;
  /** How many times the voice's normal speed: 1.25. */
  readonly speed?: number;
  readonly language?: string;
  readonly synthetic: boolean;
}

export interface Correction {
  readonly date: Moment;
  readonly text: PlainText;
  readonly kind: "correction" | "clarification" | "update";
}

/** What is known of a body where its words are not at hand. */
export interface BodyFacts {
  /** Advertisement slots: each number is the index of the block that follows the slot. */
  readonly adSlots: readonly number[];
  readonly wordCount: number;
  /** A digest of the beginning of the text, where there is enough of it to tell articles apart. */
  readonly opening?: string;
  /** Whole minutes, at least 1. */
  readonly readingMinutes: number;
  /** How long it takes to hear it, in whole seconds; 0 for a body without words. */
  readonly listenSeconds: { readonly slow: number; readonly average: number; readonly fast: number };
}

export interface Body extends BodyFacts {
  /** Top-level blocks in order; their concatenation is the whole body. */
  readonly blocks: readonly SafeHtml[];
  readonly text: string;
}

/** All of an article but the words of its body: a build never holds those of many articles at once. */
export interface Article {
  /** Absolute URI, minted once (RFC 4151 `tag:` unless the front matter names another). */
  readonly id: string;
  /** Where the page stands below the output folder, for example `articles/2026/11/talks/index.html`. */
  readonly page: string;
  readonly url: AbsoluteUrl;
  readonly canonicalUrl: AbsoluteUrl;
  readonly type: ArticleType;
  /** BCP 47. */
  readonly language: string;
  readonly dir: "ltr" | "rtl";
  readonly translations: readonly { readonly language: string; readonly url: AbsoluteUrl }[];
  readonly headline: PlainText;
  readonly shortHeadline?: PlainText;
  readonly kicker?: PlainText;
  readonly standfirst?: PlainText;
  /** The standfirst, else the beginning of the body. */
  readonly summary: PlainText;
  readonly authors: readonly Person[];
  readonly contributors: readonly Person[];
  /** "and 3 others": how many; `true` when the byline does not count them. */
  readonly otherAuthors?: number | true;
  readonly agencies: readonly PlainText[];
  /** The agency among them whose feed the story comes from, where the registry knows that feed. */
  readonly source?: { readonly name: PlainText; readonly feed: AbsoluteUrl };
  /** The byline as the desk wrote it. */
  readonly bylineText?: PlainText;
  readonly dateline?: PlainText;
  readonly section?: Category;
  readonly categories: readonly Category[];
  readonly publishedAt: Moment;
  /** The newest of publication, update and corrections. */
  readonly updatedAt: Moment;
  readonly embargoUntil?: Moment;
  readonly expiresAt?: Moment;
  readonly status: ArticleStatus;
  readonly withdrawn?: { readonly date?: Moment; readonly notice: PlainText };
  readonly corrections: readonly Correction[];
  readonly image?: Picture;
  /** Pictures of the body, in order. */
  readonly images: readonly Picture[];
  readonly audio: readonly AudioVersion[];
  readonly body: BodyFacts;
  readonly related: readonly { readonly title: PlainText; readonly url: AbsoluteUrl }[];
  readonly free: boolean;
  /** Whole body or summary in feeds, where the article decides it. */
  readonly feedText?: "full" | "summary";
  /** Paths on the site's host, decoded, at which the article stood before: each begins with a slash. */
  readonly redirects: readonly string[];
  /** Keys of the front matter that are no field's, as written; nested ones with dots. */
  readonly custom: Readonly<Record<string, unknown>>;
  /** What a partner gets that others do not, by the partner's id. */
  readonly partner: Readonly<Record<string, unknown>>;
  readonly rights: {
    readonly holder?: PlainText;
    readonly license?: AbsoluteUrl;
    readonly syndicate: boolean;
    /** What the desk says about use by machines, as written. */
    readonly ai?: PlainText;
  };
  /** Path of the source below the articles folder, with forward slashes. */
  readonly file: string;
}

export interface WholeArticle extends Article {
  readonly body: Body;
}
