import { parseDate } from "../base/date.ts";
import { defined } from "../base/defined.ts";
import type { ArticleStatus, Correction, Moment } from "../model/article.ts";
import type { Instant, PlainText } from "../model/brand.ts";
import { readCorrections } from "./corrections.ts";
import { dateField, dateValue, isDayOnly } from "./dates.ts";
import { asRecord, asText, type Field, type Fields } from "./fields.ts";
import { asFlag, type Intent } from "./status.ts";

/** Everything about an article that depends on dates. */
export interface Life {
  readonly status: ArticleStatus;
  /** When readers may first see it, or its notice; absent when they never do. */
  readonly visibleFrom?: Instant;
  readonly updatedAt: Moment;
  readonly embargoUntil?: Moment;
  readonly expiresAt?: Moment;
  readonly withdrawn?: Withdrawal;
  /** Those whose date has come, oldest first. */
  readonly corrections: readonly Correction[];
  /** Instants to come at which what readers see changes. */
  readonly due: readonly Instant[];
}

interface Withdrawal {
  readonly date?: Moment;
  readonly notice: PlainText;
}

/** What the dates of an article are measured by. */
interface Clockwork {
  readonly publishedAt: Moment;
  /** The last of the dates on which a field lets it appear; not before `publishedAt`. */
  readonly release: Instant;
  /** IANA time zone of dates that name none. */
  readonly zone: string;
  readonly now: Instant;
}

/** An article whose life cannot be understood. */
interface Unclear {
  /** Whether what is clear about it keeps it from readers. */
  readonly withheld: boolean;
}

/**
 * Reads embargo, expiry, withdrawal and corrections. An article of which one is written but cannot be understood is
 * never published on a guess. A draft may hold anything: nothing more of it is read.
 */
export function readLife(fields: Fields, intent: Intent, clock: Clockwork): Life | Unclear {
  const { publishedAt, zone, now } = clock;
  if (intent.hidden) return { status: "draft", updatedAt: publishedAt, corrections: [], due: [] };
  const embargo = readEmbargo(fields, intent, zone);
  const expiresAt = dateField(fields, "expires", zone, 0);
  const updated = dateField(fields, "updated", zone);
  const withdrawn = readWithdrawn(fields, intent, clock);
  const every = readCorrections(fields, zone);
  const embargoUntil = embargo === "open-ended" ? undefined : embargo;
  const from = Math.max(clock.release, embargoUntil?.instant ?? clock.release) as Instant;
  if (fields.problems.some(({ level }) => level === "error"))
    return { withheld: withdrawn !== undefined || embargo === "open-ended" || from > now };
  const until = intent.status === "expired" ? (0 as Instant) : expiresAt?.instant;
  if (embargoUntil !== undefined && embargoUntil.instant < publishedAt.instant)
    fields.report("embargo-without-effect", fields.get("embargo"));
  const unseen = withdrawn?.date !== undefined && endOf(withdrawn.date) < from;
  if (unseen) fields.report("withdrawn-unseen", fields.get("withdrawn"));
  if (expiresAt !== undefined && expiresAt.instant <= from && withdrawn === undefined)
    fields.report("never-visible", fields.get("expires"), {
      expires: expiresAt.iso,
      from: embargoUntil?.instant === from ? embargoUntil.iso : publishedAt.iso,
    });
  const changes = changesOf(fields, updated, every, publishedAt);
  const updatedAt = changes
    .filter(({ instant }) => instant <= now)
    .reduce((latest, date) => (date.instant > latest.instant ? date : latest), publishedAt);
  const status: ArticleStatus = unseen
    ? "draft"
    : embargo === "open-ended" || (embargoUntil !== undefined && embargoUntil.instant > now)
      ? "embargoed"
      : from > now
        ? "scheduled"
        : withdrawn !== undefined
          ? "withdrawn"
          : until !== undefined && until <= now
            ? "expired"
            : "published";
  const appears =
    status !== "draft" && embargo !== "open-ended" && (withdrawn !== undefined || until === undefined || until > from);
  // A notice stays as it is; an article changes as long as it is there.
  const events = withdrawn === undefined ? [...changes, ...(expiresAt === undefined ? [] : [expiresAt])] : [];
  const last = until ?? Infinity;
  const due = [from, ...events.map(({ instant }) => instant).filter((at) => at > from && at <= last)].filter(
    (at) => at > now,
  );
  return defined({
    status,
    visibleFrom: appears ? from : undefined,
    updatedAt,
    embargoUntil,
    expiresAt,
    withdrawn,
    corrections: every.filter(({ date }) => date.instant <= now),
    due: appears ? due : [],
  });
}

