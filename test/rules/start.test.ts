import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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

/** The command line as `tsc` leaves it: a bundle shows no modules. */
const plainCli = `
import { main } from ${JSON.stringify(pathToFileURL(join(repository, ".build/main.js")).href)};
const nothing = () => {};
process.exitCode = await main(process.argv.slice(2), {
  out: nothing, err: nothing, env: {}, isTerminal: false, cwd: process.cwd(), stopped: () => new Promise(nothing),
});`;

let folder: string;
let count = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "broadsheet-start-"));
  writeFileSync(join(folder, "plain.mjs"), plainCli);
  loadedBy("init", "paper");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the command loads, below `.build`, and the packages. */
function loadedBy(...argv: string[]): readonly string[] {
  count += 1;
  const list = join(folder, `loaded-${count}`);
  execFileSync(process.execPath, ["--import", preload, join(folder, "plain.mjs"), ...argv], {
    cwd: folder,
    stdio: "ignore",
    env: { ...process.env, LOADED_MODULES: list },
  });
  return readFileSync(list, "utf8")
    .split("\n")
    .filter((url) => url.startsWith("file:"))
    .filter((url) => !url.endsWith("/plain.mjs"))
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
      expect(loadedBy(option)).toEqual(["main.js", "commands/arguments.js", "commands/commands.js", "base/nearest.js"]);
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

describe("the bundle", () => {
  const kept = `${process.version}-${process.arch}`;
  const run = (build: string, ...argv: string[]): string =>
    execFileSync(process.execPath, [join(build, "cli.js"), ...argv], { cwd: folder, encoding: "utf8" });
  /** A copy beside which everything that it reads stands. */
  const copy = (name: string): string => {
    for (const part of [".build", "package.json", "templates", "vocabularies"])
      cpSync(join(repository, part), join(folder, name, part), { recursive: true });
    return join(folder, name, ".build");
  };

  it("has with it what V8 made of it", () => {
    const made = readdirSync(join(repository, ".build/bundle", kept)).map((name) => name.replace(/-.*/, ""));
    expect(made).toEqual(expect.arrayContaining(["cli", "quick", "renewal", "work", "worker"]));
    // With the flags that the command sets, and no others.
    const tuning = readFileSync(join(repository, ".build/cli.js"), "utf8").replace(
      /^#![^\n]*|^function launch.*/gms,
      "",
    );
    const refused = execFileSync(
      process.execPath,
      [
        "--eval",
        `${tuning}
        const { readFileSync, readdirSync } = require("node:fs");
        for (const name of readdirSync("${kept}")) {
          const source = readFileSync(name.replace(/\\.cache$/, ""), "latin1");
          const cachedData = readFileSync("${kept}/" + name);
          const text = "(function(exports,require,module,__filename){" + source + "\\n})";
          if (new (require("node:vm").Script)(text, { cachedData }).cachedDataRejected) console.log(name);
        }`,
      ],
      { cwd: join(repository, ".build/bundle"), encoding: "utf8" },
    );
    expect(refused).toBe("");
  });

  it.each(["absent", "damaged"])("works when that is %s", (state) => {
    const build = copy(state);
    for (const name of readdirSync(join(build, "bundle", kept)))
      if (state === "absent") rmSync(join(build, "bundle", kept, name));
      else writeFileSync(join(build, "bundle", kept, name), "damaged");
    run(build, "init", `paper-${state}`);
    expect(run(build, "build", "--root", `paper-${state}`)).toMatch(/^Published 2 articles of 2 /);
    expect(run(build, "build", "--root", `paper-${state}`)).toMatch(/Files: 0 written/);
  });
});
