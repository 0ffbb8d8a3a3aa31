import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";

const release = "3.1.8";
const packagePath = "node_modules/@11ty/eleventy";

/**
 * Installs it beside its configuration.
 * @param {string} peers a copy of the folder `peers`
 * @returns {string} its version
 * @throws {Error} when npm cannot
 */
export function installEleventy(peers) {
  const folder = join(peers, "eleventy");
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--save-exact", `@11ty/eleventy@${release}`], {
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
    timeout: 300_000,
  });
  return JSON.parse(readFileSync(join(folder, packagePath, "package.json"), "utf8")).version;
}

/**
 * @param {{ version: string, peers: string, out: string, corpus: import("../corpus/corpus.mjs").Corpus }} options
 * @returns {import("./system.mjs").System}
 */
export function eleventy({ version, peers, out, corpus }) {
  const cwd = join(peers, "eleventy");
  return {
    name: "Eleventy",
    version,
    corpus,
    out,
    scenarios: ["cold", "edited"],
    command: {
      file: process.execPath,
      args: [
        join(packagePath, "cmd.cjs"),
        "--config=eleventy.config.mjs",
        // It takes paths relative to the current folder only.
        `--input=${relative(cwd, corpus.folder)}`,
        `--output=${relative(cwd, out)}`,
      ],
      cwd,
    },
    clear: () => rmSync(out, { recursive: true, force: true }),
    page: (article) => article.replace(/\.md$/, ".html"),
  };
}