/** The embargo's end; `open-ended` when there is one and nothing says until when. */
function readEmbargo(fields: Fields, { status }: Intent, zone: string): Moment | "open-ended" | undefined {
  const field = fields.all("embargo").find(({ value }) => asFlag(value) === undefined);
  if (field !== undefined) return dateValue(fields, field, field.value, zone, 0);
  const flag = fields.all("embargo").find(({ value }) => asFlag(value) === true);
  if (flag === undefined && status !== "embargoed") return undefined;
  fields.report("embargo-missing", flag ?? fields.get("status"));
  return "open-ended";
}

/** The last instant that a date can mean: of one without a time the end of the day. */
function endOf(date: Moment): number {
  return date.instant + (isDayOnly(date) ? 86_399_000 : 0);
}

/** Instants at which readers see a change. Those before publication are reported and do not count. */
function changesOf(
  fields: Fields,
  updated: Moment | undefined,
  corrections: readonly Correction[],
  publishedAt: Moment,
): readonly Moment[] {
  const named = [
    ...(updated === undefined ? [] : [{ date: updated, field: fields.get("updated") }]),
    ...corrections.map(({ date }) => ({ date, field: fields.get("corrections") })),
  ];
  for (const { date, field } of named) {
    if (date.instant >= publishedAt.instant) continue;
    const isSameDay = isDayOnly(date) && date.iso.slice(0, 10) === publishedAt.iso.slice(0, 10);
    fields.report(isSameDay ? "update-same-day" : "update-before-publication", field, { date: date.iso });
  }
  return named.map(({ date }) => date);
}

const noticeKeys = ["notice", "text", "reason", "message", "note", "body"];
const dateKeys = ["date", "at", "on", "when"];

/**
 * A withdrawal takes effect however little of it is written, and whatever its date: the words must go, the notice can
 * follow.
 */
function readWithdrawn(fields: Fields, { status }: Intent, { zone, now }: Clockwork): Withdrawal | undefined {
  const field = fields.get("withdrawn");
  const flag = asFlag(field?.value);
  if (field === undefined || flag === false) {
    if (status !== "withdrawn") return undefined;
    fields.report("withdrawn-incomplete", fields.get("status"), { part: "notice" });
    return { notice: "" as PlainText };
  }
  const { date: written, notice } = withdrawalParts(field, flag, zone);
  const date = parseDate(written ?? "", zone);
  if (notice === "" || "reason" in date)
    fields.report("withdrawn-incomplete", field, { part: notice === "" ? "notice" : "date" });
  if ("reason" in date) return { notice };
  for (const { code, args } of date.notes) fields.report(code, field, { key: field.key, text: written ?? "", ...args });
  if (date.instant > now) fields.report("withdrawn-ahead", field, { date: date.iso });
  return { date: { instant: date.instant, iso: date.iso }, notice };
}

/** `true`, a date, a notice, or a mapping of both. */
function withdrawalParts(
  { value }: Field,
  flag: boolean | undefined,
  zone: string,
): { readonly date?: string; readonly notice: PlainText } {
  const none = "" as PlainText;
  if (flag === true) return { notice: none };
  const record = asRecord(value);
  const text = asText(value) ?? none;
  if (record === undefined) return "reason" in parseDate(text, zone) ? { notice: text } : { date: text, notice: none };
  const first = (keys: readonly string[]): PlainText | undefined =>
    keys.map((key) => asText(record[key])).find((part) => part !== undefined && part !== "");
  return defined({ date: first(dateKeys), notice: first(noticeKeys) ?? none });
}
