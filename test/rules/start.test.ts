import { execFileSync } from "node:child_process";
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { repository } from "../helpers/newsroom.ts";

/** Notes every module that is loaded, CommonJS too where ES modules import it. */
const hook = `
import { appendFileSync } from "node:fs";
export async function load(url, context, next) {
  appendFileSync(process.env.LOADED_MODULES, url + "\\n");
  return next(url, context);
}`;
const dataUrl = (source: string): string => `data:text/javascript,${encodeURIComponent(source)}`;
const preload = dataUrl(`import { register } from "node:module"; register(${JSON.stringify(dataUrl(hook))});`);

let folder: string;
let count = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "broadsheet-start-"));
  loadedBy("init", "paper");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the command loads, below `.build`, and the packages. */
function loadedBy(...argv: string[]): readonly string[] {
  count += 1;
  const list = join(folder, `loaded-${count}`);
  execFileSync(process.execPath, ["--import", preload, join(repository, ".build/cli.js"), ...argv], {
    cwd: folder,
    stdio: "ignore",
    env: { ...process.env, LOADED_MODULES: list },
  });
  return readFileSync(list, "utf8")
    .split("\n")
    .filter((url) => url.startsWith("file:"))
    .map((url) => url.replace(`${pathToFileURL(join(repository, ".build")).href}/`, ""));
}

const packages = (modules: readonly string[]): string[] =>
  modules.flatMap((url) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? []);

describe("the start", () => {
  it("sees what is loaded", () => {
    const modules = loadedBy("build", "--root", "paper");
    expect(modules).toContain("engine/build.js");
    expect(packages(modules)).toEqual(expect.arrayContaining(["zod", "luxon"]));
  });

  it("of `--version` and `--help` loads no command", () => {
    for (const option of ["--version", "--help"])
      expect(loadedBy(option)).toEqual([
        "cli.js",
        "main.js",
        "commands/arguments.js",
        "commands/commands.js",
        "base/nearest.js",
      ]);
  });

  it.each([[], ["--quiet"], ["--json"], ["--strict"]])(
    "of a build in which nothing changed loads no package, and nothing that reads or renders: %s",
    (...options) => {
      loadedBy("build", "--root", "paper");
      const modules = loadedBy("build", "--root", "paper", ...options);
      expect(packages(modules)).toEqual([]);
      expect(modules.filter((url) => /^(?:config|select|render|check|desk|diff|watch|serve)\//.test(url))).toEqual([]);
      expect(modules).not.toContain("engine/build.js");
    },
  );

  it("of a build in which one text changed loads no package but in the thread that renders", () => {
    appendFileSync(join(folder, "paper/articles/2026/11/library-opens-on-sundays.md"), "\nOne more sentence.\n");
    const modules = loadedBy("build", "--root", "paper");
    expect(modules).not.toContain("engine/build.js");
    expect(packages(modules)).toEqual([]);
  });
});
