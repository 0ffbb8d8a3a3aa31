import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir, totalmem, type } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { writeCorpus } from "./corpus/corpus.mjs";
import { profileOf } from "./profile.mjs";
import { measureRounds } from "./rounds.mjs";
import { broadsheet } from "./systems/broadsheet.mjs";
import { eleventy, installEleventy } from "./systems/eleventy.mjs";
import { hugo, hugoVersion, prepareHugo } from "./systems/hugo.mjs";

/**
 * @typedef {import("./report/report.mjs").Report} Report
 * @typedef {import("./systems/system.mjs").System} System
 * @typedef {{ readonly sizes: readonly number[], readonly runs: number, readonly limit: number, readonly peers: boolean,
 *   readonly keep: boolean, readonly against?: string | undefined, readonly dir?: string | undefined,
 *   readonly build: readonly string[] }} BenchOptions
 * @typedef {BenchOptions & { readonly signal: AbortSignal, readonly progress: (text: string) => void }} RunOptions
 */

const here = fileURLToPath(new URL(".", import.meta.url));
const ownCli = join(here, "../.build/cli.js");
/** Eleventy is measured up to this many articles: beyond, it needs more memory than most machines have. */
const mostForEleventy = 20_000;

/** Lets the disk finish what earlier runs left to write, so that no run pays for another. */
const settle = () => void spawnSync("sync", { timeout: 60_000, stdio: "ignore" });

/**
 * Makes the newspapers, measures, and takes the work folder away again.
 * @param {BenchOptions} options
 * @param {(text: string) => void} progress
 * @returns {Promise<Report>}
 * @throws {Error} when a program fails, takes too long or writes what it should not
 */
export async function runBench(options, progress) {
  const parent = options.dir === undefined ? tmpdir() : resolve(options.dir);
  mkdirSync(parent, { recursive: true });
  const work = mkdtempSync(join(parent, "broadsheet-bench-"));
  // Also when the person at the terminal has had enough, nothing stays behind.
  const stop = new AbortController();
  const stopped = () => stop.abort(new Error("stopped"));
  process.once("SIGINT", stopped).once("SIGTERM", stopped);
  try {
    return await measureSizes({ ...options, signal: stop.signal, progress }, work);
  } finally {
    process.off("SIGINT", stopped).off("SIGTERM", stopped);
    if (options.keep) progress(`kept ${work}`);
    else rmSync(work, { recursive: true, force: true, maxRetries: 10 });
  }
}

/** @param {RunOptions} options @param {string} work @returns {Promise<Report>} */
async function measureSizes(options, work) {
  const { progress } = options;
  if (!existsSync(ownCli)) throw new Error("There is no compiled command: run `npm run compile` first.");
  const peers = options.peers ? preparePeers(work, progress) : undefined;
  /** @type {Record<string, string>} */
  const versions = {};
  const sizes = [];
  for (const articles of options.sizes) {
    const folder = join(work, String(articles));
    const systems = systemsOf(options, articles, folder, peers);
    progress(`${articles} articles: ${systems.map(({ name }) => name).join(", ")}`);
    const bytes = writeCorpora(systems);
    for (const { name, version } of systems) versions[name] = version;
    const rows = await measureRounds(systems, { ...options, work: folder, settle });
    const profile = await profileOf(systems[0], { ...options, work: folder }).catch((error) =>
      // The figures of an hour are worth more than the stages of a minute.
      progress(`no stages of ${articles} articles: ${error.message}`),
    );
    sizes.push({ articles, bytes, runs: options.runs, rows, ...(profile ? { profile } : {}) });
    if (!options.keep) rmSync(folder, { recursive: true, force: true });
  }
  return { version: 1, date: new Date().toISOString(), machine: machine(), versions, sizes };
}

/** Copies what the peers need, and installs Eleventy. @param {string} work @param {(text: string) => void} progress */
function preparePeers(work, progress) {
  const folder = join(work, "peers");
  cpSync(join(here, "peers"), folder, { recursive: true });
  const hugoFound = hugoVersion();
  if (hugoFound === undefined) progress("Hugo is not on the PATH and is left out (Debian: apt install hugo)");
  else prepareHugo(folder);
  progress("installing Eleventy");
  /** @type {string | undefined} */
  let eleventyFound;
  try {
    eleventyFound = installEleventy(folder);
  } catch (error) {
    progress(`Eleventy cannot be installed and is left out: ${error instanceof Error ? error.message : String(error)}`);
  }
  return { folder, hugo: hugoFound, eleventy: eleventyFound };
}

/**
 * @param {RunOptions} options
 * @param {number} articles
 * @param {string} folder
 * @param {ReturnType<typeof preparePeers> | undefined} peers
 * @returns {readonly System[]} ours first
 */
function systemsOf({ build: args, against, progress }, articles, folder, peers) {
  const ours = (/** @type {string} */ name, /** @type {string} */ cli, /** @type {string} */ root) =>
    broadsheet({ name, cli, root: join(folder, root), articles, args });
  const systems = [ours("Broadsheet", ownCli, "site")];
  if (against !== undefined) systems.push(ours("Broadsheet (other)", resolve(against), "other-site"));
  /** @type {import("./corpus/corpus.mjs").Corpus} */
  const corpus = { articles, variant: "clean", folder: join(folder, "clean") };
  if (peers?.hugo !== undefined)
    systems.push(hugo({ version: peers.hugo, peers: peers.folder, out: join(folder, "hugo"), corpus }));
  if (peers?.eleventy !== undefined) {
    if (articles <= mostForEleventy)
      systems.push(eleventy({ version: peers.eleventy, peers: peers.folder, out: join(folder, "eleventy"), corpus }));
    else progress(`Eleventy is left out beyond ${mostForEleventy} articles`);
  }
  return systems;
}

/** Each corpus once. @param {readonly System[]} systems @returns {number} bytes of ours */
function writeCorpora(systems) {
  const written = new Map();
  for (const { corpus } of systems) if (!written.has(corpus.folder)) written.set(corpus.folder, writeCorpus(corpus));
  return written.get(systems[0].corpus.folder);
}

function machine() {
  const processors = cpus();
  return {
    node: process.versions.node,
    processor: processors[0]?.model.trim() ?? "unknown processor",
    cores: processors.length,
    memory: totalmem(),
    system: type(),
  };
}
