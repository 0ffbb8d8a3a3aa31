import { describe, expect, it } from "vitest";

import { compileScript, compileStylesheet, sizeProblems } from "#src/render/page/stylesheet";
import { templateTexts } from "../../../helpers/templates.ts";

describe("compileStylesheet", () => {
  it("drops comments and blanks and nothing else", () => {
    const css = `/* a */\np ,\n b { color : red; margin: 0 -1px;\n}\n@media (min-width: 1px) { a :hover { width: calc(1px + 2px); } }`;
    expect(compileStylesheet("site.css", css, true).value).toBe(
      "p ,b{color :red;margin:0 -1px}@media (min-width:1px){a :hover{width:calc(1px + 2px)}}",
    );
  });

  it("keeps strings and addresses as they are", () => {
    const css = `p::before { content: "a  /* b */ ; c"; background: url(a//b.png); quotes: '«  ' "  »"; }`;
    expect(compileStylesheet("site.css", css, true).value).toBe(
      `p::before{content:"a  /* b */ ; c";background:url(a//b.png);quotes:'«  ' "  »"}`,
    );
  });

  it.each([
    ["p { color: red !important; }", "!important"],
    ["p { color: red ! important; }", "! important"],
    ["@import 'x';", "@import"],
    [".i-amphtml-x { color: red; }", "i-amphtml-x"],
    ["p::before { content: '</style><script>'; }", "</style"],
    ["p::before { content: '<!--'; }", "<!--"],
  ])("refuses %s, naming the line", (rule, what) => {
    expect(compileStylesheet("site.css", `/* one\n!important */\n\n${rule}`, true).problems).toMatchObject([
      { code: "stylesheet-forbidden", args: { template: "site.css", what, line: 4 } },
    ]);
  });

  it("takes scroll-behavior for what it is", () => {
    expect(compileStylesheet("site.css", "html { scroll-behavior: smooth; }", true).problems).toEqual([]);
  });

  it("leaves what only AMP forbids to plain pages, but never what ends the style element", () => {
    const large = "p{color:red}".repeat(7000);
    expect(compileStylesheet("site.css", `${large} p { color: red !important; }`, false).problems).toEqual([]);
    expect(compileStylesheet("site.css", "p::before { content: '</STYLE>'; }", false).problems).toHaveLength(1);
  });

  it("measures the limit of AMP in bytes, without comments", () => {
    const rule = "p::before{content:'é'}";
    const size = Buffer.byteLength(rule);
    const within = Math.floor(75_000 / size);
    const css = compileStylesheet("site.css", rule.repeat(within) + `/*${"x".repeat(80_000)}*/`, true).value;
    expect(sizeProblems(css)).toEqual([]);
    expect(sizeProblems(css + rule)).toMatchObject([
      { code: "stylesheet-too-large", args: { bytes: size * (within + 1), limit: 75_000 } },
    ]);
  });

  it("finds nothing wrong with the repository's own, and little to carry", () => {
    const { value, problems } = compileStylesheet("site.css", templateTexts().get("site.css") ?? "", true);
    expect(problems).toEqual([]);
    expect(Buffer.byteLength(value)).toBeGreaterThan(5000);
    expect(Buffer.byteLength(value)).toBeLessThan(16_000);
  });
});

describe("compileScript", () => {
  it("leaves the comment that opens it, and refuses what would end the element", () => {
    expect(compileScript("lists.js", "// What it is.\n// For whom.\nrun(); // now\n").value).toBe("\nrun(); // now\n");
    expect(compileScript("lists.js", "a();\nb('</SCRIPT>');").problems).toMatchObject([
      { code: "script-forbidden", level: "stop", args: { template: "lists.js", what: "</SCRIPT", line: 2 } },
    ]);
    expect(compileScript("lists.js", templateTexts().get("lists.js") ?? "").problems).toEqual([]);
  });
});
