import { describe, expect, it } from "vitest";

import { figures } from "#src/normalize/body/enhancers/figures";
import { sanitize } from "#src/normalize/body/sanitize";
import { makePage, write } from "../fixture.ts";

function run(html: string): { readonly html: string; readonly repeated: readonly string[] } {
  const { blocks, notes } = figures({ blocks: sanitize(html, makePage()), notes: [] });
  return { html: write(blocks), repeated: notes.map(({ sample }) => sample) };
}

const image = (alt: string): string => `<img src="https://a.example/b.png" alt="${alt}">`;
const titled = (alt: string, title: string): string =>
  `<img src="https://a.example/b.png" alt="${alt}" title="${title}">`;
const figure = (alt: string, caption: string): string =>
  `<figure>${image(alt)}${caption === "" ? "" : `<figcaption>${caption}</figcaption>`}</figure>`;

describe("figures", () => {
  it.each([
    ["a picture alone", `<p>${image("x")}</p>`, figure("x", "")],
    [
      "its title is the caption",
      `<p>${titled("x", "Talks. Photo: EPA")}</p>`,
      figure("x", "Talks. <small>Photo: EPA</small>"),
    ],
    [
      "a linked picture",
      `<p><a href="https://e.example/">${image("x")}</a></p>`,
      `<figure><a href="https://e.example/">${image("x")}</a></figure>`,
    ],
    [
      "several pictures",
      `<p id="a-i">${image("x")}\n${image("y")}</p>`,
      `<figure id="a-i">${image("x")}</figure>\n${figure("y", "")}`,
    ],
    [
      "an own caption",
      `<figure>${image("x")}<figcaption>Talks (foto AFP)</figcaption></figure>`,
      figure("x", "Talks <small>foto AFP</small>"),
    ],
    [
      "a caption that repeats the alternative text",
      `<p>${titled("Talks.", "Talks. Photo: EPA")}</p>`,
      figure("", "Talks. <small>Photo: EPA</small>"),
    ],
    [
      "a credit in the alternative text",
      `<p>${image("Talks. Photo: EPA")}</p>`,
      figure("Talks.", "<small>Photo: EPA</small>"),
    ],
    [
      "its own form again",
      figure("x", "Talks. <small>Photo: EPA</small>"),
      figure("x", "Talks. <small>Photo: EPA</small>"),
    ],
  ])("%s", (_, html, expected) => expect(run(html)).toEqual({ html: expected, repeated: [] }));

  it.each([
    [
      "with its credit",
      `<p>${titled("x", "Talks. Photo: EPA")}</p><p>Talks. Photo: EPA</p><p>a</p>`,
      `${figure("x", "Talks. <small>Photo: EPA</small>")}\n<p>a</p>`,
      1,
    ],
    [
      "without it",
      `<p>${titled("x", "Talks. Photo: EPA")}</p><p>Talks.</p>`,
      figure("x", "Talks. <small>Photo: EPA</small>"),
      1,
    ],
    ["twice", `<p>${titled("x", "Talks.")}</p><p>Talks.</p><p>Talks.</p>`, figure("x", "Talks."), 2],
    [
      "as the alternative text",
      `<p>${image("Talks. Photo: EPA")}</p><p>Talks. Photo: EPA</p>`,
      figure("", "Talks. <small>Photo: EPA</small>"),
      1,
    ],
  ])("a caption repeated in the next paragraph stands once: %s", (_, html, expected, times) => {
    const result = run(html);
    expect(result.html).toBe(expected);
    expect(result.repeated).toHaveLength(times);
  });

  it.each([
    [
      "below, in its own paragraph",
      `<p>${image("x")}</p><p><em>Photo: EPA</em></p><p>a</p>`,
      `${figure("x", "<small>Photo: EPA</small>")}\n<p>a</p>`,
    ],
    [
      "below a caption",
      `<p>${titled("x", "Talks.")}</p><p>© Ann Lee</p>`,
      figure("x", "Talks. <small>© Ann Lee</small>"),
    ],
    [
      "in the next line",
      `<p>${image("x")}<br><em>Photo by Ann Lee</em></p>`,
      figure("x", "<small>Photo by Ann Lee</small>"),
    ],
  ])("a credit %s belongs to the picture", (_, html, expected) =>
    expect(run(html)).toEqual({ html: expected, repeated: [] }),
  );

  it("a caption whose credit nobody can tell is noted", () => {
    const { notes } = figures({
      blocks: sanitize(figure("x", "The cabaret in Paris Ann Lee/Reuters"), makePage()),
      notes: [],
    });
    expect(notes).toEqual([{ code: "credit-unclear", sample: "The cabaret in Paris Ann Lee/Reuters" }]);
  });

  it.each([
    `<p>${image("x")}</p>\n<p>Ann Lee/AFP</p>`,
    `<p>${titled("x", "Talks. Photo: EPA")}</p>\n<p>Photo: AFP</p>`,
    `<p>${image("x")} says Ann Lee</p>`,
  ])("%s: the text after a picture is no credit of it", (html) =>
    expect(run(html).html.endsWith(html.slice(html.lastIndexOf("<p>")))).toBe(true),
  );

  it.each([
    `<p>Text ${image("x")} and picture</p>`,
    `<ul><li>${image("x")}</li></ul>`,
    `<figure>${image("x")}${image("y")}<figcaption>Photo: EPA</figcaption></figure>`,
    `${figure("x", "Talks.")}\n<p>Talks in Washington.</p>`,
    '<figure class="embed"><a href="https://e.example/">x</a></figure>',
  ])("%s stays", (html) => expect(run(html)).toEqual({ html, repeated: [] }));
});
