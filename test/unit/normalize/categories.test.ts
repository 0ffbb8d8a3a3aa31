import { describe, expect, it } from "vitest";
import { mediaTopics } from "#src/load/media-topics";
import type { CategoryEntry } from "#src/model/registry";
import { CategoryIndex, explainCategory, type Subjects } from "#src/normalize/categories";
import { codesOf, fieldsOf } from "../../helpers/fields.ts";
import { entry, pathOf } from "./category-fixture.ts";

const registered = [
  entry("china", "China", "section", { labels: { zh: "中國", "zh-Hans": "中国", de: "China" }, wikidata: "Q148" }),
  entry("diplomacy", "Diplomacy", "section", { parent: "china", labels: { "zh-Hans": "外交" }, iptc: "20000638" }),
  entry("trade", "Trade", "section", { parent: "china" }),
  entry("asia", "Asia", "section"),
  entry("world-news", "World News", "section", { aliases: ["Welt"] }),
  entry("build-service", "Build Service", "topic"),
  entry("social-media", "Social media", "topic"),
  entry("politics", "Politics & Government", "section", { aliases: ["Washington, Congress"] }),
  entry("economy", "Économie", "section"),
  entry("film", "Film", "topic", { iptc: "20000005" }),
  entry("breaking", "Breaking Bad", "topic", { aliases: ["Breaking"] }),
  entry("ai", "AI", "topic"),
  entry("llm", "Language Models", "topic", { parent: "ai" }),
  entry("harbour-board", "Harbour Board", "entity"),
];
const read = (data: Readonly<Record<string, unknown>>, entries = registered, language = "en"): Subjects =>
  new CategoryIndex(entries, mediaTopics).read(fieldsOf(data), language);
const problemsOf = (data: Readonly<Record<string, unknown>>, file = "a.md"): [string, ...unknown[]][] => {
  const fields = fieldsOf(data, file);
  new CategoryIndex(registered, mediaTopics).read(fields, "en");
  return fields.problems.map(({ code, args }) => [code, ...Object.values(args)]);
};
const labels = (categories: unknown, entries = registered): string[] => {
  const { section, categories: rest } = read({ categories }, entries);
  return [...(section === undefined ? [] : [section]), ...rest].map(pathOf);
};

