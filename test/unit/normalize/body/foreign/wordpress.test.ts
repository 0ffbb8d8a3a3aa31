import { describe, expect, it } from "vitest";

import { said, show, type Row } from "./fixture.ts";

const converted = "1 template-tag-converted";
const video =
  '<figure class="embed"><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">Watch on YouTube</a></figure>';

const rows: readonly Row[] = [
  [
    "a caption",
    '[caption id="attachment_6" align="alignright" width="300"]<a href="https://x.example/b.jpg"><img class="x" src="https://x.example/a.jpg" alt="A" width="300" height="200" /></a> The pier. Photo: EPA[/caption]\n\nAfter',
    '<figure><a href="https://x.example/b.jpg"><img src="https://x.example/a.jpg" alt="A" width="300" height="200"></a><figcaption>The pier. <small>Photo: EPA</small></figcaption></figure>\n<p>After</p>',
    converted,
  ],
  [
    "a caption whose picture became Markdown",
    '[caption id="a"][![A](/wp/a.png)](https://x.example/b.png) The *pier*[/caption]',
    '<figure><a href="https://x.example/b.png"><img src="/media/wp/a.png" alt="A"></a><figcaption>The <em>pier</em></figcaption></figure>',
    converted,
  ],
  [
    "a caption in an argument",
    '[caption id="a" caption="The &quot;pier&quot;"]<img src="a.png" alt="" />[/caption]',
    '<figure><img src="/media/2026/11/a.png" alt=""><figcaption>The &quot;pier&quot;</figcaption></figure>',
    converted,
  ],
  [
    "a caption over lines",
    '[caption id="a" width="1"]\n<img src="a.png">\nThe pier\n[/caption]',
    '<figure><img src="/media/2026/11/a.png" alt=""><figcaption>The pier</figcaption></figure>',
    converted,
  ],
  [
    "a caption with another system's tag",
    '[caption id="a"]![A]({{ site.url }}/a.png) The pier[/caption]',
    '<figure><img src="/media/a.png" alt="A"><figcaption>The pier</figcaption></figure>',
    converted,
  ],
  ["a caption without a picture", '[caption id="a"]The pier[/caption]', "<p>The pier</p>", converted],
  [
    "a caption without an end",
    '[caption id="a"]The pier',
    "<p>[caption id=&quot;a&quot;]The pier</p>",
    "1 template-tag-unclosed",
  ],
  ["a gallery", '[gallery ids="1,2" link="file"]\n\na', "<p>a</p>", "1 template-tag-removed gallery"],
  ["a gallery on its line", "[gallery]\n\na", "<p>a</p>", "1 template-tag-removed gallery"],
  ["an embed", "[embed]https://www.youtube.com/watch?v=dQw4w9WgXcQ[/embed]", video, converted],
  ["an embed with a size", '[embed width="123"]https://youtu.be/dQw4w9WgXcQ[/embed]', video, converted],
  ["a video's address", "[youtube https://www.youtube.com/watch?v=dQw4w9WgXcQ]", video, converted],
  ["an old form of it", "[youtube=http://www.youtube.com/watch?v=dQw4w9WgXcQ&hl=en]", video, converted],
  ["its id", "[youtube dQw4w9WgXcQ]", video, converted],
  [
    "sound",
    '[audio src="https://x.example/a.mp3"]',
    '<figure class="embed"><a href="https://x.example/a.mp3">x.example</a></figure>',
    converted,
  ],
  [
    "a film",
    '[video mp4="https://x.example/a.mp4" width="1"][/video]',
    '<figure class="embed"><a href="https://x.example/a.mp4">x.example</a></figure>',
    converted,
  ],
  ["a form", '[contact-form-7 id="1" title="Write"]\n\na', "<p>a</p>", "1 template-tag-removed contact-form-7"],
  [
    "a plug-in's box",
    "[su_note]Text[/su_note]\n\na",
    "<blockquote><p><strong>Note</strong></p>\n<p>Text</p></blockquote>\n<p>a</p>",
    converted,
  ],
  [
    "a plug-in's button",
    '[su_button url="https://x.example/"]Go[/su_button]',
    '<p><a href="https://x.example/">Go</a></p>',
    converted,
  ],
  [
    "a page builder",
    '[vc_row][vc_column width="1/2"]Text[/vc_column][/vc_row]',
    "<p>Text</p>",
    "1 template-tag-unwrapped",
  ],
  [
    "an unknown pair with an argument",
    '[special kind="x"]Text[/special]',
    "<p>Text</p>",
    "1 template-pair-unknown special",
  ],
  [
    "code",
    '[code lang="php"]\n&lt;?php echo 1;\n[/code]',
    '<pre><code class="language-php">&lt;?php echo 1;\n</code></pre>',
    converted,
  ],
  [
    "source code",
    '[sourcecode language="css"]a{}[/sourcecode]',
    '<pre><code class="language-css">a{}\n</code></pre>',
    converted,
  ],
  [
    "a quotation",
    '[blockquote author="Jane Roe"]Words[/blockquote]',
    "<blockquote><p>Words</p>\n<p>— Jane Roe</p></blockquote>",
    converted,
  ],
  ["an example", "Write [[gallery]] here", "<p>Write [gallery] here</p>", "1 template-tag-shown"],
  [
    "marks of the block editor",
    '<!-- wp:paragraph {"x":1} -->\n<p>Text</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:heading -->## Pier',
    "<p>Text</p>\n<h2>Pier</h2>",
  ],
];

describe("WordPress's shortcodes", () => {
  it.each(rows)("%s", (_, written, html, ...problems) => {
    expect(show(written)).toBe(html);
    expect(said(written)).toEqual(problems);
  });

  it.each([
    "[sic]",
    "[1]",
    "[The Paper]",
    "[video]",
    "[caption]",
    "watch the [gallery] below",
    "[quote]",
    "[embed] codes",
    "[image: AP]",
    "[table 1]",
    "[box 3]",
    "a[i] = b[j]",
    "[note to the reader]",
    "[x=1]",
    "[name] and [/name]",
    "[Editor’s note: the *pier* is closed]",
    "[b]bold[/b]",
    "[tweet]",
  ])("never are prose: %s", (written) => {
    expect(show(written)).toBe(`<p>${written.replace("*pier*", "<em>pier</em>")}</p>`);
    expect(said(written)).toEqual([]);
  });

  it.each([
    ["[video](https://x.example/)", '<a href="https://x.example/">video</a>'],
    ["[caption][1]\n\n[1]: https://x.example/", '<a href="https://x.example/">caption</a>'],
    ["[gallery]\n\n[gallery]: https://x.example/", '<a href="https://x.example/">gallery</a>'],
  ])("never are links: %s", (written, html) => expect(show(written)).toBe(`<p>${html}</p>`));

  it("leave lists of tasks alone", () => {
    expect(show("- [x] done\n- [ ] open")).toBe("<ul><li>☑ done</li>\n<li>☐ open</li></ul>");
  });
});
