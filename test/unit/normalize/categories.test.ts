import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CategoryEntry } from "#src/model/registry";
import { CategoryIndex, type Subjects } from "#src/normalize/categories";
import { codesOf, fieldsOf } from "../../helpers/fields.ts";

const entry = (
  id: string,
  label: string,
  kind: CategoryEntry["kind"],
  more: Partial<CategoryEntry> = {},
): CategoryEntry => ({
  id,
  label,
  labels: {},
  aliases: [],
  kind,
  ...more,
});
const registered = [
  entry("china", "China", "section", { labels: { zh: "中國" } }),
  entry("diplomacy", "Diplomacy", "section", { parent: "china" }),
  entry("build-service", "Build Service", "topic"),
  entry("politics", "Politics & Government", "section"),
];
const read = (data: Readonly<Record<string, unknown>>, entries = registered, language = "en"): Subjects =>
  new CategoryIndex(entries).read(fieldsOf(data), language);
const labels = (categories: unknown, entries = registered): string[] => {
  const { section, categories: rest } = read({ categories }, entries);
  return [
    ...(section === undefined ? [] : [section.path.map(({ label }) => label).join(">")]),
    ...rest.map(({ label }) => label),
  ];
};

describe("categories", () => {
  it.each([
    ["ChinaDiplomacy", ["China>Diplomacy"]],
    ["China > Diplomacy", ["China>Diplomacy"]],
    ["China/Diplomacy", ["China>Diplomacy"]],
    ["YaST", ["YaST"]],
    ["openSUSE", ["openSUSE"]],
    ["AC/DC", ["AC/DC"]],
    ["buildservice", ["Build Service"]],
    ["build-service, BuildService", ["Build Service"]],
    ["Politics &amp; Government", ["Politics & Government"]],
    ["Global,Innovation", ["Global", "Innovation"]],
    ["東京・首都圏", ["東京・首都圏"]],
    [["東京・首都圏", "東京・首都圏"], ["東京・首都圏"]],
    ["1&1", ["1&1"]],
    ["Top Story 1", []],
    ["-   how we work", ["how we work"]],
    ["Section: China", ["China"]],
    [["A & B", ""], ["A & B"]],
  ])("%j → %j", (categories, expected) => expect(labels(categories)).toEqual(expected));

  it("a section is a path; its parents are not repeated among the categories", () => {
    const { section, categories } = read({ section: ["China", "Diplomacy"], tags: ["China", "Donald Trump"] });
    expect(section).toMatchObject({ slug: "china/diplomacy", label: "Diplomacy" });
    expect(categories.map(({ slug }) => slug)).toEqual(["donald-trump"]);
  });

  it("labels follow the article's language, slugs do not", () => {
    expect(read({ section: "China" }, registered, "zh-Hant").section).toMatchObject({
      slug: "china",
      label: "中國",
      path: [{ canonical: "China" }],
    });
  });

  it("of several spellings the most frequent is shown; of equals the first by code unit", () => {
    const index = new CategoryIndex([]);
    const articles = ["hack week", "Hack Week", "HackWeek", "Hack Week", "b x", "B x"].map((tags) =>
      fieldsOf({ tags }),
    );
    for (const fields of articles) index.count(fields);
    expect(articles.map((fields) => index.read(fields, "en").categories[0]?.label)).toEqual([
      "Hack Week",
      "Hack Week",
      "Hack Week",
      "Hack Week",
      "B x",
      "B x",
    ]);
  });

  it("two labels that would share an address are an error that names both", () => {
    const index = new CategoryIndex([]);
    index.read(fieldsOf({ tags: "C++" }), "en");
    const fields = fieldsOf({ tags: "C#" });
    index.read(fields, "en");
    expect(fields.problems).toMatchObject([{ code: "category-slug-clash", args: { label: "C#", other: "c++" } }]);
  });

  it("an unregistered category is reported, with the nearest one", () => {
    const fields = fieldsOf({ tags: "Diplomacyy" });
    new CategoryIndex(registered).read(fields, "en");
    expect(codesOf(fields)).toEqual(["category-unregistered"]);
    expect(fields.problems[0]?.args["hint"]).toBe("; did you mean Diplomacy?");
  });

  it("any value is read without an exception; no slug is empty or leads elsewhere", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.jsonValue()), (value) => {
        const { section, categories } = read({ categories: value, section: value });
        for (const { slug } of [...categories, ...(section === undefined ? [] : [section])])
          for (const part of slug.split("/")) expect(part).toMatch(/^[^./\\\s]+$/u);
      }),
      { numRuns: 2000 },
    );
  });
});
