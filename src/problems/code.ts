import type { Level } from "../model/problem.ts";

/** A row of the table of codes. `{name}` in the texts stands for an argument of the problem. */
export interface Code {
  readonly level: Level;
  /** What happened and why, one sentence. */
  readonly says: string;
  /** What to do, one sentence. */
  readonly cure: string;
}
