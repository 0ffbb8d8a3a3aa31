import { defined } from "../base/defined.ts";
import { parseDate } from "../base/date.ts";
import type { ArticleStatus, Correction, Moment } from "../model/article.ts";
import type { Instant, PlainText } from "../model/brand.ts";
import { dateField, dateValue } from "./dates.ts";
import type { ProblemCode } from "../problems/table.ts";
import { asList, asRecord, asText, type Fields } from "./fields.ts";

/** Everything about an article that depends on dates. */
export interface Life {
  readonly status: ArticleStatus;
  readonly updatedAt: Moment;
  readonly embargoUntil?: Moment;
  readonly expiresAt?: Moment;
  readonly withdrawn?: { readonly date: Moment; readonly notice: PlainText };
  /** Those whose date has come, oldest first. */
  readonly corrections: readonly Correction[];
  /** Dates still to come at which what readers see changes. */
  readonly due: readonly Instant[];
}

/**
 * Reads status, embargo, expiry, withdrawal and corrections. `undefined` when one of these is written but cannot be
 * understood: an article is never published on a guess.
 */
export function readLife(fields: Fields, publishedAt: Moment, zone: string, now: Instant): Life | undefined {
  const before = fields.problems.length;
  const embargoUntil = dateField(fields, "embargo", zone);
  const expiresAt = dateField(fields, "expires", zone);
  const updated = dateField(fields, "updated", zone);
  const withdrawn = readWithdrawn(fields, publishedAt, zone);
  const draft = isDraft(fields);
  if (typeof draft === "object") fields.report(draft.code, draft.key, draft.args);
  const every = readCorrections(fields, zone);
  if (fields.problems.slice(before).some(({ level }) => level === "error")) return undefined;
  const corrections = every.filter(({ date }) => date.instant <= now);
  const changes = [updated, ...corrections.map(({ date }) => date)].filter((date) => date !== undefined);
  for (const change of changes)
    if (change.instant < publishedAt.instant)
      fields.report("update-before-publication", fields.get("updated")?.key, { date: change.iso });
  const past = changes.filter(({ instant }) => instant <= now);
  const updatedAt = past.reduce((latest, date) => (date.instant > latest.instant ? date : latest), publishedAt);
  const due = [publishedAt, embargoUntil, expiresAt, updated, ...every.map(({ date }) => date)]
    .filter((date) => date !== undefined && date.instant > now)
    .map((date) => date?.instant as Instant);
  const status: ArticleStatus = draft
    ? "draft"
    : embargoUntil !== undefined && embargoUntil.instant > now
      ? "embargoed"
      : publishedAt.instant > now
        ? "scheduled"
        : withdrawn !== undefined
          ? "withdrawn"
          : expiresAt !== undefined && expiresAt.instant <= now
            ? "expired"
            : "published";
  return defined({
    status,
    updatedAt,
    embargoUntil,
    expiresAt,
    withdrawn,
    corrections,
    due: draft ? [] : due,
  });
}

/** Whether the article is a draft, or what cannot be understood about that. Reports nothing. */
export function isDraft(
  fields: Fields,
): boolean | { readonly code: ProblemCode; readonly key: string; readonly args: Readonly<Record<string, string>> } {
  const flags = [
    ...fields.all("draft"),
    ...fields.all("date").filter(({ key, value }) => key === "published" && typeof value === "boolean"),
  ];
  for (const { key, value } of flags) {
    if (typeof value !== "boolean") return { code: "flag-unreadable", key, args: { key } };
    if (value === (key === "draft")) return true;
  }
  const status = asText(fields.get("status")?.value)?.toLowerCase() ?? "published";
  if (status === "published" || status === "draft") return status === "draft";
  return { code: "status-unknown", key: "status", args: { status } };
}

/** A withdrawal takes effect however little of it is written: the words must go, the notice can follow. */
function readWithdrawn(fields: Fields, publishedAt: Moment, zone: string): Life["withdrawn"] {
  const field = fields.get("withdrawn");
  if (field === undefined || field.value === false) return undefined;
  const record = asRecord(field.value);
  const notice = asText(record?.["notice"]) ?? ("" as PlainText);
  const date = parseDate(asText(record?.["date"]) ?? "", zone);
  if (notice === "" || "reason" in date)
    fields.report("withdrawn-incomplete", field.key, { part: notice === "" ? "notice" : "date" });
  return { date: "reason" in date ? publishedAt : date, notice };
}

function readCorrections(fields: Fields, zone: string): Correction[] {
  const field = fields.get("corrections");
  if (field === undefined) return [];
  const corrections = asList(field.value).flatMap((value): Correction[] => {
    const record = asRecord(value);
    const text = asText(record?.["text"] ?? record?.["note"]);
    const date = record?.["date"] === undefined ? undefined : dateValue(fields, field.key, record["date"], zone);
    if (text === undefined || text === "" || date === undefined) {
      fields.report("correction-incomplete", field.key);
      return [];
    }
    return [{ date, text, kind: correctionKind(asText(record?.["kind"])) }];
  });
  return corrections.toSorted((a, b) => a.date.instant - b.date.instant);
}

function correctionKind(text: string | undefined): Correction["kind"] {
  if (text === "clarification") return "clarification";
  return text === "update" ? "update" : "correction";
}
