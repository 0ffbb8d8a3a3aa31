import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readTemplateTag, stripTemplateTags } from "#src/grammar/template-tags";

const read = (text: string): unknown =>
  readTemplateTag(text, text.indexOf("{"), (needle, from) => text.indexOf(needle, from));

describe("readTemplateTag", () => {
  it.each([
    ["{{< youtube id >}}", "shortcode", "youtube id"],
    ["{{%- note -%}}", "shortcode", "note"],
    ["{{< /note >}}", "shortcode", "/note"],
    ["{{<x>}}", "shortcode", "x"],
    ["{{< figure\n src=a\n>}}", "shortcode", "figure\n src=a"],
    ["{{</* x */>}}", "literal", "{{< x >}}"],
    ["{%/* x() */%}", "literal", "{% x() %}"],
    ["{{/* x(a=1) */}}", "literal", "{{ x(a=1) }}"],
    ["{{ '{{ x }}' }}", "literal", "{{ x }}"],
    ["{{/* words */}}", "comment", "/* words */"],
    ["{{- /* words */ -}}", "comment", "/* words */"],
    ["{{! words }}", "comment", "! words"],
    ["{{!-- {{ words }} --}}", "comment", "{{ words }}"],
    ["{# words #}", "comment", "words"],
    ["{#words of some length#}", "comment", "words of some length"],
    ["{/* words */}", "comment", "words"],
    ["{% # words %}", "comment", "# words"],
    ["{%- if x -%}", "statement", "if x"],
    ["{%raw%}", "statement", "raw"],
    ["{% /callout %}", "statement", "/callout"],
    ["{{ page.title | upcase }}", "expression", "page.title | upcase"],
    ["{{x}}", "expression", "x"],
    ["{{{ body }}}", "expression", "body"],
    ["{{ f({a: {b: 1}}) }}", "expression", "f({a: {b: 1}})"],
    ["{{名前}}", "expression", "名前"],
    ["price {{ site.price }}", "expression", "site.price"],
  ])("%s", (text, kind, inner) => {
    expect(read(text)).toEqual({ kind, inner, end: text.length });
  });

  it.each([
    "{{\\bf x}}",
    "x^{{2}}",
    "x_{{ij}}",
    "\\text{{x}}",
    "\\frac{a}{{b}}",
    "${{ secrets.X }}",
    "{{1,2},{3,4}}",
    "{{}}",
    "{{ }}",
    "{%d}",
    "{%s and {%d",
    "{#id}",
    "{a}",
    "{{<0.5}}",
    "{",
  ])("%s is none", (text) => expect(read(text)).toBeUndefined());

  it.each([
    "{{< x",
    "{{< x {{< y >}}",
    "{% x",
    "{% x {% y %}",
    "{{ x",
    "{{ x\n\n}}",
    "{/* x",
    `{{< x ${"a".repeat(6000)} >}}`,
  ])("%s never ends", (text) => expect(read(text)).toBe("unclosed"));
});

describe("stripTemplateTags", () => {
  it.each([
    ["Ferries stop", "Ferries stop"],
    ["{{ site.title }}: Ferries stop", ": Ferries stop"],
    ["Ferries {{< icon ship >}} stop", "Ferries stop"],
    ["Ferries stop {{ page.year }}.", "Ferries stop."],
    ["Ferries ({{ x }}) stop", "Ferries () stop"],
    ["{% if x %}Ferries{% endif %} stop", "Ferries stop"],
    ["Fer{{ x }}ries", "Ferries"],
    ["{{ a }} {{ b }} Ferries {# no #}{/* no */}", "Ferries"],
    ["How to write {{</* figure */>}}", "How to write {{< figure >}}"],
    ["Use ${{ secrets.X }} and {{\\bf x}}", "Use ${{ secrets.X }} and {{\\bf x}}"],
    ["Ferries {{< stop", "Ferries {{< stop"],
    ["渡轮{{ x }}停航", "渡轮停航"],
    ["{{ x }}", ""],
    ["", ""],
  ])("%s", (text, expected) => expect(stripTemplateTags(text).text).toBe(expected));

  it("says what it took", () => {
    expect(stripTemplateTags("a {{ b }} c {% d %} {{< e").tags).toEqual(["{{ b }}", "{% d %}"]);
    expect(stripTemplateTags("a {b}").tags).toEqual([]);
  });

  it("survives any text, quickly, and has nothing left to take", () => {
    const pieces = [
      "{{<",
      ">}}",
      "{{%",
      "%}}",
      "{%",
      "%}",
      "{{",
      "}}",
      "{#",
      "#}",
      "/*",
      "*/",
      "x",
      " ",
      "'",
      "{",
      "}",
      "\n",
    ];
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(fc.constantFrom(...pieces), { maxLength: 200 }).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, (value) => {
        const { text: stripped, tags } = stripTemplateTags(value);
        if (tags.length === 0) expect(stripped).toBe(value);
        expect(stripped.length).toBeLessThanOrEqual(value.length);
      }),
      { numRuns: 10_000 },
    );
  });

  it.each(["{{<", "{{ x ", "{% x ", "{{", "{{ {a ", "{#", "{{ x }}"])("takes no time with %s", (piece) => {
    for (const length of [2000, 10_000]) {
      const text = piece.repeat(length).slice(0, length);
      stripTemplateTags(text);
      const start = process.cpuUsage();
      for (let count = 0; count < 20; count += 1) stripTemplateTags(text);
      expect(process.cpuUsage(start).user / 20_000, String(length)).toBeLessThan(5);
    }
  });
});
