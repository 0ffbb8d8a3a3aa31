import { describe, expect, it } from "vitest";

import { said, show, type Row } from "./fixture.ts";

const converted = "1 template-tag-converted";
const link = (target: string, text = "a"): string => `<a href="https://lookup.invalid/${target}">${text}</a>`;

describe("Obsidian", () => {
  it.each([
    ["a link", "See [[My note]].", `<p>See ${link("My%20note", "My note")}.</p>`, converted],
    [
      "a link with words",
      "[[folder/My note|the *note*]]",
      `<p>${link("folder/My%20note", "the <em>note</em>")}</p>`,
      converted,
    ],
    ["a link to a heading", "[[Note#Part]] [[#Here]]", `<p>${link("Note#a-Part", "Note › Part")} Here</p>`, converted],
    ["a day", "[[2026-11-23]]", `<p>${link("2026-11-23", "2026-11-23")}</p>`, converted],
    [
      "a table's link",
      "| a |\n|---|\n| [[Note\\|b]] |",
      `<table><thead><tr><th>a</th></tr></thead>\n<tbody><tr><td>${link("Note", "b")}</td></tr></tbody></table>`,
      "3 template-tag-converted",
    ],
    ["a picture", "![[ferry.png]]", '<figure><img src="/media/2026/11/ferry.png" alt=""></figure>', converted],
    [
      "a picture with words and a size",
      "a ![[my ferry.jpg|The pier|300x200]]",
      '<p>a <img src="/media/2026/11/my%20ferry.jpg" alt="The pier"></p>',
      converted,
    ],
    ["a note in a note", "![[Other note]]", `<p>${link("Other%20note", "Other note")}</p>`, converted],
    ["a file", "![[paper.pdf]]", "<p>paper.pdf</p>", "1 template-tag-removed ![[…]]"],
    ["marked words", "a ==marked *words*== b", "<p>a <mark>marked <em>words</em></mark> b</p>", converted],
    [
      "comparisons",
      'a == b == c, KERNEL=="add", (v==TRUE)==TRUE',
      "<p>a == b == c, KERNEL==&quot;add&quot;, (v==TRUE)==TRUE</p>",
    ],
    ["a comment", "a %%no%% b", "<p>a b</p>", "1 template-comment-removed"],
    ["a comment over lines", "a\n\n%%\nno\n\nno\n%%\n\nb", "<p>a</p>\n<p>b</p>", "3 template-comment-removed"],
    ["per cent", "100%% sure, 50%%", "<p>100%% sure, 50%%</p>"],
    [
      "brackets in brackets",
      "[[1]](https://x.example/) [[2]] [[ -f x ]] [[1, 2], [3]] [[a](https://x.example/)]",
      '<p><a href="https://x.example/">[1]</a> [[2]] [[ -f x ]] [[1, 2], [3]] [<a href="https://x.example/">a</a>]</p>',
    ],
    ["Roam", "{{[[TODO]]}} a", "<p>a</p>", "1 template-expression-removed"],
  ] satisfies readonly Row[])("%s", (_, written, html, ...problems) => {
    expect(show(written)).toBe(html);
    expect(said(written)).toEqual(problems);
  });
});

describe("Pelican and Ghost", () => {
  it.each([
    ["[a]({filename}x.md)", link("x.md"), converted],
    ["[a]({filename}/articles/y.md#part)", link("/articles/y.md#a-part"), converted],
    ["[a](|filename|../z.md)", link("/2026/z.md"), converted],
    ["[a]({static}/files/x.pdf)", '<a href="/files/x.pdf">a</a>', converted],
    ["b ![a]({attach}x.png)", 'b <img src="/media/2026/11/x.png" alt="a">', converted],
    ['b <img src="{static}/images/x.png">', 'b <img src="/media/images/x.png" alt="">', converted],
    ["[a]({index})", '<a href="/">a</a>', converted],
    ["[a]({author}jane)", "a", "1 template-tag-removed {author}"],
    ["a {filename} b", "a {filename} b"],
    ["b ![a](__GHOST_URL__/content/images/x.png)", 'b <img src="/media/content/images/x.png" alt="a">', converted],
    ["[a](__GHOST_URL__/about/)", '<a href="/about/">a</a>', converted],
    ["a<!--kg-card-begin: html--><b>c</b><!--kg-card-end: html-->", "a<b>c</b>"],
  ])("%s", (written, html, ...problems) => {
    expect(show(written)).toBe(`<p>${html}</p>`);
    expect(said(written)).toEqual(problems);
  });
});

describe("languages of fenced code", () => {
  it.each([
    ['{r echo=FALSE, fig.cap="x"}', "r"],
    ["{r}", "r"],
    ["{python}", "python"],
    ['{.python .numberLines startFrom="1"}', "python"],
    ["js{1,3-5}", "js"],
    ["js {1,3}", "js"],
    ["js:title=src/x.js", "js"],
    ["{code-cell} ipython3", "ipython3"],
    ["js [a.js]", "js"],
    ["c++", "c++"],
    ["objective-c", "objective-c"],
  ])("%s", (info, language) => {
    expect(show(`\`\`\`${info}\na\n\`\`\``)).toBe(`<pre><code class="language-${language}">a\n</code></pre>`);
  });

  it("may be missing", () => {
    for (const info of ["{}", "{=html}", ""]) expect(show(`~~~${info}\na\n~~~`)).toBe("<pre><code>a\n</code></pre>");
  });
});

describe("other tags between braces", () => {
  it.each([
    ["Vue", "{{ double braces }} are Vue’s", "<p>are Vue’s</p>", "1 template-expression-removed"],
    [
      "Handlebars",
      "{{#if x}}y{{/if}}{{> z}}{{{raw}}}{{! no }}{{!-- no }} --}}",
      "<p>y</p>",
      "1 template-expression-removed",
      "1 template-comment-removed",
    ],
    ["GitHub's workflows", "Use ${{ secrets.TOKEN }} there", "<p>Use ${{ secrets.TOKEN }} there</p>"],
    ["MDN", 'The {{HTMLElement("div")}} and {{Glossary("x", "shown")}}', "<p>The div and shown</p>", converted],
    [
      "markdown-it's films",
      "@[youtube](dQw4w9WgXcQ)\n\n@[code](./a.js)",
      '<figure class="embed"><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">Watch on YouTube</a></figure>',
      converted,
      "3 template-tag-removed @[code]",
    ],
    [
      "Roam's films",
      "{{[[video]]: https://youtu.be/dQw4w9WgXcQ}}",
      '<figure class="embed"><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">Watch on YouTube</a></figure>',
      converted,
    ],
    ["printf", 'printf("%d {%d} 100{%}")', "<p>printf(&quot;%d {%d} 100{%}&quot;)</p>"],
    ["lists of lists", "{{1,2},{3,4}} and {{}} and {{ }}", "<p>{{1,2},{3,4}} and {{}} and {{ }}</p>"],
    ["an escaped brace", "\\{{ x }} a", "<p>{{ x }} a</p>"],
    ["words that never end", "a {{ b\n\nc }} d", "<p>a {{ b</p>\n<p>c }} d</p>", "1 template-tag-unclosed"],
    ["a snippet of VitePress", "<<< @/snippets/x.js{2}\n\na", "<p>a</p>", "1 template-tag-removed <<<"],
  ] satisfies readonly Row[])("%s", (_, written, html, ...problems) => {
    expect(show(written)).toBe(html);
    expect(said(written)).toEqual(problems);
  });
});
