import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { locateJsonKey, parseJson } from "#src/base/json";

describe("parseJson", () => {
  it.each([
    ['{"a": 1,\n "b": 2,\n "a": 3}', /`a` stands twice, here and on line 1/, 3, 2],
    ['{"a": {"b": 1,\n "\\u0062": 2}}', /`b` stands twice/, 2, 2],
    ['{"__proto__": {}}', /__proto__/, 1, 2],
    ['{"a": 1,}', /comma too many/, 1, 9],
    ['{"a": [1,]}', /comma too many/, 1, 10],
    ['{"a": [1 2]}', /comma or \] is missing/, 1, 10],
    ['{"a" 1}', /colon/, 1, 6],
    ["{a: 1}", /double quotation marks/, 1, 2],
    ["{'a': 1}", /double quotation marks/, 1, 2],
    ['{"a": b}', /no JSON value/, 1, 7],
    ['{"a": 01}', /no JSON value/, 1, 7],
    ['{"a": "x\ny"}', /closing quotation mark/, 1, 7],
    ['{"a": "\\q"}', /stray backslash/, 1, 7],
    ['{"a": 1', /never closed/, 1, 1],
    ['{"a":', /too early/, 1, 6],
    ['{"a": 1} x', /after the end/, 1, 10],
    ["", /too early/, 1, 1],
    [`{"a": ${"[".repeat(30)}`, /20 levels/, 1, 27],
  ])("refuses %j", (text, error, line, column) => {
    expect(parseJson(text)).toStrictEqual({ error: expect.stringMatching(error), line, column });
  });

  it("reads what JSON.stringify writes", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 2, "\t"), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        fc.pre(!text.includes('"__proto__"'));
        expect(parseJson(text)).toStrictEqual({ value: JSON.parse(text) as unknown });
      }),
    );
  });

  it("refuses whatever JSON.parse refuses", () => {
    const piece = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      '"a"',
      '"b"',
      '"',
      "\\",
      "1",
      "-",
      "1e5",
      ".5",
      "true",
      "null",
      " ",
      "\n",
      "\u0001",
      "//x\n",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join("");
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        const parsed = parseJson(text);
        const refusal = "error" in parsed ? parsed.error : "";
        if (isJson) expect(refusal).toMatch(/^$|stands twice/);
        else expect(refusal).not.toBe("");
        expect(refusal).not.toBe("it cannot be read");
      }),
      { numRuns: 5000 },
    );
  });
});

describe("locateJsonKey", () => {
  const text = '\n{\n  "a": {"b": [1, {"c": 2}]},\n  "d\\n": 3\n}';

  it.each([
    [["a"], 3, 3],
    [["a", "b"], 3, 9],
    [["a", "b", 1], 3, 18],
    [["a", "b", 1, "c"], 3, 19],
    [["d\n"], 4, 3],
  ])("finds %j", (path, line, column) => {
    expect(locateJsonKey(text, path)).toStrictEqual({ line, column });
  });

  it("does not find what is not there", () => {
    expect(locateJsonKey(text, ["b"])).toBeUndefined();
    expect(locateJsonKey("{", ["b"])).toBeUndefined();
  });
});
