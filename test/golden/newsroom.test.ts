import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { digest } from "#src/base/hash";
import { build, type BuildResult } from "#src/index";
import { judgeFolder } from "../helpers/judge.ts";
import { copyNewsroom, readOutput, sampleNow } from "../helpers/newsroom.ts";

const golden = join(import.meta.dirname, "newsroom");
// `npm run golden` writes them; the difference is read before it is committed.
const update = process.env["UPDATE_GOLDEN"] === "1";
const kept = [
  "rss.xml",
  "atom.xml",
  "feed.json",
  "opml.xml",
  "podcast.xml",
  "sitemap.xml",
  "sitemaps/2026.xml",
  "sitemaps/channels.xml",
  "sections/culture/index.html",
  "sections/culture/feed.json",
  "authors/layla-haddad/atom.xml",
  "feed.css",
  "news-sitemap.xml",
  "robots.txt",
  "index.html",
  "404.html",
  "articles/2017/06/us-china-security-talks/index.html",
  "articles/2026/05/marrowgate-clock/index.html",
  "articles/2026/10/night-fish-market-ar/index.html",
  "articles/2026/11/hardest-line-to-print/index.html",
  "articles/2026/11/open-screen-review/index.html",
];

describe("the sample newsroom", () => {
  let root: string;
  let result: BuildResult;
  let output: Map<string, Buffer>;

  beforeAll(async () => {
    root = copyNewsroom();
    result = await build({ root, now: sampleNow });
    output = readOutput(join(root, "dist"));
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it("is published without a problem", () => {
    expect(result.problems.filter(({ level }) => level !== "info")).toEqual([]);
    expect(result.articles).toMatchObject({ read: 16, published: 13, hidden: { embargoed: 1, expired: 1, withdrawn: 1 }, held: [] });
    expect(result.changedFeeds).toContain("https://courier.example/podcast.xml");
    expect(result.nextEvent?.at).toBe("2030-01-14T22:00:00Z");
    // An article of 21 November is then two days old.
    expect(result.nextDue?.at).toBe("2026-11-23T15:05:00Z");
  });

  it("passes every validator", async () => expect(await judgeFolder(join(root, "dist"))).toEqual([]));

  it("holds no byte of what is embargoed, expired or withdrawn", () => {
    for (const [path, bytes] of output)
      for (const word of [/quillfeather/i, /saltmarsh-expired/i, /marrowgate-withdrawn/i])
        expect(`${path}\n${bytes.toString("latin1")}`, path).not.toMatch(word);
  });

  it("has ids that are committed", () => {
    const ledger = readFileSync(join(root, "articles/_ids.json"), "utf8");
    expect(ledger).toBe(readFileSync(join(import.meta.dirname, "../../articles/_ids.json"), "utf8"));
  });

  it("a second build writes nothing", async () => {
    const again = await build({ root, now: sampleNow });
    expect(again.written).toMatchObject({ written: 0, pruned: 0 });
  });

  it.each(kept)("%s is as agreed", (path) => {
    const actual = output.get(path)?.toString() ?? "";
    const file = join(golden, path);
    if (update) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, actual);
    }
    expect(actual).toBe(readFileSync(file, "utf8"));
  });

  it("publishes exactly the agreed files", () => {
    const list = [...output].map(([path, bytes]) => `${digest(bytes).slice(0, 12)} ${path}\n`).join("");
    const file = join(golden, "files.txt");
    if (update) writeFileSync(file, list);
    expect(list).toBe(readFileSync(file, "utf8"));
  });
});