describe("categories", () => {
  it.each<[unknown, string[]]>([
    ["ChinaDiplomacy", ["China>Diplomacy"]],
    ["China > Diplomacy", ["China>Diplomacy"]],
    ["China/Diplomacy", ["China>Diplomacy"]],
    ["Diplomacy", ["China>Diplomacy"]],
    ["China, Diplomacy", ["China>Diplomacy"]],
    ["中国外交", ["China>Diplomacy"]],
    ["中國", ["China"]],
    ["World NewsAsia", ["World News", "Asia"]],
    ["WeltAsiaFilm", ["World News", "Asia", "Film"]],
    ["Asia + Film", ["Asia", "Film"]],
    ["Asia – Film", ["Asia", "Film"]],
    ["Asia・Film", ["Asia", "Film"]],
    ["YaST", ["YaST"]],
    ["openSUSE", ["openSUSE"]],
    ["AC/DC", ["AC/DC"]],
    ["Asia/DC", ["Asia/DC"]],
    ["buildservice", ["Build Service"]],
    ["build-service, BuildService, BUILD_SERVICE", ["Build Service"]],
    ["#BuildService", ["Build Service"]],
    ["🛠 Build Service", ["Build Service"]],
    ["social media", ["Social media"]],
    ["ｓｏｃｉａｌ　ｍｅｄｉａ", ["Social media"]],
    ["Politics &amp; Government", ["Politics & Government"]],
    ["Washington, Congress, Film", ["Politics & Government", "Film"]],
    ["Global,Innovation", ["Global", "Innovation"]],
    ["東京・首都圏", ["東京・首都圏"]],
    [["東京・首都圏", "東京・首都圏"], ["東京・首都圏"]],
    ["1&1", ["1&1"]],
    ["Top Story 1", []],
    ["Breaking", ["Breaking Bad"]],
    ["-   how we work", ["how we work"]],
    ["Section: China", ["China"]],
    [["A & B", ""], ["A & B"]],
    ["Q148", ["China"]],
    ["https://www.wikidata.org/wiki/Q148", ["China"]],
    ["Q4", ["Q4"]],
    ["medtop:20000005", ["Film"]],
    ["20000638", ["China>Diplomacy"]],
    ["medtop:20000763", ["information technology and computer science"]],
    ["economy, business and finance", ["economy, business and finance"]],
    ["China > Diplomacy > Panda loans", ["China>Diplomacy>Panda loans"]],
    ["Asia > Harbour Board", ["Asia", "Harbour Board"]],
    ["China > Harbour Board, Film", ["China", "Harbour Board", "Film"]],
    ["AI > Language Models", ["Language Models"]],
    ["AILanguage Models", ["AI", "Language Models"]],
    // Values that are no strings
    [2024, ["2024"]],
    [
      [{ name: "Film" }, { label: "Asia", permalink: "/asia" }, { slug: "build-service" }],
      ["Asia", "Film", "Build Service"],
    ],
    [
      [["Sport", "Football"], "Film"],
      ["Sport>Football", "Film"],
    ],
    [
      [{ Section: "Asia" }, { "Star Wars": "A New Hope" }, { "Late night": null }],
      ["Asia", "Star Wars: A New Hope", "Late night"],
    ],
    [[null, undefined], []],
  ])("%j → %j", (categories, expected) => expect(labels(categories)).toEqual(expected));

  it("a section is a path; its parents are not repeated among the categories", () => {
    const { section, categories } = read({ section: ["China", "Diplomacy"], tags: ["China", "Donald Trump"] });
    expect(section).toMatchObject({ slug: "china/diplomacy", label: "Diplomacy" });
    expect(categories.map(({ slug }) => slug)).toEqual(["donald-trump"]);
  });

  it.each<[Record<string, unknown>, string, string[]]>([
    [{ section: "World/Asia" }, "World>Asia", []],
    [{ section: "china/diplomacy" }, "China>Diplomacy", []],
    [{ section: "ChinaDiplomacy" }, "China>Diplomacy", []],
    [{ section: ["World", "Nature"] }, "World>Nature", []],
    [{ sections: ["Asia", "Économie"] }, "Asia", ["Économie"]],
    [{ sections: ["Nature", "Birds"] }, "Nature>Birds", []],
    [{ category: "Asia, Économie" }, "Asia", ["Économie"]],
    [{ category: "Social media" }, "Social media", []],
    [{ category: "Food, Wine & Travel" }, "Food, Wine & Travel", []],
    [{ section: "AC/DC" }, "AC>DC", []],
    [{ section: "N/A" }, "N/A", []],
    [{ section: "China", tags: ["Diplomacy", "Trade"] }, "China>Diplomacy", ["China>Trade"]],
    [{ section: "Nature", tags: ["Asia"] }, "Nature", ["Asia"]],
    [{ tags: ["Film", "Asia"] }, "Asia", ["Film"]],
    [{ section: "Uncategorized", tags: ["Asia"] }, "Asia", []],
    [{ section: "medtop:20000005" }, "Film", []],
  ])("%j stands in %s", (data, expected, others) => {
    const { section, categories } = read(data);
    expect(section === undefined ? undefined : pathOf(section)).toBe(expected);
    expect(section?.kind).toBe("section");
    expect(categories.map(pathOf)).toEqual(others);
  });

  it("labels follow the article's language, slugs do not", () => {
    expect(read({ section: "China" }, registered, "zh-Hant-HK").section).toMatchObject({
      slug: "china",
      label: "中國",
      path: [{ canonical: "China" }],
    });
    expect(read({ section: "China" }, registered, "zh-Hans-SG").section?.label).toBe("中国");
    expect(read({ tags: "medtop:20000763" }, registered, "zh-Hans").categories).toMatchObject([
      { slug: "information-technology-and-computer-science", label: "信息技术与计算机科学" },
    ]);
  });
});

