import type { BuildResult } from "../model/build.ts";
import type { Problem } from "../model/problem.ts";
import { problemObject } from "../problems/print-json.ts";
import { explain } from "../problems/text.ts";
import type { Cause } from "../watch/loop.ts";
import type { Terminal } from "./command.ts";
import { printProblems } from "./report.ts";

export interface WatchReportOptions {
  readonly root: string;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** Errors that are listed again, and paths that are named, at most. */
const mostStanding = 10;
const mostPaths = 20;

/** Says after each build what it did, and which problems are new or gone since the one before. */
export class WatchReport {
  readonly #terminal: Terminal;
  readonly #options: WatchReportOptions;
  /** Of the build before, by what they are and not by their line, which moves with every edit above. */
  #before: ReadonlyMap<string, Problem> = new Map();
  #wasStopped = true;

  constructor(terminal: Terminal, options: WatchReportOptions) {
    this.#terminal = terminal;
    this.#options = options;
  }

  print(result: BuildResult, cause: Cause, milliseconds: number): void {
    const now = this.#now(result);
    this.#wasStopped = result.status === "stopped";
    const isNew = [...now].filter(([key]) => !this.#before.has(key)).map(([, found]) => found);
    const gone = [...this.#before].filter(([key]) => !now.has(key)).map(([, found]) => found);
    const standing = [...now]
      .filter(([key, found]) => this.#before.has(key) && keepsBack(found))
      .map(([, found]) => found);
    this.#before = now;
    const isIdle = (result.written?.written ?? 0) + (result.written?.pruned ?? 0) + isNew.length + gone.length === 0;
    // Nobody did anything, and nothing came of it.
    if (isIdle && (cause.kind === "poll" || cause.kind === "retry")) return;
    if (this.#options.json) this.#printJson(result, cause, milliseconds, isNew, gone);
    else this.#printText(result, cause, milliseconds, { isNew, gone, standing });
  }

  /** Those of most files are as they were: reading all of an archive's would take longer than the build. */
  #now(result: BuildResult): ReadonlyMap<string, Problem> {
    const renewed = this.#wasStopped ? undefined : result.renewed?.();
    if (renewed === undefined) return keyed(result.problems.filter(isSaid));
    const files = new Set(renewed.files);
    const others = [...this.#before].filter(([, { file }]) => file === undefined || !files.has(file));
    return new Map([...others, ...keyed(renewed.problems.filter(isSaid))]);
  }

  #printText(
    result: BuildResult,
    cause: Cause,
    milliseconds: number,
    { isNew, gone, standing }: Record<"isNew" | "gone" | "standing", readonly Problem[]>,
  ): void {
    const { out } = this.#terminal;
    const { quiet } = this.#options;
    if (!quiet)
      out(`${clockTime()} ${causeText(cause)}: ${deedText(result)} in ${milliseconds} ms.${countText(result)}\n`);
    printProblems(isNew, this.#terminal, { root: this.#options.root, write: true, quiet });
    if (quiet) return;
    for (const found of gone.slice(0, mostStanding)) out(`  cured  ${lineText(found)}\n`);
    if (gone.length > mostStanding) out(`  cured  and ${gone.length - mostStanding} more\n`);
    for (const found of standing.slice(0, mostStanding))
      out(`  still  ${lineText(found)}: ${explain(found).message}\n`);
    if (standing.length > mostStanding) out(`  still  and ${standing.length - mostStanding} more\n`);
  }

  #printJson(
    result: BuildResult,
    cause: Cause,
    milliseconds: number,
    isNew: readonly Problem[],
    gone: readonly Problem[],
  ): void {
    const { status, written, nextDue } = result;
    const event = {
      event: "build",
      at: new Date().toISOString(),
      cause: cause.kind,
      paths: cause.kind === "change" ? cause.paths.slice(0, mostPaths) : [],
      status,
      milliseconds,
      files: written && { written: written.written, pruned: written.pruned, bytes: written.bytes },
      problems: counts(result),
      new: isNew.map(problemObject),
      gone: gone.map(problemObject),
      nextDue,
    };
    this.#terminal.out(`${JSON.stringify(event)}\n`);
  }
}

/** Whether something is not published because of it. */
export function keepsBack({ level }: Problem): boolean {
  return level === "stop" || level === "error";
}

function isSaid({ level }: Problem): boolean {
  return level !== "info";
}

function keyed(problems: readonly Problem[]): ReadonlyMap<string, Problem> {
  const seen = new Map<string, Problem>();
  for (const found of problems) {
    const base = JSON.stringify([found.code, found.level, found.file, found.args]);
    let key = base;
    for (let copy = 2; seen.has(key); copy += 1) key = `${base} ${copy}`;
    seen.set(key, found);
  }
  return seen;
}

function clockTime(): string {
  return new Date().toTimeString().slice(0, 8);
}

function causeText(cause: Cause): string {
  switch (cause.kind) {
    case "start":
      return "first build";
    case "due":
      return "something is due";
    case "retry":
      return "tried again";
    case "poll":
      return "looked again";
    case "change": {
      // A name without an extension is an editor's own, or a folder.
      const named = cause.paths.find((path) => /\.\w+$/.test(path)) ?? cause.paths[0] ?? "";
      return cause.paths.length < 2 ? named : `${named} and ${cause.paths.length - 1} more`;
    }
  }
}

function deedText({ status, written, articles }: BuildResult): string {
  if (status === "stopped") return "nothing was published, what was published before stays,";
  const { written: files = 0, pruned = 0 } = written ?? {};
  const removed = pruned === 0 ? "" : `, ${pruned} removed`;
  const held = articles.held.length === 0 ? "" : `, ${plural(articles.held.length, "article")} held back,`;
  if (files + pruned === 0) return `nothing to write${held}`;
  return `${plural(files, "file")} written${removed}${held}`;
}

function countText(result: BuildResult): string {
  const { error, warning } = counts(result);
  const parts = [...(error > 0 ? [plural(error, "error")] : []), ...(warning > 0 ? [plural(warning, "warning")] : [])];
  return parts.length === 0 ? "" : ` ${parts.join(", ")}.`;
}

function counts({ counts: { stop, error, warning } }: BuildResult): {
  readonly error: number;
  readonly warning: number;
} {
  return { error: stop + error, warning };
}

function lineText({ file, line, column, code }: Problem): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(":");
  return place === "" ? code : `${place} ${code}`;
}

function plural(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
