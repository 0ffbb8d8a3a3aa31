import { defined } from "../base/defined.ts";
import { escapeHtml } from "../base/html-text.ts";
import { direction } from "../base/language.ts";
import { resolveLocal } from "../base/local-path.ts";
import { byCodeUnit } from "../base/order.ts";
import { plainText, shorten } from "../base/plain-text.ts";
import { foldName } from "../base/slug.ts";
import { siteUrl, webUrl } from "../base/url.ts";
import type { Article } from "../model/article.ts";
import type { AbsoluteUrl, Instant, SafeHtml } from "../model/brand.ts";
import type { Problem } from "../model/problem.ts";
import type { AssetLookup, RawArticle } from "../model/raw.ts";
import type { Ledger, Registries } from "../model/registry.ts";
import type { Context } from "../model/site.ts";
import type { Staged } from "../model/staged.ts";
import { draftArticle, readTerms, readType, type Draft } from "./article.ts";
import { AuthorRegistry, readByline } from "./authors.ts";
import { placePictures } from "./body-pictures.ts";
import type { RenderedBody } from "./body/job.ts";
import { renderBodies } from "./body/pool.ts";
import { CategoryIndex } from "./categories.ts";
import { asRecord, asText, type Fields } from "./fields.ts";
import { identify } from "./identity.ts";
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

export interface Normalized {
  /** Every article that could be understood, whatever its status; sorted by file. */
  readonly articles: readonly Article[];
  readonly ledger: Ledger;
  /** Files of articles that are held back. */
  readonly held: ReadonlySet<string>;
  /** Instants to come at which something becomes visible, changes or expires. */
  readonly due: readonly { readonly at: Instant; readonly file: string }[];
}

const summaryLength = 300;

/** Turns what the desk wrote into canonical articles. An article with an error is held back alone. */
export async function normalizeArticles(input: NormalizeInput, context: Context): Promise<Staged<Normalized>> {
  const run = new Run(input, context);
  await run.readAll();
  return run.finish();
}

/** An article on its way: its front matter is read, its body rendered. */
interface Ready {
  readonly draft: Draft;
  readonly body: RenderedBody;
  readonly headline: string;
}

class Run {
  readonly #input: NormalizeInput;
  readonly #context: Context;
  readonly #fields = new Map<string, Fields>();
  readonly #problems: Problem[] = [];
  readonly #held = new Set<string>();
  #ready: Ready[] = [];

  constructor(input: NormalizeInput, context: Context) {
    this.#input = input;
    this.#context = context;
  }

