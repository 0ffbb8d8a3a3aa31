import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { build } from "#src/index";
import { judgeFolder } from "../helpers/judge.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "broadsheet-heavy-"));
  mkdirSync(join(root, "articles"));
  writeFileSync(
    join(root, "broadsheet.yaml"),
    "site: {title: Paper, description: News, url: 'https://paper.example/', publisher: {name: House}}\n",
  );
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (name: string, body: string): void =>
  writeFileSync(join(root, "articles", name), `---\ntitle: ${name}\ndate: 2026-11-01\n---\n${body}\n`);

it("articles that would take the machine are held back, each with its reason; the paper appears", async () => {
  write("ordinary.md", "Ordinary words.");
  write("five-megabytes.md", "All work and no play. ".repeat(250_000));
  write("over-one-megabyte.md", "Long story. ".repeat(100_000));
  write("slow.md", "*_a".repeat(11_000));
  write("definitions.md", `${"[a]".repeat(8000)}\n\n[a]: https://paper.example/${"x".repeat(8000)}\n`);
  write("deep.md", `${"> ".repeat(5000)}deep`);
  write("last.md", "Last words.");
  const started = performance.now();
  const result = await build({ root, now: "2026-11-23T00:00:00Z" });
  // Two seconds for each article that is killed, and a wide margin for a busy machine.
  expect(performance.now() - started).toBeLessThan(45_000);
  expect(result.status).toBe("held-back");
  const reasons = Object.fromEntries(
    result.problems.filter(({ level }) => level === "error").map(({ file, code }) => [file, code]),
  );
  expect(reasons).toMatchObject({
    "articles/five-megabytes.md": "article-too-large",
    "articles/over-one-megabyte.md": "body-too-large",
    "articles/slow.md": "body-too-slow",
  });
  const published = readdirSync(join(root, "articles"))
    .filter((file) => existsSync(join(root, "dist/articles/2026/11", basename(file, ".md"), "index.html")))
    .toSorted();
  expect(result.articles.published).toBe(published.length);
  expect(published).toEqual(expect.arrayContaining(["ordinary.md", "last.md"]));
  expect(new Set([...published.map((file) => `articles/${file}`), ...Object.keys(reasons)]).size).toBe(7);
  expect(await judgeFolder(join(root, "dist"))).toEqual([]);
}, 90_000);

it("tens of thousands of mistakes are found again in the text as fast as one", async () => {
  write("links.md", Array.from({ length: 25_000 }, (_, index) => `[x](lost-${index}.md)`).join("\n"));
  const { status, problems } = await build({ root, now: "2026-11-23T00:00:00Z" });
  expect(status).toBe("published");
  const lines = problems.filter(({ code }) => code === "link-unknown").map(({ line, column }) => [line, column]);
  expect(lines).toHaveLength(25_000);
  expect([lines[0], lines.at(-1)]).toEqual([
    [5, 5],
    [25_004, 5],
  ]);
}, 20_000);
