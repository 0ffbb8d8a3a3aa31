import type { BuildResult } from "./build.ts";
import type { Level } from "./problem.ts";

/** One build of an output folder, as the journal keeps it. */
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

interface JournalProblem {
  readonly code: string;
  readonly level: Level;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}
