import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spent } from "./spent.ts";
import type { ImportedPage } from "#src/import/imported";
import { readPastedPage } from "#src/import/pasted/pasted";

const settings = { source: "page.txt", siteLanguage: "en", timezone: "Europe/London" };
const read = (name: string): ImportedPage =>
  readPastedPage(readFileSync(join(import.meta.dirname, "pages", name), "utf8"), settings);

interface Expected {
  readonly title: string;
  readonly kicker?: string;
  readonly standfirst?: string;
  readonly authors: readonly string[];
  readonly date?: string;
  readonly updated?: string;
  readonly section?: string;
  readonly tags?: readonly string[];
  readonly language?: string;
  /** The body, blocks that begin like this. */
  readonly blocks: readonly string[];
  /** Reason → lines. */
  readonly removed: Readonly<Record<string, readonly number[]>>;
  readonly corrections?: readonly string[];
}

const pages: Readonly<Record<string, Expected>> = {
  "harbour-en.txt": {
    title: "Night ferries return to the harbour after a summer of repairs",
    standfirst:
      "Crews will sail until two in the morning from Friday, but fares rise and one pier stays shut until the spring, the company says",
    authors: ["Imogen Vale"],
    tags: ["Harbour", "FerriesTransport"],
    blocks: [
      "<!-- lead picture: A ferry leaves",
      "Night ferries will",
      "The first boat",
      "The fare rises",
      "<!-- picture: Dora Finch",
      "<!-- ad -->",
      "The northern pier",
      "<!-- ad -->",
      "Residents near",
    ],
    removed: {
      advertisement: [1, 21, 25, 29],
      "reading-time": [9],
      trust: [10],
      duplicate: [20],
      listening: [30, 31, 32, 33, 34, 35, 36, 37, 38],
    },
  },
  "zeitung-de.txt": {
    title: "Warum der letzte Zug nach Süden künftig früher fährt",
    kicker: "Streit um die Nachtzüge:",
    standfirst:
      "Der Betreiber streicht zwei Verbindungen. Pendler sammeln Unterschriften, und die Stadt prüft, ob sie selbst zahlt.",
    authors: ["Hanna Brück und Jörg Sattler"],
    date: "2024-05-03T10:02:00+01:00",
    section: "Wirtschaft > Verkehr",
    language: "de",
    blocks: [
      "<!-- lead picture: Der Nachtzug",
      "Der letzte Zug",
      "Für viele",
      "<!-- ad -->",
      "## Was die Stadt",
      "Die Stadt könnte",
      "„Wir lassen",
    ],
    removed: {
      navigation: [1, 2, 3],
      "reading-time": [9],
      share: [10, 11, 12],
      advertisement: [16],
      related: [19, 22, 23, 24, 25, 26, 27],
      comments: [28, 29],
      copyright: [30],
    },
    corrections: ["2024-05-02"],
  },
  "journal-fr.txt": {
    title: "« Les Marées lentes », un premier film qui prend son temps",
    kicker: "CINÉMA",
    standfirst: "Avec ce récit tourné sur une île sans voitures, la cinéaste signe une œuvre patiente et lumineuse.",
    authors: ["Solène Kerbrat"],
    date: "2024-05-03T10:02:00+01:00",
    updated: "2024-05-04T08:15:00+01:00",
    section: "Culture > Cinéma",
    language: "fr",
    blocks: ["<!-- lead picture: Une scène", "Il faut accepter", "<!-- ad -->", "Puis la mer", "Le film sort"],
    removed: {
      navigation: [1, 2],
      cookies: [3, 4],
      "reading-time": [13],
      share: [14, 15, 16, 17],
      advertisement: [22],
      related: [26, 33, 34, 35],
      newsletter: [30, 31, 32],
    },
  },
  "shimbun-ja.txt": {
    title: "港の夜行船、4か月ぶりに再開へ 運賃は値上げ",
    authors: ["佐倉みどり"],
    date: "2024-05-03T10:02:00+01:00",
    tags: ["経済"],
    language: "ja",
    blocks: ["<!-- lead picture: 夕暮れ", "港を横断する", "運航会社", "<!-- ad -->", "運賃は"],
    removed: {
      navigation: [1, 2, 3],
      share: [9, 10],
      advertisement: [19],
      related: [23, 24, 25, 26, 27, 28],
      comments: [29],
      copyright: [30],
    },
  },
  "diario-es.txt": {
    title: "El faro de Punta Gris volverá a encenderse en otoño",
    standfirst:
      "La restauración ha costado dos años y medio millón de euros, y los vecinos podrán subir a la torre los domingos",
    authors: ["Lucía Arrabal"],
    date: "2024-05-03T10:02:00+01:00",
    updated: "2024-05-04T09:30:00+01:00",
    tags: ["Faros", "Patrimonio", "Sociedad"],
    language: "es",
    blocks: ["<!-- lead picture: El faro", "El faro de Punta Gris volverá", "<!-- ad -->", "La obra", "«Mi abuelo"],
    removed: { navigation: [1, 2, 3, 32], share: [13, 14, 15], advertisement: [20], related: [24, 25, 26, 30, 31] },
  },
  "tabloid-en.txt": {
    title: "Baker's runaway sourdough starter blocks village road for SIX hours",
    kicker: "EXCLUSIVE",
    authors: ["Tamsin Crouch, Rural Affairs Editor"],
    date: "2024-05-03T10:02:00+01:00",
    updated: "2024-05-03T11:40:00+01:00",
    blocks: ["A VILLAGE", "Driver Len", "Firefighters", "<!-- picture: Sticky", '"It smelled', "The bakery"],
    removed: {
      navigation: [1, 2, 3, 4, 5],
      share: [10],
      comments: [11, 28],
      related: [14, 19, 20, 21, 24, 25, 26, 27],
      duplicate: [17],
    },
    corrections: ["2024-05-04"],
  },
  "ilbo-ko.txt": {
    title: "항구 야간 여객선, 넉 달 만에 운항 재개",
    authors: ["윤서하 기자"],
    date: "2024-05-03T10:02:00+01:00",
    updated: "2024-05-03T11:40:00+01:00",
    tags: ["사회"],
    language: "ko",
    blocks: ["<!-- lead picture: 해 질", "항구를", "운항사는", "<!-- ad -->", "요금은"],
    removed: {
      navigation: [1, 2],
      share: [10, 11],
      advertisement: [19],
      related: [23, 24],
      comments: [25],
      copyright: [26],
    },
  },
  "jarida-ar.txt": {
    title: "العبّارات الليلية تعود إلى الميناء بعد أربعة أشهر من الإصلاحات",
    authors: ["ليلى حداد"],
    date: "2024-05-03T10:02:00+01:00",
    tags: ["اقتصاد"],
    language: "ar",
    blocks: ["تعود العبّارات", "<!-- ad -->", "وقالت"],
    removed: { navigation: [1, 2], share: [9, 10, 11], advertisement: [15], related: [19, 20, 21, 22], comments: [23] },
  },
  "ribao-zh.txt": {
    title: "停航四个月 夜间渡轮周五复航",
    authors: ["陈美玲"],
    date: "2024-05-03T10:02:00+01:00",
    tags: ["要闻"],
    language: "zh",
    blocks: ["<!-- lead picture: 傍晚", "因东码头", "<!-- ad -->", "首班船"],
    removed: {
      navigation: [1, 2],
      share: [9, 10],
      advertisement: [16],
      related: [20, 21, 22, 23],
      comments: [24],
      copyright: [25],
    },
  },
  "giornale-it.txt": {
    title: "Il vecchio mulino riapre e torna a macinare dopo quarant'anni",
    authors: ["Marta Olivieri"],
    date: "2024-05-03T10:02:00+01:00",
    tags: ["Cronaca"],
    language: "it",
    blocks: ["<!-- lead picture: Il mulino", "Il vecchio mulino di", "<!-- ad -->", "La ruota", "La farina"],
    removed: {
      navigation: [1, 2],
      "reading-time": [9],
      share: [10],
      advertisement: [15],
      related: [19, 23, 24],
      copyright: [25],
    },
  },
};

describe("pasted pages", () => {
  it.each(Object.entries(pages))("reads %s", (name, expected) => {
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

  const samples = Object.keys(pages).flatMap((name) =>
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
