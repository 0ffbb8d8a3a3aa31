import { describe, expect, it } from "vitest";
import { isNoise } from "#src/watch/noise";

describe("names that are no change of the site", () => {
  it.each([
    ".ferry.md.swp",
    ".ferry.md.swx",
    "4913",
    "2026/11/4913",
    "ferry.md~",
    ".#ferry.md",
    "#ferry.md#",
    "~$ferry.docx",
    "ferry.md___jb_tmp___",
    "ferry.md___jb_old___",
    ".goutputstream-X1Y2Z3",
    ".git/index",
    "2026/.obsidian/workspace.json",
    "_ids.json.tmp",
    "picture.png.crdownload",
    ".DS_Store",
  ])("%s", (path) => expect(isNoise(path)).toBe(true));

  it.each([
    "ferry.md",
    "_authors.yaml",
    "_ids.json",
    "_posts/ferry.md",
    "2026/11/ferry~2.md",
    "49130.md",
    "photo@2x.jpg",
    "swap.md",
    "c#.md",
  ])("%s is one", (path) => expect(isNoise(path)).toBe(false));
});
