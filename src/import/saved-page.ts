import { parseDate } from "../base/date.ts";
import { languageTag } from "../base/language.ts";
import { plainText } from "../base/plain-text.ts";
import { linkUrl, webUrl } from "../base/url.ts";
import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import { findContent, findHeading, weigh } from "./html/content.ts";
import { attribute, elementsIn, findElement, lineOf, textOf } from "./html/dom.ts";
import { readJsonLd, type ArticleData } from "./html/json-ld.ts";
import { firstFigure, pictureName, takePicture } from "./html/lead.ts";
import { readMetadata, type Metadata } from "./html/metadata.ts";
import { parsePage, type Document, type Element } from "./html/parse.ts";
import { writtenPicture } from "./html/pictures.ts";
import { isEmbed, prune } from "./html/prune.ts";
import type {
  ImportedArticle,
  ImportedAuthor,
  ImportedDate,
  ImportedPage,
  ImportedPicture,
  ImportSettings,
  Recognized,
  Removed,
} from "./imported.ts";
import { languageOf } from "./language.ts";
import { bylineOpening } from "./lexicon/bylines.ts";
import { standfirstName } from "./lexicon/class-names.ts";
import { foldLine } from "./lexicon/phrases.ts";
import { adSlot, blocksMarkdown } from "./markdown/blocks.ts";
import type { Surroundings } from "./markdown/inline.ts";
import { paragraphMarkdown } from "./markdown/inline.ts";
import { scoreLine } from "./pasted/furniture.ts";
import { correctionKind, readMark, type Mark } from "./pasted/marks.ts";
import { findDate } from "./written-date.ts";

/**
 * Reads a page as a browser saves it: what it says about itself in JSON-LD and metadata first, what it shows second.
 *
 * @throws HtmlRefusal when its HTML is hostile
 */
export function readSavedPage(html: string, settings: ImportSettings): ImportedPage {
  return new SavedPage(parsePage(html), settings).read();
}

class SavedPage {
  readonly #page: Document;
  readonly #settings: ImportSettings;
  readonly #data: ArticleData | undefined;
  readonly #metadata: Metadata;
  readonly #recognized: Recognized[] = [];
  readonly #removed: Removed[] = [];
  readonly #problems: Problem[] = [];
  readonly #labels: Mark[] = [];
  readonly #around: Surroundings;
  #language: string | undefined;

