import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ampValidatorPath } from "../helpers/amp-path.ts";
import { bases } from "../helpers/broken-feeds/documents.ts";
import { runCommand, type Ran } from "../helpers/run-command.ts";

let cwd: string;
beforeAll(() => void (cwd = mkdtempSync(join(tmpdir(), "broadsheet-check-"))));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));
beforeEach(() => rmSync(join(cwd, "dist"), { recursive: true, force: true }));

interface Found {
  readonly code: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

function write(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, "dist", path)), { recursive: true });
    writeFileSync(join(cwd, "dist", path), content);
  }
}
const run = (...argv: string[]): Promise<Ran> => runCommand(cwd, ["check", "--now", "2026-11-23T12:00:00Z", ...argv]);
async function problems(...argv: string[]): Promise<Found[]> {
  return (JSON.parse((await run("dist", "--json", ...argv)).out) as { problems: Found[] }).problems;
}
const codes = (found: readonly Found[]): string[] => found.map(({ code }) => code).toSorted();

const site = {
  "index.html": "<!doctype html><html lang=en><title>P</title><p>P",
  "a/index.html": "<!doctype html><html lang=en><title>A</title><p>A",
  "b/index.html": "<!doctype html><html lang=en><title>B</title><p>B",
  "a.mp3": "x",
  "i.jpg": "x",
  "t.jpg": "x",
};
const archive = (path: string, links: string): string =>
  bases.rss
    .replaceAll("https://p.example/rss.xml", `https://p.example/${path}`)
    .replace("<atom:link", `${links}<atom:link`);
const link = (rel: string, path: string): string => `<atom:link rel="${rel}" href="https://p.example/${path}"/>`;

