import { languageTag } from "../../base/language.ts";
import { problem } from "../../problems/problem.ts";
import { HtmlRefusal } from "../html/parse.ts";
import type { ImportSettings } from "../imported.ts";
import type { ArchiveEvent, Channel } from "./archive.ts";
import { atomAuthor, atomText, feedArticle } from "./feed-item.ts";
import { looseText } from "./plain.ts";
import { readFeedXml, textOf, type FeedElement, type FeedEvent } from "./xml.ts";

/** Reads a feed of any version of RSS, or of Atom. What its items are is said by the items, not by the caller. */
export function* readFeed(chunks: Iterable<string>, settings: ImportSettings): Generator<ArchiveEvent> {
  const channel: Mutable = { authors: [] };
  let number = 0;
  let isFeed = false;
  for (const event of readFeedXml(chunks)) {
    if (event.kind === "root") {
      isFeed ||= /^(?:rss|rdf:rdf|atom:feed|atom:entry)$/.test(event.element.name);
      channel.language = languageTag(event.element.attributes["xml:lang"] ?? "");
    } else if (event.kind === "about") readAbout(event.element, channel);
    else if (event.kind === "fault") {
      if (isFeed) yield { kind: "problem", problem: faultProblem(event, settings.source) };
    } else {
      number += 1;
      const { line } = event.element;
      const where = { file: settings.source, line };
      if (event.oversize) {
        yield { kind: "problem", problem: problem("import-item-too-large", where, { number }) };
        continue;
      }
      try {
        yield { kind: "item", number, line, article: feedArticle(event.element, channel, settings) };
      } catch (error) {
        if (!(error instanceof HtmlRefusal)) throw error;
        yield { kind: "problem", problem: problem("import-item-unreadable", where, { number, reason: error.reason }) };
      }
    }
  }
  if (!isFeed) yield { kind: "problem", problem: problem("import-no-feed", { file: settings.source }) };
}

export function faultProblem(
  { reason, line, truncated }: FeedEvent & { kind: "fault" },
  file: string,
): ReturnType<typeof problem> {
  return truncated
    ? problem("import-truncated", { file, line })
    : problem("import-not-well-formed", { file, line }, { reason });
}

type Mutable = { -readonly [K in keyof Channel]: Channel[K] };

function readAbout(element: FeedElement, channel: Mutable): void {
  const text = textOf(element);
  switch (element.name) {
    case "title":
      channel.title = looseText(text);
      return;
    case "atom:title":
      channel.title = atomText(element);
      return;
    case "language":
    case "dc:language":
      channel.language = languageTag(text ?? "") ?? channel.language;
      return;
    case "link":
      channel.link = text ?? channel.link;
      return;
    case "atom:link":
      if ((element.attributes["rel"] ?? "alternate") === "alternate")
        channel.link = element.attributes["href"] ?? channel.link;
      return;
    case "atom:author":
      channel.authors = channel.authors.concat(atomAuthor(element));
      return;
    default:
  }
}
