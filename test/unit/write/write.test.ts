import { mkdirSync, rmSync, statSync, symlinkSync, unlinkSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { digest } from "#src/base/hash";
import type { Output } from "#src/model/output";
import { realFiles } from "#src/write/files";
import { writeOutputs } from "#src/write/write";
import { manifestOf, newFolder, outputs, published, put, temporary } from "./folder.ts";

describe("writing", () => {
  it("makes the output folder and writes text, bytes and copies", () => {
    const source = newFolder();
    put(source, "photo.png", "pixels");
    const out = join(newFolder(), "new/dist");
    const result = writeOutputs(
      out,
      outputs({
        "index.html": "héllo",
        "a/b/c.bin": new Uint8Array([1, 2]),
        "a/photo.png": { copyOf: join(source, "photo.png") },
      }),
    );
    const { entries, ...report } = result.value;
    expect(result.problems).toEqual([]);
    expect(report).toEqual({
      written: 3,
      unchanged: 0,
      pruned: 0,
      bytes: 14,
      changed: ["a/b/c.bin", "a/photo.png", "index.html"],
    });
    expect(published(out)).toEqual({ "index.html": "héllo", "a/b/c.bin": "\u0001\u0002", "a/photo.png": "pixels" });
    expect(temporary(out)).toEqual([]);
    expect(Object.fromEntries(entries)).toEqual(manifestOf(out));
    expect(manifestOf(out)).toEqual({
      "a/b/c.bin": { phase: "page", digest: digest(new Uint8Array([1, 2])), size: 2 },
      "a/photo.png": { phase: "page", digest: digest("pixels"), size: 6 },
      "index.html": { phase: "page", digest: digest("héllo"), size: 6 },
    });
  });

  it("writes texts of every size as they are", () => {
    const out = newFolder();
    const sizes = [0, 1, 262_143, 262_144, 262_145, 349_525, 349_526, 1_100_000];
    const site = outputs(Object.fromEntries(sizes.map((size) => [`f${size}`, `${"–".repeat(size)}.`])));
    expect(writeOutputs(out, site).value.written).toBe(sizes.length);
    for (const { path, content } of site) expect(published(out)[path] === content).toBe(true);
    expect(writeOutputs(out, site).value.unchanged).toBe(sizes.length);
    // The last byte alone differs.
    const other = outputs(Object.fromEntries(sizes.map((size) => [`f${size}`, `${"–".repeat(size)}!`])));
    expect(writeOutputs(out, other).value.written).toBe(sizes.length);
  });

  it("goes through assets, pages, feeds and indexes, each by path, then the manifest", () => {
    const out = newFolder();
    const order: string[] = [];
    const files = {
      ...realFiles,
      renameSync: (from: string, to: string) => {
        order.push(relative(out, to));
        realFiles.renameSync(from, to);
      },
    };
    const site: Output[] = [
      { path: "opml.xml", phase: "index", content: "" },
      { path: "a.xml", phase: "feed", content: "" },
      { path: "z.html", phase: "page", content: "" },
      { path: "é.html", phase: "page", content: "" },
      { path: "B.html", phase: "page", content: "" },
      { path: "z.png", phase: "asset", content: "" },
    ];
    writeOutputs(out, site, {}, files as typeof realFiles);
    const manifest = ".broadsheet/manifest.json";
    expect(order).toEqual([manifest, "z.png", "B.html", "z.html", "é.html", "a.xml", "opml.xml", manifest]);
  });

  it("reports its progress", () => {
    const steps: string[] = [];
    const onProgress = (done: number, total: number): number => steps.push(`${done}/${total}`);
    writeOutputs(newFolder(), outputs({ a: "1", b: "2" }), { onProgress });
    expect(steps).toEqual(["1/2", "2/2"]);
  });

  it("follows the output folder itself when it is a symbolic link", () => {
    const real = newFolder();
    const link = join(newFolder(), "dist");
    symlinkSync(real, link);
    expect(writeOutputs(link, outputs({ "a/b": "1" })).problems).toEqual([]);
    expect(published(real)).toEqual({ "a/b": "1" });
  });

  it("writes nothing when two outputs clash or a path leads out", () => {
    const out = newFolder();
    for (const site of [outputs({ a: "", A: "" }), outputs({ a: "", "../b": "" })])
      expect(writeOutputs(out, site)).toMatchObject({ value: { written: 0 }, problems: [{ level: "stop" }] });
    expect(published(out)).toEqual({});
  });
});

describe("what is there already", () => {
  it("is not touched when it holds the same bytes", () => {
    const source = join(newFolder(), "s");
    writeFileSync(source, "s");
    const out = newFolder();
    const site = outputs({ "a/1": "one", "a/2": "two", s: { copyOf: source } });
    writeOutputs(out, site);
    const paths = ["a", "a/1", "a/2", "s", ".", ".broadsheet", ".broadsheet/manifest.json", ".broadsheet/tmp"];
    const times = (): unknown[] =>
      paths.map((path) => [statSync(join(out, path)).ino, statSync(join(out, path)).mtimeMs]);
    const before = times();
    const { value, problems } = writeOutputs(out, site);
    expect(problems).toEqual([]);
    expect(value).toMatchObject({ written: 0, unchanged: 3, pruned: 0, bytes: 0, changed: [] });
    expect([...value.entries.keys()]).toEqual(["a/1", "a/2", "s"]);
    expect(times()).toEqual(before);
  });

  it("is repaired when somebody changed, cut, or removed it", () => {
    const source = join(newFolder(), "s");
    writeFileSync(source, "source");
    const out = newFolder();
    const site = outputs({ a: "one", b: "two", c: "three", s: { copyOf: source }, same: "same" });
    writeOutputs(out, site);
    const whole = published(out);
    const manifest = manifestOf(out);
    put(out, "a", "eno");
    put(out, "b", "");
    unlinkSync(join(out, "c"));
    put(out, "s", "ecruos");
    expect(writeOutputs(out, site).value).toMatchObject({
      written: 4,
      unchanged: 1,
      changed: ["a", "b", "c", "s"],
      bytes: 17,
    });
    expect(published(out)).toEqual(whole);
    expect(manifestOf(out)).toEqual(manifest);
  });

  it("is replaced by what its source holds now", () => {
    const source = join(newFolder(), "s");
    const out = newFolder();
    for (const text of ["first", "other"]) {
      writeFileSync(source, text);
      expect(writeOutputs(out, outputs({ s: { copyOf: source } })).value.written).toBe(1);
      expect(published(out)).toEqual({ s: text });
    }
  });

  it("stays when its source cannot be read", () => {
    const folder = newFolder();
    const out = newFolder();
    const site = outputs({ a: "a", s: { copyOf: join(folder, "s") }, t: { copyOf: folder } });
    put(folder, "s", "old");
    put(out, "t", "foreign");
    writeOutputs(out, site);
    unlinkSync(join(folder, "s"));
    const { value, problems } = writeOutputs(out, site);
    expect(value).toMatchObject({ written: 0, unchanged: 1, pruned: 0 });
    expect(problems.map(({ code, level, args }) => [code, level, args["path"], args["reason"]])).toEqual([
      ["copy-failed", "error", "s", "it is no longer there"],
      ["copy-failed", "error", "t", "it is not a plain file"],
    ]);
    expect(published(out)).toEqual({ a: "a", s: "old", t: "foreign" });
    expect(Object.keys(manifestOf(out))).toEqual(["a", "s"]);
  });
});

describe("pruning", () => {
  it("removes what is ours and no longer wanted, and the folders that this empties", () => {
    const out = newFolder();
    writeOutputs(out, outputs({ keep: "", "old/deep/er/page": "", "old/deep/feed": "", "mixed/page": "" }));
    put(out, "mixed/notes.txt", "mine");
    put(out, "stranger", "mine");
    mkdirSync(join(out, "empty"));
    expect(writeOutputs(out, outputs({ keep: "" })).value).toMatchObject({ written: 0, unchanged: 1, pruned: 3 });
    expect(published(out)).toEqual({ keep: "", "mixed/notes.txt": "mine", stranger: "mine", "empty/": "" });
    expect(Object.keys(manifestOf(out))).toEqual(["keep"]);
  });

  it("goes on where a killed build left empty folders", () => {
    const out = newFolder();
    writeOutputs(out, outputs({ "a/deep/page": "", "b/deep/page": "", c: "" }));
    unlinkSync(join(out, "a/deep/page"));
    rmSync(join(out, "b/deep"), { recursive: true });
    expect(writeOutputs(out, outputs({ c: "" }))).toMatchObject({ value: { pruned: 0 }, problems: [] });
    expect(published(out)).toEqual({ c: "" });
    expect(Object.keys(manifestOf(out))).toEqual(["c"]);
  });

  it("removes a file of ours that somebody edited", () => {
    const out = newFolder();
    writeOutputs(out, outputs({ a: "", b: "" }));
    put(out, "b", "edited");
    expect(writeOutputs(out, outputs({ a: "" })).value.pruned).toBe(1);
    expect(published(out)).toEqual({ a: "" });
  });

  it("removes indexes before feeds, feeds before pages, after everything was written", () => {
    const out = newFolder();
    const old: Output[] = [
      ...outputs({ "p/1": "", "p/2": "" }, "page"),
      ...outputs({ a: "" }, "asset"),
      ...outputs({ f: "" }, "feed"),
      ...outputs({ x: "" }, "index"),
    ];
    writeOutputs(out, old);
    const order: string[] = [];
    const files = {
      ...realFiles,
      renameSync: (from: string, to: string) => {
        order.push(`+${relative(out, to)}`);
        realFiles.renameSync(from, to);
      },
      unlinkSync: (path: string) => {
        order.push(`-${relative(out, path)}`);
        realFiles.unlinkSync(path);
      },
    };
    writeOutputs(out, outputs({ new: "" }), {}, files as typeof realFiles);
    const manifest = "+.broadsheet/manifest.json";
    expect(order).toEqual([manifest, "+new", "-x", "-f", "-p/2", "-p/1", "-a", manifest]);
  });

  it("knows nothing without a manifest, and owns what it writes from then on", () => {
    const out = newFolder();
    writeOutputs(out, outputs({ a: "", b: "" }));
    put(out, ".broadsheet/manifest.json", "{ torn");
    const { value, problems } = writeOutputs(out, outputs({ a: "" }));
    expect(value).toMatchObject({ pruned: 0, unchanged: 1 });
    expect(problems.map(({ code }) => code)).toEqual(["manifest-damaged"]);
    expect(published(out)).toEqual({ a: "", b: "" });
    expect(writeOutputs(out, outputs({ c: "" }))).toMatchObject({ value: { pruned: 1 }, problems: [] });
    expect(published(out)).toEqual({ b: "", c: "" });
  });

  it("never leaves the output folder, whatever the manifest says", () => {
    const parent = newFolder();
    const out = join(parent, "dist");
    put(parent, "victim", "v");
    put(out, ".broadsheet/lock", "l");
    const names = ["../victim", join(parent, "victim"), "x/../../victim", ".broadsheet/lock", "x\\..\\..\\victim"];
    const listed = Object.fromEntries(names.map((name) => [name, { phase: "page" }]));
    put(out, ".broadsheet/manifest.json", JSON.stringify({ version: 1, files: listed }));
    expect(writeOutputs(out, outputs({ a: "" })).value.pruned).toBe(0);
    expect(published(parent)).toMatchObject({ victim: "v" });
    expect(realFiles.readFileSync(join(out, ".broadsheet/lock"), "utf8")).toBe("l");
  });

  it("keeps a file whose name changed in case only, where case is ignored", () => {
    const out = newFolder();
    const fold = (path: string): string => out + path.slice(out.length).toLowerCase();
    const files = {
      ...realFiles,
      lstatSync: (path: string, options: object) => realFiles.lstatSync(fold(path), options),
      renameSync: (from: string, to: string) => realFiles.renameSync(fold(from), fold(to)),
      unlinkSync: (path: string) => realFiles.unlinkSync(fold(path)),
      mkdirSync: (path: string, options: object) => realFiles.mkdirSync(fold(path), options),
      rmdirSync: (path: string) => realFiles.rmdirSync(fold(path)),
      openSync: (path: string, flags: string) => realFiles.openSync(fold(path), flags),
    } as unknown as typeof realFiles;
    writeOutputs(out, outputs({ "News/Talks.html": "1", "News/Gone.html": "" }), {}, files);
    expect(writeOutputs(out, outputs({ "news/talks.html": "2" }), {}, files).value).toMatchObject({
      written: 1,
      pruned: 1,
    });
    expect(published(out)).toEqual({ "news/talks.html": "2" });
  });
});
