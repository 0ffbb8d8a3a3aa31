import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { readOptions } from "../../bench/options.mjs";
import { readProfile } from "../../bench/profile.mjs";
import { median } from "../../bench/measure/statistics.mjs";
import { renewed } from "../../bench/report/document.mjs";
import { plot } from "../../bench/report/plot.mjs";
import { merged, type Report } from "../../bench/report/report.mjs";
import { terminalTables } from "../../bench/report/table.mjs";
import { repository } from "../helpers/newsroom.ts";

type Size = Report["sizes"][number];
type Row = Size["rows"][number];

const row = (system: string, scenario: Row["scenario"], wall: number, more: Partial<Row> = {}): Row => ({
  system,
  scenario,
  wall,
  cpu: wall * 1.5,
  peak: 400e6,
  walls: [wall],
  ...more,
});

const size = (articles: number): Size => ({
  articles,
  bytes: articles * 5700,
  runs: 5,
  rows: [
    row("Broadsheet", "cold", articles * 0.4, { files: articles + 303, bytes: 2e8 }),
    row("Broadsheet", "same", 90),
    row("Broadsheet", "edited", 140),
    row("Hugo | <static>", "cold", articles, { cpu: undefined, peak: undefined }),
    row("Hugo | <static>", "edited", articles * 0.7),
    row("floor", "floor", articles * 0.03),
    row("Node", "start", 40),
  ],
});

const report = (sizes: readonly Size[], date = "2026-01-02T03:04:05.000Z"): Report => ({
  version: 1,
  date,
  machine: { node: "20.19.0", processor: "Some CPU", cores: 2, memory: 8e9, system: "Linux" },
  versions: { Broadsheet: "0.1.0" },
  sizes,
});

const reportFor = (...articles: number[]): Report => report(articles.map(size));
const document = readFileSync(join(repository, "docs/performance.md"), "utf8");

describe("the tables of the bench", () => {
  it("stand in columns and hold every change against the rebuild of a peer", () => {
    const lines = terminalTables(reportFor(10_000)).split("\n");
    expect(lines[0]).toBe("10,000 articles, 57 MB, medians of 5 runs");
    expect(lines[1]).toMatch(/^program +scenario +wall s +processor s +peak MB +files +written MB +wall : Hugo/);
    expect(lines[2]).toMatch(/^Broadsheet +cold build +4\.00 +6\.00 +400 +10,303 +200 +0\.40 ×$/);
    expect(lines[4]).toMatch(/^Broadsheet +one article changed +0\.140 +0\.210 +400 +0\.020 ×$/);
    expect(lines[5]).toMatch(/^Hugo \| <static> +cold build +10\.0 +– +–$/);
    expect(lines[7]).toMatch(/^floor +read and write alone +0\.300/);
    const end = (line: string | undefined): number => line?.search(/(?<=\d|–)  +400|wall s(?= )/) ?? -1;
    expect(end(lines[3])).toBeGreaterThan(0);
  });

  it("in the document replace the part between the marks and nothing else", () => {
    const once = renewed(document, reportFor(1000, 10_000));
    expect(renewed(once, reportFor(1000, 10_000))).toBe(once);
    const [before, rest = ""] = once.split("<!-- made by");
    expect(document.startsWith(before ?? "?")).toBe(true);
    expect(document.endsWith(rest.slice(rest.indexOf("<!-- end of")))).toBe(true);
    const generated = rest.slice(0, rest.indexOf("<!-- end of"));
    const tables = generated.split("\n\n").filter((block) => block.startsWith("|"));
    expect(tables).toHaveLength(3);
    for (const table of tables) {
      const widths = table.split("\n").map((line) => line.replaceAll("\\|", "").split("|").length);
      expect(new Set(widths).size, table).toBe(1);
    }
    expect(once).toContain("| 10,000 | nothing changed | Node's start + 0.050 s |");
    expect(once).toContain("| 1,000 | cold, wall, against the floor | 13.3 × |");
    expect(once).toContain("| 10,000 | cold, wall, against 1,000 articles | 10.0 × |");
    expect(once).not.toContain("| 1,000 | cold, wall, against 100 articles");
    expect(() => renewed("# nothing", reportFor(1000))).toThrow(/lacks its two marks/);
  });

  it("show the stages where the command tells them", () => {
    const output = `warning\n{\n  "profile": {"stages": {"read": 20, "render": 60}, "slowest": [{"file": "a.md", "ms": 7}]}\n}`;
    const cold = readProfile(output);
    expect(cold).toEqual({ stages: { read: 20, render: 60 }, slowest: [{ file: "a.md", ms: 7 }] });
    expect(readProfile('{\n"status": "published"}')).toBeUndefined();
    expect(readProfile("no JSON")).toBeUndefined();
    if (cold === undefined) return;
    const once = renewed(document, report([{ ...size(1000), profile: { cold } }]));
    expect(once).toContain("| render | 60 | 75 % |");
  });
});

