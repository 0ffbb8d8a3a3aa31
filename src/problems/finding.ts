import type { Problem } from "../model/problem.ts";
import type { ProblemCode } from "./table.ts";

/** A problem that does not know its place yet: what a grammar says of a text that it was given. */
export interface Finding {
  readonly code: ProblemCode;
  readonly args: Problem["args"];
}
