import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { article } from "./corpus/article.mjs";
import { changes } from "./corpus/corpus.mjs";
import { filesBelow, totalBytes } from "./measure/files.mjs";
import { measure } from "./measure/run.mjs";
import { median, rotated } from "./measure/statistics.mjs";
import { scenarioTitles } from "./systems/system.mjs";

/**
 * @typedef {import("./measure/run.mjs").Sample} Sample
 * @typedef {import("./systems/system.mjs").System} System
 * @typedef {import("./systems/system.mjs").Scenario | "floor" | "start"} Measured `start`: Node with an empty script
 * @typedef {object} Row
 * @property {string} system
 * @property {Measured} scenario
 * @property {number | undefined} wall milliseconds, the median; so are the next two
 * @property {number | undefined} cpu milliseconds of all processors
 * @property {number | undefined} peak bytes
 * @property {readonly number[]} walls of every run, in their order
 * @property {number} [files] after a cold build; so are their bytes
 * @property {number} [bytes]
 * @typedef {object} Options
 * @property {number} runs
 * @property {string} work folder for logs and the floor's files
 * @property {number} limit milliseconds until a command is killed
 * @property {AbortSignal} [signal] kills what runs
 * @property {(text: string) => void} progress
 * @property {() => void} settle comes before every command
 */

const floorScript = fileURLToPath(new URL("floor.mjs", import.meta.url));

/**
 * Puts a change into the articles.
 * @param {System} system
 * @param {import("./systems/system.mjs").Scenario} scenario
 * @param {number} run
 * @returns {{ readonly path: string | undefined, readonly expected: "there" | "same" | "other" }} an article whose page must be
 *   so after the build
 */
function change(system, scenario, run) {
  const desk = changes(system.corpus, run);
  const newest = article(system.corpus.articles - 1, system.corpus).path;
  switch (scenario) {
    case "cold":
      system.clear();
      return { path: newest, expected: "there" };
    case "same":
      return { path: newest, expected: "same" };
    case "edited":
      return { path: desk.edit(), expected: "other" };
    case "added":
      return { path: desk.add(), expected: "there" };
    case "moved":
      return { path: desk.move(), expected: "other" };
    case "registered":
      return { path: desk.register(), expected: "other" };
    case "template":
      system.changeTemplate?.(run);
      return { path: newest, expected: "other" };
  }
}

/**
 * One scenario of one program, once; what it wrote is looked at, so that no one is fast who does not do the work.
 * @param {System} system
 * @param {import("./systems/system.mjs").Scenario} scenario
 * @param {number} run
 * @param {Options} options
 * @returns {Promise<Sample>}
 * @throws {Error} when the command fails, or the page of the article is not as it must be
 */
async function runOnce(system, scenario, run, { work, limit, signal, settle }) {
  const pageOf = (/** @type {string | undefined} */ path) => {
    const page = path === undefined ? undefined : join(system.out, system.page(path));
    return page !== undefined && existsSync(page) ? readFileSync(page, "utf8") : undefined;
  };
  // No build has run since the change, so the page is still the old one.
  const { path, expected } = change(system, scenario, run);
  const before = pageOf(path);
  settle();
  const sample = await measure(system.command, { log: join(work, "log.txt"), limit, signal });
  const after = pageOf(path);
  const sound =
    path === undefined ||
    (after !== undefined && (expected === "there" || (before === after) === (expected === "same")));
  if (!sound)
    throw new Error(
      `${system.name}, ${scenarioTitles[scenario]}: after the build the page of ${path} is ${after === undefined ? "not there" : expected === "same" ? "another than before" : "the same as before"}.`,
    );
  return sample;
}

/**
 * Measures the programs by turns, every scenario of one after the other, then the floor and the bare start of Node.
 * @param {readonly System[]} systems the first is this project's
 * @param {Options} options
 * @returns {Promise<readonly Row[]>} without those of another program that failed
 * @throws {Error} when this project's fails
 */
export async function measureRounds(systems, options) {
  const { runs, work, limit, signal, progress, settle } = options;
  /** @type {Map<string, { system: string, scenario: Measured, samples: Sample[] }>} */
  const taken = new Map();
  const take = (/** @type {string} */ system, /** @type {Measured} */ scenario, /** @type {Sample} */ sample) => {
    const key = `${system} ${scenario}`;
    const entry = taken.get(key) ?? { system, scenario, samples: [] };
    taken.set(key, entry);
    entry.samples.push(sample);
    progress(`  ${system}, ${scenario}: ${(sample.wall / 1000).toFixed(2)} s`);
  };
  /** @type {Map<string, { files: number, bytes: number }>} */
  const written = new Map();
  /** Others may fail, for want of memory say, and the rest still counts. @type {Set<string>} */
  const failed = new Set();
  const list = join(work, "floor.json");
  const log = join(work, "log.txt");

  for (let run = 0; run < runs; run++) {
    progress(`  run ${run + 1} of ${runs}`);
    for (const system of rotated(systems, run).filter(({ name }) => !failed.has(name)))
      try {
        for (const scenario of system.scenarios) {
          take(system.name, scenario, await runOnce(system, scenario, run, options));
          if (scenario !== "cold" || run > 0) continue;
          const files = filesBelow(system.out);
          written.set(system.name, { files: files.length, bytes: totalBytes(files) });
          if (system === systems[0]) writeFileSync(list, JSON.stringify(files.map(({ path, bytes }) => [path, bytes])));
        }
      } catch (error) {
        if (system === systems[0] || signal?.aborted) throw error;
        failed.add(system.name);
        progress(`  ${system.name} is left out: ${error instanceof Error ? error.message : String(error)}`);
      } finally {
        changes(system.corpus, run).reset();
        system.changeTemplate?.(undefined);
      }
    const out = join(work, "floor");
    rmSync(out, { recursive: true, force: true });
    mkdirSync(out);
    settle();
    const node = (/** @type {readonly string[]} */ args) => ({ file: process.execPath, args, cwd: work });
    const articles = systems[0].corpus.folder;
    take("floor", "floor", await measure(node([floorScript, articles, list, out]), { log, limit, signal }));
    take("Node", "start", await measure(node(["--eval", "0"]), { log, limit, signal }));
    rmSync(out, { recursive: true, force: true });
  }
  const complete = [...taken.values()].filter(({ system }) => !failed.has(system));
  return complete.map(({ system, scenario, samples }) => ({
    system,
    scenario,
    wall: median(samples.map(({ wall }) => wall)),
    cpu: median(samples.map(({ cpu }) => cpu)),
    peak: median(samples.map(({ peak }) => peak)),
    walls: samples.map(({ wall }) => Math.round(wall)),
    ...(scenario === "cold" ? written.get(system) : {}),
  }));
}
