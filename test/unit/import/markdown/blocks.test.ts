import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attribute } from "#src/import/html/dom";
import { parseContent } from "#src/import/html/parse";
import { blocksMarkdown } from "#src/import/markdown/blocks";
import type { AbsoluteUrl } from "#src/model/brand";
import { enhancers } from "#src/normalize/body/enhancers/enhancers";
import type { Draft } from "#src/normalize/body/enhancers/enhancer";
import { Findings } from "#src/normalize/body/findings";
import type { BodyJob } from "#src/normalize/body/job";
import { renderBody } from "#src/normalize/body/render";
import { sanitize } from "#src/normalize/body/sanitize";
import { serialize } from "#src/normalize/body/serialize";
import { isAdSlot } from "#src/normalize/body/tree";
import { seen } from "./seen.ts";

const base = "https://paper.example/story/";
const resolve = (address: string): string | undefined => (address === "" ? undefined : new URL(address, base).href);
const around = {
  resolve,
  pictureAddress: (image: Parameters<typeof attribute>[0]) => resolve(attribute(image, "src") ?? ""),
};
const markdown = (html: string): string => blocksMarkdown(parseContent(html).childNodes, around).join("\n\n");

const job = (text: string): BodyJob => ({
  file: "a.md",
  markdown: text,
  firstLine: 1,
  pageUrl: base as AbsoluteUrl,
  siteUrl: "https://paper.example/" as AbsoluteUrl,
  mediaUrl: "https://paper.example/media/" as AbsoluteUrl,
});

/** What readers see when the HTML itself is the article's body. */
function directly(html: string): string[] {
  const page = { job: job(""), findings: new Findings(), ids: new Set<string>(), local: new Map<string, string>() };
  let draft: Draft = { blocks: sanitize(html, page), notes: [] };
  for (const enhance of enhancers) draft = enhance(draft);
  return seen(
    draft.blocks
      .filter((block) => !isAdSlot(block))
      .map(serialize)
      .join("\n"),
  );
}

/** What they see when it went through Markdown. */
function throughMarkdown(html: string): string[] {
  return seen(renderBody(job(markdown(html))).blocks.join("\n"));
}

