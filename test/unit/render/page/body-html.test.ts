import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Article } from "#src/model/article";
import { bodyHtml } from "#src/render/page/body-html";
import { createMedium } from "#src/render/page/create-medium";
import { startTag } from "#src/render/page/html";
import { wordsFor } from "#src/base/words";
import { address, article, picture, safeHtml, siteConfig } from "../../../helpers/article.ts";

const ads = { network: "doubleclick", width: 300, height: 250, data: { slot: `/1/"x"` }, after: [] };

function render(
  blocks: string[],
  { amp = true, adSlots = [] as number[], ...overrides }: Partial<Article> & { amp?: boolean; adSlots?: number[] } = {},
) {
  const config = { ...siteConfig(), amp, ads };
  const medium = createMedium(config);
  const plain = article();
  const story = { ...plain, ...overrides, body: { ...plain.body, blocks: blocks.map(safeHtml), adSlots } };
  return { html: bodyHtml(story, config, medium, wordsFor("en")).html, head: medium.head("") };
}

it("reads any attributes of pictures in the canonical form", () => {
  const value = fc.array(fc.constantFrom(`"`, "&", "<", ">", "=", " ", `="`, " src=", "alt", "é", "x", "'", "/"), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(value, value, fc.option(value, { nil: undefined }), fc.boolean(), (src, alt, title, isFirst) => {
      const attributes = { src: src.join(""), alt: alt.join(""), title: title?.join("") };
      const { title: hint, ...others } = attributes;
      const tag = startTag("img", isFirst ? { title: hint, ...others } : attributes);
      expect(render([`<p>${tag}</p>`], { amp: false }).html).toBe(
        `<p>${startTag("img", { ...attributes, loading: "lazy" })}</p>`,
      );
    }),
    { numRuns: 500, seed: 6 },
  );
});

describe("pictures in AMP", () => {
  it("keep their ratio, are not blown up when small, and stand without scripts", () => {
    const wide = render([
      `<p><img src="https://a.example/x.png" alt="A &quot;b&quot;" width="1200" height="800"></p>`,
    ]).html;
    expect(wide).toBe(
      `<p><amp-img src="https://a.example/x.png" alt="A &quot;b&quot;" width="1200" height="800" layout="responsive">` +
        `<noscript><img src="https://a.example/x.png" alt="A &quot;b&quot;" width="1200" height="800" loading="lazy"></noscript></amp-img></p>`,
    );
    expect(render([`<p><img src="https://a.example/x.png" alt="" width="16" height="16"></p>`]).html).toContain(
      `layout="intrinsic"`,
    );
  });

  it("of unknown size lie in a box of their own", () => {
    const { html } = render([`<p><img src="https://a.example/x.png" alt=""></p>`]);
    expect(html).toContain(`<span class="unsized"><amp-img src="https://a.example/x.png" alt="" layout="fill">`);
  });

  it.each([`width="0" height="0"`, `width="12"`, `width="1e3" height="2"`])("take %s for no size", (size) => {
    expect(render([`<p><img src="https://a.example/x.png" alt="" ${size}></p>`]).html).toContain(`layout="fill"`);
  });

  it("come in the size that fits, when there are several", () => {
    const images = [
      picture({
        src: address("https://a.example/x.png"),
        renditions: [
          { src: address("https://a.example/x@640w.png"), width: 640, height: 427 },
          { src: address("https://a.example/x@1x1.png"), width: 800, height: 800 },
        ],
      }),
    ];
    const block = `<p><img src="https://a.example/x.png" alt="" width="1200" height="800"></p>`;
    const srcset = `srcset="https://a.example/x@640w.png 640w, https://a.example/x.png 1200w"`;
    const sizes = `sizes="(min-width: 44rem) 40rem, 100vw"`;
    expect(render([block], { images }).html).toContain(`${srcset} ${sizes} disable-inline-width alt=""`);
    expect(render([block], { images, amp: false }).html).toContain(`${srcset} ${sizes} alt=""`);
  });

  it("are asked for by https", () => {
    const block = `<p><img src="http://a.example/x.png" srcset="http://a.example/y.png 2x" alt="" width="9" height="9"></p>`;
    const { html } = render([block]);
    expect(html).toContain(`src="https://a.example/x.png" srcset="https://a.example/y.png 2x"`);
  });
});

