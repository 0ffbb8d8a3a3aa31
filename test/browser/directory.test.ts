import type { Locator, Page } from "playwright-core";
import { expect, inject, it } from "vitest";
import { describeInBrowser, filesOf, openPage } from "../helpers/browser/pages.ts";

const files = filesOf(inject("publishedNewsroom")?.amp ?? "");

/** The names of the feeds that the directory of the front page shows, in order. */
function feeds(page: Page): Promise<string[]> {
  return page
    .getByRole("link", { name: /^RSS: / })
    .evaluateAll((links) =>
      links
        .filter((link) => link.checkVisibility())
        .map((link) => (link.getAttribute("aria-label") ?? "").slice("RSS: ".length)),
    );
}

describeInBrowser("the directory of feeds on the front page", () => {
  const open = async (): Promise<{ page: Page; field: Locator; found: Locator }> => {
    const { page } = await openPage(files, "");
    return { page, field: page.getByRole("searchbox", { name: "Find a feed" }), found: page.getByRole("status") };
  };

  it("is filtered by what is typed, with what stands above", async () => {
    const { page, field, found } = await open();
    const all = await feeds(page);
    expect(all.length).toBeGreaterThan(20);
    await field.pressSequentially("FILM");
    expect(await feeds(page)).toEqual(["Culture", "Culture › Film"]);
    expect(await found.innerText()).toBe("Feeds found: 1");
    expect(await page.getByRole("heading", { name: "Topics" }).isVisible()).toBe(false);
    await field.fill("tomas ort");
    expect(await feeds(page)).toEqual(["Tomás Ortega"]);
    await field.fill("nothing of the kind");
    expect(await feeds(page)).toEqual([]);
    expect(await found.innerText()).toBe("Feeds found: 0");
    await field.press("Escape");
    expect(await field.inputValue()).toBe("");
    expect(await feeds(page)).toEqual(all);
    expect(await page.getByRole("heading", { name: "Topics" }).isVisible()).toBe(true);
  });

  it("takes a slash as the way to its field", async () => {
    const { page, field } = await open();
    await page.keyboard.press("/");
    await page.keyboard.type("a/b");
    expect(await field.inputValue()).toBe("a/b");
  });

  it("is whole with scripts off, without the field", async () => {
    const { page } = await open();
    const links = (of: Page): Promise<string[]> =>
      of
        .getByRole("main")
        .getByRole("link")
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    const still = await openPage(files, "", { scripts: false });
    expect(await links(still.page)).toEqual(await links(page));
    expect(await feeds(still.page)).toEqual(await feeds(page));
    expect(await still.page.getByRole("searchbox").count()).toBe(0);
    expect(still.errors).toEqual([]);
  });

  it("is reached by Tab in the order of the page, with a mark on what has the focus", async () => {
    const { page } = await open();
    await page.evaluate(() => {
      const all = [...document.querySelectorAll("*")];
      const stops: unknown[] = [];
      Object.assign(globalThis, { stops });
      document.addEventListener("focusin", ({ target }) => {
        const element = target as Element;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const { width, height } = element.getBoundingClientRect();
        stops.push({
          at: all.indexOf(element),
          marked: outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2,
          hidden: width * height === 0 || element.closest("[aria-hidden=true]") !== null,
        });
      });
    });
    const links = await page.locator(":is(a, input, button):not([tabindex]):visible").count();
    await Promise.all(Array.from({ length: links }, () => page.keyboard.press("Tab")));
    const seen = await page.evaluate(
      () => (globalThis as unknown as { stops: { at: number; marked: boolean; hidden: boolean }[] }).stops,
    );
    expect(seen.length).toBeGreaterThan(100);
    expect(seen.filter(({ marked, hidden }) => !marked || hidden)).toEqual([]);
    expect(seen.map(({ at }) => at)).toEqual(seen.map(({ at }) => at).toSorted((a, b) => a - b));
  });

  it("has a link that leads past the masthead", async () => {
    const { page } = await open();
    await page.keyboard.press("Tab");
    expect(await page.locator(":focus").innerText()).toBe("Skip to the text");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.getByRole("main").locator(":focus").count()).toBe(1);
  });
});

describeInBrowser("the addresses of a feed on its own page", () => {
  const section = "sections/culture/";

  it("are copied by a button that says so", async () => {
    const { page } = await openPage(files, section);
    await page.getByRole("button", { name: "Copy: Atom" }).click();
    await page.getByRole("status").filter({ hasText: "Copied" }).waitFor({ state: "attached" });
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      "https://courier.example/sections/culture/atom.xml",
    );
    expect(await page.getByRole("button", { name: "Copy: RSS" }).innerText()).toBe("Copy");
  });

  it("are links with scripts off, without buttons", async () => {
    const { page } = await openPage(files, section, { scripts: false });
    expect(await page.getByRole("button").count()).toBe(0);
    const address = "https://courier.example/sections/culture/rss.xml";
    expect(await page.getByRole("link", { name: address }).getAttribute("href")).toBe(address);
  });
});
