import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { creditLine, explainCredit, parseCredit, readCredit } from "#src/grammar/credit/credit";
import { captions, credits } from "./strings.ts";

const rows = credits.map(([language, text, photographer, creditor, caption = ""]) => ({
  language,
  text,
  found: { photographer, creditor, caption },
}));

describe("a credit", () => {
  it.each(rows)("$language: $text", ({ text, found }) => {
    const { caption = "", photographer = "", creditor = "", credit, rule } = parseCredit(text);
    expect({ photographer, creditor, caption }).toEqual(found);
    expect(credit).toBeDefined();
    expect(rule).not.toBe("none");
  });

  it("is known in many languages", () => {
    expect(new Set(credits.map(([language]) => language)).size).toBeGreaterThanOrEqual(30);
  });
});

describe("a caption", () => {
  it.each(captions)("%s", (text) => {
    const { caption, credit } = parseCredit(text);
    expect({ caption, credit }).toEqual({ caption: text, credit: undefined });
  });
});

describe("parseCredit", () => {
  it.each([
    ["Photo: EPA", "Photo:", "EPA", "label"],
    ["(foto AFP)", "foto", "AFP", "plain"],
    ["Handout via Reuters", "Handout via", "Reuters", "source"],
    ["— Picture by Jane Roe", "Picture by", "Jane Roe", "maker"],
    ["© Jane Roe", "©", "Jane Roe", "copyright"],
    ["（大渡美咲撮影）", "撮影：", "大渡美咲", "suffix"],
    ["뉴스1 제공", "제공:", "뉴스1", "suffix"],
    ["고영권 기자", undefined, "고영권 기자", "suffix"],
    ["AP Photo/Jane Roe", undefined, "AP Photo/Jane Roe", "agency"],
    ["Jane Roe/Harbour Live", undefined, "Jane Roe/Harbour Live", "names"],
    ["Supplied", undefined, "Supplied", "origin"],
    [
      "Frank van Beek / UN Photo / ICJ-CIJ. Courtesy of the ICJ",
      undefined,
      "Frank van Beek / UN Photo / ICJ-CIJ. Courtesy of the ICJ",
      "source",
    ],
  ])("%s has a prefix, a line and a rule", (text, prefix, credit, rule) => {
    const found = parseCredit(text);
    expect([found.prefix, found.credit, found.rule]).toEqual([prefix, credit, rule]);
  });

  it.each([
    ["Jane Roe, CC BY-SA 4.0", "by-sa/4.0"],
    ["Jane Roe (CC BY 2.0)", "by/2.0"],
    ["Jane Roe, cc-by-nc-nd-3.0", "by-nc-nd/3.0"],
    ["Jane Roe / Creative Commons Attribution-ShareAlike 3.0 Unported", "by-sa/3.0"],
    ["Jane Roe / CC BY", undefined],
    ["Jane Roe / CC BY 9.9", undefined],
    ["Jane Roe / BY 4.0", undefined],
  ])("%s names a licence", (text, path) => {
    const { license, photographer } = parseCredit(`Photo: ${text}`);
    expect(license).toBe(path === undefined ? undefined : `https://creativecommons.org/licenses/${path}/`);
    expect(photographer).toBe("Jane Roe");
  });

  it.each([
    ["Photo: Jane Roe, CC0", "zero/1.0/"],
    ["Photo: Jane Roe, public domain", "mark/1.0/"],
  ])("%s is free of rights", (text, path) =>
    expect(parseCredit(text).license).toBe(`https://creativecommons.org/publicdomain/${path}`),
  );

  it.each([
    ["The cabaret in Paris Jane Roe/Reuters", "Reuters"],
    ["Hotels are not always clean Getty Images", "Getty Images"],
  ])("%s: nobody can tell where the credit begins", (text, creditor) =>
    expect(parseCredit(text)).toMatchObject({ caption: text, creditor, problems: [{ code: "credit-unclear" }] }),
  );

  it("says when it takes a name in brackets for a photographer", () =>
    expect(parseCredit("The quay at dawn. (Jane Roe)")).toMatchObject({
      caption: "The quay at dawn.",
      photographer: "Jane Roe",
      problems: [{ code: "credit-guessed", args: { sample: "Jane Roe" } }],
    }));

  it("of nothing is nothing", () => expect(parseCredit(" \n")).toEqual({ rule: "none", problems: [] }));

  it("takes a very long text for a caption", () => {
    const text = `${"word ".repeat(500)}Photo: EPA`;
    expect(parseCredit(text)).toMatchObject({ caption: text, rule: "none" });
  });
});

