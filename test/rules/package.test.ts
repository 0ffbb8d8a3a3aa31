import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { byCodeUnit } from "#src/base/order";
import { listFiles } from "../helpers/judge.ts";
import { repository } from "../helpers/newsroom.ts";

let folder: string;
let installed: string;

/** Packs the repository as the registry would have it and unpacks it where a user's project finds it. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "broadsheet-package-"));
  const [packed] = JSON.parse(
    execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], {
      cwd: repository,
      stdio: ["ignore", "pipe", "ignore"],
      encoding: "utf8",
    }),
  ) as { filename: string }[];
  installed = join(folder, "node_modules/broadsheet");
  mkdirSync(installed, { recursive: true });
  execFileSync("tar", ["xzf", join(folder, packed?.filename ?? ""), "-C", installed, "--strip-components=1"]);
  symlinkSync(join(repository, "node_modules"), join(installed, "node_modules"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the package", () => {
  it("holds what users need and nothing else", () => {
    const top = new Set(
      listFiles(installed)
        .filter((path) => !path.startsWith("node_modules/"))
        .map((path) => path.split("/")[0] ?? ""),
    );
    expect([...top].toSorted(byCodeUnit)).toEqual([
      ".build",
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "broadsheet.schema.json",
      "docs",
      "package.json",
      "templates",
      "vocabularies",
    ]);
  });

  it("makes and publishes a newsroom by its command", () => {
    const run = (...argv: string[]): string =>
      execFileSync(process.execPath, [join(installed, ".build/cli.js"), ...argv], { cwd: folder, encoding: "utf8" });
    run("init", "paper");
    expect(run("build", "--root", "paper", "--strict")).toMatch(/^Published 2 articles of 2 /);
    expect(listFiles(join(folder, "paper/dist"))).toContain("rss.xml");
  });

  it("is a library that returns plan, outputs and problems, without exiting or printing", () => {
    writeFileSync(
      join(folder, "use.mjs"),
      `import { build, explain } from "broadsheet";
const result = await build({ root: "paper", collect: true, now: "2026-11-23T00:00:00Z" });
const missing = await build({ root: "nowhere" });
console.log(JSON.stringify([result.status, result.plan.channels.length, result.outputs.length > 10, explain(missing.problems[0]).message]));
`,
    );
    const out = execFileSync(process.execPath, ["use.mjs"], { cwd: folder, encoding: "utf8" });
    expect(JSON.parse(out)).toEqual([
      "published",
      5,
      true,
      expect.stringMatching(/^There is no broadsheet\.yaml in .*nowhere\.$/) as string,
    ]);
  });
});
