import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byCodeUnit } from "#src/base/order";
import { mediaTopics } from "#src/load/media-topics";
import type { Category } from "#src/model/article";
import type { Problem } from "#src/model/problem";
import type { CategoryEntry } from "#src/model/registry";
import { CategoryIndex, explainCategory, type Subjects } from "#src/normalize/categories";
import { fieldsOf } from "../../../helpers/fields.ts";

const entry = (id: string, label: string, more: Partial<CategoryEntry> = {}): CategoryEntry => ({
  id,
  label,
  labels: {},
  aliases: [],
  kind: "topic",
  ...more,
});
const registered = [
  entry("china", "China", { kind: "section", labels: { zh: "中国" }, wikidata: "Q148" }),
  entry("diplomacy", "Diplomacy", { kind: "section", parent: "china", labels: { zh: "外交" } }),
  entry("world", "World"),
  entry("news", "News"),
  entry("world-news", "World News", { kind: "section" }),
  entry("economy", "Économie", { aliases: ["Wirtschaft, Geld"] }),
  entry("board", "Harbour Board", { kind: "entity" }),
  entry("film", "Film", { iptc: "20000005" }),
];

/** Pieces of the grammar, so that strings reach every branch of it. */
const pieces = [
  "China¤Diplomacy¤中国¤外交¤World¤News¤Asia¤Harbour Board¤ÉCONOMIE¤economie¤Wirtschaft, Geld¤İstanbul¤straße",
  "STRASSE¤ΠΟΛΙΤΙΚΗ¤Πολιτική¤YaST¤C++¤C#¤.NET¤1&1¤東京・首都圏¤2024¤42¤é¤Section:¤Rubrik: ¤カテゴリ：¤Posted in ¤Home",
  "Top Story 1¤Non classé¤medtop:20000763¤20000005¤Q148¤http://a.example/x",
  "https://www.wikidata.org/wiki/Q148¤{{ tag }}¤<b>¤</a>¤<br>¤&amp;¤&amp;amp;¤&lt;¤&#x3e;¤ ¤  ¤\n¤\t¤,¤, ¤，¤、",
  ";¤|¤ · ¤•¤>¤ > ¤ » ¤«¤<¤→¤ :: ¤::¤/¤ / ¤-¤–¤:¤.¤#¤＃¤\"¤'¤“¤”¤[¤]¤[[¤]]¤(¤)¤（¤\u200D¤\u200B¤\u0301¤☕¤🇨🇳¤, and ¤, Inc.¤a¤B",
  "\u0000",
].flatMap((line) => line.split("¤"));
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 10 }).map((parts) => parts.join("")),
);
const value = fc.oneof(
  text,
  fc.array(fc.oneof(text, fc.array(text, { maxLength: 3 }), fc.record({ name: text }), fc.jsonValue()), {
    maxLength: 4,
  }),
);

const indexes = [registered, []].map((entries) => new CategoryIndex(entries, mediaTopics));

/** The article as an editor would write it who had only the result. */
function rewrite({ section, categories }: Subjects): Record<string, unknown> {
  const labels = ({ path }: Category): string[] => path.map(({ label }) => label);
  return {
    ...(section === undefined ? {} : { section: labels(section) }),
    categories: categories.map((category) => (category.kind === "section" ? labels(category) : category.label)),
  };
}

