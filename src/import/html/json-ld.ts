import { decodeEntities } from "../../base/entities.ts";
import { plainText } from "../../base/plain-text.ts";
import type { ImportedArticle, ImportedAuthor } from "../imported.ts";
import { attribute, elementsIn, exactText } from "./dom.ts";
import type { Document } from "./parse.ts";

type Data = Readonly<Record<string, unknown>>;

/** What a page's JSON-LD says about its article; texts are plain. */
export interface ArticleData {
  readonly headline?: string | undefined;
  readonly description?: string | undefined;
  readonly published?: string | undefined;
  readonly modified?: string | undefined;
  readonly authors: readonly ImportedAuthor[];
  readonly publisher?: string | undefined;
  readonly sections: readonly string[];
  readonly keywords: readonly string[];
  readonly image?:
    | {
        readonly src: string;
        readonly caption?: string | undefined;
        readonly width?: number | undefined;
        readonly height?: number | undefined;
      }
    | undefined;
  readonly language?: string | undefined;
  readonly url?: string | undefined;
  readonly dateline?: string | undefined;
  readonly body?: string | undefined;
  readonly type: ImportedArticle["type"];
  readonly closed: boolean;
}

/** Objects inside objects, and objects altogether, that are looked at. */
const [depthLimit, objectLimit] = [12, 5000];

const articleTypes = /^(?:.*Article|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting|Review)$/;

/** Reads the JSON-LD of a page; `undefined` when none of it is an article. */
export function readJsonLd(page: Document): ArticleData | undefined {
  const objects: Data[] = [];
  for (const element of elementsIn(page)) {
    if (element.tagName !== "script" || !/^application\/ld\+json\b/i.test(attribute(element, "type") ?? "")) continue;
    collect(parseLenient(exactText(element)), objects, 0);
  }
  const byId = new Map(
    objects.map((object) => [text(object["@id"]), object] as const).filter(([id]) => id !== undefined),
  );
  const articles = objects.filter(
    (object) =>
      typesOf(object).some((type) => articleTypes.test(type)) &&
      text(object["headline"] ?? object["name"]) !== undefined,
  );
  const best = articles.toSorted((a, b) => weight(b) - weight(a))[0];
  return best === undefined ? undefined : articleData(best, (value) => resolveReference(value, byId));
}

/** The one that says most is the page's own; others are teasers. */
function weight(article: Data): number {
  const members = [
    "headline",
    "datePublished",
    "author",
    "articleBody",
    "mainEntityOfPage",
    "description",
    "image",
    "publisher",
  ];
  return members.filter((member) => article[member] !== undefined).length;
}

/** JSON as it is found in pages: wrapped in comments, with line breaks in its texts. */
function parseLenient(source: string): unknown {
  const bare = source
    .replace(
      /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/g,
      "",
    )
    .trim();
  for (const candidate of [
    bare,
    bare
      .replace(/[\u0000-\u001F]+/g, " ")
      .replace(/;$/, "")
      .replace(/,\s*(?=[}\]])/g, ""),
  ]) {
    try {
      return JSON.parse(candidate) as unknown;
    } catch {
      // The next form is more forgiving.
    }
  }
  return undefined;
}

function collect(value: unknown, objects: Data[], depth: number): void {
  if (typeof value !== "object" || value === null || depth > depthLimit || objects.length > objectLimit) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, objects, depth + 1);
    return;
  }
  objects.push(value as Data);
  for (const member of Object.values(value)) collect(member, objects, depth + 1);
}

function resolveReference(value: unknown, byId: ReadonlyMap<string | undefined, Data>): unknown {
  if (!isData(value) || value["@id"] === undefined || Object.keys(value).some((key) => !key.startsWith("@")))
    return value;
  return byId.get(text(value["@id"])) ?? value;
}

