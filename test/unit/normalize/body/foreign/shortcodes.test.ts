import { describe, expect, it } from "vitest";

import { said, show, type Row } from "./fixture.ts";

const converted = "1 template-tag-converted";
const card = (url: string, text: string): string => `<figure class="embed"><a href="${url}">${text}</a></figure>`;
const video = card("https://www.youtube.com/watch?v=dQw4w9WgXcQ", "Watch on YouTube");

const rows: readonly Row[] = [
  [
    "a figure with everything",
    '{{< figure src="ferry.png" alt="A ferry" title="Ferries" caption="At the *pier*." attr="Jane Roe" link="/big" width="300" height="200" >}}',
    '<figure><a href="/big"><img src="/media/2026/11/ferry.png" alt="A ferry" width="300" height="200"></a>' +
      "<figcaption><strong>Ferries</strong> At the <em>pier</em>. <small>Jane Roe</small></figcaption></figure>",
    converted,
  ],
  [
    "a figure whose credit is a link",
    '{{< figure src="/images/ferry.png" caption="The pier." attr="Jane Roe" attrlink="https://roe.example/" >}}',
    '<figure><img src="/media/images/ferry.png" alt=""><figcaption>The pier. <a href="https://roe.example/">Jane Roe</a></figcaption></figure>',
    converted,
  ],
  [
    "a credit in the caption",
    '{{< figure src="ferry.png" caption="The pier. Photo: EPA" >}}',
    '<figure><img src="/media/2026/11/ferry.png" alt=""><figcaption>The pier. <small>Photo: EPA</small></figcaption></figure>',
    converted,
  ],
  [
    "a figure over several lines",
    '{{< figure\n  src="ferry.png"\n  alt="A \\"fast\\" ferry"\n>}}',
    '<figure><img src="/media/2026/11/ferry.png" alt="A &quot;fast&quot; ferry"></figure>',
    converted,
  ],
  [
    "raw strings and spaces around the signs",
    '{{<figure src = `ferry.png` alt = `A "fast" ferry`>}}',
    '<figure><img src="/media/2026/11/ferry.png" alt="A &quot;fast&quot; ferry"></figure>',
    converted,
  ],
  [
    "a caption that begins like a list",
    '{{< figure src="a.png" caption="2019. The pier" >}}',
    '<figure><img src="/media/2026/11/a.png" alt=""><figcaption>2019. The pier</figcaption></figure>',
    converted,
  ],
  [
    "a figure between lines of a paragraph",
    'Before\n{{< figure src="a.png" >}}\nAfter',
    '<p>Before</p>\n<figure><img src="/media/2026/11/a.png" alt=""></figure>\n<p>After</p>',
    "2 template-tag-converted",
  ],
  [
    "a figure among words",
    'Before {{< figure src="a.png" caption="Pier" >}} after',
    '<p>Before <img src="/media/2026/11/a.png" alt="" title="Pier"> after</p>',
    converted,
  ],
  [
    "a figure around its caption",
    '{{< figure src="a.png" >}}The *pier*{{< /figure >}}',
    '<figure><img src="/media/2026/11/a.png" alt=""><figcaption>The <em>pier</em></figcaption></figure>',
    converted,
  ],
  [
    "a theme's own picture",
    '{{< img-right src="a.jpg" alt="A" >}}',
    '<figure><img src="/media/2026/11/a.jpg" alt="A"></figure>',
    converted,
  ],
  [
    "a picture by position",
    '{{< img "a.jpg" "A ferry" "The pier" >}}',
    '<figure><img src="/media/2026/11/a.jpg" alt="A ferry"><figcaption>The pier</figcaption></figure>',
    converted,
  ],
  ["a figure without a picture", "{{< figure >}}\n\nx", "<p>x</p>", "1 template-tag-removed figure"],
  ["YouTube by position", "{{< youtube dQw4w9WgXcQ >}}", video, converted],
  ["YouTube by name", '{{% youtube id="dQw4w9WgXcQ" autoplay="true" %}}', video, converted],
  [
    "YouTube with a title",
    '{{< youtube id="dQw4w9WgXcQ" title="The *talk*" >}}',
    card("https://www.youtube.com/watch?v=dQw4w9WgXcQ", "The talk"),
    converted,
  ],
  [
    "YouTube among words",
    "See {{< youtube dQw4w9WgXcQ >}}!",
    '<p>See <a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">https://www.youtube.com/watch?v=dQw4w9WgXcQ</a>!</p>',
    converted,
  ],
  ["Vimeo", "{{< vimeo 146022717 >}}", card("https://vimeo.com/146022717", "Watch on Vimeo"), converted],
  [
    "a tweet",
    '{{< tweet user="SanDiegoZoo" id="1453110110599868418" >}}',
    card("https://x.com/SanDiegoZoo/status/1453110110599868418", "View on X"),
    converted,
  ],
  [
    "a tweet by number",
    "{{< x 877500564405444608 >}}",
    card("https://x.com/i/status/877500564405444608", "View on X"),
    converted,
  ],
  [
    "Instagram",
    "{{< instagram BWNjjyYFxVx hidecaption >}}",
    card("https://www.instagram.com/p/BWNjjyYFxVx/", "View on Instagram"),
    converted,
  ],
  [
    "a gist",
    "{{< gist spf13 7896402 >}}",
    '<p><a href="https://gist.github.com/spf13/7896402">https://gist.github.com/spf13/7896402</a></p>',
    converted,
  ],
  ["a video without an id", "{{< youtube >}}\n\nx", "<p>x</p>", "1 template-tag-removed youtube"],
  [
    "code with backticks and escapes in it",
    '{{< highlight go "linenos=table" >}}\nx := `a`\n{{</* toc */>}}\n{{< /highlight >}}',
    '<pre><code class="language-go">x := `a`\n{{&lt; toc &gt;}}\n</code></pre>',
    converted,
  ],
  [
    "code in a list",
    "- one\n\n  {{< highlight sh >}}\n  ls\n    -l\n  {{< /highlight >}}\n- two",
    '<ul><li><p>one</p>\n<pre><code class="language-sh">ls\n  -l\n</code></pre></li>\n<li><p>two</p></li></ul>',
    "3 template-tag-converted",
  ],
  [
    "a notice",
    "{{% notice note %}}\nSome *text*.\n{{% /notice %}}\nAfter",
    "<blockquote><p><strong>Note</strong></p>\n<p>Some <em>text</em>.</p></blockquote>\n<p>After</p>",
    converted,
  ],
  [
    "a callout on one line",
    '{{< callout type="warning" title="Take care" >}}Ice.{{< /callout >}}\n\nAfter',
    "<blockquote><p><strong>Take care</strong></p>\n<p>Ice.</p></blockquote>\n<p>After</p>",
    converted,
  ],
  [
    "a box whose argument is a class",
    "{{< alert alert-outline >}}x{{< /alert >}}",
    "<blockquote><p>x</p></blockquote>",
    converted,
  ],
  [
    "a title in another script",
    "{{< admonition warning 注意 >}}\n氷\n{{< /admonition >}}",
    "<blockquote><p><strong>注意</strong></p>\n<p>氷</p></blockquote>",
    converted,
  ],
  [
    "details",
    '{{< details "Read **more**" >}}\nHidden\n{{< /details >}}',
    "<details><summary>Read <strong>more</strong></summary>\n<p>Hidden</p></details>",
    converted,
  ],
  [
    "a quotation",
    '{{< quote author="Jane Roe" source="The Book" link="https://book.example/" >}}\nWords\n{{< /quote >}}',
    '<blockquote><p>Words</p>\n<p>— <a href="https://book.example/">Jane Roe, The Book</a></p></blockquote>',
    converted,
  ],
  [
    "a quotation in an argument",
    '{{< quote-block text="We know" cite="Jane" >}}',
    "<blockquote><p>We know</p>\n<p>— Jane</p></blockquote>",
    converted,
  ],
  [
    "tabs, indented",
    '{{< tabs >}}\n    {{< tab "macOS" >}}\n    brew\n    {{< /tab >}}\n    {{< tab "Linux" >}}\n\n    apt\n\n    {{< /tab >}}\n{{< /tabs >}}',
    "<p><strong>macOS</strong></p>\n<p>brew</p>\n<p><strong>Linux</strong></p>\n<p>apt</p>",
    "1 template-tag-unwrapped",
  ],
  [
    "a button",
    '{{< button href="https://x.example/" >}}Go{{< /button >}}',
    '<p><a href="https://x.example/">Go</a></p>',
    converted,
  ],
  ["inline pairs", "A {{< hl >}}word{{< /hl >}} here", "<p>A word here</p>", "1 template-tag-unwrapped"],
  [
    "an unknown pair",
    '{{< ring title="Case" >}}\nText\n{{< /ring >}}',
    "<p><strong>Case</strong></p>\n<p>Text</p>",
    "1 template-pair-unknown ring",
  ],
  ["an unknown tag", "A {{< foo bar=1 >}} b {{% foo %}}", "<p>A  b</p>", "1 template-tag-removed foo"],
  [
    "an unknown tag with words",
    'A {{< glossary_tooltip text="pod" term_id="x" >}} in {{< asset file="a.pdf" label="this paper" >}}.',
    "<p>A pod in this paper.</p>",
    converted,
    "1 template-words-kept asset",
  ],
  [
    "an unknown tag with a picture",
    '{{< hero image="a.jpg" >}}\n\n{{< author avatar="b.png" >}}',
    '<figure><img src="/media/2026/11/a.jpg" alt=""></figure>',
    converted,
    "3 template-tag-removed author",
  ],
  ["a film's page", "{{< video https://youtu.be/dQw4w9WgXcQ >}}", video, converted],
  [
    "columns of a book",
    "{{< columns >}}\na\n\n<--->\n\nb\n{{< /columns >}}",
    "<p>a</p>\n<p>b</p>",
    "4 layout-mark-removed",
    "1 template-tag-unwrapped",
  ],
  ["a parameter", '{{< param "x" >}}y', "<p>y</p>", "1 template-tag-removed param"],
  ["an end without a beginning", "a\n\n{{< /note >}}\n\nb", "<p>a</p>\n<p>b</p>", "3 template-tag-removed note"],
  ["contents", "{{< toc >}}\n\nx", "<p>x</p>", "1 layout-mark-removed"],
  ["a closed one", "{{< new-in 0.153.0 />}} x", "<p>x</p>", "1 template-tag-removed new-in"],
  ["a comment pair", "{{< comment >}}\nno\n{{< /comment >}}\nyes", "<p>yes</p>", "1 template-comment-removed"],
  [
    "a program",
    "{{< t.inline >}}{{ .Page.Title }}{{< /t.inline >}}x",
    "<p>x</p>",
    "1 template-expression-removed",
    "1 template-tag-removed t.inline",
  ],
  [
    "an example",
    'Write {{</* youtube id="x_y" */>}} and {{%/* notice *note* */%}}',
    "<p>Write {{&lt; youtube id=&quot;x_y&quot; &gt;}} and {{% notice *note* %}}</p>",
    "1 template-tag-shown",
  ],
  ["a comment of a template", "{{- /* to do */ -}} x", "<p>x</p>", "1 template-comment-removed"],
  ["a value", "By {{ .Site.Title }}.", "<p>By.</p>", "1 template-expression-removed"],
  [
    "the article's own address",
    "[here]({{ .Permalink }})",
    '<p><a href="/articles/2026/11/talks/">here</a></p>',
    converted,
  ],
  ["an advertisement", "a\n\n{{< ad >}}\n\nb", "<p>a</p>\n<p>b</p>", "3 template-tag-converted"],
  [
    "a tag that never ends",
    "a {{< figure src=\n\nb {{< toc >}} c",
    "<p>a {{&lt; figure src=</p>\n<p>b  c</p>",
    "1 template-tag-unclosed",
    "3 layout-mark-removed",
  ],
  [
    "a table",
    '| a | b |\n|---|---|\n| {{< figure src="x.png" >}} | {{< note >}}c{{< /note >}} |',
    '<table><thead><tr><th>a</th>\n<th>b</th></tr></thead>\n<tbody><tr><td><img src="/media/2026/11/x.png" alt=""></td>\n<td>c</td></tr></tbody></table>',
    "3 template-tag-converted",
  ],
  [
    "a quotation's tag",
    "> {{< youtube dQw4w9WgXcQ >}}\n> words",
    '<blockquote><p><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">https://www.youtube.com/watch?v=dQw4w9WgXcQ</a></p>\n<p>words</p></blockquote>',
    converted,
  ],
];

describe("Hugo's shortcodes", () => {
  it.each(rows)("%s", (_, written, html, ...problems) => {
    expect(show(written)).toBe(html);
    expect(said(written)).toEqual(problems);
  });

  it("make a slot of an advertisement", async () => {
    const { renderBody } = await import("#src/normalize/body/render");
    const { makeJob } = await import("../fixture.ts");
    expect(renderBody(makeJob("a\n\n{{< ad >}}\n\nb")).adSlots).toEqual([1]);
  });

  it("name each unknown tag once, and no more than a person reads", () => {
    const text = Array.from({ length: 100 }, (_, index) => `{{< tag${index} >}} {{< tag${index} >}}`).join("\n");
    const problems = said(text);
    expect(problems.slice(0, 2)).toEqual(["1 template-tag-removed tag0", "2 template-tag-removed tag1"]);
    expect(problems.length).toBe(21);
    expect(problems.at(-1)).toBe("21 template-tag-removed …");
  });
});
