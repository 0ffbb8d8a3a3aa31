import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { keyLocator } from "#src/base/front-matter-lines";
import { parseJson } from "#src/base/json";
import { parseToml } from "#src/base/toml";
import { parseYaml } from "#src/base/yaml";
import { parseArticle, reopenArticle } from "#src/load/front-matter";
import type { RawArticle } from "#src/model/raw";
import type { Problem } from "#src/model/problem";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function read(text: string): RawArticle {
  const { value, problems } = parseArticle("a.md", bytes(text));
  expect(problems).toStrictEqual([]);
  if (value === undefined) throw new Error("no article");
  return value;
}

function refused(text: string | Uint8Array): Problem {
  const { value, problems } = parseArticle("a.md", typeof text === "string" ? bytes(text) : text);
  expect(value).toBeUndefined();
  expect(problems).toHaveLength(1);
  const [only] = problems;
  if (only === undefined) throw new Error("no problem");
  return only;
}

describe("an article with front matter", () => {
  it.each([
    ["yaml", "---\ntitle: Talks\ndate: 2017-06-22\n---\nText\n", { title: "Talks", date: "2017-06-22" }, "Text\n", 5],
    [
      "toml",
      '+++\ntitle = "Talks"\ndate = 2017-02-30\n+++\nText\n',
      { title: "Talks", date: "2017-02-30" },
      "Text\n",
      5,
    ],
    ["json", ';;;\n{"title": "Talks"}\n;;;\nText\n', { title: "Talks" }, "Text\n", 4],
    ["yaml", "---  \ntitle: Talks\n---\t \n\nText", { title: "Talks" }, "\nText", 4],
    ["yaml", "\uFEFF---\r\ntitle: Talks\r\n---\r\nOne\r\nTwo\r\n", { title: "Talks" }, "One\nTwo\n", 4],
    ["yaml", "---\rtitle: Talks\r---\rOne", { title: "Talks" }, "One", 4],
    ["toml", '\uFEFF+++\r\na = """\r\nx"""\r\n+++\r\nOne\r\n', { a: "x" }, "One\n", 5],
    ["json", '\uFEFF;;;\r\n{\r\n"a": 1}\r\n;;;\r\nOne', { a: 1 }, "One", 5],
    ["yaml", "\n \n---\ntitle: Talks\n---\nText", { title: "Talks" }, "Text", 6],
    ["yaml", "---\n---\nText", {}, "Text", 3],
    ["yaml", "---\n\n# nothing yet\n---\nText", {}, "Text", 5],
    ["yaml", "---\ntitle: Talks\n---", { title: "Talks" }, "", 4],
    ["yaml", "---\ntitle: |\n  --- x\n  ----\nx: 1\n---\n---\nText", { title: "--- x\n----\n", x: 1 }, "---\nText", 7],
    [
      "yaml",
      "---\nexcerpt_separator: {toString: 1}\n---\nA {toString: 1} B",
      { excerpt_separator: { toString: 1 } },
      "A {toString: 1} B",
      4,
    ],
    ["toml", "+++\na = '''\n++++\n---\n'''\n+++\nText", { a: "++++\n---\n" }, "Text", 7],
  ] as const)("%s: %j", (format, text, data, body, bodyLine) => {
    const article = read(text);
    expect(article).toMatchObject({ file: "a.md", format, body, bodyLine });
    expect(article.data).toStrictEqual(data);
    expect(`${article.head}\n${article.body}`.replace(/\n$/, "")).toBe(
      text.replace("\uFEFF", "").replace(/\r\n?/g, "\n").replace(/\n$/, ""),
    );
  });
});

describe("an article without front matter", () => {
  it.each([
    "# Heading\n\nText",
    "",
    "---\n\nA rule begins this text.\n",
    "---\nText under a rule\n\nhttps://example.com/: an address\n",
    "----\ntitle: x\n----\n",
    "- - -\ntitle: x\n",
    "+++++\nText\n",
    "--- - -\nText",
    `---\n\n${"A long text. ".repeat(2000)}\n\n---\n`,
    "Text\n---\ntitle: x\n---\n",
    "\n\n---\n\nText\n\n---\n",
  ])("is all body: %j", (text) => {
    expect(read(text)).toStrictEqual({ file: "a.md", data: {}, head: "", format: "none", body: text, bodyLine: 1 });
  });
});

