import { expect, it } from "vitest";

import { limitDepth } from "#src/normalize/body/depth";
import { createElement as element, type BodyElement } from "#src/normalize/body/tree";
import { found, makePage, write } from "./fixture.ts";

function nest(tags: readonly string[], text: string): BodyElement {
  const [tag = "p", ...rest] = tags;
  return element(tag, [rest.length === 0 ? text : nest(rest, text)]);
}

it("leaves what is shallow as it is, without a copy", () => {
  const page = makePage();
  const blocks = [nest(["blockquote", "ul", "li", "p", "b"], "x")];
  expect(limitDepth(blocks, 20, page.findings)[0]).toBe(blocks[0]);
  expect(found(page)).toEqual([]);
});

it("a list or quotation too far inside becomes a paragraph of its words", () => {
  const page = makePage();
  const list = element("ul", [nest(["li"], "a"), nest(["li", "p", "b"], "b")]);
  const blocks = [element("blockquote", [element("blockquote", [element("blockquote", [list])])])];
  expect(write(limitDepth(blocks, 13, page.findings))).toBe(
    "<blockquote><blockquote><blockquote><p>a b</p></blockquote></blockquote></blockquote>",
  );
  expect(found(page)).toEqual(["body-too-deep: a b"]);
});

it("phrasing too far inside becomes its words in place", () => {
  const page = makePage();
  const blocks = [element("p", ["a ", nest(["b", "i", "u", "s"], "c"), " d"])];
  expect(write(limitDepth(blocks, 3, page.findings))).toBe("<p>a <b><i>c</i></b> d</p>");
});
