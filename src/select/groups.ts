import { authorDir, categoryDir, languageDir, typeDir } from "../base/channel-dir.ts";
import { languageName } from "../base/language.ts";
import { wordsFor } from "../base/words.ts";
import type { Article } from "../model/article.ts";
import type { Channel } from "../model/feed-plan.ts";

/** Articles that share a section, a topic, an author, a language or a type. */
export interface Group {
  readonly dir: string;
  readonly kind: Exclude<Channel["kind"], "main" | "custom">;
  readonly label: string;
  /** Newest first. */
  readonly articles: readonly Article[];
}

type Membership = Omit<Group, "articles">;

/** By folder. `language`: what types are named in. */
export function groupArticles(visible: readonly Article[], language: string): ReadonlyMap<string, Group> {
  const groups = new Map<string, Membership & { readonly articles: Article[] }>();
  for (const article of visible)
    for (const membership of membershipsOf(article, language)) {
      const known = groups.get(membership.dir);
      if (known === undefined) groups.set(membership.dir, { ...membership, articles: [article] });
      else if (known.articles.at(-1) !== article) known.articles.push(article);
    }
  return groups;
}

/** An article's sections and their parents, its topics, its authors, its language and its type. */
function membershipsOf(article: Article, siteLanguage: string): Membership[] {
  const { section, categories, authors, contributors, language, type } = article;
  const found: Membership[] = [];
  for (const category of section === undefined ? categories : [section, ...categories]) {
    if (category.kind !== "section") {
      const label = category.path.at(-1)?.canonical ?? category.label;
      found.push({ dir: categoryDir(category), kind: "topic", label });
      continue;
    }
    for (const [depth] of category.path.entries()) {
      const path = category.path.slice(0, depth + 1);
      const dir = categoryDir({ kind: "section", slug: path.map(({ slug }) => slug).join("/") });
      found.push({ dir, kind: "section", label: path.map(({ canonical }) => canonical).join(" › ") });
    }
  }
  for (const { slug, canonicalName } of [...authors, ...contributors])
    found.push({ dir: authorDir(slug), kind: "author", label: canonicalName });
  found.push({ dir: languageDir(language), kind: "language", label: languageName(language) });
  found.push({ dir: typeDir(type), kind: "type", label: wordsFor(siteLanguage)[type] });
  return found;
}
