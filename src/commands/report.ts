import { readFileSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { styleText } from "node:util";

import type { Problem } from "../model/problem.ts";
import type { BuildProfile, BuildResult } from "../model/build.ts";
import type { DeskReport } from "../model/desk.ts";
import { printGithub } from "../problems/print-github.ts";
import { problemObject } from "../problems/print-json.ts";
import { printPretty, type Paint } from "../problems/print-pretty.ts";
import type { Terminal } from "./command.ts";

export interface ReportOptions {
  readonly root: string;
  readonly out: string;
  readonly write: boolean;
  readonly strict: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
  /** In place of the problems. */
  readonly desk?: "pretty" | "markdown" | undefined;
  /** The articles folder, absolute. */
  readonly articles: string;
  readonly milliseconds: number;
}

/** Problems that a person reads; the rest is counted. */
const shownProblems = 60;

/** Prints what a build did and found. Returns the exit code. */
export async function printReport(result: BuildResult, terminal: Terminal, options: ReportOptions): Promise<number> {
  const code = exitCode(result, options.strict);
  if (options.json) {
    const desk = options.desk === undefined ? undefined : await deskOf(result, options);
    terminal.out(`${JSON.stringify(reportObject(result, options, code, desk), undefined, 2)}\n`);
    return code;
  }
  if (options.desk !== undefined && result.status !== "stopped") {
    const desk = await deskOf(result, options);
    const { printDesk, printDeskMarkdown } = await import("../desk/print.ts");
    terminal.out(options.desk === "markdown" ? printDeskMarkdown(desk) : printDesk(desk));
    return code;
  }
  printProblems(result.problems, terminal, options);
  if (!options.quiet || code !== 0) terminal.out(summary(result, options, terminal.cwd));
  if (result.profile !== undefined) terminal.out(printProfile(result.profile));
  return code;
}

/** A stop by content is 1; by usage, configuration, or what the machine refuses is 2. */
export function exitCode({ status, problems }: BuildResult, strict: boolean): number {
  const stops = problems.filter(({ level }) => level === "stop");
  if (stops.some(({ code }) => !code.startsWith("id-") && code !== "flood-stopped")) return 2;
  if (status !== "published" || problems.some(({ level }) => level === "error")) return 1;
  return strict && problems.some(({ level }) => level === "warning") ? 1 : 0;
}

const rank = { stop: 0, error: 1, warning: 2, info: 3 } as const;

/** Prints problems for a person, worst first; notes only when nothing is written, and errors alone when quiet. */
export function printProblems(
  problems: readonly Problem[],
  terminal: Terminal,
  { root, write, quiet }: Pick<ReportOptions, "root" | "write" | "quiet">,
): void {
  const wanted = problems
    .filter(({ level }) => (quiet ? level === "stop" || level === "error" : !write || level !== "info"))
    .toSorted((a, b) => rank[a.level] - rank[b.level] || compareText(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0));
  const sources = new Map<string, readonly string[]>();
  const sourceLine = (file: string, line: number): string | undefined => {
    let lines = sources.get(file);
    if (lines === undefined) {
      lines = readLines(resolve(root, file));
      sources.set(file, lines);
    }
    return lines[line - 1];
  };
  const paint = painter(terminal);
  for (const found of wanted.slice(0, shownProblems)) terminal.err(`${printPretty(found, paint, sourceLine)}\n\n`);
  const more = wanted.length - shownProblems;
  if (more > 0) terminal.err(`… and ${more} more; --json lists every one.\n\n`);
  if (terminal.env["GITHUB_ACTIONS"] === "true") for (const found of wanted) terminal.out(`${printGithub(found)}\n`);
}

function compareText(a: string | undefined, b: string | undefined): number {
  const [left, right] = [a ?? "", b ?? ""];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Bytes; of larger files no line is shown. */
const excerptLimit = 2_000_000;

function readLines(path: string): readonly string[] {
  try {
    if (statSync(path).size > excerptLimit) return [];
    return readFileSync(path, "utf8").split(/\r\n|\n|\r/);
  } catch {
    return [];
  }
}

function painter({ env, isTerminal }: Terminal): Paint {
  const colors = isTerminal && (env["NO_COLOR"] ?? "") === "" && env["TERM"] !== "dumb";
  return colors ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text;
}

function summary(result: BuildResult, options: ReportOptions, cwd: string): string {
  const { articles, written, counts, nextDue, nextEvent, changedFeeds, hub } = result;
  const seconds = `${(options.milliseconds / 1000).toFixed(2)} s`;
  if (result.status === "stopped") {
    const effort = `(${count(articles.read, "article")} read, ${seconds})`;
    return written === undefined || written.written === 0
      ? `Nothing was published; what was published before stays. ${effort}\n`
      : `The build stopped after ${count(written.written, "file")}; the next one completes the rest. ${effort}\n`;
  }
  const verb = options.write ? "Published" : "Would publish";
  const out = relative(cwd, options.out) || ".";
  const lines = [`${verb} ${count(articles.published, "article")} of ${articles.read} to ${out} in ${seconds}.`];
  const hidden = Object.entries(articles.hidden).map(([status, number]) => `${number} ${status}`);
  if (hidden.length > 0) lines.push(`  Not for readers now: ${hidden.join(", ")}.`);
  if (articles.held.length > 0) {
    const kept = articles.kept.length > 0 ? ` (of ${articles.kept.length} the last good version stays)` : "";
    lines.push(
      `  Held back: ${articles.held.length}${kept}: ${articles.held.slice(0, 10).join(", ")}${articles.held.length > 10 ? ", …" : ""}.`,
    );
  }
  if (written !== undefined)
    lines.push(
      `  Files: ${written.written} written (${size(written.bytes)}), ${written.unchanged} unchanged, ${written.pruned} pruned.`,
    );
  if (changedFeeds !== undefined && changedFeeds.length > 0 && hub !== undefined)
    lines.push(`  To tell ${hub} of: ${count(changedFeeds.length, "feed")} (--json lists them).`);
  const { error, warning, info } = counts;
  if (error + warning + info > 0)
    lines.push(
      `  Problems: ${count(error, "error")}, ${count(warning, "warning")}, ${count(info, "note")}${options.write && info > 0 ? " (`broadsheet check` shows the notes)" : ""}.`,
    );
  lines.push(nextEvent === undefined ? "  Nothing is scheduled." : `  Next due: ${nextEvent.at} (${nextEvent.file}).`);
  if (nextDue !== undefined && nextDue.at !== nextEvent?.at)
    lines.push(`  By age alone, a list next changes at ${nextDue.at} (${nextDue.file}).`);
  return `${lines.join("\n")}\n`;
}

function printProfile({ stages, slowest }: BuildProfile): string {
  const row = (name: string, ms: number): string => `  ${ms.toFixed(1).padStart(10)} ms  ${name}\n`;
  const rows = Object.entries(stages).map(([name, ms]) => row(name, ms));
  if (slowest.length > 0) rows.push("Slowest articles:\n", ...slowest.map(({ file, ms }) => row(file, ms)));
  return `Stages:\n${rows.join("")}`;
}

/** Few ask for it: it is loaded for them alone. */
async function deskOf({ known, problems }: BuildResult, { root, articles }: ReportOptions): Promise<DeskReport> {
  const { deskReport } = await import("../desk/report.ts");
  return deskReport(known, problems, (file) => relative(root, join(articles, file)).replaceAll("\\", "/"));
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function size(bytes: number): string {
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function reportObject(result: BuildResult, options: ReportOptions, exit: number, desk?: DeskReport): unknown {
  const { status, articles, written, changedFeeds, nextDue, nextEvent, problems, hub, channels, profile } = result;
  const { milliseconds } = options;
  return {
    status,
    exitCode: exit,
    milliseconds,
    articles,
    channels,
    files: written,
    websub: hub === undefined ? undefined : { hub, topics: changedFeeds ?? [] },
    nextDue,
    nextEvent,
    profile,
    desk,
    problems: problems.map(problemObject),
  };
}
