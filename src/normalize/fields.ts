import { decodeEntities } from "../base/entities.ts";
import { keyLocator } from "../base/front-matter-lines.ts";
import { asCode, didYouMean } from "../base/nearest.ts";
import { plainText } from "../base/plain-text.ts";
import type { PlainText } from "../model/brand.ts";
import type { Problem, Where } from "../model/problem.ts";
import type { RawArticle } from "../model/raw.ts";
import { problem } from "../problems/problem.ts";
import type { ProblemCode } from "../problems/table.ts";
import { isPresentation, sortFields, spellings, type Field, type FieldName, type KeyPath } from "./field-names.ts";
import { inlineText } from "./inline-text.ts";
import { TextPlaces } from "./text-places.ts";

export type { Field };

const none: readonly Field[] = [];

/** Reads the front matter of one article by canonical field and collects the problems met on the way. */
export class Fields {
  readonly problems: Problem[] = [];
  #raw: RawArticle;
  /** Read when somebody asks for it: whoever puts a body into its article seldom does. */
  #sorted: ReturnType<typeof sortFields> | undefined;
  #locate: ReturnType<typeof keyLocator> | undefined;
  #places: TextPlaces | undefined;

  constructor(raw: RawArticle) {
    this.#raw = raw;
  }

  /** What belongs to no field, by key: kept for templates and partners. */
  get custom(): Readonly<Record<string, unknown>> {
    return Object.fromEntries(this.#all().unknown.map(({ path, value }) => [path.join("."), value]));
  }

  get raw(): RawArticle {
    return this.#raw;
  }

  /** Forgets everything but the problems and the file's name: of an archive nobody could hold all of it. */
  close(): void {
    this.#raw = { file: this.#raw.file, data: {}, head: "", format: "none", body: "", bodyLine: 1 };
    this.#sorted = undefined;
    this.#locate = undefined;
    this.#places = undefined;
  }

  /** The first of the field's names that has a value. */
  get(name: FieldName): Field | undefined {
    return this.#all().fields.get(name)?.[0];
  }

  /** Every name of the field that has a value, in order of preference. */
  all(name: FieldName): readonly Field[] {
    return this.#all().fields.get(name) ?? none;
  }

  #all(): ReturnType<typeof sortFields> {
    this.#sorted ??= sortFields(this.raw.data);
    return this.#sorted;
  }

  /** Plain text: entities decoded, numbers as written, phrase markup and template tags taken out. Anything else is a problem. */
  text(name: FieldName): PlainText | undefined {
    const field = this.get(name);
    if (field === undefined) return undefined;
    const text = asText(field.value);
    if (text === undefined) {
      this.report("field-not-text", field, { key: field.key });
      return undefined;
    }
    const { text: plain, removed } = inlineText(text);
    if (removed !== undefined) this.report("field-markup-removed", field, { key: field.key, sample: removed });
    return plain === "" ? undefined : plain;
  }

  /** Reports a problem at a place of the front matter: a field, a key, or a path of keys and list positions. */
  report(
    code: ProblemCode,
    at: Field | KeyPath | string | undefined,
    args: Readonly<Record<string, string | number>> = {},
  ): void {
    this.problems.push(problem(code, this.where(at), args));
  }

  /** Reports a problem at a place of the text where some words stand: a file's name, an address. */
  reportText(code: ProblemCode, words: string, args: Readonly<Record<string, string | number>> = {}): void {
    const { file, bodyLine } = this.raw;
    this.#places ??= new TextPlaces(this.raw.body);
    const place = this.#places.find(words);
    if (place === undefined) return this.report(code, undefined, args);
    const { line, column } = place;
    this.problems.push(problem(code, { file, line: bodyLine + line - 1, column }, args));
  }

  where(at?: Field | KeyPath | string): Where {
    if (at === undefined) return { file: this.raw.file, line: 1 };
    this.#locate ??= keyLocator(this.raw);
    return this.#locate(typeof at === "string" ? [at] : "path" in at ? at.path : at);
  }

  /** Reports each key that is no field's name, with the nearest one. */
  reportUnknown(): void {
    for (const { key, path } of this.#all().unknown) {
      if (isPresentation(key)) continue;
      this.report("field-unknown", path, { key, hint: hintFor(key) });
    }
  }
}

/** By key: all articles of a site have the same. */
const hints = new Map<string, string>();
const mostHints = 1000;

function hintFor(key: string): string {
  let hint = hints.get(key);
  if (hint === undefined) {
    if (hints.size > mostHints) hints.clear();
    hint = didYouMean(key, spellings, asCode);
    hints.set(key, hint);
  }
  return hint;
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
