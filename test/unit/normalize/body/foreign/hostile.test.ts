import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { plainMarkdown } from "#src/normalize/body/foreign/foreign";
import { Scanner } from "#src/normalize/body/foreign/scanner";
import { mayHoldForeign } from "#src/normalize/body/foreign/triggers";
import { renderBody } from "#src/normalize/body/render";
import { makeJob, makePage } from "../fixture.ts";

/** Pieces of every notation, whole and broken. */
const pieces = [
  ..."{{<|>}}|{{%|%}}|{%|{{|}}|{#|#}|{/*|*/}|{:|{::|}|{|[[|]]|[|]|](|)|<|/>|</|>|:::|==|%%|!!!|???|`|``|```|~~~|$$|${{|\\|@/|*|_|\"|'|=|#|-|1.|/*|*/|<!--|-->|é|漢|😀|\u0000|\t| |\n|\n\n|\n    |\n- |\n> |\n# |\n| a |".split(
    "|",
  ),
  "|",
  '{{< x a="b" >}}',
  "{{< /x >}}",
  "{{% note %}}",
  "{{% /note %}}",
  '{{< figure src="a.png" caption="b" >}}',
  "{{</* x */>}}",
  "{{< highlight js >}}",
  "{{< /highlight >}}",
  "{% raw %}",
  "{% endraw %}",
  "{% comment %}",
  "{% endcomment %}",
  "{% if a %}",
  "{% else %}",
  "{% endif %}",
  "{% for a in b %}",
  "{% endfor %}",
  "{% quote() %}",
  "{% end %}",
  "{% include a.html b=c %}",
  "{{ page.a | b: 'c' }}",
  "{{ site.url }}",
  "{{ '/a' | relative_url }}",
  '{{ f(a="b") }}',
  "[a]({% post_url b %})",
  "{: .a #b }",
  " {#a}",
  "\n:::note A\n",
  "\n:::\n",
  "\n!!! note\n    ",
  '[caption id="a"]',
  "[/caption]",
  "![[a.png]]",
  "<Tabs a={{b}}>",
  "</Tabs>",
  "<Tab />",
  "<img src={a} />",
  "import a from 'b'\n",
  "export const a = {\n",
  "> [!NOTE]\n",
  "[TOC]",
  "* TOC\n{:toc}\n",
  "words",
];
const composed = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(""));
const anything = fc.oneof(
  composed,
  fc.string({ unit: "binary", maxLength: 200 }),
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary", maxLength: 5 })), { maxLength: 40 })
    .map((parts) => parts.join("")),
);
const write = (markdown: string): string => new Scanner(markdown, makePage(markdown)).write();

