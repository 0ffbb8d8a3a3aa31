import { isAbsolute, relative, resolve } from "node:path";

import { parseDate } from "../base/date.ts";
import { languageTag } from "../base/language.ts";
import type { SiteConfig } from "../model/site.ts";
import { readSite } from "../pipeline.ts";
import { forms, type SourceForm } from "../import/detect.ts";
import type { ImportedDate, ImportSettings } from "../import/imported.ts";
import { readArguments, UsageError } from "./arguments.ts";
import type { Command, Terminal } from "./command.ts";
import { printImport, type ImportOutcome } from "./import-report.ts";
import { openSource } from "./import-source.ts";
import { progressReporter } from "./progress.ts";
import { printProblems } from "./report.ts";

const options = {
  from: { type: "string" },
  root: { type: "string" },
  articles: { type: "string" },
  out: { type: "string" },
  date: { type: "string" },
  section: { type: "string" },
  language: { type: "string" },
  pages: { type: "boolean" },
  "dry-run": { type: "boolean" },
  stdout: { type: "boolean" },
  json: { type: "boolean" },
  quiet: { type: "boolean" },
} as const;

export const importCommand: Command = {
  help: `Usage: broadsheet import FILE [options]
       broadsheet import - [options]

Makes an article of the text of a newspaper page as somebody copies it, or of a page as a browser saves it, and says what it
recognised and what it left out. Makes articles of all items of an RSS, Atom or JSON feed and of a WordPress export, with
their old ids. Never writes over an existing article; what is there already is passed over, so that an import can be
repeated. docs/import.md has the rules.

Options:
  --from FORM      what FILE is: page, html, rss, atom, json or wxr (default: found out)
  --root DIR       the site's root, which holds broadsheet.yaml (default: the current folder)
  --articles DIR   the articles (default: articles below the root)
  --out FILE       write the one article of a page to FILE
  --date DATE      for what has no date; without it that becomes a draft
  --section NAME   the section of every article
  --language TAG   the language of every article, for example de or zh-Hant
  --pages          with a WordPress export: pages as well as posts
  --dry-run        write nothing, say what would be written
  --stdout         print the article of a page in place of writing it
  --json           one JSON object on the standard output in place of text
  --quiet          print problems only

Exit codes: 0 imported, 1 something could not be imported, 2 usage or configuration.
`,
  run,
};

async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments(argv, options, 1);
  const [name] = positionals;
  if (name === undefined) throw new UsageError("import needs a file, or - for the standard input");
  const from = values.from;
  if (from !== undefined && !isForm(from)) throw new UsageError(`--from must be one of ${forms.join(", ")}`);
  const root = resolve(terminal.cwd, values.root ?? ".");
  const site = await readSite(root);
  if (site.problems.length > 0) {
    printProblems(site.problems, terminal, { root, write: false, quiet: false });
    return 2;
  }
  const source = openSource(name === "-" ? name : resolve(terminal.cwd, name), name);
  const settings = importSettings(source.name, site.value, values);
  const started = performance.now();
  const progress = progressReporter(terminal, values.quiet === true || values.json === true);
  const articles = values.articles === undefined ? resolve(root, "articles") : resolve(terminal.cwd, values.articles);
  // Parsers of pages and feeds are needed by this command alone.
  const { importSource } = await import("./import-run.ts");
  const outcome: ImportOutcome = importSource({
    source,
    settings,
    site: site.value?.site.url,
    form: from,
    articles,
    out: values.out === undefined ? undefined : resolve(terminal.cwd, values.out),
    dryRun: values["dry-run"] === true,
    stdout: values.stdout === true,
    pages: values.pages === true,
    onRead: (bytes) =>
      progress.report({ step: "importing", done: megabytes(bytes), total: megabytes(source.size), unit: "MB" }),
  });
  progress.end();
  return printImport(outcome, terminal, {
    json: values.json === true,
    quiet: values.quiet === true,
    stdout: values.stdout === true,
    dryRun: values["dry-run"] === true,
    milliseconds: Math.round(performance.now() - started),
    shorten: (file) => shortPath(file, terminal.cwd),
  });
}

function isForm(text: string): text is SourceForm {
  return (forms as readonly string[]).includes(text);
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1_000_000);
}

function shortPath(file: string, cwd: string): string {
  const path = relative(cwd, file);
  return path.startsWith("..") || isAbsolute(path) ? file : path;
}

function importSettings(
  source: string,
  config: SiteConfig | undefined,
  values: { readonly date?: string; readonly section?: string; readonly language?: string },
): ImportSettings {
  const timezone = config?.site.timezone ?? "UTC";
  const language = values.language === undefined ? undefined : languageTag(values.language);
  if (values.language !== undefined && language === undefined)
    throw new UsageError(`--language: “${values.language}” is no language tag such as en, de-CH or zh-Hant`);
  return {
    source,
    siteLanguage: config?.site.language ?? "en",
    timezone,
    language,
    section: values.section,
    date: dateOption(values.date, timezone),
  };
}

function dateOption(text: string | undefined, timezone: string): ImportedDate | undefined {
  if (text === undefined) return undefined;
  const moment = parseDate(text, timezone);
  if ("reason" in moment) throw new UsageError(`--date: “${text}” is no date: ${moment.reason}`);
  return { text: /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : moment.iso, moment };
}