  async readAll(): Promise<void> {
    const { articles, media, threads, onProgress } = this.#input;
    const { url } = this.#context.config.site;
    const drafts: Draft[] = [];
    for (const raw of articles) {
      const { draft, fields } = draftArticle(raw, this.#context);
      this.#fields.set(raw.file, fields);
      if (draft === undefined) this.#held.add(raw.file);
      else drafts.push(draft);
    }
    const bodies = await renderBodies(
      drafts.map(({ fields: { raw }, url: pageUrl }) => ({
        file: raw.file,
        markdown: raw.body,
        firstLine: raw.bodyLine,
        pageUrl,
        siteUrl: url,
        mediaUrl: media,
      })),
      defined({ threads, onProgress }),
    );
    this.#problems.push(...bodies.problems);
    for (const [index, draft] of drafts.entries()) {
      const body = bodies.value[index];
      const headline = draft.title ?? body?.firstHeading;
      if (body !== undefined && headline === undefined) draft.fields.report("title-missing", undefined);
      if (body === undefined || headline === undefined) this.#held.add(draft.fields.raw.file);
      else this.#ready.push({ draft, body, headline });
    }
  }

  finish(): Staged<Normalized> {
    const { config, now } = this.#context;
    this.#dropSlugClashes();
    const identities = identify(
      this.#ready.map(({ draft, headline }) => {
        const given = asText(draft.fields.get("id")?.value);
        return defined({
          file: draft.fields.raw.file,
          headline,
          body: draft.fields.raw.body.replace(/\s+/g, " "),
          slug: draft.slug,
          publishedAt: draft.publishedAt.instant,
          where: draft.fields.where(draft.fields.get("id")?.key),
          given: given === "" ? undefined : given,
        });
      }),
      this.#input.ledger,
      this.#input.files,
      config.site.url,
    );
    this.#problems.push(...identities.problems);
    const categories = new CategoryIndex(this.#input.registries.categories);
    for (const { draft } of this.#ready) if (isVisible(draft)) categories.count(draft.fields);
    const authors = new AuthorRegistry(this.#input.registries.authors, (path) => this.#avatar(path));
    const pages = new Map(this.#ready.map(({ draft }) => [draft.fields.raw.file, draft]));
    // Visible ones first: what readers may not see yet must not decide anything about what they do.
    const order = this.#ready.toSorted((a, b) => Number(isVisible(b.draft)) - Number(isVisible(a.draft)));
    const articles = order.map((ready) => {
      const id = identities.value.ids.get(ready.draft.fields.raw.file) ?? "";
      return this.#assemble(ready, id, categories, authors, pages);
    });
    for (const [file, fields] of this.#fields) {
      this.#problems.push(...fields.problems);
      if (fields.problems.some(({ level }) => level === "error")) this.#held.add(file);
    }
    const due = this.#ready
      .filter(({ draft }) => !this.#held.has(draft.fields.raw.file))
      .flatMap(({ draft }) =>
        draft.life.due.filter((at) => at > now).map((at) => ({ at, file: draft.fields.raw.file })),
      );
    return {
      value: {
        articles: articles.filter(({ file }) => !this.#held.has(file)).toSorted((a, b) => byCodeUnit(a.file, b.file)),
        ledger: identities.value.ledger,
        held: this.#held,
        due,
      },
      problems: this.#problems,
    };
  }

  /** Of articles with one address the earliest stays; one that readers may not see yet never displaces one that they do. */
  #dropSlugClashes(): void {
    const order = this.#ready.toSorted(
      (a, b) =>
        Number(isVisible(b.draft)) - Number(isVisible(a.draft)) ||
        a.draft.publishedAt.instant - b.draft.publishedAt.instant ||
        byCodeUnit(a.draft.fields.raw.file, b.draft.fields.raw.file),
    );
    const owners = new Map<string, string>();
    for (const { draft } of order) {
      const { fields, page } = draft;
      const owner = owners.get(foldName(page));
      if (owner === undefined) owners.set(foldName(page), fields.raw.file);
      else {
        fields.report("slug-clash", fields.get("slug")?.key, { other: owner, page });
        this.#held.add(fields.raw.file);
      }
    }
    this.#ready = this.#ready.filter(({ draft }) => !this.#held.has(draft.fields.raw.file));
  }

  #assemble(
    ready: Ready,
    id: string,
    categories: CategoryIndex,
    authors: AuthorRegistry,
    pages: ReadonlyMap<string, Draft>,
  ): Article {
    const { draft, body, headline } = ready;
    const { fields, language, life } = draft;
    const { media, assets } = this.#input;
    const placed = placePictures(withOwnHeading(body, draft.title), assets, fields);
    const subjects = categories.read(fields, language);
    const byline = readByline(fields, authors, language);
    const standfirst = fields.text("description");
    const firstLine = plainText(body.text.split("\n").find((line) => line.trim() !== "") ?? "");
    const image = leadPicture(fields, media, assets);
    return defined({
      id,
      page: draft.page,
      url: draft.url,
      ...readTerms(draft, this.#context.config.site.canonicalUrl),
      type: readType(fields),
      language,
      dir: direction(language),
      translations: this.#translations(fields, pages),
      headline: plainText(headline),
      shortHeadline: fields.text("shortTitle"),
      kicker: fields.text("kicker"),
      standfirst: standfirst,
      summary: standfirst ?? shorten(firstLine === "" ? headline : firstLine, summaryLength),
      authors: byline.authors,
      contributors: byline.contributors,
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
      image: image,
      images: placed.images,
      audio: audioVersions(fields, media, assets),
      body: {
        blocks: placed.blocks,
        adSlots: placed.adSlots,
        text: body.text,
        wordCount: body.wordCount,
        readingMinutes: Math.max(1, Math.round(body.wordCount / this.#context.config.readingSpeed)),
      },
      file: fields.raw.file,
    });
  }

  /** Other languages of an article: only those that readers may see. */
  #translations(fields: Fields, pages: ReadonlyMap<string, Draft>): Article["translations"] {
    const field = fields.get("translations");
    return Object.entries(asRecord(field?.value) ?? {}).flatMap(([key, value]) => {
      const target = asText(value) ?? "";
      const path = resolveLocal("", target);
      const draft = path === undefined ? undefined : pages.get(path);
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
}

/** A heading that opens the body is the title and goes; one that says something else than the title stays, as a subheading. */
function withOwnHeading(body: RenderedBody, title: string | undefined): RenderedBody {
  const { firstHeading, blocks, adSlots } = body;
  if (title === undefined || firstHeading === undefined || foldName(title) === foldName(firstHeading)) return body;
  const heading = `<h2>${escapeHtml(firstHeading)}</h2>` as SafeHtml;
  return { ...body, blocks: [heading, ...blocks], adSlots: adSlots.map((slot) => slot + 1) };
}

function isVisible({ life }: Draft): boolean {
  return life.status === "published";
}
