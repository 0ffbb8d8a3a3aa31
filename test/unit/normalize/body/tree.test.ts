import { expect, it } from "vitest";

import {
  append,
  createElement as element,
  findElements,
  isBlank,
  textContent,
  trimRun,
  type BodyNode,
} from "#src/normalize/body/tree";

it("text that meets text is one text", () => {
  const nodes: BodyNode[] = [];
  for (const node of ["a", "", "b", element("br", []), "", "c"]) append(nodes, node);
  expect(nodes).toEqual(["ab", element("br", []), "c"]);
});

it("finds elements and text in document order", () => {
  const tree = element("p", ["a", element("b", ["b", element("i", ["c"])]), element("i", ["d"])]);
  expect(textContent(tree)).toBe("abcd");
  expect(findElements([tree], "i").map(textContent)).toEqual(["c", "d"]);
});

it("knows what shows nothing", () => {
  expect(isBlank([" \u00A0\n", element("br", []), element("b", [element("i", [])])])).toBe(true);
  expect(isBlank([element("b", ["x"])])).toBe(false);
  expect(isBlank([element("img", [])])).toBe(false);
  expect(isBlank([element("a", [], { id: "a-x" })])).toBe(false);
});

it("trims HTML white space only", () => {
  expect(trimRun([" \n", element("br", []), "\u00A0 "])).toEqual([element("br", []), "\u00A0"]);
  expect(trimRun([" "])).toEqual([]);
});
