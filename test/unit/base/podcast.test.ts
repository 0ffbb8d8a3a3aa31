import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { coverFault, isEpisodeSound, podcastCategory, podcastCategoryHint } from "#src/base/podcast";

describe("podcastCategory", () => {
  it.each([
    ["News", ["News"]],
    ["News > Politics", ["News", "Politics"]],
    [" society & culture>places & travel", ["Society & Culture", "Places & Travel"]],
  ])("reads %s", (text, path) => expect(podcastCategory(text.trim())).toEqual(path));

  it("knows what docs/podcast.md lists", () => {
    const docs = readFileSync(join(import.meta.dirname, "../../../docs/podcast.md"), "utf8");
    const rows = [...docs.matchAll(/^- \*\*(.+?)\*\*(?:: ((?:.|\n {2})+))?/gm)];
    expect(rows).toHaveLength(19);
    for (const [, name = "", below = ""] of rows) {
      expect(podcastCategory(name)).toEqual([name]);
      for (const subcategory of below === "" ? [] : below.split(/,\s+/))
        expect(podcastCategory(`${name} > ${subcategory}`)).toEqual([name, subcategory]);
    }
  });

  it.each([
    ["Newz", "; did you mean “News”?"],
    ["News / Politics", "; did you mean “News > Politics”?"],
    ["politics", "; did you mean “News > Politics”?"],
    ["Society and Culture", "; did you mean “Society & Culture”?"],
    ["Arts > Politics", "; did you mean “News > Politics”?"],
    ["Underwater basketry", ""],
  ])("does not know %s", (text, hint) => {
    expect(podcastCategory(text)).toBeUndefined();
    expect(podcastCategoryHint(text)).toBe(hint);
  });
});

describe("isEpisodeSound", () => {
  it.each([
    ["https://p.example/a.mp3", "audio/mpeg", true],
    ["https://p.example/a.M4A?x=1.ogg#t", "audio/mp4", true],
    ["https://p.example/a.ogg", "audio/ogg", false],
    ["https://p.example/a.mp3", "audio/ogg", false],
    ["https://p.example/a.wav?as=.mp3", "audio/mpeg", false],
    ["https://p.example/listen/7", "audio/mpeg", false],
    ["https://p.example/a.constructor", "audio/mpeg", false],
  ])("%s of %s: %s", (src, type, plays) => expect(isEpisodeSound(src, type)).toBe(plays));
});

describe("coverFault", () => {
  it.each([
    [{ type: "image/png", width: 1400, height: 1400 }, undefined],
    [{ type: "image/jpeg", width: 3000, height: 3000 }, undefined],
    [{ type: "image/webp", width: 1400, height: 1400 }, "it is of the type image/webp"],
    [{ type: "image/png", width: 1400, height: 1200 }, "it has 1400 by 1200 pixels"],
    [{ type: "image/png", width: 512, height: 512 }, "it has 512 by 512 pixels"],
    [{ type: "image/png", width: 3001, height: 3001 }, "it has 3001 by 3001 pixels"],
  ])("%j → %s", (picture, fault) => expect(coverFault(picture)).toBe(fault));
});
