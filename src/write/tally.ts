import type { Problem } from "../model/problem.ts";

/** What a write has done so far, whether or not it reaches its end. */
export interface Tally {
  /** Paths that were written. */
  readonly changed: string[];
  readonly problems: Problem[];
  unchanged: number;
  pruned: number;
  /** Of the files that were written. */
  bytes: number;
  /** The path that is being worked on, for the words of a failure. */
  at: string;
}
