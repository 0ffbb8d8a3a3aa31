import type { ProblemCode } from "../../../problems/table.ts";
import type { BodyJob } from "../job.ts";
import type { Line } from "./containers.ts";
import type { Part, Reading } from "./part.ts";
import type { Place } from "./place.ts";
import type { Source } from "./source.ts";

/** The reading of a body, as its readers see it. */
export interface Scan {
  readonly job: BodyJob;
  readonly source: Source;
  readonly line: Line;
  /** Pictures that the body imports: name → path. */
  readonly imports: Map<string, string>;
  /** Names that the body imports or exports. */
  readonly declared: Set<string>;
  /** Names of bracket tags that were opened. */
  readonly opened: Set<string>;
  /** Up to this offset template tags are text. */
  rawUntil: number;
  /** Where a tag between the offsets stands. */
  place(at: number, end: number): Place;
  /** What was last written. */
  tail(): string;
  note(code: ProblemCode, sample: string, at: number, name?: string): void;
  /** Words inside a tag, with what stands in them. */
  resolve(words: string): string;
  /** Opens a run of lines whose white space goes. */
  indent(region: Region): void;
}

/** Lines whose white space goes. */
export interface Region {
  /** Column to which they move. */
  readonly column: number;
  /** White space to take; `undefined`: as much as the first line has. */
  width: number | undefined;
  /** Ends at this offset, */
  readonly until?: number;
  /** or before the first line that begins left of this column, where `close` is put. */
  readonly below?: number;
  readonly close?: Part;
  /** White space means no code here, as in MDX. */
  readonly isProse?: true;
}

/** Reads what begins at the offset; `undefined` when it is nothing of its kind. */
export type Reader = (scan: Scan, at: number) => Reading | undefined;

/**
 * Reads what a line begins with, behind the marks of its containers. The rest of the line is text like any other.
 *
 * @param loose no paragraph goes on in this line
 */
export type LineRule = (scan: Scan, line: Line, loose: boolean) => LineReading | undefined;

export interface LineReading extends Reading {
  /** What follows continues no paragraph. */
  readonly loose?: true;
  /** The marks of the line's containers go too. */
  readonly dropsMarks?: true;
}
