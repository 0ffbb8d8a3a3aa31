import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { build } from "#src/index";
import { readOutput } from "../helpers/newsroom.ts";

const now = "2026-11-20T12:00:00Z";
let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "broadsheet-site-"));
  mkdirSync(join(root, "articles"));
  writeFileSync(
    join(root, "broadsheet.yaml"),
    "site: {title: T, description: D, url: https://paper.example/, publisher: {name: P}}\n",
  );
  writeFileSync(join(root, "articles/one.md"), "---\ntitle: One\ndate: 2026-11-18\n---\nWords.\n");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const cacheFolder = (): string => join(root, ".broadsheet/cache");

const obstacles: Readonly<Record<string, () => void>> = {
  "a file stands in the place of the cache": () => {
    rmSync(cacheFolder(), { recursive: true });
    writeFileSync(cacheFolder(), "Mine.");
  },
  "a file stands in the place of all that is remembered": () => {
    rmSync(join(root, ".broadsheet"), { recursive: true });
    writeFileSync(join(root, ".broadsheet"), "Mine.");
  },
};

it.each(Object.entries(obstacles))("a site is published when %s", async (_, obstruct) => {
  const before = await build({ root, now });
  const wanted = readOutput(join(root, "dist"));
  rmSync(join(root, "dist"), { recursive: true });
  obstruct();
  const { counts, problems } = await build({ root, now });
  expect(problems.filter(({ code }) => code === "cache-unwritable")).toHaveLength(1);
  expect(problems.filter(({ code }) => code !== "cache-unwritable")).toEqual(before.problems);
  expect(counts).toEqual({ ...before.counts, warning: before.counts.warning + 1 });
  expect(readOutput(join(root, "dist"))).toEqual(wanted);
});

it("remembers again as soon as it can", async () => {
  mkdirSync(join(root, ".broadsheet"));
  writeFileSync(cacheFolder(), "Mine.");
  await build({ root, now });
  rmSync(cacheFolder());
  const { problems, written } = await build({ root, now });
  expect(problems.map(({ code }) => code)).not.toContain("cache-unwritable");
  expect(written?.written).toBe(0);
});
