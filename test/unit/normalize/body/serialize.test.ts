import { expect, it } from "vitest";

import { serialize } from "#src/normalize/body/serialize";
import { createElement as element } from "#src/normalize/body/tree";

it("escapes text and values alike", () => {
  const nasty = `a & b < c > d " e ' f &amp;`;
  expect(serialize(element("a", [nasty], { title: nasty }))).toBe(
    `<a title="a &amp; b &lt; c &gt; d &quot; e ' f &amp;amp;">a &amp; b &lt; c &gt; d &quot; e ' f &amp;amp;</a>`,
  );
});

it("writes attributes in one order, whatever theirs", () => {
  const attributes = { height: "2", width: "1", alt: "", src: "x", id: "a-y" };
  const html = '<img src="x" alt="" id="a-y" width="1" height="2">';
  expect(serialize(element("img", [], attributes))).toBe(html);
  expect(serialize(element("img", [], Object.fromEntries(Object.entries(attributes).toReversed())))).toBe(html);
});

it("knows every attribute that the allow-list lets through", async () => {
  const { ruleOf } = await import("#src/normalize/body/elements");
  for (const tag of "a abbr blockquote code del details figure img ol li q td th time".split(" "))
    for (const name of ruleOf(tag)?.attributes ?? [])
      expect(serialize(element(tag, [], { [name]: "v", lang: "en" })), `${tag} ${name}`).toContain(` ${name}="v"`);
});

it("leaves void elements open and closes all others", () => {
  expect(serialize(element("p", ["a", element("br", []), element("wbr", []), element("b", [])]))).toBe(
    "<p>a<br><wbr><b></b></p>",
  );
});

it("breaks lines between blocks, and not between a picture and its caption", () => {
  const items = element("ul", [element("li", ["a", element("ul", [element("li", ["b"])])]), element("li", ["c"])]);
  expect(serialize(items)).toBe("<ul><li>a\n<ul><li>b</li></ul></li>\n<li>c</li></ul>");
  const figure = element("figure", [element("img", [], { src: "x" }), element("figcaption", ["c"])]);
  expect(serialize(figure)).toBe('<figure><img src="x"><figcaption>c</figcaption></figure>');
});

it("doubles the line break that a parser takes away", () => {
  expect(serialize(element("pre", ["\na"]))).toBe("<pre>\n\na</pre>");
  expect(serialize(element("pre", ["a\n"]))).toBe("<pre>a\n</pre>");
});
