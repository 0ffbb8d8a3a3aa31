import { defined } from "../base/defined.ts";
import { foldName, slugify } from "../base/slug.ts";
import { plainText } from "../base/plain-text.ts";
import { digest } from "../base/hash.ts";
import { nearest } from "../base/nearest.ts";
import { webUrl } from "../base/url.ts";
import type { Person } from "../model/article.ts";
import type { AbsoluteUrl, PlainText } from "../model/brand.ts";
import type { AuthorEntry } from "../model/registry.ts";
import { asList, asRecord, asText, type Fields } from "./fields.ts";
import { indexByName } from "./name-index.ts";
import { agencyOf, repairCapitals } from "../grammar/names.ts";

/** A byline understood. */
export interface Byline {
  readonly authors: readonly Person[];
  readonly contributors: readonly Person[];
  readonly agencies: readonly PlainText[];
  readonly dateline?: PlainText;
  readonly text?: PlainText;
}

/** Finds a registered author by id, name or alias, whatever the case and width of the letters. */
export class AuthorRegistry {
  readonly #entries: ReadonlyMap<string, AuthorEntry>;
  readonly #avatar: (path: string) => AbsoluteUrl | undefined;

  /** @param avatar the published address of a picture that an entry names */
  constructor(entries: readonly AuthorEntry[], avatar: (path: string) => AbsoluteUrl | undefined) {
    this.#avatar = avatar;
    this.#entries = indexByName(
      entries,
      [({ id }) => [id], ({ name }) => [name], ({ names }) => Object.values(names), ({ aliases }) => aliases],
      foldName,
    );
  }

  get size(): number {
    return this.#entries.size;
  }

  find(name: string): AuthorEntry | undefined {
    return this.#entries.get(foldName(name));
  }

  nearestName(name: string): string | undefined {
    const near = nearest(foldName(name), this.#entries.keys());
    return near === undefined ? undefined : this.#entries.get(near)?.name;
  }

  person(entry: AuthorEntry, language: string, role: Person["role"]): Person {
    const avatar = entry.avatar === undefined ? undefined : this.#avatar(entry.avatar);
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
      avatar,
      jobTitle: text(entry.jobTitle),
      affiliation: text(entry.affiliation),
      bio: text(entry.bio),
      sameAs: entry.sameAs,
    });
  }
}

const prefix = /^(?:by|von|par|por|di|door|af|text|story by|words by)[\s:]+|^文\s*[:：/／]?\s*/iu;
// Case matters: the E of "James E Smith" is no conjunction.
const separators = /\s*[;|/／&＆、]\s*|\s+(?:and|AND|und|UND|et|y|e|en|og|och|ja|与|和)\s+/u;
const organisation =
  /\b(?:staff|team|desk|newsroom|agency|redaktion|rédaction|redacción|editorial|group|council|press|news)\b|\.(?:com|org|net|de)\b/iu;
const jobTitle =
  /\b(?:editor|director|reporter|correspondent|journalist|professor|minister|secretary|chair|columnist|critic|head|president|officer)\b/iu;

/** Reads the authors of an article: registry first, grammar second; what stays unresolved is kept and reported. */
export function readByline(fields: Fields, registry: AuthorRegistry, language: string): Byline {
  const field = fields.get("authors");
  if (field === undefined) return { authors: [], contributors: [], agencies: [] };
  const found = new Found(fields, field.key, registry, language);
  for (const part of asList(field.value)) found.add(part);
  const text = asList(field.value)
    .map(asText)
    .filter((part) => part !== undefined)
    .join("; ");
  return found.byline(text === "" ? undefined : plainText(text));
}

class Found {
  readonly #people = new Map<string, Person>();
  readonly #agencies = new Map<string, PlainText>();
  #dateline: PlainText | undefined;
  readonly #fields: Fields;
  readonly #key: string;
  readonly #registry: AuthorRegistry;
  readonly #language: string;

  constructor(fields: Fields, key: string, registry: AuthorRegistry, language: string) {
    this.#fields = fields;
    this.#key = key;
    this.#registry = registry;
    this.#language = language;
  }