  constructor(page: Document, settings: ImportSettings) {
    this.#page = page;
    this.#settings = settings;
    this.#data = readJsonLd(page);
    this.#metadata = readMetadata(page);
    const { base } = this.#metadata;
    const lost = new Set<string>();
    const lose = (address: string): undefined => {
      if (!lost.has(address) && !/^(?:#|javascript:|data:|about:|blob:)/i.test(address) && address !== "")
        this.#removed.push({ text: address, why: "unaddressed" });
      lost.add(address);
      return undefined;
    };
    const resolve = (address: string): string | undefined =>
      address.startsWith("#") || address === "" ? undefined : (linkUrl(address, base) ?? lose(address));
    this.#around = {
      resolve,
      pictureAddress: (image) => {
        const written = writtenPicture(image);
        return written === undefined
          ? undefined
          : (webUrl(written, base)?.replace(/^http:/, "https:") ?? lose(written));
      },
    };
    this.#language = this.#declaredLanguage();
  }

  read(): ImportedPage {
    const titles = [
      this.#data?.headline,
      this.#metadata.meta("og:title", "twitter:title")?.value,
      this.#metadata.title,
    ];
    const heading = findHeading(
      this.#page,
      titles.filter((text) => text !== undefined),
    );
    const title = this.#title(heading);
    const weights = weigh(this.#page);
    const content = findContent(this.#page, weights);
    const standfirst = this.#standfirst(heading, content);
    const removed =
      content === undefined
        ? []
        : prune(content, {
            weights,
            total: weights.get(content) ?? 0,
            known: new Set([title, standfirst].filter((text) => text !== undefined).map(foldLine)),
            isEmbed: isEmbed(this.#around.resolve),
            readLabel: (text) => this.#readLabel(text),
          });
    this.#removed.push(...removed.filter(({ why }) => why !== "field"));
    const lead = content === undefined ? undefined : this.#lead(content);
    const blocks = content === undefined ? [] : blocksMarkdown(content.childNodes, this.#around);
    const printed = heading === undefined ? printedTitle(blocks, title) : undefined;
    if (printed !== undefined) this.#recognized[0] = { field: "headline", value: printed, from: "page" };
    const known = new Set([title, printed, standfirst].filter((text) => text !== undefined).map(foldLine));
    const body = this.#body(this.#withoutLabels(blocks, known));
    this.#language ??= languageOf(body.join("\n"));
    const corrections = this.#corrections(body);
    return {
      article: this.#article(
        printed ?? title,
        standfirst,
        lead,
        body.filter((block) => !corrections.blocks.has(block)),
        corrections.found,
      ),
      recognized: this.#recognized,
      removed: this.#removed,
      problems: this.#problems,
    };
  }

  #declaredLanguage(): string | undefined {
    const { language, meta } = this.#metadata;
    const found =
      language ?? this.#data?.language ?? meta("og:locale", "content-language", "dc.language", "language")?.value;
    return this.#settings.language ?? (found === undefined ? undefined : languageTag(found));
  }

  #say(field: string, value: string | undefined, from: string, line?: number): void {
    if (value !== undefined)
      this.#recognized.push({ field, value, ...(line === undefined ? { from } : { line, from }) });
  }

  #title(heading: Element | undefined): string | undefined {
    if (heading !== undefined) {
      const text = textOf(heading);
      this.#say("headline", text, "h1", lineOf(heading));
      return text;
    }
    const meta = this.#metadata.meta("og:title", "twitter:title", "dc.title", "parsely-title");
    const [title, from] =
      this.#data?.headline !== undefined
        ? [this.#data.headline, "JSON-LD"]
        : meta !== undefined
          ? [meta.value, meta.name]
          : [this.#metadata.title, "title"];
    const site = this.#metadata.meta("og:site_name")?.value;
    const own = title === undefined ? undefined : withoutSite(title, site);
    this.#say("headline", own, from);
    return own;
  }

  /** What stands below the headline, or what the page says of itself when the text does not begin with it. */
  #standfirst(heading: Element | undefined, content: Element | undefined): string | undefined {
    const visible = findElement(
      this.#page,
      (element) =>
        (attribute(element, "class")?.split(/\s+/) ?? []).some((name) => standfirstName.test(name)) &&
        isPhrase(textOf(element)) &&
        textOf(element) !== (heading === undefined ? "" : textOf(heading)) &&
        !isInList(element),
    );
    if (visible !== undefined) {
      this.#say("standfirst", textOf(visible), "page", lineOf(visible));
      return textOf(visible);
    }
    const meta = this.#metadata.meta("og:description", "description", "twitter:description", "dc.description");
    const [text, from] =
      this.#data?.description !== undefined ? [this.#data.description, "JSON-LD"] : [meta?.value, meta?.name ?? ""];
    if (text === undefined || (content !== undefined && beginsWith(textOf(content), text))) return undefined;
    this.#say("standfirst", text, from);
    return text;
  }

  #readLabel(text: string): boolean {
    const mark = readMark(text, this.#language ?? this.#settings.siteLanguage, this.#settings.timezone);
    if (mark !== undefined) this.#labels.push(mark);
    return mark !== undefined;
  }

  /** A picture above the text is the article's own. */
  #lead(content: Element): ImportedPicture | undefined {
    const figure = firstFigure(content);
    const line = figure === undefined ? undefined : lineOf(figure);
    const picture = figure === undefined ? undefined : takePicture(figure, this.#around.pictureAddress);
    if (picture !== undefined) {
      this.#say("lead picture", picture.src, "page", line);
      this.#say("lead caption", picture.caption, "page", line);
      return picture;
    }
    const meta = this.#metadata.meta(
      "og:image:secure_url",
      "og:image",
      "og:image:url",
      "twitter:image",
      "twitter:image:src",
    );
    const written = this.#data?.image?.src ?? meta?.value;
    const address =
      written === undefined ? undefined : webUrl(written, this.#metadata.base)?.replace(/^http:/, "https:");
    if (address === undefined || this.#shows(content, address)) return undefined;
    this.#say("lead picture", address, this.#data?.image === undefined ? (meta?.name ?? "") : "JSON-LD");
    const { caption, width, height } = this.#data?.image ?? {};
    return {
      src: address,
      alt: this.#metadata.meta("og:image:alt", "twitter:image:alt")?.value,
      caption,
      width,
      height,
    };
  }

  /** Whether the text shows the picture, whatever its size: the names of the files are alike. */
  #shows(content: Element, address: string): boolean {
    for (const element of elementsIn(content)) {
      const src = element.tagName === "img" ? this.#around.pictureAddress(element) : undefined;
      if (src !== undefined && pictureName(src) === pictureName(address)) return true;
    }
    return false;
  }

  /** Labels that stand in the text without an element of their own. */
  #withoutLabels(blocks: readonly string[], known: ReadonlySet<string>): string[] {
    const kept: string[] = [];
    let started = false;
    for (const block of blocks) {
      const [first = "", ...rest] = block.split("\\\n").map((line) => plainOf(line));
      const text = rest.every((line) => line === "") ? first : "";
      const score =
        text === "" || text.length > 160 || /^(?:[-*>|#<]|!\[|\d+[.)] )/.test(block) ? undefined : scoreLine(text);
      const why = known.has(foldLine(text)) ? "duplicate" : (score?.score ?? 0) >= 0.8 ? score?.why : undefined;
      if (why === "advertisement") kept.push(adSlot);
      if (why !== undefined) this.#removed.push({ text, why });
      else if (!started && text !== "" && this.#readLabel(text)) continue;
      else kept.push(block);
      started ||= text.length > 100;
    }
    return kept;
  }

  #body(blocks: readonly string[]): string[] {
    const kept: string[] = [];
    for (const block of blocks) if (block !== adSlot || (kept.length > 0 && kept.at(-1) !== adSlot)) kept.push(block);
    while (kept.at(-1) === adSlot) kept.pop();
    const length = kept.join("").length;
    const written = this.#data?.body;
    if (written === undefined || length >= written.length / 3) return kept;
    // The page shows a beginning only, and its data hold the whole.
    this.#say("text", `${written.length} characters`, "JSON-LD");
    return written
      .split(/\n\s*\n|\r\n|\n/)
      .map((paragraph) => paragraphMarkdown(paragraph))
      .filter((paragraph) => paragraph !== "");
  }

  #corrections(blocks: readonly string[]): {
    readonly blocks: ReadonlySet<string>;
    readonly found: ImportedArticle["corrections"];
  } {
    const found: ImportedArticle["corrections"][number][] = [];
    const taken = new Set<string>();
    for (const block of blocks) {
      const text = plainOf(block);
      const kind = text.length < 1000 ? correctionKind(text) : undefined;
      if (kind === undefined || text.split(" ").length < 5) continue;
      const dated = findDate(text, this.#language ?? this.#settings.siteLanguage, this.#settings.timezone);
      if (dated === undefined) {
        this.#problems.push(problem("import-correction-undated", { file: this.#settings.source }, { text }));
        continue;
      }
      found.push({ date: dated.date, text, kind });
      taken.add(block);
      this.#say("correction", text, "page");
    }
    return { blocks: taken, found };
  }

  #date(
    candidates: readonly (readonly [text: string | undefined, from: string])[],
    field: string,
    label: ImportedDate | undefined,
  ): ImportedDate | undefined {
    for (const [text, from] of candidates) {
      if (text === undefined) continue;
      const moment = parseDate(text, this.#settings.timezone);
      const date =
        "reason" in moment
          ? findDate(text, this.#language ?? this.#settings.siteLanguage, this.#settings.timezone)?.date
          : { text: dateText(text, moment.iso), moment };
      if (date === undefined) continue;
      this.#say(field, date.text, from);
      return date;
    }
    this.#say(field, label?.text, "page");
    return label;
  }

  #authors(): ImportedAuthor[] {
    const { names, every } = this.#metadata;
    const meta = every(
      "author",
      "article:author",
      "parsely-author",
      "sailthru.author",
      "dc.creator",
      "byl",
      "citation_author",
    ).filter((name) => !/^https?:|^@/i.test(name));
    const label = this.#labels.find(({ byline }) => byline !== undefined)?.byline;
    const fromData = this.#data?.authors ?? [];
    // Pages without a byline name the paper itself.
    const isPaper = fromData.every(({ name }) => name === this.#data?.publisher);
    const [found, from]: readonly [readonly ImportedAuthor[], string] =
      fromData.length > 0 && !(isPaper && (meta.length > 0 || names.length > 0 || label !== undefined))
        ? [fromData, "JSON-LD"]
        : names.length > 0
          ? [names, "page"]
          : meta.length > 0
            ? [[...new Set(meta)].map((name) => ({ name })), "meta"]
            : label === undefined
              ? [[], ""]
              : [[{ name: label }], "page"];
    const unique = new Map<string, ImportedAuthor>();
    for (const author of found) {
      const name = plainText(author.name).replace(bylineOpening, "");
      const url = author.url === undefined ? undefined : webUrl(author.url, this.#metadata.base);
      if (name !== "" && !unique.has(foldLine(name))) unique.set(foldLine(name), { ...author, name, url });
    }
    for (const { name } of unique.values()) this.#say("byline", name, from);
    return [...unique.values()];
  }

  #article(
    title: string | undefined,
    description: string | undefined,
    image: ImportedPicture | undefined,
    blocks: readonly string[],
    corrections: ImportedArticle["corrections"],
  ): ImportedArticle {
    const { meta, every, times, canonical } = this.#metadata;
    const { siteLanguage } = this.#settings;
    const named = (...names: string[]): readonly [string | undefined, string] => [
      meta(...names)?.value,
      meta(...names)?.name ?? "",
    ];
    const time = (isUpdate: boolean): readonly [string | undefined, string] => [
      times.find((candidate) => candidate.isUpdate === isUpdate)?.value,
      "time",
    ];
    const label = (key: "published" | "updated"): ImportedDate | undefined =>
      this.#labels.find((mark) => mark[key] !== undefined)?.[key];
    const date = this.#date(
      [
        [this.#data?.published, "JSON-LD"],
        named(
          "article:published_time",
          "og:article:published_time",
          "datepublished",
          "parsely-pub-date",
          "date",
          "dc.date",
          "dc.date.issued",
          "dcterms.created",
          "sailthru.date",
          "publishdate",
          "publish-date",
          "citation_publication_date",
        ),
        time(false),
      ],
      "date",
      label("published"),
    );
    const modified = this.#date(
      [
        [this.#data?.modified, "JSON-LD"],
        named("article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified"),
        time(true),
      ],
      "updated",
      label("updated"),
    );
    const [section, ...others] =
      this.#data?.sections.length === 0 || this.#data === undefined
        ? [meta("article:section", "og:article:section", "parsely-section")?.value]
        : this.#data.sections;
    this.#say("section", section, this.#data?.sections.length === 0 ? "meta" : "JSON-LD");
    const given = every("article:tag", "og:article:tag");
    const words =
      given.length > 0
        ? given
        : (this.#data?.keywords ?? []).length > 0
          ? (this.#data?.keywords ?? [])
          : every("news_keywords", "keywords", "parsely-tags").flatMap((list) => list.split(/\s*[,;，、]\s*/));
    const tags = distinct([...others.filter((name) => name !== undefined), ...words]).filter(
      (tag) => foldLine(tag) !== foldLine(section ?? ""),
    );
    for (const tag of tags) this.#say("topic", tag, given.length > 0 ? "article:tag" : "keywords");
    const language = this.#language;
    this.#say("language", language, "page");
    this.#say("address", canonical, "page");
    if (this.#data?.closed === true) this.#say("access", "subscribers", "JSON-LD");
    return {
      title,
      description,
      authors: this.#authors(),
      date,
      updated:
        modified !== undefined && date !== undefined && modified.moment.instant > date.moment.instant
          ? modified
          : undefined,
      dateline: this.#data?.dateline,
      section: this.#settings.section ?? section,
      tags,
      language:
        this.#settings.language ??
        (language !== undefined && language.split("-")[0] !== siteLanguage.split("-")[0] ? language : undefined),
      address: canonical,
      image,
      audio: [],
      corrections,
      type: this.#data?.type,
      closed: this.#data?.closed === true,
      draft: false,
      body: blocks.join("\n\n"),
    };
  }
}

/** The words of a piece of Markdown; a picture has none. */
function plainOf(markdown: string): string {
  return plainText(markdown.replace(/!\[[^\]]*\]\([^)]*\)/g, "").replace(/\]\(\S+?\)|[*_[\]\\]|<[^>]{1,100}>/g, ""));
}

/** The headline of a page that has none in a heading: a line at the top of the text that the page's title holds. */
function printedTitle(blocks: readonly string[], title: string | undefined): string | undefined {
  const whole = foldLine(title ?? "");
  return blocks
    .slice(0, 4)
    .map(plainOf)
    .find((text) => text.length >= 12 && foldLine(text).length >= whole.length * 0.5 && whole.includes(foldLine(text)));
}

/** A date keeps its form when it has no time; with one it is written in full. */
function dateText(text: string, iso: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : iso;
}

/** `Headline | The Paper`, `Headline - The Paper`: without the paper's name. */
function withoutSite(title: string, site: string | undefined): string {
  const match = /^(.{8,}?)\s+[|｜–—-]\s+([^|｜]{2,60})$/u.exec(title);
  if (match === null) return title;
  const [, own = title, name = ""] = match;
  const isSite =
    site !== undefined
      ? foldLine(name).includes(foldLine(site)) || foldLine(site).includes(foldLine(name))
      : title.includes("|") || name.split(" ").length <= 4;
  return isSite ? own : title;
}

function isPhrase(text: string): boolean {
  return text.length >= 20 && text.length <= 600;
}

function isInList(element: Element): boolean {
  for (let at = element.parentNode; at !== null && "tagName" in at; at = at.parentNode)
    if (["li", "aside", "nav", "footer", "figure", "a"].includes(at.tagName)) return true;
  return false;
}

/** Whether a description repeats the beginning of the text, cut off or not. */
function beginsWith(text: string, description: string): boolean {
  const fold = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  const start = fold(description.replace(/\s*(?:\.\.\.|…|\[…\]|\[\.\.\.\])\s*$/u, ""));
  return start !== "" && fold(text.slice(0, 4 * description.length + 2000)).includes(start);
}

function distinct(tags: readonly string[]): string[] {
  const unique = new Map<string, string>();
  for (const tag of tags) if (foldLine(tag) !== "" && !unique.has(foldLine(tag))) unique.set(foldLine(tag), tag);
  return [...unique.values()];
}
