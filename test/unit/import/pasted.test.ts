import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spent } from "./spent.ts";
import type { ImportedPage } from "#src/import/imported";
import { readPastedPage } from "#src/import/pasted/pasted";
import { expectedPages } from "./pasted-pages.ts";

const settings = { source: "page.txt", siteLanguage: "en", timezone: "Europe/London" };
const read = (name: string): ImportedPage =>
  readPastedPage(readFileSync(join(import.meta.dirname, "pages", name), "utf8"), settings);

describe("pasted pages", () => {
  it.each(Object.entries(expectedPages))("reads %s", (name, expected) => {
    const { article, removed } = read(name);
    const blocks = article.body.split("\n\n");
    expect({
      title: article.title,
      kicker: article.kicker,
      standfirst: article.description,
      authors: article.authors.map((author) => author.name),
      date: article.date?.text,
      updated: article.updated?.text,
      section: article.section,
      tags: article.tags,
      language: article.language,
      corrections: article.corrections.map(({ date }) => date.text),
    }).toEqual({
      kicker: undefined,
      standfirst: undefined,
      date: undefined,
      updated: undefined,
      section: undefined,
      tags: [],
      language: "en",
      corrections: [],
      ...Object.fromEntries(Object.entries(expected).filter(([key]) => key !== "blocks" && key !== "removed")),
    });
    expect(blocks.map((block, index) => block.slice(0, expected.blocks[index]?.length))).toEqual(expected.blocks);
    const byReason: Record<string, number[]> = {};
    for (const { why, line = 0 } of removed) (byReason[why] ??= []).push(line);
    expect(byReason).toEqual(expected.removed);
  });

  it.each([
    [
      "beavers-en.txt",
      "Beavers return to the River Alder for the first time in 400 years",
      ["Patrick Quill Environment correspondent"],
      "2024-05-03T17:32:00+01:00",
      ["Rivers", "Wildlife", "Conservation"],
      6,
    ],
    ["lighthouse-en.txt", "A Lighthouse Keeper’s Last Winter", ["Ruth Okafor"], "2024-05-03", [], 7],
    [
      "wal-de.txt",
      "»So nah war er noch nie«",
      ["Jasper Holm, List auf Sylt"],
      "2024-05-03T19:40:00+01:00",
      ["Panorama", "Nordsee"],
      5,
    ],
    [
      "pub-en.txt",
      "Village pub saved by 400 villagers and one horse",
      ["Tilly Marsh, Local Democracy Reporter"],
      undefined,
      [],
      8,
    ],
    [
      "barco-pt.txt",
      "Barco-biblioteca volta a navegar pelo rio após dois anos parado",
      ["Renata Bivar, G2 AM — Manaus"],
      "2024-05-03T08:15:00+01:00",
      [],
      5,
    ],
    [
      "tombo-ja.txt",
      "絶滅したとされたトンボ 80年ぶりに見つかる 新潟",
      [],
      "2024-05-03T18:45:00+01:00",
      ["社会", "気象"],
      5,
    ],
    [
      "anes-fr.txt",
      "Dans le Jura, des loups et des ânes apprennent à vivre ensemble",
      ["Camille Rostand (Saint-Amour, envoyée spéciale)"],
      undefined,
      [],
      4,
    ],
    [
      "court-en.txt",
      "Ferry operator wins court fight over harbour berth",
      ["Lena Ashworth and Omar Fadil"],
      "2024-05-03T10:02:00+01:00",
      ["My News", "World", "Business", "Markets"],
      7,
    ],
    ["gangwen-zh.txt", "渡輪夜班周五復航 市民冀票價下調", ["陳家欣 李子朗"], "2024-05-03T10:02:00+01:00", ["港聞"], 5],
    [
      "sluis-nl.txt",
      "Oude sluis bij Werkendam gaat na negentig jaar weer open",
      ["onze verslaggever Joost Verbeek"],
      "2024-05-03T10:02:00+01:00",
      ["Binnenland"],
      5,
    ],
    [
      "mayak-ru.txt",
      "В порту после ремонта открыли старый маяк",
      ["Анна Воронина"],
      "2024-05-03T10:02:00+01:00",
      ["Общество"],
      5,
    ],
    [
      "coins-en.txt",
      "Hong Kong’s last wooden ferry to be saved by schoolchildren’s coins",
      ["Cheung Ka-yan"],
      "2024-05-03T06:30:00+01:00",
      ["Hong Kong", "Hong KongTransport"],
      6,
    ],
    [
      "library-en.txt",
      "Floating library sets sail again after two years",
      ["Anjali Menon"],
      "2024-05-03T10:02:00+01:00",
      ["Library", "Kochi"],
      4,
    ],
  ])("reads %s: %s", (name, title, authors, date, tags, blocks) => {
    const { article } = read(name);
    expect({
      title: article.title,
      authors: article.authors.map((author) => author.name),
      date: article.date?.text,
      tags: article.tags,
      blocks: article.body.split("\n\n").length,
    }).toEqual({ title, authors, date, tags, blocks });
    expect(article.body).not.toMatch(
      /sign up|cookie|newsletter|scroll to|subscribe|meistgelesen|lees ook|читайте|whatsapp|mehr zum thema|editors’ picks/i,
    );
  });

  it("joins the lines of a text that was wrapped", () => {
    const paragraph =
      "The council met for nine hours and agreed on almost nothing at all, which its members called a fair start to the year ahead of them and of the town.";
    const wrap = (text: string): string => text.replace(/(.{1,66})(?:\s|$)/g, "$1\n").trimEnd();
    const { article } = readPastedPage(
      ["Council meets for nine hours", "By Ada Poole", ...[1, 2, 3].map((part) => wrap(`${part} ${paragraph}`))].join(
        "\n\n",
      ),
      settings,
    );
    expect(article.body.split("\n\n")).toEqual([`1 ${paragraph}`, `2 ${paragraph}`, `3 ${paragraph}`]);
  });

  it("keeps a note of correction that has no date in the text, and says so", () => {
    const text =
      "Council meets again\n\nBy Ada Poole\n\nThe council met for nine hours and agreed on almost nothing, which its members called a start.\n\nThis article was amended to correct the number of hours.";
    const { article, problems } = readPastedPage(text, settings);
    expect(article.body).toContain("This article was amended to correct");
    expect(problems).toMatchObject([{ code: "import-correction-undated", line: 7 }]);
  });

  const samples = Object.keys(expectedPages).flatMap((name) =>
    readFileSync(join(import.meta.dirname, "pages", name), "utf8").split("\n"),
  );
  const line = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...samples) },
    { weight: 1, arbitrary: fc.string() },
    { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
  );

  it("accounts for every line: it is in the article, or recognised, or reported as left out", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
        const { article, recognized, removed } = readPastedPage(lines.join("\n"), settings);
        const body = bare(article.body);
        const told = new Set([...removed, ...recognized].map(({ line: number }) => number));
        for (const [index, text] of lines.join("\n").split("\n").entries()) {
          const words = bare(text);
          if (words !== "" && !told.has(index + 1))
            expect(body.includes(words), `line ${index + 1}: ${text}`).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("takes no longer than a moment, whatever the text", () => {
    for (const text of [
      "a".repeat(5_000_000),
      "Photo: ".repeat(100_000),
      "\n".repeat(1_000_000),
      "x > ".repeat(500_000),
      "Share\n".repeat(50_000),
      "1:".repeat(200_000),
      "2024年".repeat(100_000),
      `${Array.from({ length: 50_000 }, (_, index) => `Word ${index}`).join("\n")}\n3 May 2024`,
      "3 May 2024\n".repeat(50_000),
      "By Ada Poole\n".repeat(20_000),
      "Photo: EPA\n".repeat(50_000),
      "Related\nA headline here\n".repeat(20_000),
      "Topics\nA\n".repeat(20_000),
    ]) {
      expect(
        spent(() => {
          readPastedPage(text, settings);
        }),
      ).toBeLessThan(20_000);
    }
  });
});

/** Letters and digits alone, since the rest is escaped or a mark. */
function bare(text: string): string {
  return text.normalize("NFKC").replace(/[^\p{L}\p{N}]+/gu, "");
}
