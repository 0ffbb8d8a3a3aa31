import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listFiles } from "../../helpers/judge.ts";
import { repository } from "../../helpers/newsroom.ts";
import { type Feed, dated, folder, front, pages, place, read, report, rss, run, written } from "./import-fixture.ts";

describe("broadsheet import", () => {
  it("writes nothing in a dry run, and the same afterwards", async () => {
    const file = place("feed.xml", rss(`<title>One</title><link>https://old.example/one</link>${dated}`));
    const dry = await report(file, "--dry-run");
    expect(dry.files).toMatchObject([{ action: "would-write", file: "articles/2024/05/one.md" }]);
    expect(written()).toEqual([]);
    expect((await report(file)).files).toMatchObject([{ action: "written", file: "articles/2024/05/one.md" }]);
    expect((await run("import", file, "--dry-run")).out).toContain("There already: 1.");
  });

  it("never writes over an article: what is another one gets another slug, what is the same is passed over", async () => {
    place("articles/2024/05/one.md", "---\ntitle: Another one\ndate: 2024-05-01\n---\nMine.\n");
    const feed = rss(
      `<title>One</title><link>https://old.example/one</link>${dated}`,
      `<title>One again</title><link>https://old.example/x/one</link>${dated}`,
      `<title>One</title><link>https://old.example/one</link>${dated}`,
    );
    const outcome = await report(place("feed.xml", feed));
    expect(outcome.files.map(({ action, file }) => `${action} ${file}`)).toEqual([
      "written articles/2024/05/one-2.md",
      "written articles/2024/05/one-3.md",
    ]);
    expect(outcome.problems.map(({ code }) => code)).toEqual([
      "import-slug-taken",
      "import-slug-taken",
      "import-item-twice",
    ]);
    expect(read("articles/2024/05/one.md")).toContain("Mine.");
    expect((await report(place("feed.xml", feed))).files.map(({ action }) => action)).toEqual(["known", "known"]);
    expect((await run("build", "--now", "2024-06-01T00:00:00Z")).code).toBe(0);
  });

  it("knows a page again by its address, and by slug and title", async () => {
    const page = join(pages, "courier.html");
    expect((await report(page)).files).toMatchObject([
      { action: "written", file: "articles/2024/05/night-ferries.md" },
    ]);
    expect(front("articles/2024/05/night-ferries.md")).toMatchObject({
      canonical: "https://www.tidewater.example/2024/05/03/night-ferries/",
      access: "subscribers",
    });
    expect((await report(page)).files).toMatchObject([{ action: "known" }]);
    await report(join(pages, "pub-en.txt"));
    expect((await report(join(pages, "pub-en.txt"))).files).toMatchObject([{ action: "known" }]);
    expect(written()).toHaveLength(2);
  });

  it("turns the site's own old addresses into aliases, and none into the address that the article has", async () => {
    await report(
      place(
        "feed.xml",
        rss(
          `<title>A</title><link>https://old.example/x/a.html</link>${dated}`,
          `<title>B</title><link>https://post.example/articles/2024/05/b/</link>${dated}`,
          `<title>C</title><link>https://old.example/?p=3</link>${dated}`,
        ),
      ),
    );
    expect(front("articles/2024/05/a.md")).toMatchObject({
      aliases: ["/x/a.html"],
      id: "https://old.example/x/a.html",
    });
    expect(front("articles/2024/05/b.md")["aliases"]).toBeUndefined();
    expect(front("articles/2024/05/c.md")["aliases"]).toBeUndefined();
  });

  it.each([
    ["12345", "import-id-changes"],
    ["HTTPS://Old.example/1", "import-id-changes"],
    ["https://old.example/?a=1&amp;copy=2", undefined],
    ["tag:old.example,2024:1", undefined],
    ["urn:uuid:60a76c80-d399-11d9-b93C-0003939e0af6", undefined],
  ])("keeps the id %s and says when it cannot be published so", async (id, code) => {
    const { problems } = await report(
      place("feed.xml", rss(`<title>One</title><guid isPermaLink="false">${id}</guid>${dated}`)),
    );
    expect(problems.map((found) => found.code)).toEqual(code === undefined ? [] : [code]);
    await run("build", "--now", "2024-06-01T00:00:00Z");
    expect(read("dist/rss.xml").replaceAll("&#x26;", "&amp;").includes(`>${id}</guid>`)).toBe(code === undefined);
  });

  it("makes drafts of what has no date or title, and articles with --date", async () => {
    const feed = place(
      "feed.xml",
      rss(
        "<title>No date</title><description>Words.</description>",
        `<content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/">No title but words.</content:encoded>${dated}`,
        "<title></title>",
      ),
    );
    const outcome = await report(feed);
    expect(outcome.problems.map(({ code }) => code)).toEqual([
      "import-date-missing",
      "import-title-missing",
      "import-item-empty",
    ]);
    expect(outcome.exitCode).toBe(1);
    expect(written()).toEqual(["2024/05/no-title-but-words.md", "drafts/no-date.md"]);
    expect(read("articles/drafts/no-date.md")).toMatch(
      /^---\n# It had no date: .*\ntitle: No date\ndraft: true\n---\n/,
    );
    expect((await run("build", "--now", "2024-06-01T00:00:00Z")).out).toContain("2 draft");
    rmSync(join(folder.root, "articles"), { recursive: true });
    await report(feed, "--date", "2024-05-01", "--section", "City", "--language", "de");
    expect(front("articles/2024/05/no-date.md")).toEqual({
      title: "No date",
      date: "2024-05-01",
      language: "de",
      section: "City",
    });
  });

  it("keeps texts that would mean something else in front matter", async () => {
    const title = "#1: &amp;copy; yes - \"no\": 'a' &amp;amp; more";
    await report(
      place("feed.xml", rss(`<title><![CDATA[${title}]]></title><link>https://old.example/t</link>${dated}`)),
    );
    await run("build", "--now", "2024-06-01T00:00:00Z");
    expect((JSON.parse(read("dist/feed.json")) as Feed).items[0]?.title).toBe(
      "#1: &copy; yes - \"no\": 'a' &amp; more",
    );
  });

  it.each([
    ["UTF-16", Buffer.from("\uFEFF<html><body><h1>Größe zählt</h1></body></html>", "utf16le")],
    [
      "windows-1252",
      Buffer.from("<html><head><meta charset=windows-1252></head><body><h1>Größe zählt</h1></body></html>", "latin1"),
    ],
    ["latin1 without a word", Buffer.from("<html><body><h1>Größe zählt</h1></body></html>", "latin1")],
    [
      "UTF-8 that calls itself latin1",
      Buffer.from(
        '<html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"></head><body><h1>Größe zählt</h1></body></html>',
      ),
    ],
  ])("reads a page in %s", async (_, bytes) => {
    expect((await report(place("page.html", bytes), "--dry-run")).files).toMatchObject([{ title: "Größe zählt" }]);
  });

  it.each([
    ["shift_jis", [0x8d, 0x60, 0x82, 0xcc, 0x91, 0x44], "港の船"],
    ["gbk", [0xb8, 0xdb, 0xbf, 0xda], "港口"],
    ["euc-kr", [0xc7, 0xd7, 0xb1, 0xb8], "항구"],
  ])("reads a page in %s", async (charset, letters, title) => {
    const bytes = Buffer.concat([
      Buffer.from(`<html><head><meta charset="${charset}"></head><body><h1>`),
      Buffer.from(letters),
      Buffer.from("</h1></body></html>"),
    ]);
    expect((await report(place("page.html", bytes), "--dry-run")).files).toMatchObject([{ title }]);
  });

  it("prints the article alone, or writes it where it is told to", async () => {
    const { out, err } = await run("import", join(pages, "micro.html"), "--stdout");
    expect(out).toMatch(/^---\ntitle: Les Marées lentes, un premier film\n[\s\S]*<!-- ad -->/);
    expect(err).toContain("Recognised:");
    expect(written()).toEqual([]);
    expect((await report(join(pages, "micro.html"), "--out", "here.md")).files).toMatchObject([
      { action: "written", file: "here.md" },
    ]);
    expect(read("here.md")).toBe(out);
    expect(await report(join(pages, "micro.html"), "--out", "here.md")).toMatchObject({
      exitCode: 1,
      problems: [{ code: "import-unwritable" }],
    });
  });

  it("reads the standard input", () => {
    const out = execFileSync(
      process.execPath,
      [join(repository, ".build/cli.js"), "import", "-", "--stdout", "--quiet", "--root", folder.root],
      { input: readFileSync(join(pages, "micro.html")), encoding: "utf8" },
    );
    expect(out).toMatch(/^---\ntitle: Les Marées lentes/);
  });

  it.each([
    [["import"], /needs a file/],
    [["import", "nothing.txt"], /nothing\.txt cannot be read: there is no such file/],
    [["import", "."], /it is a folder/],
    [["import", "broadsheet.yaml", "--from", "word"], /--from must be one of page, html, rss, atom, json, wxr/],
    [["import", "broadsheet.yaml", "--date", "soon"], /“soon” is no date/],
    [["import", "broadsheet.yaml", "--language", "?"], /no language tag/],
    [["import", "broadsheet.yaml", "--form", "rss"], /did you mean --from/],
    [["import", "feed.xml", "--stdout"], /are for a page/],
  ])("refuses %j", async (argv, message) => {
    place("feed.xml", rss("<title>x</title>"));
    const { code, err } = await run(...argv);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(message) as string });
  });

  it.each([
    ["an empty feed", "<rss><channel></channel></rss>", "import-no-items"],
    ["half a feed", "<rss><channel><item><title>One</title></item><item>", "import-truncated"],
    ["broken JSON", '{"version": "https://jsonfeed.org/version/1.1", "items": [}', "import-json"],
    ["hostile HTML", `<html><body>${"<div>".repeat(2000)}`, "import-hostile"],
    ["a page of more than 5 MB", `<html><body>${"x".repeat(5_000_001)}`, "import-too-large"],
    ["nothing", "", "import-no-text"],
  ])("says why it cannot import %s", async (_, text, code) => {
    const outcome = await report(place("source", text));
    expect(outcome.exitCode).toBe(1);
    expect(outcome.problems.map((found) => found.code)).toContain(code);
  });

  it("works without a site, and not with a broken configuration", async () => {
    rmSync(join(folder.root, "broadsheet.yaml"));
    expect((await report(join(pages, "tabloid-en.txt"))).exitCode).toBe(0);
    place("broadsheet.yaml", "site: [");
    expect((await run("import", join(pages, "tabloid-en.txt"))).code).toBe(2);
  });

  it("writes nothing outside of the articles folder", async () => {
    const outside = mkdtempSync(join(tmpdir(), "broadsheet-outside-"));
    mkdirSync(join(folder.root, "articles"));
    symlinkSync(outside, join(folder.root, "articles/2024"));
    const outcome = await report(
      place("feed.xml", rss(`<title>One</title><link>https://old.example/../../one</link>${dated}`)),
    );
    expect(outcome).toMatchObject({ exitCode: 1, problems: [{ code: "import-unwritable" }] });
    expect(listFiles(outside)).toEqual([]);
    rmSync(outside, { recursive: true });
  });
});