describe("the plot of the bench", () => {
  it.each([[[1000]], [[1000, 10_000]], [[30, 1000, 10_000, 100_000]]])("is a sound picture of %j articles", (sizes) => {
    const svg = plot(reportFor(...sizes));
    const places: number[] = [];
    const parser = new SaxesParser({ xmlns: true });
    parser.on("error", (error) => {
      throw error;
    });
    parser.on("opentag", ({ attributes }) => {
      for (const { name, value } of Object.values(attributes)) if (/^c?[xy]$/.test(name)) places.push(Number(value));
    });
    parser.write(svg).close();
    expect(svg.match(/<circle /g)).toHaveLength(4 * sizes.length);
    expect(places.length).toBeGreaterThan(8);
    for (const place of places) expect(place).toSatisfy((value: number) => value >= 0 && value <= 820);
    expect(svg).toContain("prefers-color-scheme:dark");
    expect(svg).toContain("Broadsheet, one change");
  });

  it("goes up with time and right with size, by decades", () => {
    const svg = plot(reportFor(1000, 10_000, 100_000));
    const [, line = ""] = /class="line c0 cold"><path d="M([^"]+)"/.exec(svg) ?? [];
    const points = line.split("L").map((point) => point.split(" ").map(Number));
    const steps = points
      .slice(1)
      .map(([x = 0, y = 0], index) => [x - (points[index]?.[0] ?? 0), y - (points[index]?.[1] ?? 0)]);
    expect(steps[0]?.[0]).toBeGreaterThan(100);
    expect(steps[0]?.[1]).toBeLessThan(-30);
    expect(steps[1]?.[0]).toBeCloseTo(steps[0]?.[0] ?? 0, 0);
    expect(steps[1]?.[1]).toBeCloseTo(steps[0]?.[1] ?? 0, 0);
  });
});

describe("the parts of the bench", () => {
  it("medians do not count what is not known", () => {
    expect(median([5, 1, 100])).toBe(5);
    expect(median([4, undefined, 1])).toBe(2.5);
    expect(median([undefined])).toBeUndefined();
  });

  it("reports of several runs become one, the latest of each size", () => {
    const both = merged([reportFor(1000, 100), report([{ ...size(1000), runs: 3 }], "2026-02-01T00:00:00.000Z")]);
    expect(both.sizes.map(({ articles, runs }) => [articles, runs])).toEqual([
      [100, 5],
      [1000, 3],
    ]);
    expect(both.date).toBe("2026-02-01T00:00:00.000Z");
  });

  it("options are refused with the reason", () => {
    expect(readOptions(["--sizes", "30,1000", "--", "--jobs", "1"])).toMatchObject({
      sizes: [30, 1000],
      runs: 5,
      build: ["--jobs", "1"],
    });
    expect(() => readOptions(["--sizes", "1e3"])).toThrow(/--sizes takes whole numbers from 1 to 1000000, not "1e3"/);
    expect(() => readOptions(["--runs", "0"])).toThrow(/--runs/);
    expect(() => readOptions(["--speed"])).toThrow(/--speed/);
    const main = join(repository, "bench/main.mjs");
    expect(execFileSync(process.execPath, [main, "--help"], { encoding: "utf8" })).toMatch(/^Usage: npm run bench/);
    const wrong = spawnSync(process.execPath, [main, "--runs", "many"], { encoding: "utf8" });
    expect([wrong.status, wrong.stderr.split("\n")[0]]).toEqual([
      2,
      'bench: --runs takes whole numbers from 1 to 100, not "many".',
    ]);
  });
});
