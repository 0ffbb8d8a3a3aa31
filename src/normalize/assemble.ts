import { direction } from "../base/language.ts";
import { resolveLocal } from "../base/local-path.ts";
import { byCodeUnit } from "../base/order.ts";
import { plainText } from "../base/plain-text.ts";
import { siteUrl, webUrl } from "../base/url.ts";
import type { Article } from "../model/article.ts";
import type { AbsoluteUrl } from "../model/brand.ts";
import type { RawArticle } from "../model/raw.ts";
import type { Ledger, Registries } from "../model/registry.ts";
import type { SiteConfig } from "../model/site.ts";
import { isVisible, readTerms, type Draft } from "./article.ts";
import { readFeedText, readType } from "./article-type.ts";
import type { Files } from "./assets.ts";
import { audioVersions } from "./audio.ts";
import { AuthorRegistry } from "./author-registry.ts";
import { AuthorIndex } from "./authors.ts";
import { CategoryIndex } from "./categories.ts";
import { durations } from "./durations.ts";
import { asRecord, asText, type Fields } from "./fields.ts";
import type { LinkData } from "./links.ts";
import { OwnPages, type LinkedArticle } from "./own-pages.ts";
import { leadPicture } from "./pictures.ts";
import { Redirects } from "./redirects.ts";
import { relatedLinks } from "./related.ts";

export interface NormalizeInput extends Files {
  /** Read once. */
  readonly articles: Iterable<RawArticle>;
  /** Every source file that exists, also those that could not be read. */
  readonly files: ReadonlySet<string>;
  /** By file, the digest by which its body is known again. */
  readonly bodies: ReadonlyMap<string, string>;
  /** Files whose body cannot be published. */
  readonly refused: ReadonlySet<string>;
  readonly registries: Registries;
  readonly ledger: Ledger;
}

/** An article on its way: its front matter is read, its headline known. */
export interface Ready {
  readonly draft: Draft;
  readonly headline: string;
}

type Writable<T> = { -readonly [Member in keyof T]: T[Member] };

const none: readonly never[] = [];

/** Makes canonical articles of what has been read, knowing all of them. */
export class Assembler {
  readonly #input: NormalizeInput;
  readonly #config: SiteConfig;
  readonly #categories: CategoryIndex;
  readonly #authors: AuthorIndex;
  readonly links: LinkData;
  readonly #pages: OwnPages;
  readonly #redirects: Redirects;
  /** Articles that readers may see, by what they share with their translations. */
  readonly #families = new Map<string, Draft[]>();

  constructor(all: readonly Ready[], input: NormalizeInput, config: SiteConfig) {
    this.#input = input;
    this.#config = config;
    this.#categories = new CategoryIndex(input.registries.categories, input.registries.mediaTopics);
    this.#authors = new AuthorIndex(new AuthorRegistry(input.registries.authors, (path) => this.#avatar(path)));
    const drafts = all.map(({ draft }) => draft);
    const visible = drafts.filter(isVisible);
    for (const draft of visible) {
      this.#categories.count(draft.fields);
      this.#authors.count(draft.fields);
      const family = this.#families.get(draft.translationKey);
      if (family === undefined) this.#families.set(draft.translationKey, [draft]);
      else family.push(draft);
    }
    this.links = { files: [...input.files], articles: all.map(linkedArticle) };
    this.#pages = new OwnPages(this.links.articles, input.files, config.site.url);
    this.#redirects = new Redirects(drafts, input.ledger, config.site);
  }

