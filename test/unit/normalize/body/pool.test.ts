import { describe, expect, it } from "vitest";

import type { BodyJob } from "#src/normalize/body/job";
import { renderBodies } from "#src/normalize/body/pool";
import { renderBody } from "#src/normalize/body/render";
import { makeJob } from "./fixture.ts";

const ordinary = (index: number): BodyJob =>
  makeJob(`# Talks ${index}\n\nText with *emphasis* and [a link](../${index}/).\n\n![Alt](a.png "Words. Photo: EPA")`, {
    file: `a${index}.md`,
  });
const many = (count: number): BodyJob[] => Array.from({ length: count }, (_, index) => ordinary(index));
const slow = "*_a".repeat(11_000);

describe("renderBodies", () => {
  it("needs no worker for nothing", async () => {
    expect(await renderBodies([], { threads: 2 })).toEqual({ value: [], problems: [] });
  });

  it("gives the same as renderBody, in order, for any number of threads", async () => {
    const jobs = [...many(1000), makeJob("[x](javascript:y)", { file: "bad.md" }), ...many(600)];
    const expected = jobs.map(renderBody);
    for (const threads of [0, 2, 3]) {
      const staged = await renderBodies(jobs, { threads });
      expect(staged.value).toEqual(expected);
      expect(staged.problems).toEqual(expected.flatMap(({ problems }) => problems));
    }
  });

  it("tells how far it is", async () => {
    const seen: number[] = [];
    await renderBodies(many(70), { threads: 1, onProgress: (done) => seen.push(done) });
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBe(70);
    expect(seen.length).toBeGreaterThan(2);
  });
});

describe("one bad article of many is held back, the others come back", () => {
  it.each<[string, string, string, object]>([
    ["slow", slow, "body-too-slow", { milliseconds: 400 }],
    ["hungry", "a<b>".repeat(60_000), "body-too-much-memory", { megabytes: 16, milliseconds: 20_000 }],
    ["large", "a ".repeat(600_000), "body-too-large", {}],
    ["growing", `[a]: https://e.example/${"x".repeat(32_000)}\n\n${"[a] ".repeat(800)}`, "body-output-too-large", {}],
    ["deep", `${">".repeat(20_000)} x`, "body-nesting", { milliseconds: 20_000 }],
    ["wide", `${"|a".repeat(2000)}|\n${"|-".repeat(2000)}|\n${"|x|\n".repeat(2000)}`, "body-table-too-large", {}],
  ])("%s", async (_, markdown, code, limits) => {
    const jobs = many(600).with(20, makeJob(markdown, { file: "bad.md" }));
    const { value, problems } = await renderBodies(jobs, { threads: 2, limits });
    expect(problems.map((found) => [found.code, found.level, found.file])).toEqual([[code, "error", "bad.md"]]);
    expect(value.flatMap((body, index) => (body === undefined ? [index] : []))).toEqual([20]);
    expect(value.filter((_body, index) => index !== 20)).toEqual(
      jobs.filter((_job, index) => index !== 20).map(renderBody),
    );
  });

  it("several at once, in one batch and next to each other", async () => {
    const bad = new Set([0, 1, 30, 599]);
    const jobs = many(600).map((job, index) => (bad.has(index) ? makeJob(slow, { file: `slow${index}.md` }) : job));
    const { value, problems } = await renderBodies(jobs, { threads: 2, limits: { milliseconds: 250 } });
    expect(problems.map(({ file }) => file)).toEqual(["slow0.md", "slow1.md", "slow30.md", "slow599.md"]);
    expect(value.flatMap((body, index) => (body === undefined ? [index] : []))).toEqual([...bad]);
  });
});

describe("limits", () => {
  it("count for each article alone, not for a batch, nor for the start of a worker", async () => {
    const laborious = Array.from({ length: 20 }, (_, index) => makeJob("*_a".repeat(1000), { file: `${index}.md` }));
    const start = performance.now();
    const { problems } = await renderBodies(laborious, { threads: 1, limits: { milliseconds: 800 } });
    expect(problems).toEqual([]);
    // Otherwise this test proves nothing.
    expect(performance.now() - start).toBeGreaterThan(200);
    expect((await renderBodies(many(2), { threads: 1, limits: { milliseconds: 25 } })).value).toHaveLength(2);
  });

  it("memory filled by many is not held against one", async () => {
    const list = "- word *word*\n".repeat(4000);
    const jobs = Array.from({ length: 24 }, (_, index) => makeJob(list, { file: `${index}.md` }));
    const { problems } = await renderBodies(jobs, { threads: 1, limits: { megabytes: 64 } });
    expect(problems).toEqual([]);
  });

  it("hostile text cannot hang what waits for it: the usual limits", async () => {
    const jobs = [
      slow,
      `[a]: https://e.example/${"x".repeat(32_000)}\n\n${"[a] ".repeat(800)}`,
      ">".repeat(20_000),
      "[".repeat(50_000),
      `${"<b><i><u><s>".repeat(12)}${"<p>x".repeat(100_000)}`,
    ].map((markdown, index) => makeJob(markdown, { file: `${index}.md` }));
    const start = performance.now();
    const { value } = await renderBodies(jobs, { threads: 2 });
    expect(value).toHaveLength(jobs.length);
    expect(value[0]).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(25_000);
  });
});

describe("workers", () => {
  it("are gone when the work is done", async () => {
    const before = process
      .getActiveResourcesInfo()
      .filter((name) => name === "MessagePort" || name === "Worker").length;
    await renderBodies(many(40), { threads: 2 });
    await renderBodies([makeJob(slow), ...many(3)], { threads: 2, limits: { milliseconds: 200 } });
    const after = process.getActiveResourcesInfo().filter((name) => name === "MessagePort" || name === "Worker").length;
    expect(after).toBe(before);
  });
});
