import type { PlainText } from "../../../model/brand.ts";
import type { ProblemCode } from "../../../problems/table.ts";
import type { BodyElement } from "../tree.ts";

/** A clean body on its way through the enhancers. */
export interface Draft {
  /** Top-level blocks, markers of advertisement slots among them. */
  readonly blocks: readonly BodyElement[];
  readonly firstHeading?: PlainText;
  /** What was recognised, each time it was. */
  readonly notes: readonly Note[];
}

export interface Note {
  readonly code: ProblemCode;
  readonly sample: string;
}

/** A pure function that recognises one thing and gives it its form. */
export type Enhancer = (draft: Draft) => Draft;
