import { languageTag } from "../../base/language.ts";
import { decodeEntities } from "../../base/entities.ts";
import { webUrl } from "../../base/url.ts";
import type { ImportedAuthor } from "../imported.ts";
import { looseText } from "./plain.ts";
import type { Attachment } from "./shortcodes.ts";
import { childText, every, readFeedXml, type FeedElement } from "./xml.ts";

/** What posts of a WordPress export refer to: it may stand behind them. */
export interface Survey {
  readonly isExport: boolean;
  readonly language?: string | undefined;
  /** By login. */
  readonly authors: ReadonlyMap<string, ImportedAuthor>;
  /** By post id. */
  readonly library: ReadonlyMap<string, Attachment>;
  /** By nicename. */
  readonly categories: ReadonlyMap<string, Category>;
}

interface Category {
  readonly name: string;
  /** Number of the term. */
  readonly id: string;
  /** Nicename of the category above. */
  readonly parent: string;
}

/** The first pass over an export. */
export function surveyExport(chunks: Iterable<string>): Survey {
  const authors = new Map<string, ImportedAuthor>();
  const library = new Map<string, Attachment>();
  const categories = new Map<string, Category>();
  let language: string | undefined;
  let isExport = false;
  for (const event of readFeedXml(chunks)) {
    if (event.kind === "item") {
      isExport ||= childText(event.element, "wp:post_type") !== undefined;
      readAttachment(event.element, library);
    } else if (event.kind === "about") {
      const { name } = event.element;
      if (name.startsWith("wp:")) isExport = true;
      if (name === "language") language = languageTag(childTextOf(event.element) ?? "");
      if (name === "wp:author") readAuthor(event.element, authors);
      if (name === "wp:category") readCategory(event.element, categories);
    }
  }
  return { isExport, language, authors, library, categories };
}

function childTextOf(element: FeedElement): string | undefined {
  return element.content.find((part) => typeof part === "string")?.trim();
}

function readAuthor(element: FeedElement, authors: Map<string, ImportedAuthor>): void {
  const login = childText(element, "wp:author_login");
  if (login === undefined) return;
  const names = ["wp:author_first_name", "wp:author_last_name"].flatMap(
    (part) => looseText(childText(element, part)) ?? [],
  );
  // Addresses of accounts were never published and stay out.
  authors.set(login, {
    name: looseText(childText(element, "wp:author_display_name")) ?? (names.length > 0 ? names.join(" ") : login),
    account: login,
  });
}

function readCategory(element: FeedElement, categories: Map<string, Category>): void {
  const nicename = childText(element, "wp:category_nicename");
  const name = looseText(childText(element, "wp:cat_name"));
  if (nicename === undefined || name === undefined) return;
  categories.set(nicename, {
    name,
    id: childText(element, "wp:term_id") ?? "",
    parent: childText(element, "wp:category_parent") ?? "",
  });
}

function readAttachment(item: FeedElement, library: Map<string, Attachment>): void {
  const [id, url] = [childText(item, "wp:post_id"), webUrl(childText(item, "wp:attachment_url") ?? "")];
  if (id === undefined || url === undefined || childText(item, "wp:post_type") !== "attachment") return;
  const caption = childText(item, "excerpt:encoded");
  library.set(id, {
    url,
    title: looseText(childText(item, "title")),
    alt: looseText(metaOf(item, "_wp_attachment_image_alt")),
    caption: caption === undefined ? undefined : looseText(decodeEntities(caption)),
  });
}

/** A value that plugins and WordPress itself keep with a post. */
export function metaOf(item: FeedElement, key: string): string | undefined {
  const meta = every(item, "wp:postmeta").find((candidate) => childText(candidate, "wp:meta_key") === key);
  return meta === undefined ? undefined : childText(meta, "wp:meta_value");
}
