import { describe, expect, it } from "vitest";

import { said, show, type Row } from "./fixture.ts";

const converted = "1 template-tag-converted";
const box = (title: string, ...blocks: string[]): string =>
  `<blockquote>${[`<p><strong>${title}</strong></p>`, ...blocks].join("\n")}</blockquote>`;

const rows: readonly Row[] = [
  ["a note", ":::note\nText\n:::\nAfter", `${box("Note", "<p>Text</p>")}\n<p>After</p>`, converted],
  ["a title", ":::tip Own *title*\n\n- a\n\n:::", box("Own <em>title</em>", "<ul><li>a</li></ul>"), converted],
  ["a title in brackets", ":::caution[Own title]\nText\n:::", box("Own title", "<p>Text</p>"), converted],
  ["a title and an icon", ':::tip[Own]{icon="star"}\nText\n:::', box("Own", "<p>Text</p>"), converted],
  ["a title among attributes", '::: {.callout-note title="Own"}\nText\n:::', box("Own", "<p>Text</p>"), converted],
  ["a space", "::: warning 注意\n氷\n:::", box("注意", "<p>氷</p>"), converted],
  ["MyST", ":::{warning} Own\nText\n:::", box("Own", "<p>Text</p>"), converted],
  [
    "more colons outside",
    "::::info A\n:::warning\nb\n:::\nc\n::::",
    box("A", box("Warning", "<p>b</p>"), "<p>c</p>"),
    converted,
  ],
  [
    "as many colons inside",
    ":::info A\n:::tip\nb\n:::\nc\n:::",
    box("A", box("Tip", "<p>b</p>"), "<p>c</p>"),
    converted,
  ],
  [
    "in a list",
    "- a\n\n  :::note\n  b\n  :::\n\n- c",
    `<ul><li><p>a</p>\n${box("Note", "<p>b</p>")}</li>\n<li><p>c</p></li></ul>`,
    "3 template-tag-converted",
  ],
  ["in a quotation", "> :::note\n> b\n> :::", `<blockquote>${box("Note", "<p>b</p>")}</blockquote>`, converted],
  [
    "details",
    "::: details The *rest*\nText\n:::",
    "<details><summary>The <em>rest</em></summary>\n<p>Text</p></details>",
    converted,
  ],
  [
    "HackMD's spoiler",
    ":::spoiler Ending\nText\n:::",
    "<details><summary>Ending</summary>\n<p>Text</p></details>",
    converted,
  ],
  [
    "a group of code",
    "::: code-group\n```js [a.js]\na\n```\n:::",
    '<pre><code class="language-js">a\n</code></pre>',
    "1 template-tag-unwrapped",
  ],
  [
    "an unknown one",
    ":::theorem Euclid\nText\n:::",
    "<p><strong>Euclid</strong></p>\n<p>Text</p>",
    "1 template-pair-unknown :::theorem",
  ],
  [
    "a leaf",
    "::youtube[The talk]{#dQw4w9WgXcQ}\n\n::foo{a=b}\n\na",
    '<figure class="embed"><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">Watch on YouTube</a></figure>\n<p>a</p>',
    converted,
    "3 template-tag-removed :::foo",
  ],
  ["one that never ends", ":::note Title\n\na", "<p>:::note Title</p>\n<p>a</p>", "1 template-tag-unclosed"],
  ["an end without a beginning", "a\n\n:::\n\nb", "<p>a</p>\n<p>b</p>", "3 layout-mark-removed"],
  ["colons in prose", "std::vector, :::) and\n::: 3 of them", "<p>std::vector, :::) and\n::: 3 of them</p>"],
  ["inside code", "```\n:::note\n:::\n```", "<pre><code>:::note\n:::\n</code></pre>"],
];

describe("directives", () => {
  it.each(rows)("%s", (_, written, html, ...problems) => {
    expect(show(written)).toBe(html);
    expect(said(written)).toEqual(problems);
  });
});

describe("alerts and callouts", () => {
  it.each([
    ["GitHub's", "> [!NOTE]\n> Text", box("Note", "<p>Text</p>"), converted],
    [
      "a hard break after it",
      "> [!IMPORTANT]  \n> Text\n>\n> More",
      box("Important", "<p>Text</p>", "<p>More</p>"),
      converted,
    ],
    ["Obsidian's title and fold", "> [!tip]- Own *title*\n> Text", box("Own <em>title</em>", "<p>Text</p>"), converted],
    ["one inside another", "> [!question] A\n> > [!todo]\n> > b", box("A", box("To do", "<p>b</p>")), converted],
    [
      "right after a paragraph",
      "a\n> [!WARNING]\n> b",
      `<p>a</p>\n${box("Warning", "<p>b</p>")}`,
      "2 template-tag-converted",
    ],
    [
      "a video of DocFX",
      "> [!VIDEO https://www.youtube.com/embed/dQw4w9WgXcQ]",
      '<blockquote><p><a href="https://www.youtube.com/embed/dQw4w9WgXcQ">https://www.youtube.com/embed/dQw4w9WgXcQ</a></p></blockquote>',
      converted,
    ],
    ["words in a quotation", "> a\n> [!NOTE]", "<blockquote><p>a\n[!NOTE]</p></blockquote>"],
    ["words outside one", "[!NOTE] a", "<p>[!NOTE] a</p>"],
  ] satisfies readonly Row[])("%s", (_, written, html, ...problems) => {
    expect(show(written)).toBe(html);
    expect(said(written)).toEqual(problems);
  });
});
