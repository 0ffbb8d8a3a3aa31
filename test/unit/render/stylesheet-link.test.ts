import { expect, it } from "vitest";
import { feedCss, stylesheetLink } from "#src/render/stylesheet-link";

it("the stylesheet of a feed stands at the root, wherever the feed does", () => {
  expect(stylesheetLink("")).toBe('<?xml-stylesheet type="text/css" href="feed.css"?>');
  expect(stylesheetLink("sections/china/diplomacy")).toContain('href="../../../feed.css"');
});

it("the banner is in the site's language, and in the feed's own where it says so", () => {
  const css = feedCss("* { display: none; }", "fr");
  expect(css).toMatch(/^\* \{ display: none; \}\nchannel::before\{content:"Ceci est un flux\./);
  expect(css).toContain('feed:lang(de)::before{content:"Dies ist ein Feed.');
});
