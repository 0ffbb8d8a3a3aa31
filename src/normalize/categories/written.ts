import type { LabelPlace } from "../../grammar/labels/read.ts";
import { asList, asRecord, type Fields } from "../fields.ts";

/** What the desk wrote in one place of the front matter. */
export interface Written {
  readonly key: string;
  /** Below the key: numbers of list items, names of fields. */
  readonly at: readonly (string | number)[];
  /** A text, the steps of a path, or nothing that can be read. */
  readonly text?: string;
  readonly steps?: readonly string[];
  readonly place: LabelPlace;
}

/** Under these keys Jekyll takes spaces for gaps between names. */
const spaced: ReadonlySet<string> = new Set(["categories", "tags"]);
const names = ["name", "label", "title", "term", "slug", "id"];

/** All places in which an article says what it is about: the section's fields first. */
export function writtenSubjects(fields: Fields): Written[] {
  const isJekyll = /(?:^|\/)_(?:posts|drafts)\//.test(fields.raw.file);
  const written: Written[] = [];
  for (const { key, value } of fields.all("section")) {
    const place = { section: true };
    const items = asList(value);
    const [only] = items;
    if (items.length > 1) written.push({ key, at: [], place, ...stepsOf(items) });
    else if (only !== undefined && only !== null) written.push({ key, at: [], place, ...contentOf(only) });
  }
  for (const { key, value } of fields.all("categories")) {
    if (!Array.isArray(value)) {
      const spaces = isJekyll ? "always" : "registered";
      written.push({ key, at: [], place: spaced.has(key) ? { spaces } : {}, ...contentOf(value) });
      continue;
    }
    for (const [index, item] of value.entries())
      if (item !== null && item !== undefined) written.push({ key, at: [index], place: {}, ...contentOf(item) });
  }
  return written;
}

/** A list inside a list is a path, as Hexo has it. */
function contentOf(value: unknown): Pick<Written, "text" | "steps"> {
  if (Array.isArray(value)) return stepsOf(value);
  const text = textOf(value);
  return text === undefined ? {} : { text };
}

function stepsOf(items: readonly unknown[]): Pick<Written, "text" | "steps"> {
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