describe("embeds", () => {
  it.each([
    ["https://www.youtube.com/watch?v=dQw4w9WgXcQ", `<amp-youtube data-videoid="dQw4w9WgXcQ"`, "amp-youtube"],
    ["https://vimeo.com/76979871", `<amp-vimeo data-videoid="76979871"`, "amp-vimeo"],
    [
      "https://x.com/someone/status/1234567890123456789",
      `<amp-twitter data-tweetid="1234567890123456789"`,
      "amp-twitter",
    ],
    ["https://twitter.com/someone/status/20", `<amp-twitter data-tweetid="20"`, "amp-twitter"],
    ["https://www.instagram.com/p/B_12-x/", `<amp-instagram data-shortcode="B_12-x"`, "amp-instagram"],
  ])("%s gets its component, its script and keeps its link", (url, start, component) => {
    const { html, head } = render([`<figure class="embed"><a href="${url}">Watch</a></figure>`]);
    expect(html).toContain(start);
    expect(html).toContain(`<div placeholder class="embed-card"><a href="${url}">Watch</a></div></${component}>`);
    expect(head).toContain(`custom-element="${component}"`);
  });

  it.each([
    "https://www.youtube.com.evil.example/watch?v=dQw4w9WgXcQ",
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ&amp;list=1",
    "https://vimeo.com/76979871/abcdef0123",
    "https://other.example/",
  ])("%s stays a link", (url) => {
    const block = `<figure class="embed"><a href="${url}">Watch</a></figure>`;
    const { html, head } = render([block]);
    expect(html).toBe(block);
    expect(head).not.toContain("custom-element");
  });

  it("keep their caption below", () => {
    const { html } = render([
      `<figure class="embed"><a href="https://vimeo.com/1">Watch</a><figcaption>C</figcaption></figure>`,
    ]);
    expect(html).toMatch(
      /<a href="https:\/\/vimeo.com\/1">Watch<\/a><\/div><\/amp-vimeo><figcaption>C<\/figcaption><\/figure>$/,
    );
  });
});

describe("tables and code", () => {
  it("scroll within reach of the keyboard", () => {
    const { html } = render([
      "<blockquote><table><tbody><tr><td>1</td></tr></tbody></table></blockquote>",
      "<pre><code>x</code></pre>",
    ]);
    expect(html).toBe(
      `<blockquote><div class="scroll" role="group" aria-label="Table" tabindex="0"><table><tbody><tr><td>1</td></tr></tbody></table></div></blockquote>\n` +
        `<pre tabindex="0"><code>x</code></pre>`,
    );
  });
});

describe("advertisements", () => {
  const blocks = ["<p>0</p>", "<p>1</p>", "<p>2</p>"];

  it("stand in their slots, data escaped", () => {
    const { html, head } = render(blocks, { adSlots: [1, 3] });
    const ad = `<div class="ad" role="group" aria-label="Advertisement"><amp-ad width="300" height="250" type="doubleclick" data-slot="/1/&quot;x&quot;"></amp-ad></div>`;
    expect(html).toBe(["<p>0</p>", ad, "<p>1</p>", "<p>2</p>", ad].join("\n"));
    expect(head).toContain(`custom-element="amp-ad"`);
  });

  it.each([{ type: "sponsored" }, { type: "obituary" }, { status: "withdrawn" }] as const)(
    "never on %s pages",
    (overrides) => {
      const { html, head } = render(blocks, { adSlots: [1, 3], ...overrides });
      expect(html).toBe(blocks.join("\n"));
      expect(head).not.toContain("amp-ad");
    },
  );
});

describe("plain pages", () => {
  it("hold nothing of AMP", () => {
    const { html, head } = render(
      [
        `<figure><img src="http://a.example/x.png" alt="a"><figcaption>c</figcaption></figure>`,
        `<figure class="embed"><a href="https://vimeo.com/1">Watch</a></figure>`,
        "<p>1</p>",
      ],
      { amp: false, adSlots: [1] },
    );
    expect(html).toBe(
      `<figure><img src="http://a.example/x.png" alt="a" loading="lazy"><figcaption>c</figcaption></figure>\n` +
        `<figure class="embed embed-vimeo"><div class="embed-card"><a href="https://vimeo.com/1">Watch</a></div></figure>\n<p>1</p>`,
    );
    expect(head).toBe("<style></style>");
  });
});

it("leaves every other block alone", () => {
  const blocks = ["<p>a &lt;img&gt; <code>&lt;table&gt;</code></p>", `<ul><li id="b-x">1</li></ul>`];
  expect(render(blocks).html).toBe(blocks.join("\n"));
});
