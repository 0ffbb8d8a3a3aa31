import { parseDate } from "../base/date.ts";
import type { Moment } from "../model/article.ts";
import type { Instant } from "../model/brand.ts";
import type { FieldName } from "./field-names.ts";
import { asRecord, asText, type Field, type Fields } from "./fields.ts";
import { dateOfAddress } from "./old-addresses.ts";
import { asFlag, isFlagOfDate } from "./status.ts";

/** Milliseconds. */
const halfDay = 43_200_000;

/** A date at the beginning of a file's or folder's name, with one separator twice or none. */
const namedDate = /^(?:(\d{4})([-_.])(\d{1,2})\2(\d{1,2})|(\d{4})(\d{2})(\d{2}))(?!\d)[-_. ]*/;
/** What {@link datedFolders} finds ends so; without going back over the path for each slash. */
const isDatedFolder = /(?:^|\/)\d{4}\/(?:\d{1,2}\/\d{1,2}\/|\d{2}-\d{2}[-/])/;
const datedFolders = /(?:^|.*\/)(\d{4})\/(?:(\d{1,2})\/(\d{1,2})(?=\/)|(\d{2})-(\d{2})(?=[-/]))/;

/** The date of a field; a problem and `undefined` when it is no date. One that stands for no date is none. */
export function dateField(fields: Fields, name: FieldName, zone: string, exactFrom = Infinity): Moment | undefined {
  // `expires: false` says that there is no such date; `expires: true` leaves open which.
  const field = fields
    .all(name)
    .find(({ value }) => asFlag(value) === undefined || (name === "expires" && asFlag(value) === true));
  if (field === undefined) return undefined;
  // Docusaurus: `last_update: {date: …}`.
  const value = asRecord(field.value)?.["date"] ?? field.value;
  return reportPlaceholder(fields, field, value, zone) ? undefined : dateValue(fields, field, value, zone, exactFrom);
}

/** Whether a value is what content systems write for "no date": `0000-00-00 00:00:00`, `0001-01-01T00:00:00Z`. */
function reportPlaceholder(fields: Fields, field: Field, value: unknown, zone: string): boolean {
  const text = asText(value) ?? "";
  const date = parseDate(text, zone);
  if (!("reason" in date) || date.placeholder !== true) return false;
  fields.report("date-placeholder", field, { key: field.key, text });
  return true;
}

/**
 * The date that a value of the front matter says.
 *
 * @param exactFrom what is later must be known to the minute, since something waits for it; never, by default
 */
export function dateValue(
  fields: Fields,
  at: Field,
  value: unknown,
  zone: string,
  exactFrom = Infinity,
): Moment | undefined {
  const { key } = at;
  const text = asText(value);
  const date = text === undefined ? { reason: "it is not a text" } : parseDate(text, zone);
  const said = { key, text: text ?? JSON.stringify(value) ?? "" };
  if ("reason" in date) {
    fields.report("date-unreadable", at, { ...said, reason: date.reason });
    return undefined;
  }
  const stray = date.notes.find(({ code }) => code === "date-offset-impossible")?.args["offset"];
  if (stray !== undefined && date.instant > exactFrom) {
    fields.report("date-unreadable", at, { ...said, reason: `the offset ${stray} is not possible` });
    return undefined;
  }
  for (const { code, args } of date.notes) fields.report(code, at, { ...said, ...args });
  return { instant: date.instant, iso: date.iso };
}

/** Whether a moment names a day and no time of it. */
export function isDayOnly({ iso }: Moment): boolean {
  return iso.includes("T00:00:00");
}

/** When an article was published, and when it may appear. */
interface Publication {
  readonly publishedAt: Moment;
  /** The latest of the dates that its front matter gives: Hugo shows nothing before its `publishDate`. */
  readonly release: Instant;
}

/** Names for the day on which a text was written, rather than the one on which it may appear. */
const written = /^(?:date_?created|created(?:_?at)?)$/i;

/**
 * The article's date, from its front matter, else its file's name, else an address at which it stood. `undefined`, with
 * a problem, when there is none.
 */
export function readPublication(fields: Fields, zone: string, now: Instant): Publication | undefined {
  const named = dateOfFile(fields.raw.file, zone);
  const given = fields.all("date").filter((field) => !isFlagOfDate(field));
  const [first, ...others] = given.filter((field) => !reportPlaceholder(fields, field, field.value, zone));
  const publishedAt =
    first === undefined
      ? (named ?? dateOfAddress(fields, zone))
      : dateValue(fields, first, first.value, zone, now - 2 * halfDay);
  if (publishedAt === undefined) {
    if (first === undefined) fields.report("date-missing", undefined);
    return undefined;
  }
  if (first === undefined) return { publishedAt, release: publishedAt.instant };
  if (named !== undefined && Math.abs(publishedAt.instant - named.instant - halfDay) > 3 * halfDay)
    fields.report("date-file-differs", first, { date: publishedAt.iso, named: named.iso.slice(0, 10) });
  let release = publishedAt.instant;
  for (const other of others) {
    if (written.test(other.key)) continue;
    const text = asText(other.value) ?? "";
    const date = parseDate(text, zone);
    if ("reason" in date)
      fields.report("date-ignored", other, { key: other.key, text, used: first.key, reason: date.reason });
    else if (date.instant > release) release = date.instant;
  }
  return { publishedAt, release };
}

/** The date of a draft, which need not have one yet; nothing is reported. */
export function draftDate(fields: Fields, zone: string): Moment | undefined {
  for (const { value } of fields.all("date")) {
    const date = parseDate(asText(value) ?? "", zone);
    if (!("reason" in date)) return { instant: date.instant, iso: date.iso };
  }
  return dateOfFile(fields.raw.file, zone);
}

/**
 * The date in a file's name or path: `2017-06-22-talks.md`, `20170622-talks.md`, `2017-06-22/index.md`,
 * `2017/06/22/talks.md`. The name counts before its folders; an impossible date is none.
 */
export function dateOfFile(file: string, zone: string): Moment | undefined {
  const path = file.replace(/\.[^./]+$/, "");
  for (const name of path.split("/").toReversed()) {
    const date = partsOf(namedDate.exec(name), zone);
    if (date !== undefined) return date;
  }
  const folders = `${path}/`;
  return isDatedFolder.test(folders) ? partsOf(datedFolders.exec(folders), zone) : undefined;
}

/** A file's or folder's name without the date at its beginning. */
export function withoutDate(name: string): string {
  const match = namedDate.exec(name);
  // Eight digits can be a number of another kind.
  const isDate = match !== null && (match[5] === undefined || partsOf(match, "UTC") !== undefined);
  return isDate ? name.slice(match[0].length) : name;
}

function partsOf(match: RegExpExecArray | null, zone: string): Moment | undefined {
  const parts = match?.slice(1).filter((part) => part !== undefined && /^\d/.test(part));
  const date = parts === undefined ? undefined : parseDate(parts.join("-"), zone);
  return date === undefined || "reason" in date ? undefined : { instant: date.instant, iso: date.iso };
}
