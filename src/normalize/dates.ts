import { parseDate } from "../base/date.ts";
import type { Moment } from "../model/article.ts";
import type { FieldName } from "./field-names.ts";
import { asText, type Fields } from "./fields.ts";

const dateInName = /(?:^|\/)(\d{4})[-/](\d{2})[-/](\d{2})(?:[-/]|$)/;

/** The date of a field; a problem and `undefined` when it is no date. */
export function dateField(fields: Fields, name: FieldName, zone: string): Moment | undefined {
  const field = fields.all(name).find(({ value }) => typeof value !== "boolean");
  return field === undefined ? undefined : dateValue(fields, field.key, field.value, zone);
}

/** The date that a value of the front matter says. */
export function dateValue(fields: Fields, key: string, value: unknown, zone: string): Moment | undefined {
  const text = asText(value);
  const date = text === undefined ? { reason: "it is not a text" } : parseDate(text, zone);
  if ("reason" in date) {
    fields.report("date-unreadable", key, { key, text: text ?? JSON.stringify(value) ?? "", reason: date.reason });
    return undefined;
  }
  return date;
}

/** The date in a file's name or path: `2017-06-22-talks.md`, `2017/06/22/talks.md`. */
export function dateOfFile(file: string, zone: string): Moment | undefined {
  const match = dateInName.exec(file.replace(/\.[^./]+$/, "/"));
  if (match === null) return undefined;
  const date = parseDate(`${match[1] ?? ""}-${match[2] ?? ""}-${match[3] ?? ""}`, zone);
  return "reason" in date ? undefined : date;
}
