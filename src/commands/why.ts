import { resolve } from "node:path";

import { terminalText } from "../base/terminal-text.ts";
import type { Why, WhyInput, WhyReason } from "../model/why.ts";
import { why } from "../pipeline.ts";
import { readArguments, UsageError } from "./arguments.ts";
import type { Command } from "./command.ts";
import { siteFrom, siteOptions } from "./site-options.ts";

const { now: _, quiet: __, ...options } = siteOptions;

export const whyCommand: Command = {
  help: `Usage: broadsheet why FILE|OUTPUT|ADDRESS

Shows what the last build made something of, and why it was rendered again when it last was. FILE is an article of the site,
OUTPUT a file of the output folder, ADDRESS a page of the site. Nothing is built: give the options that the build was given.

Options:
  --root DIR       the site's root, which holds broadsheet.yaml (default: the current folder)
  --articles DIR   the articles (default: articles below the root)
  --out DIR        where the site is published (default: dist below the root)
  --site-url URL   public address of the site, in place of site.url in broadsheet.yaml
  --json           one JSON object on the standard output in place of text

Exit codes: 0 known, 1 nothing is known of it, 2 usage.
`,
  run: async (argv, terminal) => {
    const { values, positionals } = readArguments(argv, options, 1);
    const [name] = positionals;
    if (name === undefined)
      throw new UsageError("why needs an article, an output or an address, for example `broadsheet why dist/rss.xml`");
    const { root, articles, out, siteUrl } = siteFrom(values, terminal);
    const isAddress = /^https?:/.test(name);
    const names = isAddress ? [name] : [terminal.cwd, root, articles, out].map((folder) => resolve(folder, name));
    const found = await why({ root, articles, out, ...(siteUrl === undefined ? {} : { siteUrl }) }, names);
    if (typeof found === "object") {
      terminal.out(values.json === true ? `${JSON.stringify(found, undefined, 2)}\n` : text(found));
      return 0;
    }
    const reason =
      found === "nothing"
        ? "nothing is remembered of a build of this site with this version and these options; build it first"
        : `the last build published nothing of ${name}; \`broadsheet explain FILE\` tells of an article that is held back`;
    if (values.json === true) terminal.out(`${JSON.stringify({ unknown: reason }, undefined, 2)}\n`);
    else terminal.err(`broadsheet: ${terminalText(reason)}\n`);
    return 1;
  },
};

const roles: Readonly<Record<WhyInput["role"], string>> = {
  article: "article",
  articles: "all articles",
  configuration: "configuration",
  registry: "registry",
  template: "template",
  file: "picture or sound",
  link: "link",
};

const causes: Readonly<Record<WhyReason["code"], string>> = {
  new: "nothing was remembered of it: it is new, or the build was the first with this version and these options",
  text: "its text below the front matter changed",
  "front-matter": "its front matter changed",
  configuration: "broadsheet.yaml changed",
  templates: "the templates changed",
  site: "what every page shows of the site changed: the main sections, the main feed or the podcast",
  article: "what is known of it changed elsewhere: in registries, other articles, by time",
  link: "where its links lead changed",
  file: "a picture or sound that it names changed",
  page: "its page in the output folder was missing, or was not as the build had left it",
  articles: "articles in it were rendered again",
};

/** A list longer than this is cut: `--json` has all of it. */
const mostLines = 20;

function text({ file, output, address, lastBuild, inputs, standsIn, rendered }: Why): string {
  const lines = [file, output === undefined ? undefined : `→ ${output}`, address].filter((line) => line !== undefined);
  lines.push("", "Made of:", ...shortened(inputs.map(inputLine)));
  if (standsIn.length > 0) lines.push("", "Stands in:", ...shortened(standsIn));
  if (rendered !== undefined) {
    const { at, inLastBuild, reasons } = rendered;
    lines.push(
      "",
      inLastBuild
        ? `Rendered by the last build (${at}):`
        : `Not rendered by the last build (${lastBuild}); the one of ${at} did:`,
      ...reasons.flatMap(({ code, details }) => [
        `  ${causes[code]}`,
        ...shortened(details).map((line) => `  ${line}`),
      ]),
    );
  }
  return `${lines.map((line) => terminalText(line)).join("\n")}\n`;
}

function inputLine({ role, path, uses = [] }: WhyInput): string {
  const joined = uses.join(", ");
  return `${roles[role]} ${path}${joined === "" ? "" : role === "link" ? ` → ${joined}` : `: ${joined}`}`;
}

function shortened(all: readonly string[]): string[] {
  const more = all.length > mostLines + 1 ? [`… and ${all.length - mostLines} more`] : [];
  return [...all.slice(0, more.length > 0 ? mostLines : all.length), ...more].map((line) => `  ${line}`);
}
