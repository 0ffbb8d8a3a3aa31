import { wordsFor, writtenLanguages } from "../base/words.ts";

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

/** The stylesheet of feeds with its banner: in the site's language, and where the document says its own, in that. */
export function feedCss(css: string, language: string): string {
  const banner = (selector: string, tag: string): string =>
    `${selector}::before{content:${cssString(wordsFor(tag).feedBanner)}}\n`;
  const own = writtenLanguages.map((tag) => banner(`feed:lang(${tag})`, tag));
  return `${css}\n${banner("channel", language)}${banner("feed", language)}${own.join("")}`;
}

function cssString(text: string): string {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}
