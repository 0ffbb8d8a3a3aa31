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
    return "value" in node ? node.value : "other";
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
    "<p>a<p>b</p>",
    "<p><ul></ul></p>",
    "<p>a",
    "a</p>",
    "<b>a</b>",
    "<p>a&nbsp;b</p>",
    "<p>a & b</p>",
    "<p>a\0b</p>",
    "<p>a\rb</p>",
    "<!-- a -->",
    "<p title=a>b</p>",
    '<p title="a" title="b">c</p>',
    '<p title="a>b</p>',
    "<P>a</P>",
    '<a href="x"><em><a href="y">z</a></em></a>',
    "<pre>\na</pre>",
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

  const tag = fc.constantFrom(
    ..."a blockquote br code del em h1 h2 hr img li ol p pre strong sup table tbody td th thead tr ul".split(" "),
  );
  const piece = fc.oneof(
    tag.map((name) => `<${name}>`),
    tag.map((name) => `</${name}>`),
    fc.constantFrom("x", " ", "\n", "&amp;", "&#39;", '<a href="b">', '<th align="c">'),
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
});
