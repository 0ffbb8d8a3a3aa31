import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { clean, found, makePage, parseErrors } from "./fixture.ts";

describe("structure", () => {
  it.each([
    ["loose text is a paragraph", "a <b>b</b>", "<p>a <b>b</b></p>"],
    ["wrappers go", "<div>a</div><section>b</section><font>c</font>", "<p>a</p>\n<p>b</p>\n<p>c</p>"],
    ["unknown elements go, their content stays", "<x-foo>a <blink>b</blink></x-foo>", "<p>a b</p>"],
    [
      "a wrapper's direction and id are handed on",
      '<div dir="rtl" id="x"><p>a</p>b</div>',
      '<p id="a-x" dir="rtl">a</p>\n<p dir="rtl">b</p>',
    ],
    ["a block ends a paragraph", "<p>a<ul><li>b</ul>c", "<p>a</p>\n<ul><li>b</li></ul>\n<p>c</p>"],
    ["phrasing goes inside blocks", "<b>a<p>b</p></b>", "<p><b>a</b></p>\n<p><b>b</b></p>"],
    [
      "a link around blocks is a link in each",
      '<a href="https://e.example/"><h2>T</h2><p>x</p></a>',
      '<h2><a href="https://e.example/">T</a></h2>\n<p><a href="https://e.example/">x</a></p>',
    ],
    [
      "a link inside a link goes",
      '<a href="https://e.example/1"><table><tr><td><a href="https://e.example/2">x</a></table></a>',
      '<table><tbody><tr><td><a href="https://e.example/1">x</a></td></tr></tbody></table>',
    ],
    ["blocks in a heading are words", "<h2>a<div>b</div></h2>", "<h2>a b</h2>"],
    ["stray items are paragraphs", "<li>a</li><dd>b</dd>", "<p>a</p>\n<p>b</p>"],
    ["text in a list is an item", "<ul>a<b>b</b><li>c</ul>", "<ul><li>a<b>b</b></li>\n<li>c</li></ul>"],
    [
      "a list in a list belongs to the item before",
      "<ul><li>a</li><ul><li>b</ul></ul>",
      "<ul><li>a\n<ul><li>b</li></ul></li></ul>",
    ],
    ["terms", "<dl><div><dt>a<p>b</p></dt><dd>c</dd></div>d</dl>", "<dl><dt>a b</dt>\n<dd>c</dd>\n<dd>d</dd></dl>"],
    [
      "tables",
      '<table><tfoot><tr><td>f</tfoot><colgroup><col></colgroup><tr><td align=center colspan=2 style="x">a<p>b<thead><tr><th scope=col>h</table>',
      '<table><thead><tr><th scope="col">h</th></tr></thead>\n<tbody><tr><td align="center" colspan="2">a\n<p>b</p></td></tr></tbody>\n<tfoot><tr><td>f</td></tr></tfoot></table>',
    ],
    [
      "a second head of a table is rows",
      "<table><thead><tr><th>a</thead><thead><tr><th>b</table>",
      "<table><thead><tr><th>a</th></tr></thead>\n<tbody><tr><th>b</th></tr></tbody></table>",
    ],
    ["cells without a table are text", "<td>a</td><tr><td>b", "<p>ab</p>"],
    [
      "details",
      "<details open>t<summary>s<p>u</p></summary></details>",
      '<details open=""><summary>s u</summary>\nt</details>',
    ],
    [
      "figures",
      "<figure><figcaption>a</figcaption><div><img src=/x.png></div><figcaption>b</figcaption></figure>",
      '<figure><img src="https://paper.example/media/x.png" alt=""><figcaption>a b</figcaption></figure>',
    ],
    ["a figure that shows nothing is its caption", "<figure><figcaption>a</figcaption></figure>", "<p>a</p>"],
    [
      "ruby",
      "<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>",
      "<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>",
    ],
    ["preformatted text keeps its white space", "<pre>\n\n  a\n b </pre>", "<pre>\n\n  a\n b </pre>"],
    [
      "old names",
      "<strike>a</strike><tt>b</tt><acronym title=c>d</acronym><xmp><b></xmp>",
      '<p><s>a</s><code>b</code><abbr title="c">d</abbr></p>\n<pre>&lt;b&gt;</pre>',
    ],
    [
      "picture is its image",
      "<picture><source srcset=x><img src=/x.png alt=y></picture>",
      '<p><img src="https://paper.example/media/x.png" alt="y"></p>',
    ],
    [
      "a pull quote keeps its class",
      '<blockquote class="x pull-quote"><p>a</p></blockquote>',
      '<blockquote class="pullquote"><p>a</p></blockquote>',
    ],
    [
      "an aside that is one, too",
      '<aside class="pullquote">a</aside>',
      '<blockquote class="pullquote"><p>a</p></blockquote>',
    ],
    ["any other aside is text", '<aside class="x" lang="fr">a</aside>', '<p lang="fr">a</p>'],
    ["empty elements go", "<p> &nbsp;<br></p><h2></h2><ul></ul><blockquote> </blockquote><b></b><table></table>", ""],
    ["targets of links stay", '<a name="x"></a><p id="y">z</p>', '<p><a id="a-x"></a></p>\n<p id="a-y">z</p>'],
    [
      "a slot is a comment at the top",
      "<p>a<!-- AD -->b</p><ul><li>c<!-- ad --></ul><!-- add -->",
      "<p>a</p>\n[ad]\n<p>b</p>\n<ul><li>c</li></ul>",
    ],
  ])("%s", (_, html, expected) => expect(clean(html)).toBe(expected));
});

