import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { runCommand, type Ran } from "../../helpers/run-command.ts";

let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), "broadsheet-explain-"));
  const site = join(cwd, "site", "articles");
  mkdirSync(site, { recursive: true });
  writeFileSync(
    join(cwd, "site", "broadsheet.yaml"),
    "site: {title: P, description: D, url: https://p.example/, timezone: Asia/Hong_Kong, language: zh, publisher: {name: P}}\n",
  );
  writeFileSync(join(site, "_authors.yaml"), "- {id: mei, name: Mei Lin Chan, aliases: [M. Chan]}\n");
  writeFileSync(
    join(site, "_categories.yaml"),
    "- {id: china, label: China, labels: {zh: 中國}, kind: section}\n- {id: diplomacy, label: Diplomacy, parent: china}\n",
  );
  writeFileSync(
    join(site, "good.md"),
    "---\ntitle: Good\ndate: 2026-11-01\nauthor: M. Chan\n---\nFirst line.\n\nSecret words.\n",
  );
  writeFileSync(join(site, "bad.md"), "---\ntitle: Bad\ndate: 2026-02-30\n---\nWords.\n");
  writeFileSync(join(cwd, "other.yaml"), "- {id: china, label: China}\n- {id: diplomacy, label: Diplomacy}\n");
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const run = (...argv: string[]): Promise<Ran> => runCommand(cwd, ["explain", ...argv]);
const json = async (...argv: string[]): Promise<unknown> => JSON.parse((await run(...argv, "--json")).out);

describe("explain", () => {
  it("works where there is no site, with the built-in words", async () => {
    expect(await json("byline", "Felix Brandt und Ida Kern, dpa")).toMatchObject({
      authors: [
        { name: "Felix Brandt", role: "author", kind: "person", rule: "grammar" },
        { name: "Ida Kern", role: "author", kind: "person" },
      ],
      agencies: ["dpa"],
      dropped: [],
      problems: [],
    });
    expect(await json("category", "ChinaDiplomacy")).toMatchObject({ paths: [["ChinaDiplomacy"]], problems: [] });
    expect(await json("date", "2017-06-22 10:00")).toEqual({
      iso: "2017-06-22T10:00:00Z",
      zone: "UTC",
      rule: "iso-local",
      problems: [],
    });
    expect(await json("credit", "Talks in Washington. Photo: Jane Roe/AP")).toMatchObject({
      caption: "Talks in Washington.",
      creditor: "AP",
      photographer: "Jane Roe",
    });
  });

  it("uses the site's registries, zone and language", async () => {
    expect(await json("byline", "By M. Chan", "--root", "site")).toMatchObject({
      authors: [{ name: "Mei Lin Chan", id: "mei", rule: "registry:alias" }],
    });
    expect(await json("category", "ChinaDiplomacy", "--root", "site")).toMatchObject({
      paths: [["中國", "Diplomacy"]],
    });
    expect(await json("category", "China", "--root", "site", "--language", "en")).toMatchObject({ paths: [["China"]] });
    expect(await json("date", "2017-06-22 10:00", "--root", "site")).toMatchObject({
      iso: "2017-06-22T10:00:00+08:00",
    });
  });

  it("takes another registry in place of the site's", async () => {
    expect(await json("category", "ChinaDiplomacy", "--registry", "other.yaml")).toMatchObject({
      paths: [["China"], ["Diplomacy"]],
    });
    expect(await run("category", "x", "--registry", "missing.yaml")).toMatchObject({ code: 2, out: "" });
  });

  it("prints a person's text: fields on the standard output, problems with their cure beside it", async () => {
    const { code, out, err } = await run("date", "1/2/2017");
    expect([code, out.trim()]).toEqual([1, ""]);
    expect(err).toContain(
      "error date-unreadable\n  The `date` “1/2/2017” is no date: it can be 2017-02-01 or 2017-01-02.",
    );
    expect((await run("category", "Global,Innovation")).out).toContain("paths:\n  - Global\n  - Innovation\n");
    expect((await run("byline", "Ann\u001B[31m Lee")).out).not.toContain("\u001B");
  });

  it("tells all of an article but its words", async () => {
    const { code, out } = await run(
      "site/articles/good.md",
      "--root",
      "site",
      "--now",
      "2026-11-23T00:00:00Z",
      "--json",
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      file: "articles/good.md",
      status: "published",
      article: { headline: "Good", authors: [{ name: "Mei Lin Chan" }], body: { wordCount: 4 } },
      problems: [{ code: "picture-none" }, { code: "article-brief" }],
    });
    expect(out).not.toContain("Secret");
  });

  it("says why an article is held back", async () => {
    const { code, err } = await run("site/articles/bad.md", "--root", "site");
    expect(code).toBe(1);
    expect(err).toContain("articles/bad.md:3:1 error date-unreadable");
  });

  it.each([
    [[], "explain needs a kind and a text"],
    [["byline"], "needs the text"],
    [["poem", "x"], "“poem” is no kind of text"],
    [["nothing.md"], "there is no file nothing.md"],
    [["other.yaml", "--root", "site"], "is not below the articles folder"],
    [["byline", "a", "b"], "one argument too many"],
  ])("explain %j is a usage error", async (argv, message) => {
    const { code, err } = await run(...argv);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
