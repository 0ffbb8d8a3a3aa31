import { expect, it } from "vitest";

import { headingLevels } from "#src/normalize/body/enhancers/heading-levels";
import { sanitize } from "#src/normalize/body/sanitize";
import { makePage, write } from "../fixture.ts";

/** Levels written, levels given, and what was changed. */
it.each([
  ["2323", "2323", 0],
  ["1", "2", 1],
  ["4", "2", 1],
  ["25", "23", 1],
  ["2543", "2333", 2],
  ["3232", "2232", 1],
  ["123456", "234566", 5],
  ["6123", "2234", 4],
])("%s becomes %s", (written, given, changes) => {
  const html = Array.from(written, (level) => `<h${level}>x</h${level}>`).join("");
  const draft = headingLevels({ blocks: sanitize(html, makePage()), notes: [] });
  expect(draft.blocks.map(({ tag }) => tag.slice(1)).join("")).toBe(given);
  expect(draft.notes).toEqual(Array.from({ length: changes }, () => ({ code: "body-heading-level", sample: "x" })));
});

it("reaches headings inside other blocks, in the order of the text", () => {
  const html = "<blockquote><h1>A</h1></blockquote><ul><li><h4>B <em>b</em></h4></li></ul><p>c</p>";
  const draft = headingLevels({ blocks: sanitize(html, makePage()), notes: [] });
  expect(write(draft.blocks)).toBe(
    "<blockquote><h2>A</h2></blockquote>\n<ul><li><h3>B <em>b</em></h3></li></ul>\n<p>c</p>",
  );
  expect(draft.notes.map(({ sample }) => sample)).toEqual(["A", "B b"]);
});
