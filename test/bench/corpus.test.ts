import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { article } from "../../bench/corpus/article.mjs";
import { changes, writeCorpus } from "../../bench/corpus/corpus.mjs";
import { listFiles } from "../helpers/judge.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "broadsheet-corpus-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function snapshot(): Map<string, string> {
  return new Map(listFiles(folder).map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

function changed(before: Map<string, string>): string[] {
  const after = snapshot();
  return [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path));
}

const digest = (files: Map<string, string>): string =>
  createHash("sha256")
    .update(JSON.stringify([...files]))
    .digest("hex")
    .slice(0, 16);

describe("the newspapers of the bench", () => {
  // A new digest makes figures measured before incomparable with those measured after.
  it.each([
    ["messy", "f50c1d01a4673503"],
    ["clean", "59ff6edf031ac180"],
  ] as const)("are the same on every machine: %s", (variant, expected) => {
    writeCorpus({ folder, articles: 30, variant });
    expect(digest(snapshot())).toBe(expected);
  });

  it("hold 5.7 kB an article, with tables, raw HTML and pictures in newsroom-like shares", () => {
    const count = 1000;
    const texts = Array.from(
      { length: count },
      (_, index) => article(index, { articles: count, variant: "messy" }).text,
    );
    const share = (pattern: RegExp): number => texts.filter((text) => pattern.test(text)).length / count;
    const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / count;
    expect(bytes).toBeGreaterThan(5500);
    expect(bytes).toBeLessThan(5900);
    expect(share(/^\| --- /m)).toBeCloseTo(0.28, 1);
    expect(share(/<figure>/)).toBeCloseTo(0.27, 1);
    expect(share(/^!\[/m)).toBeGreaterThan(0.85);
    expect(new Set(texts.map((text) => /^date: .*?([+-]\d\d:\d\d|Z)"?$/m.exec(text)?.[1])).size).toBe(7);
    expect(new Set(texts.map((text) => /^date: "?(\d{4})/m.exec(text)?.[1])).size).toBe(11);
    expect(share(/^categories:.*[A-Z]{4}/m)).toBeGreaterThan(0.1);
  });

  it("differ between the variants in names alone", () => {
    const rest = (text: string): string =>
      text.replace(/^(?:authors?|categories):.*\n(?: {2}- .*\n)*/gm, "").replace(/^(?:updated|lastmod)/m, "changed");
    for (let index = 0; index < 50; index++) {
      const [messy, clean] = (["messy", "clean"] as const).map((variant) => article(index, { articles: 50, variant }));
      expect(messy?.path).toBe(clean?.path);
      expect(rest(messy?.text ?? "")).toBe(rest(clean?.text ?? "?"));
    }
  });

  it("change as a desk would, and back", () => {
    const corpus = { folder, articles: 30, variant: "messy" } as const;
    writeCorpus(corpus);
    const before = snapshot();
    const first = changes(corpus, 0);
    const edited = first.edit();
    expect(changed(before)).toEqual([edited]);
    const added = first.add();
    expect(changed(before).toSorted()).toEqual([edited, added].toSorted());
    expect(before.has(added)).toBe(false);
    const moved = first.move();
    expect(new Set([edited, moved, added]).size).toBe(3);
    const labels = (text = ""): string | undefined => /^categories:.*\n(?: {2}- .*\n)*/m.exec(text)?.[0];
    expect(labels(before.get(moved))).not.toMatch(/Opinion|Comment|Op-Ed/i);
    expect(labels(readFileSync(join(folder, moved), "utf8"))).toContain("Opinion");
    // The newest article that carries the spelling.
    expect(first.register()).toMatch(/-000013\.md$/);
    expect(changed(before)).toHaveLength(4);
    expect(changes(corpus, 1).edit()).not.toBe(edited);
    changes(corpus, 1).reset();
    first.reset();
    expect(changed(before)).toEqual([]);
  });

  it("have no future: articles that are added are newer than all others, and past", () => {
    mkdirSync(folder, { recursive: true });
    const date = (index: number): number =>
      Date.parse(/^date: "?([^"\n]+)/m.exec(article(index, { articles: 30, variant: "clean" }).text)?.[1] ?? "");
    const dates = Array.from({ length: 130 }, (_, index) => date(index));
    expect(dates).toEqual(dates.toSorted((a, b) => a - b));
    expect(dates.at(-1)).toBeLessThan(Date.UTC(2026, 0, 1));
  });
});
