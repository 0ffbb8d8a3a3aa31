import type { Level, Problem, Where } from "../model/problem.ts";
import { codes, type ProblemCode } from "./table.ts";

/** Makes a problem of a known code; the level is the table's. */
export function problem(
  code: ProblemCode,
  where: Where,
  args: Readonly<Record<string, string | number>> = {},
): Problem {
  const level: Level = codes[code].level;
  return { code, level, ...where, args };
}
