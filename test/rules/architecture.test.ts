import { readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { describe, expect, it } from "vitest";
import { listFiles } from "../helpers/judge.ts";

const src = join(import.meta.dirname, "../../src");
const shared = ["model", "base", "problems"];
const stages = ["config", "load", "normalize", "select", "render", "check", "write"];

/** Folder, or file at the top, → what it may import. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: [],
  base: ["model"],
  problems: ["model", "base"],
  grammar: shared,
  desk: shared,
  diff: shared,
  import: [...shared, "grammar"],
  watch: shared,
  serve: shared,
  preview: [...shared, "serve"],
  journal: shared,
  ...Object.fromEntries(stages.map((stage) => [stage, shared])),
  normalize: [...shared, "grammar"],
  engine: [...shared, ...stages, "diff"],
  "pipeline.ts": [...shared, "config", "write", "engine", "journal"],
  "explain.ts": [...shared, "grammar", "config", "load", "normalize", "pipeline.ts"],
  "check-folder.ts": [...shared, "load", "check"],
  commands: [
    ...shared,
    "desk",
    "diff",
    "import",
    "watch",
    "serve",
    "preview",
    "journal",
    "pipeline.ts",
    "explain.ts",
    "check-folder.ts",
  ],
  "main.ts": ["commands", "base"],
  "cli.ts": ["main.ts"],
  "index.ts": ["pipeline.ts", "model", "problems"],
};
/** Package → the one file that imports it. */
const doors: Readonly<Record<string, string>> = {
  "gray-matter": "load/front-matter.ts",
  marked: "normalize/body/markdown.ts",
  luxon: "base/date.ts",
  feed: "render/feed-core.ts",
  "eta/core": "render/page/templates.ts",
  "js-yaml": "base/yaml.ts",
};
const mayTouchDisk = ["config", "load", "write", "watch", "serve", "preview", "journal", "commands", "cli.ts"];

const files = listFiles(src).map((path) => {
  const text = readFileSync(join(src, path), "utf8");
  const imports = [...text.matchAll(/(?:^|\n)(?:import|export)\s[^;]*?from "([^"]+)"|import\("([^"]+)"\)/g)].map(
    ([, from, dynamic]) => from ?? dynamic ?? "",
  );
  return { path, text, imports, area: path.includes("/") ? (path.split("/")[0] ?? "") : path };
});

describe("architecture", () => {
  it("sees every import", () => expect(files.flatMap(({ imports }) => imports).length).toBeGreaterThan(100));

  it.each(files)("$path imports only what it may", ({ path, imports, area }) => {
    for (const specifier of imports.filter((name) => name.startsWith("."))) {
      const target = posix.normalize(posix.join(dirname(path), specifier));
      const to = target.includes("/") ? (target.split("/")[0] ?? "") : target;
      if (to !== area) expect(allowed[area], `${path} → ${target}`).toContain(to);
    }
  });

  it.each(Object.entries(doors))("%s has one door: %s", (name, door) => {
    expect(files.filter(({ imports }) => imports.includes(name)).map(({ path }) => path)).toEqual([door]);
  });

  it("the disk and the network are touched only where they may be", () => {
    const touching = files.filter(({ imports }) =>
      imports.some((name) => /^node:(?:fs|https?|net|child_process)/.test(name)),
    );
    for (const { path, area } of touching) expect(mayTouchDisk, path).toContain(area);
  });

  it("nothing reads the clock, the process or the console below main.ts", () => {
    const exceptions: Readonly<Record<string, RegExp>> = {
      // The real process comes in here.
      "cli.ts": /process\./g,
      // The default of the library's `now`.
      "engine/now.ts": /Date\.now/g,
      // What is kept holds for one Node alone.
      "engine/fingerprint.ts": /process\.versions/g,
      // These measure how fast a build is; they decide no content.
      "engine/profile.ts": /performance\.now/g,
      "engine/worker.ts": /performance\.now/g,
      // These measure a wait or a limit; they decide no content.
      "write/lock.ts": /performance\.now/g,
      "write/holder.ts": /process\.|new Date\(\)/g,
    };
    for (const { path, text, area } of files) {
      if (area === "commands") continue;
      const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, "").replace(exceptions[path] ?? "", "");
      expect(code, path).not.toMatch(
        /Date\.now\(|new Date\(\)|performance\.now\(|\bprocess\.|\bconsole\.|localeCompare/,
      );
    }
  });

  it("no file is longer than 350 lines", () => {
    expect(files.filter(({ text }) => text.split("\n").length > 350).map(({ path }) => path)).toEqual([]);
  });
});
