import { defaultTreeAdapter, html as names, parseFragment, type DefaultTreeAdapterTypes } from "parse5";
import { describe, expect, it } from "vitest";

import type { AbsoluteUrl } from "#src/model/brand";
import { renderBody } from "#src/normalize/body/render";
import { htmlPayloads, markdownPayloads } from "./body-payloads.ts";

/** Written down once more, so that a slip in the product's list shows. */
const anywhere = ["id", "lang", "dir"];
const allowed: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  (
    "p h2 h3 h4 h5 h6 blockquote:cite pre hr ul ol:class,start,type,reversed li:value dl dt dd table caption thead tbody tfoot tr " +
    "td:align,colspan,rowspan th:abbr,align,colspan,rowspan,scope figure:class figcaption details:open summary " +
    "a:href,rel,title abbr:title b bdi br cite code:class del:cite,datetime dfn:title em i img:src,srcset,alt,title,width,height " +
    "ins:cite,datetime kbd mark q:cite rp rt ruby s samp small span strong sub sup time:datetime u var wbr"
  )
    .split(" ")
    .map((entry) => entry.split(":"))
    .map(([tag = "", attributes = ""]) => [tag, [...anywhere, ...attributes.split(",")]]),
);
const schemes: Readonly<Record<string, RegExp>> = {
  href: /^(?:https?:\/\/[^/@]+\/|mailto:|tel:)/,
  cite: /^https?:\/\/[^/@]+\//,
  src: /^https:\/\/[^/@]+\//,
};

type Node = DefaultTreeAdapterTypes.ChildNode;

function inspect(node: Node): void {
  expect(["#comment", "#documentType"]).not.toContain(node.nodeName);
  if (!("tagName" in node)) return;
  expect(node.namespaceURI).toBe(names.NS.HTML);
  expect(Object.hasOwn(allowed, node.tagName), `<${node.tagName}>`).toBe(true);
  for (const { name, value } of node.attrs) {
    expect(allowed[node.tagName], `${node.tagName} ${name}`).toContain(name);
    if (name === "id") expect(value).toMatch(/^a-[^\s"'<>]+$/);
    if (name === "class") expect(value).toMatch(/^(?:embed|footnotes|language-[\w+#.-]+)$/);
    if (schemes[name] !== undefined) expect(value).toMatch(/^[\x21-\x7E]+$/);
    if (schemes[name] !== undefined) expect(value).toMatch(schemes[name]);
    if (name === "srcset")
      for (const candidate of value.split(", ")) expect(candidate).toMatch(/^https:\/\/[^\s,]+( [\d.]+[wx])?$/);
  }
  for (const child of node.childNodes) inspect(child);
}

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** The canonical form of what a parser read. */
function rewrite(node: Node): string {
  if (!("tagName" in node)) return "value" in node ? escape(node.value) : "";
  const open = `<${node.tagName}${node.attrs.map(({ name, value }) => ` ${name}="${escape(value)}"`).join("")}>`;
  if (["br", "hr", "img", "wbr"].includes(node.tagName)) return open;
  const content = node.childNodes.map(rewrite).join("");
  return `${open}${node.tagName === "pre" && content.startsWith("\n") ? "\n" : ""}${content}</${node.tagName}>`;
}

function verify(markdown: string): void {
  const { blocks, problems } = renderBody({
    file: "2026/a.md",
    markdown,
    firstLine: 1,
    pageUrl: "https://paper.example/articles/a/" as AbsoluteUrl,
    siteUrl: "https://paper.example/" as AbsoluteUrl,
    mediaUrl: "https://paper.example/media/" as AbsoluteUrl,
  });
  expect(problems.filter(({ level }) => level === "error")).toEqual([]);
  for (const block of blocks) {
    const errors: string[] = [];
    const context = defaultTreeAdapter.createElement("body", names.NS.HTML, []);
    const fragment = parseFragment(context, block, { onParseError: ({ code }) => errors.push(code) });
    expect(errors, block).toEqual([]);
    expect(fragment.childNodes).toHaveLength(1);
    for (const node of fragment.childNodes) inspect(node);
    expect(fragment.childNodes.map(rewrite).join("")).toBe(block);
    // Nothing but tags of ours has an angle bracket, and no attribute is without quotes.
    expect(block.replace(/<\/?[a-z][a-z0-9]*(?: [a-z]+="[^"<>]*")*>/g, "")).not.toMatch(/[<>]/);
    expect(block).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFD-\uFFFF]/);
    expect(block.isWellFormed()).toBe(true);
  }
}

describe("hostile HTML in an article is harmless", () => {
  it("the table is long", () => {
    expect(new Set([...htmlPayloads, ...markdownPayloads]).size).toBe(htmlPayloads.length + markdownPayloads.length);
    expect(htmlPayloads.length).toBeGreaterThan(150);
  });

  it.each(htmlPayloads)("%j", (payload) => {
    verify(payload);
    verify(`Text ${payload} and more *text*.`);
    verify(`> - ${payload}\n>   more`);
    verify(`<div>\n\n${payload}\n\n</div>\n\n<p title="${payload}">x</p>`);
    verify(`| a |\n|---|\n| ${payload.replaceAll("\n", " ").replaceAll("|", "\\|")} |`);
    verify(`[${payload}](https://a.example/)\n\n<a href="${payload}"><b>${payload}</b></a>`);
    verify(`<svg>${payload}</svg>\n\n<math>${payload}</math>`);
    verify(`<table>${payload}<tr>${payload}<td>${payload}</table>`);
    verify(`<ul>${payload}</ul><select>${payload}</select><ruby>${payload}</ruby>`);
  });
});

describe("hostile Markdown is harmless", () => {
  it.each(markdownPayloads)("%j", (payload) => {
    verify(payload);
    verify(`Text ${payload} and more.`);
    verify(payload.replace(/^/gm, "> "));
    verify(`- a\n\n${payload.replace(/^/gm, "  ")}`);
    verify(`[^n]: ${payload}\n\nx[^n]`);
  });
});

describe("pairs of hostile pieces", () => {
  // Each with a far neighbour: what one opens, another may close.
  it.each(
    htmlPayloads.map(
      (payload, index) => [payload, htmlPayloads[(index * 37 + 11) % htmlPayloads.length] ?? ""] as const,
    ),
  )("%j with %j", (first, second) => {
    verify(`${first}${second}`);
    verify(`${first}\n\n${second}\n\n${first}`);
    verify(`<p>${second}<table><td>${first}</table>${second}`);
  });
});
