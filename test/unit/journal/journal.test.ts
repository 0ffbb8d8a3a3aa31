import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lastBuild } from "#src/journal/builds";
import { Journal } from "#src/journal/journal";
import type { BuildRecord } from "#src/model/journal";
import { build } from "#src/pipeline";

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), "broadsheet-journal-"))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

const counts = { stop: 0, error: 0, warning: 0, info: 0 };
const record = (cause: string): BuildRecord => ({
  kind: "build",
  at: "2026-11-24T12:00:00.000Z",
  out: "dist",
  milliseconds: 1,
  cause,
  status: "published",
  counts,
  articles: { read: 1, published: 1, hidden: {}, held: 0, kept: 0 },
  written: 1,
  removed: 0,
  bytes: 1,
  changed: [],
  problems: [],
});
const causes = (): unknown[] => [...new Journal(root).newest()].map(({ cause }) => cause);

describe("the journal", () => {
  it("gives the newest first, over its older file too, and leaves out what is torn", () => {
    const journal = new Journal(root);
    const long = "é".repeat(100_000);
    journal.add(record("1"));
    journal.add(record(long));
    const path = join(root, ".broadsheet/journal.jsonl");
    appendFileSync(path, `{"kind":"build","torn\n["another"]\n`);
    writeFileSync(`${path}.1`, `${JSON.stringify(record("0"))}\n`);
    journal.add(record("2"));
    expect(causes()).toEqual(["2", long, "1", "0"]);
  });

  it("costs nothing where it cannot be written", () => {
    writeFileSync(join(root, ".broadsheet"), "");
    new Journal(root).add(record("1"));
    expect(causes()).toEqual([]);
    expect(new Journal(root).seenAt()).toBeUndefined();
  });

  it("keeps builds, the idle ones as an instant alone", async () => {
    const article = join(root, "articles", "a.md");
    const write = (text: string) => build({ root: prepare(text), now: "2026-11-24T12:00:00Z", cause: "test" });
    const prepare = (text: string): string => {
      rmSync(join(root, "articles"), { recursive: true, force: true });
      return site(root, article, text);
    };
    const out = join(root, "dist");
    await write("---\ntitle: One\ndate: 2026-11-23\nexpires: 2026-12-01T00:00:00Z\n---\nText.\n");
    expect(lastBuild(root, out)).toMatchObject({
      cause: "test",
      status: "published",
      now: "2026-11-24T12:00:00Z",
      nextEvent: "2026-12-01T00:00:00Z",
      articles: { published: 1 },
    });
    const before = readFileSync(join(root, ".broadsheet/journal.jsonl"), "utf8");
    await build({ root, now: "2026-11-24T12:00:00Z", cause: "test" });
    expect(readFileSync(join(root, ".broadsheet/journal.jsonl"), "utf8")).toBe(before);
    writeFileSync(join(root, "broadsheet.yaml"), "site: 1\n");
    await build({ root, now: "2026-11-24T12:00:00Z" });
    expect(lastBuild(root, out)?.problems).toMatchObject([{ level: "stop", file: "broadsheet.yaml" }]);
    expect(lastBuild(root, out, true)?.status).toBe("published");
  });
});

function site(folder: string, article: string, text: string): string {
  mkdirSync(join(folder, "articles"), { recursive: true });
  writeFileSync(
    join(folder, "broadsheet.yaml"),
    "site:\n  title: T\n  description: D\n  url: https://a.example/\n  language: en\n  timezone: UTC\n  publisher:\n    name: P\n",
  );
  writeFileSync(article, text);
  return folder;
}
