import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { build } from "#src/index";
import { axeFindings, describeInBrowser, filesOf, openPage, overflowAt, type Files } from "../helpers/browser/pages.ts";
import { copyNewsroom, sampleNow } from "../helpers/newsroom.ts";

const path = "articles/2026/10/night-fish-market/";
const versions = `audio:
  - {src: audio/one.mp3, voice: Ada, language: en-GB}
  - {src: audio/two.mp3, voice: Ben, language: en-US}
  - {src: audio/three.mp3, voice: Clara, language: en-IE}
`;
const media = "https://courier.example/media/audio/";
const folders: string[] = [];

/** The sample newsroom where one article is read by three voices. */
async function publish(amp: boolean): Promise<Files> {
  const root = copyNewsroom();
  folders.push(root);
  for (const name of ["one", "two", "three"])
    copyFileSync(join(root, "articles/audio/night-fish-market.mp3"), join(root, `articles/audio/${name}.mp3`));
  const edit = (file: string, pattern: RegExp, text: string): void => {
    const before = readFileSync(join(root, file), "utf8");
    expect(before).toMatch(pattern);
    writeFileSync(join(root, file), before.replace(pattern, text));
  };
  edit("articles/2026/10/night-fish-market.md", /^audio:\n(?: .*\n)+/m, versions);
  edit("broadsheet.yaml", /^amp: true$/m, `amp: ${amp}`);
  expect((await build({ root, now: sampleNow })).status).toBe("published");
  return filesOf(join(root, "dist"));
}

/** The files of the players that can be seen. */
function players(page: Page): Promise<string[]> {
  return page
    .locator("audio")
    .evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 0)
        .map((one) => (one as HTMLAudioElement).querySelector("source")?.src ?? ""),
    );
}

describeInBrowser("the choice of a voice", () => {
  let amp: Files;
  let plain: Files;
  beforeAll(async () => {
    amp = await publish(true);
    plain = await publish(false);
  });
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  it("is a list on AMP pages: by mouse and by keyboard, one player at a time", async () => {
    const { page, errors, refused } = await openPage(amp, path);
    const list = page.getByRole("listbox");
    expect(await list.getByRole("option").count()).toBe(3);
    expect(await players(page)).toEqual([`${media}one.mp3`]);
    await page.evaluate(() => {
      for (const player of document.querySelectorAll("audio"))
        player.pause = () => player.setAttribute("data-paused", "");
    });
    await list.getByRole("option", { name: /^Ben/ }).click();
    expect(await players(page)).toEqual([`${media}two.mp3`]);
    expect(await page.locator("audio[data-paused]").count()).toBe(3);
    await page.keyboard.press("ArrowRight");
    expect(await players(page)).toEqual([`${media}three.mp3`]);
    expect(await list.getByRole("option", { selected: true }).innerText()).toMatch(/^Clara/);
    expect(await axeFindings(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await axeFindings(page, ["color-contrast"])).toEqual([]);
    expect(await overflowAt(page, 320)).toEqual([]);
    expect([...errors, ...refused]).toEqual([]);
  });

  it("is a group of radio buttons on plain pages", async () => {
    const { page, errors, refused } = await openPage(plain, path);
    const radio = (name: RegExp): ReturnType<typeof page.getByRole> => page.getByRole("radio", { name });
    expect(await players(page)).toEqual([`${media}one.mp3`]);
    expect(await axeFindings(page)).toEqual([]);
    await radio(/^Ada/).focus();
    await page.keyboard.press("ArrowDown");
    expect(await radio(/^Ben/).isChecked()).toBe(true);
    expect(await players(page)).toEqual([`${media}two.mp3`]);
    await page
      .getByText(/^Clara/)
      .first()
      .click();
    expect(await players(page)).toEqual([`${media}three.mp3`]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await axeFindings(page, ["color-contrast"])).toEqual([]);
    expect(await overflowAt(page, 320)).toEqual([]);
    expect([...errors, ...refused]).toEqual([]);
  });

  it("works on plain pages with scripts off", async () => {
    const { page } = await openPage(plain, path, { scripts: false });
    await page.getByText(/^Ben/).first().click();
    expect(await players(page)).toEqual([`${media}two.mp3`]);
  });

  it.each(["AMP", "plain"])("leaves every file within reach of a link (%s)", async (kind) => {
    const { page } = await openPage(kind === "AMP" ? amp : plain, path, { scripts: false });
    const links = await page
      .getByRole("main")
      .locator("a")
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    expect(links.filter((href) => href.startsWith(media))).toEqual(
      ["one", "two", "three"].map((name) => `${media}${name}.mp3`),
    );
  });
});
