import { defined } from "../base/defined.ts";
import { nearest } from "../base/nearest.ts";
import { plainText } from "../base/plain-text.ts";
import { foldName, slugify } from "../base/slug.ts";
import { webUrl } from "../base/url.ts";
import type { NameBook, NamedEntry } from "../grammar/byline/byline.ts";
import { withoutHonours } from "../grammar/byline/honours.ts";
import { latinKeys, nameKey, romanize } from "../grammar/transliterate.ts";
import type { Person } from "../model/article.ts";
import type { AbsoluteUrl, PlainText } from "../model/brand.ts";
import type { AuthorEntry } from "../model/registry.ts";

/** UTF-16 code units of a name that are compared; longer ones are none. */
const longestName = 120;
/** Letters below which two different names are as near as two spellings of one. */
const shortestName = 5;
/** One letter in so many may differ in a name that is suggested. */
const letterShare = 4;

type Rule = "registry:id" | "registry:name" | "registry:alias";

/** Finds registered authors by their names, whatever case, width, punctuation and diacritics they are written with. */
export class AuthorRegistry implements NameBook {
  readonly #byId = new Map<string, AuthorEntry>();
  readonly #slugs = new Set<string>();
  /** Written alike: the first claimant keeps a name, as the registry's own problems promise. */
  readonly #exact = new Map<string, { readonly entry: AuthorEntry; readonly rule: Rule }>();
  readonly #alike = new Map<string, Map<AuthorEntry, Rule>>();
  readonly #latin = new Map<string, Set<AuthorEntry>>();
  readonly #addresses = new Map<string, AuthorEntry>();
  readonly #romanized = new Map<string, AuthorEntry>();
  readonly #suggestions = new Map<string, string | undefined>();
  readonly #avatar: (path: string) => AbsoluteUrl | undefined;

