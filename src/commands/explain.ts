import { existsSync } from "node:fs";
import { extname, join, relative, resolve } from "node:path";

import { defined } from "../base/defined.ts";
import { terminalText } from "../base/terminal-text.ts";
import { Desk, explainCredit, explainDate } from "../explain.ts";
import type { Problem } from "../model/problem.ts";
import { build } from "../pipeline.ts";
import type { Finding } from "../problems/finding.ts";
import { problemObject } from "../problems/print-json.ts";
import { problem } from "../problems/problem.ts";
import { explain } from "../problems/text.ts";
import { readArguments, UsageError } from "./arguments.ts";
import type { Command, Terminal } from "./command.ts";

const options = {
  root: { type: "string" },
  articles: { type: "string" },
  registry: { type: "string" },
  language: { type: "string" },
  now: { type: "string" },
  json: { type: "boolean" },
} as const;

const kinds = ["byline", "category", "date", "credit"] as const;
type Kind = (typeof kinds)[number];

export const explainCommand: Command = {
  help: `Usage: broadsheet explain byline TEXT
       broadsheet explain category TEXT
       broadsheet explain date TEXT
       broadsheet explain credit TEXT
       broadsheet explain FILE

Shows what a text of the desk becomes: by which rule or registry entry, what is dropped, which problems it raises. FILE is an
article of the site: all that is known of it, and what is wrong. In a folder that is no site the built-in word lists are used.

Options:
  --registry FILE  look names up in this registry in place of the site's _authors.yaml or _categories.yaml
  --language TAG   language of the labels (default: the site's)
  --root DIR       the site's root (default: the current folder)
  --articles DIR   the articles (default: articles below the root)
  --now ISO        with FILE: take this instant for now
  --json           one JSON object on the standard output in place of text

Exit codes: 0 understood, 1 with a problem that holds an article back, 2 usage.
`,
  run: async (argv, terminal) => {
    const { values, positionals } = readArguments(argv, options, 2);
    const [kind, text] = positionals;
    if (kind === undefined)
      throw new UsageError(
        'explain needs a kind and a text, for example `broadsheet explain byline "By Ann Lee, AP"`, or an article\'s file',
      );
    const root = resolve(terminal.cwd, values.root ?? ".");
    const at = (path: string | undefined): string | undefined =>
      path === undefined ? undefined : resolve(terminal.cwd, path);
    const articles = at(values.articles);
    if (!isKind(kind)) {
      if (text !== undefined) throw new UsageError(`“${kind}” is no kind of text: ${kinds.join(", ")}`);
      return explainFile(
        resolve(terminal.cwd, kind),
        { root, articles: articles ?? resolve(root, "articles"), now: values.now, json: values.json === true },
        terminal,
      );
    }
    if (text === undefined) throw new UsageError(`explain ${kind} needs the text, in quotation marks`);
    const registry = at(values.registry);
    if (registry !== undefined && (!/^\.ya?ml$/i.test(extname(registry)) || !existsSync(registry)))
      throw new UsageError(`there is no registry ${values.registry ?? ""}; it is a .yaml file`);
    const desk = new Desk({ root, articles, registry, language: values.language });
    const result = explained(kind, text, desk);
    return print(result, desk.problems, values.json === true, terminal);
  },
};

interface Explained {
  readonly problems: readonly Finding[];
}

function isKind(word: string): word is Kind {
  return kinds.some((kind) => kind === word);
}

function explained(kind: Kind, text: string, desk: Desk): Explained {
  switch (kind) {
    case "byline":
      return desk.byline(text);
    case "category":
      return desk.category(text);
    case "date":
      return explainDate(text, desk.zone);
    case "credit":
      return explainCredit(text);
  }
}

/** @param around problems of the site's own files */
function print(result: Explained, around: readonly Problem[], json: boolean, terminal: Terminal): number {
  const found = result.problems.map(({ code, args }) => problem(code, {}, args));
  const code = found.some(({ level }) => level === "error") ? 1 : 0;
  if (json) {
    terminal.out(`${JSON.stringify({ ...result, problems: found.map(problemObject) }, undefined, 2)}\n`);
    return code;
  }
  const { problems: _, ...fields } = result;
  terminal.out(lines(fields, "").join("\n") + "\n");
  printProblems([...found, ...around], terminal);
  return code;
}

/** Data as indented lines: `authors:`, `  - name: Ann Lee`; what is empty is left out. */
function lines(value: unknown, indent: string): string[] {
  if (Array.isArray(value))
    return value.flatMap((item: unknown) => {
      const [first = "", ...rest] = Array.isArray(item)
        ? [item.map((part) => terminalText(String(part))).join(" > ")]
        : lines(item, `${indent}  `);
      return [`${indent}- ${first.trimStart()}`, ...rest];
    });
  if (typeof value !== "object" || value === null) return [`${indent}${terminalText(String(value))}`];
  return Object.entries(value)
    .filter(([, item]) => !isEmpty(item))
    .flatMap(([key, item]) =>
      typeof item === "object" && item !== null
        ? [`${indent}${key}:`, ...lines(item, `${indent}  `)]
        : [`${indent}${key}: ${terminalText(String(item))}`],
    );
}

function isEmpty(value: unknown): boolean {
  return value === null || value === "" || (typeof value === "object" && Object.keys(value).length === 0);
}

function printProblems(problems: readonly Problem[], terminal: Terminal): void {
  for (const found of problems) {
    const { message, cure } = explain(found);
    const place = [found.file, found.line, found.column].filter((part) => part !== undefined).join(":");
    terminal.err(`${place === "" ? "" : `${place} `}${found.level} ${found.code}\n  ${message}\n  Cure: ${cure}\n`);
  }
}

interface FileOptions {
  readonly root: string;
  readonly articles: string;
  readonly now: string | undefined;
  readonly json: boolean;
}

async function explainFile(
  path: string,
  { root, articles, now, json }: FileOptions,
  terminal: Terminal,
): Promise<number> {
  const file = relative(articles, path).replaceAll("\\", "/");
  if (!existsSync(path))
    throw new UsageError(
      `there is no file ${relative(terminal.cwd, path)}, and no such kind of text (${kinds.join(", ")})`,
    );
  if (file.startsWith("../"))
    throw new UsageError(
      `${relative(terminal.cwd, path)} is not below the articles folder ${articles}; name the site with --root`,
    );
  const result = await build(defined({ root, articles, now, write: false, allowFlood: true }));
  const name = relative(root, join(articles, file)).replaceAll("\\", "/");
  const stops = result.problems.filter(({ level }) => level === "stop");
  const problems = result.problems.filter((found) => found.file === name);
  const article = result.known.find((known) => known.file === file);
  const isHeld = result.articles.held.includes(name);
  const status = isHeld ? "held back" : (article?.status ?? "not read");
  const summary = { file: name, status, ...(article === undefined ? {} : { article }) };
  if (json) terminal.out(`${JSON.stringify({ ...summary, problems: problems.map(problemObject) }, undefined, 2)}\n`);
  else {
    terminal.out(lines(summary, "").join("\n") + "\n");
    printProblems([...problems, ...stops.filter((found) => found.file !== name)], terminal);
  }
  if (stops.length > 0) return 2;
  return isHeld ? 1 : 0;
}
