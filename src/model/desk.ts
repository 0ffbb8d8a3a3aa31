import type { Where } from "./problem.ts";

/** What an editor should look at: `broadsheet check --desk`. */
export interface DeskReport {
  /** How many articles were looked at: published, scheduled and embargoed ones. */
  readonly articles: number;
  /** Those in which there is something to do. */
  readonly sections: readonly DeskSection[];
}

export interface DeskSection {
  readonly id: string;
  readonly title: string;
  /** What to do about it, one sentence. */
  readonly advice: string;
  readonly rows: readonly DeskRow[];
}

export interface DeskRow {
  readonly text: string;
  readonly count: number;
  /** The name that was probably meant. */
  readonly nearest?: string;
  readonly places: readonly Where[];
}
