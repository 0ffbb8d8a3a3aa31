import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Output } from "#src/model/output";
import { type Files, realFiles } from "#src/write/files";
import { takeLock } from "#src/write/lock";
import { writeOutputs } from "#src/write/write";
import { manifestOf, newFolder, outputs, published, put, systemError, temporary } from "./folder.ts";

/** Files whose call of this name throws from the nth time on. */
function failing(call: keyof Files, code: string, nth = 1): Files {
  let calls = 0;
  const real = realFiles[call] as (...args: unknown[]) => unknown;
  const fake = (...args: unknown[]): unknown => {
    calls += 1;
    if (calls >= nth) throw systemError(code);
    return real(...args);
  };
  return { ...realFiles, [call]: fake };
}

const site = (version: string, ...names: string[]): Output[] => [
  ...outputs(Object.fromEntries(names.map((name) => [`p/${name}`, `${version} ${name}`])), "page"),
  { path: "rss.xml", phase: "feed", content: `${version} ${names.join()}` },
];

describe("a system error", () => {
  it.each([
    ["ENOSPC", "the disk is full", "Free space on the disk"],
    ["EDQUOT", "the disk quota is used up", "Free space or raise the quota"],
    ["EACCES", "permission was denied", "Give the user who runs the build the right to write there"],
    ["EROFS", "the file system is read-only", "Make it writable or choose another output folder"],
    ["ESTALE", "the network file system lost the folder", "Mount the network file system anew"],
    ["EWHAT", "the system answered EWHAT", "Look up that answer"],
  ])("%s stops the build and is told in plain words", (code, reason, remedy) => {
    const { problems } = writeOutputs(newFolder(), site("1", "a", "b"), {}, failing("renameSync", code, 3));
    expect(problems).toEqual([{ code: "write-failed", level: "stop", args: { path: "p/b", reason, remedy } }]);
  });

  it.each([
    ["the folder itself", "mkdirSync", 1, ".broadsheet", 0],
    ["the manifest", "writeFileSync", 1, ".broadsheet/manifest.json", 0],
    ["a folder", "mkdirSync", 2, "p/new/x", 1],
    ["a page", "writeFileSync", 3, "p/new/x", 1],
    ["the feed", "writeFileSync", 4, "rss.xml", 2],
    ["an old page", "unlinkSync", 1, "p/old", 3],
    ["the last manifest", "writeFileSync", 5, ".broadsheet/manifest.json", 3],
  ] as const)(
    "at %s leaves a site that hangs together, and the next build completes it",
    (_, call, nth, path, written) => {
      const out = newFolder();
      writeOutputs(out, site("1", "both", "old"));
      const before = published(out);
      const next = site("2", "both", "new/x");
      const { value, problems } = writeOutputs(out, next, {}, failing(call, "ENOSPC", nth));
      expect(problems).toMatchObject([{ code: "write-failed", level: "stop", args: { path } }]);
      expect(value.written).toBe(written);
      const after = published(out);
      const feed = after["rss.xml"] ?? "";
      for (const name of feed.slice(2).split(",")) expect(after[`p/${name}`]).toBeDefined();
      if (written === 0) expect(after).toEqual(before);
      expect(temporary(out)).toEqual([]);
      if (value.written > 0) expect(manifestOf(out)["p/both"]).toEqual({ phase: "page" });
      const files = Object.keys(after).filter((name) => !name.endsWith("/"));
      expect(Object.keys(manifestOf(out))).toEqual(expect.arrayContaining(files));

      expect(writeOutputs(out, next).problems).toEqual([]);
      expect(published(out)).toEqual(Object.fromEntries(next.map(({ path: name, content }) => [name, content])));
      expect(Object.keys(manifestOf(out))).toEqual(next.map(({ path: name }) => name));
    },
  );

  it("of no system is a bug and is thrown", () => {
    const out = newFolder();
    const broken = {
      ...realFiles,
      renameSync: () => {
        throw new TypeError("bug");
      },
    };
    expect(() => writeOutputs(out, site("1", "a"), {}, broken)).toThrow(new TypeError("bug"));
  });

  it("names what stands in the place of the output folder", () => {
    const parent = newFolder();
    put(parent, "file", "");
    expect(writeOutputs(join(parent, "file"), []).problems[0]?.args["reason"]).toContain("not a folder");
    expect(writeOutputs(join(parent, "file/dist"), []).problems[0]?.args["reason"]).toContain("not a folder");
  });

  it("keeps the lock from being taken, and says so", async () => {
    const lock = await takeLock(newFolder(), { waitMs: 0 }, failing("mkdirSync", "EROFS"));
    expect(lock).toMatchObject({ problem: { code: "write-failed", args: { reason: "the file system is read-only" } } });
  });
});

