import { parseDate } from "../base/date.ts";
import type { Correction } from "../model/article.ts";
import type { PlainText } from "../model/brand.ts";
import { dateValue } from "./dates.ts";
import { asList, asRecord, asText, type Field, type Fields } from "./fields.ts";

/** Kinds of corrections by the words that newsrooms have for them. */
const kinds: Readonly<Record<Correction["kind"], string>> = {
  correction:
    "correction|corrigendum|erratum|error|fix|korrektur|berichtigung|corrección|rectification|rectificatif|errata|correzione",
  clarification:
    "clarification|clarified|editor's note|editors note|note|klarstellung|aclaración|précision|chiarimento",
  update:
    "update|updated|addition|addendum|amendment|amended|aktualisierung|ergänzung|actualización|mise à jour|aggiornamento",
};
const kindOf: ReadonlyMap<string, Correction["kind"]> = new Map(
  (Object.entries(kinds) as [Correction["kind"], string][]).flatMap(([kind, words]) =>
    words.split("|").map((word) => [word, kind] as const),
  ),
);
const textKeys = ["text", "note", "body", "message", "notice", "description", "correction", "content"];
const dateKeys = ["date", "at", "on", "when", "time", "published", "updated"];

/** What was put right after publication, oldest first, whether its date has come or not. */
export function readCorrections(fields: Fields, zone: string): Correction[] {
  return fields
    .all("corrections")
    .flatMap((field) => entriesOf(field.value).flatMap((value) => readCorrection(fields, field, value, zone)))
    .toSorted((a, b) => a.date.instant - b.date.instant);
}

/** A list, one correction alone, or a mapping from dates to texts. */
function entriesOf(value: unknown): readonly unknown[] {
  const record = asRecord(value);
  if (record === undefined || [...textKeys, ...dateKeys].some((key) => Object.hasOwn(record, key)))
    return asList(value);
  return Object.entries(record).map(([date, text]) => ({ date, text }));
}

function readCorrection(fields: Fields, field: Field, value: unknown, zone: string): Correction[] {
  if (value === false || value === "") return [];
  const record: Readonly<Record<string, unknown>> = asRecord(value) ?? datedText(asText(value) ?? "", zone);
  const first = (keys: readonly string[]): unknown => keys.map((key) => record[key]).find((item) => item !== undefined);
  const text = asText(first(textKeys));
  const written = first(dateKeys);
  const date = written === undefined ? undefined : dateValue(fields, field, written, zone);
  if (text === undefined || text === "" || date === undefined) {
    if (written === undefined || date !== undefined) fields.report("correction-incomplete", field);
    return [];
  }
  return [{ date, text, kind: readKind(fields, field, asText(record["kind"] ?? record["type"])) }];
}

/** "2026-11-20: The bridge is older." */
function datedText(text: string, zone: string): Readonly<Record<string, string>> {
  for (const match of text.slice(0, 60).matchAll(/ ?[:–—] | - /g)) {
    const date = text.slice(0, match.index);
    if (!("reason" in parseDate(date, zone))) return { date, text: text.slice(match.index + match[0].length) };
  }
  return { text };
}

function readKind(fields: Fields, field: Field, text: PlainText | undefined): Correction["kind"] {
  const kind = text === undefined || text === "" ? "correction" : kindOf.get(text.toLowerCase().replace("’", "'"));
  if (kind === undefined) fields.report("correction-kind-unknown", field, { kind: text ?? "" });
  return kind ?? "correction";
}
