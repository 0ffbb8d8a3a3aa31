import { defined } from "../base/defined.ts";
import { build } from "../pipeline.ts";
import { readArguments, UsageError } from "./arguments.ts";
import { clock } from "./clock.ts";
import { checkFolderHelp, namesFolder } from "./check-folder-arguments.ts";
import type { Command, Terminal } from "./command.ts";
import { progressReporter } from "./progress.ts";
import { printReport } from "./report.ts";
import { siteFrom, siteOptionHelp, siteOptions } from "./site-options.ts";

const options = { ...siteOptions, strict: { type: "boolean" }, jobs: { type: "string" } } as const;

/** Of `build` alone. */
const buildOptions = { "allow-flood": { type: "boolean" }, profile: { type: "boolean" } } as const;

/** Of `check` alone. */
const deskOptions = { desk: { type: "boolean" }, markdown: { type: "boolean" } } as const;

const optionHelp = `Options:
${siteOptionHelp}  --strict         warnings count as errors for the exit code
  --json           one JSON object on the standard output in place of text
  --quiet          print problems only
  --jobs N         render articles in N threads at most (default: as many as there are processors)
`;

export const buildCommand: Command = {
  help: `Usage: broadsheet build [options]

Reads the articles and writes feeds, pages, sitemaps and OPML. Only changed files are written. An article with an error is
held back alone; its last good version stays published.

${optionHelp}  --allow-flood    publish even when a feed announces more old articles as new than feeds.flood allows
  --profile        print how long each stage took, and the ten slowest articles
`,
  run: (argv, terminal) => run(argv, terminal, true),
};

export const checkCommand: Command = {
  help: `Usage: broadsheet check [options]
       broadsheet check DIST [options]

Reads and renders the whole site, reports every problem and note, and writes nothing.

${optionHelp}  --desk           in place of the problems, what an editor can put right: bylines and categories that are not
                   registered, with counts and the nearest names; likely doubles; missing captions, credits,
                   alternative texts and sizes; long headlines; dates to come
  --markdown       with --desk: as a Markdown document
${checkFolderHelp}`,
  run: async (argv, terminal) =>
    namesFolder(argv) ? (await import("./check-folder.ts")).runFolderCheck(argv, terminal) : run(argv, terminal, false),
};

function readJobs(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const jobs = Number(text);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 1024)
    throw new UsageError(`--jobs takes a whole number from 1 to 1024, not “${text}”`);
  return jobs;
}

async function run(argv: readonly string[], terminal: Terminal, write: boolean): Promise<number> {
  const { values } = readArguments(argv, { ...options, ...(write ? buildOptions : deskOptions) }, 0);
  const { desk = false, markdown = false } = values as { desk?: boolean; markdown?: boolean };
  const { "allow-flood": allowFlood, profile } = values as { "allow-flood"?: boolean; profile?: boolean };
  const jobs = readJobs(values.jobs);
  const site = siteFrom(values, terminal);
  const started = clock();
  const progress = progressReporter(terminal, values.quiet === true || values.json === true);
  const result = await build(defined({ ...site, write, onProgress: progress.report, allowFlood, profile, jobs }));
  progress.end();
  return printReport(result, terminal, {
    root: site.root,
    out: site.out,
    write,
    strict: values.strict === true,
    json: values.json === true,
    quiet: values.quiet === true,
    desk: desk ? (markdown ? "markdown" : "pretty") : undefined,
    articles: site.articles,
    milliseconds: Math.round(clock() - started),
  });
}
