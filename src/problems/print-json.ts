import type { Problem } from "../model/problem.ts";
import { explain } from "./text.ts";

/** A problem as a plain object for programs: code, level, place, message and cure. */
export function problemObject(problem: Problem): Readonly<Record<string, unknown>> {
  const { code, level, file, line, column, args } = problem;
  return { code, level, file, line, column, ...explain(problem), args };
}
