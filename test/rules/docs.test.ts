import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commands } from "#src/commands/commands";
import { codes } from "#src/problems/table";
import { generate } from "../../scripts/docs.mjs";

const root = join(import.meta.dirname, "../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

describe("documentation", () => {
  it.each(Object.keys(generate()))("%s is what `npm run docs` writes", (path) => {
    expect(read(path)).toBe(generate()[path]);
  });

  it("every problem code is documented", () => {
    const text = read("docs/errors.md");
    for (const code of Object.keys(codes)) expect(text).toContain(`### ${code}\n`);
  });

  it("the README names every command, and every option of build", () => {
    const text = read("README.md");
    for (const { name } of commands) expect(text).toContain(`broadsheet ${name}`);
    const options = commands.find(({ name }) => name === "build")?.help.match(/--[a-z-]+/g) ?? [];
    expect(options.length).toBeGreaterThan(7);
    for (const option of options) expect(text).toContain(option);
  });

  it("links between documents lead somewhere", () => {
    for (const path of [
      "README.md",
      "CONTRIBUTING.md",
      "docs/architecture.md",
      "docs/contracts.md",
      "docs/front-matter.md",
    ])
      for (const [, target = ""] of read(path)
        .replace(/`[^`]*`/g, "")
        .matchAll(/\]\((?!https?:|#)([^)#]+)/g))
        expect(() => readFileSync(join(root, path, "..", target)), `${path} → ${target}`).not.toThrow(/ENOENT/);
  });
});
