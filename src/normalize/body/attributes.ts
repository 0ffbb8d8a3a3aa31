import { languageTag } from "../../base/language.ts";
import { oneLine } from "../../base/plain-text.ts";
import { webUrl } from "../../base/url.ts";
import { baseFor, claimId, linkAddress, pictureSet, type Page } from "./addresses.ts";
import type { Rule } from "./elements.ts";
import { cleanText } from "./clean-text.ts";
import type { Attributes } from "./tree.ts";

type Clean = (value: string, page: Page, tag: string) => string | undefined;

const relations = new Set("author external license me nofollow noopener noreferrer sponsored tag ugc".split(" "));

/** Classes that pages style; anything else could meet a style or a script of the page. */
const classes: Readonly<Record<string, RegExp>> = {
  blockquote: /^pullquote$/,
  code: /^language-[\w+#.-]{1,40}$/,
  figure: /^embed$/,
  ol: /^footnotes$/,
};

const keepText: Clean = (value) => oneLine(cleanText(value)) || undefined;
const oneOf =
  (...words: string[]): Clean =>
  (value) =>
    words.find((word) => word === value.trim().toLowerCase());
const integer =
  (least: number, most: number): Clean =>
  (value) => {
    const number = /^\s*-?\d{1,9}\s*$/.test(value) ? Number(value) : Number.NaN;
    return number >= least && number <= most ? String(number) : undefined;
  };
const tokens =
  (allowed: (token: string) => boolean): Clean =>
  (value) =>
    [...new Set(value.split(/\s+/).filter(allowed))].join(" ") || undefined;

const cleaners: Readonly<Record<string, Clean>> = {
  abbr: keepText,
  align: oneOf("left", "center", "right"),
  alt: (value) => oneLine(cleanText(value)),
  cite: (value, page) => (value.trim() === "" ? undefined : webUrl(value, baseFor(value, page))),
  class: (value, page, tag) =>
    tokens((token) => classes[tag]?.test(token) ?? false)(value.replace(/\bpull[-_]quote\b/gi, "pullquote"), page, tag),
  colspan: integer(2, 100),
  datetime: (value) => (/^[\w:.+ -]{1,40}$/.test(value.trim()) ? value.trim() : undefined),
  dir: oneOf("ltr", "rtl", "auto"),
  height: integer(1, 20_000),
  href: linkAddress,
  id: claimId,
  lang: languageTag,
  open: () => "",
  rel: tokens((token) => relations.has(token)),
  reversed: () => "",
  rowspan: integer(2, 1000),
  scope: oneOf("col", "colgroup", "row", "rowgroup"),
  src: (value) => value,
  srcset: pictureSet,
  // AMP allows no sign here.
  start: integer(0, 999_999_999),
  title: keepText,
  type: (value) => ["1", "a", "A", "i", "I"].find((kind) => kind === value.trim()),
  value: integer(0, 999_999_999),
  width: integer(1, 20_000),
};

const everywhere = new Set(["dir", "id", "lang"]);
const none: Attributes = Object.freeze({});

/** The attributes that the rule allows, with clean values. `src` is left as it is: what it means depends on the element. */
export function cleanAttributes(
  attributes: readonly { readonly name: string; readonly value: string }[],
  rule: Rule,
  page: Page,
): Attributes {
  if (attributes.length === 0) return none;
  const clean: Record<string, string> = {};
  for (const { name, value } of attributes) {
    if (!rule.attributes.has(name) && !everywhere.has(name)) {
      if (/^on/i.test(name)) page.findings.note("body-script", name);
      continue;
    }
    const kept = cleaners[name]?.(value, page, rule.tag);
    if (kept !== undefined) clean[name] = kept;
  }
  return clean;
}
