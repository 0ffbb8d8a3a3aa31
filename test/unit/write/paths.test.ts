import { join, resolve, sep } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkPaths, pathFault } from "#src/write/paths";
import { outputs } from "./folder.ts";

describe("pathFault", () => {
  it.each([
    "index.html",
    "articles/2026/11/talks/index.html",
    "sections/東京・首都圏/rss.xml",
    "a..b/...",
    ".well-known/x",
    "a".repeat(255),
    "é".repeat(127),
  ])("accepts %s", (path) => {
    expect(pathFault(path)).toBeUndefined();
  });

  it.each([
    ["", "empty"],
    ["/etc/passwd", "absolute"],
    ["C:/x", "absolute"],
    ["..", "name .."],
    ["a/../b", "name .."],
    ["./a", "name ."],
    ["a//b", "empty name"],
    ["a/", "empty name"],
    ["a\\b", "backslash"],
    ["a\0b", "control"],
    ["a\nb", "control"],
    ["a\u0085b", "control"],
    ["\uD800", "Unicode"],
    [".broadsheet/lock", "reserved"],
    ["a/.Broadsheet-temp", "reserved"],
    ["a".repeat(256), "longer than 255"],
    [`x/${"é".repeat(128)}/y`, "longer than 255"],
  ])("refuses %j: %s", (path, reason) => {
    expect(pathFault(path)).toContain(reason);
  });

  it("accepts nothing that leads out of the folder or into the state folder", () => {
    const hostile = fc
      .array(fc.oneof(fc.constantFrom("..", ".", "", "/", "\\", ".broadsheet", "a", "\0"), fc.string()), {
        maxLength: 6,
      })
      .chain((parts) => fc.constantFrom("/", "", "\\").map((glue) => parts.join(glue)));
    fc.assert(
      fc.property(hostile, (path) => {
        if (pathFault(path) !== undefined) return;
        expect(resolve("/out", path)).toBe(join("/out", path));
        expect(resolve("/out", path).startsWith(`/out${sep}`)).toBe(true);
        expect(resolve("/out", path).startsWith("/out/.broadsheet")).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});

const clashes = (...paths: string[]): unknown[] =>
  checkPaths(paths.map((path) => ({ path, phase: "page", content: "" }))).map(({ code, level, args }) => [
    code,
    level,
    args,
  ]);

describe("checkPaths", () => {
  it("has nothing to say about distinct paths", () => {
    expect(checkPaths(outputs({ "a/b": "", "a/c": "", "a.b": "", ab: "" }))).toEqual([]);
  });

  it.each([
    ["a/b", "a/b"],
    ["News/rss.xml", "news/RSS.xml"],
    ["caf\u00E9", "cafe\u0301"],
    ["CAFE\u0301/x", "caf\u00E9/X"],
  ])("names both of %j and %j", (first, second) => {
    expect(clashes(first, "other", second)).toEqual([["output-path-clash", "stop", { first, second }]]);
  });

  it("names a file where another output needs a folder", () => {
    expect(clashes("x/A", "x/a/b/c", "x/a/b/d")).toEqual([
      ["output-path-clash", "stop", { first: "x/A", second: "x/a/b/c" }],
    ]);
  });

  it("quotes a path that cannot be used", () => {
    expect(clashes("a\nb")).toEqual([
      ["output-path-invalid", "stop", { path: '"a\\nb"', reason: "it holds a control character" }],
    ]);
  });
});
