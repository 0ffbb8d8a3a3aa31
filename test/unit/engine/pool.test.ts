import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { renderArticles, type PoolOptions } from "#src/engine/pool";
import type { Rendered } from "#src/engine/protocol";
import { makeFolder } from "../load/folder.ts";
import { makeNewsroom, renderHere, type Newsroom } from "./articles-fixture.ts";

const ordinary = (index: number): [file: string, body: string] => [
  `a${String(index).padStart(4, "0")}.md`,
  `Text with *emphasis* and [a link](../${index}/).\n\n![Alt](a.png "Words. Photo: EPA")`,
];
const many = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => ordinary(index)));
const fileOf = (index: number): string => ordinary(index)[0];
const slow = "*_a".repeat(11_000);
/** Few pages, since it is not their making that is tested here. */
const fewPages = (file: string): boolean => /[05]0\.md$/.test(file);

/** What comes back, in the order of the jobs. Fails when it comes twice. */
async function render(
  { setup, jobs }: Newsroom,
  options: Partial<PoolOptions> & Pick<PoolOptions, "threads">,
): Promise<(Rendered | undefined)[]> {
  const results: (Rendered | undefined)[] = jobs.map(() => undefined);
  let file = 0;
  await renderArticles(jobs, {
    setup,
    enough: 300,
    nextFile: () => (file += 1),
    onRendered: (index, rendered) => {
      expect(results[index]).toBeUndefined();
      results[index] = rendered;
    },
    ...options,
  });
  return results;
}

const errorsOf = (results: readonly (Rendered | undefined)[]): unknown[] =>
  results.flatMap((result, index) =>
    (result?.problems ?? [])
      .filter(({ level }) => level === "error")
      .map(({ code, file }) => [index, code, file, result?.part === undefined]),
  );

describe("renderArticles", () => {
  it("needs no worker for nothing", async () => {
    const { setup } = makeNewsroom({});
    const never = (): never => {
      throw new Error("A worker was started.");
    };
    await renderArticles([], { setup, threads: 2, nextFile: never, onRendered: never });
  });

  it("gives the same as ArticleRenderer, for any number of threads", async () => {
    const newsroom = makeNewsroom({ ...many(260), "bad.md": "[x](javascript:y)\n\n[[a0003]]" }, fewPages);
    const expected = await renderHere(newsroom);
    expect(expected.filter(({ page }) => typeof page === "string").length).toBeGreaterThan(4);
    expect(expected[50]).toMatchObject({
      part: { body: { wordCount: 6 } },
      full: [/<item>/, /<entry/, /"id"/].map((part) => expect.stringMatching(part) as string),
    });
    expect(expected.at(-1)?.led).toHaveLength(1);
    const workers: number[] = [];
    for (const threads of [0, 2, 3]) {
      let started = 0;
      expect(await render(newsroom, { threads, enough: 100, nextFile: () => (started += 1) })).toEqual(expected);
      workers.push(started);
    }
    expect(workers).toEqual([1, 2, 3]);
  });

  it("tells how far it is", async () => {
    const seen: number[] = [];
    await render(makeNewsroom(many(70), fewPages), { threads: 1, onProgress: (done) => seen.push(done) });
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBe(70);
    expect(seen.length).toBeGreaterThan(2);
  });
});

describe("one bad article of many is held back, the others come back", () => {
  it.each<[string, string, string, object]>([
    ["slow", slow, "body-too-slow", { milliseconds: 400 }],
    ["hungry", "a<b>".repeat(200_000), "body-too-much-memory", { megabytes: 48, milliseconds: 20_000 }],
    ["large", "a ".repeat(600_000), "body-too-large", {}],
    ["growing", `[a]: https://e.example/${"x".repeat(32_000)}\n\n${"[a] ".repeat(800)}`, "body-output-too-large", {}],
    ["deep", `${">".repeat(20_000)} x`, "body-nesting", { milliseconds: 20_000 }],
    ["wide", `${"|a".repeat(2000)}|\n${"|-".repeat(2000)}|\n${"|x|\n".repeat(2000)}`, "body-table-too-large", {}],
  ])("%s", async (_, body, code, limits) => {
    const bodies = { ...many(600), [fileOf(20)]: body };
    const newsroom = makeNewsroom(bodies, fewPages);
    const results = await render(newsroom, { threads: 2, limits });
    expect(errorsOf(results)).toEqual([[20, code, fileOf(20), true]]);
    expect(results[20]?.page).toBeUndefined();
    const others = { ...newsroom, jobs: newsroom.jobs.filter((_job, index) => index !== 20) };
    expect(results.filter((_result, index) => index !== 20)).toEqual(await renderHere(others));
  });

  it("several at once, in one batch and next to each other", async () => {
    const bad = [0, 1, 30, 599];
    const newsroom = makeNewsroom(
      { ...many(600), ...Object.fromEntries(bad.map((index) => [fileOf(index), slow])) },
      fewPages,
    );
    const results = await render(newsroom, { threads: 2, limits: { milliseconds: 250 } });
    expect(errorsOf(results)).toEqual(bad.map((index) => [index, "body-too-slow", fileOf(index), true]));
    expect(results.every((result) => result !== undefined)).toBe(true);
  });
});