describe("HTML as Markdown", () => {
  it.each([
    ["emphasis", "<p>One <b>two</b> <i>three</i> <del>four</del></p>", "One **two** *three* ~~four~~"],
    ["white space inside emphasis", "<p>x<em> y </em>z</p>", "x *y* z"],
    [
      "emphasis that CommonMark would not see",
      "<p><strong>「引用」</strong>と言った</p>",
      "<strong>「引用」</strong>と言った",
    ],
    ["emphasis inside emphasis", "<p><em>a<strong>b</strong></em></p>", "<em>a**b**</em>"],
    ["text that looks like markup", "<p>a &lt;b&gt; *c* [d](e) &amp;copy;</p>", "a \\<b> \\*c\\* [d\\](e) \\&copy;"],
    ["words with underscores", "<p>snake_case and _this_</p>", "snake_case and \\_this\\_"],
    ["an address in the text", "<p>See https://a.example/b_c_d</p>", "See https://a.example/b_c_d"],
    ["a line that looks like a heading", "<p># no</p>", "\\# no"],
    ["a line that looks like a list", "<p>1. no</p><p>- no</p><p>+ no</p>", "1\\. no\n\n\\- no\n\n\\+ no"],
    ["a line that looks like a rule", "<p>---</p>", "\\---"],
    ["headings", "<h1>A</h1><h3>B #</h3>", "# A\n\n### B \\#"],
    ["a line break", "<p>a<br>b</p>", "a\\\nb"],
    ["paragraphs by line breaks", "a<br><br>b<br> <br>c", "a\n\nb\n\nc"],
    [
      "links, absolute",
      '<p><a href="/x" title="T">y</a> <a href="#z">z</a></p>',
      '[y](https://paper.example/x "T") [z](https://paper.example/story/#z)',
    ],
    ["a link with brackets", '<p><a href="/x(1)">[y]</a></p>', "[&#91;y&#93;](<https://paper.example/x(1)>)"],
    ["an exclamation mark before a link", '<p>Go!<a href="/x">y</a></p>', "Go\\![y](https://paper.example/x)"],
    ["nested lists", "<ul><li>a<ol start=3><li>b</ol><li>c</ul>", "- a\n\n  3. b\n- c"],
    ["two lists in a row", "<ul><li>a</ul><ul><li>b</ul>", "- a\n\n* b"],
    ["a loose list", "<ul><li><p>a</p><p>b</p><li><p>c</p></ul>", "- a\n\n  b\n\n- c"],
    ["a quotation", "<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b"],
    [
      "code",
      "<p><code>a`b</code></p><pre><code class=language-js>x\n\ny</code></pre>",
      "``a`b``\n\n```js\nx\n\ny\n```",
    ],
    [
      "a table",
      "<table><tr><th>A<th align=right>B<tr><td>1<td align=right>2</table>",
      "| A | B |\n| --- | ---: |\n| 1 | 2 |",
    ],
    [
      "a table with spans",
      "<table><tr><td colspan=2>A<tr><td>1<td>2</table>",
      '<table><tbody><tr><td colspan="2">A</td></tr><tr><td>1</td><td>2</td></tr></tbody></table>',
    ],
    ["a table for the looks", "<table><tr><td><p>a</p><p>b</p></table>", "a\n\nb"],
    [
      "what Markdown lacks",
      "<p>H<sub>2</sub>O <kbd>x</kbd> <abbr title='A B'>ab</abbr></p>",
      'H<sub>2</sub>O <kbd>x</kbd> <abbr title="A B">ab</abbr>',
    ],
    [
      "a figure",
      '<figure><img src=/p.png alt="A [b]"><figcaption>C "d". <span class=credit>EPA</span></figcaption></figure>',
      '![A &#91;b&#93;](https://paper.example/p.png "C \\"d\\". Photo: EPA")',
    ],
    [
      "a figure with its size",
      "<figure><img src=/p.png alt=A width=800 height=600><figcaption>C</figcaption></figure>",
      '<img src="https://paper.example/p.png" alt="A" title="C" width="800" height="600">',
    ],
    [
      "a figure whose picture is lost",
      "<figure><img src='data:,'><figcaption>C -- d</figcaption></figure>",
      '![](data:, "C -- d")',
    ],
    [
      "a frame",
      "<p>a</p><iframe src='https://www.youtube.com/embed/abcdefghijk'></iframe>",
      "a\n\nhttps://www.youtube.com/embed/abcdefghijk",
    ],
    [
      "a post",
      '<blockquote class="twitter-tweet"><p>Hi</p>— A <a href="https://twitter.com/a/status/1?s=2">now</a></blockquote>',
      "https://twitter.com/a/status/1",
    ],
    [
      "a frame that shows nothing",
      "<iframe src='https://securepubads.doubleclick.net/x' width=1 height=1></iframe>",
      "",
    ],
    ["an advertisement slot", "<p>a</p><!-- ad --><p>b</p><!-- other -->", "a\n\n<!-- ad -->\n\nb"],
    ["scripts and styles", "<p>a<script>alert(1)</script></p><style>p{}</style><template>t</template>", "a"],
    ["blocks inside phrasing", "<a href=/x><div>a</div><div>b</div></a>", "a\n\nb"],
    ["a definition list", "<dl><dt>a<dd>b</dl>", "<dl><dt>a</dt><dd>b</dd></dl>"],
  ])("writes %s", (_, html, expected) => {
    expect(markdown(html)).toBe(expected);
  });

  const word = fc.constantFrom(
    ...'a|b c| |*|**|_|__x__|`|``|~~|[x]|](y)|!|#|# |1. |2) |- |+ |>|> |=|---|===|a ¦ b|&amp;amp;|&lt;b&gt;|&amp;copy;|&lt;!--|\\|\\\\|「引用」|と|言|https://x.example/a_b_c|www.x.example|[^1]|[x]:|(p)|"q"|.|…|é|foo_bar|*x*|    |😀|&lt;|a@b.example|:|[ ] x|~|`x`|{{&lt; x &gt;}}|$x$'
      .split("|")
      .map((text) => text.replace("¦", "|")),
    "\n",
    "\n\n",
    "\t",
    "|---|",
    "&#124;",
  );
  const text = fc.array(word, { maxLength: 5 }).map((words) => words.join(""));
  const join = (tag: string, content: string): string => `<${tag}>${content}</${tag.split(" ")[0] ?? ""}>`;
  const { blocks } = fc.letrec<{ phrasing: string; blocks: string }>((tie) => ({
    phrasing: fc.oneof(
      { maxDepth: 3 },
      text,
      text.map((words) => `<code>${words}</code>`),
      fc
        .tuple(
          fc.constantFrom(
            "em",
            "strong",
            "b",
            "i",
            'a href="https://x.example/(a)_b"',
            "sub",
            "s",
            "u",
            "span",
            "small",
          ),
          fc.array(tie("phrasing"), { maxLength: 3 }),
        )
        .map(([tag, content]) => join(tag, content.join(""))),
      fc.constant("<br>"),
      fc.constant('<img src="https://x.example/p.png" alt="a]*b">'),
    ),
    blocks: fc.oneof(
      { maxDepth: 3 },
      fc.array(tie("phrasing"), { minLength: 1, maxLength: 4 }).map((content) => join("p", `z${content.join("")}`)),
      fc.array(tie("phrasing"), { minLength: 1, maxLength: 4 }).map((content) => join("p", `${content.join("")}z`)),
      fc.tuple(fc.constantFrom("h2", "h3"), tie("phrasing")).map(([tag, content]) => join(tag, `z${content}`)),
      fc
        .tuple(fc.constantFrom("div", "blockquote", "section"), fc.array(tie("blocks"), { maxLength: 3 }))
        .map(([tag, content]) => join(tag, content.join(""))),
      fc
        .tuple(
          fc.constantFrom("ul", "ol", "ol start=3"),
          fc.array(fc.oneof(tie("phrasing"), tie("blocks")), { minLength: 1, maxLength: 3 }),
        )
        .map(([tag, items]) => join(tag, items.map((item) => `<li>${item}</li>`).join(""))),
      text.map((words) => `<pre>z${words}</pre>`),
      fc.constant("<hr>"),
      fc
        .array(tie("phrasing"), { minLength: 2, maxLength: 2 })
        .map(
          (cells) =>
            `<table><tr><th>${cells.join("</th><th>")}</th></tr><tr><td>${cells.join("</td><td>")}</td></tr></table>`,
        ),
      fc
        .array(tie("phrasing"), { minLength: 2, maxLength: 2 })
        .map(([a = "", b = ""]) => `<dl><dt>${a}</dt><dd>${b}</dd></dl>`),
    ),
  }));

  it("loses nothing that readers see, whatever the text looks like", () => {
    fc.assert(
      fc.property(fc.array(blocks, { minLength: 1, maxLength: 3 }), (parts) => {
        const html = parts.join("");
        expect(throughMarkdown(html)).toEqual(directly(html));
      }),
      { numRuns: 2000 },
    );
  });
});
