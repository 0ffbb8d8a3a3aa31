import { resolve } from "node:path";

import { defined } from "../base/defined.ts";
import { build } from "../pipeline.ts";
import { readArguments } from "./arguments.ts";
import { checkFolderHelp, namesFolder, runFolderCheck } from "./check-folder.ts";
import type { Command, Terminal } from "./command.ts";
import { progressReporter } from "./progress.ts";
import { printReport } from "./report.ts";

const options = {
  root: { type: "string" },
  articles: { type: "string" },
  out: { type: "string" },
  "site-url": { type: "string" },
  now: { type: "string" },
  strict: { type: "boolean" },
  json: { type: "boolean" },
  quiet: { type: "boolean" },
} as const;

/** Of `build` alone. */
const buildOptions = { "allow-flood": { type: "boolean" } } as const;

/** Of `check` alone. */
const deskOptions = { desk: { type: "boolean" }, markdown: { type: "boolean" } } as const;

const optionHelp = `Options:
  --root DIR       the site's root, which holds broadsheet.yaml (default: the current folder)
  --articles DIR   the articles (default: articles below the root)
  --out DIR        where the site is published (default: dist below the root)
  --site-url URL   public address of the site, in place of site.url in broadsheet.yaml
  --now ISO        take this instant for now, for example 2026-11-23T12:00:00+08:00
  --strict         warnings count as errors for the exit code
  --json           one JSON object on the standard output in place of text
  --quiet          print problems only
`;

export const buildCommand: Command = {
  name: "build",
  summary: "publish the site: write everything that changed",
  help: `Usage: broadsheet build [options]

Reads the articles and writes feeds, pages, sitemaps and OPML. Only changed files are written. An article with an error is
held back alone; its last good version stays published.

${optionHelp}  --allow-flood    publish even when a feed announces more old articles as new than feeds.flood allows
`,
  run: (argv, terminal) => run(argv, terminal, true),
};

export const checkCommand: Command = {
  name: "check",
  summary: "do everything that build does, but write nothing; or look at an output folder",
  help: `Usage: broadsheet check [options]
       broadsheet check DIST [options]

Reads and renders the whole site, reports every problem and note, and writes nothing.

${optionHelp}  --desk           in place of the problems, what an editor can put right: bylines and categories that are not
                   registered, with counts and the nearest names; likely doubles; missing captions, credits,
                   alternative texts and sizes; long headlines; dates to come
  --markdown       with --desk: as a Markdown document
${checkFolderHelp}`,
  run: (argv, terminal) => (namesFolder(argv) ? runFolderCheck(argv, terminal) : run(argv, terminal, false)),
};

async function run(argv: readonly string[], terminal: Terminal, write: boolean): Promise<number> {
  const { values } = readArguments(argv, { ...options, ...(write ? buildOptions : deskOptions) }, 0);
  const { desk = false, markdown = false } = values as { desk?: boolean; markdown?: boolean };
  const { "allow-flood": allowFlood } = values as { "allow-flood"?: boolean };
  const root = resolve(terminal.cwd, values.root ?? ".");
  const at = (path: string | undefined): string | undefined =>
    path === undefined ? undefined : resolve(terminal.cwd, path);
  const [articles, out] = [at(values.articles), at(values.out)];
  const started = performance.now();
  const progress = progressReporter(terminal, values.quiet === true || values.json === true);
  const { now, "site-url": siteUrl } = values;
  const result = await build(
    defined({ root, write, onProgress: progress.report, articles, out, siteUrl, now, allowFlood }),
  );
  progress.end();
  return printReport(result, terminal, {
    root,
    out: out ?? resolve(root, "dist"),
    write,
    strict: values.strict === true,
    json: values.json === true,
    quiet: values.quiet === true,
    desk: desk ? (markdown ? "markdown" : "pretty") : undefined,
    articles: articles ?? resolve(root, "articles"),
    milliseconds: Math.round(performance.now() - started),
  });
}
