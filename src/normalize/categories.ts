import { defined } from "../base/defined.ts";
import { plainText } from "../base/plain-text.ts";
import type { Category } from "../model/article.ts";
import type { PlainText } from "../model/brand.ts";
import type { CategoryEntry, MediaTopics } from "../model/registry.ts";
import type { Finding } from "../problems/finding.ts";
import { Corpus } from "./categories/corpus.ts";
import { CategoryRegistry } from "./categories/registry.ts";
import type { Step, Subject } from "./categories/subject.ts";
import { Understanding } from "./categories/understanding.ts";
import { writtenSubjects } from "./categories/written.ts";
import type { Fields } from "./fields.ts";

/** What an article says it is about. */
export interface Subjects {
  readonly section?: Category;
  readonly categories: readonly Category[];
}

/** What a text says of categories. */
export interface CategoryExplanation {
  /** Labels from the root down. */
  readonly paths: readonly (readonly string[])[];
  /** How it was understood, in phrases. */
  readonly rules: readonly string[];
  /** Parts that name no category. */
  readonly dropped: readonly string[];
  readonly problems: readonly Finding[];
}

interface Made {
  readonly category: Category;
  /** What to tell when another label has the plain address. */
  readonly clash?: Finding["args"];
}

/** Knows every registered category and, after {@link count}, what the corpus calls the others. */
export class CategoryIndex {
  readonly #understanding: Understanding;
  readonly #corpus = new Corpus();
  /** Counted, and not yet told to the corpus: a paper has few subjects and many articles. */
  readonly #counts = new Map<Subject, number>();
  /** By language. */
  readonly #made = new Map<string, Map<Subject, Made>>();

  /** @param mediaTopics the vocabulary; without it codes of IPTC are known only if registered */
  constructor(entries: readonly CategoryEntry[], mediaTopics?: MediaTopics) {
    this.#understanding = new Understanding(new CategoryRegistry(entries), mediaTopics);
    for (const subject of this.#understanding.registered())
      this.#corpus.count(areaOf(subject.kind), addressOf(subject));
  }

  /** Counts the spellings of an article that readers may see, before any is read; hidden ones must not move a label. */
  count(fields: Fields): void {
    for (const written of writtenSubjects(fields))
      for (const subject of this.#understanding.of(written).subjects)
        this.#counts.set(subject, (this.#counts.get(subject) ?? 0) + 1);
  }

  /** The section and categories of an article, each once, in the order in which they are written. */
  read(fields: Fields, language: string): Subjects {
    const found = new Map<string, Category>();
    const told = new Set<Finding>();
    let section: Category | undefined;
    for (const written of writtenSubjects(fields)) {
      const { subjects, findings } = this.#understanding.of(written);
      for (const finding of findings) {
        // The same text under two keys is told of once.
        if (!told.has(finding)) fields.report(finding.code, written.path, finding.args);
        told.add(finding);
      }
      for (const subject of subjects) {
        const { category, clash } = this.#category(subject, language);
        const key = `${areaOf(category.kind)} ${category.slug}`;
        if (found.has(key)) continue;
        if (clash !== undefined) fields.report("category-slug-clash", written.path, clash);
        found.set(key, category);
        if (category.kind !== "section") continue;
        if (section === undefined || category.slug.startsWith(`${section.slug}/`)) section = category;
        else if (!isWithin(section, category))
          fields.report("category-second-section", written.path, { section: section.label, other: category.label });
      }
    }
    const categories = [...found.values()].filter(
      (category) => !(category.kind === "section" && section !== undefined && isWithin(section, category)),
    );
    return defined({ section, categories });
  }

  /** What a text would become behind an article's `categories`. */
  explain(text: string, language: string): CategoryExplanation {
    this.#settle();
    const { subjects, rules, dropped, findings } = this.#understanding.of({ text, place: { spaces: "registered" } });
    const paths = subjects.map(({ steps }) =>
      steps.map((_, index) => this.#labelOf(steps.slice(0, index + 1), language) as string),
    );
    // A category stands for those above it.
    const isOwn = (path: readonly string[], index: number): boolean =>
      !paths.some((other, at) => isPrefix(path, other) && (other.length > path.length || at < index));
    return { paths: paths.filter(isOwn), rules, dropped, problems: findings };
  }

  #category(subject: Subject, language: string): Made {
    const made = this.#made.get(language) ?? new Map<Subject, Made>();
    this.#made.set(language, made);
    const known = made.get(subject) ?? this.#make(subject, language);
    made.set(subject, known);
    return known;
  }

  #settle(): void {
    for (const [subject, times] of this.#counts) this.#corpus.count(areaOf(subject.kind), addressOf(subject), times);
    this.#counts.clear();
  }

  #make(subject: Subject, language: string): Made {
    if (this.#counts.size > 0) this.#settle();
    const { kind, steps } = subject;
    const area = areaOf(kind);
    const address = addressOf(subject);
    const clashes: { label: string; other: string; slug: string; own: string }[] = [];
    const path = address.map((_, index) => {
      const upTo = address.slice(0, index + 1);
      const canonical = this.#corpus.label(upTo);
      const { slug, other, plain } = this.#corpus.slug(area, upTo);
      if (other !== undefined) clashes.push({ label: canonical, other, slug: plain, own: slug });
      return { slug, label: this.#labelOf(upTo, language), canonical };
    });
    const last = steps.at(-1);
    const category: Category = defined({
      slug: path.map(({ slug }) => slug).join("/"),
      label: path.at(-1)?.label ?? plainText(""),
      kind,
      path,
      scheme: last !== undefined && "entry" in last ? last.entry.scheme : undefined,
    });
    return defined({ category, clash: clashes[0] });
  }

  /** In the language of the article where the registry or the vocabulary has such a name. */
  #labelOf(path: readonly Step[], language: string): PlainText {
    const last = path.at(-1);
    if (last === undefined) return plainText("");
    if ("label" in last) {
      const { topic } = last;
      return topic?.labelZh !== undefined && /^zh(?:-(?:hans|cn|sg))?$/i.test(language)
        ? plainText(topic.labelZh)
        : this.#corpus.label(path);
    }
    const { label, labels } = last.entry;
    for (let tag = language; tag !== ""; tag = tag.slice(0, Math.max(0, tag.lastIndexOf("-")))) {
      const translated = labels[tag];
      if (translated !== undefined) return plainText(translated);
    }
    return plainText(label);
  }
}

/**
 * What a text would become behind an article's `categories`.
 *
 * @param entries of the registry; empty for none
 * @param language of the labels, BCP 47
 */
export function explainCategory(
  text: string,
  entries: readonly CategoryEntry[],
  mediaTopics?: MediaTopics,
  language = "en",
): CategoryExplanation {
  return new CategoryIndex(entries, mediaTopics).explain(text, language);
}

function areaOf(kind: Category["kind"]): "sections" | "topics" {
  return kind === "section" ? "sections" : "topics";
}

/** The steps that make up the address of a subject. */
function addressOf({ kind, steps }: Subject): readonly Step[] {
  return kind === "section" ? steps : steps.slice(-1);
}

function isPrefix(path: readonly string[], of: readonly string[]): boolean {
  return path.every((label, index) => label === of[index]);
}

function isWithin(section: Category, category: Category): boolean {
  return section.slug === category.slug || section.slug.startsWith(`${category.slug}/`);
}
