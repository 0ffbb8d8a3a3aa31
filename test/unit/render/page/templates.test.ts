import fc from "fast-check";
import { parseFragment, type DefaultTreeAdapterTypes } from "parse5";
import { describe, expect, it } from "vitest";

import { Html } from "#src/render/page/html";
import { compileTemplates } from "#src/render/page/templates";
import { templateTexts } from "../../../helpers/templates.ts";

const amp = { amp: true };

/** Compiles the repository's templates with one replaced and renders article.eta. */
function render(template: string, data: object, others: Record<string, string> = {}) {
  const templates = compileTemplates(templateTexts({ "article.eta": template, ...others }), amp);
  expect(templates.problems).toEqual([]);
  return templates.value.render("article.eta", data, { articleFile: "2026/a.md" });
}

function compileProblems(template: string) {
  return compileTemplates(templateTexts({ "article.eta": template }), amp).problems.map(({ code, args }) => ({
    code,
    ...args,
  }));
}

function renderProblems(template: string, data: object) {
  const { value, problems } = render(template, data);
  expect(value).toBeUndefined();
  return problems;
}

describe("the repository's own templates", () => {
  it("compile without a problem", () => {
    expect(compileTemplates(templateTexts(), amp).problems).toEqual([]);
  });
});

it("names files that nothing reads, and what they were meant to be", () => {
  const texts = templateTexts({ "token.css": "", "partials/own.eta": "", "fonts.css": "" });
  expect(compileTemplates(texts, amp).problems).toMatchObject([
    { code: "template-unused", level: "warning", args: { template: "token.css", hint: "; did you mean tokens.css?" } },
    { code: "template-unused", level: "warning", args: { template: "fonts.css" } },
  ]);
});

describe("escaping", () => {
  it("makes text harmless in content and in attributes", () => {
    const { value } = render(`<p title="<%= it.x %>"><%= it.x %></p>`, { x: `<b a='1' b="2">&amp;` });
    const escaped = "&lt;b a=&#39;1&#39; b=&quot;2&quot;&gt;&amp;amp;";
    expect(value).toBe(`<p title="${escaped}">${escaped}</p>`);
  });

  it("carries any text through content and both kinds of attributes unchanged", () => {
    const templates = compileTemplates(
      templateTexts({ "article.eta": `<p title="<%= it.x %>" lang='<%= it.x %>'><%= it.x %></p>` }),
      amp,
    ).value;
    // What HTML itself does not keep is left out of the alphabet: carriage returns and NUL.
    const texts = fc.string({ unit: "grapheme" }).map((text) => text.replace(/[\r\0]/g, ""));
    fc.assert(
      fc.property(
        fc.oneof(texts, fc.constantFrom("</p><script>", `" onx="`, "'><img>", "<!--", "&lt;", "&amp")),
        (x) => {
          const { value = "" } = templates.render("article.eta", { x }, { articleFile: "a.md" });
          const nodes = parseFragment(value).childNodes;
          const [node] = nodes as DefaultTreeAdapterTypes.Element[];
          const content = ((node?.childNodes ?? []) as DefaultTreeAdapterTypes.TextNode[])
            .map((child) => child.value)
            .join("");
          expect([nodes.length, node?.attrs.map((attribute) => attribute.value), content]).toEqual([1, [x, x], x]);
        },
      ),
    );
  });

  it("lets safe HTML through, but not into an attribute", () => {
    expect(render("<div><%= it.x %></div>", { x: new Html("<b>1</b>") }).value).toBe("<div><b>1</b></div>");
    expect(renderProblems(`<div title="<%= it.x %>"></div>`, { x: new Html("<b>") })[0]?.args["reason"]).toBe(
      "HTML stands in an attribute",
    );
  });

  it.each([
    "javascript:alert(1)",
    " JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "\u0001javascript:x",
    "data:text/html,x",
    "vbscript:x",
  ])("refuses the address %s", (x) => {
    expect(renderProblems(`<a href="<%= it.x %>">a</a>`, { x })[0]?.code).toBe("template-failed");
  });

  it.each(["https://a.example/?q=javascript:", "mailto:a@b.example", "/x", "#a", "?q=1", "a/b:c"])(
    "takes the address %s",
    (x) => {
      expect(render(`<a href="<%= it.x %>">a</a>`, { x }).value).toBe(`<a href="${x}">a</a>`);
    },
  );

  it("knows the beginning of an address from its rest", () => {
    expect(render(`<a href="/x?<%= it.x %>">a</a>`, { x: "javascript:1" }).value).toBe(
      `<a href="/x?javascript:1">a</a>`,
    );
  });
});

