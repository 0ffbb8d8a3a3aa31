import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { article } from "../../bench/corpus/article.mjs";
import { writeCorpus } from "../../bench/corpus/corpus.mjs";
import { profileOf } from "../../bench/profile.mjs";
import { measureRounds } from "../../bench/rounds.mjs";
import { broadsheet } from "../../bench/systems/broadsheet.mjs";
import type { System } from "../../bench/systems/system.mjs";
import { repository } from "../helpers/newsroom.ts";

let folder: string;
let log: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "broadsheet-rounds-"));
  log = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const options = (runs: number) => ({
  runs,
  work: folder,
  limit: 20_000,
  progress: (text: string): void => void log.push(text),
  settle: (): void => undefined,
});

/** Every page is its article, the registry and the template; what is called `stale` is not written again. */
const generator = `
const { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } = require("node:fs");
const [articles, template, out, stale] = process.argv.slice(2);
const registry = readFileSync(articles + "/_categories.yaml") + (existsSync(template) ? readFileSync(template) : "");
for (const path of readdirSync(articles, { recursive: true }).filter((path) => path.endsWith(".md"))) {
  const page = out + "/" + path.replaceAll("/", "-");
  if (stale && existsSync(page)) continue;
  mkdirSync(out, { recursive: true });
  writeFileSync(page, readFileSync(articles + "/" + path) + registry);
}`;

/** A program that does in the fewest lines what is asked of all. */
function stub(name: string, stale = false): System {
  const root = join(folder, name);
  const articles = join(root, "articles");
  const template = join(root, "template");
  const out = join(root, "out");
  mkdirSync(articles, { recursive: true });
  const script = join(folder, "generator.cjs");
  writeFileSync(script, generator);
  const corpus = { folder: articles, articles: 30, variant: "messy" } as const;
  writeCorpus(corpus);
  return {
    name,
    version: "1",
    corpus,
    out,
    scenarios: ["cold", "same", "edited", "added", "moved", "registered", "template"],
    command: { file: process.execPath, args: [script, articles, template, out, stale ? "stale" : ""], cwd: root },
    clear: () => rmSync(out, { recursive: true, force: true }),
    page: (path) => path.replaceAll("/", "-"),
    changeTemplate: (run) => {
      if (run === undefined) rmSync(template, { force: true });
      else writeFileSync(template, `design ${run}`);
    },
  };
}

describe("the rounds of the bench", () => {
  it("run every scenario of every program by turns, the floor and the bare start", async () => {
    const rows = await measureRounds([stub("one"), { ...stub("two"), scenarios: ["cold", "edited"] }], options(2));
    const scenarios = ["cold", "same", "edited", "added", "moved", "registered", "template"];
    expect(rows.map(({ system, scenario }) => `${system} ${scenario}`)).toEqual([
      ...scenarios.map((scenario) => `one ${scenario}`),
      "two cold",
      "two edited",
      "floor floor",
      "Node start",
    ]);
    for (const row of rows) {
      expect(row.walls).toHaveLength(2);
      expect(row.wall).toBeGreaterThan(1);
    }
    expect(rows[0]).toMatchObject({ files: 30 });
    expect(rows[0]?.bytes).toBeGreaterThan(150_000);
    expect(rows[1]).not.toHaveProperty("files");
    const colds = log.filter((line) => line.includes("cold")).map((line) => line.trim().split(",")[0]);
    expect(colds).toEqual(["one", "two", "two", "one"]);
  });

  it.runIf(process.platform === "linux")("know memory and processor time", async () => {
    const [cold] = await measureRounds([{ ...stub("one"), scenarios: ["cold"] }], options(1));
    // Node alone is larger than 20 MB and slower than 10 ms, and this process smaller and quicker than these.
    expect(cold?.peak).toBeGreaterThan(20e6);
    expect(cold?.peak).toBeLessThan(500e6);
    expect(cold?.cpu).toBeGreaterThanOrEqual(10);
    expect(cold?.cpu).toBeLessThan(10_000);
  });

  it("do not count a program that leaves an old page in place", async () => {
    await expect(measureRounds([stub("lazy", true)], options(1))).rejects.toThrow(
      /^lazy, one article changed: after the build the page of 2025\/\S+-000029\.md is the same as before\.$/,
    );
  });

  it("go on without another program that fails, and stop at this one", async () => {
    const one = { ...stub("one"), scenarios: ["cold"] } as const;
    const rows = await measureRounds([one, stub("lazy", true)], options(2));
    expect(rows.map(({ system }) => system)).toEqual(["one", "floor", "Node"]);
    expect(rows[0]?.walls).toHaveLength(2);
    expect(log.filter((line) => line.includes("lazy is left out: "))).toHaveLength(1);
  });

  it("stop at a command that fails, with what it printed, and at one that takes too long", async () => {
    const failing = stub("failing");
    const args = (code: string) => ({ ...failing, command: { ...failing.command, args: ["--eval", code] } });
    await expect(measureRounds([args("console.log('no ink'); process.exit(3)")], options(1))).rejects.toThrow(
      /ended with code 3\nno ink/,
    );
    await expect(measureRounds([args("setTimeout(() => {}, 60_000)")], { ...options(1), limit: 300 })).rejects.toThrow(
      /took longer than 0\.3 s/,
    );
    const missing = { ...failing, command: { ...failing.command, file: "no-such-program" } };
    await expect(measureRounds([missing], options(1))).rejects.toThrow(/ENOENT/);
    const stop = new AbortController();
    setTimeout(() => stop.abort(new Error("stopped")), 100);
    await expect(
      measureRounds([args("setTimeout(() => {}, 60_000)")], { ...options(1), signal: stop.signal }),
    ).rejects.toThrow("stopped");
  });

  it("ask a command for its stages that knows how to tell them", async () => {
    const one = stub("one");
    const before = readFileSync(join(one.corpus.folder, article(29, one.corpus).path), "utf8");
    expect(await profileOf(one, options(0))).toBeUndefined();
    const profile = { stages: { read: 3 }, slowest: [] };
    const print = `console.error("a note"); console.log(JSON.stringify(${JSON.stringify({ profile })}, undefined, 2))`;
    const profiled = { ...one.command, args: ["--eval", print] };
    expect(await profileOf({ ...one, profiled }, options(0))).toEqual({ cold: profile, edited: profile });
    expect(readFileSync(join(one.corpus.folder, article(29, one.corpus).path), "utf8")).toBe(before);
  });

  it("build the newspaper with the compiled command, without an error", async () => {
    const cli = join(repository, ".build/cli.js");
    const ours = broadsheet({ name: "ours", cli, root: join(folder, "ours"), articles: 30, args: [] });
    writeCorpus(ours.corpus);
    const rows = await measureRounds([{ ...ours, scenarios: ["cold", "edited"] }], {
      ...options(1),
      limit: 50_000,
    });
    expect(rows.map(({ scenario }) => scenario)).toEqual(["cold", "edited", "floor", "start"]);
    expect(rows[0]?.files).toBeGreaterThan(200);
  });
});
