import { describe, expect, it } from "vitest";

import { locateTomlKey, parseToml } from "#src/base/toml";

describe("parseToml", () => {
  it.each([
    ["d = 2017-02-30", { d: "2017-02-30" }],
    ["d = 2017-06-22T10:00:00+08:00 # 2020-01-01", { d: "2017-06-22T10:00:00+08:00" }],
    ["d = 2017-06-22 10:00:00.5Z", { d: "2017-06-22 10:00:00.5Z" }],
    ["d = [2017-06-22, 10:00:00]", { d: ["2017-06-22", "10:00:00"] }],
    ["d = {at = 2017-06-22}", { d: { at: "2017-06-22" } }],
    [
      "a = \"2017-06-22\"\nb = '2017-06-22'\nc = \"\"\"\n2017-06-22\"\"\"\nd = '''= 2017-06-22'''",
      { a: "2017-06-22", b: "2017-06-22", c: "2017-06-22", d: "= 2017-06-22" },
    ],
    ['a = "x # \\" 2017-06-22"\nd = 2017-06-22', { a: 'x # " 2017-06-22', d: "2017-06-22" }],
    ['a = """quote "" 2017-06-22"""""\nd = 2017-06-22', { a: 'quote "" 2017-06-22""', d: "2017-06-22" }],
    ["2017-06-22 = 1\n2017-06-22x = 2\nx-2017-06-22 = 3", { "2017-06-22": 1, "2017-06-22x": 2, "x-2017-06-22": 3 }],
    ["[2017-06-22]\na = 1", { "2017-06-22": { a: 1 } }],
    ["n = 12345678901234567890\nm = 5", { n: "12345678901234567890", m: 5 }],
    ["[[a]]\nb = 1\n[[a]]\nb = 2\n[c.d]\ne = true", { a: [{ b: 1 }, { b: 2 }], c: { d: { e: true } } }],
    ["", {}],
  ])("reads %j", (text, expected) => {
    expect(parseToml(text)).toStrictEqual({ value: expected });
  });

  it.each([
    ['title = "a"\ndate = 2020-01-01\ntitle = "b"', "the key `title` stands twice", 3, 1],
    ["[a]\n[b]\n[a]", "the key `a` stands twice", 3, 2],
    ["a = {b = 1, b = 2}", "the key `b` stands twice", 1, 13],
    ["title: x", /illegal|no key/, 1, 6],
    ["title = x", /needs quotation marks/, 1, 9],
    ['title = "x', /never closed/, 1, 9],
    ["d = 2020-01-01\nd2 = 2020-13-01", /invalid date/, 2, 6],
    ["a = 1 b = 2", /end-of-line/, 1, 7],
    ["a = 1\n__proto__ = 2", /__proto__/, 2, 1],
    ["a.__proto__.b = 2", /__proto__/, 1, 1],
    [`a = ${"[".repeat(30)}`, /20 levels/, 1, 25],
    [`x = 1\n${"a.".repeat(30)}b = 1`, /20 levels/, 2, 1],
  ])("refuses %j", (text, error, line, column) => {
    expect(parseToml(text)).toStrictEqual({
      error: typeof error === "string" ? error : expect.stringMatching(error),
      line,
      column,
    });
  });

  it("makes plain objects", () => {
    const parsed = parseToml("[constructor]\na = 1");
    const value = "value" in parsed ? (parsed.value as Record<string, object>) : {};
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(Object.getPrototypeOf(value["constructor"])).toBe(Object.prototype);
  });
});

describe("locateTomlKey", () => {
  const text =
    'a = """\nb = 1\n"""\n# b = 2\n  b = 3\nc.d = 4\n"e f" = 5\n[g]\nb = 6\n[[h]]\nb = 7\n[[h]]\n b = 8\n[ i.j ]\n';

  it.each([
    [["a"], 1, 1],
    [["b"], 5, 3],
    [["c"], 6, 1],
    [["c", "d"], 6, 1],
    [["e f"], 7, 1],
    [["g"], 8, 2],
    [["g", "b"], 9, 1],
    [["h"], 10, 3],
    [["h", 1], 12, 3],
    [["h", 1, "b"], 13, 2],
    [["i", "j"], 14, 3],
  ])("finds %j", (path, line, column) => {
    expect(locateTomlKey(text, path)).toStrictEqual({ line, column });
  });

  it("does not find what is not there", () => {
    expect(locateTomlKey(text, ["d"])).toBeUndefined();
    expect(locateTomlKey(text, ["h", 2])).toBeUndefined();
  });
});
