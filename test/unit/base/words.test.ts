import { describe, expect, it } from "vitest";

import { en } from "#src/base/words/en";
import { fill, wordsFor } from "#src/base/words";

const languages = ["ar", "de", "es", "fr", "ja", "zh", "zh-Hant"];
const placeholders = (text: string): string[] => text.match(/\{\w+\}/g) ?? [];

describe("wordsFor", () => {
  it.each(languages)("has its own words in %s, with the same placeholders and nothing empty", (language) => {
    const words = wordsFor(language);
    expect(Object.keys(words)).toEqual(Object.keys(en));
    expect(words.trust).not.toBe(en.trust);
    for (const key of Object.keys(en) as (keyof typeof en)[]) {
      expect(placeholders(words[key]), key).toEqual(placeholders(en[key]));
      expect(words[key], key).not.toBe("");
    }
  });

  it.each([
    ["de-CH", "de"],
    ["zh-TW", "zh-Hant"],
    ["zh-HK", "zh-Hant"],
    ["zh-Hans-SG", "zh"],
    ["ar-EG", "ar"],
    ["pt-BR", "en"],
    ["und", "en"],
  ])("%s reads %s", (language, other) => {
    expect(wordsFor(language)).toBe(wordsFor(other));
  });
});

describe("fill", () => {
  it("puts values in as they are, and leaves unknown names", () => {
    expect(fill("{a} {b}", { a: "$& {b}" })).toBe("$& {b} {b}");
  });
});
