import { describe, expect, it } from "vitest";
import { CategoryIndex } from "#src/normalize/categories";
import { codesOf, fieldsOf } from "../../helpers/fields.ts";
import { entry, pathOf } from "./category-fixture.ts";

describe("over a corpus", () => {
  const corpus = (...tags: string[]): { label: string[]; slug: string[]; codes: string[] } => {
    const index = new CategoryIndex([]);
    const articles = tags.map((text) => fieldsOf({ tags: [text] }));
    for (const fields of articles) index.count(fields);
    const found = articles.map((fields) => index.read(fields, "en"));
    const all = found.flatMap(({ section, categories }) => (section === undefined ? categories : [section]));
    return { label: all.map(pathOf), slug: all.map(({ slug }) => slug), codes: articles.flatMap(codesOf) };
  };

  it("of several spellings the most frequent is shown; of equals the first by code unit", () => {
    expect(corpus("hack week", "Hack Week", "HackWeek", "Hack Week", "b x", "B x").label).toEqual([
      "Hack Week",
      "Hack Week",
      "Hack Week",
      "Hack Week",
      "B x",
      "B x",
    ]);
  });

  it.each([
    ["Straße", "STRASSE"],
    ["İstanbul", "ISTANBUL"],
    ["ışık", "IŞIK"],
    ["Πολιτική", "ΠΟΛΙΤΙΚΗ"],
    ["λόγος", "ΛΌΓΟΣ"],
    ["ＡＩ", "ai"],
    ["social-media", "Social_Media"],
    ["rock'n'roll", "rock’n’roll"],
    ["U.S.", "US"],
    ['Leap "15.2"', "Leap 15.2"],
    ["Covid-19", "COVID 19"],
    ["ドナルド・トランプ", "ドナルドトランプ"],
    ["مُحَمَّد", "محمد"],
    ["ايران", "ایران"],
    ["שָׁלוֹם", "שלום"],
    ["e\u0301cole", "École"],
    ["📰 News", "news"],
  ])("%s and %s are one category", (a, b) => {
    const { label, slug } = corpus(a, b);
    expect(new Set(label).size).toBe(1);
    expect(new Set(slug).size).toBe(1);
  });

  it.each([
    ["C", "C++"],
    ["C++", "C#"],
    [".NET", "Net"],
    ["Économie", "Economie"],
    ["school", "schools"],
    ["Python 3.11", "Python 311"],
    ["9-11", "911 calls"],
    ["A/B", "AB"],
    ["R&D", "RD"],
    ["1&1", "11th"],
  ])("%s and %s are two, with addresses of their own and nothing to report", (a, b) => {
    const { label, slug, codes } = corpus(a, b);
    expect(label).toEqual([a, b]);
    expect(new Set(slug).size).toBe(2);
    expect(codes).toEqual([]);
  });

  it("symbols that make a name are spelled out in its address", () => {
    expect(
      corpus("C++", "C#", "F#", ".NET", "Disney+", "Notepad++", "LGBTQ+", "1&1", "A+B", "C++20", "☕").slug,
    ).toEqual([
      "c-plus-plus",
      "c-sharp",
      "f-sharp",
      "dot-net",
      "disney-plus",
      "notepad-plus-plus",
      "lgbtq-plus",
      "1-1",
      "a-b",
      "c-plus-plus-20",
      expect.stringMatching(/^c-[0-9a-f]{8}$/),
    ]);
  });

  it("of two labels with one address the plainer has it, whatever the order; both are named", () => {
    const first = corpus("Yahoo!", "Yahoo", "A/B", "A+B");
    const second = corpus("A+B", "A/B", "Yahoo", "Yahoo!");
    expect(first.slug).toEqual([
      expect.stringMatching(/^yahoo-[0-9a-f]{6}$/),
      "yahoo",
      expect.stringMatching(/^a-b-/),
      "a-b",
    ]);
    expect(second.slug).toEqual(first.slug.toReversed());
    expect(first.codes).toEqual(["category-slug-clash", "category-slug-clash"]);
    const index = new CategoryIndex([entry("yahoo", "Yahoo News", "topic")]);
    const fields = fieldsOf({ tags: ["Yahoo!"] });
    index.count(fields);
    expect(index.read(fields, "en").categories[0]?.slug).toMatch(/^yahoo-/);
    expect(fields.problems).toContainEqual(
      expect.objectContaining({
        code: "category-slug-clash",
        level: "warning",
        args: { label: "Yahoo!", other: "Yahoo News", slug: "yahoo", own: expect.stringMatching(/^yahoo-/) as string },
      }),
    );
  });

  it("a path is folded as a whole: one name below two sections is two categories", () => {
    const { label, slug } = corpus(
      "Politics > Europe",
      "Sport > Europe",
      "politics > EUROPE",
      "Politics > Europe",
      "europe",
    );
    expect(label).toEqual(["Politics>Europe", "Sport>Europe", "Politics>Europe", "Politics>Europe", "europe"]);
    expect(slug).toEqual(["politics/europe", "sport/europe", "politics/europe", "politics/europe", "europe"]);
  });

  it("what readers may not see moves neither label nor address", () => {
    const index = new CategoryIndex([]);
    const visible = fieldsOf({ tags: ["hack week", "Yahoo!"] });
    const hidden = fieldsOf({ tags: ["Hack Week", "Yahoo"] });
    index.count(visible);
    const found = [hidden, visible].map((fields) => index.read(fields, "en").categories);
    expect(found[1]?.map(({ label, slug }) => [label, slug])).toEqual([
      ["hack week", "hack-week"],
      ["Yahoo!", "yahoo"],
    ]);
    expect(codesOf(visible)).toEqual([]);
  });
});
