import { didYouMean } from "../base/nearest.ts";
import { foldLabel } from "../base/fold.ts";
import type { Article, Category } from "../model/article.ts";
import type { Due } from "../model/feed-plan.ts";
import type { Instant } from "../model/brand.ts";
import type { Problem } from "../model/problem.ts";
import type { CustomFeed, FeedFilter } from "../model/site.ts";
import { problem } from "../problems/problem.ts";

/** Milliseconds. */
const day = 86_400_000;

/** What filters name; the points of a filter that are lists of names. */
type NamedPoint = "sections" | "topics" | "authors";

/** Every name by which filters know a thing, folded → as a person writes it. */
type Names = Readonly<Record<NamedPoint, ReadonlyMap<string, string>>>;

/** The articles of custom feeds, chosen among those that readers may see. */
export class CustomFeeds {
  /** Of the articles that a filter asked for. */
  readonly #names = new Map<Article, Names>();
  /** A paper has few names and many articles. */
  readonly #folded = new Map<string, string>();
  readonly #visible: readonly Article[];
  readonly #now: Instant;

  /** @param visible newest first */
  constructor(visible: readonly Article[], now: Instant) {
    this.#visible = visible;
    this.#now = now;
  }

  /** Its articles in its order, all of them. */
  articles({ include, exclude, sort }: CustomFeed): readonly Article[] {
    const found = this.#visible.filter(
      (article) =>
        (include.length === 0 || include.some((filter) => this.#meets(article, filter))) &&
        !exclude.some((filter) => this.#meets(article, filter)),
    );
    if (sort === "newest") return found;
    // Stable: articles of one instant keep the order of the newest first.
    if (sort === "updated") return found.toSorted((a, b) => b.updatedAt.instant - a.updatedAt.instant);
    return found.toReversed();
  }

  /** The next instant at which an article comes to the age that a filter of the feed names. */
  due({ include, exclude }: CustomFeed): readonly Due[] {
    return [...include, ...exclude].flatMap(({ maxAge }) => {
      if (maxAge === undefined) return [];
      const due = this.#visible
        .map(({ publishedAt, file }) => ({ at: (publishedAt.instant + maxAge * day) as Instant, file }))
        .filter(({ at }) => at > this.#now);
      return due.length === 0 ? [] : [due.reduce((first, next) => (next.at < first.at ? next : first))];
    });
  }

  /** Names in a feed's filters that stand for nothing in any article that readers may see. */
  problems({ name: feed, include, exclude }: CustomFeed): readonly Problem[] {
    return [...include, ...exclude].flatMap((filter) =>
      (["sections", "topics", "everyTopic", "authors"] as const).flatMap((point) => {
        const known = new Map<string, string>();
        const wanted = filter[point] ?? [];
        if (wanted.length === 0) return [];
        for (const article of this.#visible)
          for (const [key, label] of this.#namesOf(article)[point === "everyTopic" ? "topics" : point])
            known.set(key, label);
        return wanted
          .filter((name) => !known.has(this.#fold(name)))
          .map((name) => {
            const hint = didYouMean(name, known.values(), (near) => `“${near}”`);
            return problem("feed-filter-unknown", { file: "broadsheet.yaml" }, { feed, point, name, hint });
          });
      }),
    );
  }

  #fold(name: string): string {
    let folded = this.#folded.get(name);
    if (folded === undefined) {
      folded = foldPath(name);
      this.#folded.set(name, folded);
    }
    return folded;
  }

  #namesOf(article: Article): Names {
    let names = this.#names.get(article);
    if (names === undefined) {
      names = namesOf(article, (name) => this.#fold(name));
      this.#names.set(article, names);
    }
    return names;
  }

  #meets(article: Article, filter: FeedFilter): boolean {
    const { sections, topics, everyTopic, authors, languages, types, maxAge } = filter;
    const has = (point: NamedPoint) => (name: string) => this.#namesOf(article)[point].has(this.#fold(name));
    return (
      (sections === undefined || sections.some(has("sections"))) &&
      (topics === undefined || topics.some(has("topics"))) &&
      (everyTopic === undefined || everyTopic.every(has("topics"))) &&
      (authors === undefined || authors.some(has("authors"))) &&
      (languages === undefined || languages.includes(article.language)) &&
      (types === undefined || types.includes(article.type)) &&
      (maxAge === undefined || article.publishedAt.instant + maxAge * day > this.#now)
    );
  }
}

function namesOf({ section, categories, authors, contributors }: Article, fold: (name: string) => string): Names {
  const all = section === undefined ? categories : [section, ...categories];
  const named = (names: readonly string[]): ReadonlyMap<string, string> =>
    new Map(names.map((name) => [fold(name), name]));
  return {
    sections: named(all.filter(({ kind }) => kind === "section").flatMap(categoryNames)),
    topics: named(all.filter(({ kind }) => kind !== "section").flatMap(categoryNames)),
    authors: named(
      [...authors, ...contributors].flatMap(({ slug, name, canonicalName }) => [slug, name, canonicalName]),
    ),
  };
}

/** A category is known by its path and its last part, as slug and as label; so are its parents. */
function categoryNames({ path }: Category): string[] {
  return path.flatMap(({ slug, label, canonical }, depth) => {
    const steps = path.slice(0, depth + 1);
    const paths = [steps.map((step) => step.slug).join("/"), steps.map((step) => step.canonical).join("/")];
    return [...paths, slug, label, canonical];
  });
}

/** Spellings of one name or path share it. */
function foldPath(name: string): string {
  return name
    .split(/[/›>]/)
    .map((part) => foldLabel(part.trim()))
    .join("/");
}