describe("what is reported", () => {
  it.each<[Record<string, unknown>, [string, ...unknown[]][]]>([
    [{ tags: "Diplomacyy" }, [["category-unregistered", "Diplomacyy", "; did you mean Diplomacy?"]]],
    [{ tags: "YaST" }, [["category-unregistered", "YaST", ""]]],
    [{ tags: "wordl news" }, [["category-unregistered", "wordl news", "; did you mean World News?"]]],
    [{ tags: ["China"], categories: "China" }, []],
    [{ tags: "Top Story 1" }, [["category-placement", "Top Story 1"]]],
    [{ tags: "ChinaDiplomacy" }, [["category-run-together", "ChinaDiplomacy", "China, Diplomacy"]]],
    [{ tags: "Economie" }, [["category-accents", "Economie", "Économie"]]],
    [{ tags: "Sécial media" }, [["category-unregistered", "Sécial media", "; did you mean Social media?"]]],
    [{ tags: "Sôcial média" }, [["category-accents", "Sôcial média", "Social media"]]],
    [{ tags: "Film Asia" }, [["category-split", "Film Asia", "Film, Asia"]]],
    [{ tags: ["Film Asia"] }, [["category-unregistered", "Film Asia", ""]]],
    [{ topics: "Film Asia" }, [["category-unregistered", "Film Asia", ""]]],
    [{ tags: ["Asia", "Trade"] }, [["category-second-section", "Asia", "Trade"]]],
    [{ section: "Film" }, [["category-not-section", "Film", "film"]]],
    [{ tags: "Asia > Diplomacy" }, [["category-path-unregistered", "Asia > Diplomacy", "Diplomacy", "below china"]]],
    [{ tags: "China > Asia" }, [["category-path-unregistered", "China > Asia", "Asia", "on its own"]]],
    [{ tags: [true, { a: 1, b: 2 }] }, [["category-unreadable", "A value that is no text"]]],
    [{ tags: "medtop:09999999" }, [["category-code-unknown", "medtop:09999999", ", nor to an IPTC Media Topic"]]],
    [{ tags: "wd:Q1" }, [["category-code-unknown", "wd:Q1", ""]]],
    [{ tags: "20000064" }, [["category-code-retired", "20000064", "war crime action"]]],
    [{ tags: "20000763" }, [["category-code", "20000763", "information technology and computer science"]]],
    [{ tags: 12 }, [["category-number", "12"]]],
  ])("%j", (data, expected) => expect(problemsOf(data)).toEqual(expected));

  it("stands at the item of the list", () => {
    const head = '---\ntags:\n  - China\n  - Diplomacyy\nsection: "Wrold"\n---\n';
    const data = { tags: ["China", "Diplomacyy"], section: "Wrold" };
    const fields = fieldsOf(data, "a.md");
    Object.assign(fields.raw, { head, format: "yaml" });
    new CategoryIndex(registered).read(fields, "en");
    expect(fields.problems.map(({ code, line, column }) => [code, line, column])).toEqual([
      ["category-unregistered", 5, 1],
      ["category-second-section", 3, 5],
      ["category-unregistered", 4, 5],
    ]);
  });

  it("nothing is unregistered where nothing is registered", () => {
    const fields = fieldsOf({ tags: "anything, at all", section: "Some > Where" });
    new CategoryIndex([]).read(fields, "en");
    expect(codesOf(fields)).toEqual([]);
  });

  it("in Jekyll's folders spaces are gaps, since Jekyll reads them so", () => {
    const data = { categories: "ruby social media rails", tags: ["web design"], category: "Build farm" };
    const fields = fieldsOf(data, "blog/_posts/2017-06-22-x.md");
    const { section, categories } = new CategoryIndex(registered).read(fields, "en");
    expect(section?.label).toBe("Build farm");
    expect(categories.map(({ label }) => label)).toEqual(["ruby", "Social media", "rails", "web design"]);
    expect(codesOf(fields).filter((code) => code !== "category-unregistered")).toEqual(["category-split"]);
  });

  it("without a registry `tags: web design` is one label", () =>
    expect(labels("web design", [])).toEqual(["web design"]));
});

describe("explainCategory", () => {
  const flat = [entry("china", "China", "topic"), entry("diplomacy", "Diplomacy", "topic")];
  const nested = [entry("china", "China", "topic"), entry("diplomacy", "Diplomacy", "topic", { parent: "china" })];

  it.each<[string, CategoryEntry[], string[][]]>([
    ["ChinaDiplomacy", registered, [["China", "Diplomacy"]]],
    ["ChinaDiplomacy", nested, [["China", "Diplomacy"]]],
    ["ChinaDiplomacy", flat, [["China"], ["Diplomacy"]]],
    ["ChinaDiplomacy", [], [["ChinaDiplomacy"]]],
    ["China > Diplomacy", registered, [["China", "Diplomacy"]]],
    ["China > Diplomacy", flat, [["China", "Diplomacy"]]],
    ["China > Diplomacy", [], [["China", "Diplomacy"]]],
    ["Global,Innovation", [], [["Global"], ["Innovation"]]],
    ["Top Story 1", registered, []],
  ])("%s", (text, entries, paths) => expect(explainCategory(text, entries, mediaTopics).paths).toEqual(paths));

  it("says how it came to that", () => {
    expect(explainCategory("Tags: Chian, Featured, 中国外交", registered, mediaTopics, "zh-Hans")).toEqual({
      paths: [["Chian"], ["中国", "外交"]],
      rules: [
        "split at separators of a list",
        "prefix removed",
        "divided into registered names",
        "registered as china",
        "registered as diplomacy",
      ],
      dropped: ["Tags:", "Featured"],
      problems: [
        { code: "category-placement", args: { label: "Featured" } },
        { code: "category-run-together", args: { text: "中国外交", labels: "中国, 外交" } },
        { code: "category-unregistered", args: { label: "Chian", hint: "; did you mean China?" } },
      ],
    });
  });
});
