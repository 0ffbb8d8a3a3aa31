import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const configuration = `site:
  title: The Bench Courier
  description: News made for measuring.
  url: https://bench.example/
  language: en
  timezone: Asia/Hong_Kong
  publisher: { name: The Bench Courier }
`;
const footer = fileURLToPath(new URL("../../templates/partials/footer.eta", import.meta.url));

/**
 * This project's own command, as it is compiled.
 * @param {{ name: string, cli: string, root: string, articles: number, args: readonly string[] }} options
 *   `root`: the new site's folder, whose articles must be written yet; `args`: for the command, beyond those of every run
 * @returns {import("./system.mjs").System}
 */
export function broadsheet({ name, cli, root, articles, args }) {
  const folder = join(root, "articles");
  const out = join(root, "dist");
  const template = join(root, "templates/partials/footer.eta");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(root, "broadsheet.yaml"), configuration);
  const node = (/** @type {readonly string[]} */ ...argv) =>
    execFileSync(process.execPath, [cli, ...argv], { encoding: "utf8" });
  const build = [cli, "build", "--root", root, ...args];
  const command = { file: process.execPath, args: [...build, "--quiet"], cwd: root };
  return {
    name,
    version: node("--version").trim(),
    corpus: { articles, variant: "messy", folder },
    out,
    scenarios: ["cold", "same", "edited", "added", "moved", "registered", "template"],
    command,
    clear: () => {
      for (const path of [out, join(root, ".broadsheet"), join(folder, "_ids.json")])
        rmSync(path, { recursive: true, force: true });
    },
    page: (article) => `articles/${article.replace(/\.md$/, "")}/index.html`,
    changeTemplate: (run) => {
      if (run === undefined) return rmSync(template, { force: true });
      mkdirSync(dirname(template), { recursive: true });
      writeFileSync(template, `${readFileSync(footer, "utf8")}<p>Design ${run + 2}</p>\n`);
    },
    ...(node("build", "--help").includes("--profile")
      ? { profiled: { ...command, args: [...build, "--profile", "--json"] } }
      : {}),
  };
}
