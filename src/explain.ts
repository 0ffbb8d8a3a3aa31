import { basename, dirname, extname, resolve } from "node:path";

import { explainDate } from "./base/date.ts";
import { loadConfig } from "./config/load.ts";
import type { ParsedByline } from "./grammar/byline/byline.ts";
import { parseByline } from "./grammar/byline/parse.ts";
import { explainCredit } from "./grammar/credit/credit.ts";
import { readAuthors, readCategories } from "./load/registries.ts";
import type { Problem } from "./model/problem.ts";
import type { Registries } from "./model/registry.ts";
import type { Staged } from "./model/staged.ts";
import { AuthorRegistry } from "./normalize/author-registry.ts";
import { explainCategory, type CategoryExplanation } from "./normalize/categories.ts";

export { explainCredit, explainDate, type CategoryExplanation, type ParsedByline };

export interface DeskOptions {
  /** The site's root; it need not be one. */
  readonly root: string;
  /** The articles folder. Default: `articles` below the root. */
  readonly articles?: string | undefined;
  /** A registry to use in place of the site's: of authors for bylines, of categories for categories. */
  readonly registry?: string | undefined;
  /** BCP 47. Default: the site's, else `en`. */
  readonly language?: string | undefined;
}

/** What the desk of a site knows; a folder that is no site has neither registries nor settings of its own. */
export class Desk {
  readonly problems: Problem[] = [];
  readonly zone: string;
  readonly #language: string;
  readonly #folder: string;
  readonly #registry: string | undefined;

  constructor({ root, articles, registry, language }: DeskOptions) {
    const { value, problems } = loadConfig(root);
    this.problems.push(...problems.filter(({ code }) => code !== "config-missing"));
    this.zone = value?.config.site.timezone ?? "UTC";
    this.#language = language ?? value?.config.site.language ?? "en";
    this.#folder = resolve(root, articles ?? "articles");
    this.#registry = registry;
  }

  byline(text: string): ParsedByline {
    const [folder, name] = this.#place("_authors");
    const entries = this.#keep(readAuthors(folder, name));
    return parseByline(text, entries.length === 0 ? undefined : new AuthorRegistry(entries, () => undefined));
  }

  category(text: string): CategoryExplanation {
    const [folder, name] = this.#place("_categories");
    const { categories, mediaTopics } = this.#keep<Pick<Registries, "categories" | "mediaTopics">>(
      readCategories(folder, name),
    );
    return explainCategory(text, categories, mediaTopics, this.#language);
  }

  #place(name: string): readonly [folder: string, name: string] {
    const file = this.#registry;
    return file === undefined ? [this.#folder, name] : [dirname(file), basename(file, extname(file))];
  }

  #keep<T>({ value, problems }: Staged<T>): T {
    this.problems.push(...problems);
    return value;
  }
}
