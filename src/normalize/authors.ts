import { defined } from "../base/defined.ts";
import { digest } from "../base/hash.ts";
import { byCodeUnit } from "../base/order.ts";
import { plainText, shorten } from "../base/plain-text.ts";
import { slugify } from "../base/slug.ts";
import { webUrl } from "../base/url.ts";
import type { BylineAuthor, NameBook, ParsedByline } from "../grammar/byline/byline.ts";
import { parseBylineList } from "../grammar/byline/parse.ts";
import type { Article, Person } from "../model/article.ts";
import type { PlainText } from "../model/brand.ts";
import { readAuthorRecord, type AuthorDetails } from "./author-records.ts";
import type { AuthorRegistry } from "./author-registry.ts";
import type { FieldName, KeyPath } from "./field-names.ts";
import { asList, asRecord, asText, type Field, type Fields } from "./fields.ts";

/** A byline understood. */
export interface Byline {
  readonly authors: readonly Person[];
  readonly contributors: readonly Person[];
  /** How many more the byline does not name; `true` when it does not count them. */
  readonly otherAuthors?: number | true;
  readonly agencies: readonly PlainText[];
  /** The first agency whose feed the registry knows. */
  readonly source?: Article["source"];
  readonly dateline?: PlainText;
  readonly text?: PlainText;
}

/** One string or mapping of the field, read. */
interface Signature {
  readonly path: KeyPath;
  readonly parsed: ParsedByline;
  readonly details: AuthorDetails;
}

/** Where people are named, and as what. */
const signingFields: readonly (readonly [FieldName, Person["role"]])[] = [
  ["authors", "author"],
  ["contributors", "contributor"],
  ["editors", "editor"],
  ["translators", "translator"],
  ["photographers", "photographer"],
  ["illustrators", "illustrator"],
];

const none: AuthorDetails = {};

/** Reads bylines and, after {@link count}, knows how often each spelling of an unregistered name stands in the corpus. */
export class AuthorIndex {
  readonly #registry: AuthorRegistry;
  readonly #spellings = new Map<string, Map<string, number>>();
  readonly #canonical = new Map<string, PlainText>();
  /** By name: a paper has few authors and many articles. */
  readonly #slugs = new Map<string, string>();
  /** By language; of authors of whom no mapping tells more. */
  readonly #people = new Map<string, WeakMap<BylineAuthor, Person>>();
  readonly #read = new WeakMap<Fields, readonly Signature[]>();
  /** By the strings of a field. */
  readonly #parsed = new Map<string, readonly ParsedByline[]>();
  readonly #elements = new Map<string, ParsedByline>();

  constructor(registry: AuthorRegistry) {
    this.#registry = registry;
  }

  /** Counts the names of an article that readers may see; hidden ones must not change how a name is written. */
  count(fields: Fields): void {
    for (const { parsed } of this.#signatures(fields))
      for (const { name, id } of parsed.authors) {
        if (id !== undefined) continue;
        const slug = this.#slugOf(name);
        const spellings = this.#spellings.get(slug) ?? new Map<string, number>();
        spellings.set(name, (spellings.get(name) ?? 0) + 1);
        this.#spellings.set(slug, spellings);
      }
  }

  /** The byline of an article: registry first, grammar second; what stays unresolved is kept and reported. */
  read(fields: Fields, language: string): Byline {
    const people = new Map<string, Person>();
    const agencies = new Set<PlainText>();
    let dateline: PlainText | undefined;
    let otherAuthors: number | true | undefined;
    for (const { path, parsed, details } of this.#signatures(fields)) {
      for (const { code, args } of parsed.problems) fields.report(code, path, args);
      for (const author of parsed.authors) {
        const person = this.#personOf(author, parsed.authors.length === 1 ? details : none, language);
        if (!people.has(person.slug)) people.set(person.slug, person);
      }
      for (const agency of parsed.agencies) agencies.add(plainText(agency));
      if (parsed.dateline !== undefined) dateline ??= plainText(parsed.dateline);
      otherAuthors ??= parsed.others;
    }
    const all = [...people.values()];
    const authors = all.filter(({ role }) => role === "author");
    // An article nobody but an agency signs is the agency's.
    if (authors.length === 0) for (const agency of agencies) authors.push(this.#agency(agency, language));
    const text = fieldText(fields.get("authors"));
    return defined({
      authors,
      contributors: all.filter(({ role }) => role !== "author"),
      otherAuthors,
      agencies: [...agencies],
      source: this.#source([...agencies]),
      dateline,
      // What names nobody is an account, a button or an address, and not to be shown.
      text: text === "" || (all.length === 0 && agencies.size === 0) ? undefined : text,
    });
  }

  #signatures(fields: Fields): readonly Signature[] {
    let signatures = this.#read.get(fields);
    if (signatures === undefined) {
      signatures = this.#interpret(fields);
      this.#read.set(fields, signatures);
    }
    return signatures;
  }

  #interpret(fields: Fields): Signature[] {
    const book = this.#registry.size === 0 ? undefined : this.#registry;
    return signingFields.flatMap(([name, role]) => {
      const field = fields.get(name);
      return field === undefined ? [] : this.#interpretField(field, role, book);
    });
  }

