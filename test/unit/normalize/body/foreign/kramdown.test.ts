import { describe, expect, it } from "vitest";

import { said, show, type Row } from "./fixture.ts";

const mark = "1 layout-mark-removed";

const rows: readonly Row[] = [
  ["an id behind a heading", "## The *pier* {#pier}\n\nx", '<h2 id="a-pier">The <em>pier</em></h2>\n<p>x</p>', mark],
  ["an id with a colon and classes", "## Pier {: #pier .wide }", '<h2 id="a-pier">Pier</h2>', mark],
  ["an id with a space after the sign", "## Pier {:# the-pier }", '<h2 id="a-the-pier">Pier</h2>', mark],
  ["an id with signs of its own", "## Pier {: #pier=2 }", '<h2 id="a-pier-2">Pier</h2>', mark],
  ["an id and a class without a space", "## Pier {:#pier.wide}", '<h2 id="a-pier">Pier</h2>', mark],
  ["an id before closing signs", "## Pier ## {#pier}", '<h2 id="a-pier">Pier ##</h2>', mark],
  [
    "an id on the line below",
    "## Pier\n{: #pier}\nText",
    '<h2 id="a-pier">Pier</h2>\n<p>Text</p>',
    "2 layout-mark-removed",
  ],
  ["an id of an underlined heading", "Pier {#pier}\n------\nText", '<h2 id="a-pier">Pier</h2>\n<p>Text</p>', mark],
  ["an id in another script", "## 码头 {#码头}", '<h2 id="a-码头">码头</h2>', mark],
  ["an id before words from right to left", "## {#pier} رصيف", '<h2 id="a-pier">رصيف</h2>', mark],
  ["Markdoc's id", "## Pier {% #pier %}", '<h2 id="a-pier">Pier</h2>', mark],
  ["a class behind a heading", "## Pier {.wide}", "<h2>Pier</h2>", mark],
  [
    "a heading in a list",
    "- ## Pier {#pier}\n- x",
    '<ul><li><h2 id="a-pier">Pier</h2></li>\n<li><p>x</p></li></ul>',
    mark,
  ],
  [
    "a link to an id",
    "## A {#a}\n\n[x](#a)",
    '<h2 id="a-a">A</h2>\n<p><a href="/articles/2026/11/talks/#a-a">x</a></p>',
    mark,
  ],
  ["a heading with braces", "## Sets {1, 2}", "<h2>Sets {1, 2}</h2>"],
  ["attributes of a paragraph", "Text\n{: .note .info}\n\nMore", "<p>Text</p>\n<p>More</p>", "2 layout-mark-removed"],
  ["attributes between paragraphs", "Text\n{: .note}\nMore", "<p>Text</p>\n<p>More</p>", "2 layout-mark-removed"],
  ["attributes before a block", "{: .note}\n> x", "<blockquote><p>x</p></blockquote>", mark],
  [
    "attributes in a list",
    "- a\n- b\n{: .wide}\n- c",
    "<ul><li>a</li>\n<li>b</li>\n<li>c</li></ul>",
    "3 layout-mark-removed",
  ],
  [
    "attributes of a link",
    '[x](https://x.example/){:target="_blank" rel="nofollow"}.',
    '<p><a href="https://x.example/">x</a>.</p>',
    mark,
  ],
  ["attributes of words", "*x*{: .red} and `y`{:.lang-js}", "<p><em>x</em> and <code>y</code></p>", mark],
  [
    "attributes of a picture",
    "a ![b](c.png){: width='300'}",
    '<p>a <img src="/media/2026/11/c.png" alt="b"></p>',
    mark,
  ],
  [
    "attributes without a colon",
    "a ![b](c.png){width=50% .right} [x](/y){ .button }",
    '<p>a <img src="/media/2026/11/c.png" alt="b"> <a href="/y">x</a></p>',
    mark,
  ],
  ["names of lists", "{:.no_toc}\n## A\n\n{:refdef: .red}\nb\n{: refdef}", "<h2>A</h2>\n<p>b</p>", mark],
  ["a hash of Ruby", "{:b=>2, :c=>3} and x{,.orig} and {a}", "<p>{:b=&gt;2, :c=&gt;3} and x{,.orig} and {a}</p>"],
  ["contents", "* TOC\n{:toc}\n\n## A", "<h2>A</h2>", mark],
  ["contents of a numbered list", "1. The contents\n{:toc .wide}\n\na", "<p>a</p>", mark],
  [
    "contents of others",
    "[TOC]\n\n[[_TOC_]]\n\n@[toc](Contents)\n\n[[toc]]\n\n${toc}\n\na [toc] b",
    "<p>a [toc] b</p>",
    mark,
  ],
  [
    "a comment",
    "a\n\n{::comment}\nno\n\nno\n{:/comment}\n\nb{::comment}no{:/}c",
    "<p>a</p>\n<p>bc</p>",
    "3 template-comment-removed",
  ],
  ["a comment without an end", "{::comment}\n\na", "<p>{::comment}</p>\n<p>a</p>", "1 template-tag-unclosed"],
  [
    "HTML for kramdown",
    '{::nomarkdown}<b>x</b>{:/nomarkdown} {::options parse_block_html="true" /}y',
    "<p><b>x</b> y</p>",
    mark,
  ],
  ["the end of a block", "- a\n\n^\n\n- b", "<ul><li>a</li></ul>\n<ul><li>b</li></ul>", "3 layout-mark-removed"],
  ["an abbreviation", "HTML\n\n*[HTML]: Hyper Text", "<p>HTML</p>", "3 layout-mark-removed"],
  [
    "where a teaser ends",
    "a\n\n---more---\n\nb<!-- more -->\n\n<!--more-->*c*",
    "<p>a</p>\n<p>b</p>\n<p><em>c</em></p>",
    "3 layout-mark-removed",
  ],
  ["other comments", "a <!-- {{ x }} --> b", "<p>a  b</p>"],
  [
    "formulas",
    "$$\\frac{{a}}{b}$$ x^{{2}} {{\\bf x}} \\text{{y}}",
    "<p>$$\\frac{{a}}{b}$$ x^{{2}} {{\\bf x}} \\text{{y}}</p>",
  ],
];

