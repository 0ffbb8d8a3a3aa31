import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, it } from "vitest";

import { build } from "#src/index";
import { repository } from "../helpers/newsroom.ts";

const now = "2026-11-23T00:00:00Z";
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "broadsheet-room-"));
  mkdirSync(join(root, "articles"));
  write("a.md", "First words.");
  writeFileSync(
    join(root, "broadsheet.yaml"),
    "site: {title: Paper, description: News, url: 'https://paper.example/', publisher: {name: House}}\n",
  );
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (name: string, body: string): void =>
  writeFileSync(join(root, "articles", name), `---\ntitle: ${name}\ndate: 2026-11-01\n---\n${body}\n`);
const rss = (): string => readFileSync(join(root, "dist/rss.xml"), "utf8");

it("a paper appears where nothing can be kept for the next build, and again after a change", async () => {
  writeFileSync(join(root, ".broadsheet"), "a file in the way");
  const passing = (): string[] => readdirSync(tmpdir()).filter((name) => /^broadsheet-[^-]{6}$/.test(name));
  const before = passing();
  expect(await build({ root, now })).toMatchObject({ status: "published" });
  expect(rss()).toContain("First words.");
  write("a.md", "Other words.");
  expect(await build({ root, now })).toMatchObject({ status: "published" });
  expect(rss()).toContain("Other words.");
  expect(passing()).toEqual(before);
});

it.skipIf(process.geteuid?.() === 0)("a paper appears where the cache became read-only", async () => {
  await build({ root, now });
  const [folder = ""] = readdirSync(join(root, ".broadsheet/cache"));
  chmodSync(join(root, ".broadsheet/cache", folder), 0o500);
  write("a.md", "Other words.");
  expect(await build({ root, now })).toMatchObject({ status: "published" });
  chmodSync(join(root, ".broadsheet/cache", folder), 0o700);
  expect(rss()).toContain("Other words.");
});

it.skipIf(process.platform === "win32")("a full disk stops the build in words; what is published stays", async () => {
  await build({ root, now });
  const before = rss();
  for (let index = 0; index < 40; index += 1) write(`b${index}.md`, `${"Many words. ".repeat(250)}\n\n`.repeat(4));
  const command = `ulimit -f 100; exec "$0" .build/cli.js build --root "$1" --allow-flood --now ${now}`;
  const { status, stderr, stdout } = spawnSync("sh", ["-c", command, process.execPath, root], {
    cwd: repository,
    encoding: "utf8",
  });
  expect(stdout + stderr).toContain("write-failed");
  expect(stderr).not.toContain("bug");
  expect(status).not.toBe(0);
  expect(rss()).toBe(before);
  expect(readdirSync(join(root, "dist/.broadsheet/tmp"))).toEqual([]);
  expect(existsSync(join(root, "dist/.broadsheet/lock"))).toBe(false);
  // With room again, all of it appears.
  expect(await build({ root, now, allowFlood: true })).toMatchObject({ status: "published" });
  expect(rss()).toContain("Many words.");
});
