import { parseJson } from "../../base/json.ts";
import { languageTag } from "../../base/language.ts";
import { plainText } from "../../base/plain-text.ts";
import { webUrl } from "../../base/url.ts";
import { escapeHtml } from "../../base/html-text.ts";
import { problem } from "../../problems/problem.ts";
import { HtmlRefusal } from "../html/parse.ts";
import type { ImportedArticle, ImportedAudio, ImportedAuthor, ImportSettings } from "../imported.ts";
import type { ArchiveEvent } from "./archive.ts";
import { readBody } from "./body.ts";
import { ownLanguage, readDate } from "./feed-item.ts";
import { isBeginning } from "./plain.ts";

type Data = Readonly<Record<string, unknown>>;

/** Longest text whose mistakes are looked for, in characters. */
const explainable = 5_000_000;

/** Reads a JSON Feed of version 1 or 1.1. */
export function* readJsonFeed(text: string, settings: ImportSettings): Generator<ArchiveEvent> {
  const file = settings.source;
  let feed: unknown;
  try {
    feed = JSON.parse(text);
  } catch {
    const fault = text.length > explainable ? undefined : parseJson(text);
    const where = fault !== undefined && "error" in fault ? { file, line: fault.line, column: fault.column } : { file };
    const reason = fault !== undefined && "error" in fault ? fault.error : "it is no valid JSON";
    yield { kind: "problem", problem: problem("import-json", where, { reason }) };
    return;
  }
  const items = isData(feed) && Array.isArray(feed["items"]) ? (feed["items"] as unknown[]) : undefined;
  if (!isData(feed) || items === undefined) {
    yield { kind: "problem", problem: problem("import-no-feed", { file }) };
    return;
  }
  const language = languageTag(plain(feed["language"]) ?? "");
  for (const [index, item] of items.entries()) {
    const number = index + 1;
    if (!isData(item)) {
      yield {
        kind: "problem",
        problem: problem("import-item-unreadable", { file }, { number, reason: "it is no object" }),
      };
      continue;
    }
    try {
      yield { kind: "item", number, article: jsonArticle(item, language, settings) };
    } catch (error) {
      if (!(error instanceof HtmlRefusal)) throw error;
      yield { kind: "problem", problem: problem("import-item-unreadable", { file }, { number, reason: error.reason }) };
    }
  }
  const next = webUrl(plain(feed["next_url"]) ?? "");
  if (next !== undefined) yield { kind: "problem", problem: problem("import-more-pages", { file }, { url: next }) };
}

function jsonArticle(item: Data, channelLanguage: string | undefined, settings: ImportSettings): ImportedArticle {
  const address = webUrl(plain(item["url"]) ?? "");
  const picture = webUrl(plain(item["image"] ?? item["banner_image"]) ?? "");
  const html = plain(item["content_html"], true) ?? paragraphs(plain(item["content_text"], true) ?? "");
  const body = readBody(html, address, picture);
  const summary = plain(item["summary"]);
  const id =
    typeof item["id"] === "number"
      ? String(item["id"])
      : typeof item["id"] === "string" && item["id"].trim() !== ""
        ? item["id"].trim()
        : address;
  return {
    title: plain(item["title"]),
    description: summary === undefined || isBeginning(summary, body.text) ? undefined : summary,
    authors: authors(item),
    date: date(item["date_published"], settings) ?? date(item["date_modified"], settings),
    updated: date(item["date_modified"], settings),
    tags: list(item["tags"]).flatMap((tag) => plain(tag) ?? []),
    language: languageTag(plain(item["language"]) ?? "") ?? ownLanguage(body, channelLanguage),
    id,
    address,
    canonical: webUrl(plain(item["external_url"]) ?? ""),
    image:
      picture === undefined ? undefined : { ...body.lead, src: body.lead?.src ?? picture.replace(/^http:/, "https:") },
    audio: list(item["attachments"]).flatMap((attachment) => audio(attachment)),
    corrections: [],
    draft: false,
    body: body.markdown,
  };
}

function paragraphs(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${escapeHtml(paragraph.trim()).replaceAll("\n", "<br>")}</p>`)
    .join("");
}

function authors(item: Data): ImportedAuthor[] {
  const found = list(item["authors"] ?? item["author"]);
  return found.flatMap((author) => {
    const name = isData(author) ? plain(author["name"]) : plain(author);
    if (name === undefined) return [];
    if (!isData(author)) return [{ name }];
    return [{ name, url: webUrl(plain(author["url"]) ?? ""), avatar: webUrl(plain(author["avatar"]) ?? "") }];
  });
}

function audio(value: unknown): ImportedAudio[] {
  if (!isData(value)) return [];
  const src = webUrl(plain(value["url"]) ?? "");
  const [type, bytes, duration] = [
    plain(value["mime_type"]) ?? "",
    value["size_in_bytes"],
    value["duration_in_seconds"],
  ];
  if (
    src === undefined ||
    !/^audio\/[\w.+-]+$/.test(type) ||
    typeof bytes !== "number" ||
    !Number.isInteger(bytes) ||
    bytes < 1
  )
    return [];
  return [{ src, type, bytes, duration: typeof duration === "number" && duration > 0 ? duration : undefined }];
}

function date(value: unknown, settings: ImportSettings): ImportedArticle["date"] {
  const text = plain(value);
  return text === undefined ? undefined : readDate(text, settings);
}

/** @param whole keeps white space, as a text with paragraphs needs it */
function plain(value: unknown, whole = false): string | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const text = whole ? String(value) : plainText(String(value));
  return text.trim() === "" ? undefined : text;
}

function isData(value: unknown): value is Data {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}