describe("a problem names file, line and column", () => {
  it.each([
    ["---yaml\ntitle: x\n---\n", "front-matter-language", 1, 4, { word: "yaml", fence: "---" }],
    ["--- js\n{}\n---\n", "front-matter-language", 1, 5, { word: "js", fence: "---" }],
    ["\uFEFF---json \r\n{}\r\n---\r\n", "front-matter-language", 1, 4, { word: "json", fence: "---" }],
    ["+++ toml\n+++\n", "front-matter-language", 1, 5, { word: "toml", fence: "+++" }],
    ["\n---yaml\ntitle: x\n---\n", "front-matter-language", 2, 4, { word: "yaml", fence: "---" }],
    ["--- # note\ntitle: x\n---\n", "front-matter-language", 1, 5, { word: "# note", fence: "---" }],
    ["---\ntitle: x\n\nText\n", "front-matter-unclosed", 1, 1, { fence: "---" }],
    ["---\n# note\n\n'title': x\n\nText\n", "front-matter-unclosed", 1, 1, { fence: "---" }],
    ["\n---\ntitle: x\n\nText\n", "front-matter-unclosed", 2, 1, { fence: "---" }],
    ["---\ntitle: x\n ---\nText\n", "front-matter-unclosed", 1, 1, { fence: "---" }],
    ["+++\ntitle = 1\n---\nText\n", "front-matter-unclosed", 1, 1, { fence: "+++" }],
    [';;;\n{"a": 1}\n', "front-matter-unclosed", 1, 1, { fence: ";;;" }],
    ["---\ntitle: x\n...\nText\n", "front-matter-dots", 3, 1, {}],
    ["---\n...\ntitle: x\n---\nText\n", "front-matter-dots", 2, 1, {}],
    [`---\ntitle: ${"x".repeat(16 * 1024)}\n---\n`, "front-matter-too-large", 1, 1, { limit: 16, fence: "---" }],
    ["---\njust text\n---\n", "front-matter-not-mapping", 2, 1, {}],
    ["---\n- a\n---\n", "front-matter-not-mapping", 2, 1, {}],
    [";;;\n[1]\n;;;\n", "front-matter-not-mapping", 2, 1, {}],
    ["---\n0\n---\n", "front-matter-not-mapping", 2, 1, {}],
    ["---\ntitle: x\n\tdate: y\n---\n", "front-matter-syntax", 3, 1, { format: "YAML" }],
    ["\uFEFF---\r\ntitle: x\r\ndate: a: b\r\n---\r\n", "front-matter-syntax", 3, 8, { format: "YAML" }],
    ["\n\n---\ntitle: a: b\n---\n", "front-matter-syntax", 4, 9, { format: "YAML" }],
    [
      "---\na: 1\nb: 2\na: 3\n---\n",
      "front-matter-syntax",
      4,
      1,
      { reason: "the key `a` stands twice, here and on line 2" },
    ],
    ["+++\na = 1\nb = 2\na = 3\n+++\n", "front-matter-syntax", 4, 1, { reason: "the key `a` stands twice" }],
    [
      ';;;\n{"a": 1,\n"a": 2}\n;;;\n',
      "front-matter-syntax",
      3,
      1,
      { reason: "the key `a` stands twice, here and on line 2" },
    ],
    [';;;\n"a": 1\n;;;\n', "front-matter-syntax", 2, 4, { format: "JSON" }],
    ["+++\na = 2020-99-99\n+++\n", "front-matter-syntax", 2, 5, { format: "TOML" }],
    ["---\ntitle: x\u0000\n---\n", "file-binary", 2, 9, {}],
    [`Text\n${"\u0001\u0002".repeat(9)}`, "file-binary", 2, 1, {}],
  ])("%j → %s", (text, code, line, column, args) => {
    expect(refused(text)).toMatchObject({ code, file: "a.md", line, column, level: "error", args });
  });

  it.each([
    ["Latin-1", [...bytes("---\r\ntitle: Caf"), 0xe9, 0x0a], 2, 11, "E9"],
    ["UTF-16", [0xff, 0xfe, 0x2d, 0x00], 1, 1, "FF"],
    ["broken off", [...bytes("ab\ncd"), 0xe2, 0x82], 2, 3, "E2"],
    ["half a replacement character", [...bytes("ab"), 0xef, 0xbf, 0x41], 1, 3, "EF"],
    ["a surrogate", [...bytes("\uFEFFab"), 0xed, 0xa0, 0x80], 1, 3, "ED"],
    ["an overlong slash", [0xc0, 0xaf], 1, 1, "C0"],
    ["after an astral character", [...bytes("😀"), 0x80], 1, 3, "80"],
  ])("bad UTF-8: %s", (_, data, line, column, byte) => {
    expect(refused(Uint8Array.from(data))).toMatchObject({
      code: "file-encoding",
      file: "a.md",
      line,
      column,
      args: { byte },
    });
  });

  it("allows 16 KiB, counted in bytes", () => {
    const room = 16 * 1024 - "t: \n".length;
    expect(read(`---\nt: ${"x".repeat(room)}\n---\n`).data["t"]).toHaveLength(room);
    expect(refused(`---\nt: ${"x".repeat(room + 1)}\n---\n`).code).toBe("front-matter-too-large");
    expect(refused(`---\nt: ${"é".repeat(room / 2 + 1)}\n---\n`).code).toBe("front-matter-too-large");
  });
});

