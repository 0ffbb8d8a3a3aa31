import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "#src/index";
import { ampValidatorPath } from "../../helpers/amp-path.ts";
import { copyNewsroom, sampleNow } from "../../helpers/newsroom.ts";
import { runCommand, type Ran } from "../../helpers/run-command.ts";

let root: string;
beforeAll(async () => {
  root = copyNewsroom();
  await build({ root, now: sampleNow });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

interface Report {
  readonly exitCode: number;
  readonly feeds: number;
  readonly pages: number;
  readonly problems: readonly {
    readonly code: string;
    readonly level: string;
    readonly file?: string;
    readonly line?: number;
    readonly args: Readonly<Record<string, unknown>>;
  }[];
}

const check = (folder: string, ...more: string[]): Promise<Ran> =>
  runCommand(root, ["check", folder, "--now", sampleNow, "--amp-validator", ampValidatorPath, ...more]);
const report = async (folder: string): Promise<Report> => JSON.parse((await check(folder, "--json")).out) as Report;

describe("broadsheet check DIST", () => {
  it("finds nothing to put right in the sample newsroom, its AMP pages included", async () => {
    const { problems, ...counts } = await report("dist");
    expect(problems.filter(({ level }) => level !== "info")).toEqual([]);
    expect(counts).toMatchObject({ exitCode: 0, site: "https://courier.example/" });
    expect(counts.feeds).toBeGreaterThan(100);
    expect(counts.pages).toBeGreaterThan(40);
  });

  it("says where a feed is broken, and what to do", async () => {
    const folder = mkdtempSync(join(tmpdir(), "broadsheet-broken-"));
    mkdirSync(join(folder, "news"));
    writeFileSync(
      join(folder, "news/feed.xml"),
      "<rss version='2.0'>\n<channel>\n<title>A & B</title>\n</channel></rss>\n",
    );
    writeFileSync(
      join(folder, "amp.html"),
      "<!doctype html><html amp><head></head><body>No boilerplate.</body></html>",
    );
    writeFileSync(join(folder, "picture.xml"), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 255, 254]));
    symlinkSync("/etc/passwd", join(folder, "passwd.xml"));
    const { code, err, out } = await check(folder);
    expect(code).toBe(1);
    expect(err).toMatch(/news\/feed\.xml:3:\d+ error check-/);
    expect(err).toMatch(/amp\.html:\d+:\d+ error check-amp/);
    expect(err).not.toContain("root:");
    expect(out).toMatch(/^Looked at /);
    rmSync(folder, { recursive: true });
  });

  it("looks for every size of a picture", async () => {
    const folder = mkdtempSync(join(tmpdir(), "broadsheet-sizes-"));
    writeFileSync(join(folder, "a.png"), "x");
    writeFileSync(
      join(folder, "index.html"),
      '<img src="a.png" srcset="a@1,5x.png 640w, a.png 1280w, lost.png 2x" alt="">',
    );
    const found = (await report(folder)).problems.filter(({ code }) => code === "check-link-missing");
    rmSync(folder, { recursive: true });
    expect(found.map(({ args }) => args["address"])).toEqual(["a@1,5x.png", "lost.png"]);
  });

  it("refuses a folder that is not there", async () => {
    expect(await check("nowhere")).toMatchObject({
      code: 2,
      err: expect.stringContaining("there is no folder nowhere") as string,
    });
  });
});
