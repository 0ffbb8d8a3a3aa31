import type { ArticleType } from "./article.ts";
import type { AbsoluteUrl, Instant } from "./brand.ts";

/** Policies of a newsroom, as schema.org's NewsMediaOrganization names them. */
type TrustPolicy =
  | "publishingPrinciples"
  | "correctionsPolicy"
  | "ethicsPolicy"
  | "verificationFactCheckingPolicy"
  | "unnamedSourcesPolicy"
  | "noBylinesPolicy"
  | "ownershipFundingInfo"
  | "actionableFeedbackPolicy"
  | "diversityPolicy"
  | "diversityStaffingReport"
  | "missionCoveragePrioritiesPolicy"
  | "masthead";

/** Services with which readers share a page. */
export type ShareService =
  | "email"
  | "whatsapp"
  | "facebook"
  | "x"
  | "linkedin"
  | "bluesky"
  | "telegram"
  | "reddit"
  | "line"
  | "weibo";

/** `broadsheet.yaml`, checked and completed with defaults. */
export interface SiteConfig {
  readonly site: {
    readonly title: string;
    readonly description: string;
    /** Ends with a slash. */
    readonly url: AbsoluteUrl;
    /** Where the articles belong when this site is a copy; ends with a slash. */
    readonly canonicalUrl?: AbsoluteUrl | undefined;
    /** BCP 47. */
    readonly language: string;
    /** Languages that folders and file names may stand for; absent: they are told by the folders side by side. */
    readonly languages?: readonly string[] | undefined;
    /** IANA time zone. */
    readonly timezone: string;
    readonly publisher: {
      readonly name: string;
      readonly url: AbsoluteUrl;
      readonly logo?: AbsoluteUrl | undefined;
    };
    readonly copyright?: string | undefined;
    readonly image?: AbsoluteUrl | undefined;
    readonly icon?: AbsoluteUrl | undefined;
    readonly favicon?: AbsoluteUrl | undefined;
    readonly trust: { readonly [policy in TrustPolicy]?: AbsoluteUrl | undefined };
  };
  readonly feeds: {
    /** Newest items in each feed. */
    readonly limit: number;
    /** Whole body in feeds, or the summary alone. */
    readonly fullText: boolean;
    /** Whether the main feed and sections have archive documents. */
    readonly archives: boolean;
    readonly custom: readonly CustomFeed[];
    readonly flood: FloodLimit | false;
  };
  /** The audio edition's own feed; absent: there is none. */
  readonly podcast?: PodcastConfig | undefined;
  /** What leads from old addresses: the `_redirects` file, a page at each, or both. */
  readonly redirects: "file" | "pages" | "both";
  /** Whether article pages are AMP; with `optimize` they also pass AMP's optimizer. */
  readonly amp: boolean | { readonly optimize: boolean };
  readonly ads?:
    | {
        readonly network: string;
        readonly width: number;
        readonly height: number;
        /** Become `data-*` attributes of `amp-ad`. */
        readonly data: Readonly<Record<string, string>>;
        /** Numbers of paragraphs after which one stands, in articles that mark no slots. */
        readonly after: readonly number[];
      }
    | undefined;
  /** Links with which readers share an article, in this order. */
  readonly share: readonly ShareService[];
  /** WebSub hub. */
  readonly hub?: AbsoluteUrl | undefined;
  /** Words a minute, for the reading time. */
  readonly readingSpeed: number;
  /** Words a minute, for the listening time. */
  readonly listeningSpeed: { readonly slow: number; readonly average: number; readonly fast: number };
}

/** What directories of podcasts want to know of the audio edition. */
export interface PodcastConfig {
  /** Apple's category and subcategory. */
  readonly category: readonly [name: string, subcategory?: string];
  /** The cover. */
  readonly image: AbsoluteUrl;
  readonly title: string;
  readonly description: string;
  readonly author: string;
  readonly owner?: { readonly name: string; readonly email: string } | undefined;
  readonly explicit: boolean;
  /** BCP 47. */
  readonly language: string;
  readonly type: "episodic" | "serial";
  /** Newest episodes in the feed. */
  readonly limit: number;
}

/** How many articles older than so many days one feed may announce as new in one build. */
export interface FloodLimit {
  readonly items: number;
  readonly days: number;
}

/** A feed that the site's owner composed. */
export interface CustomFeed {
  /** Its folder below `feeds/`. */
  readonly name: string;
  readonly title: string;
  readonly description?: string | undefined;
  readonly language?: string | undefined;
  /** Articles that meet any of these; all articles when there are none. */
  readonly include: readonly FeedFilter[];
  /** But not those that meet any of these. */
  readonly exclude: readonly FeedFilter[];
  readonly limit?: number | undefined;
  readonly fullText?: boolean | undefined;
  /** `updated`: the latest change first. */
  readonly sort: "newest" | "updated" | "oldest";
}

/** An article meets a filter that it meets in every point; a point with several values it meets by any of them. */
export interface FeedFilter {
  /** Slug paths or labels; a section stands for its subsections too. */
  readonly sections?: readonly string[] | undefined;
  readonly topics?: readonly string[] | undefined;
  /** Topics that an article must have all of. */
  readonly everyTopic?: readonly string[] | undefined;
  /** Slugs or names. */
  readonly authors?: readonly string[] | undefined;
  readonly languages?: readonly string[] | undefined;
  readonly types?: readonly ArticleType[] | undefined;
  /** Days since its publication. */
  readonly maxAge?: number | undefined;
}

/** What every stage is given beside its input. */
export interface Context {
  readonly now: Instant;
  readonly config: SiteConfig;
}