describe("what templates may not write", () => {
  it.each([
    ["<%~ it.x %>", "it.x"],
    [`<%~ include("partials/time") + it.x %>`, `include("partials/time") + it.x`],
    ["<%~ it.body + it.x %>", "it.body + it.x"],
    ["<% __eta.res += it.x %>", "__eta.res += it.x"],
    ["<% __output(it.x) %>", "__output(it.x)"],
  ])("unescaped: %s", (template, tag) => {
    expect(compileProblems(`<p>\n${template}</p>`)).toEqual([
      { code: "template-unescaped", template: "article.eta", line: 2, tag },
    ]);
  });

  it.each([
    ["<script>var x = <%= it.x %></script>", "inside <script>"],
    ["<style>p{color:<%= it.x %>}</style>", "inside <style>"],
    ["<p class=<%= it.x %>>", "in a tag, outside quotation marks"],
    ["<p class=a-<%= it.x %>>", "in a tag, outside quotation marks"],
    ["<p <%= it.x %>>", "in a tag, outside quotation marks"],
    [`<p onclick="<%= it.x %>">`, "in the attribute onclick"],
    [`<p style="color:<%= it.x %>">`, "in the attribute style"],
    [`<iframe srcdoc='<%= it.x %>'></iframe>`, "in the attribute srcdoc"],
    [`<p title="<%~ include("partials/time") %>">`, "unescaped in an attribute"],
  ])("values in %s", (template, place) => {
    expect(compileProblems(template)).toEqual([{ code: "template-place", template: "article.eta", line: 1, place }]);
  });

  it("is judged by where a tag stands, not by what stood before it", () => {
    const template = `<script>1</script><style>p{}</style><!-- "' --><p title="a>b" class='c'><%= it.x %></p><textarea><%= it.x %></textarea>`;
    expect(compileProblems(template)).toEqual([]);
  });

  it("a value that does not exist", () => {
    const problems = renderProblems("<p>\n<%= it.x %></p>", {});
    expect(problems).toMatchObject([
      {
        code: "template-failed",
        level: "stop",
        file: "2026/a.md",
        args: { template: "article.eta", line: 2, reason: "a value is written that does not exist" },
      },
    ]);
  });

  it.each([[{}], [[]], [true], [null], [() => 1]])("a value that is no text: %s", (x) => {
    expect(renderProblems("<%= it.x %>", { x })[0]?.code).toBe("template-failed");
  });
});

describe("errors", () => {
  it.each([
    ["a tag that is not closed", "<p>\n\n<%= it.x", 3, "unclosed tag"],
    ["a string that is not closed", `<p>\n<%= "x %>`, 2, "unclosed string"],
    ["JavaScript that is none", "<p>\n<%= it.x %>\n<% if (it.x { %>\n<% } %>", 3, "Unexpected token '{'"],
    ["a bracket that is not closed", "<p>\n<% if (it.x) { %>\n</p>", 2, "Unexpected token 'catch'"],
  ])("name template and line of %s", (_, template, line, reason) => {
    expect(compileProblems(template)).toEqual([{ code: "template-syntax", template: "article.eta", line, reason }]);
  });

  it("name the partial that failed, and the article", () => {
    const { problems } = render(`<%~ include("partials/own") %>`, {}, { "partials/own.eta": "\n\n<%= it.a.b %>" });
    expect(problems).toMatchObject([{ file: "2026/a.md", args: { template: "partials/own.eta", line: 3 } }]);
  });

  it("name the page when there is no article", () => {
    const templates = compileTemplates(templateTexts({ "index.eta": "<%= it.a.b %>" }), amp).value;
    expect(templates.render("index.eta", {}, { page: "index.html" }).problems).toMatchObject([
      { code: "page-failed", level: "stop", args: { page: "index.html", template: "index.eta", line: 1 } },
    ]);
  });

  it("end a partial that asks for itself", () => {
    const { problems } = render(
      `<%~ include("partials/own") %>`,
      {},
      { "partials/own.eta": `<%~ include("partials/own") %>` },
    );
    expect(problems).toMatchObject([{ code: "template-failed" }]);
  });

  it("name a partial that does not exist, with the nearest", () => {
    expect(compileProblems(`<p>\n<%~ include("partials/bylin") %></p>`)).toEqual([
      {
        code: "template-include-unknown",
        template: "article.eta",
        line: 2,
        name: "partials/bylin.eta",
        hint: "; did you mean partials/byline.eta?",
      },
    ]);
    expect(compileProblems(`<% layout("layouts/none") %>`)).toMatchObject([{ code: "template-include-unknown" }]);
  });

  it("name a partial whose name is computed and does not exist", () => {
    expect(renderProblems("<%~ include(it.x) %>", { x: "constructor" })[0]?.args["reason"]).toBe(
      "there is no template constructor.eta",
    );
  });

  it("say which required template is missing", () => {
    const texts = templateTexts();
    texts.delete("notice.eta");
    texts.delete("site.css");
    expect(compileTemplates(texts, amp).problems.map(({ args }) => args["template"])).toEqual([
      "notice.eta",
      "site.css",
    ]);
  });
});

describe("partials and layouts", () => {
  it("are found with and without extension and leading slash", () => {
    const others = { "partials/own.eta": "[<%= it.x %>]\n" };
    const template = `<%~ include("partials/own") %><%~ include("/partials/own.eta") %><%~ include("./partials/own", { x: "b" }) %>`;
    expect(render(template, { x: "a" }, others).value).toBe("[a][a][b]");
  });

  it("let a layout and its blocks stand around the page", () => {
    const others = { "layouts/own.eta": `<main><%~ it.body %></main><%~ block("aside", () => { %>none<% }) %>` };
    const template = `<% layout("layouts/own") %><% block("aside", () => { %><i><%= it.x %></i><% }) %><b><%= it.x %></b>`;
    expect(render(template, { x: "<" }, others).value).toBe("<main><b>&lt;</b></main><i>&lt;</i>");
  });
});
