import { describe, expect, it } from "vitest";

import { planFeeds } from "#src/select/plan";
import { renderArticlePage } from "#src/render/page/article-page";
import { PageRenderer, siteFacts } from "#src/render/render";
import { article, moment, siteConfig } from "../../../helpers/article.ts";
import { templateTexts } from "../../../helpers/templates.ts";

const mark = "/*\u0000css\u0000*/";

function render(layout: (text: string) => string = (text) => text): {
  pieces: readonly string[];
  whole: string;
} {
  const config = siteConfig();
  const story = article({ custom: { words: `so ${mark}` } });
  const plan = planFeeds([story], { config, now: moment("2026-11-23T00:00:00Z").instant }).value;
  const texts = new Map(templateTexts());
  texts.set("layouts/page.eta", layout(texts.get("layouts/page.eta") ?? ""));
  const pages = new PageRenderer(siteFacts(plan, config), texts);
  const pieces = pages.article(story).value ?? [];
  return { pieces, whole: renderArticlePage(story, pages.site, pages.templates).value ?? "" };
}

describe("a page in pieces", () => {
  it("is the page, with the stylesheet between two of them", () => {
    const { pieces, whole } = render();
    expect(pieces).toHaveLength(3);
    expect(pieces.join("")).toBe(whole);
    expect(pieces[1]).toContain(".headline");
    expect(whole).not.toContain("\u0000");
  });

  it("is whole where a template leaves out the head", () => {
    const { pieces, whole } = render((text) => text.replace("<%= it.page.head %>", ""));
    expect(pieces).toEqual([whole]);
    expect(whole).toContain("</html>");
  });

  it("is whole where somebody's words read like the place of the stylesheet", () => {
    const { pieces, whole } = render((text) =>
      text.replace("</title>", "</title><% if (it.article) { %><b><%= it.article.custom.words %></b><% } %>"),
    );
    expect(pieces).toEqual([whole]);
    expect(whole).toContain(`so ${mark}`);
    expect(whole).toContain(".headline");
  });
});
