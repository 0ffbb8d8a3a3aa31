import { locateKey } from "../base/front-matter-lines.ts";
import { asCode, didYouMean } from "../base/nearest.ts";
import { plainText } from "../base/plain-text.ts";
import type { PlainText } from "../model/brand.ts";
import type { Problem, Where } from "../model/problem.ts";
import type { RawArticle } from "../model/raw.ts";
import { decodeEntities } from "../base/entities.ts";
import { problem } from "../problems/problem.ts";
import type { ProblemCode } from "../problems/table.ts";

/** Canonical field → the names under which newsrooms write it, the canonical one first. */
const names = {
  title: ["title", "headline"],
  date: ["date", "published", "publishDate", "pubDate", "datePublished"],
  updated: ["updated", "lastmod", "modified", "last_modified_at", "dateModified"],
  authors: ["authors", "author", "byline", "by"],
  section: ["section", "sections", "category"],
  categories: ["categories", "tags", "topics", "keywords", "subjects"],
  description: ["description", "summary", "excerpt", "standfirst", "deck", "dek"],
  image: ["image", "cover", "hero", "featured_image", "primary_image"],
  id: ["id", "guid"],
  slug: ["slug"],
  canonical: ["canonical", "link", "external-url"],
  language: ["language", "lang", "locale"],
  translations: ["translations"],
  status: ["status"],
  draft: ["draft"],
  embargo: ["embargo", "embargoUntil"],
  expires: ["expires", "expirydate", "expiryDate"],
  corrections: ["corrections"],
  withdrawn: ["withdrawn"],
  audio: ["audio"],
  related: ["related"],
  access: ["access"],
  rights: ["rights"],
  kicker: ["kicker"],
  shortTitle: ["shortTitle"],
  dateline: ["dateline"],
  type: ["type"],
  partner: ["partner"],
} as const satisfies Record<string, readonly string[]>;

export type FieldName = keyof typeof names;

const known: ReadonlySet<string> = new Set(Object.values(names).flat());

/** A value of the front matter with the place where it stands. */
export interface Field {
  readonly key: string;
  readonly value: unknown;
}

/** A key of the front matter, then keys and list indexes inside its value. */
export type KeyPath = readonly [string, ...(string | number)[]];

/** Reads the front matter of one article by canonical field and collects the problems met on the way. */
export class Fields {
  readonly problems: Problem[] = [];
  readonly raw: RawArticle;

  constructor(raw: RawArticle) {
    this.raw = raw;
  }

  /** The first of the field's names that has a value. */
  get(name: FieldName): Field | undefined {
    return this.all(name)[0];
  }

  /** Every name of the field that has a value, in order of preference. */
  all(name: FieldName): Field[] {
    return names[name]
      .filter((key) => Object.hasOwn(this.raw.data, key))
      .map((key) => ({ key, value: this.raw.data[key] }))
      .filter(({ value }) => value !== null && value !== undefined && value !== "");
  }

  /** Plain text; numbers are taken as written. Anything else is a problem. */
  text(name: FieldName): PlainText | undefined {
    const field = this.get(name);
    if (field === undefined) return undefined;
    const text = asText(field.value);
    if (text === undefined) this.report("field-not-text", field.key, { key: field.key });
    return text === "" ? undefined : text;
  }

  /** Reports a problem at a key of the front matter, or deeper: at the key or list item that a path leads to. */
  report(
    code: ProblemCode,
    place: string | KeyPath | undefined,
    args: Readonly<Record<string, string | number>> = {},
  ): void {
    this.problems.push(problem(code, this.where(place), args));
  }

  where(place?: string | KeyPath): Where {
    if (place === undefined) return { file: this.raw.file, line: 1 };
    const [key, ...deeper] = typeof place === "string" ? ([place] as const) : place;
    return locateKey(this.raw, key, ...deeper);
  }

  /** Reports each key that is no field's name, with the nearest one. */
  reportUnknown(): void {
    for (const key of Object.keys(this.raw.data)) {
      if (known.has(key)) continue;
      this.report("field-unknown", key, { key, hint: didYouMean(key, known, asCode) });
    }
  }
}

/** A scalar of the front matter as one line of plain text with its entities decoded. */
export function asText(value: unknown): PlainText | undefined {
  if (typeof value === "string") return plainText(decodeEntities(value));
  return typeof value === "number" || typeof value === "bigint" ? plainText(String(value)) : undefined;
}

/** A mapping of the front matter. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

/** A list as it is; a single value as a list of one. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}