describe("temporary files of a killed build", () => {
  it("are removed, and nothing else", () => {
    const parent = newFolder();
    const out = join(parent, "dist");
    put(parent, "victim/x", "v");
    put(out, ".broadsheet/tmp/7", "half");
    symlinkSync(join(parent, "victim"), join(out, ".broadsheet/tmp/link"));
    mkdirSync(join(out, ".broadsheet/tmp/folder"));
    writeOutputs(out, []);
    expect(temporary(out)).toEqual(["folder"]);
    expect(published(parent)).toMatchObject({ "victim/x": "v" });
  });
});

/** Files on which the folder `far` is another file system; a kill strikes at the rename to a path that ends so. */
const crossing = (killAt = ""): Files => ({
  ...realFiles,
  renameSync: (from, to) => {
    const beside = String(from).endsWith(".broadsheet-temp");
    if (String(to).includes("/far/") && !beside) throw systemError("EXDEV");
    if (beside && killAt !== "" && String(to).endsWith(killAt)) throw new RangeError("killed");
    realFiles.renameSync(from, to);
  },
  unlinkSync: (path) => {
    if (killAt === "" || !String(path).endsWith(".broadsheet-temp")) realFiles.unlinkSync(path);
  },
});

describe("a folder on another file system", () => {
  it("is written by a temporary file beside the target", () => {
    const out = newFolder();
    expect(writeOutputs(out, outputs({ "far/x/a": "1", "far/x/b": "2", near: "3" }), {}, crossing())).toMatchObject({
      value: { written: 3 },
      problems: [],
    });
    expect(published(out)).toEqual({ "far/x/a": "1", "far/x/b": "2", near: "3" });
    expect(temporary(out)).toEqual([]);
  });

  it("is rid of that temporary file after a kill, by a build that writes nothing there", () => {
    const out = newFolder();
    expect(() => writeOutputs(out, outputs({ "far/x/a": "1" }), {}, crossing("a"))).toThrow("killed");
    expect(published(out)).toEqual({ "far/x/.broadsheet-temp": "1" });
    writeOutputs(out, outputs({ near: "3" }));
    expect(published(out)).toEqual({ near: "3" });
    expect(temporary(out)).toEqual([]);
  });

  it.each(["../victim", "/", "link"])("is not looked for at %s", (folder) => {
    const parent = newFolder();
    const out = join(parent, "dist");
    put(parent, "victim/.broadsheet-temp", "v");
    put(out, ".broadsheet/tmp/beside", folder);
    symlinkSync(join(parent, "victim"), join(out, "link"));
    writeOutputs(out, []);
    expect(published(parent)).toMatchObject({ "victim/.broadsheet-temp": "v" });
  });

  it("is recognised on a real one", ({ skip }) => {
    const out = newFolder();
    mkdirSync(join(out, "far"));
    if (!mounted(join(out, "far"), "1m")) skip();
    expect(writeOutputs(out, outputs({ "far/x/a": "1", near: "3" })).problems).toEqual([]);
    expect(published(out)).toEqual({ "far/x/a": "1", near: "3" });
  });
});

it("survives a disk that is really full", ({ skip }) => {
  const out = newFolder();
  if (!mounted(out, "256k")) skip();
  expect(writeOutputs(out, site("1", "a", "b")).problems).toEqual([]);
  const before = published(out);
  const large = [
    ...outputs({ "p/c": "x".repeat(60_000), "p/d": "x".repeat(400_000) }),
    ...site("2", "c", "d").slice(2),
  ];
  const { value, problems } = writeOutputs(out, large);
  expect(value).toMatchObject({ written: 1, pruned: 0, changed: ["p/c"] });
  expect(problems).toMatchObject([{ code: "write-failed", args: { path: "p/d", reason: "the disk is full" } }]);
  expect(published(out)).toEqual({ ...before, "p/c": "x".repeat(60_000) });
  expect(temporary(out)).toEqual([]);
  expect(writeOutputs(out, site("3", "c"))).toMatchObject({ value: { written: 2, pruned: 2 }, problems: [] });
  expect(published(out)).toEqual({ "p/c": "3 c", "rss.xml": "3 c" });
});

it("is stopped by an empty file system that is really read-only", ({ skip }) => {
  const out = newFolder();
  if (!mounted(out, "1m")) skip();
  execFileSync("mount", ["-o", "remount,ro", out]);
  const { problems } = writeOutputs(out, site("1", "a"));
  expect(problems).toMatchObject([{ args: { reason: "the file system is read-only" } }]);
});

it("is stopped by a file system that is really read-only", ({ skip }) => {
  const out = newFolder();
  if (!mounted(out, "1m")) skip();
  writeOutputs(out, site("1", "a"));
  execFileSync("mount", ["-o", "remount,ro", out]);
  expect(writeOutputs(out, site("1", "a")).problems).toEqual([]);
  expect(writeOutputs(out, site("2", "a")).problems).toMatchObject([
    { args: { reason: "the file system is read-only" } },
  ]);
});

/** Whether a small file system in memory could be mounted there; only root may. */
function mounted(folder: string, size: string): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", folder], { stdio: "ignore" });
  } catch {
    return false;
  }
  onTestFinished(() => void execFileSync("umount", [folder]));
  return true;
}
