import { execFileSync } from "node:child_process";
import { appendFileSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ampHead } from "../peers/amp.mjs";

/** Its version, or undefined where it is not installed. */
export function hugoVersion() {
  try {
    return /v(\d+\.\d+\.\d+)/.exec(execFileSync("hugo", ["version"], { encoding: "utf8" }))?.[1];
  } catch {
    return undefined;
  }
}

/**
 * Writes the configuration's last part; once for each copy of the peers.
 * @param {string} peers a copy of the folder `peers`
 */
export function prepareHugo(peers) {
  const css = readFileSync(join(peers, "page.css"), "utf8").trim();
  appendFileSync(
    join(peers, "hugo/config.toml"),
    `css = ${JSON.stringify(css)}\namphead = ${JSON.stringify(ampHead)}\n`,
  );
}

/**
 * @param {{ version: string, peers: string, out: string, corpus: import("../corpus/corpus.mjs").Corpus }} options
 * @returns {import("./system.mjs").System}
 */
export function hugo({ version, peers, out, corpus }) {
  return {
    name: "Hugo",
    version,
    corpus,
    out,
    scenarios: ["cold", "edited"],
    command: {
      file: "hugo",
      args: ["--quiet", "--contentDir", corpus.folder, "--destination", out],
      cwd: join(peers, "hugo"),
    },
    clear: () => {
      for (const path of [out, join(peers, "hugo/resources")]) rmSync(path, { recursive: true, force: true });
    },
    page: (article) => article.replace(/\.md$/, ".html"),
  };
}
