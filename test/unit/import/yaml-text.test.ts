import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseYaml } from "#src/base/yaml";
import { stripUnprintable } from "#src/base/xml-text";
import { yamlLines, yamlText, type YamlValue } from "#src/import/yaml-text";

const read = (text: string): unknown => {
  const parsed = parseYaml(text);
  if ("error" in parsed) throw new Error(`${parsed.error}, line ${parsed.line}: ${text}`);
  return parsed.value;
};

describe("front matter as YAML", () => {
  it.each([
    ["Ferries return to the harbour", "Ferries return to the harbour"],
    ["Why it matters: a guide", '"Why it matters: a guide"'],
    ["yes", '"yes"'],
    ["1e3", '"1e3"'],
    ["2026-11-23", '"2026-11-23"'],
    ["- a", '"- a"'],
    ["#one", '"#one"'],
    ["a #b", '"a #b"'],
    ['Say "hello"', 'Say "hello"'],
    ["C:\\temp", "C:\\temp"],
    ["東京・首都圏", "東京・首都圏"],
    ["a\u2028b", '"a\\u2028b"'],
    ["two\nlines", '"two\\nlines"'],
    ["", '""'],
    ["https://a.example/?a=b", "https://a.example/?a=b"],
    ["key:", '"key:"'],
    ["😀 grin", "😀 grin"],
  ])("writes %j as %s", (text, expected) => {
    expect(yamlText(text)).toBe(expected);
    expect(read(`a: ${yamlText(text)}`)).toEqual({ a: text });
  });

  const piece = fc.constantFrom(
    ": ",
    ":",
    "#",
    " #",
    "-",
    "- ",
    "yes",
    "no",
    "null",
    "~",
    "1e3",
    "0x1F",
    "1_000",
    "12:30",
    "2026-11-23",
    "2026-11-23T10:00:00Z",
    "'",
    '"',
    "\\",
    "\\n",
    "{",
    "}",
    "[",
    "]",
    ",",
    "&a",
    "*a",
    "!x",
    "|",
    ">",
    "%",
    "@",
    "`",
    "?",
    "=",
    "<<",
    "---",
    "...",
    "\n",
    "\r\n",
    "\t",
    " ",
    "\u2028",
    "\u0085",
    "\u00A0",
    "\uFEFF",
    "\u0007",
    "\u200B",
    "😀",
    "é",
    "漢",
    "ع",
    ".inf",
    ".5",
    "+1",
    "a",
  );
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string(),
    fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join("")),
  );

  it("reads back every text as it was, without what nobody can read", () => {
    fc.assert(
      fc.property(text, (value) => {
        const clean = stripUnprintable(value);
        expect(read(`a: ${yamlText(value)}`)).toEqual({ a: clean });
        expect(read(yamlLines({ list: [value, { inner: value }], map: { deep: [value] } }).join("\n"))).toEqual({
          list: [clean, { inner: clean }],
          map: { deep: [clean] },
        });
      }),
      { numRuns: 10_000 },
    );
  });

  it("reads back values of every shape", () => {
    const leaf = fc.oneof(text.map(stripUnprintable), fc.boolean(), fc.integer({ min: -9_999_999, max: 9_999_999 }));
    const shape = fc.dictionary(
      fc.stringMatching(/^[a-z]{1,8}$/),
      fc.oneof(
        leaf,
        fc.array(leaf, { minLength: 1, maxLength: 3 }),
        fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), leaf, { minKeys: 1, maxKeys: 3 }),
      ),
      { minKeys: 1, maxKeys: 5 },
    );
    fc.assert(
      fc.property(shape, (value) => {
        expect(read(yamlLines(value as Record<string, YamlValue>).join("\n"))).toEqual({ ...value });
      }),
      { numRuns: 3000 },
    );
  });
});
