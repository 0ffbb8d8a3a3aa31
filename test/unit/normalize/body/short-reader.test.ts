import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { Findings } from "#src/normalize/body/findings";
import { markdownToHtml } from "#src/normalize/body/markdown";
import { parse } from "#src/normalize/body/sanitize";
import { readShort } from "#src/normalize/body/short-reader";
import type { SourceNode } from "#src/normalize/body/source";

type Plain = string | readonly [string, readonly (readonly [string, string])[], readonly Plain[]];

function plain(nodes: readonly SourceNode[]): readonly Plain[] {
  return nodes.map((node): Plain => {
    if ("tagName" in node)
      return [node.tagName, node.attrs.map(({ name, value }) => [name, value]), plain(node.childNodes)];
    if ("value" in node) return node.value;
    return ["comment", "data" in node ? [["data", node.data]] : [], []];
  });
}

describe("readShort", () => {
  it("reads what Markdown without raw HTML becomes", () => {
    const markdown =
      '# A\n\n*b* **c** ~~d~~ `e` [f](g "h & i")\\\nj &amp; k < l > m "n"\n\n> o\n\n- p\n  - q\n\n3. r\n\n| s | t |\n|:-:|---|\n| u | v |\n\n' +
      "```js\nw<x\n```\n\n---\n\n![y](z.png)\n\n- [x] task\n\na[^1]\n\n[^1]: note\n";
    const html = markdownToHtml(markdown, new Findings()).replace(' class="footnotes"', "");
    expect(plain(readShort(html) ?? [])).toEqual(plain(parse(html)));
    expect(readShort(html)?.length).toBeGreaterThan(10);
  });

  it.each([
    '<figure class="x"><img src="a.png" alt="b" /><figcaption>c <small>d</small></figcaption></figure>',
    '<p>a <span style="b:c" title="d > e">f</span><br/>g&nbsp;h</p><!-- ad -->',
    "<details><summary>a</summary><div><p>b</p></div></details><dl><dt>c</dt><dd>d</dd></dl>",
    "<table><tbody><tr><td><ul><li><p>a</p></li></ul></td></tr></tbody></table>",
  ])("reads %j", (html) => {
    expect(readShort(html)).toBeDefined();
    expect(plain(readShort(html) ?? [])).toEqual(plain(parse(html)));
  });

  it("says that text is clean only where it is", () => {
    expect(readShort("<p>a</p>b")).toEqual([
      expect.objectContaining({ childNodes: [{ value: "a", clean: true }] }),
      { value: "b", clean: true },
    ]);
    expect(readShort("a\uFFFDb")).toEqual([{ value: "a\uFFFDb", clean: false }]);
  });

  it.each([
    "<p>a<p>b</p>",
    "<p><ul></ul></p>",
    "<p>a",
    "a</p>",
    "<button>a</button>",
    "<p>a&copy;b</p>",
    "<p>a & b</p>",
    "<p>a\0b</p>",
    "<p>a\rb</p>",
    "<!-->a-->",
    "<!-- a -- b -->",
    "<pre>\na</pre>",
    "<p >a</p>",
    "<dl><p>a</p></dl>",
    "<em><figure>a</figure></em>",
    "<p title=a>b</p>",
    '<p title="a" title="b">c</p>',
    '<p title="a>b</p>',
    "<P>a</P>",
    '<a href="x"><em><a href="y">z</a></em></a>',
    "<table>a</table>",
    "<table><tr><td>a</td></tr></table>",
    "<ul><p>a</p></ul>",
    "<h1><h2>a</h2></h1>",
    "<constructor>a</constructor>",
    `${"<blockquote>".repeat(100)}${"</blockquote>".repeat(100)}`,
  ])("leaves %j to the parser", (html) => expect(readShort(html)).toBeUndefined());

  const word = fc.constantFrom(
    "a",
    "*b*",
    "**c**",
    "`d`",
    "[e](f)",
    "![g](h.png)",
    "<",
    "&",
    "&amp;",
    '"',
    "~~i~~",
    "\\\n",
    "https://j.example/?k&l",
    "_m",
    "*",
    "[",
    "]",
  );
  const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(" "));
  const start = fc.constantFrom(
    "",
    "",
    "# ",
    "> ",
    "- ",
    "1. ",
    "  - ",
    "    ",
    "> - ",
    "| ",
    "|-|\n| ",
    "```\n",
    "---\n",
    "[n]: o\n",
  );
  const markdown = fc
    .array(fc.tuple(start, line, fc.constantFrom("\n", "\n\n")), { maxLength: 12 })
    .map((lines) => lines.flat().join(""));

  it("agrees with the parser on all that it reads, and reads most of it", () => {
    let read = 0;
    let all = 0;
    fc.assert(
      fc.property(markdown, (source) => {
        const html = markdownToHtml(source, new Findings());
        const short = readShort(html);
        all += 1;
        if (short === undefined) return;
        read += 1;
        expect(plain(short)).toEqual(plain(parse(html)));
      }),
      { numRuns: 2000 },
    );
    expect(read / all).toBeGreaterThan(0.9);
  });

  const names =
    "a b blockquote br code dd del details div dl dt em figcaption figure h1 h2 hr img li ol p pre span strong summary sup table " +
    "tbody td tfoot th thead tr ul";
  const tag = fc.constantFrom(...names.split(" "));
  const piece = fc.oneof(
    tag.map((name) => `<${name}>`),
    tag.map((name) => `</${name}>`),
    fc.constantFrom(
      "x",
      " ",
      "\n",
      "&amp;",
      "&#39;",
      "&nbsp;",
      "<!-- c -->",
      '<a href="b">',
      '<th align="c">',
      "<br />",
    ),
  );

  it("agrees with the parser on tags in any order", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const html = pieces.join("");
        const short = readShort(html);
        if (short !== undefined) expect(plain(short)).toEqual(plain(parse(html)));
      }),
      { numRuns: 20_000 },
    );
  });

  const nested = fc.letrec<{ readonly html: string }>((tie) => ({
    html: fc
      .array(
        fc.oneof(
          { depthSize: "medium", withCrossShrink: true },
          fc.constantFrom(
            "x",
            "\n",
            "&amp;",
            "<br>",
            "<!-- c -->",
            ...["ol", "table"].map((name) => `<${name}></${name}>`),
          ),
          fc.tuple(tag, tie("html")).map(([name, html]) => `<${name}>${html}</${name}>`),
          tie("html").map((html) => `<ul><li>${html}</li></ul>`),
          tie("html").map((html) => `<table><tbody><tr><td>${html}</td></tr></tbody></table>`),
        ),
        { maxLength: 4 },
      )
      .map((parts) => parts.join("")),
  })).html;

  it("agrees with the parser on elements in elements", () => {
    let read = 0;
    fc.assert(
      fc.property(nested, (html) => {
        const short = readShort(html);
        if (short === undefined) return;
        read += html.split("<").length > 3 ? 1 : 0;
        expect(plain(short)).toEqual(plain(parse(html)));
      }),
      { numRuns: 1000, seed: 6 },
    );
    expect(read).toBeGreaterThan(100);
  });
});
