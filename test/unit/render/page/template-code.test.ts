import { Eta } from "eta/core";
import fc from "fast-check";
import { expect, it } from "vitest";

import { compileTemplates } from "#src/render/page/templates";
import { escapeValue } from "#src/render/page/template-values";
import { templateTexts } from "../../../helpers/templates.ts";

const data = { text: `<'&"> ü 中`, list: ["a", "<b>"], yes: true, deep: { text: "x\\y" } };

/** Pieces of templates, each complete. */
const leaf = fc.constantFrom(
  "<%= it.text %>",
  `<p title="<%= it.deep.text %>">`,
  'it\'s \\ a "line"\n',
  "\r\n",
  "  <%- it.text -%>\n",
  "<%_ /* said */ _%> ",
  `<%~ include("partials/own") %>`,
  `<%~ include("partials/own", { text: it.deep.text, more: "1" }) %>`,
  `<% block("aside", () => { %><i><%= it.text %></i><% }) %>`,
  `<%~ block("other", () => { %>kept<% }) %>`,
);
const piece = fc.oneof(
  leaf,
  leaf.map((inner) => `<% if (it.yes) { %>${inner}<% } else { %>no<% } %>`),
  leaf.map((inner) => `<% it.list.forEach((item) => { %>${inner}<%= item %>\n<% }) %>`),
);
const template = fc.array(piece, { maxLength: 6 }).map((all) => all.join(""));
const layout = template.map((all) => `[${all}<%~ it.body %><%~ block("aside", () => { %>none<% }) %>]`);

/** The engine as it comes. */
function slow(texts: Readonly<Record<string, string>>): string {
  const eta = new Eta({ cache: true, escapeFunction: escapeValue });
  Object.assign(eta, { resolvePath: (name: string) => name, readFile: () => "" });
  for (const [name, text] of Object.entries(texts))
    eta.loadTemplate(name.replace(".eta", ""), text.replace(/\r?\n$/, ""));
  return eta.render("article", data);
}

it("makes of templates what Eta makes of them", () => {
  fc.assert(
    fc.property(template, fc.boolean(), layout, template, (page, hasLayout, around, partial) => {
      const texts = {
        "article.eta": (hasLayout ? `<% layout("layouts/own", { more: "2" }) %>` : "") + page,
        "layouts/own.eta": around,
        "partials/own.eta": partial.replaceAll(/<%~ include\([^%]*%>/g, "<%= it.more ?? '' %>"),
      };
      const compiled = compileTemplates(templateTexts(texts), { amp: true });
      expect(compiled.problems).toEqual([]);
      const { value, problems } = compiled.value.render("article.eta", data, { articleFile: "a.md" });
      expect(problems).toEqual([]);
      expect(value).toBe(slow(texts));
    }),
    { numRuns: 60, seed: 6 },
  );
});
