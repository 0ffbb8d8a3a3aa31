import { posix } from "node:path";

import { direction } from "../base/language.ts";
import { defined } from "../base/defined.ts";
import { escapeHtml } from "../base/html-text.ts";
import { resolveLocal } from "../base/local-path.ts";
import { byCodeUnit } from "../base/order.ts";
import { plainText, shorten } from "../base/plain-text.ts";
import { foldName } from "../base/slug.ts";
import { siteUrl, webUrl } from "../base/url.ts";
import type { Article } from "../model/article.ts";
import type { AbsoluteUrl, SafeHtml } from "../model/brand.ts";
import type { RawArticle } from "../model/raw.ts";
import type { Ledger, Registries } from "../model/registry.ts";
import type { SiteConfig } from "../model/site.ts";
import { isVisible, readTerms, type Draft } from "./article.ts";
import { readFeedText, readType } from "./article-type.ts";
import type { Files } from "./assets.ts";
import { audioVersions } from "./audio.ts";
import { AuthorRegistry } from "./author-registry.ts";
import { AuthorIndex } from "./authors.ts";
import { placeLinks, type LinkSource, type LinkTarget } from "./body-links.ts";
import { placePictures } from "./body-pictures.ts";
import type { RenderedBody } from "./body/job.ts";
import { CategoryIndex } from "./categories.ts";
import { durations } from "./durations.ts";
import { asRecord, asText, type Fields } from "./fields.ts";
import { OwnPages } from "./own-pages.ts";
import { reportLengths } from "./length-report.ts";
import { reportMissing } from "./picture-report.ts";
import { leadPicture } from "./pictures.ts";
import { Redirects } from "./redirects.ts";
import { References } from "./references.ts";
import { relatedLinks } from "./related.ts";

export interface NormalizeInput extends Files {
  readonly articles: readonly RawArticle[];
  /** Every source file that exists, also those that could not be read. */
  readonly files: ReadonlySet<string>;
  readonly registries: Registries;
  readonly ledger: Ledger;
  readonly threads: number;
  readonly onProgress?: (done: number) => void;
}

/** An article on its way: its front matter is read, its body rendered. */
export interface Ready {
  readonly draft: Draft;
  readonly body: RenderedBody;
  readonly headline: string;
}

const summaryLength = 300;

/** Makes canonical articles of what has been read, knowing all of them. */
export class Assembler {
  readonly #input: NormalizeInput;
  readonly #config: SiteConfig;
  readonly #categories: CategoryIndex;
  readonly #authors: AuthorIndex;
  readonly #pages: OwnPages;
  readonly #redirects: Redirects;
  /** Articles that readers may see, by what they share with their translations. */
  readonly #families = new Map<string, Draft[]>();
  /** Among the articles that readers may see, then among all: a hidden one must not make a link ambiguous. */
  readonly #references: readonly References[];

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
    this.#pages = new OwnPages(all, input.files, config.site.url);
    this.#redirects = new Redirects(drafts, input.ledger, config.site);
    const visibleFiles = new Set(visible.map(({ fields }) => fields.raw.file));
    this.#references = [new References(visibleFiles), new References(input.files)];
  }

  /** @param id the article's id */
  assemble(ready: Ready, id: string): Article {
    const { draft, body, headline } = ready;
    const { fields, language, life } = draft;
    const placed = placePictures(withOwnHeading(body, draft.title), this.#input, fields);
    const blocks = placed.blocks.map((block) => placeLinks(block, (source) => this.#linkTarget(source, draft)));
    const subjects = this.#categories.read(fields, language);
    const byline = this.#authors.read(fields, language);
    const standfirst = fields.text("standfirst") ?? fields.text("description");
    const firstLine = plainText(body.text.split("\n").find((line) => line.trim() !== "") ?? "");
    const image = leadPicture(fields, this.#input);
    reportMissing(image, placed.images, fields);
    const feedText = readFeedText(fields);
    reportLengths({ headline, words: body.wordCount, feedText }, fields, this.#config);
    return defined({
      id,
      page: draft.page,
      url: draft.url,
      ...readTerms(draft, this.#config.site.canonicalUrl),
      related: relatedLinks(draft, this.#pages),
      redirects: this.#redirects.of(fields.raw.file),
      custom: fields.custom,
      type: readType(fields),
      feedText,
      language,
      dir: direction(language),
      translations: this.#translations(draft),
      headline: plainText(headline),
      shortHeadline: fields.text("shortTitle"),
      kicker: fields.text("kicker"),
      standfirst,
      summary:
        fields.text("description") ?? standfirst ?? shorten(firstLine === "" ? headline : firstLine, summaryLength),
      authors: byline.authors,
      contributors: byline.contributors,
      otherAuthors: byline.otherAuthors,
      agencies: byline.agencies,
      source: byline.source,
      bylineText: byline.text,
      dateline: fields.text("dateline") ?? byline.dateline,
      section: subjects.section,
      categories: subjects.categories,
      publishedAt: draft.publishedAt,
      updatedAt: life.updatedAt,
      embargoUntil: life.embargoUntil,
      expiresAt: life.expiresAt,
      withdrawn: life.withdrawn,
      status: life.status,
      corrections: life.corrections,
      image,
      images: placed.images,
      audio: audioVersions(fields, this.#input, this.#config.listeningSpeed),
      body: {
        blocks,
        adSlots: placed.adSlots,
        text: body.text,
        wordCount: body.wordCount,
        ...durations(body.wordCount, this.#config),
      },
      file: fields.raw.file,
    });
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

  /** Where a link of a body leads; reported when it leads nowhere that readers may see. */
  #linkTarget({ kind, name }: LinkSource, { fields, url: own }: Draft): LinkTarget {
    // Footnotes link within their own page.
    if (kind === "address" && name === own) return "as-written";
    const found = kind === "reference" ? this.#references.map((among) => among.find(name, fields.raw.file)) : [];
    const path = found.find((file) => file !== undefined) ?? name;
    const page = kind === "address" ? this.#pages.ofAddress(name) : this.#pages.ofFile(path);
    if (page === undefined || (kind === "address" && typeof page === "object")) return "as-written";
    if (typeof page === "object") return page;
    fields.reportText(page === "hidden" ? "link-hidden" : "link-unknown", posix.basename(path), { path });
    return "words";
  }
}

/** A heading that opens the body is the title and goes; one that says something else than the title stays, as a subheading. */
function withOwnHeading(body: RenderedBody, title: string | undefined): RenderedBody {
  const { firstHeading, blocks, adSlots } = body;
  if (title === undefined || firstHeading === undefined || foldName(title) === foldName(firstHeading)) return body;
  const heading = `<h2>${escapeHtml(firstHeading)}</h2>` as SafeHtml;
  return { ...body, blocks: [heading, ...blocks], adSlots: adSlots.map((slot) => slot + 1) };
}