describe("readCredit", () => {
  it.each([
    ["Jane Roe", "Jane Roe", undefined],
    ["Example", undefined, "Example"],
    ["Photo: Jane Roe / The Example", "Jane Roe", "The Example"],
    ["Staff", undefined, undefined],
    ["", undefined, undefined],
    ["the foreign ministry of Elsewhere", undefined, "the foreign ministry of Elsewhere"],
  ])("reads %j as a credit, whatever stands there", (text, photographer, creditor) =>
    expect(readCredit(text)).toMatchObject(
      Object.fromEntries(Object.entries({ photographer, creditor }).filter(([, value]) => value !== undefined)),
    ),
  );
});

it("explainCredit leaves the prefix out", () =>
  expect(explainCredit("Talks. Photo: Jane Roe/EPA")).toEqual({
    caption: "Talks.",
    credit: "Jane Roe/EPA",
    photographer: "Jane Roe",
    creditor: "EPA",
    rule: "label",
    problems: [],
  }));

describe("any text", () => {
  const pieces = credits
    .flatMap(([, text]) => text.split(/(?<=[\s/|:：(（)）,、。.=＝])/u))
    .concat(captions, [
      " ",
      "\n",
      ". ",
      "(",
      ")",
      "Photo: ",
      "©",
      "|",
      "/",
      "撮影",
      " 제공",
      "AP",
      "Jane Roe",
      "CC BY 4.0",
      "\u0000",
    ]);
  const composed = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(""));
  const text = fc.oneof(
    composed,
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.string({ unit: "grapheme", maxLength: 300 }),
  );

  it("is divided without a fault and the same when it is divided again", () => {
    fc.assert(
      fc.property(text, (value) => {
        const found = parseCredit(value);
        expect(found.caption).not.toBe("");
        expect(found.credit).not.toBe("");
        // What is left as the caption holds no credit any more.
        if (found.caption !== undefined && found.credit !== undefined)
          expect(parseCredit(found.caption, true)).toMatchObject({ caption: found.caption, rule: "none" });
        const line = creditLine(found);
        if (line === undefined) return;
        const again = readCredit(line);
        expect(creditLine(again)).toBe(line);
        expect([again.photographer, again.creditor, again.license]).toEqual([
          found.photographer,
          found.creditor,
          found.license,
        ]);
      }),
      { numRuns: 10_000 },
    );
  });

  it("takes no time", () => {
    const slowest = Math.max(
      ...[
        "(",
        "photo ",
        ". ",
        "| ",
        "撮",
        " ",
        "a/",
        "Photo: ",
        "— ",
        "、",
        "©",
        "A B/",
        "Jane Roe/AP ",
        "via ",
        "Photo by ",
        "J. ",
        "＝",
        "제공 ",
        "+++",
        "CC BY ",
      ]
        .flatMap((piece) =>
          ["", "x", ")", "撮影", " 제공", "/AP"].map((end) => piece.repeat(10_000 / piece.length) + end),
        )
        .flatMap((long) => [long, long.slice(-1990), long.slice(-300)])
        .map((hostile) =>
          // Each time another text, since recent ones are remembered.
          Math.min(
            ...[1, 2, 3]
              .map((time) => time + hostile)
              .map((value) => duration(() => (parseCredit(value), readCredit(value)))),
          ),
        ),
    );
    expect(slowest).toBeLessThan(15);
  });
});

/** Milliseconds of the processor, which other work on the machine does not lengthen. */
function duration(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
