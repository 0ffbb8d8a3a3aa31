import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";

import { parseArticle } from "#src/load/front-matter";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const codesOf = (text: string): string[] => parseArticle("a.md", bytes(text)).problems.map(({ code }) => code);

/** Milliseconds of this process's own time: the best of several runs, as other processes and the compiler disturb. */
function timeOf(run: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 10 && best > 25; attempt += 1) {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

const flag = globalThis as { frontMatterRan?: boolean };

afterEach(() => {
  delete flag.frontMatterRan;
});

describe("front matter runs no code", () => {
  const code = "(globalThis.frontMatterRan = true, {title: 'x'})";

  it.each([
    `---js\n${code}\n---\nText`,
    `---javascript\n${code}\n---\nText`,
    `--- javascript \n${code}\n---\nText`,
    `---JavaScript\n${code}\n---\nText`,
    `\uFEFF---js\r\n${code}\r\n---\r\nText`,
    `---coffee\n${code}\n---\nText`,
    `---cson\n${code}\n---\nText`,
    `+++js\n${code}\n+++\nText`,
    `;;;javascript\n${code}\n;;;\nText`,
    `---\u00A0js\n${code}\n---\nText`,
  ])("%j is refused", (text) => {
    expect(codesOf(text)).toStrictEqual(["front-matter-language"]);
    expect(flag.frontMatterRan).toBeUndefined();
  });

  it.each([
    [`---\n${code}\n---\nText`, "front-matter-syntax"],
    ["---\n(globalThis.frontMatterRan = true)\n---\nText", "front-matter-not-mapping"],
    [`---\nlanguage: js\ntitle: !!js/function "function () { ${code} }"\n---\n`, "front-matter-syntax"],
    [`---\ntitle: !<tag:yaml.org,2002:js/eval> "${code}"\n---\n`, "front-matter-syntax"],
    [`---\n%TAG ! tag:yaml.org,2002:js/\n--- !function "${code}"\n---\n`, "front-matter-syntax"],
    [`;;;\n${code}\n;;;\n`, "front-matter-syntax"],
    [`+++\n${code}\n+++\n`, "front-matter-syntax"],
  ])("%j is refused", (text, problem) => {
    expect(codesOf(text)).toStrictEqual([problem]);
    expect(flag.frontMatterRan).toBeUndefined();
  });

  it("also after another article was read without front matter", () => {
    expect(codesOf(code)).toStrictEqual([]);
    expect(codesOf(`---js\n${code}\n---\n`)).toStrictEqual(["front-matter-language"]);
    expect(flag.frontMatterRan).toBeUndefined();
  });
});

describe("front matter changes no prototype", () => {
  it.each([
    ["---\n__proto__:\n  polluted: true\n---\n", 2, 1],
    ["---\na:\n  __proto__: {polluted: true}\n---\n", 3, 3],
    ['---\na: {"__proto__": {polluted: true}}\n---\n', 2, 6],
    ["+++\n[__proto__]\npolluted = true\n+++\n", 2, 2],
    ["+++\n__proto__.polluted = true\n+++\n", 2, 1],
    [';;;\n{"__proto__": {"polluted": true}}\n;;;\n', 2, 2],
    [';;;\n{"\\u005f_proto__": {"polluted": true}}\n;;;\n', 2, 2],
  ])("%j", (text, line, column) => {
    const { problems } = parseArticle("a.md", bytes(text));
    expect(problems).toMatchObject([{ code: "front-matter-syntax", file: "a.md", line, column }]);
    expect(String(problems[0]?.args["reason"])).toContain("__proto__");
    expect("polluted" in {}).toBe(false);
  });

  it.each([
    "---\nconstructor:\n  prototype:\n    polluted: true\n---\n",
    "+++\n[constructor.prototype]\npolluted = true\n+++\n",
    ';;;\n{"constructor": {"prototype": {"polluted": true}}}\n;;;\n',
  ])("%j", (text) => {
    const data = parseArticle("a.md", bytes(text)).value?.data ?? {};
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect(data["constructor"]).toStrictEqual({ prototype: { polluted: true } });
    expect("polluted" in {}).toBe(false);
  });
});

describe("front matter takes no time", () => {
  const full = 16 * 1024 - 1;
  const fill = (piece: string): string => piece.repeat(Math.floor(full / Buffer.byteLength(piece)));
  const laughs = ["a: &a [x, x, x, x, x, x, x, x, x]"];
  const names = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];
  for (const [index, name] of names.slice(1).entries())
    laughs.push(`${name}: &${name} [${`*${names[index]}, `.repeat(9)}]`);

  it.each([
    ["billion laughs", laughs.join("\n"), "---"],
    ["empty lines", fill("\n"), "---"],
    ["blank lines", fill("  \n"), "---"],
    ["line separators", fill("\u2028"), "---"],
    ["comments", fill("#\n"), "---"],
    ["nested lists", fill("["), "---"],
    ["nested blocks", Array.from({ length: 160 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n"), "---"],
    ["nested keys", fill("? "), "---"],
    ["colons", fill(": "), "---"],
    ["tags", fill("!a "), "---"],
    ["tagged lines", fill("!a\n- "), "---"],
    ["anchors", fill("&a "), "---"],
    ["flow pairs", `a: [${"a: b, ".repeat(2600)}]`, "---"],
    ["directives", fill("%TAG !a! b\n"), "---"],
    ["documents", fill("--- a\n"), "---"],
    ["byte order marks", fill("\uFEFF\n"), "---"],
    ["misplaced brackets", fill("a: [\n]\n"), "---"],
    ["different keys", Array.from({ length: 1800 }, (_, index) => `k${index}: 1`).join("\n"), "---"],
    ["quotation marks", fill('"'), "---"],
    ["TOML dots", `${fill("a.")}a = 1`.slice(-full), "+++"],
    ["TOML lists", `a = ${fill("[")}`.slice(0, full), "+++"],
    ["TOML quotation marks", `a = ${fill('"')}`.slice(0, full), "+++"],
    ["TOML dates", `a = [${"2020-01-01,".repeat(1400)}]`, "+++"],
    ["TOML tables", fill("[[a]]\n"), "+++"],
    ["JSON lists", fill("["), ";;;"],
    ["JSON keys", `{${Array.from({ length: 1500 }, (_, index) => `"k${index}":1`).join()}}`, ";;;"],
    ["JSON backslashes", `{"a": "${fill("\\")}`.slice(0, full), ";;;"],
  ])("%s", (_, head, fence) => {
    const article = bytes(`${fence}\n${head}\n${fence}\nText`);
    expect(timeOf(() => parseArticle("a.md", article))).toBeLessThan(100);
  });

  it("not even in a body of a megabyte that looks like fences", () => {
    for (const body of ["--- \n", "---\t", " ---\n", "+++\n", "\n...x"]) {
      const article = bytes(`---\ntitle: x\n${body.repeat(200_000)}`);
      expect(timeOf(() => parseArticle("a.md", article))).toBeLessThan(100);
    }
  });
});

describe("parseArticle throws for no input", () => {
  const sane = (article: Uint8Array): void => {
    expect(timeOf(() => parseArticle("a.md", article))).toBeLessThan(50);
    const { value, problems } = parseArticle("a.md", article);
    expect(problems).toHaveLength(value === undefined ? 1 : 0);
    for (const { line = 0, column = 0 } of problems) {
      expect(line).toBeGreaterThan(0);
      expect(column).toBeGreaterThan(0);
    }
    if (value === undefined) return;
    const lines = new TextDecoder().decode(article).split(/\r\n?|\n/);
    expect(lines.slice(value.bodyLine - 1).join("\n")).toBe(value.body);
  };

  it("bytes", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), sane), { numRuns: 2000 });
  });

  it("text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => sane(bytes(text))),
      { numRuns: 2000 },
    );
  });

  it("pieces of front matter", () => {
    const piece = fc.constantFrom(
      "---",
      "+++",
      ";;;",
      "...",
      "\n",
      "\r\n",
      "\r",
      " ",
      "\t",
      "\uFEFF",
      "title: x",
      "a = 1",
      '{"a": 1}',
      "[a]",
      "js",
      "#",
      "&a",
      "*a",
      "!t",
      ":",
      "-",
      "'",
      '"',
      '"""',
      "\\",
      "\u2028",
      "é",
      "2020-01-01",
      "__proto__",
      "{",
      "}",
      "[",
      "]",
      "|",
      ">",
      "\u0000",
    );
    fc.assert(
      fc.property(
        fc.constantFrom("", "---\n", "+++\n", ";;;\n", "---\r\n"),
        fc.array(piece, { maxLength: 40 }),
        fc.constantFrom("", "\n---\n", "\n+++\nText", "\n;;;\n"),
        (open, pieces, close) => sane(bytes(`${open}${pieces.join("")}${close}`)),
      ),
      // What chance found once: keys without a character of their own had no place.
      { numRuns: 5000, examples: [["---\r\n", [":", "\n", ":"], "\n---\n"]] },
    );
  });
});