  add(value: unknown): void {
    const record = asRecord(value);
    if (record !== undefined) return this.#addRecord(record);
    const text = asText(value);
    if (text === undefined)
      return this.#fields.report("author-unreadable", this.#key, { text: JSON.stringify(value) ?? "" });
    this.#addText(text.replace(/<[^<>]*>/g, ""));
  }

  #addRecord(record: Readonly<Record<string, unknown>>): void {
    const name = asText(record["name"] ?? record["id"]);
    if (name === undefined || name === "")
      return this.#fields.report("author-unreadable", this.#key, { text: JSON.stringify(record) });
    const role = asText(record["role"])?.toLowerCase();
    const known = this.#registry.find(asText(record["id"]) ?? name) ?? this.#registry.find(name);
    if (known !== undefined) return this.#keep(this.#registry.person(known, this.#language, roleOf(role)));
    const url = webUrl(asText(record["url"]) ?? "");
    const email = asText(record["email"]);
    this.#keep(defined({ ...this.#unregistered(name, roleOf(role)), url, email }));
  }

  #addText(raw: string): void {
    const text = raw
      .trim()
      .replace(prefix, "")
      .replace(/[.\s]+$/, "");
    if (text === "") return;
    const whole = this.#registry.find(text);
    if (whole !== undefined) return this.#keep(this.#registry.person(whole, this.#language, "author"));
    for (const part of text.split(separators)) this.#addCommaList(part);
  }

  /** A comma separates people, unless what follows it is an agency, a title, a house or a place in capitals. */
  #addCommaList(part: string): void {
    let last: Person | undefined;
    let onlyAgency = false;
    for (const piece of part.split(/\s*[,，]\s*(?:and\s+)?/iu)) {
      const name = piece.trim();
      if (name === "") continue;
      const agency = agencyOf(name);
      if (agency !== undefined) {
        this.#agencies.set(agency, plainText(agency));
        onlyAgency = last === undefined;
        continue;
      }
      if (onlyAgency && name === name.toUpperCase()) {
        this.#dateline = plainText(repairCapitals(`${name} `).trim());
        continue;
      }
      if (last !== undefined && (jobTitle.test(name) || organisation.test(name))) {
        this.#people.set(last.slug, { ...last, [jobTitle.test(name) ? "jobTitle" : "affiliation"]: plainText(name) });
        continue;
      }
      last = this.#resolve(name);
      this.#keep(last);
    }
  }

  #resolve(name: string): Person {
    const known = this.#registry.find(name);
    return known === undefined
      ? this.#unregistered(name, "author")
      : this.#registry.person(known, this.#language, "author");
  }

  #unregistered(name: string, role: Person["role"]): Person {
    const repaired = plainText(repairCapitals(name));
    if (this.#registry.size > 0) {
      const near = this.#registry.nearestName(repaired);
      const hint = near === undefined ? "" : `; did you mean ${near}?`;
      this.#fields.report("author-unregistered", this.#key, { name: repaired, hint });
    }
    const slug = slugify(repaired);
    return {
      slug: slug === "" ? `a-${digest(repaired).slice(0, 8)}` : slug,
      name: repaired,
      canonicalName: repaired,
      kind: organisation.test(repaired) ? "organization" : "person",
      role,
      sameAs: [],
    };
  }

  #keep(person: Person): void {
    if (!this.#people.has(person.slug)) this.#people.set(person.slug, person);
  }

  byline(text: PlainText | undefined): Byline {
    const people = [...this.#people.values()];
    const authors = people.filter(({ role }) => role === "author");
    const agencies = [...this.#agencies.values()];
    // An article nobody but an agency signs is the agency's.
    if (authors.length === 0)
      for (const agency of agencies)
        authors.push({
          slug: slugify(agency),
          name: agency,
          canonicalName: agency,
          kind: "organization",
          role: "author",
          sameAs: [],
        });
    return defined({
      authors,
      contributors: people.filter(({ role }) => role !== "author"),
      agencies,
      dateline: this.#dateline,
      text,
    });
  }
}

const roles: ReadonlySet<string> = new Set(["contributor", "editor", "photographer", "illustrator", "translator"]);

function roleOf(text: string | undefined): Person["role"] {
  return text !== undefined && roles.has(text) ? (text as Person["role"]) : "author";
}
