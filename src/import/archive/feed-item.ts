import { parseDate } from "../../base/date.ts";
import { languageTag } from "../../base/language.ts";
import { plainText } from "../../base/plain-text.ts";
import { webUrl } from "../../base/url.ts";
import type { AbsoluteUrl } from "../../model/brand.ts";
import { withCredit } from "../html/captions.ts";
import type {
  ImportedArticle,
  ImportedAudio,
  ImportedAuthor,
  ImportedDate,
  ImportedPicture,
  ImportSettings,
} from "../imported.ts";
import { findDate } from "../written-date.ts";
import type { Channel } from "./archive.ts";
import { languageOf } from "../language.ts";
import { readBody, type ArchiveBody } from "./body.ts";
import { htmlText, isBeginning, looseText } from "./plain.ts";
import { childText, every, firstChild, innerHtml, textOf, type FeedElement } from "./xml.ts";

/** An item of RSS 0.9x, 1.0 or 2.0, or an entry of Atom, as an article. Throws `HtmlRefusal` for hostile HTML. */
export function feedArticle(item: FeedElement, channel: Channel, settings: ImportSettings): ImportedArticle {
  const isAtom = item.name === "atom:entry";
  const link = linkOf(item);
  const address = link === undefined ? undefined : webUrl(link, base(channel.link));
  const content = contentOf(item, isAtom);
  const image = pictureOf(item, address);
  const body = readBody(content.html, address ?? base(channel.link), image?.src);
  const summary = content.summary;
  const { section, tags } = categories(item);
  const id = childText(item, "atom:id", "guid") ?? (isAtom ? undefined : address);
  return {
    title: isAtom
      ? atomText(firstChild(item, "atom:title"))
      : looseText(childText(item, "title", "dc:title", "media:title")),
    description: summary === undefined || isBeginning(summary, body.text) ? undefined : summary,
    authors: authorsOf(item, channel, isAtom),
    date: firstDate(
      item,
      settings,
      "pubdate",
      "atom:published",
      "atom:issued",
      "dc:date",
      "dcterms:created",
      "atom:created",
      ...(isAtom ? ["atom:updated", "atom:modified"] : []),
    ),
    updated: firstDate(item, settings, "atom:updated", "atom:modified", "dcterms:modified"),
    section,
    tags,
    language:
      languageTag(item.attributes["xml:lang"] ?? childText(item, "dc:language") ?? "") ??
      ownLanguage(body, channel.language),
    id,
    address,
    image: image === undefined ? undefined : { ...image, ...defined(body.lead) },
    audio: audio(item),
    corrections: [],
    license: webUrl(
      childText(item, "creativecommons:license", "dcterms:license") ??
        linkWith(item, "license")?.attributes["href"] ??
        "",
    ),
    rightsHolder: looseText(childText(item, "dc:rights", "atom:rights", "media:copyright")),
    related: every(item, "atom:link").flatMap(({ attributes }) => {
      const url = attributes["rel"] === "related" ? webUrl(attributes["href"] ?? "") : undefined;
      return url === undefined || attributes["title"] === undefined
        ? []
        : [{ title: plainText(attributes["title"]), url }];
    }),
    draft: false,
    body: body.markdown,
  };
}

/** Of an item that does not say: its content's, or what its script shows to be another language than the channel's. */
export function ownLanguage({ language, text }: ArchiveBody, channel: string | undefined): string | undefined {
  if (language !== undefined) return language;
  const found = languageOf(text);
  if (found === undefined || channel === undefined) return channel ?? found;
  return new Intl.Locale(found).maximize().script === new Intl.Locale(channel).maximize().script ? channel : found;
}

function defined(picture: ImportedPicture | undefined): Partial<ImportedPicture> {
  return Object.fromEntries(Object.entries(picture ?? {}).filter(([, value]) => value !== undefined));
}

function base(link: string | undefined): AbsoluteUrl | undefined {
  return webUrl(link ?? "");
}

function linkOf(item: FeedElement): string | undefined {
  const alternate = every(item, "atom:link").find(
    ({ attributes }) => (attributes["rel"] ?? "alternate") === "alternate",
  );
  const guid = firstChild(item, "guid");
  const permalink =
    guid !== undefined && guid.attributes["ispermalink"]?.toLowerCase() !== "false" ? textOf(guid) : undefined;
  return (
    childText(item, "link") ??
    alternate?.attributes["href"] ??
    (permalink !== undefined && /^https?:/i.test(permalink) ? permalink : undefined)
  );
}

function linkWith(item: FeedElement, rel: string): FeedElement | undefined {
  return every(item, "atom:link").find(({ attributes }) => attributes["rel"] === rel);
}

