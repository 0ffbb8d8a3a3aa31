import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { build } from "#src/index";
import {
  axeFindings,
  describeInBrowser,
  filesOf,
  openPage,
  overflowAt,
  siteUrl,
  type Files,
} from "../helpers/browser/pages.ts";

const unbroken = "Harbour".repeat(43).slice(0, 300);
const row = (cell: (column: number) => string): string =>
  `| ${Array.from({ length: 12 }, (_, column) => cell(column)).join(" | ")} |`;
const table = [row((n) => `Quarter ${n + 1}`), row(() => "---"), row((n) => `${n * 1_234_567} passengers`)].join("\n");

const foreign = {
  "market.ar.md": [
    "title: سوق السمك الليلي يضيء فوانيسه من جديد\nauthor: ليلى حداد\nsection: ثقافة\ntags: [أسواق]",
    "أضيئت الفوانيس عند الغروب، وقالت Layla Haddad إن `npm run build` انتهى.\n\n## العودة\n\n- أربعون بسطة\n- 212 زائرًا",
  ],
  "ferries.zh.md": [
    "title: 停航十九個月海港渡輪今晨復航\nauthor: 陳美玲\nsection: 航運",
    `${"頭班船天未亮便離開紅隼碼頭，船上有二百一十二名乘客。".repeat(12)}\n\n> 一隻很有耐性的狗`,
  ],
  "unbroken.md": [
    `title: ${unbroken}\nsubtitle: ${unbroken}\nkicker: ${unbroken}\nauthor: ${unbroken}\ntags: [${unbroken}]`,
    `${unbroken}[^1]\n\n## ${unbroken}\n\n> ${unbroken}\n\n- ${unbroken}\n\n<https://long.example/${unbroken}>\n
\`${unbroken}\`\n\n    ${unbroken}\n\n| A | B |\n|---|---|\n| ${unbroken} | ${unbroken} |\n\n[^1]: ${unbroken}`,
  ],
  "table.md": ["title: Twelve columns", `Before.\n\n${table}\n\nAfter.`],
  "one-word.md": ["title: Gone", "Gone."],
  "no-picture.md": ["title: No picture\nauthor: Ada Wren", "Words alone."],
  "headings.md": ["title: Headings that skip levels", "### First\n\nWords.\n\n## Second\n\n##### Third\n\nWords."],
  "long.md": ["title: Forty thousand words", "The tide comes in and the tide goes out again.\n\n".repeat(4_000)],
} satisfies Readonly<Record<string, readonly string[]>>;
const pages = {
  "an Arabic article": "articles/ar/2026/11/market/",
  "a Chinese article": "articles/zh/2026/11/ferries/",
  "300 characters without a blank": "articles/2026/11/unbroken/",
  "a table of twelve columns": "articles/2026/11/table/",
  "an article of one word": "articles/2026/11/one-word/",
  "an article without a picture": "articles/2026/11/no-picture/",
  "headings that skip levels": "articles/2026/11/headings/",
  "the front page over them": "",
};

const folders: string[] = [];

/** Publishes articles, each its front matter without a date and its text. */
async function publish(articles: Readonly<Record<string, readonly string[]>>): Promise<Files> {
  const root = mkdtempSync(join(tmpdir(), "broadsheet-foreign-"));
  folders.push(root);
  const place = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  place(
    "broadsheet.yaml",
    `site: {title: The Paper, description: News, url: "${siteUrl}", publisher: {name: House}}\n`,
  );
  for (const [path, [head, body]] of Object.entries(articles))
    place(`articles/${path}`, `---\ndate: 2026-11-20T09:00:00Z\n${head}\n---\n${body}\n`);
  const { status } = await build({ root, now: "2026-11-23T00:00:00Z" });
  expect(status).toBe("published");
  return filesOf(join(root, "dist"));
}

describeInBrowser("foreign and hostile articles", () => {
  let files: Files;
  beforeAll(async () => void (files = await publish(foreign)));
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  it.each(Object.entries(pages))("%s: accessible, fits every screen", async (_, path) => {
    const { page, errors, refused } = await openPage(files, path);
    expect.soft(await page.getByRole("heading", { level: 1 }).isVisible()).toBe(true);
    for (const width of [1280, 320]) expect.soft(await overflowAt(page, width), `${width} px`).toEqual([]);
    expect.soft(await axeFindings(page)).toEqual([]);
    expect.soft([...errors, ...refused]).toEqual([]);
  });

  it("40,000 words fit every screen", async () => {
    const { page, errors } = await openPage(files, "articles/2026/11/long/");
    expect((await page.getByRole("article").innerText()).split(/\s+/).length).toBeGreaterThan(40_000);
    for (const width of [320, 1280]) expect(await overflowAt(page, width)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it.each([
    ["the name of a section in the masthead", `section: ${unbroken.slice(0, 90)}`, "Words."],
    ["a list of 14 levels", "", Array.from({ length: 14 }, (_, depth) => `${"  ".repeat(depth)}- Level`).join("\n")],
  ])("%s fits a narrow screen", async (_, head, body) => {
    const own = await publish({ "a.md": [`title: A story\n${head}`, body] });
    const { page } = await openPage(own, "articles/2026/11/a/");
    expect(await overflowAt(page, 320)).toEqual([]);
  });
});
