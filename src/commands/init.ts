import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

import { systemCode } from "../base/system-error.ts";
import { readArguments, UsageError } from "./arguments.ts";
import type { Command } from "./command.ts";
import { starterFiles } from "./starter.ts";

export const initCommand: Command = {
  help: `Usage: broadsheet init DIR

Writes broadsheet.yaml, two articles and the registries of authors and categories into DIR, which must be empty or not exist.
`,
  run: async (argv, terminal) => {
    const { positionals } = readArguments(argv, {}, 1);
    const [name] = positionals;
    if (name === undefined)
      throw new UsageError("init needs the folder to make, for example `broadsheet init my-paper`");
    const folder = resolve(terminal.cwd, name);
    if (!isEmpty(folder)) throw new UsageError(`${name} is not empty; init never writes over existing files`);
    for (const [path, text] of Object.entries(starterFiles)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text, { flag: "wx" });
    }
    const list = Object.keys(starterFiles)
      .map((path) => `  ${join(relative(terminal.cwd, folder), path)}`)
      .join("\n");
    terminal.out(
      `Made a newsroom in ${name}:\n${list}\n\nNext: set site.url in broadsheet.yaml, then run\n  broadsheet build --root ${name}\n`,
    );
    return 0;
  },
};

/** @throws UsageError when the path is a file or cannot be read */
function isEmpty(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch (error) {
    const code = systemCode(error);
    if (code === "ENOENT") return true;
    throw new UsageError(`${folder} cannot be used: ${code === "ENOTDIR" ? "it is a file" : (code ?? String(error))}`);
  }
}
