import { defined } from "../base/defined.ts";
import { byCodeUnit } from "../base/order.ts";
import type { Instant } from "../model/brand.ts";
import type { Problem } from "../model/problem.ts";
import type { Ledger } from "../model/registry.ts";
import type { Context } from "../model/site.ts";
import type { Staged } from "../model/staged.ts";
import { placeArticles } from "./addresses.ts";
import { isShown, isVisible, outlineArticle, scheduleArticle, type Draft, type Outline } from "./article.ts";
import { Assembler, type NormalizeInput, type Ready } from "./assemble.ts";
import { asText, type Fields } from "./fields.ts";
import type { Story } from "./finish.ts";
import { identify } from "./identity.ts";
import type { LinkData } from "./links.ts";
import { pathLanguages } from "./path-language.ts";
import { headlineDigest } from "./text-digests.ts";
import { siteUrl } from "../base/url.ts";

export interface Normalized {
  /** Every article that could be understood, whatever its status; sorted by file. */
  readonly stories: readonly Story[];
  /** What decides where links between articles lead. */
  readonly links: LinkData;
  readonly ledger: Ledger;
  /** Files of articles that are held back. */
  readonly held: ReadonlySet<string>;
  /** Files that say that readers may not see the article: an earlier text must not take the place of one that is held. */
  readonly withheld: ReadonlySet<string>;
  /** Instants to come at which something becomes visible, changes or expires. */
  readonly due: readonly { readonly at: Instant; readonly file: string }[];
  /** The first instant to come at which anything about any article changes, also about those that are held back. */
  readonly turnsAt?: Instant;
}

/**
 * Turns what the desk wrote into canonical articles, up to their bodies, which `renderBody` and `finishArticle` add one
 * by one. An article with an error is held back alone.
 */
export class Normalizer {
  readonly #input: NormalizeInput;
  readonly #context: Context;
  readonly #fields = new Map<string, Fields>();
  readonly #problems: Problem[] = [];
  readonly #held = new Set<string>();
  /** Files that say that readers may not see the article, or not as it was. */
  readonly #withheld = new Set<string>();
  /** Files of hidden articles whose address is another's. */
  readonly #blocked = new Set<string>();
  #turnsAt: Instant | undefined;
  readonly #drafts: readonly Draft[];

  constructor(input: NormalizeInput, context: Context) {
    this.#input = input;
    this.#context = context;
    this.#drafts = this.#place(this.#outline());
  }

