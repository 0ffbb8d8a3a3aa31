import { describe, expect, it } from "vitest";

import { Findings } from "#src/normalize/body/findings";
import { markdownToHtml } from "#src/normalize/body/markdown";

const html = (markdown: string): string => markdownToHtml(markdown, new Findings());

describe("markdownToHtml", () => {
  it.each([
    ["emphasis", "*a* **b** ~~c~~", "<p><em>a</em> <strong>b</strong> <del>c</del></p>\n"],
    [
      "tables",
      "|a|\n|:-:|\n|b|",
      '<table>\n<thead>\n<tr>\n<th align="center">a</th>\n</tr>\n</thead>\n<tbody><tr>\n<td align="center">b</td>\n</tr>\n</tbody></table>\n',
    ],
    ["code", "```js x\na<b\n```", '<pre><code class="language-js">a&lt;b\n</code></pre>\n'],
    ["tasks", "- [x] a\n- [ ] b", "<ul>\n<li>☑ a</li>\n<li>☐ b</li>\n</ul>\n"],
    ["bare addresses", "https://a.example/", '<p><a href="https://a.example/">https://a.example/</a></p>\n'],
    ["line ends of Windows", "a\r\nb\r\n\r\nc", "<p>a\nb</p>\n<p>c</p>\n"],
    ["raw HTML", '<div class="x">\n\n*a*\n\n</div>', '<div class="x"><p><em>a</em></p>\n</div>'],
  ])("%s", (_, markdown, expected) => expect(html(markdown)).toBe(expected));

  it("keeps articles apart", () => {
    expect(html("[a]\n\n[a]: https://a.example/\n\n[^1]: x\n\ny[^1]")).toContain('href="https://a.example/"');
    expect(html("[a] y[^1]")).toBe("<p>[a] y[^1]</p>\n");
  });

  it("refuses a table that is wide and long before it is built", () => {
    const table = `${"|a".repeat(500)}|\n${"|-".repeat(500)}|\n${"|x|\n".repeat(500)}`;
    const start = performance.now();
    expect(() => html(table)).toThrow("body-table-too-large");
    expect(() => html(`> ${table.replaceAll("\n", "\n> ")}`)).toThrow("body-table-too-large");
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it("takes a table of ordinary size", () => {
    expect(html(`|a|b|\n|-|-|\n${"|1|2|\n".repeat(1000)}`).split("<td>").length).toBe(2001);
  });
});
