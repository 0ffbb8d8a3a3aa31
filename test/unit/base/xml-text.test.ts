import fc from "fast-check";
import { expect, it } from "vitest";
import { quoteJson } from "#src/base/json";
import { apart, element, stripUnprintable, xmlText } from "#src/base/xml-text";
import { readsAsMarkup } from "#src/render/feed-text";
import { decodeEntities } from "#src/base/entities";
import { hostileText } from "../../helpers/hostile-text.ts";

const text = fc.oneof(hostileText(6), fc.string({ unit: "binary" }), fc.stringMatching(/^[<>/!?a&;Â´ -]*$/));
const always = (property: (value: string) => void): void =>
  fc.assert(fc.property(text, property), { numRuns: 1000, seed: 6 });

it("what XML cannot carry goes, and everything else stays", () => {
  const allowed = /[\t\n\r\u0020-\u007E\u00A0-\uD7FF\uE000-\uFDCF\uFDF0-\uFFFC\u{10000}-\u{10FFFF}]/u;
  const isAstralEnd = (character: string): boolean => ((character.codePointAt(0) ?? 0) & 0xfffe) === 0xfffe;
  always((value) => {
    const kept = Array.from(value).filter((character) => allowed.test(character) && !isAstralEnd(character));
    // Taking one away can make a pair of two lone surrogates, and a pair is a character.
    if (value.isWellFormed()) expect(stripUnprintable(value)).toBe(kept.join(""));
    const clean = stripUnprintable(value);
    expect(stripUnprintable(clean)).toBe(clean);
    expect(Array.from(clean).every((character) => allowed.test(character))).toBe(true);
  });
});

it("a text that reads as encoded twice is told apart, and reads the same", () => {
  always((value) => {
    const safe = apart(value);
    expect(safe).not.toMatch(/[\u00C2\u00C3][\u0080-\u00BF]/);
    const back = safe.replace(/([\u00C2\u00C3])&#x([89AB][0-9A-F]);/g, (_, first: string, code: string) => {
      return first + String.fromCharCode(Number.parseInt(code, 16));
    });
    expect(back).toBe(value);
  });
});

it("a printable text becomes the JSON string that JSON.stringify writes", () => {
  always((value) => {
    const clean = stripUnprintable(value);
    expect(quoteJson(clean)).toBe(JSON.stringify(clean));
  });
});

it("a text reads as markup where it holds a tag or an entity", () => {
  always((value) => {
    expect(readsAsMarkup(value)).toBe(/<[/!?a-z][^>]*>/i.test(value) || decodeEntities(value) !== value);
  });
});

it("an element takes children, lists of them, and none", () => {
  const [a, b] = [xmlText("a&"), xmlText("b")];
  expect(element("x", { y: '"', z: undefined, n: 0 }, a, undefined, false, [b, false, a])).toBe(
    '<x y="&quot;" n="0">a&amp;ba&amp;</x>',
  );
  expect(element("x", {}, undefined, [])).toBe("<x/>");
});