  /** Files whose headline only their body tells. */
  get untitled(): readonly string[] {
    const untitled = this.#drafts.filter(({ title }) => title === undefined);
    return untitled.map(({ fields }) => fields.raw.file).filter((file) => !this.#input.refused.has(file));
  }

  /** @param headings the first headings of the bodies of {@link untitled}, by file */
  finish(headings: ReadonlyMap<string, string>): Staged<Normalized> {
    const ready = this.#drafts.flatMap((draft): Ready[] => {
      const { file } = draft.fields.raw;
      // A draft need not have a title yet.
      const headline = draft.title ?? headings.get(file) ?? (draft.life.status === "draft" ? draft.slug : undefined);
      const isRefused = this.#input.refused.has(file);
      if (!isRefused && headline === undefined) draft.fields.report("title-missing", undefined);
      if (!isRefused && headline !== undefined) return [{ draft, headline }];
      this.#held.add(file);
      return [];
    });
    const { config } = this.#context;
    const identities = identify(
      // A draft gets its id when it is first meant for readers.
      ready
        .filter(({ draft }) => draft.life.status !== "draft")
        // What readers may not see yet must not decide the ids of what they do.
        .toSorted((a, b) => Number(isVisible(b.draft)) - Number(isVisible(a.draft)))
        .map(({ draft, headline }) => {
          const given = asText(draft.fields.get("id")?.value);
          return defined({
            file: draft.fields.raw.file,
            digests: { headline: headlineDigest(headline), body: this.#input.bodies.get(draft.fields.raw.file) ?? "" },
            name: nameOf(draft),
            publishedAt: draft.publishedAt.instant,
            where: draft.fields.where(draft.fields.get("id")?.key),
            given: given === "" ? undefined : given,
            page: isShown(draft) ? draft.page : undefined,
          });
        }),
      this.#input.ledger,
      this.#input.files,
      config.site.url,
    );
    this.#problems.push(...identities.problems);
    // As it is from now on: what a file was before it was renamed stands under its new name.
    const input = { ...this.#input, ledger: identities.value.ledger };
    const assembler = new Assembler(ready, input, this.#context.config);
    // Visible ones first: what readers may not see yet must not decide anything about what they do.
    const order = ready.toSorted((a, b) => Number(isVisible(b.draft)) - Number(isVisible(a.draft)));
    const stories = order.map((one): Story => {
      const article = assembler.assemble(one, identities.value.ids.get(one.draft.fields.raw.file) ?? "");
      const { title, fields } = one.draft;
      const hasTerms = fields.get("pictures") === undefined ? undefined : (true as const);
      fields.close();
      return defined({ article, title, hasTerms });
    });
    for (const [file, fields] of this.#fields) {
      this.#problems.push(...fields.problems);
      if (fields.problems.some(({ level }) => level === "error")) this.#held.add(file);
    }
    const due = ready
      .filter(({ draft: { fields } }) => !this.#held.has(fields.raw.file) && !this.#blocked.has(fields.raw.file))
      .flatMap(({ draft }) => draft.life.due.map((at) => ({ at, file: draft.fields.raw.file })));
    return {
      value: {
        stories: stories
          .filter(({ article }) => !this.#held.has(article.file))
          .toSorted((a, b) => byCodeUnit(a.article.file, b.article.file)),
        links: assembler.links,
        ledger: identities.value.ledger,
        held: this.#held,
        withheld: this.#withheld,
        due,
        ...(this.#turnsAt === undefined ? {} : { turnsAt: this.#turnsAt }),
      },
      problems: this.#problems,
    };
  }

  #outline(): Outline[] {
    const { articles, files } = this.#input;
    const { language, languages } = this.#context.config.site;
    const schedules = Array.from(articles, (raw) => scheduleArticle(raw, this.#context));
    for (const { fields, dates, withheld } of schedules) {
      for (const at of dates?.life.due ?? []) if (this.#turnsAt === undefined || at < this.#turnsAt) this.#turnsAt = at;
      this.#fields.set(fields.raw.file, fields);
      if (withheld) this.#withheld.add(fields.raw.file);
      if (dates === undefined) this.#held.add(fields.raw.file);
    }
    // Folders of what readers may not see must not decide which languages the others are in.
    const hidden = new Set(
      schedules.filter(({ dates }) => dates !== undefined && !isShown(dates)).map(({ fields }) => fields.raw.file),
    );
    const shown = [...files].filter((file) => !hidden.has(file));
    const [ofShown, ofHidden] = [shown, files].map((seen) => pathLanguages(seen, language, languages));
    return schedules.flatMap(({ fields, dates }) => {
      const { file } = fields.raw;
      const path = (hidden.has(file) ? ofHidden : ofShown)?.(file) ?? { rest: file };
      return dates === undefined ? [] : outlineArticle(fields, dates, path, this.#context);
    });
  }

  /** Gives each article its address; one that can have none is held back. */
  #place(outlines: readonly Outline[]): Draft[] {
    const { url, language, timezone } = this.#context.config.site;
    const claims = outlines.map((outline) =>
      defined({
        file: outline.fields.raw.file,
        slug: outline.slug,
        isGiven: outline.isSlugGiven,
        language: outline.pathLanguage === language ? undefined : outline.pathLanguage,
        publishedAt: outline.publishedAt.instant,
        isShown: isShown(outline),
        visibleFrom: outline.life.status === "expired" ? undefined : outline.life.visibleFrom,
      }),
    );
    const places = placeArticles(claims, this.#input.ledger, timezone);
    return outlines.flatMap((outline) => {
      const { fields } = outline;
      const place = places.get(fields.raw.file);
      if (place === undefined) return [];
      const { page } = place;
      const draft = { ...outline, page, url: siteUrl(url, page) };
      if ("clash" in place) {
        if (!isShown(outline)) return this.#clashAhead(draft, place.clash);
        fields.report("slug-clash", fields.get("slug"), { other: place.clash, page });
        this.#held.add(fields.raw.file);
        return [];
      }
      if (place.sharedWith !== undefined) fields.report("address-shared", undefined, { other: place.sharedWith, page });
      return [draft];
    });
  }

  /** What nobody may see needs no address yet; that it will have none is good to know in time. */
  #clashAhead(draft: Draft, other: string): Draft[] {
    const { fields, life, page } = draft;
    this.#blocked.add(fields.raw.file);
    if (life.visibleFrom !== undefined && life.status !== "expired")
      fields.report("slug-clash-ahead", fields.get("slug"), { other, page });
    return [draft];
  }
}

/** The part of the address that is the article's own: `talks`, `ja-talks`. */
function nameOf({ page, pathLanguage }: Draft): string {
  const parts = page.split("/");
  const language = parts[1] === pathLanguage?.toLowerCase() ? `${parts[1] ?? ""}-` : "";
  return language + (parts.at(-2) ?? "");
}
