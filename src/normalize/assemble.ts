import { direction } from "../base/language.ts";
import { defined } from "../base/defined.ts";
import { escapeHtml } from "../base/html-text.ts";
import { resolveLocal } from "../base/local-path.ts";
import { plainText, shorten } from "../base/plain-text.ts";
import { foldName } from "../base/slug.ts";
import { siteUrl, webUrl } from "../base/url.ts";
import type { Article } from "../model/article.ts";
import type { AbsoluteUrl, SafeHtml } from "../model/brand.ts";
import type { AssetLookup, RawArticle } from "../model/raw.ts";
import type { Ledger, Registries } from "../model/registry.ts";
import type { SiteConfig } from "../model/site.ts";
import { isVisible, readTerms, readType, type Draft } from "./article.ts";
import { AuthorRegistry } from "./author-registry.ts";
import { AuthorIndex } from "./authors.ts";
import { placeLinks, type LinkTarget } from "./body-links.ts";
import { placePictures } from "./body-pictures.ts";
import type { RenderedBody } from "./body/job.ts";
import { CategoryIndex } from "./categories.ts";
import { asRecord, asText, type Fields } from "./fields.ts";
import { audioVersions, leadPicture } from "./pictures.ts";

export interface NormalizeInput {
  readonly articles: readonly RawArticle[];
  /** Every source file that exists, also those that could not be read. */
  readonly files: ReadonlySet<string>;
  readonly registries: Registries;
  readonly ledger: Ledger;
  readonly assets: AssetLookup;
  /** Where files of the articles folder are published; ends with a slash. */
  readonly media: AbsoluteUrl;
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
  /** By source file. */
  readonly #pages: ReadonlyMap<string, Draft>;

  constructor(all: readonly Ready[], input: NormalizeInput, config: SiteConfig) {
    this.#input = input;
    this.#config = config;
    this.#categories = new CategoryIndex(input.registries.categories);
    this.#authors = new AuthorIndex(new AuthorRegistry(input.registries.authors, (path) => this.#avatar(path)));
    for (const { draft } of all) {
      if (!isVisible(draft)) continue;
      this.#categories.count(draft.fields);
      this.#authors.count(draft.fields);
    }
    this.#pages = new Map(all.map(({ draft }) => [draft.fields.raw.file, draft]));
  }

  /** @param id the article's id */
  assemble(ready: Ready, id: string): Article {
    const { draft, body, headline } = ready;
    const { fields, language, life } = draft;
    const { media, assets } = this.#input;
    const placed = placePictures(withOwnHeading(body, draft.title), assets, fields);
    const blocks = placed.blocks.map((block) => placeLinks(block, (path) => this.#linkTarget(path, fields)));
    const subjects = this.#categories.read(fields, language);
    const byline = this.#authors.read(fields, language);
    const standfirst = fields.text("description");
    const firstLine = plainText(body.text.split("\n").find((line) => line.trim() !== "") ?? "");
    const image = leadPicture(fields, media, assets);
    return defined({
      id,
      page: draft.page,
      url: draft.url,
      ...readTerms(draft, this.#config.site.canonicalUrl),
      type: readType(fields),
      language,
      dir: direction(language),
      translations: this.#translations(fields),
      headline: plainText(headline),
      shortHeadline: fields.text("shortTitle"),
      kicker: fields.text("kicker"),
      standfirst,
      summary: standfirst ?? shorten(firstLine === "" ? headline : firstLine, summaryLength),
      authors: byline.authors,
      contributors: byline.contributors,
      otherAuthors: byline.otherAuthors,
      agencies: byline.agencies,
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
      audio: audioVersions(fields, media, assets),
      body: {
        blocks,
        adSlots: placed.adSlots,
        text: body.text,
        wordCount: body.wordCount,
        readingMinutes: Math.max(1, Math.round(body.wordCount / this.#config.readingSpeed)),
      },
      file: fields.raw.file,
    });
  }

  /** Other languages of an article: only those that readers may see. */
  #translations(fields: Fields): Article["translations"] {
    const field = fields.get("translations");
    return Object.entries(asRecord(field?.value) ?? {}).flatMap(([key, value]) => {
      const target = asText(value) ?? "";
      const path = resolveLocal("", target);
      const draft = path === undefined ? undefined : this.#pages.get(path);
      if (draft !== undefined) return isVisible(draft) ? [{ language: draft.language, url: draft.url }] : [];
      const url = webUrl(target);
      if (url !== undefined) return [{ language: key, url }];
      if (path === undefined || !this.#input.files.has(path))
        fields.report("translation-unknown", field?.key, { target });
      return [];
    });
  }

  #avatar(path: string): AbsoluteUrl | undefined {
    if (/^https?:/i.test(path)) return webUrl(path);
    const local = resolveLocal("", path);
    const asset = local === undefined ? undefined : this.#input.assets(local);
    return asset === undefined || "unreadable" in asset ? undefined : siteUrl(this.#input.media, asset.file);
  }

  /** Where a link to an article's file leads; reported when it leads nowhere. */
  #linkTarget(path: string, fields: Fields): LinkTarget {
    const draft = this.#pages.get(path);
    if (draft !== undefined && isVisible(draft)) return { url: draft.url };
    const known = this.#input.files.has(path);
    fields.report(known ? "link-hidden" : "link-unknown", undefined, { path });
    return known ? "hidden" : "unknown";
  }
}

/** A heading that opens the body is the title and goes; one that says something else than the title stays, as a subheading. */
function withOwnHeading(body: RenderedBody, title: string | undefined): RenderedBody {
  const { firstHeading, blocks, adSlots } = body;
  if (title === undefined || firstHeading === undefined || foldName(title) === foldName(firstHeading)) return body;
  const heading = `<h2>${escapeHtml(firstHeading)}</h2>` as SafeHtml;
  return { ...body, blocks: [heading, ...blocks], adSlots: adSlots.map((slot) => slot + 1) };
}
