import { parseDate } from "../../base/date.ts";
import { plainText } from "../../base/plain-text.ts";
import { webUrl } from "../../base/url.ts";
import type { ImportedArticle, ImportedAuthor, ImportedDate } from "../imported.ts";
import { bylineOpening } from "../lexicon/bylines.ts";
import { foldLine } from "../lexicon/phrases.ts";
import { findDate } from "../written-date.ts";
import type { PageContext, Said } from "./context.ts";

const published =
  "article:published_time|og:article:published_time|datepublished|parsely-pub-date|date|dc.date|dc.date.issued|dcterms.created|sailthru.date|publishdate|publish-date|citation_publication_date".split(
    "|",
  );
const modified = "article:modified_time|og:updated_time|datemodified|last-modified|dcterms.modified".split("|");
const writers = "author|article:author|parsely-author|sailthru.author|dc.creator|byl|citation_author".split("|");

/** When the article was published and changed: as its data say, as its metadata say, as it shows. */
export function readDates(context: PageContext): Pick<ImportedArticle, "date" | "updated"> {
  const { data, metadata, labels } = context;
  const time = (isUpdate: boolean): Said | undefined => {
    const found = metadata.times.find((candidate) => candidate.isUpdate === isUpdate);
    return found === undefined ? undefined : { value: found.value, from: "time" };
  };
  const ofData = (value: string | undefined): Said | undefined =>
    value === undefined ? undefined : { value, from: "JSON-LD" };
  const label = (key: "published" | "updated"): ImportedDate | undefined =>
    labels.find((mark) => mark[key] !== undefined)?.[key];
  const date = firstDate(
    context,
    "date",
    [ofData(data?.published), context.meta(...published), time(false)],
    label("published"),
  );
  const updated = firstDate(
    context,
    "updated",
    [ofData(data?.modified), context.meta(...modified), time(true)],
    label("updated"),
  );
  const isLater = updated !== undefined && date !== undefined && updated.moment.instant > date.moment.instant;
  return { date, updated: isLater ? updated : undefined };
}

function firstDate(
  context: PageContext,
  field: string,
  candidates: readonly (Said | undefined)[],
  label: ImportedDate | undefined,
): ImportedDate | undefined {
  const { timezone } = context.settings;
  for (const said of candidates) {
    if (said === undefined) continue;
    const moment = parseDate(said.value, timezone);
    const date =
      "reason" in moment
        ? findDate(said.value, context.readingLanguage, timezone)?.date
        : { text: dateText(said.value, moment.iso), moment };
    if (date === undefined) continue;
    context.say(field, { ...said, value: date.text });
    return date;
  }
  if (label !== undefined) context.say(field, { value: label.text, from: "page" });
  return label;
}

/** A date without a time keeps its form; with one it is written in full. */
function dateText(text: string, iso: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : iso;
}

export function readAuthors(context: PageContext): ImportedAuthor[] {
  const [found, from] = authorsOf(context);
  const unique = new Map<string, ImportedAuthor>();
  for (const author of found) {
    const name = plainText(author.name).replace(bylineOpening, "");
    const url = author.url === undefined ? undefined : webUrl(author.url, context.metadata.base);
    if (name !== "" && !unique.has(foldLine(name))) unique.set(foldLine(name), { ...author, name, url });
  }
  for (const { name } of unique.values()) context.say("byline", { value: name, from });
  return [...unique.values()];
}

function authorsOf({ data, metadata, labels }: PageContext): readonly [readonly ImportedAuthor[], string] {
  const meta = [...new Set(metadata.every(...writers))].filter((name) => !/^https?:|^@/i.test(name));
  const byline = labels.find((mark) => mark.byline !== undefined)?.byline;
  const fromData = data?.authors ?? [];
  // Pages without a byline name the paper itself.
  const isPaper = fromData.every(({ name }) => name === data?.publisher);
  if (fromData.length > 0 && !(isPaper && (meta.length > 0 || metadata.names.length > 0 || byline !== undefined)))
    return [fromData, "JSON-LD"];
  if (metadata.names.length > 0) return [metadata.names, "page"];
  if (meta.length > 0) return [meta.map((name) => ({ name })), "meta"];
  return [byline === undefined ? [] : [{ name: byline }], "page"];
}

/** Section and topics. */
export function readSubjects(context: PageContext): Pick<ImportedArticle, "section" | "tags"> {
  const { data, metadata } = context;
  const [first, ...others] = data?.sections ?? [];
  const said =
    first === undefined
      ? context.meta("article:section", "og:article:section", "parsely-section")
      : { value: first, from: "JSON-LD" };
  const section = context.say("section", said);
  const given = metadata.every("article:tag", "og:article:tag");
  const keywords = data?.keywords ?? [];
  const [words, from] =
    given.length > 0
      ? [given, "article:tag"]
      : keywords.length > 0
        ? [keywords, "JSON-LD"]
        : [
            metadata.every("news_keywords", "keywords", "parsely-tags").flatMap((list) => list.split(/\s*[,;，、]\s*/)),
            "keywords",
          ];
  const tags = distinct([...others, ...words]).filter((tag) => foldLine(tag) !== foldLine(section ?? ""));
  for (const tag of tags) context.say("topic", { value: tag, from: others.includes(tag) ? "JSON-LD" : from });
  return { section, tags };
}

function distinct(tags: readonly string[]): string[] {
  const unique = new Map<string, string>();
  for (const tag of tags) if (foldLine(tag) !== "" && !unique.has(foldLine(tag))) unique.set(foldLine(tag), tag);
  return [...unique.values()];
}
