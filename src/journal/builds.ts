import { defined } from "../base/defined.ts";
import type { BuildResult } from "../model/build.ts";
import type { BuildRecord } from "../model/journal.ts";
import type { Level } from "../model/problem.ts";
import { Journal } from "./journal.ts";

/** Paths and problems of a build that are kept. */
const most = 20;
const levels: readonly Level[] = ["stop", "error", "warning"];

interface Circumstances extends Pick<BuildRecord, "out" | "milliseconds"> {
  readonly cause?: string | undefined;
  readonly now?: string | undefined;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Keeps what a build did. One that found nothing new leaves no record of its own. */
export function recordBuild(root: string, result: BuildResult, { at, ...circumstances }: Circumstances): void {
  const journal = new Journal(root);
  const record = recordOf(result, { at, ...circumstances });
  const last = lastBuild(root, record.out);
  const isIdle = record.written + record.removed === 0 && last !== undefined && sameState(last, record);
  if (isIdle) journal.touch(at);
  else journal.add(record);
}

/** When the last build of any output folder ended, though it found nothing new, epoch milliseconds. */
export function lastLook(root: string): number | undefined {
  return new Journal(root).seenAt();
}

/** The newest record of an output folder; `isPublished`: of a build that was not stopped. */
export function lastBuild(root: string, out: string, isPublished = false): BuildRecord | undefined {
  for (const record of new Journal(root).newest())
    if (record.out === out && !(isPublished && record.status === "stopped")) return record;
  return undefined;
}

function recordOf(result: BuildResult, { at, out, milliseconds, cause, now }: Circumstances): BuildRecord {
  const { status, counts, written, articles, nextDue, nextEvent } = result;
  return defined({
    kind: "build" as const,
    at: new Date(at).toISOString(),
    out,
    milliseconds,
    cause,
    now,
    status,
    counts,
    articles: { ...articles, held: articles.held.length, kept: articles.kept.length },
    written: written?.written ?? 0,
    removed: written?.pruned ?? 0,
    bytes: written?.bytes ?? 0,
    changed: (written?.changed ?? []).slice(0, most),
    problems: worst(result),
    nextDue: nextDue?.at,
    nextEvent: nextEvent?.at,
  });
}

function worst(result: BuildResult): BuildRecord["problems"] {
  const found = levels.flatMap((level) =>
    result.counts[level] === 0
      ? []
      : (result.firstProblems?.(level, most) ?? result.problems.filter((one) => one.level === level)),
  );
  return found
    .slice(0, most)
    .map(({ code, level, file, line, column }) => defined({ code, level, file, line, column }));
}

/** Whether two builds left a site in the same state. */
function sameState(one: BuildRecord, other: BuildRecord): boolean {
  const state = ({ status, counts, articles, problems, nextDue, nextEvent, now }: BuildRecord): string =>
    JSON.stringify([status, counts, articles, problems, nextDue, nextEvent, now]);
  return state(one) === state(other);
}
