import type { ArticleType } from "../model/article.ts";
import { foldKey } from "./field-names.ts";
import type { Fields } from "./fields.ts";

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

/** What kind of article it is; news, with a problem, where the word is unknown. */
export function readType(fields: Fields): ArticleType {
  const type = fields.text("type");
  const known = type === undefined ? "news" : types.get(foldKey(type));
  if (known === undefined) fields.report("type-unknown", fields.get("type"), { type: type ?? "" });
  return known ?? "news";
}
