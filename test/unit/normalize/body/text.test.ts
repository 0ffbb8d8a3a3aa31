import { describe, expect, it } from "vitest";

import { countWords, readableText } from "#src/normalize/body/text";
import { renderBody } from "#src/normalize/body/render";
import { makeJob } from "./fixture.ts";

describe("readableText", () => {
  const text = (markdown: string): string => renderBody(makeJob(markdown)).text;

  it.each([
    ["paragraphs", "a  *b*\nc\n\nd", "a b c\nd"],
    ["line breaks", "a\\\nb", "a\nb"],
    ["lists", "- a\n  - b\n- c", "a\nb\nc"],
    ["tables", "|a|b|\n|-|-|\n|1|2|", "a\tb\n1\t2"],
    ["code", "```\n  a\n\n  b\n```", "  a\n  b"],
    ["entities", "a &amp;amp; b < c &lt;i&gt;", "a &amp; b < c <i>"],
    ["figures are left out", 'a\n\n![b](c.png "d. Photo: EPA")\n\ne', "a\ne"],
    ["ruby is read without its annotation", "<ruby>漢<rt>kan</rt></ruby>字", "漢字"],
    ["a ditto", "https://youtu.be/dQw4w9WgXcQ\n\na", "a"],
  ])("%s", (_, markdown, expected) => expect(text(markdown)).toBe(expected));

  it("nothing is nothing", () => expect(readableText([])).toBe(""));
});

describe("countWords", () => {
  it.each([
    ["", 0],
    ["one", 1],
    ["  one,  two — three…\n“four” 5 don't\u00A0six - * ☑", 7],
    ["Große Straße, ça va", 4],
    ["مرحبا بالعالم", 2],
    ["한국어 문장입니다", 2],
    ["𝒜 word", 2],
    ["日本 and English mixed", 4],
    ["a well-known, twenty-one-year-old ship", 4],
    ["the bridge—which fell—is old… or not", 8],
    ["3,000 people, 42 % of them, on 22.06.2017 at 16:30", 9],
    ["https://paper.example/a/b?c=d", 1],
    ["3,000人", 2],
    ["iPhone発売", 2],
    ["COVID-19感染", 2],
    ["ทดสอบ2560ครับ", 3],
    ["ｶﾀｶﾅ", 1],
    ["人々", 1],
    ["大韓民國 정부가 말했다", 3],
    ["「はい」、『いいえ』", 2],
    ["𠮷野家", 2],
    ["。、・「」", 0],
  ])("%j has %i", (text, words) => expect(countWords(text)).toBe(words));

  it.each(["日本語のテキスト", "สวัสดีชาวโลก", "中华人民共和国万岁", "ພາສາລາວ", "ខ្ញុំស្រលាញ់ភាសាខ្មែរ"])(
    "%s, without spaces, has some",
    (text) => {
      // How many exactly depends on the dictionaries of the engine.
      expect(countWords(text)).toBeGreaterThanOrEqual(2);
      expect(countWords(text)).toBeLessThan(text.length);
      expect(countWords(`${text} ${text}`)).toBe(2 * countWords(text));
    },
  );
});
