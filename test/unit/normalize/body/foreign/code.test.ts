import { describe, expect, it } from "vitest";

import { undoEscapes } from "#src/normalize/body/foreign/code";
import { said, show } from "./fixture.ts";

const tags = [
  "{{< figure src=x >}}",
  "{{% notice %}}",
  "{{ page.title }}",
  "{% include x %}",
  "{# no #}",
  "{/* no */}",
  "{: .a}",
  "## a {#b}",
  ":::note",
  "[[a|b]]",
  "[caption id=x]",
  "[gallery ids=1]",
  "<Tabs a={b}>",
  "==a==",
  "%%a%%",
  "import a from 'b'",
  "](@/x.md)",
  "{filename}x.md",
  "> [!NOTE]",
  "[TOC]",
  "__GHOST_URL__",
];

describe("code stays as it is", () => {
  const escape = (text: string): string =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
  const block = (tag: string): string => `<pre><code>${escape(tag)}\n</code></pre>`;

  it.each(tags)("%s", (tag) => {
    for (const [markdown, html] of [
      [`\`\`\`\n${tag}\n\`\`\``, block(tag)],
      [`~~~~\n~~~\n${tag}\n~~~~`, block(`~~~\n${tag}`)],
      [`a\n\n    ${tag}\n\nb`, `<p>a</p>\n${block(tag)}\n<p>b</p>`],
      [`\t${tag}`, block(tag)],
      [`    ${tag}\n\n    ${tag}`, block(`${tag}\n\n${tag}`)],
      [`- a\n\n      ${tag}`, `<ul><li><p>a</p>\n${block(tag)}</li></ul>`],
      [`- \`\`\`\n  ${tag}\n  \`\`\``, `<ul><li>${block(tag)}</li></ul>`],
      [`1. a\n   \`\`\`\n   ${tag}\n   \`\`\``, `<ol><li>a\n${block(tag)}</li></ol>`],
      [`> \`\`\`\n> ${tag}\n> \`\`\``, `<blockquote>${block(tag)}</blockquote>`],
      [`> a\n>\n>     ${tag}`, `<blockquote><p>a</p>\n${block(tag)}</blockquote>`],
      [`a \`${tag}\` b`, `<p>a <code>${escape(tag)}</code> b</p>`],
      [`a \`\`${tag} \` x\`\` b`, `<p>a <code>${escape(tag)} \` x</code> b</p>`],
      [`<pre>\n${escape(tag)}\n\n${escape(tag)}\n</pre>`, `<pre>${escape(tag)}\n\n${escape(tag)}\n</pre>`],
      [`a <!-- ${tag} --> b`, "<p>a  b</p>"],
    ] as const) {
      expect(show(markdown)).toBe(html);
      expect(said(markdown)).toEqual([]);
    }
  });

  it("where a fence is never closed", () => {
    expect(show("```\n{{< x >}}\n\n{{ y }}")).toBe("<pre><code>{{&lt; x &gt;}}\n\n{{ y }}\n</code></pre>");
  });

  it("as long as its list or quotation lasts", () => {
    expect(show("- ```\n  {{< x >}}\n\n{{ y }}z")).toBe(
      "<ul><li><pre><code>{{&lt; x &gt;}}\n</code></pre></li></ul>\n<p>z</p>",
    );
    expect(show("> ```\n> {{< x >}}\n\n{{ y }}z")).toBe(
      "<blockquote><pre><code>{{&lt; x &gt;}}\n</code></pre></blockquote>\n<p>z</p>",
    );
  });
});

describe("what is no code", () => {
  it.each([
    ["words that go on, indented", "a\n    {{ x }}b", "<p>a\nb</p>"],
    ["words of an item", "1.  a\n\n    {{ x }}b", "<ol><li><p>a</p>\n<p>b</p></li></ol>"],
    [
      "words of an item in an item",
      "- a\n    - b\n\n        {{ x }}c",
      "<ul><li>a\n<ul><li><p>b</p>\n<p>c</p></li></ul></li></ul>",
    ],
    ["a backtick alone", "a ` {{ x }}b\n\nc ` d", "<p>a ` b</p>\n<p>c ` d</p>"],
    ["an escaped backtick", "a \\`{{ x }}\\` b", "<p>a `` b</p>"],
    ["backticks of other lengths", "a `` {{ x }}b ` c", "<p>a `` b ` c</p>"],
    ["a fence with a backtick behind it", "``` a ` {{ x }}b", "<p>``` a ` b</p>"],
    ["a line after a fence", "```\na\n```\n{{ x }}b", "<pre><code>a\n</code></pre>\n<p>b</p>"],
    ["a comment that never ends", "a <!-- {{ x }}b", "<p>a &lt;!-- b</p>"],
  ])("%s", (_, markdown, html) => expect(show(markdown)).toBe(html));
});

describe("undoEscapes", () => {
  it.each([
    ["{{</* a */>}}", "{{< a >}}"],
    ["{{%/* a */%}} {{</*/* a */*/>}}", "{{% a %}} {{</* a */>}}"],
    ["{{/* youtube(id=1) */}} {{/* a comment */}}", "{{ youtube(id=1) }} {{/* a comment */}}"],
    ["{%/* quote() */%}", "{% quote() %}"],
    ["{% raw %}{{ a }}{% endraw %}", "{{ a }}"],
    ["a\n{%- raw -%}\n{{ a }}\n{%- endraw -%}\nb", "a\n{{ a }}\nb"],
    ["{% raw %} and {% endraw %} and {% raw %}", " and  and {% raw %}"],
    ["{% endraw %}", "{% endraw %}"],
    ["/* a */ { b }", "/* a */ { b }"],
  ])("%s", (code, expected) => expect(undoEscapes(code)).toBe(expected));
});