describe("what is dropped", () => {
  it.each([
    ["<script>a</script>b", "<p>b</p>", ["body-script: script"]],
    ['<p onclick="a">b</p>', "<p>b</p>", ["body-script: onclick"]],
    ["<style>a</style>b", "<p>b</p>", ["body-element-removed: style"]],
    ["<svg><text>a</text></svg><math><mi>b</mi></math>c", "<p>c</p>", ["body-element-removed: svg"]],
    ["<object>a</object><embed><button>b</button><input>c", "<p>c</p>", ["body-element-removed: object"]],
    ["<template><p>a</p></template>b", "<p>b</p>", ["body-element-removed: template"]],
    ["<form>a <select><option>b</select></form>", "<p>a</p>", ["body-element-removed: select"]],
    ["<video src=clip.mp4></video>a", "<p>a</p>", ["body-media-removed: clip.mp4"]],
    ["<iframe srcdoc='<script>x</script>'></iframe>a", "<p>a</p>", ["body-element-removed: iframe"]],
    ["<iframe src='javascript:x'></iframe>a", "<p>a</p>", ["body-unsafe-link: javascript:x"]],
    ["a<!-- b -->", "<p>a</p>", []],
  ])("%s", (html, expected, findings) => {
    const page = makePage();
    expect(clean(html, page)).toBe(expected);
    expect(found(page)).toEqual(findings);
  });
});

describe("what becomes a card", () => {
  const card = (href: string, text: string): string => `<figure class="embed"><a href="${href}">${text}</a></figure>`;

  it.each([
    [
      "<iframe src='//www.youtube.com/embed/dQw4w9WgXcQ?rel=0'></iframe>",
      card("https://www.youtube.com/watch?v=dQw4w9WgXcQ", "Watch on YouTube"),
    ],
    [
      "<iframe src='https://maps.example/x' title='The harbour'></iframe>",
      card("https://maps.example/x", "The harbour"),
    ],
    ["<iframe src='https://maps.example/x'></iframe>", card("https://maps.example/x", "maps.example")],
    ["<audio controls><source src='https://a.example/x.mp3'></audio>", card("https://a.example/x.mp3", "a.example")],
    [
      "<p>a<iframe src='https://maps.example/x'></iframe>b</p>",
      `<p>a</p>\n${card("https://maps.example/x", "maps.example")}\n<p>b</p>`,
    ],
    [
      "<h2>a <iframe src='https://maps.example/x'></iframe></h2>",
      '<h2>a <a href="https://maps.example/x">maps.example</a></h2>',
    ],
    ["<b><iframe src='https://maps.example/x'></iframe></b>", card("https://maps.example/x", "maps.example")],
  ])("%s", (html, expected) => expect(clean(html)).toBe(expected));
});

