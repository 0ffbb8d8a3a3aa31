import type { Article, AudioVersion } from "./article.ts";
import type { AbsoluteUrl, Instant } from "./brand.ts";
import type { PodcastConfig } from "./site.ts";

/** One feed in three formats. */
export interface Channel {
  /** Folder below the output folder: "" for the main channel, else for example `sections/china/diplomacy`. */
  readonly dir: string;
  readonly kind: "main" | "section" | "topic" | "author" | "language" | "type" | "custom";
  readonly title: string;
  /** What sets it apart: "China › Diplomacy". Absent for the main channel. */
  readonly label?: string;
  readonly description: string;
  readonly language: string;
  /** The page that the channel belongs to: the `index.html` of its folder. */
  readonly link: AbsoluteUrl;
  /** In the order of the feed, at most its limit. */
  readonly articles: readonly Article[];
  /** How many visible articles belong to it. 0: it had some once, and stays for those who subscribed to it. */
  readonly count: number;
  /** Whole bodies or summaries, where the configuration says so for this feed alone. */
  readonly fullText?: boolean;
  /** Its archive documents, oldest first (RFC 5005, section 4). */
  readonly archives: readonly Archive[];
  /** The newest of them that holds what `articles` does not, by name. */
  readonly previous?: string;
}

/** An archive document: articles of one month, which change no more once there is a later one. */
export interface Archive {
  /** Part of its files' names: `2026-11`, and `2026-11-2` for the second of a month with many articles. */
  readonly name: string;
  readonly language: string;
  /** Newest first. */
  readonly articles: readonly Article[];
}

/** The audio edition as a feed of its own. */
export interface Podcast extends PodcastConfig {
  /** Where its feed is published. */
  readonly url: AbsoluteUrl;
  /** Newest first, at least one. */
  readonly episodes: readonly Episode[];
}

export interface Episode {
  readonly article: Article;
  readonly audio: AudioVersion;
}

/** An instant to come at which what is published changes by itself, and an article that it changes for. */
export interface Due {
  readonly at: Instant;
  readonly file: string;
}

export interface FeedPlan {
  /** The WebSub hub that the feeds advertise. */
  readonly hub?: AbsoluteUrl;
  /** Main first, then by kind and dir. */
  readonly channels: readonly Channel[];
  /** Absent when no podcast is configured, and when no visible article has audio for one. */
  readonly podcast?: Podcast;
  /** Articles that readers may see now, newest first. */
  readonly visible: readonly Article[];
  /** Withdrawn articles, whose notice stands at their address. */
  readonly withdrawn: readonly Article[];
  /** Those of the last two days that the news sitemap lists, newest first. */
  readonly news: readonly Article[];
  /** When articles get too old for the news sitemap or for feeds with an age limit. */
  readonly due: readonly Due[];
}
