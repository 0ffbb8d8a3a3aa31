import { relative, resolve } from "node:path";

import { defined } from "../base/defined.ts";
import { printDiff } from "../diff/print.ts";
import { build } from "../pipeline.ts";
import { problemObject } from "../problems/print-json.ts";
import { readArguments } from "./arguments.ts";
import type { Command, Terminal } from "./command.ts";
import { progressReporter } from "./progress.ts";
import { exitCode, printProblems } from "./report.ts";

const options = {
  root: { type: "string" },
  articles: { type: "string" },
  out: { type: "string" },
  "site-url": { type: "string" },
  now: { type: "string" },
  json: { type: "boolean" },
  quiet: { type: "boolean" },
} as const;

export const diffCommand: Command = {
  name: "diff",
  summary: "what subscribers would see of a build: new, updated, gone, announced again",
  help: `Usage: broadsheet diff [options]

Renders the whole site, compares its feeds with those in the output folder, and writes nothing. Run it before a build that
changes much.

Options:
  --root DIR       the site's root, which holds broadsheet.yaml (default: the current folder)
  --articles DIR   the articles (default: articles below the root)
  --out DIR        where the site is published (default: dist below the root)
  --site-url URL   public address of the site, in place of site.url in broadsheet.yaml
  --now ISO        take this instant for now, for example 2026-11-23T12:00:00+08:00
  --json           one JSON object on the standard output in place of text
  --quiet          print nothing when the exit code is 0

Exit codes: 0 nothing out of the ordinary; 1 readers would see old articles again, or an article has an error; 2 usage or configuration.
`,
  run,
};

async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  const { values } = readArguments(argv, options, 0);
  const root = resolve(terminal.cwd, values.root ?? ".");
  const at = (path: string | undefined): string | undefined =>
    path === undefined ? undefined : resolve(terminal.cwd, path);
  const [articles, out] = [at(values.articles), at(values.out)];
  const quiet = values.quiet === true;
  const progress = progressReporter(terminal, quiet || values.json === true);
  const { now, "site-url": siteUrl } = values;
  const wanted = { root, write: false, compare: true, onProgress: progress.report, articles, out, siteUrl, now };
  const result = await build(defined(wanted));
  const { diff, problems } = result;
  progress.end();
  const flood = problems.some(({ code }) => code === "flood-stopped");
  const isIdChanged = diff?.stories.some(({ kind }) => kind === "id-changed") === true;
  const code = Math.max(exitCode(result, false), isIdChanged ? 1 : 0);
  if (values.json === true) {
    terminal.out(
      `${JSON.stringify({ exitCode: code, flood, ...diff, problems: problems.map(problemObject) }, undefined, 2)}\n`,
    );
    return code;
  }
  printProblems(
    problems.filter(({ level }) => level === "stop" || level === "error"),
    terminal,
    { root, write: true, quiet },
  );
  if (diff !== undefined && (!quiet || code !== 0)) {
    terminal.out(`Compared with ${relative(terminal.cwd, out ?? resolve(root, "dist")) || "."}:\n\n${printDiff(diff)}`);
    if (flood) terminal.out("\nA build would stop: too many old articles would be announced as new.\n");
  }
  return code;
}
