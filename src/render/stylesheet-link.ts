import { direction } from "../base/language.ts";
import { byCodeUnit } from "../base/order.ts";
import { wordsFor } from "../base/words.ts";

/** At the root of the output folder. */
export const feedStylesheet = "feed.css";

/**
 * The instruction that tells browsers how to show a feed (XML Stylesheet 1.0): browsers drop XSLT, but not CSS. The address
 * is relative, so that it holds on every domain.
 *
 * @param dir folder of the feed below the output folder; "" at the root
 */
export function stylesheetLink(dir: string): string {
  const up = dir === "" ? "" : "../".repeat(dir.split("/").length);
  return `<?xml-stylesheet type="text/css" href="${up}${feedStylesheet}"?>`;
}

/**
 * The stylesheet of feeds with its banner, and with directions of text, in every language that feeds are in.
 *
 * @param language the site's, for documents that do not say theirs
 */
export function feedCss(css: string, language: string, languages: Iterable<string>): string {
  const banner = (tag: string): string => `::before{content:${cssString(wordsFor(tag).feedBanner)}}\n`;
  // In this order zh-Hant comes after zh, which means it as well.
  const own = [...new Set(languages)].toSorted(byCodeUnit).map((tag) => {
    const rule = `:is(rss,feed,entry):lang(${tag}){direction:${direction(tag)}}\n`;
    return `${rule}:is(channel,feed):lang(${tag})${banner(tag)}`;
  });
  return `${css}\n:is(channel,feed)${banner(language)}${own.join("")}`;
}

function cssString(text: string): string {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}
