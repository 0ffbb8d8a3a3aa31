import { describe, expect, it } from "vitest";

import { adSlots } from "#src/normalize/body/enhancers/ad-slots";
import { sanitize } from "#src/normalize/body/sanitize";
import { makePage, write } from "../fixture.ts";

function run(html: string): { readonly html: string; readonly notes: readonly string[] } {
  const { blocks, notes } = adSlots({ blocks: sanitize(html, makePage()), notes: [] });
  return { html: write(blocks), notes: notes.map(({ code, sample }) => `${code} ${sample}`) };
}

describe("adSlots", () => {
  it.each(
    "Advertisement,ADVERTISEMENT,[Advertisement],— Anzeige —,Werbung,Publicité,Publicidad,広告,广告,廣告,إعلان,Реклама,<b>Advertisement</b>".split(
      ",",
    ),
  )("%s is a slot", (text) => {
    const { html, notes } = run(`<p>a</p><p>${text}</p><p>b</p>`);
    expect(html).toBe("<p>a</p>\n[ad]\n<p>b</p>");
    expect(notes).toHaveLength(1);
  });

  it("a line of a paragraph is one too", () => {
    expect(run("<p>a\nAdvertisement\nb</p><p>c<br>Advertisement</p>").html).toBe(
      "<p>a</p>\n[ad]\n<p>b</p>\n<p>c</p>\n[ad]",
    );
  });

  it("neighbours are one slot; a slot on purpose is no news", () => {
    expect(run("<!-- ad --><p>Advertisement</p><!-- ad --><p>a</p>")).toEqual({
      html: "[ad]\n<p>a</p>",
      notes: ["body-ad-line Advertisement"],
    });
    expect(run("<!-- ad --><p>a</p>").notes).toEqual([]);
  });

  it.each([
    "<p>Advertisement rates rise</p>",
    "<h2>Advertisement</h2>",
    "<ul><li>Advertisement</li></ul>",
    "<blockquote><p>Advertisement</p></blockquote>",
    "<p>The word advertisement</p>",
    "<p>a\nAdvertisement of the year\nb</p>",
  ])("%s is text", (html) => expect(run(html)).toEqual({ html, notes: [] }));
});
