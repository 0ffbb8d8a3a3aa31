import type { LabelPlace } from "../../grammar/labels/read.ts";
import { foldKey, type KeyPath } from "../field-names.ts";
import { asRecord, type Fields } from "../fields.ts";

/** What the desk wrote: a text, the steps of a path, or nothing that can be read. */
export interface Wording {
  readonly text?: string;
  readonly steps?: readonly string[];
  readonly place: LabelPlace;
}

/** What the desk wrote in one place of the front matter. */
export interface Written extends Wording {
  readonly path: KeyPath;
}

/** Under these keys Jekyll takes spaces for gaps between names. */
const spaced: ReadonlySet<string> = new Set(["categories", "tags"]);
const names = ["name", "label", "title", "term", "slug", "id"];

/** All places in which an article says what it is about: the section's fields first. */
export function writtenSubjects(fields: Fields): Written[] {
  const isJekyll = /(?:^|\/)_(?:posts|drafts)\//.test(fields.raw.file);
  const written: Written[] = [];
  for (const { key, path, value } of fields.all("section")) {
    const several = foldKey(key) === "sections";
    const content = contentOf(value);
    written.push({ path, place: { section: true, several, slashes: content.text !== undefined }, ...content });
  }
  for (const { key, path, value } of fields.all("categories")) {
    if (!Array.isArray(value)) {
      const spaces = isJekyll ? "always" : "registered";
      written.push({ path, place: spaced.has(foldKey(key)) ? { spaces } : {}, ...contentOf(value) });
      continue;
    }
    for (const [index, item] of value.entries())
      if (item !== null && item !== undefined) written.push({ path: [...path, index], place: {}, ...contentOf(item) });
  }
  return written;
}

/** A list is a path: that of the section, or as Hexo has it one inside a list. */
function contentOf(value: unknown): Pick<Wording, "text" | "steps"> {
  if (Array.isArray(value)) return stepsOf(value);
  const text = textOf(value);
  return text === undefined ? {} : { text };
}

function stepsOf(items: readonly unknown[]): Pick<Wording, "text" | "steps"> {
  const steps = items.map(textOf);
  return steps.every((step) => step !== undefined) ? { steps } : {};
}

/** Text, a number, or a mapping with a name; `Star Wars: A New Hope` without quotes is a mapping in YAML, and meant as text. */
function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "bigint") return String(value);
  const record = asRecord(value);
  if (record === undefined) return undefined;
  const name = names.map((key) => record[key]).find((item) => typeof item === "string" || typeof item === "number");
  if (name !== undefined) return String(name);
  const [[key, item] = ["", undefined], ...others] = Object.entries(record);
  if (key === "" || others.length > 0) return undefined;
  if (item === null || item === "") return key;
  return typeof item === "string" || typeof item === "number" ? `${key}: ${item}` : undefined;
}
