import { findHeading } from "../html/content.ts";
import { attribute, findElement, lineOf, textOf } from "../html/dom.ts";
import type { Element } from "../html/parse.ts";
import { standfirstName } from "../lexicon/class-names.ts";
import { foldLine } from "../lexicon/phrases.ts";
import { plainOf } from "./text.ts";
import type { PageContext, Said } from "./context.ts";

/** The headline: the heading that readers see, else what the page says of itself. */
export function findHeadline(context: PageContext): Said | undefined {
  const { page, data, metadata } = context;
  const given = context.meta("og:title", "twitter:title", "dc.title", "parsely-title");
  const titles = [data?.headline, given?.value, metadata.title].filter((text) => text !== undefined);
  const heading = findHeading(page, titles);
  if (heading !== undefined) return { value: textOf(heading), from: "h1", line: lineOf(heading) };
  const said =
    data?.headline !== undefined ? { value: data.headline, from: "JSON-LD" } : (given ?? titled(metadata.title));
  return said === undefined
    ? undefined
    : { ...said, value: withoutSite(said.value, context.meta("og:site_name")?.value) };
}

function titled(title: string | undefined): Said | undefined {
  return title === undefined || title === "" ? undefined : { value: title, from: "title" };
}

/** `Headline | The Paper`, `Headline - The Paper`: without the paper's name. */
function withoutSite(title: string, site: string | undefined): string {
  const [, own, name] = /^(.{8,}?)\s+[|｜–—-]\s+([^|｜]{2,60})$/u.exec(title) ?? [];
  if (own === undefined || name === undefined) return title;
  const [a, b] = [foldLine(name), foldLine(site ?? "")];
  const isSite =
    site === undefined ? title.includes("|") || name.split(" ").length <= 4 : a.includes(b) || b.includes(a);
  return isSite ? own : title;
}

/** The headline of a page that has none in a heading: a line at the top of the text that the page's title holds. */
export function printedHeadline(blocks: readonly string[], headline: Said | undefined): Said | undefined {
  if (headline?.from === "h1") return undefined;
  const whole = foldLine(headline?.value ?? "");
  const value = blocks
    .slice(0, 4)
    .map(plainOf)
    .find((text) => text.length >= 12 && foldLine(text).length >= whole.length * 0.5 && whole.includes(foldLine(text)));
  return value === undefined ? undefined : { value, from: "page" };
}

/** What stands below the headline, or what the page says of itself when the text does not begin with it. */
export function findStandfirst(
  context: PageContext,
  headline: string | undefined,
  content: Element | undefined,
): Said | undefined {
  const visible = findElement(context.page, (element) => {
    const names = attribute(element, "class")?.split(/\s+/) ?? [];
    if (!names.some((name) => standfirstName.test(name)) || isInList(element)) return false;
    const text = textOf(element);
    return text.length >= 20 && text.length <= 600 && text !== headline;
  });
  if (visible !== undefined) return { value: textOf(visible), from: "page", line: lineOf(visible) };
  const { data } = context;
  const said =
    data?.description !== undefined
      ? { value: data.description, from: "JSON-LD" }
      : context.meta("og:description", "description", "twitter:description", "dc.description");
  return said === undefined || (content !== undefined && beginsWith(textOf(content), said.value)) ? undefined : said;
}

function isInList(element: Element): boolean {
  for (let at = element.parentNode; at !== null && "tagName" in at; at = at.parentNode)
    if (["li", "aside", "nav", "footer", "figure", "a"].includes(at.tagName)) return true;
  return false;
}

/** Whether a description repeats the beginning of the text, cut off or not. */
function beginsWith(text: string, description: string): boolean {
  const fold = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  const start = fold(description.replace(/\s*(?:\.\.\.|…|\[…\]|\[\.\.\.\])\s*$/u, ""));
  return start !== "" && fold(text.slice(0, 4 * description.length + 2000)).includes(start);
}