/** Atom says of each text what it is; `text` is meant character for character. */
export function atomText(element: FeedElement | undefined): string | undefined {
  if (element === undefined) return undefined;
  const { type = "text", mode } = element.attributes;
  if (/^(?:text|text\/plain)$/.test(type) && mode !== "escaped")
    return textOf(element) === undefined ? undefined : plainText(textOf(element) ?? "");
  return htmlText(innerHtml(element, /xhtml/.test(type)));
}

interface Content {
  readonly html: string;
  readonly summary?: string | undefined;
}

function contentOf(item: FeedElement, isAtom: boolean): Content {
  const full = isAtom
    ? firstChild(item, "atom:content")
    : firstChild(item, "content:encoded", "xhtml:body", "xhtml:div", "atom:content");
  const short = isAtom
    ? firstChild(item, "atom:summary")
    : firstChild(item, "description", "dc:description", "itunes:summary", "atom:summary");
  const html = full === undefined ? "" : htmlOf(full, isAtom || full.name.startsWith("atom:"));
  const isPlain = html.trim() === "" || full?.attributes["src"] !== undefined;
  const summary = short === undefined ? undefined : isAtom ? atomText(short) : htmlText(innerHtml(short, false));
  if (!isPlain) return { html, summary };
  return { html: short === undefined ? "" : htmlOf(short, isAtom) };
}

function htmlOf(element: FeedElement, isAtom: boolean): string {
  const { type = isAtom ? "text" : "html", mode } = element.attributes;
  if (/^(?:text|text\/plain)$/.test(type) && mode !== "escaped")
    return innerHtml(element, true)
      .split(/\n\s*\n/)
      .map((paragraph) => `<p>${paragraph}</p>`)
      .join("");
  return innerHtml(element, /xhtml/.test(type) || mode === "xml");
}

function firstDate(item: FeedElement, settings: ImportSettings, ...names: string[]): ImportedDate | undefined {
  for (const name of names) {
    const text = childText(item, name);
    const date = text === undefined ? undefined : readDate(text, settings);
    if (date !== undefined) return date;
  }
  return undefined;
}

/** A date of any form; written in full when it has a time. */
export function readDate(text: string, settings: ImportSettings): ImportedDate | undefined {
  const moment = parseDate(text, settings.timezone);
  if ("reason" in moment) return findDate(text, settings.language ?? settings.siteLanguage, settings.timezone)?.date;
  return { text: /^\d{4}-\d{2}-\d{2}$/.test(text.trim()) ? text.trim() : moment.iso, moment };
}

function authorsOf(item: FeedElement, channel: Channel, isAtom: boolean): ImportedAuthor[] {
  const found = [
    ...every(item, "dc:creator")
      .flatMap((element) => looseText(textOf(element)) ?? [])
      .map((name): ImportedAuthor => ({ name })),
    ...every(item, "author").flatMap((element) => mailAuthor(textOf(element) ?? "")),
    ...every(item, "atom:author").flatMap((element) => atomAuthor(element)),
  ];
  const contributors = [
    ...every(item, "atom:contributor").flatMap((element) => atomAuthor(element)),
    ...every(item, "dc:contributor")
      .flatMap((element) => looseText(textOf(element)) ?? [])
      .map((name) => ({ name })),
  ];
  const named = distinct(
    found.length > 0
      ? found
      : every(item, "itunes:author")
          .flatMap((element) => looseText(textOf(element)) ?? [])
          .map((name) => ({ name })),
  );
  // Of entries without an author the feed's own counts (RFC 4287, 4.2.1), unless it is the paper itself.
  const own = named.length > 0 || !isAtom ? named : channel.authors.filter(({ name }) => name !== channel.title);
  return [...own, ...contributors.map((author) => ({ ...author, role: "contributor" as const }))];
}

/** `mail@paper.example (Name)`, `Name <mail@paper.example>`, or a name. */
function mailAuthor(text: string): ImportedAuthor[] {
  const [, mail, name] = /^\s*(\S+@\S+?)\s*\((.+)\)\s*$/.exec(text) ?? [];
  if (mail !== undefined && name !== undefined) return [{ name: looseText(name) ?? name, email: mail }];
  const [, first, address] = /^\s*([^<>]+?)\s*<(\S+@\S+)>\s*$/.exec(text) ?? [];
  if (first !== undefined) return [{ name: looseText(first) ?? first, email: address }];
  const plain = looseText(text);
  return plain === undefined ? [] : [{ name: plain }];
}

export function atomAuthor(element: FeedElement): ImportedAuthor[] {
  const name = looseText(
    childText(element, "atom:name", "name") ??
      (element.content.every((part) => typeof part === "string") ? textOf(element) : undefined),
  );
  if (name === undefined) return [];
  const email = childText(element, "atom:email", "email");
  return [
    {
      name,
      url: webUrl(childText(element, "atom:uri", "atom:url", "uri") ?? ""),
      email: email !== undefined && /^\S+@\S+$/.test(email) ? email : undefined,
    },
  ];
}

