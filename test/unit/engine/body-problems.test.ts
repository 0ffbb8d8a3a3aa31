import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { BodyProblems } from "#src/engine/body-problems";
import { Cache } from "#src/engine/cache";
import { ProblemBook } from "#src/engine/problem-book";
import type { Made } from "#src/engine/rendering";
import { levelBits } from "#src/engine/state";
import type { Problem } from "#src/model/problem";
import { problem } from "#src/problems/problem";
import { makeFolder } from "../load/folder.ts";

const found = (file: string): readonly Problem[] => [
  problem("link-unknown", { file, line: 3 }, { path: "a.md" }),
  problem("article-changed", { file }),
];

/** Articles of which every second one has its problems in the store alone. */
function articles(cache: Cache, count: number): ReadonlyMap<string, Made> {
  const names = Array.from({ length: count }, (_, index) => `a${String(index).padStart(3, "0")}.md`);
  return new Map(
    names.map((file, index) => {
      const problems = found(file);
      const levels = problems.reduce((bits, { level }) => bits | levelBits[level], 0);
      const job = { file, source: { path: file }, digest: "", inFeeds: false };
      const kept = { job: cache.add(job), rendered: cache.add({ problems }) };
      return [file, { job, key: "", levels, kept, ...(index % 2 === 0 ? { problems } : {}) }];
    }),
  );
}

function site(count: number): { readonly bodies: BodyProblems; readonly all: readonly Problem[] } {
  const root = makeFolder();
  const folders = { root, folder: join(root, "news/articles"), out: join(root, "dist") };
  const cache = new Cache(root, folders.out, "key");
  cache.begin(false);
  const made = articles(cache, count);
  const all = [...made.keys()].flatMap((file) => found(`news/articles/${file}`));
  return { bodies: new BodyProblems(made, new ProblemBook(folders, []), cache), all };
}

describe("the problems of bodies", () => {
  it("are the same, whether they were held or are read again", () => {
    const { bodies, all } = site(9);
    expect(bodies.all()).toEqual(all);
  });

  it("are read of as few articles as will do, behind what was found outside of bodies", () => {
    const { bodies, all } = site(40);
    const [first] = found("news/articles/a000.md");
    const front = [problem("link-unknown", { file: "broadsheet.yaml" }, { path: "b.md" })];
    const level = first?.level ?? "info";
    const few = bodies.first(front, level, 5);
    expect(few).toEqual([...front, ...all.filter((one) => one.level === level).slice(0, 5)]);
  });
});
