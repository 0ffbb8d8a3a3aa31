import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { digest } from "#src/base/hash";
import type { Finished, Output } from "#src/model/output";
import { clearStage, Stage } from "#src/write/stage";
import { tempFolder } from "#src/write/state";
import { writeOutputs } from "#src/write/write";
import { makeFolder } from "../load/folder.ts";

const page = (path: string, content: Output["content"]): Output => ({ path, phase: "page", content });

/** An output folder that is ready for stages. */
function ready(files: Parameters<typeof makeFolder>[0] = {}): string {
  const out = makeFolder(files);
  expect(clearStage(out)).toEqual([]);
  return out;
}

const stagedIn = (out: string): string[] => readdirSync(join(out, tempFolder));

describe("a stage", () => {
  it("writes beside the output folder's files, and the write moves them into place", () => {
    const out = ready();
    const stage = new Stage(out, "page-1");
    const finished = stage.write("a/b/index.html", "Wörds");
    expect(finished).toEqual({ digest: digest("Wörds"), size: 6, staged: expect.any(String) as string });
    expect(existsSync(join(out, "a"))).toBe(false);
    expect(readFileSync(finished.staged ?? "", "utf8")).toBe("Wörds");
    const { value, problems } = writeOutputs(out, [page("a/b/index.html", finished)]);
    expect(problems).toEqual([]);
    expect(value).toMatchObject({ written: 1, bytes: 6, changed: ["a/b/index.html"] });
    expect(value.entries.get("a/b/index.html")).toEqual({ phase: "page", digest: digest("Wörds"), size: 6 });
    expect(readFileSync(join(out, "a/b/index.html"), "utf8")).toBe("Wörds");
    expect(stagedIn(out)).toEqual([]);
  });

  it("writes nothing where the bytes stand already", () => {
    const out = ready();
    writeOutputs(out, [page("a.html", "same")]);
    const finished = new Stage(out, "page-1").write("a.html", "same");
    expect(finished).toEqual({ digest: digest("same"), size: 4 });
    expect(stagedIn(out)).toEqual([]);
    expect(writeOutputs(out, [page("a.html", finished)]).value).toMatchObject({ written: 0, unchanged: 1 });
  });

  it("finds in every folder what stands there already", () => {
    const out = ready();
    const paths = ["a/b/one/index.html", "a/b/two/index.html", "a/c/index.html", "d/index.html"];
    writeOutputs(
      out,
      paths.map((path) => page(path, "same")),
    );
    const stage = new Stage(out, "page-1");
    for (const path of paths) expect(stage.write(path, ["sa", "me"])).toEqual({ digest: digest("same"), size: 4 });
    expect(stage.write("e/f/new/index.html", "new").staged).toBeDefined();
  });

  it.each([
    ["other words of the same size", "eman"],
    ["more words", "same and more"],
    ["nothing", ""],
  ])("replaces %s", (_, old) => {
    const out = ready();
    writeOutputs(out, [page("a.html", old)]);
    const finished = new Stage(out, "page-1").write("a.html", "same");
    expect(finished.staged).toBeDefined();
    expect(writeOutputs(out, [page("a.html", finished)]).value).toMatchObject({ written: 1 });
    expect(readFileSync(join(out, "a.html"), "utf8")).toBe("same");
  });

  it("takes a link to the same bytes for no file of ours", () => {
    const outside = makeFolder({ "a.html": "same" });
    const out = ready();
    symlinkSync(join(outside, "a.html"), join(out, "a.html"));
    const finished = new Stage(out, "page-1").write("a.html", "same");
    expect(finished.staged).toBeDefined();
    expect(writeOutputs(out, [page("a.html", finished)]).problems).toMatchObject([{ code: "output-blocked" }]);
    expect(stagedIn(out)).toEqual([]);
  });

  it("does not write over what another of the same name has staged", () => {
    const out = ready();
    new Stage(out, "page-1").write("a.html", "one");
    expect(() => new Stage(out, "page-1").write("b.html", "two")).toThrow("EEXIST");
    expect(new Stage(out, "page-2").write("b.html", "two").staged).toBeDefined();
  });

  it("holds as many pages as are written", () => {
    const out = ready();
    const stage = new Stage(out, "page-1");
    const pages = Array.from({ length: 50 }, (_, index) => `${index}.html`);
    const outputs = pages.map((path) => page(path, stage.write(path, `Page ${path}`)));
    expect(new Set(outputs.map(({ content }) => (content as Finished).staged)).size).toBe(50);
    writeOutputs(out, outputs);
    for (const path of pages) expect(readFileSync(join(out, path), "utf8")).toBe(`Page ${path}`);
  });

  it("throws the system error of a folder that is gone", () => {
    expect(() => new Stage(join(makeFolder(), "nowhere"), "page-1").write("a.html", "x")).toThrow("ENOENT");
  });
});

describe("what was staged", () => {
  it("by a build that was killed is removed, and the next build publishes", () => {
    const out = ready();
    new Stage(out, "page-1").write("a.html", "old");
    expect(stagedIn(out)).toHaveLength(1);
    expect(clearStage(out)).toEqual([]);
    expect(stagedIn(out)).toEqual([]);
    const finished = new Stage(out, "page-1").write("a.html", "new");
    writeOutputs(out, [page("a.html", finished)]);
    expect(readFileSync(join(out, "a.html"), "utf8")).toBe("new");
  });

  it("and found its place taken by a folder of somebody else's stays unpublished, is said, and is removed", () => {
    const out = ready({ "a.html/mine.txt": "mine" });
    const finished = new Stage(out, "page-1").write("a.html", "x");
    const { value, problems } = writeOutputs(out, [page("a.html", finished), page("b.html", "b")]);
    expect(problems).toMatchObject([{ code: "output-blocked" }]);
    expect(value.changed).toEqual(["b.html"]);
    expect(readFileSync(join(out, "a.html/mine.txt"), "utf8")).toBe("mine");
    expect(stagedIn(out)).toEqual([]);
  });

  it("is not there any more: the write ends with a stop, and what stood there stays", () => {
    const out = ready();
    writeOutputs(out, [page("a.html", "old")]);
    const finished = new Stage(out, "page-1").write("a.html", "new");
    clearStage(out);
    expect(writeOutputs(out, [page("a.html", finished)]).problems).toMatchObject([{ level: "stop" }]);
    expect(readFileSync(join(out, "a.html"), "utf8")).toBe("old");
  });
});

describe("an output folder that cannot be made ready", () => {
  it.each<[string, (out: string) => void]>([
    ["a file in its place", (out) => writeFileSync(out, "")],
    [
      "its own folder is a file",
      (out) => {
        mkdirSync(out);
        writeFileSync(join(out, ".broadsheet"), "");
      },
    ],
  ])("%s", (_, spoil) => {
    const out = join(makeFolder(), "dist");
    spoil(out);
    expect(clearStage(out)).toMatchObject([{ level: "stop" }]);
  });
});
