import type { Article } from "./article.ts";
import type { AbsoluteUrl, Instant } from "./brand.ts";

/** One feed in three formats. */
export interface Channel {
  /** Folder below the output folder: "" for the main channel, else for example `sections/china/diplomacy`. */
  readonly dir: string;
  readonly kind: "main" | "section" | "topic" | "author" | "language";
  readonly title: string;
  /** What sets it apart: "China › Diplomacy". Absent for the main channel. */
  readonly label?: string;
  readonly description: string;
  readonly language: string;
  /** The page that the channel belongs to. */
  readonly link: AbsoluteUrl;
  /** Newest first, at most `feeds.limit`. */
  readonly articles: readonly Article[];
  /** How many visible articles belong to it. */
  readonly count: number;
}

export interface FeedPlan {
  /** Main first, then by kind and dir. */
  readonly channels: readonly Channel[];
  /** Articles that readers may see now, newest first. */
  readonly visible: readonly Article[];
  /** Withdrawn articles, whose notice stands at their address. */
  readonly withdrawn: readonly Article[];
  /** Those of the last two days that the news sitemap lists, newest first. */
  readonly news: readonly Article[];
  /** When the first of them is too old for it, and which. */
  readonly newsDue?: { readonly at: Instant; readonly file: string };
}
