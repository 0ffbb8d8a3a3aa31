import { describe, expect, it } from "vitest";

import { said, show, type Row } from "./fixture.ts";

const converted = "1 template-tag-converted";
const card = (url: string, text: string): string => `<figure class="embed"><a href="${url}">${text}</a></figure>`;
const video = card("https://www.youtube.com/watch?v=dQw4w9WgXcQ", "Watch on YouTube");

describe("references of Hugo and Zola", () => {
  const link = (target: string): string => `<a href="https://lookup.invalid/${target}">a</a>`;
  it.each([
    ['[a]({{< ref "posts/other.md" >}})', link("posts/other.md")],
    ['[a]({{< relref "x" >}})', link("x")],
    ['[a]({{% ref path="x.md" lang="de" %}}#part "T")', '<a href="https://lookup.invalid/x.md#a-part" title="T">a</a>'],
    ['[a]({{< ref "x.md#part" >}})', link("x.md#a-part")],
    ['[a]({{< ref "../10/x.md" >}})', link("/2026/10/x.md")],
    ['[a]({{< ref "/posts/x" >}})', link("/posts/x")],
    ['[a]({{< ref "my posts/(x).md" >}})', link("my%20posts/%28x%29.md")],
    ['<a href="{{< ref "x" >}}">a</a>', link("x")],
    ['[a][1]\n\n[1]: {{< ref "x" >}}', link("x")],
    ['[a]({{ ref . "x" }})', "a"],
    ['[a]({{ relref "x" }})', link("x")],
    ['[a]({{< ref "#part" >}})', '<a href="/articles/2026/11/talks/#a-part">a</a>'],
    ["[a](@/blog/x.md)", link("/blog/x.md")],
    ["[a](@/blog/x.md#part)", link("/blog/x.md#a-part")],
    ["[a](<@/blog/x.md>)", link("/blog/x.md")],
    ['[a]({{ get_url(path="@/blog/x.md") }})', link("/blog/x.md")],
  ])("%s", (written, html) => expect(show(written)).toBe(`<p>${html}</p>`));

  it("have words of their own where they stand among words", () => {
    expect(show('See {{< ref "posts/2026-11-23-the-pier.md" >}}.')).toBe(
      '<p>See <a href="https://lookup.invalid/posts/2026-11-23-the-pier.md">the-pier</a>.</p>',
    );
  });

  it("never show the address that stands for them", async () => {
    const { renderBody } = await import("#src/normalize/body/render");
    const { makeJob } = await import("../fixture.ts");
    const body = renderBody(makeJob('![a]({{< ref "x.md" >}}) [b]({{< ref "y.md" >}}"title")'));
    expect(body.text).not.toContain("lookup.invalid");
    expect(body.pictures).toEqual([]);
  });
});

describe("Zola's tags", () => {
  it.each([
    ["a call", '{{ youtube(id="dQw4w9WgXcQ") }}', video, converted],
    [
      "a body",
      '{% quote(author="Jane Roe") %}\nWords\n{% end %}',
      "<blockquote><p>Words</p>\n<p>— Jane Roe</p></blockquote>",
      converted,
    ],
    [
      "two bodies",
      "{% note() %}\n{% tip() %}\nx\n{% end %}\ny\n{% end %}",
      "<blockquote><p><strong>Note</strong></p>\n<blockquote><p><strong>Tip</strong></p>\n<p>x</p></blockquote>\n<p>y</p></blockquote>",
      converted,
    ],
    [
      "a drawing",
      "{% mermaid() %}\ngraph TD\n{% end %}",
      '<pre><code class="language-mermaid">graph TD\n</code></pre>',
      converted,
    ],
    [
      "a picture",
      '{{ resize_image(path="a/b.png", width=10, op="fit") }}',
      '<figure><img src="/media/a/b.png" alt=""></figure>',
      converted,
    ],
    [
      "a picture's address",
      '![b]({{ resize_image(path="a/b.png", width=10) }})',
      '<figure><img src="/media/a/b.png" alt="b"></figure>',
      converted,
    ],
    ["an unknown call", "{{ gallery() }}\n\nx", "<p>x</p>", "1 template-tag-removed gallery"],
    [
      "an example",
      '{{/* youtube(id="x") */}} and {%/* quote() */%}',
      "<p>{{ youtube(id=&quot;x&quot;) }} and {% quote() %}</p>",
      "1 template-tag-shown",
    ],
  ] satisfies readonly Row[])("%s", (_, written, html, ...problems) => {
    expect(show(written)).toBe(html);
    expect(said(written)).toEqual(problems);
  });
});