  /** @param id the article's id */
  assemble({ draft, headline }: Ready, id: string): Article {
    const { fields, language, life } = draft;
    const subjects = this.#categories.read(fields, language);
    const byline = this.#authors.read(fields, language);
    const standfirst = fields.text("standfirst") ?? fields.text("description");
    const { rights, partner, free, canonicalUrl } = readTerms(draft, this.#config.site.canonicalUrl);
    const related = relatedLinks(draft, this.#pages);
    const type = readType(fields);
    const feedText = readFeedText(fields);
    const translations = this.#translations(draft);
    const shortHeadline = fields.text("shortTitle");
    const kicker = fields.text("kicker");
    // Where there is none, the beginning of the body will be.
    const summary = fields.text("description") ?? standfirst ?? plainText("");
    const dateline = fields.text("dateline") ?? byline.dateline;
    const image = leadPicture(fields, this.#input);
    const audio = audioVersions(fields, this.#input, this.#config.listeningSpeed);
    // Member by member: made by a loop over names, an object of so many is a table of hashes, four times as large.
    const article: Writable<Article> = {
      id,
      page: draft.page,
      url: draft.url,
      canonicalUrl,
      type,
      language,
      dir: direction(language),
      translations,
      headline: plainText(headline),
      summary,
      authors: byline.authors,
      contributors: byline.contributors,
      agencies: byline.agencies,
      categories: subjects.categories,
      publishedAt: draft.publishedAt,
      updatedAt: life.updatedAt,
      status: life.status,
      corrections: life.corrections,
      images: none,
      audio,
      body: { adSlots: none, wordCount: 0, ...durations(0, this.#config) },
      related,
      free,
      redirects: this.#redirects.of(fields.raw.file),
      custom: fields.custom,
      partner,
      rights,
      file: fields.raw.file,
    };
    if (subjects.section !== undefined) article.section = subjects.section;
    if (byline.text !== undefined) article.bylineText = byline.text;
    if (standfirst !== undefined) article.standfirst = standfirst;
    if (image !== undefined) article.image = image;
    if (feedText !== undefined) article.feedText = feedText;
    if (shortHeadline !== undefined) article.shortHeadline = shortHeadline;
    if (kicker !== undefined) article.kicker = kicker;
    if (byline.otherAuthors !== undefined) article.otherAuthors = byline.otherAuthors;
    if (byline.source !== undefined) article.source = byline.source;
    if (dateline !== undefined) article.dateline = dateline;
    if (life.embargoUntil !== undefined) article.embargoUntil = life.embargoUntil;
    if (life.expiresAt !== undefined) article.expiresAt = life.expiresAt;
    if (life.withdrawn !== undefined) article.withdrawn = life.withdrawn;
    return article;
  }

  /** Other languages of an article, as it names them or as its path tells: only those that readers may see. */
  #translations({ fields, language, translationKey }: Draft): Article["translations"] {
    const named = this.#namedTranslations(fields);
    const family = this.#families.get(translationKey) ?? [];
    // Itself, as in most papers.
    if (named.length === 0 && family.length < 2 && family.every((draft) => draft.language === language)) return [];
    const languages = new Set([language, ...named.map((translation) => translation.language)]);
    const found = [...named];
    for (const draft of family.toSorted((a, b) => byCodeUnit(a.fields.raw.file, b.fields.raw.file)))
      if (!languages.has(draft.language)) {
        languages.add(draft.language);
        found.push({ language: draft.language, url: draft.url });
      }
    return found;
  }

  #namedTranslations(fields: Fields): Article["translations"] {
    const field = fields.get("translations");
    return Object.entries(asRecord(field?.value) ?? {}).flatMap(([key, value]) => {
      const target = asText(value) ?? "";
      const url = webUrl(target);
      const path = resolveLocal("", target);
      const page =
        url === undefined ? (path === undefined ? "unknown" : this.#pages.ofFile(path)) : this.#pages.ofAddress(url);
      if (typeof page === "object") return [{ language: page.language, url: page.url }];
      if (url !== undefined && page === undefined) return [{ language: key, url }];
      if (page === "unknown") fields.report("translation-unknown", field?.key, { target });
      return [];
    });
  }

  #avatar(path: string): AbsoluteUrl | undefined {
    if (/^https?:/i.test(path)) return webUrl(path);
    const local = resolveLocal("", path);
    const asset = local === undefined ? undefined : this.#input.assets(local);
    return asset === undefined || "unreadable" in asset ? undefined : siteUrl(this.#input.media, asset.file);
  }
}

function linkedArticle({ draft, headline }: Ready): LinkedArticle {
  const { page, url, language } = draft;
  return { file: draft.fields.raw.file, page, url, language, headline, isVisible: isVisible(draft) };
}
