import { slugify } from "../base/slug.ts";
import type { ImportedAuthor } from "./imported.ts";
import { yamlLines, type YamlValue } from "./yaml-text.ts";

/** The people whom an archive names, each once. */
export class ImportedAuthors {
  readonly #byName = new Map<string, ImportedAuthor>();

  add(author: ImportedAuthor): void {
    const before = this.#byName.get(author.name);
    this.#byName.set(
      author.name,
      before === undefined
        ? author
        : { ...author, ...Object.fromEntries(Object.entries(before).filter(([, value]) => value !== undefined)) },
    );
  }

  get size(): number {
    return this.#byName.size;
  }

  /** Entries for `_authors.yaml` of those of whom more than the name is known. */
  entries(): readonly Readonly<Record<string, YamlValue | undefined>>[] {
    return [...this.#byName.values()]
      .filter(
        ({ url, email, avatar, account }) =>
          url !== undefined || email !== undefined || avatar !== undefined || account !== undefined,
      )
      .map(({ name, url, email, avatar, account, kind }) => ({
        id: slugify(name) || "author",
        name,
        aliases: account === undefined || account === name ? undefined : [account],
        kind: kind === "organization" ? kind : undefined,
        url,
        email,
        avatar,
      }));
  }

  /** The entries as text. */
  yaml(): string {
    return this.entries()
      .map((entry) => {
        const [first = "", ...rest] = yamlLines(entry, "  ");
        return `- ${first.trimStart()}\n${rest.map((line) => `${line}\n`).join("")}`;
      })
      .join("");
  }
}
