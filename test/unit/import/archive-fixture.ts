import type { ArchiveEvent } from "#src/import/archive/archive";
import type { ImportedArticle } from "#src/import/imported";

export const settings = { source: "feed.xml", siteLanguage: "en", timezone: "Europe/London" };
export const articles = (events: Iterable<ArchiveEvent>): ImportedArticle[] =>
  [...events].flatMap((event) => (event.kind === "item" ? [event.article] : []));
export const codes = (events: Iterable<ArchiveEvent>): string[] =>
  [...events].flatMap((event) =>
    event.kind === "problem"
      ? [`${event.problem.code}${event.problem.line === undefined ? "" : `:${event.problem.line}`}`]
      : [],
  );

const namespaces =
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"';
export const rss = (item: string, channel = ""): string =>
  `<?xml version="1.0"?>\n<rss version="2.0" ${namespaces}><channel><title>The Post</title><link>https://post.example/</link>${channel}<item>${item}</item></channel></rss>`;