describe("kramdown and Python-Markdown", () => {
  it.each(rows)("%s", (_, written, html, ...problems) => {
    expect(show(written)).toBe(html);
    expect(said(written)).toEqual(problems);
  });
});

describe("boxes of Python-Markdown and MkDocs", () => {
  it.each([
    [
      "a box",
      '!!! note "The title"\n    Text *here*\n\n        code\n\nAfter',
      "<blockquote><p><strong>The title</strong></p>\n<p>Text <em>here</em></p>\n<pre><code>code\n</code></pre></blockquote>\n<p>After</p>",
      "1 template-tag-converted",
    ],
    [
      "a box without a title",
      "!!! warning\n    Ice\nAfter",
      "<blockquote><p><strong>Warning</strong></p>\n<p>Ice</p></blockquote>\n<p>After</p>",
      "1 template-tag-converted",
    ],
    [
      "a box in a box",
      "!!! note\n    a\n\n    !!! tip\n        b\n\n    c",
      "<blockquote><p><strong>Note</strong></p>\n<p>a</p>\n<blockquote><p><strong>Tip</strong></p>\n<p>b</p></blockquote>\n<p>c</p></blockquote>",
      "1 template-tag-converted",
    ],
    [
      "a folded box",
      '???+ faq "Why?"\n    Because',
      "<details><summary>Why?</summary>\n<p>Because</p></details>",
      "1 template-tag-converted",
    ],
    [
      "tabs",
      '=== "A"\n    a\n\n=== "B"\n    ```\n    b\n    ```',
      "<p><strong>A</strong></p>\n<p>a</p>\n<p><strong>B</strong></p>\n<pre><code>b\n</code></pre>",
      "1 template-tag-converted",
    ],
    ["surprise", "!!! note\nnothing is indented", "<p>!!! note\nnothing is indented</p>"],
  ] satisfies readonly Row[])("%s", (_, written, html, ...problems) => {
    expect(show(written)).toBe(html);
    expect(said(written)).toEqual(problems);
  });
});
