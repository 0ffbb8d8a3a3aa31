import type { Article, ArticleType } from "../model/article.ts";
import { foldKey } from "./field-names.ts";
import { asText, type Fields } from "./fields.ts";

/** Type → the words for it, folded: desks', site generators' and schema.org's. */
const words: Readonly<Record<ArticleType, readonly string[]>> = {
  news: [
    "news",
    "newsarticle",
    "reportagenewsarticle",
    "article",
    "story",
    "report",
    "post",
    "posts",
    "newspost",
    "blog",
    "blogpost",
    "blogposting",
    "page",
    "pages",
    "standard",
  ],
  opinion: [
    "opinion",
    "opinionnewsarticle",
    "oped",
    "editorial",
    "column",
    "commentary",
    "leader",
    "letter",
    "letters",
  ],
  analysis: ["analysis", "analysisnewsarticle", "backgroundnewsarticle", "explainer", "background"],
  review: ["review", "reviewnewsarticle", "criticreview"],
  live: ["live", "liveblog", "liveblogposting", "ticker"],
  feature: ["feature", "reportage", "longread", "profile", "magazine"],
  interview: ["interview", "qanda", "q&a"],
  obituary: ["obituary", "obit"],
  sponsored: [
    "sponsored",
    "advertorial",
    "advertisercontentarticle",
    "paidpost",
    "paid",
    "branded",
    "brandedcontent",
    "partnercontent",
  ],
};

const types: ReadonlyMap<string, ArticleType> = new Map(
  (Object.entries(words) as [ArticleType, readonly string[]][]).flatMap(([type, names]) =>
    names.map((name) => [name, type] as const),
  ),
);

const feedTexts: ReadonlyMap<string, Article["feedText"]> = new Map([
  ["full", "full"],
  ["whole", "full"],
  ["true", "full"],
  ["summary", "summary"],
  ["excerpt", "summary"],
  ["teaser", "summary"],
  ["false", "summary"],
]);

/** Whether feeds give the whole body; the summary, with a problem, where the word is unknown. */
export function readFeedText(fields: Fields): Article["feedText"] {
  const field = fields.get("feedText");
  if (field === undefined) return undefined;
  const text = typeof field.value === "boolean" ? String(field.value) : (asText(field.value) ?? "");
  const known = feedTexts.get(foldKey(text));
  if (known === undefined) fields.report("feed-text-unknown", field, { text });
  return known ?? "summary";
}

/** What kind of article it is; news, with a problem, where the word is unknown. */
export function readType(fields: Fields): ArticleType {
  const type = fields.text("type");
  const known = type === undefined ? "news" : types.get(foldKey(type));
  if (known === undefined) fields.report("type-unknown", fields.get("type"), { type: type ?? "" });
  return known ?? "news";
}
