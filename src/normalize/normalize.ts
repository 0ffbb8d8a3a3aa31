import { defined } from "../base/defined.ts";
import { byCodeUnit } from "../base/order.ts";
import { foldName } from "../base/slug.ts";
import type { Article } from "../model/article.ts";
import type { Instant } from "../model/brand.ts";
import type { Problem } from "../model/problem.ts";
import type { Ledger } from "../model/registry.ts";
import type { Context } from "../model/site.ts";
import type { Staged } from "../model/staged.ts";
import { draftArticle, isVisible, type Draft } from "./article.ts";
import { Assembler, type NormalizeInput, type Ready } from "./assemble.ts";
import { renderBodies } from "./body/pool.ts";
import { asText, type Fields } from "./fields.ts";
import { identify } from "./identity.ts";

export interface Normalized {
  /** Every article that could be understood, whatever its status; sorted by file. */
  readonly articles: readonly Article[];
  readonly ledger: Ledger;
  /** Files of articles that are held back. */
  readonly held: ReadonlySet<string>;
  /** Instants to come at which something becomes visible, changes or expires. */
  readonly due: readonly { readonly at: Instant; readonly file: string }[];
}

/** Turns what the desk wrote into canonical articles. An article with an error is held back alone. */
export async function normalizeArticles(input: NormalizeInput, context: Context): Promise<Staged<Normalized>> {
  const run = new Run(input, context);
  await run.readAll();
  return run.finish();
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
      // A draft need not have a title yet.
      const headline = draft.title ?? body?.firstHeading ?? (draft.life.status === "draft" ? draft.slug : undefined);
      if (body !== undefined && headline === undefined) draft.fields.report("title-missing", undefined);
      if (body === undefined || headline === undefined) this.#held.add(draft.fields.raw.file);
      else this.#ready.push({ draft, body, headline });
    }
  }

  finish(): Staged<Normalized> {
    const { config, now } = this.#context;
    this.#dropSlugClashes();
    const identities = identify(
      // A draft gets its id when it is first meant for readers.
      this.#ready
        .filter(({ draft }) => draft.life.status !== "draft")
        .map(({ draft, headline }) => {
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
    const assembler = new Assembler(this.#ready, this.#input, this.#context.config);
    // Visible ones first: what readers may not see yet must not decide anything about what they do.
    const order = this.#ready.toSorted((a, b) => Number(isVisible(b.draft)) - Number(isVisible(a.draft)));
    const articles = order.map((ready) =>
      assembler.assemble(ready, identities.value.ids.get(ready.draft.fields.raw.file) ?? ""),
    );
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
}
