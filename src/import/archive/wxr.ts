import { parseDate } from "../../base/date.ts";
import { webUrl } from "../../base/url.ts";
import { problem } from "../../problems/problem.ts";
import type { ProblemCode } from "../../problems/table.ts";
import { HtmlRefusal } from "../html/parse.ts";
import type { ImportedArticle, ImportedDate, ImportedPicture, ImportSettings } from "../imported.ts";
import type { ArchiveEvent } from "./archive.ts";
import { readBody } from "./body.ts";
import { readDate } from "./feed-item.ts";
import { faultProblem } from "./feed.ts";
import { htmlText, looseText } from "./plain.ts";
import { expandShortcodes } from "./shortcodes.ts";
import { metaOf, surveyExport, type Survey } from "./wxr-survey.ts";
import { childText, every, readFeedXml, textOf, type FeedElement } from "./xml.ts";

/** States of a post in which readers never see it. */
const hidden = new Set(["draft", "pending", "private", "inherit"]);

/**
 * Reads an export of WordPress (WXR 1.0 to 1.2), twice: what posts refer to may stand behind them.
 *
 * @param open gives the document from its beginning, in pieces
 * @param pages whether pages are articles too
 */
export function* readExport(
  open: () => Iterable<string>,
  settings: ImportSettings,
  pages: boolean,
): Generator<ArchiveEvent> {
  const survey = surveyExport(open());
  if (!survey.isExport) {
    yield { kind: "problem", problem: problem("import-no-export", { file: settings.source }) };
    return;
  }
  if (survey.authors.size > 0) yield { kind: "authors", authors: [...survey.authors.values()] };
  let number = 0;
  for (const event of readFeedXml(open())) {
    if (event.kind === "fault") yield { kind: "problem", problem: faultProblem(event, settings.source) };
    if (event.kind !== "item") continue;
    number += 1;
    yield* readPost(event.element, number, event.oversize, { survey, settings, pages });
  }
}

interface Reading {
  readonly survey: Survey;
  readonly settings: ImportSettings;
  readonly pages: boolean;
}

function* readPost(
  item: FeedElement,
  number: number,
  oversize: boolean,
  { survey, settings, pages }: Reading,
): Generator<ArchiveEvent> {
  const { line } = item;
  const where = { file: settings.source, line };
  const type = childText(item, "wp:post_type") ?? "post";
  const status = childText(item, "wp:status") ?? "publish";
  if (type !== "post" && !(type === "page" && pages)) return yield { kind: "left-out", what: type };
  if (status === "trash" || status === "auto-draft") return yield { kind: "left-out", what: status };
  const comments = every(item, "wp:comment").length;
  for (let count = 0; count < comments; count += 1) yield { kind: "left-out", what: "comment" };
  const say = (code: ProblemCode, args: Readonly<Record<string, string | number>> = {}): ArchiveEvent => ({
    kind: "problem",
    problem: problem(code, where, { number, ...args }),
  });
  if (oversize) return yield say("import-item-too-large");
  try {
    const locked = childText(item, "wp:post_password") !== undefined;
    if (locked) yield say("import-password", { title: looseText(childText(item, "title")) ?? "" });
    if (/<!--\s*wp:block\s/.test(childText(item, "content:encoded") ?? "")) yield say("import-shared-block");
    yield { kind: "item", number, line, article: postArticle(item, survey, settings, locked || hidden.has(status)) };
  } catch (error) {
    if (!(error instanceof HtmlRefusal)) throw error;
    yield say("import-item-unreadable", { reason: error.reason });
  }
}

