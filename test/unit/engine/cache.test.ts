import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

import { describe, expect, it } from "vitest";

import { Cache } from "#src/engine/cache";
import { PartWriter } from "#src/write/parts";
import { makeFolder } from "../load/folder.ts";
import { savedState } from "./state-fixture.ts";

const open = (root: string, key = "key", out = join(root, "dist")): Cache => new Cache(root, out, key);

/** What a build leaves that writes one part itself, and one by a worker. */
function leave(root: string): Cache {
  const cache = open(root);
  cache.begin(cache.load() !== undefined);
  const front = cache.add({ words: "ü" });
  const worker = new PartWriter(cache.folder, cache.nextFile());
  worker.add("worker's");
  worker.close();
  cache.save(savedState({ front, used: front.size }));
  return cache;
}

describe("what a build leaves", () => {
  it("is there for the next one", () => {
    const root = makeFolder();
    expect(open(root).load()).toBeUndefined();
    leave(root);
    const cache = open(root);
    const state = cache.load();
    expect(state?.parts.split("\n").toSorted()).toEqual(["parts-0", "parts-1"]);
    const reader = cache.reader();
    expect(JSON.parse(reader.text(state?.front ?? { file: 9, at: 0, size: 0 }))).toEqual({ words: "ü" });
    reader.close();
  });

  it("is for one output folder and one key", () => {
    const root = makeFolder();
    leave(root);
    expect(open(root, "other").load()).toBeUndefined();
    expect(open(root, "key", join(root, "elsewhere")).load()).toBeUndefined();
    expect(open(root).load()).toBeDefined();
  });

  it("is none while the output folder is written, so that a build that is killed then leaves none", () => {
    const root = makeFolder();
    leave(root).invalidate();
    expect(open(root).load()).toBeUndefined();
  });

  it("is kept when the next build begins with it, and goes otherwise", () => {
    const root = makeFolder();
    const { folder } = leave(root);
    open(root).begin(true);
    expect(open(root).load()).toBeDefined();
    open(root).begin(false);
    expect(readdirSync(folder)).toEqual(["began"]);
  });

  it("grows no further than twice what is in use, and 200 MB", () => {
    const root = makeFolder();
    const cache = leave(root);
    // A file with a hole takes no room on the disk.
    truncateSync(join(cache.folder, "parts-1"), 200_000_100);
    cache.save(savedState({ used: 100 }));
    expect(open(root).load()).toBeDefined();
    truncateSync(join(cache.folder, "parts-1"), 200_001_000);
    cache.save(savedState({ used: 100 }));
    expect(open(root).load()).toBeUndefined();
  });
});

describe("a state is of no use", () => {
  it.each<[string, (folder: string) => void]>([
    ["when it is gone", (folder) => rmSync(join(folder, "state"))],
    ["when it is cut off", (folder) => truncateSync(join(folder, "state"), 100)],
    [
      "when it is a folder",
      (folder) => {
        rmSync(join(folder, "state"));
        mkdirSync(join(folder, "state"));
      },
    ],
    ["when a file of parts was touched", (folder) => utimesSync(join(folder, "parts-1"), 1, 1)],
    ["when one has grown", (folder) => appendFileSync(join(folder, "parts-0"), "x")],
    ["when one is cut off", (folder) => truncateSync(join(folder, "parts-1"), 2)],
    ["when one is gone", (folder) => rmSync(join(folder, "parts-1"))],
    [
      "when one is a folder",
      (folder) => {
        rmSync(join(folder, "parts-1"));
        mkdirSync(join(folder, "parts-1"));
      },
    ],
    [
      "when one was put in its place, with the same bytes",
      (folder) => {
        writeFileSync(join(folder, "new"), readFileSync(join(folder, "parts-1")));
        renameSync(join(folder, "new"), join(folder, "parts-1"));
      },
    ],
    ["when all is gone", (folder) => rmSync(folder, { recursive: true })],
  ])("%s", (_, damage) => {
    const root = makeFolder();
    damage(leave(root).folder);
    const cache = open(root);
    expect(cache.load()).toBeUndefined();
    // The next build makes everything anew.
    expect(cache.begin(false)).toBeGreaterThan(0);
    leave(root);
    expect(open(root).load()).toBeDefined();
  });
});

it.skipIf(process.platform === "win32")("empties no folder to which a link leads", () => {
  const victim = makeFolder({ "mine.txt": "mine", "below/more.txt": "more" });
  const root = makeFolder();
  const { folder } = open(root);
  mkdirSync(dirname(folder), { recursive: true });
  symlinkSync(victim, folder);
  leave(root);
  expect(readdirSync(victim)).toEqual(["below", "mine.txt"]);
  expect(existsSync(join(victim, "below/more.txt"))).toBe(true);
  expect(open(root).load()).toBeDefined();
});
