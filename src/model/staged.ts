import type { Problem } from "./problem.ts";

/** What every stage returns. */
export interface Staged<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}
