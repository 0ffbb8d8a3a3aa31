import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { parseYaml, yamlLocator } from "#src/base/yaml";
import { readPlainYaml } from "#src/base/yaml-plain";

/** Pieces of front matter, right and wrong. */
const scalars = fc.oneof(
  fc.constantFrom(
    ..."Talks resume in Geneva|café 3.11|2017-06-22|2017-06-22T10:00:00+08:00|640|007|1.10|1e3|0x1F|1_000|12:30|true|Null|yes|~|null".split(
      "|",
    ),
    ...`"Hong Kong"|'it''s'|"a \\"b\\" \\\\"|"a\\"|["a\\", b"]|"a \\u0041"|"open|'open|"a" b|'a' 'b'|""|''|a "b" c|O'Brien, of`.split(
      "|",
    ),
    ..."https://x.test/a?b#c|a: b|a #b|a#b|b:|- a|-a|&a|*a|!a|@a|`a`|%a|{a: 1}|[]|[ ]|[a, b]|[ 'x, y' , \"z\" ,3]".split(
      "|",
    ),
    ..."[a,]|[,a]|[a, [b]]|[a: b]|[a|a]|[a] b|[a #b, c]|['it''s']|>|>-|||? a|<<|.inf|/path/x.png|(x)|中国|🎉 x| x |\u00A0x|x\u00A0|\u2003x|\u2028".split(
      "|",
    ),
  ),
  fc.string({ unit: "grapheme", maxLength: 8 }),
);
const keys = fc.constantFrom(
  "title",
  "date",
  "a",
  "b",
  "_c",
  "d-e",
  "true",
  "null",
  "constructor",
  "__proto__",
  "toString",
  "<<",
  "7",
  "ä",
);
const indents = fc.constantFrom("", "", "", "  ", "  ", "    ", " ", "\t");
const lines = fc.oneof(
  fc.tuple(indents, keys, fc.constantFrom(": ", ": ", ":", ":   ", " : "), scalars).map((parts) => parts.join("")),
  fc.tuple(indents, keys).map(([indent, key]) => `${indent}${key}:`),
  fc.tuple(indents, fc.constantFrom("- ", "- ", "-", "-  "), scalars).map((parts) => parts.join("")),
  fc.constantFrom("", " ", "# note", "  # note", "---", "...", "  more text"),
);
const plainLines = fc.oneof(
  fc
    .tuple(fc.string({ unit: fc.constantFrom("a", "b", "c", "d"), minLength: 1, maxLength: 3 }), scalars)
    .map((parts) => parts.join(": ")),
  fc.tuple(fc.constantFrom("  - ", "- ", "  x: ", "  y: ", "  "), scalars).map((parts) => parts.join("")),
  fc.constantFrom("aa: >-", "bb: >", "cc: |", "dd: |-", "  more text", "  "),
  fc.string({ unit: fc.constantFrom("a", "b", "c", "d"), minLength: 4, maxLength: 5 }).map((key) => `${key}:`),
);
const texts = fc
  .tuple(
    fc.constantFrom("", "\n"),
    fc.constantFrom("\n", "\n", ""),
    fc.oneof(fc.array(lines, { maxLength: 6 }), fc.array(plainLines, { maxLength: 8 })),
  )
  .map(([start, end, written]) => `${start}${written.join("\n")}${end}`);

describe("readPlainYaml", () => {
  it("reads what most front matter is", () => {
    const text =
      "title: \"Talks: day two\"\ndate: 2017-06-22\nwidth: 640\ndraft: false\nempty:\n# note\n\ntags: [China, \"Hong Kong\"]\ncategories:\n  - Asia\n  - 'it''s'\nimage:\n  src: https://x.test/a.jpg\n  sizes: [1, 2]\nlist:\n- a\n";
    expect(readPlainYaml(text)).toStrictEqual({
      title: "Talks: day two",
      date: "2017-06-22",
      width: 640,
      draft: false,
      empty: null,
      tags: ["China", "Hong Kong"],
      categories: ["Asia", "it's"],
      image: { src: "https://x.test/a.jpg", sizes: [1, 2] },
      list: ["a"],
    });
  });

  it("leaves what it does not know to the full parser", () => {
    for (const text of [
      "a: 1.5",
      "a: &x 1",
      "a: |\n  b\n\n  c",
      "a: b\n  c",
      'a: "\\n"',
      "a: {b: 1}",
      "a: 1\na: 2",
      "a: b: c",
    ])
      expect(readPlainYaml(text)).toBeUndefined();
  });

  it("gives what the full parser gives, and the same places", () => {
    let plain = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const paths: (readonly (string | number)[])[] = [];
        const value = readPlainYaml(text, (path) => paths.push(path));
        if (value === undefined) return;
        plain += 1;
        // `null` for a text without any entry.
        const full = parseYaml(text);
        expect({ value: Object.keys(value).length === 0 ? null : value }).toEqual(full);
        // The order of the keys is that of the text.
        expect(JSON.stringify(value)).toBe(JSON.stringify(("value" in full ? full.value : undefined) ?? {}));
        // A tab makes the locator take the full parser.
        const [here, there] = [yamlLocator(text), yamlLocator(`${text}\n#\t`)];
        expect(paths.map((path) => here(path))).toStrictEqual(paths.map((path) => there(path)));
      }),
      { numRuns: 1000, seed: 6 },
    );
    expect(plain).toBeGreaterThan(150);
  });
});
