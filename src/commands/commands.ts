import { readFileSync } from "node:fs";

import type { Command } from "./command.ts";

/** A command that is loaded when it is wanted: what one needs, the others need not wait for. */
interface Entry {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

export const commands: readonly Entry[] = [
  {
    name: "build",
    summary: "publish the site: write everything that changed",
    load: async () => (await import("./build.ts")).buildCommand,
  },
  {
    name: "check",
    summary: "do everything that build does, but write nothing; or look at an output folder",
    load: async () => (await import("./build.ts")).checkCommand,
  },
  {
    name: "diff",
    summary: "what subscribers would see of a build: new, updated, gone, announced again",
    load: async () => (await import("./diff.ts")).diffCommand,
  },
  {
    name: "explain",
    summary: "show what a byline, category, date, credit or article becomes, and why",
    load: async () => (await import("./explain.ts")).explainCommand,
  },
  {
    name: "import",
    summary: "make articles of a pasted page, a saved page, a feed or an export",
    load: async () => (await import("./import.ts")).importCommand,
  },
  {
    name: "init",
    summary: "make a small working newsroom in a new folder",
    load: async () => (await import("./init.ts")).initCommand,
  },
  {
    name: "next",
    summary: "when the site must be built again though nobody changes anything",
    load: async () => (await import("./next.ts")).nextCommand,
  },
  {
    name: "preview",
    summary: "watch, and show the site in a browser on this machine",
    load: async () => (await import("./preview.ts")).previewCommand,
  },
  {
    name: "templates",
    summary: "list the templates of pages, or copy some into the site to change them",
    load: async () => (await import("./templates.ts")).templatesCommand,
  },
  {
    name: "watch",
    summary: "build, then build again after every change and whenever something falls due",
    load: async () => (await import("./watch.ts")).watchCommand,
  },
  {
    name: "why",
    summary: "show what an output was made of, and why it was made again",
    load: async () => (await import("./why.ts")).whyCommand,
  },
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