function articleData(article: Data, resolve: (value: unknown) => unknown): ArticleData {
  const publisher = resolve(article["publisher"]);
  const types = typesOf(article);
  return {
    headline: text(article["headline"] ?? article["name"]),
    description: text(article["description"]),
    published: text(article["datePublished"] ?? article["dateCreated"]),
    modified: text(article["dateModified"]),
    authors: list(article["author"] ?? article["creator"]).flatMap((author) => readAuthor(resolve(author))),
    publisher: isData(publisher) ? text(publisher["name"]) : text(publisher),
    sections: list(article["articleSection"]).flatMap((section) => text(section) ?? []),
    keywords: keywords(article["keywords"]),
    image: readImage(article["image"] ?? article["thumbnailUrl"], resolve),
    language: text(article["inLanguage"]),
    url: text(article["url"]) ?? idOf(article["mainEntityOfPage"]),
    dateline: text(article["dateline"]),
    body: typeof article["articleBody"] === "string" ? article["articleBody"] : undefined,
    type: typeOf(types),
    closed: article["isAccessibleForFree"] === false || /^false$/i.test(text(article["isAccessibleForFree"]) ?? ""),
  };
}

function typeOf(types: readonly string[]): ImportedArticle["type"] {
  if (types.some((type) => type.startsWith("Opinion"))) return "opinion";
  if (types.some((type) => /^(?:Analysis|Background)/.test(type))) return "analysis";
  if (types.some((type) => type.startsWith("Review"))) return "review";
  if (types.includes("LiveBlogPosting")) return "live";
  return types.includes("AdvertiserContentArticle") ? "sponsored" : undefined;
}

function readAuthor(value: unknown): ImportedAuthor[] {
  if (!isData(value)) {
    const name = text(value);
    return name === undefined || /^https?:/i.test(name) ? [] : [{ name }];
  }
  const url = text(value["url"]) ?? list(value["sameAs"]).map(text)[0];
  const isOrganization = typesOf(value).some((type) => type.endsWith("Organization"));
  return list(value["name"]).flatMap((name) => {
    const words = text(name);
    if (words === undefined) return [];
    return [
      {
        name: words,
        ...(isOrganization ? { kind: "organization" as const } : {}),
        ...(url !== undefined && /^https?:/i.test(url) ? { url } : {}),
      },
    ];
  });
}

function readImage(value: unknown, resolve: (value: unknown) => unknown): ArticleData["image"] {
  const found = list(value).map(resolve);
  // Papers list crops of one picture; the widest says most.
  const images = found
    .map((image) => (isData(image) ? image : { url: image }))
    .filter((image) => text(image["url"] ?? image["contentUrl"]) !== undefined);
  const [image] = images.toSorted((a, b) => size(b["width"]) - size(a["width"]));
  if (image === undefined) return undefined;
  const [width, height] = [size(image["width"]), size(image["height"])];
  return {
    src: text(image["url"] ?? image["contentUrl"]) ?? "",
    caption: text(image["caption"]),
    ...(width > 0 && height > 0 ? { width, height } : {}),
  };
}

function size(value: unknown): number {
  const number = Number.parseInt(text(isData(value) ? value["value"] : value) ?? "", 10);
  return number > 0 && number <= 20_000 ? number : 0;
}

function keywords(value: unknown): string[] {
  return list(value).flatMap((item) => {
    const words = isData(item) ? text(item["name"]) : text(item);
    return words === undefined ? [] : Array.isArray(value) ? [words] : words.split(/\s*[,;，、]\s*/);
  });
}

function idOf(value: unknown): string | undefined {
  return isData(value) ? text(value["@id"] ?? value["url"]) : text(value);
}

function typesOf(object: Data): string[] {
  return list(object["@type"]).map((type) => String(type).replace(/^.*[/:#]/, ""));
}

function isData(value: unknown): value is Data {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function text(value: unknown): string | undefined {
  const words =
    typeof value === "string" || typeof value === "number"
      ? plainText(decodeEntities(String(value)).replace(/<[^<>]{1,200}>/g, " "))
      : "";
  return words === "" ? undefined : words;
}
