import type { ProblemCode } from "../../problems/table.ts";

/** Why an article is held back; thrown where it is found, and made a problem by `renderBody`. */
export class BodyRefusal extends Error {
  readonly code: ProblemCode;
  readonly args: Readonly<Record<string, string | number>>;

  constructor(code: ProblemCode, args: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.code = code;
    this.args = args;
  }
}