describe("gray-matter", () => {
  const line = fc.oneof(
    fc.constantFrom(
      "",
      "# note",
      "----",
      "--- x",
      "---x",
      "  ---",
      "a: |",
      "  text",
      "+++x",
      "c = '''",
      "'''",
      ";;;;",
      '{"a": 1}',
      "\u2028",
      "[t]",
      "- x",
    ),
    fc
      .tuple(
        fc.constantFrom("a", "b", "excerpt_separator", "language"),
        fc.constantFrom(": ", " = "),
        fc.constantFrom("1", '"x"', "[1, 2]", "{}"),
      )
      .map((parts) => parts.join("")),
  );

  it.each([
    ["---", parseYaml],
    ["+++", parseToml],
    [";;;", parseJson],
  ])("gives what the parser gives for all between %s", (fence, parse) => {
    let agreed = 0;
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), fc.constantFrom("", "---\n", "text\n---\n"), (lines, body) => {
        const head = lines.map((text) => `${text}\n`).join("");
        const { value, problems } = parseArticle("a.md", bytes(`${fence}\n${head}${fence}\n${body}`));
        const direct = head.trim() === "" ? { value: {} } : parse(`\n${head}`);
        if ("error" in direct)
          expect(problems[0]).toMatchObject({ code: "front-matter-syntax", line: direct.line, column: direct.column });
        else if (value === undefined) expect(problems[0]?.code).toBe("front-matter-not-mapping");
        else {
          agreed += 1;
          expect(value.data).toStrictEqual(direct.value ?? {});
          expect({ ...reopenArticle("a.md", bytes(`${fence}\n${head}${fence}\n${body}`)) }).toStrictEqual(value);
          expect(value).toMatchObject({ body, bodyLine: lines.length + 3 });
        }
      }),
      { numRuns: 1500 },
    );
    expect(agreed).toBeGreaterThan(fence === ";;;" ? 20 : 100);
  });
});

describe("keyLocator", () => {
  it.each([
    ["---\na: 1\nb:\n  - x\n  - y: 2\n---\n", ["b"], 3, 1],
    ["---\na: 1\nb:\n  - x\n  - y: 2\n---\n", ["b", 1], 5, 5],
    ["---\na: 1\nb:\n  - x\n  - y: 2\n---\n", ["b", 7], 3, 1],
    ["\uFEFF\r\n---\r\na: 1\r\nb: 2\r\n---\r\n", ["b"], 4, 1],
    ['+++\na = 1\n[b]\nc = "x"\n+++\n', ["b", "c"], 4, 1],
    [';;;\n{\n  "a": {"b": 1}\n}\n;;;\n', ["a", "b"], 3, 9],
  ] as const)("%j %j", (text, path, line, column) => {
    const [key, ...deeper] = path;
    expect(keyLocator(read(text))([key, ...deeper])).toStrictEqual({ file: "a.md", line, column });
  });

  it.each(["---\na: 1\n---\nb: 1", "Text", "---\n---\n"])("falls back to line 1: %j", (text) => {
    expect(keyLocator(read(text))(["b"])).toStrictEqual({ file: "a.md", line: 1 });
  });
});
