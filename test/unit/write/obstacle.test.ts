import { execFileSync } from "node:child_process";
import { mkdirSync, renameSync, symlinkSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeOutputs } from "#src/write/write";
import { manifestOf, newFolder, outputs, published, put } from "./folder.ts";

const told = (problems: ReturnType<typeof writeOutputs>["problems"]): unknown[] =>
  problems.map(({ code, level, args }) => [code, level, args]);

describe("a symbolic link", () => {
  it.each(["elsewhere", "dist/real"])("in the place of a folder is not followed, even to %s", (target) => {
    const parent = newFolder();
    const out = join(parent, "dist");
    put(parent, "elsewhere/victim", "v");
    put(parent, "dist/real/victim", "v");
    symlinkSync(join(parent, target), join(out, "news"));
    const before = published(join(parent, target));
    const { value, problems } = writeOutputs(
      out,
      outputs({ "news/a/b": "1", "news/c": "2", "news/victim": "3", ok: "4" }),
    );
    expect(value).toMatchObject({ written: 1, changed: ["ok"] });
    expect(told(problems)).toEqual([
      ["output-blocked", "error", { obstacle: "news", what: "a symbolic link", outputs: "news/a/b and 2 more" }],
    ]);
    expect(published(join(parent, target))).toEqual(before);
    expect(Object.keys(manifestOf(out))).toEqual(["ok"]);
  });

  it("in the place of a file is left alone, and so is what it names", () => {
    const parent = newFolder();
    const out = join(parent, "dist");
    put(parent, "victim", "v");
    mkdirSync(out);
    symlinkSync("../victim", join(out, "a"));
    symlinkSync("nowhere", join(out, "b"));
    const { problems } = writeOutputs(out, outputs({ a: "v", b: "2" }));
    expect(told(problems)).toEqual([
      ["output-blocked", "error", { obstacle: "a", what: "a symbolic link", outputs: "a" }],
      ["output-blocked", "error", { obstacle: "b", what: "a symbolic link", outputs: "b" }],
    ]);
    expect(published(parent)).toEqual({ victim: "v", "dist/a@": "", "dist/b@": "" });
  });

  it("that came after the last build is not followed by pruning, which is made up for once it is gone", () => {
    const parent = newFolder();
    const out = join(parent, "dist");
    writeOutputs(out, outputs({ "old/in/page": "1", keep: "" }));
    renameSync(join(out, "old"), join(parent, "moved"));
    symlinkSync("../moved", join(out, "old"));
    const { value, problems } = writeOutputs(out, outputs({ keep: "" }));
    expect(value.pruned).toBe(0);
    expect(told(problems)).toEqual([
      ["prune-blocked", "warning", { outputs: "old/in/page", obstacle: "old", what: "a symbolic link" }],
    ]);
    expect(published(parent)).toEqual({ "moved/in/page": "1", "dist/old@": "", "dist/keep": "" });
    unlinkSync(join(out, "old"));
    renameSync(join(parent, "moved"), join(out, "old"));
    expect(writeOutputs(out, outputs({ keep: "" }))).toMatchObject({ value: { pruned: 1 }, problems: [] });
    expect(published(out)).toEqual({ keep: "" });
  });

  it("in the place of a file to be pruned is removed, not what it names", () => {
    const parent = newFolder();
    const out = join(parent, "dist");
    writeOutputs(out, outputs({ old: "" }));
    put(parent, "victim", "v");
    unlinkSync(join(out, "old"));
    symlinkSync("../victim", join(out, "old"));
    expect(writeOutputs(out, []).value.pruned).toBe(1);
    expect(published(parent)).toEqual({ victim: "v" });
  });

  it.each([".broadsheet", ".broadsheet/tmp"])("in the place of %s stops the build", (folder) => {
    const parent = newFolder();
    const out = join(parent, "dist");
    put(parent, "elsewhere/victim", "v");
    put(out, "x", "");
    if (folder.includes("/")) mkdirSync(join(out, ".broadsheet"));
    symlinkSync(join(parent, "elsewhere"), join(out, folder));
    const { value, problems } = writeOutputs(out, outputs({ a: "" }));
    expect(value.written).toBe(0);
    expect(told(problems)).toEqual([["state-blocked", "stop", { path: folder, what: "a symbolic link" }]]);
    expect(published(parent)).toMatchObject({ "elsewhere/victim": "v" });
  });
});

describe("a folder where a file must go", () => {
  it("is replaced when all in it is ours", () => {
    const out = newFolder();
    writeOutputs(out, outputs({ "a/b/1": "", "a/2": "", c: "" }));
    mkdirSync(join(out, "a/empty"));
    expect(writeOutputs(out, outputs({ a: "file", c: "" }))).toMatchObject({ value: { written: 1 }, problems: [] });
    expect(published(out)).toEqual({ a: "file", c: "" });
    expect(Object.keys(manifestOf(out))).toEqual(["a", "c"]);
  });

  it("stays with all its files when one is somebody else's", () => {
    const out = newFolder();
    writeOutputs(out, outputs({ "a/b/1": "1", "a/2": "2" }));
    put(out, "a/b/notes", "mine");
    const { problems } = writeOutputs(out, outputs({ a: "file" }));
    expect(told(problems)).toEqual([
      [
        "output-blocked",
        "error",
        { obstacle: "a", what: "a folder with files that Broadsheet did not write", outputs: "a" },
      ],
    ]);
    expect(published(out)).toEqual({ "a/b/notes": "mine" });
  });

  it("is not taken for ours because of a link in it", () => {
    const out = newFolder();
    writeOutputs(out, outputs({ "a/1": "1" }));
    unlinkSync(join(out, "a/1"));
    symlinkSync("..", join(out, "a/1"));
    expect(writeOutputs(out, outputs({ a: "file" })).problems).toMatchObject([{ code: "output-blocked" }]);
  });
});

describe("a file where a folder must go", () => {
  it("is replaced when it is ours", () => {
    const out = newFolder();
    writeOutputs(out, outputs({ a: "", b: "" }));
    expect(writeOutputs(out, outputs({ "a/x/y": "1", b: "" }))).toMatchObject({ value: { written: 1 }, problems: [] });
    expect(published(out)).toEqual({ "a/x/y": "1", b: "" });
    expect(Object.keys(manifestOf(out))).toEqual(["a/x/y", "b"]);
  });

  it("stays when it is somebody else's", () => {
    const out = newFolder();
    put(out, "a", "mine");
    const { problems } = writeOutputs(out, outputs({ "a/x/y": "1", "a/z": "2", b: "3" }));
    expect(told(problems)).toEqual([
      [
        "output-blocked",
        "error",
        { obstacle: "a", what: "a file that Broadsheet did not write", outputs: "a/x/y and 1 more" },
      ],
    ]);
    expect(published(out)).toEqual({ a: "mine", b: "3" });
  });
});

it("does not open a pipe", () => {
  const out = newFolder();
  execFileSync("mkfifo", [join(out, "a"), join(out, "source")]);
  const { problems } = writeOutputs(out, outputs({ a: "", b: { copyOf: join(out, "source") } }));
  expect(problems.map(({ code, args }) => [code, args["what"] ?? args["reason"]])).toEqual([
    ["copy-failed", "it is not a plain file"],
    ["output-blocked", "a device, pipe or socket"],
  ]);
});
