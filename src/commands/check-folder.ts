import { relative, resolve, join } from "node:path";

import { parseDate } from "../base/date.ts";
import { systemCode } from "../base/system-error.ts";
import { webUrl } from "../base/url.ts";
import { checkFolder, type FolderCheckResult } from "../check-folder.ts";
import type { AbsoluteUrl, Instant } from "../model/brand.ts";
import type { Problem } from "../model/problem.ts";
import { problemObject } from "../problems/print-json.ts";
import { readArguments, UsageError } from "./arguments.ts";
import type { Terminal } from "./command.ts";
import { progressReporter } from "./progress.ts";
import { printProblems } from "./report.ts";

const options = {
  "site-url": { type: "string" },
  "amp-validator": { type: "string" },
  now: { type: "string" },
  strict: { type: "boolean" },
  json: { type: "boolean" },
  quiet: { type: "boolean" },
} as const;

/** `broadsheet check DIST`. */
export async function runFolderCheck(argv: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments(argv, options, 1);
  const named = positionals[0] ?? ".";
  const folder = resolve(terminal.cwd, named);
  const quiet = values.quiet === true;
  const progress = progressReporter(terminal, quiet || values.json === true);
  const started = performance.now();
  let result: FolderCheckResult;
  try {
    result = await checkFolder({
      folder,
      now: readNow(values.now),
      site: readSite(values["site-url"]),
      ampValidator: values["amp-validator"] === undefined ? undefined : resolve(terminal.cwd, values["amp-validator"]),
      onProgress: progress.report,
    });
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    throw new UsageError(
      code === "ENOENT"
        ? `there is no folder ${named}`
        : code === "ENOTDIR"
          ? `${named} is no folder`
          : `${named} cannot be read (${code})`,
    );
  } finally {
    progress.end();
  }
  const milliseconds = Math.round(performance.now() - started);
  const code = exitCode(result.problems, values.strict === true);
  if (values.json === true) terminal.out(`${JSON.stringify(report(result, code, milliseconds), undefined, 2)}\n`);
  else {
    const shown = (file: string): string => relative(terminal.cwd, join(folder, file)) || ".";
    const problems = result.problems.map((found) =>
      found.file === undefined ? found : { ...found, file: shown(found.file) },
    );
    printProblems(problems, terminal, { root: terminal.cwd, write: false, quiet });
    if (!quiet || code !== 0) terminal.out(summary(result, named, milliseconds));
  }
  return code;
}

function readNow(text: string | undefined): Instant {
  if (text === undefined) return Date.now() as Instant;
  const date = parseDate(text, "UTC");
  if ("reason" in date) throw new UsageError(`--now “${text}” is no date: ${date.reason}`);
  return date.instant;
}

function readSite(text: string | undefined): AbsoluteUrl | undefined {
  if (text === undefined) return undefined;
  const url = webUrl(text);
  if (url === undefined) throw new UsageError(`--site-url “${text}” is no web address`);
  return (url.endsWith("/") ? url : `${url}/`) as AbsoluteUrl;
}

function exitCode(problems: readonly Problem[], strict: boolean): number {
  return problems.some(({ level }) => level === "error" || (strict && level === "warning")) ? 1 : 0;
}

function tally(problems: readonly Problem[]): readonly [errors: number, warnings: number, notes: number] {
  const of = (level: Problem["level"]): number => problems.filter((found) => found.level === level).length;
  return [of("error"), of("warning"), of("info")];
}

function summary({ counts, problems, site }: FolderCheckResult, named: string, milliseconds: number): string {
  const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;
  const [errors, warnings, notes] = tally(problems);
  const lists = counts.outlines === 0 ? "" : `, ${count(counts.outlines, "OPML list")}`;
  return `Looked at ${count(counts.feeds, "feed")}, ${count(counts.pages, "page")}, ${count(counts.sitemaps, "sitemap")}${lists} in ${named}${site === undefined ? "" : ` (${site})`} in ${(milliseconds / 1000).toFixed(2)} s.
  ${count(errors, "error")}, ${count(warnings, "warning")}, ${count(notes, "note")}.
`;
}

function report({ site, counts, problems }: FolderCheckResult, exit: number, milliseconds: number): unknown {
  const [errors, warnings, notes] = tally(problems);
  return {
    exitCode: exit,
    milliseconds,
    site,
    ...counts,
    errors,
    warnings,
    notes,
    problems: problems.map(problemObject),
  };
}
