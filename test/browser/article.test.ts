import { expect, inject, it } from "vitest";
import type { Page } from "playwright-core";
import { axeFindings, describeInBrowser, filesOf, openPage, overflowAt } from "../helpers/browser/pages.ts";

const { amp, plain } = inject("publishedNewsroom") ?? { amp: "", plain: "" };
const ferries = "articles/2026/11/harbour-ferries/";
const market = "articles/2026/10/night-fish-market/";
const headline = "Ferries return to the harbour after nineteen months";

/** The visible pictures that have something to show, and those that do not. */
async function pictures(page: Page): Promise<{ shown: number; broken: string[] }> {
  return page.evaluate(() => {
    const visible = [...document.images].filter((image) => image.getBoundingClientRect().width > 0);
    const broken = visible.filter(({ naturalWidth }) => naturalWidth === 0).map(({ src }) => src);
    return { shown: visible.length - broken.length, broken };
  });
}

/** Loads what waits for the reader to scroll to it. */
async function loadAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const image of document.images) image.loading = "eager";
    await Promise.all([...document.images].map((image) => image.decode()));
  });
}

const bodyVisibility = (page: Page): Promise<string> => page.evaluate(() => getComputedStyle(document.body).visibility);

describeInBrowser("an article", () => {
  it("shows its pictures in their proportions when the AMP runtime runs", async () => {
    const { page, errors, refused } = await openPage(filesOf(amp), ferries);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(headline);
    await loadAll(page);
    const { shown, broken } = await pictures(page);
    expect(broken).toEqual([]);
    expect(shown).toBe(await page.locator("amp-img").count());
    const [lead] = await page.locator("main figure amp-img img").evaluateAll((images) =>
      images.map((image) => {
        const { width, height } = image.getBoundingClientRect();
        const { naturalWidth, naturalHeight } = image as HTMLImageElement;
        return { width, bent: Math.abs(width / height - naturalWidth / naturalHeight) };
      }),
    );
    expect(lead?.width).toBeGreaterThan(600);
    expect(lead?.bent).toBeLessThan(0.02);
    expect([...errors, ...refused]).toEqual([]);
  });

  it("can be read eight seconds after the AMP runtime could not be reached", async () => {
    const { page, errors, refused } = await openPage(filesOf(amp), ferries, { runtime: "unreachable" });
    expect(await bodyVisibility(page)).toBe("hidden");
    await page.evaluate(() => {
      for (const animation of document.getAnimations()) animation.finish();
    });
    expect(await bodyVisibility(page)).toBe("visible");
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(headline);
    const text = await page.getByRole("article").innerText();
    expect(text.split(/\s+/).length).toBeGreaterThan(300);
    expect(await axeFindings(page)).toEqual([]);
    for (const width of [320, 1280]) expect(await overflowAt(page, width), `${width} px`).toEqual([]);
    expect(refused.every((url) => url.startsWith("https://cdn.ampproject.org/v0"))).toBe(true);
    expect(errors).toEqual(refused.map(() => "Failed to load resource: net::ERR_FAILED"));
  });

  it("can be read with scripts off, pictures and all", async () => {
    const { page, errors, refused } = await openPage(filesOf(amp), ferries, { scripts: false });
    expect(await bodyVisibility(page)).toBe("visible");
    expect(await page.getByRole("heading", { level: 1 }).isVisible()).toBe(true);
    expect(await pictures(page)).toEqual({ shown: await page.locator("amp-img").count(), broken: [] });
    for (const width of [320, 1280]) expect(await overflowAt(page, width), `${width} px`).toEqual([]);
    expect([...errors, ...refused]).toEqual([]);
  });

  it("is plain HTML with `amp: false`: the same words and pictures, no script", async () => {
    const words = async (page: Page): Promise<string> =>
      (await page.getByRole("main").innerText()).replace(/\s+/g, " ");
    const amplified = await words((await openPage(filesOf(amp), ferries)).page);
    const { page } = await openPage(filesOf(plain), ferries, { runtime: "unreachable" });
    expect(await words(page)).toBe(amplified);
    await loadAll(page);
    expect((await pictures(page)).broken).toEqual([]);
    expect(await page.locator("img").count()).toBeGreaterThan(1);
    expect(await page.locator("script:not([type='application/ld+json'])").count()).toBe(0);
  });

  it.each([
    ["as AMP", amp],
    ["as plain HTML", plain],
  ])("has a player that knows its file, %s", async (_, folder) => {
    const { page, errors, refused } = await openPage(filesOf(folder), market);
    const audio = page.locator("main audio:visible").first();
    expect(await audio.evaluate((player: HTMLAudioElement) => player.controls && player.offsetWidth > 250)).toBe(true);
    const seconds = await audio.evaluate(
      (player: HTMLAudioElement) =>
        new Promise<number>((resolve, reject) => {
          player.addEventListener("loadedmetadata", () => resolve(player.duration));
          player.addEventListener("error", () => reject(new Error("the sound cannot be loaded")), true);
          player.preload = "metadata";
          player.load();
        }),
    );
    expect(seconds).toBeCloseTo(58, 0);
    expect([...errors, ...refused]).toEqual([]);
  });

  it("leads the keyboard past the masthead into the text", async () => {
    const { page } = await openPage(filesOf(amp), ferries);
    await page.keyboard.press("Tab");
    const skip = page.locator(":focus");
    expect(await skip.innerText()).toBe("Skip to the text");
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.getByRole("main").locator(":focus").count()).toBe(1);
  });
});
