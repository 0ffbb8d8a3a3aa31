import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "#src/index";
import { judgeFolder } from "../helpers/judge.ts";
import { readOutput } from "../helpers/newsroom.ts";
import { all, parseXml, type XmlElement } from "../helpers/xml.ts";

const site = "https://news.example/";

/** What a reader knows of a document: its items' ids and where the one before it stands. */
interface Page {
  readonly ids: readonly string[];
  readonly previous: string | undefined;
  readonly isArchive: boolean;
}

function xmlPage(text: string): Page {
  const root = parseXml(text);
  const isRss = root.name === "rss";
  const channel = isRss ? (root.children[0] as XmlElement) : root;
  const links = all(channel, isRss ? "atom:link" : "link").map(({ attributes }) => attributes);
  return {
    ids: all(channel, isRss ? "item" : "entry").map((item) => all(item, isRss ? "guid" : "id")[0]?.text ?? ""),
    previous: links.find(({ rel }) => rel === "prev-archive")?.["href"],
    isArchive: all(channel, "fh:archive").length > 0,
  };
}

function jsonPage(text: string): Page {
  const { items, next_url: previous } = JSON.parse(text) as { items: { id: string }[]; next_url?: string };
  return { ids: items.map(({ id }) => id), previous, isArchive: false };
}

describe("a reader that walks back through a channel", () => {
  let root: string;
  const write = (day: string, index: number, extra = ""): string => {
    const file = `${day}-story-${index}.md`;
    writeFileSync(
      join(root, "articles", file),
      `---\ntitle: Story ${day} ${index}\ndate: ${day}T${String(index % 24).padStart(2, "0")}:00:00Z\nsection: ${index % 3 === 0 ? "World > Asia" : index % 3 === 1 ? "World" : "City"}\n${extra}---\nText of ${day} ${index}.\n`,
    );
    return file;
  };
  const publish = async (now: string): Promise<Map<string, string>> => {
    const { status } = await build({ root, now });
    expect(status).toBe("published");
    return new Map([...readOutput(join(root, "dist"))].map(([path, bytes]) => [path, bytes.toString()]));
  };
  /** Every document from the subscription document back. */
  const walk = (output: Map<string, string>, start: string): Page[] => {
    const pages: Page[] = [];
    for (let url: string | undefined = site + start; url !== undefined; url = pages.at(-1)?.previous) {
      const text = output.get(url.slice(site.length));
      expect(text, url).toBeDefined();
      pages.push(start.endsWith(".json") ? jsonPage(text ?? "{}") : xmlPage(text ?? ""));
      expect(pages.length).toBeLessThan(100);
    }
    return pages;
  };

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), "broadsheet-history-"));
    mkdirSync(join(root, "articles"));
    writeFileSync(
      join(root, "broadsheet.yaml"),
      `site: {title: News, description: All of it, url: "${site}", publisher: {name: House}}\nfeeds: {limit: 10}\n`,
    );
    for (const month of ["03", "05", "06", "10"])
      for (let index = 0; index < (month === "05" ? 120 : 7); index += 1) write(`2026-${month}-09`, index);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it.each([
    "rss.xml",
    "atom.xml",
    "feed.json",
    "sections/world/rss.xml",
    "sections/world/atom.xml",
    "sections/city/feed.json",
  ])("%s: meets every article, each in one archive document", async (start) => {
    const output = await publish("2026-10-20T00:00:00Z");
    const [first, ...archives] = walk(output, start);
    expect(archives.length).toBeGreaterThan(2);
    if (!start.endsWith(".json")) expect(archives.every(({ isArchive }) => isArchive)).toBe(true);
    expect(first?.ids).toHaveLength(10);
    // The month that goes on stands in the subscription document.
    const archived = archives.flatMap(({ ids }) => ids);
    expect(new Set(archived).size).toBe(archived.length);
    const seen = new Set([...archived, ...(first?.ids ?? [])]);
    const rooted = start.startsWith("sections/world") ? 2 / 3 : start.startsWith("sections/city") ? 1 / 3 : 1;
    expect(seen.size).toBeCloseTo(141 * rooted, -1);
    if (rooted === 1) expect(seen.size).toBe(141);
  });

  it("finds closed documents byte for byte as they were, whatever is published later", async () => {
    const before = await publish("2026-10-20T00:00:00Z");
    const files = Array.from({ length: 60 }, (_, index) => write("2026-11-09", index));
    const after = await publish("2026-11-20T00:00:00Z");
    const names = [...before.keys()].filter((path) => /-2026-\d\d(?:-\d)?\.(?:xml|json)$/.test(path));
    expect(names.length).toBeGreaterThan(20);
    const moved = names.filter((path) => before.get(path) !== after.get(path));
    // The newest month now knows what comes after it.
    expect(moved.every((path) => path.includes("-2026-10."))).toBe(true);
    expect(await judgeFolder(join(root, "dist"))).toEqual([]);
    expect(walk(after, "rss.xml").flatMap(({ ids }) => ids)).toContain(
      xmlPage(before.get("rss-2026-03.xml") ?? "").ids[0],
    );
    const again = await build({ root, now: "2026-11-20T00:00:00Z" });
    expect(again.written).toMatchObject({ written: 0, pruned: 0 });
    for (const file of files) rmSync(join(root, "articles", file));
  });

  it("finds no withdrawn article, and a correction where the article stands", async () => {
    await publish("2026-10-20T00:00:00Z");
    write("2026-03-09", 0, "withdrawn: {date: 2026-10-19, notice: Gone.}\n");
    write("2026-03-09", 1, "corrections: [{date: 2026-10-19, text: The mayor was right.}]\n");
    const output = await publish("2026-10-20T00:00:00Z");
    const text = output.get("rss-2026-03.xml") ?? "";
    expect(text).not.toContain("Story 2026-03-09 0");
    expect(text).toContain("The mayor was right.");
    expect(walk(output, "rss.xml").flatMap(({ ids }) => ids)).not.toContain("tag:news.example,2026-03-09:story-0");
  });

  it("next and current lead back to where it came from", async () => {
    const output = await publish("2026-10-20T00:00:00Z");
    const document = readFileSync(join(root, "dist/atom-2026-05-2.xml"), "utf8");
    const rels = Object.fromEntries(
      all(parseXml(document), "link").map(({ attributes }) => [attributes["rel"], attributes["href"]]),
    );
    expect(rels).toMatchObject({
      self: `${site}atom-2026-05-2.xml`,
      current: `${site}atom.xml`,
      "prev-archive": `${site}atom-2026-05.xml`,
      "next-archive": `${site}atom-2026-05-3.xml`,
    });
    expect(rels["hub"]).toBeUndefined();
    expect(output.has("atom-2026-05-3.xml")).toBe(true);
  });
});