  /** @param avatar the published address of a picture that an entry names */
  constructor(entries: readonly AuthorEntry[], avatar: (path: string) => AbsoluteUrl | undefined) {
    this.#avatar = avatar;
    for (const entry of entries) {
      this.#byId.set(entry.id, entry);
      this.#slugs.add(slugify(entry.id));
      for (const address of [entry.email, entry.url, ...entry.sameAs])
        if (address !== undefined && !this.#addresses.has(addressKey(address)))
          this.#addresses.set(addressKey(address), entry);
    }
    const kinds: readonly (readonly [Rule, (entry: AuthorEntry) => readonly string[]])[] = [
      ["registry:id", ({ id }) => [id]],
      ["registry:name", ({ name }) => [name]],
      ["registry:name", ({ names }) => Object.values(names)],
      ["registry:alias", ({ aliases }) => aliases],
    ];
    for (const [rule, namesOf] of kinds)
      for (const entry of entries) for (const name of namesOf(entry)) this.#index(name, entry, rule);
  }

  get size(): number {
    return this.#byId.size;
  }

  find(name: string): NamedEntry | undefined {
    const text = name.trim();
    if (text === "" || text.length > longestName) return undefined;
    const address = /[@/]/.test(text) ? this.#addresses.get(addressKey(text)) : undefined;
    if (address !== undefined) return named(address, text.includes("/") ? "registry:url" : "registry:email");
    const exact = this.#exact.get(foldName(text));
    if (exact !== undefined) return named(exact.entry, exact.rule);
    const alike = [...(this.#alike.get(nameKey(text)) ?? [])];
    const [first] = alike;
    if (first !== undefined) return alike.length === 1 ? named(...first) : undefined;
    const latin = this.#latinMatches(text);
    const [only] = latin;
    return only !== undefined && latin.size === 1 ? named(only, "registry:transliteration") : undefined;
  }

  /** Those whom a name may mean: by two entries' spellings, without titles, by initials, by another script, by a slip. */
  nearest(name: string): string | undefined {
    if (!this.#suggestions.has(name)) this.#suggestions.set(name, this.#nearest(name));
    return this.#suggestions.get(name);
  }

  entry(id: string): AuthorEntry | undefined {
    return this.#byId.get(id);
  }

  /** Whether a registered author has the slug. */
  hasSlug(slug: string): boolean {
    return this.#slugs.has(slug);
  }

  /** The address of a picture: a path below the articles folder, or an address. */
  avatar(path: string): AbsoluteUrl | undefined {
    return this.#avatar(path);
  }

  person(entry: AuthorEntry, language: string, role: Person["role"]): Person {
    const text = (value: string | undefined): PlainText | undefined =>
      value === undefined ? undefined : plainText(value);
    return defined({
      slug: slugify(entry.id),
      name: plainText(entry.names[language] ?? entry.names[language.split("-")[0] ?? ""] ?? entry.name),
      canonicalName: plainText(entry.name),
      kind: entry.kind,
      role,
      url: entry.url,
      email: entry.email,
      avatar: entry.avatar === undefined ? undefined : this.#avatar(entry.avatar),
      jobTitle: text(entry.jobTitle),
      affiliation: text(entry.affiliation),
      bio: text(entry.bio),
      sameAs: entry.sameAs,
    });
  }

  #index(name: string, entry: AuthorEntry, rule: Rule): void {
    const exact = foldName(name);
    if (!this.#exact.has(exact)) this.#exact.set(exact, { entry, rule });
    const alike = this.#alike.get(nameKey(name)) ?? new Map<AuthorEntry, Rule>();
    if (!alike.has(entry)) alike.set(entry, rule);
    this.#alike.set(nameKey(name), alike);
    for (const key of latinKeys(name)) this.#latin.set(key, (this.#latin.get(key) ?? new Set()).add(entry));
    const roman = romanize(name);
    if (!this.#romanized.has(roman)) this.#romanized.set(roman, entry);
  }

  #latinMatches(name: string): Set<AuthorEntry> {
    return new Set(latinKeys(name).flatMap((key) => [...(this.#latin.get(key) ?? [])]));
  }

  #nearest(text: string): string | undefined {
    const name = text.trim();
    if (this.size === 0 || name.length > longestName) return undefined;
    const claimants = new Set([...(this.#alike.get(nameKey(name))?.keys() ?? []), ...this.#latinMatches(name)]);
    if (claimants.size > 1) return eitherOf([...claimants].map((entry) => `${entry.name} (${entry.id})`));
    const bare = withoutHonours(name);
    const honoured = bare === name ? undefined : this.find(bare);
    if (honoured !== undefined) return honoured.name;
    const initialled = this.#byInitials(name);
    if (initialled.length > 0) return eitherOf(initialled);
    const roman = romanize(bare);
    const same = this.#romanized.get(roman);
    if (same !== undefined) return same.name;
    if (roman.length < shortestName) return undefined;
    const near = nearest(roman, this.#romanized.keys(), letterShare);
    return near === undefined ? undefined : this.#romanized.get(near)?.name;
  }

  /** `J. Smith` may be John Smith, and every other Smith whose name begins so. */
  #byInitials(name: string): string[] {
    const words = latinKeys(name)[0]?.split(" ") ?? [];
    if (words.length < 2 || !words.some((word) => word.length === 1)) return [];
    return [...this.#byId.values()]
      .filter(({ name: full }) => {
        const parts = latinKeys(full)[0]?.split(" ") ?? [];
        return (
          parts.at(-1) === words.at(-1) &&
          words
            .slice(0, -1)
            .every((word, index) => (word.length === 1 ? parts[index]?.startsWith(word) : parts[index] === word))
        );
      })
      .map((entry) => entry.name);
  }
}

function named({ id, name, kind }: AuthorEntry, rule: string): NamedEntry {
  return { id, name, kind, rule };
}

function eitherOf(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} or ${names.at(-1) ?? ""}`;
}

/** What two spellings of one address share: neither scheme, `www.`, case nor the last slash counts. */
function addressKey(address: string): string {
  const plain = address.includes("://") ? (webUrl(address) ?? address) : address;
  return plain
    .toLowerCase()
    .replace(/^mailto:|^https?:\/\/(?:www\.)?/, "")
    .replace(/\/$/, "");
}
