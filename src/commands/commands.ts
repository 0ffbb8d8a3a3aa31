import { readFileSync } from "node:fs";

import { buildCommand, checkCommand } from "./build.ts";
import type { Command } from "./command.ts";
import { diffCommand } from "./diff.ts";
import { explainCommand } from "./explain.ts";
import { importCommand } from "./import.ts";
import { initCommand } from "./init.ts";
import { serveCommand } from "./serve.ts";
import { templatesCommand } from "./templates.ts";
import { watchCommand } from "./watch.ts";
import { whyCommand } from "./why.ts";

export const commands: readonly Command[] = [
  buildCommand,
  checkCommand,
  diffCommand,
  explainCommand,
  importCommand,
  initCommand,
  serveCommand,
  templatesCommand,
  watchCommand,
  whyCommand,
];

export function generalHelp(): string {
  const list = commands.map(({ name, summary }) => `  ${name.padEnd(10)}${summary}`).join("\n");
  return `Broadsheet turns a folder of Markdown articles into RSS, Atom, JSON Feed, AMP pages, sitemaps and OPML.

Usage: broadsheet COMMAND [options]

Commands:
${list}

  broadsheet COMMAND --help   what a command does, and its options
  broadsheet --version        the version

Exit codes: 0 published, 1 published with articles held back, 2 usage or configuration, 3 a bug.
`;
}

export function readVersion(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}
