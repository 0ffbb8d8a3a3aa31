import { byCodeUnit } from "../base/order.ts";
import type { BuildResult } from "../model/build.ts";
import type { Level, Problem } from "../model/problem.ts";

export function isStop({ level }: Problem): boolean {
  return level === "stop";
}

/** Those that belong to no file first; of one file in the order in which they were found. */
export function byFile(a: Problem, b: Problem): number {
  return byCodeUnit(a.file ?? "", b.file ?? "");
}

type Counts = Readonly<Record<Level, number>>;

export function countLevels(problems: readonly Problem[]): Counts {
  const counts = { stop: 0, error: 0, warning: 0, info: 0 };
  for (const { level } of problems) counts[level] += 1;
  return counts;
}

export function totals(one: Counts, other: Counts): Counts {
  return {
    stop: one.stop + other.stop,
    error: one.error + other.error,
    warning: one.warning + other.warning,
    info: one.info + other.info,
  };
}

/** The result of a build that published nothing. */
export function stopped(problems: readonly Problem[]): BuildResult {
  return {
    status: "stopped",
    problems,
    known: [],
    outputs: [],
    counts: countLevels(problems),
    channels: 0,
    articles: { read: 0, published: 0, hidden: {}, held: [], kept: [] },
  };
}
