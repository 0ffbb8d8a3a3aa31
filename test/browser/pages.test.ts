import { expect, it } from "vitest";
import { axeFindings, describeInBrowser, openPage, overflowAt, type Files } from "../helpers/browser/pages.ts";

const site =
  (body: string): Files =>
  (path) =>
    path === ""
      ? Buffer.from(`<!doctype html><html lang="en"><title>Page</title><main><h1>Page</h1>${body}</main></html>`)
      : undefined;

describeInBrowser("what tests see of a page", () => {
  it("has no finding where nothing is wrong", async () => {
    const { page, errors, refused } = await openPage(site("<p>Words.</p>"), "");
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflowAt(page, 320)).toEqual([]);
    expect([...errors, ...refused]).toEqual([]);
  });

  it("knows what is too wide, and that the inside of a scrolling box is not", async () => {
    const { page } = await openPage(
      site(`<style>body{margin:0}div{overflow-x:auto}</style><p style="width:400px">Wide</p>
<div tabindex="0"><p style="width:900px">Wider</p></div>`),
      "",
    );
    expect(await overflowAt(page, 360)).toEqual(["40 px too wide", "main > p by 40 px"]);
    expect(await overflowAt(page, 400)).toEqual([]);
  });

  it("knows pale letters in the dark", async () => {
    const { page } = await openPage(
      site("<style>@media (prefers-color-scheme: dark) { p { color: #444; background: #222 } }</style><p>Words.</p>"),
      "",
    );
    expect(await axeFindings(page, ["color-contrast"])).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await axeFindings(page, ["color-contrast"])).toEqual([
      expect.stringMatching(/^color-contrast p <p>Words\.<\/p> \(Element has insufficient color contrast of 1\.\d/),
    ]);
  });

  it("knows errors, missing files and requests to other hosts", async () => {
    const { page, errors, refused } = await openPage(
      site(
        `<img src="/gone.png" alt=""><img src="https://tracker.example/pixel.png" alt=""><script>throw new Error("no")</script>`,
      ),
      "",
    );
    await page.waitForLoadState();
    expect(refused.toSorted()).toEqual(["https://courier.example/gone.png", "https://tracker.example/pixel.png"]);
    expect(errors.toSorted()).toEqual([...Array<string>(2).fill("Failed to load resource: net::ERR_FAILED"), "no"]);
  });
});