describe("any text", () => {
  it("is read without a fault", () => {
    fc.assert(
      fc.property(anything, (markdown) => {
        expect(() => write(markdown)).not.toThrow();
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);

  it("becomes Markdown that can be read", () => {
    fc.assert(
      fc.property(anything, (markdown) => {
        const codes = renderBody(makeJob(markdown)).problems.map(({ code }) => code);
        expect(codes).not.toContain("body-failed");
        expect(codes).not.toContain("body-nesting");
      }),
      { numRuns: 2000 },
    );
  }, 60_000);

  it("is left alone where the first look sees nothing", () => {
    fc.assert(
      fc.property(anything, (markdown) => {
        fc.pre(!mayHoldForeign(markdown));
        expect(write(markdown)).toBe(markdown);
      }),
      { numRuns: 2000 },
    );
  }, 60_000);

  it("gives each line of a problem as one of its own", () => {
    fc.assert(
      fc.property(composed, (markdown) => {
        const last = markdown.split("\n").length;
        for (const { line = 1 } of renderBody(makeJob(markdown)).problems) expect(line).toBeLessThanOrEqual(last);
      }),
      { numRuns: 2000 },
    );
  }, 60_000);
});

describe("tags that are whole", () => {
  /** Nothing here begins code, a comment or an example. */
  const whole = [
    '{{< x a="b" >}}',
    "{{< /x >}}",
    "{{% note %}}",
    "{{% /note %}}",
    '{{< figure src="a.png" caption="b" >}}',
    "{{ page.a | b: 'c' }}",
    "{{ site.url }}",
    '{{ f(a="b") }}',
    "{% include a.html b=c %}",
    "{% youtube abcdefghijk %}",
    "{% note %}",
    "{% endnote %}",
    "{% else %}",
    "{% assign a = b %}",
    "{%- endif -%}",
    "{# no #}",
    "{/* no */}",
    '[caption id="a"]![a](b.png) c[/caption]',
    "<Tabs a={{b: 1}}>",
    "</Tabs>",
    "<Tab a={[`{{`]} />",
    "{: .a}",
    "words",
    "*words*",
    " ",
    "\n",
    "\n\n",
    "\n- ",
    "\n> ",
    "\n## ",
    "\n| a | ",
    "\n  ",
  ];
  // Four spaces would begin code.
  const mixed = fc
    .array(fc.constantFrom(...whole), { maxLength: 50 })
    .map((parts) => parts.join("").replace(/ {3,}/g, "  "));

  it("leave nothing of themselves in what readers see", () => {
    fc.assert(
      fc.property(mixed, (markdown) => {
        const { blocks, text } = renderBody(makeJob(markdown));
        for (const shown of [blocks.join("\n"), text])
          expect(shown).not.toMatch(/\{\{|\{%|\{#|\{\/\*|\{:|lookup\.invalid/);
      }),
      { numRuns: 2000 },
    );
  }, 60_000);

  it("never take what follows with them", () => {
    const open = [
      "{{< x",
      "{% raw %}",
      "{% comment %}",
      "{% for a in b %}",
      "{% if a %}",
      "{% highlight js %}",
      "{/* a",
      "{::comment}",
      ":::note\n",
      "<Tabs a={",
      '[caption id="a"]',
      "%%\n",
      "{{ a",
      "{# a",
      "{{!-- a",
      "<T>",
    ];
    const broken = fc.array(fc.constantFrom(...whole, ...open), { maxLength: 40 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(broken, (markdown) => {
        fc.pre(!/%%|\*\/\}|#\}/.test(markdown));
        expect(renderBody(makeJob(`${markdown}\n\nOMEGA`)).text).toContain("OMEGA");
      }),
      { numRuns: 2000 },
    );
  }, 60_000);

  it("leave the white space of code whose fence lost none", () => {
    const code = ' </Tabs>{{< x a="b" >}}';
    expect(write(`<Tabs a={{b: 1}}>\n  {{< x a="b" >}}\n\n\`\`\`\n${code}\n\`\`\`\n`)).toContain(`\n${code}\n\`\`\``);
  });

  it("leave code as it is", () => {
    const line = fc
      .array(fc.constantFrom(...whole.filter((piece) => !piece.includes("\n"))), { minLength: 1, maxLength: 10 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(mixed, line, (before, code) => {
        expect(write(`${before}\n\n\`\`\`\n${code}\n\`\`\`\n`)).toContain(`\n${code}\n\`\`\``);
        expect(write(`${before}\n\nx \`${code}\``)).toContain(`\`${code}\``);
      }),
      { numRuns: 2000 },
    );
  }, 60_000);
});

describe("long texts", () => {
  // What takes time with the square of the length takes many times the limit here.
  const size = 200_000;
  const repeated = (piece: string, length = size): string =>
    piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  /** Milliseconds of processor time, whatever else the machine does. */
  const time = (markdown: string): number => {
    const page = makePage(markdown);
    const start = process.cpuUsage();
    plainMarkdown(page);
    const { user } = process.cpuUsage(start);
    return user / 1000;
  };

  it.each([
    ...pieces.filter((piece) => piece.trim() !== ""),
    "{{< x",
    "{{< x >}}\n",
    "{% x",
    "{{ x",
    "{{ {a ",
    "<Tabs a={",
    "<Tabs a={`",
    "<Tabs>\n",
    "{% if x %}",
    "{% for x %}{% else %}",
    "[[a|b]]",
    '[caption id="x"]a[/caption]',
    "{{< highlight x >}}a{{< /highlight >}}",
    "export const x = {\n\n",
    "{{< tabs >}}\n    {{< tab >}}\n    x\n    {{< /tab >}}\n",
    "({filename}x",
    "- - ",
  ])(
    "%j is read in linear time",
    (piece) => {
      expect(time(repeated(piece))).toBeLessThan(1500);
    },
    30_000,
  );

  it.each(["{{<", "{{< x >}}", "{%", "{% if x %}", "{{", "[caption", ":::", ":::note\n", "<Tabs", "`", "-"])(
    "one megabyte of %j is read in linear time",
    (piece) => expect(time(repeated(piece, 1_000_000))).toBeLessThan(5000),
    30_000,
  );

  it("of tags that all open before they all close are read in linear time", () => {
    for (const [open, close] of [
      ["{{< a >}}{{< b >}}", "{{< /a >}}"],
      [":::note\n", "::::\n"],
      ["<Tabs>\n", "</Tabs>\n"],
      ["{% if a %}", "{% endif %}"],
      ["{{< x ", ">}}"],
    ] as const)
      expect(time(repeated(open, size / 2) + repeated(close, size / 2)), open).toBeLessThan(1500);
  }, 60_000);

  it("of white space are read in linear time", () => {
    for (const start of ["{", "{:", "# ", ":::note", "{% x ", "!!! note", "<Tabs ", "[caption ", "{{ "])
      expect(time(`${start}${" ".repeat(size)}x`), start).toBeLessThan(1500);
  }, 60_000);
});
