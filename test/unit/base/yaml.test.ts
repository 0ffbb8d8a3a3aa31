import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { locateYamlKey, parseYaml } from "#src/base/yaml";

const value = (text: string): unknown => {
  const parsed = parseYaml(text);
  if ("error" in parsed) throw new Error(`${parsed.error} (${parsed.line}:${parsed.column})`);
  return parsed.value;
};

describe("parseYaml", () => {
  it.each([
    ["date: 2017-02-30", { date: "2017-02-30" }],
    ["date: 2017-06-22 10:00:00 +0800", { date: "2017-06-22 10:00:00 +0800" }],
    ["time: 12:30:00", { time: "12:30:00" }],
    ["draft: true\nno: no\nnil: ~", { draft: true, no: "no", nil: null }],
    ["width: 640\nratio: 1.5", { width: 640, ratio: 1.5 }],
    [
      "a: 007\nb: 1.10\nc: 12345678901234567890\nd: 1e3\ne: .inf\nf: +5",
      { a: "007", b: "1.10", c: "12345678901234567890", d: "1e3", e: ".inf", f: "+5" },
    ],
    ["a: !!int 007\nb: !!str 7", { a: 7, b: "7" }],
    ["", null],
    ["# nothing\n", null],
    ["---\na: 1\n", { a: 1 }],
    ["a: 1\r\nb: 2\r\n", { a: 1, b: 2 }],
    ["\uFEFFa: 1", { a: 1 }],
    ["just text", "just text"],
    ["<<: {a: 1}", { "<<": { a: 1 } }],
  ])("reads %j", (text, expected) => {
    expect(value(text)).toStrictEqual(expected);
  });

  it.each([
    "tags: [\n  a,\n  b\n]\ntitle: x\n",
    "tags: [\n  a,\n  b\n] # all\ntitle: x\n",
    "tags: [\r\n  a,\r\n  b\r\n]\r\ntitle: x\r\n",
  ])("takes a closing bracket at the key's own indentation: %j", (text) => {
    expect(value(text)).toStrictEqual({ tags: ["a", "b"], title: "x" });
    expect(locateYamlKey(text, ["title"])).toStrictEqual({ line: 5, column: 1 });
  });

  it.each([
    ['a: "one\ntwo"\nb: 2\n', { a: "one two", b: 2 }],
    ["a: 'one\ntwo of\nhttp://x.example/y'\nb: 2\n", { a: "one two of http://x.example/y", b: 2 }],
    ["a: [x,\ny]\nb: 2\n", { a: ["x", "y"], b: 2 }],
  ])("takes quoted text that goes on at the left margin: %j", (text, expected) => {
    expect(value(text)).toStrictEqual(expected);
    expect(locateYamlKey(text, ["b"])?.column).toBe(1);
  });

  it.each(['a: "one\nb: 2"\n', 'a: "one\n- two"\n', "a: [x\nb: 2\n]\n"])(
    "but not a line that looks like a key or an item, where the quotation mark was forgotten: %j",
    (text) => expect(parseYaml(text)).toMatchObject({ line: 2, column: 1 }),
  );

  it.each([
    ["title: x\n\tdate: y", /tab/, 2, 1],
    ["a:\n  - x\n \t- y", /tab/, 3, 2],
    ["a: 1\nb: 2\n\na: 3", /`a` stands twice, here and on line 1/, 4, 1],
    ["a:\n  b: 1\n  'b': 2", /`b` stands twice, here and on line 2/, 3, 4],
    [":\n:", /`` stands twice, here and on line 1/, 2, 1],
    ["x: 1\n: 1\na: b\n: 2", /`` stands twice, here and on line 2/, 4, 1],
    ["a: {b: 1, b: 2}", /`b` stands twice/, 1, 11],
    ["1: a\n'1': b", /twice/, 2, 2],
    ["a: &x 1\nb: *x", /&/, 1, 4],
    ["a: **bold**", /begins with \*/, 1, 4],
    ["a: !unsafe 1", /tag !unsafe is unknown/, 1, 4],
    ["a: !!js/function 'x'", /tag tag:yaml.org,2002:js\/function is unknown/, 1, 4],
    ["a: !!set {x}", /unknown/, 1, 4],
    ["a: !x!y 1", /tag !x! is unknown/, 1, 8],
    ["a: 1\n__proto__: {b: 1}", /__proto__/, 2, 1],
    ["? [a]\n: b", /plain text/, 1, 3],
    ["a: 1\n---\nb: 2", /second document/, 2, 1],
    ["title: Talks: the end", /holds a colon/, 1, 13],
    ["title: @home", /begins with @/, 1, 8],
    ['title: "Talks" end', /quotation mark/, 1, 16],
    ["title: 'Talks\ndate: x", /quotation mark or bracket above is not closed/, 2, 1],
    ["title: 'Talks", /never closed/, 1, 14],
    ["a: [1, 2\nb: 3", /bracket above/, 2, 1],
    ["a: [1, 2", /bracket or brace is opened/, 1, 9],
    ["title Talks\ndate: x", /each line is `key: value`/, 2, 5],
    ["a: 1\nno colon\nb: 2", /line above has no colon/, 3, 2],
    ["a: b\n c: d", /indentation/, 2, 3],
    ["a: x\u0007y", /control character/, 1, 5],
    ['a: "\\q"', /backslash/, 1, 6],
  ])("refuses %j", (text, error, line, column) => {
    expect(parseYaml(text)).toStrictEqual({ error: expect.stringMatching(error), line, column });
  });

  it("limits nesting to 20 levels", () => {
    expect(value(`a: ${"[".repeat(17)}${"]".repeat(17)}`)).toBeDefined();
    expect(parseYaml(`a: ${"[".repeat(50)}${"]".repeat(50)}`)).toMatchObject({
      error: "it is nested more than 20 levels deep",
      line: 1,
    });
  });

  it("keeps `constructor` and `prototype` as plain keys", () => {
    const data = value("constructor: {prototype: {polluted: true}}\nprototype: 1") as object;
    expect(Object.hasOwn(data, "constructor")).toBe(true);
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect("polluted" in {}).toBe(false);
  });

  it("never throws", () => {
    const piece = fc.constantFrom(
      "a: ",
      "- ",
      "\n",
      "  ",
      "\t",
      "[",
      "]",
      "{",
      "}",
      "&a ",
      "*a",
      "!t ",
      "? ",
      "'",
      '"',
      "|\n",
      ">-\n",
      "#",
      "---\n",
      "...\n",
      "%TAG ! x\n",
      ",",
      "é",
      "\u2028",
      "__proto__",
      "\r",
      "1",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join("");
        const parsed = parseYaml(text);
        if ("error" in parsed) expect(parsed.line).toBeLessThanOrEqual(text.split(/\r\n?|\n/).length);
        expect(() => locateYamlKey(text, ["a"])).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });
});

describe("locateYamlKey", () => {
  const text =
    'site:\n  title: x\n  "trust":\n    policy: y\nfeeds: {limit: 5, sizes: [1, 2]}\nlist:\n  - a\n  - b: 1\n    c: 2\n-x: 3\n';

  it.each([
    [["site"], 1, 1],
    [["site", "title"], 2, 3],
    [["site", "trust"], 3, 4],
    [["site", "trust", "policy"], 4, 5],
    [["feeds", "limit"], 5, 9],
    [["feeds", "sizes", 1], 5, 30],
    [["list", 0], 7, 5],
    [["list", 1], 8, 5],
    [["list", 1, "c"], 9, 5],
    [["-x"], 10, 1],
  ])("finds %j", (path, line, column) => {
    expect(locateYamlKey(text, path)).toStrictEqual({ line, column });
  });

  it.each([[["title"]], [["site", "nothing"]], [["list", 2]], [[]]])("does not find %j", (path) => {
    expect(locateYamlKey(text, path)).toBeUndefined();
  });

  it("is not misled by text that looks like a key", () => {
    expect(locateYamlKey("a: |\n  b: 1\nc: 'b: 2'\n# b: 3\nb: 4\n", ["b"])).toStrictEqual({ line: 5, column: 1 });
  });
});
