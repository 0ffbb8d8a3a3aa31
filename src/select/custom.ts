import { didYouMean } from "../base/nearest.ts";
import { foldLabel } from "../base/fold.ts";
import type { Article, Category, Person } from "../model/article.ts";
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
  readonly #names: ReadonlyMap<Article, Names>;
  readonly #visible: readonly Article[];
  readonly #now: Instant;

  /** @param visible newest first */
  constructor(visible: readonly Article[], now: Instant) {
    this.#visible = visible;
    this.#now = now;
    this.#names = new Map(visible.map((article) => [article, namesOf(article)]));
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
        for (const names of this.#names.values())
          for (const [key, label] of names[point === "everyTopic" ? "topics" : point]) known.set(key, label);
        return (filter[point] ?? [])
          .filter((name) => !known.has(foldPath(name)))
          .map((name) => {
            const hint = didYouMean(name, known.values(), (near) => `“${near}”`);
            return problem("feed-filter-unknown", { file: "broadsheet.yaml" }, { feed, point, name, hint });
          });
      }),
    );
  }

  #meets(article: Article, filter: FeedFilter): boolean {
    const { sections, topics, everyTopic, authors, languages, types, maxAge } = filter;
    const names = this.#names.get(article);
    const has = (point: NamedPoint) => (name: string) => names?.[point].has(foldPath(name)) === true;
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

function namesOf({ section, categories, authors, contributors }: Article): Names {
  const all = section === undefined ? categories : [section, ...categories];
  return {
    sections: new Map(all.filter(({ kind }) => kind === "section").flatMap(categoryNames)),
    topics: new Map(all.filter(({ kind }) => kind !== "section").flatMap(categoryNames)),
    authors: new Map([...authors, ...contributors].flatMap(personNames)),
  };
}

/** A category is known by its path and its last part, as slug and as label; so are its parents. */
function categoryNames({ path }: Category): [string, string][] {
  return path.flatMap((step, depth) => {
    const steps = path.slice(0, depth + 1);
    const { slug, label, canonical } = step;
    const names = [
      steps.map((part) => part.slug).join("/"),
      steps.map((part) => part.canonical).join("/"),
      slug,
      label,
    ];
    return [...names, canonical].map((name): [string, string] => [foldPath(name), name]);
  });
}

function personNames({ slug, name, canonicalName }: Person): [string, string][] {
  return [slug, name, canonicalName].map((known) => [foldPath(known), known]);
}

/** Spellings of one name or path share it. */
function foldPath(name: string): string {
  return name
    .split(/[/›>]/)
    .map((part) => foldLabel(part.trim()))
    .join("/");
}