function postArticle(item: FeedElement, survey: Survey, settings: ImportSettings, draft: boolean): ImportedArticle {
  const address = webUrl(childText(item, "link") ?? "");
  const content = every(item, "content:encoded")
    .flatMap((element) => textOf(element) ?? [])
    .join("\n\n");
  const html = expandShortcodes(content, survey.library);
  const thumbnail = survey.library.get(metaOf(item, "_thumbnail_id") ?? "");
  const body = readBody(html, address, thumbnail?.url, !content.includes("<!-- wp:"));
  const excerpt = htmlText(childText(item, "excerpt:encoded"));
  const login = childText(item, "dc:creator");
  const author = login === undefined ? undefined : (survey.authors.get(login) ?? { name: login });
  const date =
    localDate(item, "wp:post_date", settings) ??
    (draft ? undefined : readDate(childText(item, "pubdate") ?? "", settings));
  return {
    title: looseText(childText(item, "title")),
    description: excerpt,
    authors: author === undefined ? [] : [author],
    date,
    updated: localDate(item, "wp:post_modified", settings),
    ...subjects(item, survey),
    language: survey.language,
    id: childText(item, "guid"),
    address,
    slug: decoded(childText(item, "wp:post_name")),
    image:
      thumbnail === undefined
        ? undefined
        : ({
            src: thumbnail.url.replace(/^http:/, "https:"),
            alt: thumbnail.alt,
            caption: thumbnail.caption,
            ...known(body.lead),
          } satisfies ImportedPicture),
    audio: [],
    corrections: [],
    draft,
    body: body.markdown,
  };
}

function known(picture: ImportedPicture | undefined): Partial<ImportedPicture> {
  return Object.fromEntries(Object.entries(picture ?? {}).filter(([, value]) => value !== undefined && value !== ""));
}

/** WordPress keeps a date as the site's clock shows it and in UTC: the difference is the offset. */
function localDate(item: FeedElement, name: string, settings: ImportSettings): ImportedDate | undefined {
  const [local, utc] = [childText(item, name), childText(item, `${name}_gmt`)].map((text) =>
    text === undefined || text.startsWith("0000") ? undefined : text,
  );
  if (local === undefined && utc === undefined) return undefined;
  if (local === undefined || utc === undefined)
    return readDate(utc === undefined ? (local ?? "") : `${utc} Z`, settings);
  const [a, b] = [parseDate(`${local} Z`, "UTC"), parseDate(`${utc} Z`, "UTC")];
  if ("reason" in a || "reason" in b) return readDate(local, settings);
  const minutes = Math.round((a.instant - b.instant) / 60_000);
  if (Math.abs(minutes) > 14 * 60 || minutes % 15 !== 0) return readDate(`${utc} Z`, settings);
  const two = (value: number): string => String(value).padStart(2, "0");
  const offset = `${minutes < 0 ? "-" : "+"}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
  return readDate(`${local} ${offset}`, settings);
}

/** The category that a plugin calls the main one, else the first, is the section; all others are tags. */
function subjects(item: FeedElement, survey: Survey): Pick<ImportedArticle, "section" | "tags"> {
  const found = every(item, "category");
  const own = found
    .filter(({ attributes }) => attributes["domain"] === "category")
    .map((element) => ({ nicename: element.attributes["nicename"] ?? "", name: looseText(textOf(element)) ?? "" }));
  const sections = own.filter(
    ({ nicename, name }) => name !== "" && nicename !== "uncategorized" && !/^uncategori[sz]ed$/i.test(name),
  );
  const main = metaOf(item, "_yoast_wpseo_primary_category") ?? metaOf(item, "rank_math_primary_category");
  const first =
    sections.find(({ nicename }) => main !== undefined && survey.categories.get(nicename)?.id === main) ?? sections[0];
  const tags = [
    ...sections.filter((section) => section !== first).map(({ name }) => name),
    ...found
      .filter(({ attributes }) => attributes["domain"] === "post_tag" || attributes["domain"] === "tag")
      .flatMap((element) => looseText(textOf(element)) ?? []),
  ];
  return { section: first === undefined ? undefined : pathOf(first, survey), tags: [...new Set(tags)] };
}

/** `China > Diplomacy`, from the root category down. */
function pathOf(
  { nicename, name }: { readonly nicename: string; readonly name: string },
  { categories }: Survey,
): string {
  const path = [name];
  const seen = new Set([nicename]);
  for (let parent = categories.get(nicename)?.parent ?? ""; parent !== "" && !seen.has(parent) && path.length < 5;) {
    seen.add(parent);
    const above = categories.get(parent);
    if (above === undefined) break;
    path.unshift(above.name);
    parent = above.parent;
  }
  return path.join(" > ");
}

function decoded(slug: string | undefined): string | undefined {
  if (slug === undefined) return undefined;
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}
