import { defined } from "../base/defined.ts";
import { digest } from "../base/hash.ts";
import { didYouMean } from "../base/nearest.ts";
import { byCodeUnit } from "../base/order.ts";
import { plainText } from "../base/plain-text.ts";
import { foldName, slugify } from "../base/slug.ts";
import type { Category } from "../model/article.ts";
import type { PlainText } from "../model/brand.ts";
import type { CategoryEntry } from "../model/registry.ts";
import { asList, asText, type Fields } from "./fields.ts";
import { indexByName } from "./name-index.ts";

/** What an article says it is about. */
export interface Subjects {
  readonly section?: Category;
  readonly categories: readonly Category[];
}

/** One chip: the labels of a path, from the root section down, or of a single topic. */
interface Chip {
  readonly key: string;
  readonly labels: readonly string[];
  /** Whether the desk wrote it as a section. */
  readonly section: boolean;
}

/** Placements, not subjects. */
const placement = /^(?:top stor(?:y|ies)|featured?|homepage|front page|breaking)(?:\s*\d+)?$/i;

/** What spellings of one label share: width, case and separators do not count. */
function foldLabel(label: string): string {
  return foldName(label).replace(/[\s_\-–—'’.]+/gu, "");
}

/** Knows every registered category and, after {@link count}, how often each other spelling stands in the corpus. */
export class CategoryIndex {
  readonly #registered: ReadonlyMap<string, CategoryEntry>;
  readonly #byId = new Map<string, CategoryEntry>();
  readonly #spellings = new Map<string, Map<string, number>>();
  readonly #labels = new Map<string, PlainText>();
  readonly #slugs = new Map<string, string>();

  constructor(entries: readonly CategoryEntry[]) {
    for (const entry of entries) this.#byId.set(entry.id, entry);
    this.#registered = indexByName(
      entries,
      [({ id }) => [id], ({ label }) => [label], ({ labels }) => Object.values(labels), ({ aliases }) => aliases],
      foldLabel,
    );
    for (const entry of entries) this.#slugs.set(`${entry.kind} ${slugOf(entry.id)}`, foldLabel(entry.id));
  }

  /** Counts the spellings of an article that readers may see; hidden ones must not move a label. */
  count(fields: Fields): void {
    for (const { labels } of this.#chips(fields))
      for (const label of labels) {
        const folded = foldLabel(label);
        if (this.#registered.has(folded)) continue;
        const spellings = this.#spellings.get(folded) ?? new Map<string, number>();
        spellings.set(label, (spellings.get(label) ?? 0) + 1);
        this.#spellings.set(folded, spellings);
      }
  }

  /** The section and categories of an article, each once, in the order in which they are written. */
  read(fields: Fields, language: string): Subjects {
    const found = new Map<string, Category>();
    let section: Category | undefined;
    for (const chip of this.#chips(fields)) {
      const category = this.#category(chip, language, fields);
      if (category === undefined) continue;
      const deeper = section !== undefined && category.slug.startsWith(`${section.slug}/`);
      if (category.kind === "section" && (section === undefined || deeper)) section = category;
      found.set(`${category.kind} ${category.slug}`, category);
    }
    const categories = [...found.values()].filter(
      (category) => !(category.kind === "section" && section !== undefined && isWithin(section, category)),
    );
    return defined({ section, categories });
  }

  #category(chip: Chip, language: string, fields: Fields): Category | undefined {
    const entry = this.#registered.get(foldLabel(chip.labels.at(-1) ?? ""));
    if (entry !== undefined) return this.#fromEntry(entry, language);
    const path = chip.labels.map((text) => {
      const label = this.#label(text);
      return { slug: slugOf(text), label, canonical: label };
    });
    const last = path.at(-1);
    if (last === undefined) return undefined;
    this.#reportUnregistered(last.label, chip.key, fields);
    const kind = chip.section ? ("section" as const) : ("topic" as const);
    const slug = path.map((part) => part.slug).join("/");
    const other = this.#slugs.get(`${kind} ${slug}`);
    const folded = foldLabel(last.label);
    if (other !== undefined && other !== folded) {
      fields.report("category-slug-clash", chip.key, { label: last.label, other, slug });
      return undefined;
    }
    this.#slugs.set(`${kind} ${slug}`, folded);
    return { slug, label: last.label, kind, path };
  }

  #reportUnregistered(label: string, key: string, fields: Fields): void {
    if (this.#byId.size === 0) return;
    const labels = Array.from(this.#byId.values(), (entry) => entry.label);
    fields.report("category-unregistered", key, { label, hint: didYouMean(label, labels) });
  }

  #fromEntry(entry: CategoryEntry, language: string): Category {
    const path: Category["path"][number][] = [];
    for (
      let at: CategoryEntry | undefined = entry;
      at !== undefined;
      at = at.parent === undefined ? undefined : this.#byId.get(at.parent)
    )
      path.unshift({ slug: slugOf(at.id), label: labelOf(at, language), canonical: plainText(at.label) });
    const chain = entry.kind === "section" ? path : path.slice(-1);
    return defined({
      slug: chain.map((part) => part.slug).join("/"),
      label: labelOf(entry, language),
      kind: entry.kind,
      path: chain,
      scheme: entry.scheme,
    });
  }

  /** The most frequent spelling in the corpus; of equals the first by code unit. */
  #label(label: string): PlainText {
    const folded = foldLabel(label);
    const known = this.#labels.get(folded);
    if (known !== undefined) return known;
    const spellings = [...(this.#spellings.get(folded) ?? [])];
    spellings.sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]));
    const best = plainText(spellings[0]?.[0] ?? label);
    if (spellings.length > 0) this.#labels.set(folded, best);
    return best;
  }

  #chips(fields: Fields): Chip[] {
    const chips: Chip[] = [];
    for (const field of fields.all("section")) {
      const parts = asList(field.value)
        .map(asText)
        .filter((part) => part !== undefined);
      // A list under `section` is one path; each of its strings may be a path of its own.
      const labels = parts
        .flatMap((part) => part.split(/\s*[>›»/]\s*/u))
        .map(cleanLabel)
        .filter((label) => label !== "");
      if (labels.length > 0) chips.push({ key: field.key, labels, section: true });
    }
    for (const field of fields.all("categories"))
      for (const value of asList(field.value))
        for (const text of (asText(value) ?? "").split(/\s*[,，;；]\s*/u)) chips.push(...this.#chip(text, field.key));
    return chips;
  }

  #chip(text: string, key: string): Chip[] {
    const label = cleanLabel(text);
    if (label === "" || placement.test(label)) return [];
    if (this.#registered.has(foldLabel(label))) return [{ key, labels: [label], section: false }];
    const path = label.split(/\s*[>›»]\s*/u);
    if (path.length > 1 && path.every((part) => part !== "")) return [{ key, labels: path, section: true }];
    const parts = this.#registeredParts(label);
    return parts === undefined
      ? [{ key, labels: [label], section: false }]
      : parts.map((part) => ({ key, labels: [part], section: false }));
  }

  /** `ChinaDiplomacy`, `China/Diplomacy`: only when every part is registered, since `YaST` and `AC/DC` are one. */
  #registeredParts(label: string): string[] | undefined {
    const parts = label.split(/\s*\/\s*|(?<=\p{Ll})(?=\p{Lu})/u);
    return parts.length > 1 && parts.every((part) => this.#registered.has(foldLabel(part))) ? parts : undefined;
  }
}

function labelOf(entry: CategoryEntry, language: string): PlainText {
  return plainText(entry.labels[language] ?? entry.labels[language.split("-")[0] ?? ""] ?? entry.label);
}

function cleanLabel(text: string): string {
  return text
    .trim()
    .replace(/^(?:section|topic|category)\s*:\s*/i, "")
    .replace(/^[-–•#\s]+/u, "")
    .trim();
}

function slugOf(label: string): string {
  const slug = slugify(label);
  return slug === "" ? `c-${digest(foldName(label)).slice(0, 8)}` : slug;
}

function isWithin(section: Category, category: Category): boolean {
  return section.slug === category.slug || section.slug.startsWith(`${category.slug}/`);
}
