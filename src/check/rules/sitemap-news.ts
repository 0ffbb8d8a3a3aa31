import { readW3cDate } from "../document/dates.ts";
import type { Rule, XmlDocument } from "../document/document.ts";
import { child, every } from "../document/xml.ts";
import { checkDate } from "./dates.ts";

/** Articles in one file. */
const newsLimit = 1000;
/** Two days, and some hours for the time between two builds; in milliseconds. */
const age = 54 * 3_600_000;

/**
 * A news sitemap names publication, language, date and title of articles of the last two days, 1,000 at most.
 *
 * @see https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
export const sitemapNews: Rule<XmlDocument> = ({ root }, say, { now }) => {
  const news = every(root, "url").flatMap((entry) => every(entry, "news:news"));
  if (news.length > newsLimit) say("check-news-long", news[newsLimit]?.offset, { count: news.length });
  for (const article of news) {
    const publication = child(article, "news:publication");
    const text = (name: string, parent = article): string => child(parent, name)?.text.trim() ?? "";
    const language = publication === undefined ? "" : text("news:language", publication);
    const date = text("news:publication_date");
    const missing = [
      ...(publication === undefined || text("news:name", publication) === "" ? ["news:name"] : []),
      ...(language === "" ? ["news:language"] : []),
      ...(date === "" ? ["news:publication_date"] : []),
      ...(text("news:title") === "" ? ["news:title"] : []),
    ];
    for (const element of missing) say("check-news-missing", article.offset, { element });
    if (language !== "" && !/^(?:[a-z]{2,3}|zh-cn|zh-tw)$/.test(language))
      say("check-news-language", publication?.offset, { language });
    if (date === "") continue;
    const read = readW3cDate(date);
    checkDate(
      read,
      { element: "news:publication_date", date, form: "W3CDTF" },
      (code, args) => say(code, article.offset, args),
      now,
    );
    if ("milliseconds" in read && read.milliseconds < now - age) say("check-news-old", article.offset, { date });
  }
};