  #interpretField(field: Field, role: Person["role"], book: AuthorRegistry | undefined): Signature[] {
    const items = itemsOf(field);
    const texts = items.map(({ value }) => (typeof value === "string" ? value : ""));
    const parsed = this.#parse(texts, book);
    return items.map(({ path, value }, index) => {
      const record = asRecord(value);
      const read = record === undefined ? undefined : readAuthorRecord(record, book);
      if (read !== undefined) return inRole({ path, ...read }, role);
      const text = typeof value === "string" ? parsed[index] : undefined;
      return inRole({ path, parsed: text ?? unreadable(value), details: none }, role);
    });
  }

  #parse(texts: readonly string[], book: NameBook | undefined): readonly ParsedByline[] {
    const key = JSON.stringify(texts);
    let parsed = this.#parsed.get(key);
    if (parsed === undefined) {
      parsed = parseBylineList(texts, book, this.#elements);
      this.#parsed.set(key, parsed);
    }
    return parsed;
  }

  #personOf(author: BylineAuthor, details: AuthorDetails, language: string): Person {
    if (details !== none) return this.#person(author, details, language);
    let people = this.#people.get(language);
    if (people === undefined) this.#people.set(language, (people = new WeakMap<BylineAuthor, Person>()));
    let person = people.get(author);
    if (person === undefined) people.set(author, (person = this.#person(author, none, language)));
    return person;
  }

  #person(author: BylineAuthor, details: AuthorDetails, language: string): Person {
    const role = details.role ?? author.role;
    const entry = author.id === undefined ? undefined : this.#registry.entry(author.id);
    const registered = entry === undefined ? undefined : this.#registry.person(entry, language, role);
    const text = (value: string | undefined): PlainText | undefined =>
      value === undefined ? undefined : plainText(value);
    const told = defined({
      url: details.url ?? webUrl(author.url ?? ""),
      email: details.email ?? author.email,
      avatar: details.avatar === undefined ? undefined : this.#registry.avatar(details.avatar),
      jobTitle: details.jobTitle ?? text(author.jobTitle),
      affiliation: details.affiliation ?? text(author.affiliation),
      bio: details.bio,
      handle: text((details.handle ?? author.handle)?.replace(/^@/, "")),
      onBehalfOf: details.onBehalfOf ?? text(author.onBehalfOf),
    });
    if (registered !== undefined) return { ...told, ...registered };
    const slug = this.#slugOf(author.name);
    return {
      slug,
      name: plainText(author.name),
      canonicalName: this.#canonicalName(slug, author.name),
      kind: author.kind,
      role,
      ...told,
      sameAs: details.sameAs ?? [],
    };
  }

  #agency(name: PlainText, language: string): Person {
    const found = this.#registry.find(name);
    const entry = found === undefined ? undefined : this.#registry.entry(found.id);
    if (entry !== undefined) return this.#registry.person(entry, language, "author");
    return { slug: slugify(name), name, canonicalName: name, kind: "organization", role: "author", sameAs: [] };
  }

  #source(agencies: readonly PlainText[]): Article["source"] {
    for (const name of agencies) {
      const found = this.#registry.find(name);
      const feed = found === undefined ? undefined : this.#registry.entry(found.id)?.feed;
      if (feed !== undefined) return { name, feed };
    }
    return undefined;
  }

  /** A name's place among the addresses; never that of a registered author whom it does not certainly mean. */
  #slugOf(name: string): string {
    let slug = this.#slugs.get(name);
    if (slug === undefined) this.#slugs.set(name, (slug = this.#newSlug(name)));
    return slug;
  }

  #newSlug(name: string): string {
    const slug = slugify(name);
    if (slug === "") return `a-${digest(name).slice(0, 8)}`;
    return this.#registry.hasSlug(slug) ? `${slug}-${digest(name).slice(0, 8)}` : slug;
  }

  /** The most frequent spelling in the corpus; of equals the first by code unit. */
  #canonicalName(slug: string, name: string): PlainText {
    const known = this.#canonical.get(slug);
    if (known !== undefined) return known;
    const spellings = [...(this.#spellings.get(slug) ?? [])];
    spellings.sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]));
    const best = plainText(spellings[0]?.[0] ?? name);
    if (spellings.length > 0) this.#canonical.set(slug, best);
    return best;
  }
}

/** The strings and mappings of the field, each with its place; lists in lists are one list. */
function itemsOf({ path, value }: Field): { readonly path: KeyPath; readonly value: unknown }[] {
  if (!Array.isArray(value)) return [{ path, value }];
  return value.flatMap((item: unknown, index) =>
    asList(item).map((inner, deeper) => ({
      path: Array.isArray(item) ? ([...path, index, deeper] as const) : ([...path, index] as const),
      value: inner,
    })),
  );
}

/** Whom a field for another role names as authors have that role. */
function inRole(signature: Signature, role: Person["role"]): Signature {
  if (role === "author") return signature;
  const authors = signature.parsed.authors.map((author) => (author.role === "author" ? { ...author, role } : author));
  return { ...signature, parsed: { ...signature.parsed, authors } };
}

function unreadable(value: unknown): ParsedByline {
  const text = shorten(JSON.stringify(value) ?? "", 80);
  return { authors: [], agencies: [], dropped: [], problems: [{ code: "author-unreadable", args: { text } }] };
}

/** The byline as the desk wrote it. */
function fieldText(field: Field | undefined): PlainText {
  const parts = field === undefined ? [] : asList(field.value).map(asText);
  return plainText(parts.filter((part) => part !== undefined).join("; "));
}
