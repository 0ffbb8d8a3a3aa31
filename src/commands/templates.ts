import { cpSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { didYouMean } from "../base/nearest.ts";
import { systemCode } from "../base/system-error.ts";
import { readArguments, UsageError } from "./arguments.ts";
import type { Command } from "./command.ts";

export const templatesCommand: Command = {
  help: `Usage: broadsheet templates [NAME…] [--root DIR]

Without names, lists the templates and says which the site has of its own. With names, copies these into the templates
folder of the site; a file that is there already is left alone.

  --root DIR   the site's root (default: the current folder)

Examples:
  broadsheet templates tokens.css            colours, fonts and measures
  broadsheet templates partials/footer.eta
`,
  run: async (argv, terminal) => {
    const { values, positionals } = readArguments(argv, { root: { type: "string" } }, 100);
    const packaged = fileURLToPath(new URL("../../templates", import.meta.url));
    const own = join(resolve(terminal.cwd, values.root ?? "."), "templates");
    const names = readdirSync(packaged, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(packaged.length + 1)
          .replaceAll("\\", "/"),
      )
      .toSorted();
    const isOwn = (name: string): boolean => packaged !== own && existsSync(join(own, name));
    if (positionals.length === 0) {
      terminal.out(names.map((name) => `${isOwn(name) ? "own     " : "default "} ${name}\n`).join(""));
      return 0;
    }
    for (const name of positionals)
      if (!names.includes(name)) throw new UsageError(`there is no template ${name}${didYouMean(name, names)}`);
    for (const name of positionals) copy(join(packaged, name), join(own, name), name, terminal.out);
    return 0;
  },
};

/** @throws UsageError when the folder cannot be written */
function copy(from: string, to: string, name: string, out: (text: string) => void): void {
  try {
    mkdirSync(dirname(to), { recursive: true });
    cpSync(from, to, { force: false, errorOnExist: true });
    out(`templates/${name} is the site's own now.\n`);
  } catch (error) {
    const code = systemCode(error);
    if (code !== "ERR_FS_CP_EEXIST" && code !== "EEXIST")
      throw new UsageError(`${to} cannot be written: ${code ?? String(error)}`);
    out(`templates/${name} is there already and was left as it is.\n`);
  }
}
