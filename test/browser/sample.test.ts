import { expect, inject, it } from "vitest";
import { axeFindings, describeInBrowser, filesOf, openPage, overflowAt, type Files } from "../helpers/browser/pages.ts";

const { amp, plain } = inject("publishedNewsroom") ?? { amp: "", plain: "" };
const chinese = encodeURI("articles/2026/11/海港渡輪今晨復航/");
const pages: readonly (readonly [string, string, Files])[] = [
  ["the front page", "", filesOf(amp)],
  ["a page of a section", "sections/culture/", filesOf(amp)],
  ["a page of an author", "authors/layla-haddad/", filesOf(amp)],
  ["an article", "articles/2026/11/harbour-ferries/", filesOf(amp)],
  ["an article with embeds and advertisements", "articles/2026/11/open-screen-review/", filesOf(amp)],
  ["an article with sound", "articles/2026/10/night-fish-market/", filesOf(amp)],
  ["an Arabic article", "articles/2026/10/night-fish-market-ar/", filesOf(amp)],
  ["a Chinese article", chinese, filesOf(amp)],
  ["a sponsored article", "articles/2026/11/saltworks-weekend/", filesOf(amp)],
  ["the notice of a withdrawn article", "articles/2026/05/marrowgate-clock/", filesOf(amp)],
  ["a plain article", "articles/2026/11/harbour-ferries/", filesOf(plain)],
  ["a plain article with embeds", "articles/2026/11/open-screen-review/", filesOf(plain)],
  ["a plain article with sound", "articles/2026/10/night-fish-market/", filesOf(plain)],
  ["a plain Arabic article", "articles/2026/10/night-fish-market-ar/", filesOf(plain)],
];

describeInBrowser("pages of the sample newsroom", () => {
  it.each(pages)("%s: quiet, accessible, fits every screen and the printer", async (_, path, files) => {
    const { page, errors, refused } = await openPage(files, path);
    const headline = page.getByRole("heading", { level: 1 });
    const sections = page.getByRole("banner").getByRole("navigation");
    expect.soft(await headline.isVisible(), "headline").toBe(true);
    expect.soft(await axeFindings(page), "axe").toEqual([]);
    for (const width of [320, 360, 768, 1280]) expect.soft(await overflowAt(page, width), `${width} px`).toEqual([]);
    expect.soft(await page.evaluate(() => document.getAnimations().length), "with reduced motion").toBe(0);
    expect.soft(await sections.isVisible(), "sections on a screen").toBe(true);

    await page.emulateMedia({ colorScheme: "dark" });
    expect.soft(await axeFindings(page, ["color-contrast", "link-in-text-block"]), "axe, dark").toEqual([]);

    await page.emulateMedia({ media: "print" });
    expect.soft(await headline.isVisible(), "headline in print").toBe(true);
    expect.soft(await sections.isVisible(), "sections in print").toBe(false);
    expect.soft(errors, "errors").toEqual([]);
    expect.soft(refused, "requests").toEqual([]);
  });
});
