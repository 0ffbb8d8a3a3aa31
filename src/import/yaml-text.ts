import { stripUnprintable } from "../base/xml-text.ts";

/** A value of front matter. */
export type YamlValue =
  | string
  | number
  | boolean
  | readonly YamlValue[]
  | { readonly [key: string]: YamlValue | undefined };

/** Words that YAML, in one version or another, takes for something else than text. */
const words = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf|~)$/i;

/** Plain scalars that begin so, or hold this, are no text, or not the whole of it. */
const unsafe =
  /^[\s\-?:,[\]{}#&*!|>'"%@`=<.+\d~]|[\s:]$|: |\s#|[\u0000-\u001F\u007F-\u00A0\u00AD\u061C\u1680\u180E\u2000-\u200B\u200E\u200F\u2028-\u202F\u205F-\u206F\u3000\uD800-\uDFFF\uFEFF\uFFF9-\uFFFD]/u;

/**
 * A text as a YAML scalar that every parser reads back as this text. Control characters, which YAML cannot hold, go.
 * Dates and numbers are quoted like any text that is not plainly one.
 */
export function yamlText(text: string): string {
  const clean = stripUnprintable(text);
  if (clean !== "" && !unsafe.test(clean) && !words.test(clean)) return clean;
  return JSON.stringify(clean).replace(
    /[\u007F-\u00A0\u00AD\u061C\u1680\u180E\u2000-\u200B\u200E\u200F\u2028-\u202F\u205F-\u206F\u3000\uFEFF\uFFF9-\uFFFD]/g,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`,
  );
}

/** A date that YAML leaves a text in the core schema; a person reads it better without quotation marks. */
const date = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2}))?$/;

/** Fields as the lines of a YAML mapping; those that are undefined, or empty lists, are left out. */
export function yamlLines(fields: { readonly [key: string]: YamlValue | undefined }, indent = ""): string[] {
  return Object.entries(fields).flatMap(([key, value]) =>
    value === undefined ? [] : entryLines(`${indent}${key}:`, value, `${indent}  `),
  );
}

function entryLines(head: string, value: YamlValue, indent: string): string[] {
  if (isScalar(value)) return [`${head} ${scalar(value)}`];
  if (!isList(value)) return [head, ...yamlLines(value, indent)];
  if (value.length === 0) return [];
  return [
    head,
    ...value.flatMap((item) => {
      if (isScalar(item)) return [`${indent}- ${scalar(item)}`];
      if (isList(item))
        return [`${indent}- [${item.map((inner) => (isScalar(inner) ? scalar(inner, true) : "")).join(", ")}]`];
      const [first = "", ...rest] = yamlLines(item, `${indent}  `);
      return [`${indent}- ${first.trimStart()}`, ...rest];
    }),
  ];
}

function isScalar(value: YamlValue): value is string | number | boolean {
  return typeof value !== "object";
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

function scalar(value: string | number | boolean, inFlow = false): string {
  if (typeof value !== "string") return String(value);
  if (date.test(value)) return value;
  const text = yamlText(value);
  return inFlow && !text.startsWith('"') && /[,[\]{}]/.test(text) ? JSON.stringify(text) : text;
}