describe("attributes", () => {
  it.each([
    ['<p style="x" class="y" align=left title=z lang=EN_us dir=RTL data-x=y>a</p>', '<p lang="en-US" dir="rtl">a</p>'],
    [
      '<a href="https://e.example/" target=_blank rel="nofollow opener x" title="&lt;b&gt; &quot;q&quot;">a</a>',
      '<p><a href="https://e.example/" title="&lt;b&gt; &quot;q&quot;" rel="nofollow">a</a></p>',
    ],
    ['<pre><code class="x language-js language-<b>">a</code></pre>', '<pre><code class="language-js">a</code></pre>'],
    ["<ol start=3 reversed type=a><li value=-2>a</ol>", '<ol start="3" type="a" reversed=""><li>a</li></ol>'],
    [
      "<time datetime='2026-11-23'>a</time><del datetime='x\"y' cite='/z'>b</del>",
      '<p><time datetime="2026-11-23">a</time><del cite="https://paper.example/z">b</del></p>',
    ],
    [
      "<img src=/a.png width=3 height=4><img src=/b.png width=3><img src=/c.png width=100% height=4>",
      '<p><img src="https://paper.example/media/a.png" alt="" width="3" height="4"><img src="https://paper.example/media/b.png" alt=""><img src="https://paper.example/media/c.png" alt=""></p>',
    ],
    ["<p id=x>a</p><p id=x>b</p>", '<p id="a-x">a</p>\n<p>b</p>'],
    ["<p constructor=x __proto__=y hasownproperty=z>a</p>", "<p>a</p>"],
  ])("%s", (html, expected) => expect(clean(html)).toBe(expected));
});

describe("depth", () => {
  it("content far inside becomes text, with a warning, and stays whole", () => {
    const page = makePage();
    const html = clean("<blockquote>".repeat(200) + "deep" + "</blockquote>".repeat(200), page);
    expect(html).toContain("<p>deep</p>");
    expect(html.split("<blockquote>").length - 1).toBe(50);
    expect(found(page)).toEqual(["body-too-deep: deep"]);
  });

  it.each(["div", "b", "ul", "table", "a", "span", "dl", "details"])(
    "<%s> 100,000 times does not break the walk",
    (tag) => {
      expect(() => clean(`<${tag}>`.repeat(tag === "div" || tag === "table" ? 100_000 : 5000) + "x")).not.toThrow();
    },
  );
});

describe("every output", () => {
  const names =
    "p div span a b i em strong s code pre xmp listing h1 h2 ul ol li dl dt dd table caption thead tbody tr td th colgroup figure " +
    "figcaption details summary ruby rt rp img br hr iframe video source picture svg math foreignObject mi title style script noscript " +
    "template textarea select option button form object marquee nobr font center big tt blockquote q ins sup section x-foo body html menu dir";
  const attribute = fc.constantFrom(
    "",
    "",
    "",
    " href=x",
    " href='#a b'",
    " href=javascript:1",
    " src=a.png",
    " id=x",
    " name=n",
    ' class="language-js foo embed"',
    " dir=rtl",
    " lang=en",
    " onclick=x",
    " title='a \"q\" <b>'",
    " colspan=3",
    " width=5 height=6",
    " open",
  );
  const piece = fc.oneof(
    {
      weight: 5,
      arbitrary: fc
        .tuple(fc.constantFrom(...names.split(" ")), attribute, attribute)
        .map(([tag, a, b]) => `<${tag}${a}${b}>`),
    },
    { weight: 3, arbitrary: fc.constantFrom(...names.split(" ")).map((tag) => `</${tag}>`) },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        "x",
        " ",
        "\n",
        "&amp;",
        "&lt;b&gt;",
        "&nbsp;",
        "\0",
        "&#13;",
        "<!-- ad -->",
        "<!--",
        "]]>",
        "<![CDATA[",
        "<?x?>",
        "日本",
        "\uFFFD\u0085",
      ),
    },
    { weight: 1, arbitrary: fc.string() },
  );
  const soup = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));

  it("is read back without a parse error and is its own clean form", () => {
    fc.assert(
      fc.property(soup, (html) => {
        const once = clean(html).replaceAll("[ad]\n", "").replaceAll("[ad]", "");
        expect(parseErrors(once)).toEqual([]);
        expect(clean(once)).toBe(once.trim());
      }),
      { numRuns: 1500 },
    );
  });
});
