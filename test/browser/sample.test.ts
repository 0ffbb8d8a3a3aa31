import { expect, inject, it } from "vitest";
import { axeFindings, describeInBrowser, filesOf, openPage, overflowAt, type Files } from "../helpers/browser/pages.ts";

const { amp, plain } = inject("publishedNewsroom") ?? { amp: "", plain: "" };
const pages: readonly (readonly [string, string, Files])[] = [
  ["the front page", "", filesOf(amp)],
  ["an article", "articles/2026/11/harbour-ferries/", filesOf(amp)],
  ["an article with embeds and advertisements", "articles/2026/11/open-screen-review/", filesOf(amp)],
  ["an article with sound", "articles/2026/10/night-fish-market/", filesOf(amp)],
  ["an Arabic article", "articles/2026/10/night-fish-market-ar/", filesOf(amp)],
  [
    "a Chinese article",
    "articles/2026/11/%E6%B5%B7%E6%B8%AF%E6%B8%A1%E8%BC%AA%E4%BB%8A%E6%99%A8%E5%BE%A9%E8%88%AA/",
    filesOf(amp),
  ],
  ["a sponsored article", "articles/2026/11/saltworks-weekend/", filesOf(amp)],
  ["a page of a section", "sections/culture/", filesOf(amp)],
  ["a page of an author", "authors/layla-haddad/", filesOf(amp)],
  ["the notice of a withdrawn article", "articles/2026/05/marrowgate-clock/", filesOf(amp)],
  ["a plain article", "articles/2026/11/harbour-ferries/", filesOf(plain)],
  ["a plain article with embeds", "articles/2026/11/open-screen-review/", filesOf(plain)],
  ["a plain article with sound", "articles/2026/10/night-fish-market/", filesOf(plain)],
];

describeInBrowser("pages of the sample newsroom", () => {
  it.each(pages)("%s fits every screen, asks nothing of others and holds still", async (_, path, files) => {
    const { page, errors, refused } = await openPage(files, path);
    expect(await page.getByRole("heading", { level: 1 }).isVisible()).toBe(true);
    for (const width of [320, 360, 768, 1280]) expect(await overflowAt(page, width), `${width} px`).toEqual([]);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    expect(errors).toEqual([]);
    expect(refused).toEqual([]);
  });

  it.each(pages)("axe finds nothing on %s, light and dark", async (_, path, files) => {
    const { page } = await openPage(files, path);
    expect(await axeFindings(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await axeFindings(page)).toEqual([]);
  });

  it.each(pages)("%s is printed without the masthead's links", async (_, path, files) => {
    const { page } = await openPage(files, path);
    const sections = page.getByRole("banner").getByRole("navigation");
    expect(await sections.count()).toBe(1);
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("heading", { level: 1 }).isVisible()).toBe(true);
    expect(await sections.count()).toBe(0);
  });
});