describe("any front matter", () => {
  it("is read without an exception; slugs are folders, labels are text", () => {
    fc.assert(
      fc.property(value, value, fc.boolean(), (section, categories, jekyll) => {
        for (const index of indexes) {
          const found = index.read(fieldsOf({ section, categories }, jekyll ? "_posts/a.md" : "a.md"), "en");
          for (const { slug, path } of [...found.categories, ...(found.section === undefined ? [] : [found.section])]) {
            for (const part of slug.split("/")) expect(part).toMatch(/^[^./\\\s:]{1,90}$/u);
            for (const { label } of path) expect(label.trim()).not.toBe("");
          }
        }
      }),
      { numRuns: 3000 },
    );
  });

  it("normalized once more changes nothing", () => {
    fc.assert(
      fc.property(value, value, (section, categories) => {
        for (const index of indexes) {
          const once = index.read(fieldsOf({ section, categories }), "en");
          expect(index.read(fieldsOf(rewrite(once)), "en")).toEqual(once);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe("any text", () => {
  // 5 ms where nothing else runs; the limit leaves room for a processor that others slow down.
  it("is explained in milliseconds", () => {
    const hostile = fc
      .tuple(fc.constantFrom(...pieces), fc.constantFrom(...pieces), fc.nat(10_000))
      .map(([piece, end, length]) => piece.repeat(Math.ceil(length / piece.length)) + end);
    const time = (index: CategoryIndex, string: string): number => {
      const before = process.cpuUsage();
      index.explain(string, "en");
      return process.cpuUsage(before).user / 1000;
    };
    fc.assert(
      fc.property(fc.oneof(text, hostile), (string) => {
        // New indexes remember nothing; the best of five, since other processes take the processor away.
        for (const entries of [registered, []]) {
          let best = Number.POSITIVE_INFINITY;
          for (let run = 0; run < 5 && best > 5; run += 1)
            best = Math.min(best, time(new CategoryIndex(entries, mediaTopics), string));
          expect(best).toBeLessThan(20);
        }
      }),
      { numRuns: 10_000 },
    );
  });

  it("gives labels that explain themselves", () => {
    fc.assert(
      fc.property(text, (string) => {
        for (const path of explainCategory(string, [], mediaTopics).paths)
          for (const label of path) expect(explainCategory(label, [], mediaTopics).paths).toEqual([[label]]);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe("a corpus", () => {
  const tag = fc.constantFrom(
    ...[
      'hack week¤Hack Week¤HackWeek¤hack-week¤C¤c++¤C#¤Yahoo!¤yahoo¤A/B¤A-B¤R&D¤R D¤Leap 15.2¤Leap "15.2"',
      "Leap 152¤Sport > Europe¤Politics > Europe¤politics > EUROPE¤Politics! > Europe¤China¤Diplomacy",
    ].flatMap((line) => line.split("¤")),
  );
  const corpus = fc.array(
    fc.record({
      tags: fc.array(tag, { maxLength: 4 }),
      section: fc.option(tag, { nil: undefined }),
      visible: fc.boolean(),
    }),
    { maxLength: 12 },
  );
  const known = ({ code, args, file }: Problem): string => JSON.stringify([code, args, file]);

  it("becomes the same labels, addresses and problems in any order of articles", () => {
    fc.assert(
      fc.property(corpus, fc.infiniteStream(fc.nat()), (articles, keys) => {
        const numbered = articles.map((article, index) => ({
          ...article,
          file: `${index}.md`,
          key: keys.next().value,
        }));
        const read = (order: typeof numbered): unknown => {
          const index = new CategoryIndex(registered);
          const all = order.map(({ file, visible, tags, section }) => ({
            visible,
            fields: fieldsOf(section === undefined ? { tags } : { tags, section }, file),
          }));
          for (const { fields, visible } of all) if (visible) index.count(fields);
          const results = all.map(({ fields }) => [fields.raw.file, index.read(fields, "en")] as const);
          return {
            results: results.toSorted(([a], [b]) => byCodeUnit(a, b)),
            problems: all.flatMap(({ fields }) => fields.problems.map(known)).toSorted(byCodeUnit),
          };
        };
        expect(read(numbered.toSorted((a, b) => Number(a.key) - Number(b.key)))).toEqual(read(numbered));
      }),
      { numRuns: 1000 },
    );
  });

  it("gives every label an address of its own", () => {
    fc.assert(
      fc.property(corpus, (articles) => {
        const index = new CategoryIndex(registered);
        const all = articles.map(({ tags }) => fieldsOf({ tags }));
        for (const fields of all) index.count(fields);
        const labels = new Map<string, string>();
        for (const fields of all) {
          const { section, categories } = index.read(fields, "en");
          for (const { kind, slug, path } of [...categories, ...(section === undefined ? [] : [section])]) {
            const address = `${kind} ${slug}`;
            const label = path.map(({ canonical }) => canonical).join(" > ");
            expect(labels.get(address) ?? label).toBe(label);
            labels.set(address, label);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("of 10,000 articles with 3,000 labels that are not among 300 registered ones is read in seconds", () => {
    // Numbers that look random and are the same each time.
    let seed = 1;
    const below = (limit: number): number => {
      seed = Math.imul(seed, 1_103_515_245) + 12_345;
      return ((seed >>> 8) & 0xffff) % limit;
    };
    const syllables = "ba ce di fo gu ha ke li mo nu pra sten tri vol zan".split(" ");
    const word = (): string => Array.from({ length: 2 + below(3) }, () => syllables[below(15)]).join("");
    const entries = Array.from({ length: 300 }, (_, index) => entry(`e-${index}`, `${word()} ${word()}`));
    const labels = Array.from({ length: 3000 }, (_, index) => `${word()} ${word()} ${index % 7 === 0 ? index : ""}`);
    const articles = Array.from({ length: 10_000 }, (_, index) =>
      fieldsOf({ tags: Array.from({ length: 5 }, () => labels[below(3000)]) }, `${index}.md`),
    );
    const before = process.cpuUsage();
    const index = new CategoryIndex(entries, mediaTopics);
    for (const fields of articles) index.count(fields);
    for (const fields of articles) index.read(fields, "en");
    // Half a second of the processor's time; minutes if every label were compared every time.
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(10_000);
  });
});
