import { describe, expect, it } from "vitest";

import { said, show, type Row } from "./fixture.ts";

const converted = "1 template-tag-converted";
const video =
  '<figure class="embed"><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">Watch on YouTube</a></figure>';
const picture = (path: string, alt = ""): string => `<figure><img src="/media/${path}" alt="${alt}"></figure>`;

const rows: readonly Row[] = [
  [
    "code",
    '{% highlight ruby linenos %}\ndef x\n  puts "`hi`"\nend\n{% endhighlight %}\nAfter',
    '<pre><code class="language-ruby">def x\n  puts &quot;`hi`&quot;\nend\n</code></pre>\n<p>After</p>',
    converted,
  ],
  [
    "code that holds a fence",
    "{% highlight md %}\n```js\na\n```\n{% endhighlight %}",
    '<pre><code class="language-md">```js\na\n```\n</code></pre>',
    converted,
  ],
  [
    "code among words",
    "Type {% highlight sh %}ls -l{% endhighlight %} now",
    "<p>Type <code>ls -l</code> now</p>",
    converted,
  ],
  [
    "code in a quotation",
    "> {% highlight sh %}\n> ls\n> {% endhighlight %}",
    '<blockquote><pre><code class="language-sh">ls\n</code></pre></blockquote>',
    converted,
  ],
  [
    "raw text",
    "{% raw %}\nUse {{ page.title }} *here* and {% if x %}.\n{% endraw %}\n\n{{ gone }}",
    "<p>Use {{ page.title }} <em>here</em> and {% if x %}.</p>",
    "1 template-tag-shown",
    "5 template-expression-removed",
  ],
  ["raw text among words", "Write {%- raw -%}{{ x }}{%- endraw -%}.", "<p>Write {{ x }}.</p>", "1 template-tag-shown"],
  [
    "raw text with other marks in it",
    "{% raw %}\n## Title {#id}\n{% endraw %}",
    '<h2 id="a-id">Title</h2>',
    "1 template-tag-shown",
    "2 layout-mark-removed",
  ],
  [
    "raw text around code",
    "{% raw %}\n```\n{{ x }}\n```\n{% endraw %}\n{{ y }}z",
    "<pre><code>{{ x }}\n</code></pre>\n<p>z</p>",
    "1 template-tag-shown",
    "6 template-expression-removed",
  ],
  [
    "raw text that ends inside code",
    "{% raw %}\n```\n{{ x }}\n{% endraw %}\n```",
    "<pre><code>{{ x }}\n</code></pre>",
    "1 template-tag-shown",
  ],
  [
    "raw text inside code",
    "```yaml\n{% raw %}\na: ${{ b }}\n{% endraw %}\n```",
    '<pre><code class="language-yaml">a: ${{ b }}\n</code></pre>',
    "2 template-tag-shown",
  ],
  [
    "raw text inside a code span",
    "`{% raw %}{{ x }}{% endraw %}`",
    "<p><code>{{ x }}</code></p>",
    "1 template-tag-shown",
  ],
  [
    "raw text without an end",
    "a {% raw %} {{ x }}b",
    "<p>a {% raw %} b</p>",
    "1 template-tag-unclosed",
    "1 template-expression-removed",
  ],
  ["a comment", "a\n{% comment %}\nno {{ x }}\n\nno\n{% endcomment %}\nb", "<p>a\nb</p>", "2 template-comment-removed"],
  ["a comment on a line", "a {% comment %}no{% endcomment %} b", "<p>a b</p>", "1 template-comment-removed"],
  ["a comment of Liquid 5", "a {% # no %} b", "<p>a b</p>", "1 template-comment-removed"],
  ["a comment of Nunjucks", "a\n\n{# no\n\nno #}\nb", "<p>a</p>\n<p>b</p>", "3 template-comment-removed"],
  ["a comment without an end", "{% comment %}\n\nyes", "<p>{% comment %}</p>\n<p>yes</p>", "1 template-tag-unclosed"],
  [
    "an included figure",
    '{% include figure.html src="/a.jpg" alt="A" caption="Cap" %}',
    '<figure><img src="/media/a.jpg" alt="A"><figcaption>Cap</figcaption></figure>',
    converted,
  ],
  [
    "an included image by its address",
    "{% include image.html url='/b.jpg' description='Desc' %}",
    '<figure><img src="/media/b.jpg" alt=""><figcaption>Desc</figcaption></figure>',
    converted,
  ],
  [
    "a figure of Minimal Mistakes",
    '{% include figure image_path="/assets/c.jpg" alt="C" %}',
    picture("assets/c.jpg", "C"),
    converted,
  ],
  [
    "a figure whose path holds a tag",
    '{% include image.html src="{{ site.baseurl }}/d.png" %}',
    picture("d.png"),
    converted,
  ],
  [
    "an include that names a picture",
    '{% include responsive.html file="e.webp" %}',
    picture("2026/11/e.webp"),
    converted,
  ],
  ["an included video", '{% include youtube.html id="dQw4w9WgXcQ" %}', video, converted],
  ["an included video of a provider", '{% include video id="dQw4w9WgXcQ" provider="youtube" %}', video, converted],
  ["another include", "{% include newsletter.html %}\nx", "<p>x</p>", "1 template-tag-removed include newsletter.html"],
  ["an include of Nunjucks", '{%- include "toc.njk" -%}\n\nx', "<p>x</p>", "1 layout-mark-removed"],
  ["a video's tag", "{% youtube dQw4w9WgXcQ %}", video, converted],
  ["a video by its address", "{% youtube https://youtu.be/dQw4w9WgXcQ %}", video, converted],
  [
    "a gist",
    "{% gist 1234567 %}",
    '<p><a href="https://gist.github.com/1234567">https://gist.github.com/1234567</a></p>',
    converted,
  ],
  [
    "an embed of dev.to",
    "{% embed https://x.com/jack/status/20 %}",
    '<figure class="embed"><a href="https://x.com/jack/status/20">View on X</a></figure>',
    converted,
  ],
  [
    "a condition",
    "{% if site.x %}\nfirst\n{% elsif y %}\nsecond\n{% else %}\nthird\n{% endif %}\nafter",
    "<p>first\nafter</p>",
    "1 template-logic-removed",
  ],
  [
    "a condition among words",
    "a {% unless x %}b{% else %}c{% endunless %} d",
    "<p>a b d</p>",
    "1 template-logic-removed",
  ],
  [
    "conditions inside each other",
    "{% if a %}1{% if b %}2{% else %}3{% endif %}4{% else %}5{% if c %}6{% endif %}{% endif %}7",
    "<p>1247</p>",
    "1 template-logic-removed",
  ],
  [
    "a choice",
    "{% case x %}\n{% when 1 %}\none\n{% when 2 %}\ntwo\n{% endcase %}",
    "<p>one</p>",
    "1 template-logic-removed",
  ],
  [
    "a loop",
    "a\n\n{% for p in site.posts %}\n- [{{ p.title }}]({{ p.url }})\n{% endfor %}\n\nb",
    "<p>a</p>\n<p>b</p>",
    "4 template-expression-removed",
    "3 template-logic-removed",
  ],
  [
    "a loop without an end",
    "{% for p in site.posts %} a",
    "<p>{% for p in site.posts %} a</p>",
    "1 template-tag-unclosed",
  ],
  ["an assignment", 'a\n{% assign x = "y" %}\nb', "<p>a\nb</p>", "2 template-logic-removed"],
  [
    "a captured text",
    "{% capture x %}Words{% endcapture %}\n\n{{ x }}a",
    "<p>Words</p>\n<p>a</p>",
    "3 template-expression-removed",
    "1 template-logic-removed",
  ],
  [
    "captured code",
    '{% set x %}\na = 1\n{% endset %}\n{{ x | highlight("js") | safe }}',
    '<pre><code class="language-js">a = 1\n</code></pre>',
    converted,
  ],
  ["a value", "By {{ page.author | upcase }}.", "<p>By.</p>", "1 template-expression-removed"],
  ["a value in a link", "[words]({{ page.source }})", "<p>words</p>", "1 template-expression-removed"],
  [
    "a value in an address",
    "[words]({{ site.repository }}/issues/1) [more](https://x.example/{{ page.slug }}/y) <a href='{{ x }}/z'>last</a>",
    "<p>words more last</p>",
    "1 template-expression-removed",
  ],
  ["an unknown tag in an address", "[words](/x/{% foo %}/y)", "<p>words</p>", "1 template-tag-removed foo"],
  ["emphasis", "_{{ x }} here_", "<p><em>here</em></p>", "1 template-expression-removed"],
  [
    "a film with its title",
    '{{ "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ" | embed: "The launch" }}',
    '<figure class="embed"><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">The launch</a></figure>',
    converted,
  ],
  ["raw braces", "{% raw %}{{{% endraw %} x }}", "<p>{{ x }}</p>", "1 template-tag-shown"],
  ["a value in a picture", "a ![words]({{ page.image }})", "<p>a</p>", "1 template-expression-removed"],
  [
    "braces that are printed",
    "Write {{ \"{{ page.title }}\" }} or {{ '{% x %}' }}.",
    "<p>Write {{ page.title }} or {% x %}.</p>",
    "1 template-tag-shown",
  ],
  ["contents", "{{ toc }}\n\n{% toc %}\n\nx", "<p>x</p>", "1 layout-mark-removed"],
  ["an unknown tag", '{% addedin "0.5.3" %} x', "<p>x</p>", "1 template-tag-removed addedin"],
  [
    "a picture of Eleventy",
    '{% image "./a.jpg", "The pier", "(min-width: 30em) 50vw" %}',
    '<figure><img src="/media/2026/11/a.jpg" alt="The pier"></figure>',
    converted,
  ],
  [
    "a picture with a flag",
    "{% picture hero ./a.jpg --alt The pier %}",
    '<figure><img src="/media/2026/11/a.jpg" alt="The pier"></figure>',
    converted,
  ],
  [
    "a tag around fenced code",
    '{% code title="a.js" %}\n```js\na\n```\n{% endcode %}',
    '<pre><code class="language-js">a\n</code></pre>',
    converted,
  ],
  [
    "GitBook",
    '{% hint style="warning" %}\nIce\n{% endhint %}\n\n{% embed url="https://youtu.be/dQw4w9WgXcQ" %}',
    `<blockquote><p><strong>Warning</strong></p>\n<p>Ice</p></blockquote>\n${video}`,
    converted,
  ],
  [
    "words that Octopress pulls",
    '{% pullquote %}a {" b c "} d{% endpullquote %}',
    "<blockquote><p>a b c d</p></blockquote>",
    converted,
  ],
  [
    "programs of ERB and PHP",
    'a <%= x %> b <% if y %>c<% end %>\n<?php echo "d"; ?>e',
    "<p>a b c\ne</p>",
    "1 template-expression-removed",
    "1 template-logic-removed",
  ],
  ["a program that never ends", "a <%= x\n\nb", "<p>a &lt;%= x</p>\n<p>b</p>", "1 template-tag-unclosed"],
  ["an unknown pair", "{% Column %}\nx\n{% endColumn %}", "<p>x</p>", "1 template-tag-unwrapped"],
  [
    "a pair with capitals",
    "{% Aside 'caution' %}\nIce\n{% endAside %}",
    "<blockquote><p><strong>Caution</strong></p>\n<p>Ice</p></blockquote>",
    converted,
  ],
  [
    "Markdoc's notation",
    '{% callout type="note" %}\nx\n{% /callout %}\n\n{% partial file="y.md" /%}',
    "<blockquote><p><strong>Note</strong></p>\n<p>x</p></blockquote>",
    converted,
    "5 template-tag-removed partial",
  ],
  ["a style sheet", "{% style %}\na { b: c }\n{% endstyle %}\nx", "<p>x</p>", "1 template-tag-removed style"],
  [
    "a tag over several lines",
    '{% include image.html\n  src="a.png"\n  alt="A"\n%}',
    picture("2026/11/a.png", "A"),
    converted,
  ],
  ["a tag that never ends", "a {% include x\n\nb", "<p>a {% include x</p>\n<p>b</p>", "1 template-tag-unclosed"],
];

describe("Liquid, Nunjucks and Jekyll", () => {
  it.each(rows)("%s", (_, written, html, ...problems) => {
    expect(show(written)).toBe(html);
    expect(said(written)).toEqual(problems);
  });
});
