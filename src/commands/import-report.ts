import { resolve } from "node:path";

import type { Problem } from "../model/problem.ts";
import type { ImportedAuthors } from "../import/authors.ts";
import type { SourceForm } from "../import/detect.ts";
import type { ImportedPage } from "../import/imported.ts";
import { reasonWords } from "../import/report.ts";
import { problemObject } from "../problems/print-json.ts";
import type { Terminal } from "./command.ts";
import { printProblems } from "./report.ts";

/** An article of an import. */
export interface ImportedFile {
  readonly title: string;
  readonly number?: number | undefined;
  readonly line?: number | undefined;
  readonly action: "written" | "would-write" | "known" | "failed";
  /** Below the articles folder; absolute when the command named it. */
  readonly file: string;
  readonly draft?: boolean;
  /** Of the one article of a page. */
  readonly text?: string;
}

export interface ImportOutcome {
  readonly source: string;
  readonly form: SourceForm;
  /** The articles folder, absolute. */
  readonly folder: string;
  readonly items: number;
  readonly files: readonly ImportedFile[];
  readonly page: ImportedPage | undefined;
  /** What an archive holds beside articles, with counts. */
  readonly leftOut: ReadonlyMap<string, number>;
  readonly authors: ImportedAuthors;
  readonly problems: readonly Problem[];
}

interface ReportOptions {
  readonly json: boolean;
  readonly quiet: boolean;
  readonly stdout: boolean;
  readonly dryRun: boolean;
  readonly milliseconds: number;
  /** A path as the user would write it. */
  readonly shorten: (file: string) => string;
}

/** Files that a person reads of; the rest is counted. */
const shownFiles = 20;
const shownText = 100;

/** Prints what an import did. Returns the exit code: 1 when something could not be imported. */
export function printImport(outcome: ImportOutcome, terminal: Terminal, options: ReportOptions): number {
  const code = outcome.problems.some(({ level }) => level === "error") ? 1 : 0;
  if (options.json) {
    terminal.out(`${JSON.stringify(outcomeObject(outcome, options, code), undefined, 2)}\n`);
    return code;
  }
  printProblems(outcome.problems, terminal, { root: terminal.cwd, write: true, quiet: options.quiet });
  const [file] = outcome.files;
  // The article alone goes where another program may read it.
  const say = options.stdout ? terminal.err : terminal.out;
  if (options.stdout && file?.text !== undefined) terminal.out(file.text);
  if (!options.quiet || code !== 0)
    say(outcome.page === undefined ? archiveText(outcome, options) : pageText(outcome, outcome.page, options));
  return code;
}

const formWords: Readonly<Record<SourceForm, string>> = {
  page: "the text of a page",
  html: "a saved page",
  rss: "an RSS feed",
  atom: "an Atom feed",
  json: "a JSON feed",
  wxr: "a WordPress export",
};

function pageText(outcome: ImportOutcome, page: ImportedPage, options: ReportOptions): string {
  const lines = [`Read ${outcome.source} as ${formWords[outcome.form]}.`];
  if (page.recognized.length > 0) lines.push("", "Recognised:");
  for (const { field, value, line, from } of page.recognized)
    lines.push(`  ${field.padEnd(13)} ${clip(value)}${place(line, from)}`);
  if (page.removed.length > 0) lines.push("", "Left out:");
  for (const { text, why, line } of page.removed)
    lines.push(`  ${reasonWords[why].padEnd(26)} ${clip(text)}${place(line)}`);
  lines.push("", ...outcome.files.map((file) => fileText(file, outcome.folder, options)));
  return `${lines.join("\n").trim()}\n`;
}

function place(line: number | undefined, from?: string): string {
  const parts = [line === undefined ? undefined : `line ${line}`, from].filter(
    (part) => part !== undefined && part !== "",
  );
  return parts.length === 0 ? "" : `  (${parts.join(", ")})`;
}

function clip(text: string): string {
  const clean = text.replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]+/g, " ");
  return clean.length <= shownText ? clean : `${clean.slice(0, shownText).toWellFormed()}…`;
}

const actions = {
  written: "Wrote",
  "would-write": "Would write",
  known: "There already:",
  failed: "Could not write",
} as const;

function fileText({ action, file, draft, title }: ImportedFile, folder: string, { shorten }: ReportOptions): string {
  return `${actions[action]} ${shorten(resolve(folder, file))}${draft === true ? " as a draft" : ""}: ${clip(title)}`;
}

function archiveText(outcome: ImportOutcome, options: ReportOptions): string {
  const { files, source, form, items, folder, authors } = outcome;
  const count = (action: ImportedFile["action"]): number => files.filter((file) => file.action === action).length;
  const lines = [
    `Read ${items} ${items === 1 ? "article" : "articles"} from ${source}, ${formWords[form]}, in ${(options.milliseconds / 1000).toFixed(2)} s.`,
  ];
  const wrote = count(options.dryRun ? "would-write" : "written");
  const drafts = files.filter(({ draft, action }) => draft === true && action !== "failed").length;
  lines.push(
    `  ${options.dryRun ? "Would write" : "Wrote"} ${wrote} to ${options.shorten(folder)}${drafts > 0 ? `, ${drafts} of them as drafts` : ""}.`,
  );
  if (count("known") > 0) lines.push(`  There already: ${count("known")}.`);
  if (outcome.leftOut.size > 0)
    lines.push(`  Left out: ${Array.from(outcome.leftOut, ([what, number]) => `${number} ${what}`).join(", ")}.`);
  const levels = (["error", "warning"] as const).map(
    (level) => outcome.problems.filter((found) => found.level === level).length,
  );
  if (levels.some((number) => number > 0))
    lines.push(`  Problems: ${levels[0] ?? 0} errors, ${levels[1] ?? 0} warnings.`);
  if (options.dryRun) {
    lines.push("", ...files.slice(0, shownFiles).map((file) => fileText(file, folder, options)));
    if (files.length > shownFiles) lines.push(`… and ${files.length - shownFiles} more; --json lists every one.`);
  }
  const entries = authors.yaml();
  if (entries !== "" && wrote > 0)
    lines.push("", "Entries for _authors.yaml, which is left as it is:", "", entries.trimEnd());
  return `${lines.join("\n")}\n`;
}

function outcomeObject(outcome: ImportOutcome, { milliseconds, shorten }: ReportOptions, exitCode: number): unknown {
  const { source, form, items, files, page, leftOut, authors, problems, folder } = outcome;
  return {
    exitCode,
    milliseconds,
    source,
    form,
    items,
    files: files.map((file) => ({ ...file, file: shorten(resolve(folder, file.file)) })),
    recognized: page?.recognized,
    removed: page?.removed,
    leftOut: Object.fromEntries(leftOut),
    authors: authors.entries(),
    problems: problems.map(problemObject),
  };
}
