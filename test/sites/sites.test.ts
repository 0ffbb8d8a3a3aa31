import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runSiteScript } from "../helpers/site-script.ts";

const folder = import.meta.dirname;
const scripts = readdirSync(folder).filter((name) => name.endsWith(".txt")).toSorted();

describe("whole sites", () => {
  it("are there", () => expect(scripts.length).toBeGreaterThan(0));

  for (const name of scripts)
    it(name, async () => {
      const root = mkdtempSync(join(tmpdir(), "broadsheet-site-"));
      try {
        await runSiteScript(readFileSync(join(folder, name), "utf8"), root);
      } finally {
        rmSync(root, { recursive: true, force: true });
      }
    });
});