function distinct(authors: readonly ImportedAuthor[]): ImportedAuthor[] {
  const unique = new Map<string, ImportedAuthor>();
  for (const author of authors) unique.set(author.name, { ...author, ...unique.get(author.name) });
  return [...unique.values()];
}

/** Subjects; of those whose scheme says that they are sections, the first is the article's. */
function categories(item: FeedElement): { section: string | undefined; tags: string[] } {
  let section: string | undefined;
  const tags: string[] = [];
  const add = (label: string | undefined): void => {
    if (label !== undefined && label !== section && !tags.includes(label)) tags.push(label);
  };
  for (const element of every(item, "category", "atom:category", "dc:subject")) {
    const label =
      element.name === "atom:category"
        ? plainText(element.attributes["label"] ?? element.attributes["term"] ?? textOf(element) ?? "")
        : looseText(textOf(element));
    const scheme = element.attributes["scheme"] ?? element.attributes["domain"] ?? "";
    if (section === undefined && label !== undefined && label !== "" && /(?:^|[/#])sections?\/?$/i.test(scheme))
      section = label;
    else add(label === "" ? undefined : label);
  }
  for (const words of [childText(item, "media:keywords"), childText(item, "itunes:keywords")])
    for (const word of words?.split(/\s*,\s*/) ?? []) add(looseText(word));
  return { section, tags };
}

function pictureOf(item: FeedElement, address: AbsoluteUrl | undefined): ImportedPicture | undefined {
  const media = [
    ...every(item, "media:content"),
    ...every(item, "media:group").flatMap((group) => every(group, "media:content")),
  ];
  const candidates: readonly (readonly [FeedElement, string | undefined])[] = [
    ...media
      .filter(
        ({ attributes }) =>
          attributes["medium"] === "image" ||
          (attributes["type"] ?? "").startsWith("image/") ||
          (attributes["medium"] === undefined &&
            /\.(?:jpe?g|png|webp|gif|avif)(?:[?#]|$)/i.test(attributes["url"] ?? "")),
      )
      .map((element) => [element, element.attributes["url"]] as const),
    ...every(item, "enclosure")
      .filter(({ attributes }) => (attributes["type"] ?? "").startsWith("image/"))
      .map((element) => [element, element.attributes["url"]] as const),
    ...every(item, "atom:link")
      .filter(({ attributes }) => attributes["rel"] === "enclosure" && (attributes["type"] ?? "").startsWith("image/"))
      .map((element) => [element, element.attributes["href"]] as const),
    ...every(item, "media:thumbnail").map((element) => [element, element.attributes["url"]] as const),
    ...every(item, "itunes:image").map((element) => [element, element.attributes["href"]] as const),
    ...every(item, "image").map(
      (element) =>
        [
          element,
          childText(element, "url") ?? element.attributes["url"] ?? element.attributes["rdf:resource"],
        ] as const,
    ),
  ];
  for (const [element, written] of candidates) {
    const src = webUrl(written ?? "", written === undefined ? undefined : address);
    if (src === undefined) continue;
    const caption = looseText(
      childText(element, "media:description", "media:title") ?? childText(item, "media:description"),
    );
    const credit = looseText(childText(element, "media:credit") ?? childText(item, "media:credit"));
    const line = credit === undefined ? caption : withCredit(caption ?? "", credit);
    return {
      src: src.replace(/^http:/, "https:"),
      caption: line,
      width: size(element.attributes["width"]),
      height: size(element.attributes["height"]),
    };
  }
  return undefined;
}

function size(text: string | undefined): number | undefined {
  const value = Number(text ?? "");
  return Number.isInteger(value) && value > 0 && value <= 20_000 ? value : undefined;
}

function audio(item: FeedElement): ImportedAudio[] {
  const links = every(item, "atom:link").filter(({ attributes }) => attributes["rel"] === "enclosure");
  return [...every(item, "enclosure"), ...links].flatMap(({ attributes }) => {
    const src = webUrl(attributes["url"] ?? attributes["href"] ?? "");
    const [type = "", bytes] = [attributes["type"], Number(attributes["length"] ?? "")];
    if (src === undefined || !/^audio\/[\w.+-]+$/.test(type) || !Number.isInteger(bytes) || bytes < 1) return [];
    return [{ src, type, bytes, duration: seconds(childText(item, "itunes:duration")) }];
  });
}

/** `1:02:03`, `62:03` or seconds. */
function seconds(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d+(?::\d{1,2}){0,2}$/.test(text)) return undefined;
  const total = text.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
  return total > 0 ? total : undefined;
}
