#!/usr/bin/env node
// A newsroom of any size, the same for the same arguments:
//   node scripts/generate-newsroom.mjs DIR [ARTICLES] [--hostile]
// With --hostile, fields and texts hold what breaks feeds: ends of CDATA, cut entities, tags, control characters.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const [dir, count = "500"] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const isHostile = process.argv.includes("--hostile");
if (dir === undefined) {
  process.stderr.write("Usage: node scripts/generate-newsroom.mjs DIR [ARTICLES] [--hostile]\n");
  process.exit(2);
}

let state = 20_261_124;
/** A whole number below the limit (mulberry32). */
function below(limit) {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
}
const pick = (list) => list[below(list.length)];
const some = (list, most) => [...new Set(Array.from({ length: below(most + 1) }, () => pick(list)))];

const words = {
  en: "harbour council ferry engineer vote bridge flood school market strike budget station river clinic museum archive tide captain union museum paper letter winter season island signal lantern quay crane warehouse ledger compass".split(
    " ",
  ),
  de: "Hafen Stadtrat Fähre Brücke Flut Schule Markt Streik Haushalt Bahnhof Fluss Klinik Museum Archiv Gezeiten Kapitän Verband Zeitung Brief Winter".split(
    " ",
  ),
  ar: "الميناء المجلس العبّارة الجسر الفيضان المدرسة السوق الإضراب الميزانية المحطة النهر المتحف الأرشيف الربان الجزيرة".split(
    " ",
  ),
  "zh-Hant": "海港 議會 渡輪 橋樑 水災 學校 市場 罷工 預算 車站 河流 診所 博物館 檔案 潮汐 船長".split(" "),
};
const sections = [
  "City",
  "City > Weather",
  "City > Schools",
  "World",
  "World > Asia",
  "World > Europe",
  "Business",
  "Business > Shipping",
  "Culture",
  "Science",
  "Sport",
  "Opinion",
];
const topics = Array.from(
  { length: 40 },
  (_, index) => `${words.en[index % words.en.length]} ${words.en[(index * 7 + 3) % words.en.length]}`,
);
const authors = Array.from(
  { length: 60 },
  (_, index) =>
    `${["Ada", "Bo", "Chen", "Dara", "Elif", "Femi"][index % 6]} ${["Wren", "Holm", "Okoye", "Lind", "Sato", "Marsh", "Vale", "Reyes", "Brandt", "Noor"][Math.floor(index / 6)]}`,
);
const hostile = [
  "]]>",
  "]]>]]>",
  "&copy",
  "&amp;lt;",
  "<b>",
  "</script>",
  "<!--",
  "\u0007",
  "\uFFFE",
  "Â´",
  "B&B",
  "$&",
  "\u202E",
  "<![CDATA[",
  "'",
  '"',
  "🦜",
  "a<b",
  "&",
  "<",
  ">",
];

function phrase(language, length) {
  const parts = Array.from({ length }, () => pick(words[language]));
  if (isHostile) for (let more = below(4); more > 0; more -= 1) parts.splice(below(parts.length + 1), 0, pick(hostile));
  const text = parts.join(" ");
  return text[0].toUpperCase() + text.slice(1);
}
const sentence = (language) => `${phrase(language, 6 + below(14))}.`;
const paragraph = (language) => Array.from({ length: 2 + below(4) }, () => sentence(language)).join(" ");

function block(language) {
  const kind = below(12);
  if (kind === 0) return `## ${phrase(language, 4)}`;
  if (kind === 1) return Array.from({ length: 3 }, () => `- ${phrase(language, 5)}`).join("\n");
  if (kind === 2) return `> ${sentence(language)}`;
  if (kind === 3)
    return `| ${phrase("en", 1)} | ${phrase("en", 1)} |\n| --- | --- |\n| ${phrase("en", 2)} | [${phrase("en", 1)}](https://elsewhere.example/${below(999)}) |`;
  if (kind === 4 && isHostile)
    return `<div onclick="x()"><script>alert(1)</script><p>${phrase(language, 5)}<p>${phrase(language, 3)}</div>`;
  return paragraph(language);
}

function write(path, text) {
  const file = join(dir, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

write(
  "broadsheet.yaml",
  `site:
  title: The Generated Gazette
  description: News that nobody reported
  url: https://gazette.example/
  timezone: Europe/Berlin
  publisher: {name: Gazette House}
  copyright: © Gazette House
hub: https://hub.example/
feeds:
  custom:
    - {name: shipping-news, title: Shipping without opinion, include: {sections: [Business/Shipping, Sport]}, exclude: {types: opinion}, fullText: false}
`,
);
for (let index = 0; index < Number(count); index += 1) {
  const language = pick(["en", "en", "en", "en", "de", "ar", "zh-Hant"]);
  // Two years back from 23 November 2026, noon.
  const date = new Date(Date.UTC(2026, 10, 23, 12) - below(730 * 1440) * 60_000).toISOString();
  const fields = {
    title: phrase(language, 5 + below(6)),
    date,
    ...(language === "en" ? {} : { language }),
    ...(below(8) === 0 ? { updated: date.replace(/^\d{4}/, "2026").replace(/-(\d\d)-(\d\d)T/, "-11-22T") } : {}),
    ...(below(9) === 0 ? {} : { authors: some(authors, 3) }),
    ...(below(9) === 0 ? {} : { section: pick(sections) }),
    tags: isHostile ? [...some(topics, 3), phrase(language, 1)] : some(topics, 4),
    ...(below(3) === 0 ? {} : { standfirst: phrase(language, 12) }),
    ...(below(4) === 0
      ? {
          image: {
            src: `https://pictures.example/${index}.jpg`,
            width: 1200,
            height: 800,
            caption: phrase(language, 8),
            credit: "EPA",
          },
        }
      : {}),
    ...(below(12) === 0 ? { corrections: [{ date: "2026-11-21", text: sentence(language) }] } : {}),
    ...(below(15) === 0 ? { type: pick(["opinion", "analysis", "review", "interview"]) } : {}),
    ...(below(20) === 0
      ? { related: [{ title: phrase(language, 4), url: "https://elsewhere.example/a?b=c&d=é" }] }
      : {}),
    ...(below(25) === 0 ? { feedText: "summary" } : {}),
    ...(below(40) === 0 ? { withdrawn: { date: "2026-11-20", notice: sentence(language) } } : {}),
    ...(below(40) === 0 ? { embargo: "2027-01-01T00:00:00Z" } : {}),
  };
  const body = Array.from({ length: 3 + below(12) }, () => block(language)).join("\n\n");
  const front = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  write(
    `articles/${date.slice(0, 7).replace("-", "/")}/story-${index}.md`,
    `---\n${front.join("\n")}\n---\n\n${body}\n`,
  );
}