describe("a file that changed in between", () => {
  it.each<[string, (path: string) => void]>([
    ["to other words", (path) => writeFileSync(path, "---\ntitle: x\ndate: 2026-11-01\n---\nOther words\n")],
    ["to what cannot be read", (path) => writeFileSync(path, "---\n{{\n---\n")],
  ])("%s makes nothing of either text, and says so", async (_, change) => {
    const newsroom = makeNewsroom(many(3));
    change(join(newsroom.setup.folder, fileOf(1)));
    const results = await render(newsroom, { threads: 1 });
    expect(errorsOf(results)).toEqual([[1, "article-changed", fileOf(1), true]]);
    expect(results[1]).toEqual({ problems: [expect.objectContaining({ code: "article-changed" })] });
    expect(results[2]?.page).toContain("Story of a0002.md");
  });

  it("is not changed by a new time alone", async () => {
    const newsroom = makeNewsroom(many(1));
    const path = newsroom.jobs[0]?.source.path ?? "";
    writeFileSync(
      path,
      `---\ntitle: Story of ${fileOf(0)}\ndate: 2026-11-01\nslug: a0000-md\n---\n${ordinary(0)[1]}\n`,
    );
    expect(errorsOf(await render(newsroom, { threads: 1 }))).toEqual([]);
  });
});

describe("a worker that cannot write", () => {
  it("ends everything with the system error, and blames no article", async () => {
    const { setup, jobs } = makeNewsroom(many(40));
    const parts = makeFolder();
    // What is staged has no folder to go to.
    const target = { out: join(parts, "nowhere"), parts };
    const reason: unknown = await render({ setup: { ...setup, collect: false, target }, jobs }, { threads: 2 }).then(
      () => "It went well.",
      (error: unknown) => error,
    );
    expect(reason).toMatchObject({ code: "ENOENT", syscall: "write" });
  });
});

describe("limits", () => {
  it("count for each article alone, not for a batch, nor for the start of a worker", async () => {
    const laborious = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [fileOf(index), "*_a".repeat(1000)]));
    const start = performance.now();
    expect(errorsOf(await render(makeNewsroom(laborious), { threads: 1, limits: { milliseconds: 800 } }))).toEqual([]);
    // Otherwise this test proves nothing.
    expect(performance.now() - start).toBeGreaterThan(200);
    expect(errorsOf(await render(makeNewsroom(many(2)), { threads: 1, limits: { milliseconds: 50 } }))).toEqual([]);
  });

  it("memory filled by many is not held against one", async () => {
    const list = "- word *word*\n".repeat(4000);
    const bodies = Object.fromEntries(Array.from({ length: 24 }, (_, index) => [fileOf(index), list]));
    const results = await render(makeNewsroom(bodies), { threads: 1, limits: { megabytes: 64 } });
    expect(errorsOf(results)).toEqual([]);
    expect(results.every((result) => typeof result?.page === "string")).toBe(true);
  });

  it("hostile text cannot hang what waits for it: the usual limits", async () => {
    const bodies = [
      slow,
      `[a]: https://e.example/${"x".repeat(32_000)}\n\n${"[a] ".repeat(800)}`,
      ">".repeat(20_000),
      "[".repeat(50_000),
      `${"<b><i><u><s>".repeat(12)}${"<p>x".repeat(100_000)}`,
    ];
    const newsroom = makeNewsroom(Object.fromEntries(bodies.map((body, index) => [fileOf(index), body])));
    const start = performance.now();
    const results = await render(newsroom, { threads: 2 });
    expect(results.every((result) => result !== undefined)).toBe(true);
    expect(errorsOf(results)[0]).toEqual([0, "body-too-slow", fileOf(0), true]);
    expect(performance.now() - start).toBeLessThan(25_000);
  });
});

describe("workers", () => {
  it("are gone when the work is done, and when it fails", async () => {
    const count = (): number =>
      process.getActiveResourcesInfo().filter((name) => name === "MessagePort" || name === "Worker").length;
    const before = count();
    await render(makeNewsroom(many(40), fewPages), { threads: 2 });
    const bad = makeNewsroom({ "0.md": slow, ...many(3) }, fewPages);
    await render(bad, { threads: 2, limits: { milliseconds: 200 } });
    const nowhere = { ...bad.setup, collect: false, target: { out: "/nowhere", parts: "/nowhere" } };
    await expect(render({ ...bad, setup: nowhere }, { threads: 2 })).rejects.toThrow();
    expect(count()).toBe(before);
  });
});
