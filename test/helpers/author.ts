import type { AuthorEntry } from "#src/model/registry";

/** An entry of `_authors.yaml`. */
export function authorEntry(id: string, name: string, more: Partial<AuthorEntry> = {}): AuthorEntry {
  return { id, name, aliases: [], names: {}, kind: "person", sameAs: [], ...more };
}
