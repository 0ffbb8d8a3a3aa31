import { foldAccents, foldLabel } from "../../base/fold.ts";
import { NearWords } from "../../base/nearest.ts";
import type { SubjectCode } from "../../base/subject-code.ts";
import type { CategoryEntry } from "../../model/registry.ts";
import { indexByName } from "../name-index.ts";

/** A shorter word has too many neighbours that differ in an accent only. */
const shortestWithoutAccents = 5;

/** The entries of `_categories.yaml` by all that they can be known by. */
export class CategoryRegistry {
  readonly entries: readonly CategoryEntry[];
  readonly #byId = new Map<string, CategoryEntry>();
  readonly #byName: ReadonlyMap<string, CategoryEntry>;
  readonly #byCode = new Map<string, CategoryEntry>();
  #near: NearWords | undefined;
  /** Only what one entry alone has. */
  readonly #withoutAccents = new Map<string, CategoryEntry | undefined>();

  constructor(entries: readonly CategoryEntry[]) {
    this.entries = entries;
    this.#byName = indexByName(
      entries,
      [({ id }) => [id], ({ label }) => [label], ({ labels }) => Object.values(labels), ({ aliases }) => aliases],
      foldLabel,
    );
    for (const entry of entries) {
      this.#byId.set(entry.id, entry);
      for (const code of [entry.iptc, entry.wikidata])
        if (code !== undefined && !this.#byCode.has(code)) this.#byCode.set(code, entry);
    }
    for (const [name, entry] of this.#byName) {
      const bare = foldAccents(name);
      const other = this.#withoutAccents.get(bare);
      const isShared = this.#withoutAccents.has(bare) && other !== entry;
      this.#withoutAccents.set(bare, isShared ? undefined : entry);
    }
  }

  /** Every name of every entry. */
  *names(): Iterable<string> {
    for (const { id, label, labels, aliases } of this.entries) yield* [id, label, ...Object.values(labels), ...aliases];
  }

  /** By id, label, translation or alias, however spelled. */
  find(label: string): CategoryEntry | undefined {
    return this.#byName.get(foldLabel(label));
  }

  /** The only entry that has the label when accents do not count. */
  findWithoutAccents(label: string): CategoryEntry | undefined {
    const bare = foldAccents(label);
    return bare.length < shortestWithoutAccents ? undefined : this.#withoutAccents.get(bare);
  }

  findByCode({ code }: SubjectCode): CategoryEntry | undefined {
    return this.#byCode.get(code);
  }

  /** The entry's ancestors from the root down, and itself. */
  chain(entry: CategoryEntry): CategoryEntry[] {
    const chain = [entry];
    for (let at = this.#parent(entry); at !== undefined && !chain.includes(at); at = this.#parent(at))
      chain.unshift(at);
    return chain;
  }

  #parent({ parent }: CategoryEntry): CategoryEntry | undefined {
    return parent === undefined ? undefined : this.#byId.get(parent);
  }

  /** The entry that a person most likely meant. */
  nearest(label: string): CategoryEntry | undefined {
    this.#near ??= new NearWords(this.#byName.keys());
    return this.#byName.get(this.#near.find(foldLabel(label)) ?? "");
  }
}
