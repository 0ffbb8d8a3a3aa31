import { expect, it } from "vitest";
import { feedCss, stylesheetLink } from "#src/render/stylesheet-link";

it("the stylesheet of a feed stands at the root, wherever the feed does", () => {
  expect(stylesheetLink("")).toBe('<?xml-stylesheet type="text/css" href="feed.css"?>');
  expect(stylesheetLink("sections/china/diplomacy")).toContain('href="../../../feed.css"');
});

it("the banner is in the language of the feed, and in the site's where it does not say its own", () => {
  const css = feedCss("* { display: none; }", "fr", ["zh-Hant", "de", "zh", "ar", "de"]);
  expect(css).toMatch(/^\* \{ display: none; \}\n:is\(channel,feed\)::before\{content:"Ceci est un flux\./);
  expect(css).toContain(':is(channel,feed):lang(de)::before{content:"Dies ist ein Feed.');
  expect(css).toContain(":is(rss,feed,entry):lang(ar){direction:rtl}");
  expect(css.match(/:lang\(de\)::before/g)).toHaveLength(1);
  expect(css.indexOf(":lang(zh-Hant)")).toBeGreaterThan(css.indexOf(":lang(zh)::before"));
});
