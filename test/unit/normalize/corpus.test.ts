import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article, Person } from "#src/model/article";
import type { Instant } from "#src/model/brand";
import type { Problem } from "#src/model/problem";
import type { RawArticle } from "#src/model/raw";
import type { Registries } from "#src/model/registry";
import { siteConfig } from "../../helpers/article.ts";
import { wholeArticles } from "../../helpers/whole-articles.ts";

/** What desks write, in each field: messy on purpose. */
const pools = {
  title: fc.constantFrom("Talks &amp; tolls", "A <em>fine</em> day", "渡輪復航", "Ferries\treturn", "a<b"),
  author: fc.constantFrom<unknown>(
    "By Mei Lin Chan and Tomás Ortega",
    "MEI LIN CHAN",
    "JUAN JOSÉ",
    "Juan José",
    "AFP, MANILA",
    "Felix Brandt, dpa",
    "陳美玲",
    "Ann Lee (Edited by Bob Ray)",
    ["Ann Lee", { name: "Cy Fox", role: "translator" }],
    "Josh Aas, ISRG Executive Director",
    "신현주 기자",
  ),
  section: fc.constantFrom<unknown>(
    "China > Diplomacy",
    "china/diplomacy",
    ["World", "Asia"],
    "Section: City",
    "world",
  ),
  tags: fc.constantFrom<unknown>(
    "ChinaDiplomacy, Donald Trump",
    ["Hack Week", "HackWeek"],
    ["hack-week"],
    "1&1;東京・首都圏",
    ["Top Story 1", "Politics &amp; Government"],
    [],
  ),
  date: fc.constantFrom("2026-11-02", "2026-11-03 09:30", "2026-11-03T09:30:00+08:00", "Fri, 20 Nov 2026 08:00:00 GMT"),
  description: fc.constantFrom("  One   line ", "Zwei &lt;Zeilen&gt;", undefined),
  kicker: fc.constantFrom("Opinion", undefined),
} as const;

const registries: Registries = {
  authors: [
    {
      id: "mei-lin-chan",
      name: "Mei Lin Chan",
      aliases: ["M. L. Chan"],
      names: { zh: "陳美玲" },
      kind: "person",
      sameAs: [],
    },
  ],
  categories: [
    { id: "china", label: "China", labels: {}, aliases: [], codes: {}, kind: "section" },
    { id: "diplomacy", label: "Diplomacy", labels: {}, aliases: [], codes: {}, kind: "section", parent: "china" },
  ],
};
const config = siteConfig();
const now = Date.UTC(2026, 10, 23) as Instant;

const raw = (file: string, data: Readonly<Record<string, unknown>>): RawArticle => ({
  file,
  data: Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)),
  head: "",
  format: "yaml",
  body: "The boat left at dawn.\n",
  bodyLine: 1,
});

const normalize = (articles: readonly RawArticle[]): ReturnType<typeof wholeArticles> =>
  wholeArticles(articles, registries, { config, now });

/** The article as an editor would write it who had only the result. */
function rewrite(article: Article): RawArticle {
  const person = ({ name, role, jobTitle, affiliation, kind, slug }: Person): unknown =>
    slug === "mei-lin-chan" ? { id: slug, role } : { name, role, jobTitle, affiliation, kind };
  const path = article.section?.path.map(({ label }) => label);
  return raw(article.file, {
    id: article.id,
    title: article.headline,
    date: article.publishedAt.iso,
    authors: [...article.authors.filter(({ name }) => !article.agencies.includes(name)), ...article.contributors]
      .map(person)
      .concat(article.agencies),
    section: path,
    categories: article.categories.map(({ label }) => label),
    description: article.standfirst,
    kicker: article.kicker,
    dateline: article.dateline,
  });
}

const corpus = fc
  .array(fc.record(pools), { minLength: 1, maxLength: 8 })
  .map((rows) => rows.map((data, index) => raw(`${index % 2 === 0 ? "a" : "b"}/${index}.md`, data)));
const known = ({ code, file, args }: Problem): string => JSON.stringify([code, file, args]);

describe("a corpus", () => {
  it("becomes the same articles and problems in any order of files", () => {
    fc.assert(
      fc.property(corpus, fc.infiniteStream(fc.nat()), (articles, keys) => {
        const order = articles
          .map((article) => ({ article, key: keys.next().value as number }))
          .toSorted((a, b) => a.key - b.key);
        const [first, second] = [normalize(articles), normalize(order.map(({ article }) => article))];
        expect(second.articles).toEqual(first.articles);
        expect(second.problems.map(known).toSorted()).toEqual(first.problems.map(known).toSorted());
      }),
      { numRuns: 15 },
    );
  });

  it("normalized once more changes nothing", () => {
    fc.assert(
      fc.property(corpus, (articles) => {
        const { articles: once } = normalize(articles);
        const { articles: twice } = normalize(once.map(rewrite));
        const plain = (article: Article): unknown => ({ ...article, bylineText: undefined });
        expect(twice.map(plain)).toEqual(once.map(plain));
      }),
      { numRuns: 15 },
    );
  });
});