describe("broadsheet check DIST", () => {
  it("finds nothing in a folder that is right, and says what it looked at", async () => {
    write({ ...site, "rss.xml": bases.rss });
    const { code, out, err } = await run("dist");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(
      /^Looked at 1 feed, 3 pages, 0 sitemaps in dist \(https:\/\/p\.example\/\) in [\d.]+ s\.\n  0 errors, 0 warnings, 0 notes\.\n$/,
    );
  });

  it("exits by level, and names file, line and column", async () => {
    write({ ...site, "rss.xml": bases.rss.replace("<title>Tolls", "<updated/><title>Tolls") });
    expect((await run("dist", "--quiet")).code).toBe(1);
    expect(await problems()).toMatchObject([{ code: "check-element-unknown", file: "rss.xml", line: 30, column: 1 }]);
    write({ "rss.xml": bases.rss.replace("AT&amp;T", "AT&T") });
    expect((await run("dist")).code).toBe(0);
    expect((await run("dist", "--strict")).code).toBe(1);
    expect(await problems()).toMatchObject([{ code: "check-body-markup", line: 21, column: 88 }]);
  });

  it("knows usage from findings", async () => {
    expect(await run("nowhere")).toMatchObject({ code: 2, out: "" });
    write({ "rss.xml": bases.rss });
    expect((await run("dist/rss.xml")).code).toBe(2);
    expect((await run("dist", "--site-url", "paper")).code).toBe(2);
    expect((await run("dist", "--stirct")).err).toContain("--strict");
  });

  it("misses pages that feeds name, once each, but not those that were moved", async () => {
    const { "a/index.html": _, ...rest } = site;
    write({ ...rest, "rss.xml": bases.rss, "atom.xml": bases.atom });
    const found = (await problems()).filter(({ code }) => code !== "check-link-missing");
    expect(found).toMatchObject([{ code: "check-target-missing", file: "atom.xml" }]);
    write({ _redirects: "/a/ /b/ 301\n" });
    expect(codes(await problems())).not.toContain("check-target-missing");
    expect(codes(await problems("--site-url", "https://other.example/"))).toContain("check-self-elsewhere");
  });

  it("knows pages that only lead on", async () => {
    const moved = (to: string): string =>
      `<!doctype html><html lang=en><head><meta http-equiv=Refresh content="0; URL='${to}'"><title>P</title></head><p>P`;
    write({ ...site, "rss.xml": bases.rss, "old/index.html": moved("https://p.example/a/") });
    expect(await problems()).toEqual([]);
    write({ "a/index.html": moved("../b/") });
    const found = await problems();
    expect(found).toMatchObject([{ code: "check-target-moved", level: "warning", file: "old/index.html", line: 1 }]);
    write({ "old/index.html": moved("/nowhere/") });
    expect(codes(await problems())).toEqual(["check-target-missing", "check-target-moved"]);
    expect((await problems()).find(({ code }) => code === "check-target-moved")?.file).toBe("rss.xml");
  });

  it("walks archives", async () => {
    write({
      ...site,
      "rss.xml": archive("rss.xml", link("prev-archive", "2.xml")),
      "2.xml": archive("2.xml", `<fh:archive/>${link("prev-archive", "1.xml")}${link("current", "rss.xml")}`),
      "1.xml": archive("1.xml", `<fh:archive/>${link("next-archive", "rss.xml")}${link("current", "rss.xml")}`),
    });
    expect(codes(await problems())).toEqual(["check-archive-oneway"]);
    write({ "2.xml": archive("2.xml", "") });
    expect(codes(await problems())).toEqual(["check-archive-target"]);
  });

  it("holds pages against each other", async () => {
    const page = (head: string): string => `<!doctype html><html lang=en><head><title>P</title>${head}</head><p>P`;
    write({
      "rss.xml": bases.rss,
      ...site,
      "a/index.html": page('<link rel=alternate hreflang=zh href="https://p.example/b/">'),
      "b/index.html": page('<link rel=canonical href="/b/"><link rel=canonical href="https://p.example/b/">'),
    });
    expect(codes(await problems())).toEqual([
      "check-canonical-relative",
      "check-canonical-twice",
      "check-hreflang-return",
    ]);
  });

  it("asks AMP's validator, and goes on without it", async () => {
    write({
      ...site,
      "rss.xml": bases.rss,
      "b/index.html": "<!doctype html><html amp lang=en><head></head><body><img></body></html>",
    });
    expect(codes(await problems("--amp-validator", ampValidatorPath))).toContain("check-amp");
    expect(codes(await problems("--amp-validator", "nothing.js"))).toEqual(["check-amp-unavailable"]);
  });

  it("survives a hostile folder", async () => {
    const lies =
      '<!DOCTYPE a [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;">]><rss version="2.0"><channel><title>&b;';
    write({
      ...site,
      "bomb.xml": lies,
      "deep.xml": "<a>".repeat(50_000),
      "deep.json": `{"version":"https://jsonfeed.org/version/1.1","items":${"[".repeat(50_000)}`,
      "deep.html": "<div>".repeat(20_000),
      "binary.xml": Uint8Array.of(0x89, 0x50, 0, 0xff, 0xfe),
      "empty.xml": "",
      "rss.xml": bases.rss.replace("They run <a", `${"<a href=x>".repeat(3000)}They run <a`),
    });
    symlinkSync("/etc/hostname", join(cwd, "dist/out.xml"));
    symlinkSync("..", join(cwd, "dist/a/up"));
    write({ "closed.xml": bases.rss });
    chmodSync(join(cwd, "dist/closed.xml"), 0o000);
    const found = await problems();
    const of = (file: string): string[] => codes(found.filter((problem) => problem.file === file));
    expect(["bomb.xml", "deep.xml", "empty.xml"].map(of)).toEqual(
      Array.from({ length: 3 }, () => ["check-not-well-formed"]),
    );
    expect([of("deep.json"), of("binary.xml"), of("out.xml")]).toEqual([
      ["check-json-syntax"],
      ["check-encoding"],
      ["link-outside"],
    ]);
    expect(of("rss.xml").filter((code) => code === "check-body-relative")).toHaveLength(100);
    expect(of("rss.xml")).toContain("check-more");
  });
});
