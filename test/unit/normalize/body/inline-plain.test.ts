import fc from "fast-check";
import { Lexer } from "marked";
import { describe, expect, it } from "vitest";

import { readPlainInline } from "#src/normalize/body/inline-plain";

const byMarked = (source: string): unknown => Lexer.lexInline(source, { gfm: true });

describe("readPlainInline", () => {
  it.each([
    "",
    "words & more words! [1",
    "a [link](https://b.example/c?d=e&f=g#h), *two* and **three**.",
    "*one* **two**",
    '![A picture!](c.jpg "Talks (left). Photo: EPA")',
    '[a](b "")!',
    "(*a*) \u201C*b*\u201D",
    "two\nlines",
  ])("reads %j as marked does, or leaves it", (source) => {
    const tokens = readPlainInline(source);
    if (source.endsWith("[1")) expect(tokens).toBeUndefined();
    else expect(tokens).toEqual(byMarked(source));
  });

  it.each([
    "a `b`",
    "<b>a</b>",
    "a\\b",
    "a_b_",
    "a ~~b~~",
    "a@b.example",
    "https://a.example",
    "www.a.example",
    "a  \nb",
    "&#65;",
    "a*b*",
    "*a*b",
    "***a***",
    "*a [b](c)*",
    "[*a*](b)",
    "[a][b]",
    "[a](b(c))",
    "[a](<b>)",
    '[a](b "(") *c*',
  ])("leaves %j to the rules", (source) => expect(readPlainInline(source)).toBeUndefined());

  const piece = fc.constantFrom(
    ..."a|b9|é|日| |  |\n|.|,|!|(|)|“|”|&|&amp;|*|**|_|~|[|](|](c)|]|*a*|**b c**|*a b*.|[a](b)|[a b](http://c.example/d)".split(
      "|",
    ),
    ..."![a](b.png 't')|\\|<|`|:|://|www.|@|mailto:|[a](b)c)|[a](b)*c*".replaceAll("'", '"').split("|"),
  );

  it("agrees with marked wherever it says anything", () => {
    let read = 0;
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
        const source = pieces.join("");
        const tokens = readPlainInline(source);
        if (tokens === undefined) return;
        read += 1;
        expect(tokens).toEqual(byMarked(source));
      }),
      { seed: 6, numRuns: 1000 },
    );
    expect(read).toBeGreaterThan(100);
  });
});
