import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { liveScript } from "#src/preview/live-script";
import { axeFindings, describeInBrowser, openPage, type OpenPage } from "../helpers/browser/pages.ts";

/** Stands in for the connection, so that a test can say when what arrives. */
const stub = `<script>
  EventSource = class extends EventTarget {
    constructor(url) { super(); this.url = url; sources.push(this); }
    close() { this.isClosed = true; }
  };
  sources = [];
</script>`;
const html = `<!doctype html><html lang="en"><head><title>A page</title>${stub}</head><body><main><h1>A page</h1></main>
<script src="/.broadsheet/live.js" data-version="f00"></script></body></html>`;

const open = (): Promise<OpenPage> =>
  openPage((path) => Buffer.from(path === ".broadsheet/live.js" ? liveScript : html), "town/a page/");

async function arrive(page: Page, name: string, data = ""): Promise<void> {
  await page.evaluate(
    ([type = "", text = ""]) => {
      const { sources } = globalThis as unknown as { sources: EventTarget[] };
      sources.at(-1)?.dispatchEvent(new MessageEvent(type, { data: text }));
    },
    [name, data],
  );
}

const found = {
  place: "articles/a.md:3:1",
  code: "date-unreadable",
  message: "The date “<img src=x onerror=alert(1)>” is no date.",
  cure: "Write it as 2026-11-23.",
};

describeInBrowser("the script of previewed pages", () => {
  it("asks for news of its page and its version", async () => {
    const { page, errors } = await open();
    expect(
      await page.evaluate(() =>
        (globalThis as unknown as { sources: { url: string }[] }).sources.map(({ url }) => url),
      ),
    ).toEqual(["/.broadsheet/live?version=f00&page=%2Ftown%2Fa%2520page%2F"]);
    expect(errors).toEqual([]);
  });

  it("reloads when it is told to", async () => {
    const { page } = await open();
    const loaded = page.waitForEvent("load");
    await arrive(page, "reload");
    await loaded;
    const type = (): string => (performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming).type;
    expect(await page.evaluate(type)).toBe("reload");
  });

  it("shows problems as text over the page, as long as there are any", async () => {
    const { page, errors } = await open();
    const panel = page.getByRole("alert");
    expect(await panel.count()).toBe(0);
    await arrive(page, "problems", JSON.stringify({ problems: [found], more: 3 }));
    expect(await panel.isVisible()).toBe(true);
    const text = await panel.innerText();
    for (const part of [found.place, found.code, found.message, found.cure, "… and 3 more"])
      expect(text).toContain(part);
    expect(await panel.locator("img").count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await arrive(page, "problems", JSON.stringify({ problems: [found], more: 0 }));
    expect(await panel.count()).toBe(1);
    await page.getByRole("button", { name: "Hide" }).click();
    expect(await panel.count()).toBe(0);
    await arrive(page, "problems", JSON.stringify({ problems: [found], more: 0 }));
    await arrive(page, "problems", JSON.stringify({ problems: [], more: 0 }));
    expect(await panel.count()).toBe(0);
    expect(errors).toEqual([]);
  });
});
