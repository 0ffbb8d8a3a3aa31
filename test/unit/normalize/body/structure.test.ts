import { describe, expect, it } from "vitest";

import {
  contain,
  isBlock,
  listItems,
  paragraphs,
  tableParts,
  unwrap,
  wrapPhrasing,
} from "#src/normalize/body/structure";
import { adSlotTag, createElement as element, isElement, type BodyNode } from "#src/normalize/body/tree";
import { write } from "./fixture.ts";

const html = (nodes: readonly BodyNode[]): string => write(nodes.filter((node) => isElement(node)));
const slot = element(adSlotTag, []);

describe("structure", () => {
  it("tells blocks from phrasing", () => {
    expect([element("p", []), slot, element("b", []), "x"].map(isBlock)).toEqual([true, true, false, false]);
  });

  it("contains: trims beside blocks, drops slots", () => {
    expect(contain([" a ", element("p", ["b"]), " \n", slot, element("b", ["c"]), " "])).toEqual([
      "a",
      element("p", ["b"]),
      element("b", ["c"]),
    ]);
  });

  it("paragraphs: the id goes to the first", () => {
    expect(html(paragraphs(["a", element("hr", []), "b"], { id: "a-x", lang: "de" }))).toBe(
      '<p id="a-x" lang="de">a</p>\n<hr>\n<p lang="de">b</p>',
    );
  });

  it("unwrap: what a block has itself stays", () => {
    const blocks = [element("p", ["a"], { dir: "ltr", id: "a-y" }), slot, element("p", ["b"])];
    expect(html(unwrap(blocks, { dir: "rtl", id: "a-x" }))).toBe(
      '<p id="a-y" dir="ltr">a</p>\n[ad]\n<p id="a-x" dir="rtl">b</p>',
    );
  });

  it("wrapPhrasing: a card keeps its form, an anchor is given once", () => {
    const card = element("figure", [element("a", ["c"], { href: "x" })], { class: "embed" });
    expect(html(wrapPhrasing("b", {}, ["a", card]))).toBe('<b>a</b>\n<figure class="embed"><a href="x">c</a></figure>');
    expect(html(wrapPhrasing("a", { id: "a-x" }, [element("p", ["a"]), element("p", ["b"])]))).toBe(
      '<p><a id="a-x">a</a></p>\n<p>b</p>',
    );
  });

  it("listItems and tableParts", () => {
    expect(html(listItems([" ", element("ul", [element("li", ["a"])]), "b"]))).toBe(
      "<li><ul><li>a</li></ul></li>\n<li>b</li>",
    );
    expect(tableParts([element("caption", ["a"])])).toEqual([]);
  });
});
