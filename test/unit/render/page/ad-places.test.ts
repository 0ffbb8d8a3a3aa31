import { describe, expect, it } from "vitest";

import { adPlaces } from "#src/render/page/ad-places";
import { article, safeHtml } from "../../../helpers/article.ts";

const ads = { network: "n", width: 300, height: 250, data: {}, after: [1, 3] };
const blockOf: Record<string, string> = {
  p: "<p>x</p>",
  h: "<h2>x</h2>",
  f: '<figure><img src="https://a.example/x.png" alt=""></figure>',
  i: '<p><img src="https://a.example/x.png" alt=""></p>',
  q: '<blockquote class="pullquote"><p>x</p></blockquote>',
  l: "<ul><li>x</li></ul>",
  n: '<ol class="footnotes"><li>x</li></ol>',
  r: "<hr>",
};

/** The blocks by their letters, with `A` where an advertisement stands. */
function place(letters: string, adSlots: number[] = [], after = ads.after): string {
  const blocks = Array.from(letters, (letter) => safeHtml(blockOf[letter] ?? ""));
  const places = adPlaces(article({ body: { ...article().body, blocks, adSlots } }), { ...ads, after });
  return Array.from(`${letters} `, (letter, index) => (places.has(index) ? `A${letter}` : letter))
    .join("")
    .trim();
}

describe("places of the configuration", () => {
  it.each([
    ["after the paragraphs that it names", "pppp", "pAppAp"],
    ["not beside a heading", "phpp", "phpAp"],
    ["not beside a figure, a picture or a pull quote", "pfpipqpl", "pfpipqpAl"],
    ["not beside a rule or the notes", "prpn", "prpn"],
    ["not beside each other", "pfpp", "pfpAp"],
    ["not at the end", "p", "p"],
    ["between a paragraph and a list", "plp", "pAlp"],
  ])("%s", (_, letters, expected) => expect(place(letters)).toBe(expected));

  it("never one for each paragraph, whatever it says", () => {
    expect(place("pppppp", [], [1, 2, 3, 4, 5, 6])).toBe("pAppAppAp");
  });
});

describe("slots that the article marks", () => {
  it.each([
    ["stand where they are, and no others", "ppppp", [2], "ppAppp"],
    ["move off a figure", "pfpp", [2], "pfpAp"],
    ["move off the beginning", "ppp", [0], "pApp"],
    ["may be the end", "pp", [2], "ppA"],
    ["but not below a figure", "pf", [2], "pf"],
    ["go where there is no place", "phph", [1, 2, 3], "phph"],
  ])("%s", (_, letters, slots, expected) => expect(place(letters, slots)).toBe(expected));
});

it.each([{ type: "sponsored" }, { type: "obituary" }, { status: "withdrawn" }] as const)("none on %s", (overrides) => {
  const body = { ...article().body, adSlots: [1] };
  expect(adPlaces(article({ body, ...overrides }), ads).size).toBe(0);
});

it("none without a network", () => {
  expect(adPlaces(article({ body: { ...article().body, adSlots: [1] } }), undefined).size).toBe(0);
});
