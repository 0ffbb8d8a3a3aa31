import type { BuildResult } from "./build.ts";
import type { Level } from "./problem.ts";

/** One build of an output folder. */
export interface BuildRecord {
  readonly kind: "build";
  /** When it ended by the clock, RFC 3339 in UTC. */
  readonly at: string;
  /** The output folder, absolute. */
  readonly out: string;
  readonly milliseconds: number;
  /** Why it was made, where that is known: `due`, `change`, `cron` … */
  readonly cause?: string;
  /** What counted as now, where it was given. */
  readonly now?: string;
  readonly status: BuildResult["status"];
  readonly counts: BuildResult["counts"];
  readonly articles: {
    readonly read: number;
    readonly published: number;
    readonly hidden: BuildResult["articles"]["hidden"];
    readonly held: number;
    readonly kept: number;
  };
  readonly written: number;
  readonly removed: number;
  /** Bytes. */
  readonly bytes: number;
  /** The first paths that were written. */
  readonly changed: readonly string[];
  /** The first problems of the worst levels. */
  readonly problems: readonly JournalProblem[];
  readonly nextDue?: string;
  readonly nextEvent?: string;
}

export interface JournalProblem {
  readonly code: string;
  readonly level: Level;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** What a hub answered to one feed's news. */
export interface PingRecord {
  readonly kind: "ping";
  readonly at: string;
  readonly hub: string;
  /** Address of the feed. */
  readonly topic: string;
  /** `failed`: it is tried again; `given-up`: it is not. */
  readonly outcome: "accepted" | "failed" | "given-up";
  readonly attempts: number;
  /** HTTP status. */
  readonly status?: number;
  readonly reason?: string;
}

/** One publishing of the output folder elsewhere. */
export interface PublishRecord {
  readonly kind: "publish";
  readonly at: string;
  /** Name of the target in the configuration. */
  readonly target: string;
  readonly outcome: "done" | "failed";
  readonly uploaded: number;
  readonly removed: number;
  /** Bytes sent. */
  readonly bytes: number;
  readonly milliseconds: number;
  readonly reason?: string;
}

/** What readers pulled from the server in a span of time. */
export interface PullsRecord {
  readonly kind: "pulls";
  /** When the span ended. */
  readonly at: string;
  readonly from: string;
  /** By path below the output folder. */
  readonly feeds: Readonly<Record<string, Pulls>>;
}

export interface Pulls {
  readonly requests: number;
  /** How many of them were answered with 304 or 226. */
  readonly spared: number;
  /** Bytes of bodies sent. */
  readonly bytes: number;
  /** Subscribers that aggregators name in their User-Agents, summed over aggregators. */
  readonly subscribers: number;
}

/** What happened, as the journal keeps it. */
export type JournalRecord = BuildRecord | PingRecord | PublishRecord | PullsRecord;
