import { relative } from "node:path";

import { printDiff } from "../diff/print.ts";
import { build } from "../pipeline.ts";
import { problemObject } from "../problems/print-json.ts";
import { readArguments } from "./arguments.ts";
import type { Command, Terminal } from "./command.ts";
import { progressReporter } from "./progress.ts";
import { exitCode, printProblems } from "./report.ts";
import { siteFrom, siteOptionHelp, siteOptions } from "./site-options.ts";

export const diffCommand: Command = {
  help: `Usage: broadsheet diff [options]

Renders the whole site, compares its feeds with those in the output folder, and writes nothing. Run it before a build that
changes much.

Options:
${siteOptionHelp}  --json           one JSON object on the standard output in place of text
  --quiet          print nothing when the exit code is 0

Exit codes: 0 nothing out of the ordinary; 1 readers would see old articles again, or an article has an error; 2 usage or configuration.
`,
  run,
};

async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  const { values } = readArguments(argv, siteOptions, 0);
  const site = siteFrom(values, terminal);
  const { root, out } = site;
  const quiet = values.quiet === true;
  const progress = progressReporter(terminal, quiet || values.json === true);
  const result = await build({ ...site, write: false, compare: true, onProgress: progress.report });
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
    terminal.out(`Compared with ${relative(terminal.cwd, out) || "."}:\n\n${printDiff(diff)}`);
    if (flood) terminal.out("\nA build would stop: too many old articles would be announced as new.\n");
  }
  return code;
}
