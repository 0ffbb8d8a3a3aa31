import type { Article } from "./article.ts";
import type { AbsoluteUrl } from "./brand.ts";
import type { FeedDiff } from "./diff.ts";
import type { FeedPlan } from "./feed-plan.ts";
import type { Output, WriteReport } from "./output.ts";
import type { Level, Problem } from "./problem.ts";

export interface BuildOptions {
  /** The site's root, which holds `broadsheet.yaml`. Default: the current directory. */
  readonly root?: string;
  /** Default: `articles` below the root. */
  readonly articles?: string;
  /** Default: `dist` below the root. */
  readonly out?: string;
  /** Replaces `site.url` of the configuration. */
  readonly siteUrl?: string;
  /** What counts as now: an instant in milliseconds, or a date text. Default: the clock. */
  readonly now?: number | string;
  /** `false`: everything but writing. Default: true. */
  readonly write?: boolean;
  /** Keeps everything that is rendered in memory, and returns it as `outputs`; nothing is written then. Default: false. */
  readonly collect?: boolean;
  /** How long to wait for another build of the same output, in milliseconds. Default: 30,000. */
  readonly lockWait?: number;
  /** Compares the feeds with those in the output folder: `diff` of the result. */
  readonly compare?: boolean;
  /** Publishes even what `feeds.flood` would stop. */
  readonly allowFlood?: boolean;
  /** Workers that render articles, at most. Default: as many as there are processors. */
  readonly jobs?: number;
  /** Measures the stages: `profile` of the result. Default: false. */
  readonly profile?: boolean;
  /**
   * Makes the site of an instant to come in advance: `at`, in epoch milliseconds, counts as now. When all is made, and no
   * byte of it stands in the output folder, `hold` is called: what it resolves to says whether to publish, or to leave
   * everything as it was. Whoever holds sees to it that nothing that was read changes meanwhile.
   */
  readonly ahead?: { readonly at: number; readonly hold: () => Promise<boolean> };
  /** Why the build is made, for the journal: `due`, `change`, `cron` … */
  readonly cause?: string;
  readonly onProgress?: (progress: Progress) => void;
}

export interface Progress {
  readonly step: "rendering" | "optimizing" | "writing" | "waiting" | "importing" | "checking";
  readonly done: number;
  readonly total: number;
  /** What is counted, when it is not files. */
  readonly unit?: string;
  /** With `waiting`: who holds the lock. */
  readonly holder?: string;
}

/** Where the time went. Wall time in milliseconds. */
export interface BuildProfile {
  /** In the order in which they ended. A stage in which workers render counts from its start to its end. */
  readonly stages: Readonly<Record<string, number>>;
  /** The articles that took longest to render, the slowest first, at most ten. */
  readonly slowest: readonly { readonly file: string; readonly ms: number }[];
}

export interface BuildResult {
  /** `stopped`: nothing was published, the last good site stays; without a problem when `ahead` was not to be published. */
  readonly status: "published" | "held-back" | "stopped";
  /** Those that belong to no file first, the others by file. */
  readonly problems: readonly Problem[];
  /**
   * The first problems of a level, at least `most` where there are so many, with all of the last one's file; absent where
   * `problems` is at hand already and costs no reading.
   */
  readonly firstProblems?: (level: Level, most: number) => readonly Problem[];
  /**
   * Files whose problems may be others than after the build before in the same session that was not stopped, and all
   * their problems; absent: any file's may be.
   */
  readonly renewed?: () => { readonly files: readonly string[]; readonly problems: readonly Problem[] };
  /** How many problems there are of each level. */
  readonly counts: Readonly<Record<Level, number>>;
  /** How many feeds in three formats there are. */
  readonly channels: number;
  /** The WebSub hub that the feeds advertise. */
  readonly hub?: AbsoluteUrl;
  /** What stands in each feed; absent when files were written or the build was stopped. */
  readonly plan?: FeedPlan;
  /** Every article that could be understood, whatever its status, sorted by file; none when files were written. */
  readonly known: readonly Article[];
  /** What was rendered, where `collect` asked for it. */
  readonly outputs: readonly Output[];
  readonly articles: {
    readonly read: number;
    readonly published: number;
    /** Not for readers now, by status. */
    readonly hidden: Readonly<Partial<Record<Article["status"], number>>>;
    /** Files that are held back for an error. */
    readonly held: readonly string[];
    /** Those of them whose last good text stays published. */
    readonly kept: readonly string[];
  };
  readonly written?: WriteReport;
  readonly profile?: BuildProfile;
  /** What subscribers see of it, where `compare` asked for it. */
  readonly diff?: FeedDiff;
  /** Addresses of the subscription documents that were written: what a WebSub hub is to be told of. */
  readonly changedFeeds?: readonly AbsoluteUrl[];
  /** When time alone next changes what is published: the next event, or an article that gets too old for a list. */
  readonly nextDue?: { readonly at: string; readonly file: string };
  /** When the next embargo, schedule, update, correction or expiry falls. */
  readonly nextEvent?: { readonly at: string; readonly file: string };
}
