import { describe, expect, it } from "vitest";

import { said, show, type Row } from "./fixture.ts";

const converted = "1 template-tag-converted";
const picture = (path: string, alt = ""): string => `<figure><img src="/media/${path}" alt="${alt}"></figure>`;

describe("addresses of Jekyll's sites", () => {
  const link = (target: string): string => `<a href="https://lookup.invalid/${target}">a</a>`;
  const page = (path: string): string => `<a href="/${path}">a</a>`;
  it.each([
    ["[a]({% link _posts/2017-06-22-x.md %})", link("_posts/2017-06-22-x.md")],
    ["b ![a]({% link assets/img/x.png %})", 'b <img src="/media/assets/img/x.png" alt="a">'],
    ["[a]({% link assets/x.pdf %})", page("assets/x.pdf")],
    ["[a]({% post_url 2017-06-22-x %})", link("2017-06-22-x")],
    ["[a]({% post_url sub/2017-06-22-x %}#part)", link("sub/2017-06-22-x#a-part")],
    ["[a]({{ site.baseurl }}{% post_url 2017-06-22-x %})", link("2017-06-22-x")],
    ["[a]({{ site.url }}{{ site.baseurl }}{% link _posts/x.md %})", link("_posts/x.md")],
    ['<a href="{% post_url 2017-06-22-x %}">a</a>', link("2017-06-22-x")],
    ["[a]\n\n[a]: {% post_url 2017-06-22-x %}", link("2017-06-22-x")],
    ["[a]({{ site.baseurl }}/about/)", page("about/")],
    ["[a]({{site.url}}/about/)", page("about/")],
    ["[a]({{ site.github.url }}/x)", page("x")],
    ["[a]({{ site.url }})", page("")],
    ["[a]({{ '/x' | relative_url }})", page("x")],
    ['[a]({{ "/x?b=c#d" | absolute_url }} "T")', '<a href="/x?b=c#d" title="T">a</a>'],
    ['[a]({{ "/x" | prepend: site.baseurl | prepend: site.url }})', page("x")],
    ['[a]({{ "x" | prepend: "/y/" | relative_url }})', page("y/x")],
    ["[a]({{ '/about/' | url }})", page("about/")],
    ['[a]({{ "x.md" | relative_url }})', link("x.md")],
    ["[a]({{ '/x' | some_filter }})", page("x")],
    ["[a]({{ page.url | absolute_url }})", page("articles/2026/11/talks/")],
    ["[a]({{ site.url }}{{ page.url }})", page("articles/2026/11/talks/")],
    ["![a]({{ site.baseurl }}/images/x.png)b", '<img src="/media/images/x.png" alt="a">b'],
    ['b<img src="{{ \'/x.png\' | relative_url }}" alt="a">', 'b<img src="/media/x.png" alt="a">'],
    ["b<img src={{site.baseurl}}/x.jpg alt=a>", 'b<img src="/media/x.jpg" alt="a">'],
    ['b![a]({{ "/x.png" | absolute_url }})', 'b<img src="/media/x.png" alt="a">'],
    ["at {{ site.url }}/x", 'at <a href="/x">https://paper.example/x</a>'],
  ])("%s", (written, html) =>
    expect(show(written).replace(">/x<", ">https://paper.example/x<")).toBe(`<p>${html}</p>`),
  );
});

describe("Hexo's tags", () => {
  it.each([
    [
      "a picture beside the post",
      "{% asset_img x.png Alt text %}",
      picture("2026/11/talks/x.png", "Alt text"),
      converted,
    ],
    [
      "one with a class and sizes",
      '{% asset_img left x.png 300 200 "T" "A" %}',
      '<figure><img src="/media/2026/11/talks/x.png" alt="A"><figcaption>T</figcaption></figure>',
      converted,
    ],
    ["a picture by its path", "{% img /images/a.png 100 200 %}", picture("images/a.png"), converted],
    [
      "a file beside the post",
      "{% asset_link x.pdf The paper %}",
      '<p><a href="/articles/2026/11/talks/talks/x.pdf">The paper</a></p>',
      converted,
    ],
    [
      "a quotation",
      "{% blockquote Jane Roe, The Book https://x.example/ %}\nWords\n{% endblockquote %}",
      '<blockquote><p>Words</p>\n<p>— <a href="https://x.example/">Jane Roe, The Book</a></p></blockquote>',
      converted,
    ],
    [
      "a pulled quotation",
      "{% pullquote %}\nWords\n{% endpullquote %}",
      "<blockquote><p>Words</p></blockquote>",
      converted,
    ],
    [
      "code with a title",
      "{% codeblock title lang:js https://x.example/ %}\na\n{% endcodeblock %}",
      '<pre><code class="language-js">a\n</code></pre>',
      converted,
    ],
    ["code without an end", "{% codeblock %}\n\na", "<p>{% codeblock %}</p>\n<p>a</p>", "1 template-tag-unclosed"],
    [
      "a note",
      "{% note warning %}\nIce\n{% endnote %}",
      "<blockquote><p><strong>Warning</strong></p>\n<p>Ice</p></blockquote>",
      converted,
    ],
    [
      "a post",
      "{% post_link other-post 'The *words*' %}",
      '<p><a href="https://lookup.invalid/other-post">The <em>words</em></a></p>',
      converted,
    ],
    [
      "a link",
      "{% link Google https://google.com/ external The title %}",
      '<p><a href="https://google.com/" title="The title">Google</a></p>',
      converted,
    ],
  ] satisfies readonly Row[])("%s", (_, written, html, ...problems) => {
    expect(show(written)).toBe(html);
    expect(said(written)).toEqual(problems);
  });

  it("finds the files of a post that has a folder of its own", () => {
    expect(show("{% asset_img x.png %}", { file: "talks/index.md" })).toBe(picture("talks/x.png"));
  });
});
