import { DateTime, IANAZone } from "luxon";

import type { Moment } from "../model/article.ts";
import type { Instant } from "../model/brand.ts";

/** Newspapers of earlier or later years do not exist: a typing error. */
const earliestYear = 1800;
const latestYear = 2199;

const common =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:[T\s]\s*)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?)?)?$/i;

/** Whether the text is the name of an IANA time zone that this machine knows. */
export function isTimeZone(name: string): boolean {
  return IANAZone.isValidZone(name);
}

/**
 * Reads a date as newsrooms write it: ISO 8601 with or without time and offset, RFC 2822, or a bare date (midnight).
 * Without an offset it is local to `zone`. A local hour that occurs twice means the first; one that a clock change
 * skips means the instant as far after the change as it claims to be (both as ECMAScript's Temporal does by default).
 *
 * @returns the reason, as a clause, when the text is no date
 */
export function parseDate(text: string, zone: string): Moment | { readonly reason: string } {
  const trimmed = text.trim();
  const match = common.exec(trimmed);
  if (match === null) {
    const mail = DateTime.fromRFC2822(trimmed, { setZone: true });
    return mail.isValid ? moment(mail.toMillis(), mail.offset) : { reason: "it is in no form that is known here" };
  }
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  if (year < earliestYear || year > latestYear) return { reason: `the year ${year} is not plausible` };
  const local = Date.UTC(year, month - 1, day, hour, minute, second);
  const check = new Date(local);
  if (check.getUTCMonth() !== month - 1 || check.getUTCDate() !== day) return { reason: "there is no such day" };
  if (hour > 23 || minute > 59 || second > 59) return { reason: "there is no such time of day" };
  const given = match[7];
  const offset = given === undefined ? offsetOfLocal(local, zone) : parseOffset(given);
  return offset === undefined
    ? { reason: `the offset ${given ?? ""} is not possible` }
    : moment(local - offset * 60_000, offset);
}

/** Minutes east of UTC; `undefined` beyond the offsets in use on Earth. */
function parseOffset(text: string): number | undefined {
  const match = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(text);
  if (match === null) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return minutes > 14 * 60 || Number(match[3] ?? 0) > 59 ? undefined : match[1] === "-" ? -minutes : minutes;
}

/** The offset, in minutes, of a local time given as if it were UTC milliseconds. */
function offsetOfLocal(local: number, zone: string): number {
  const iana = IANAZone.create(zone);
  const day = 86_400_000;
  const before = iana.offset(local - day);
  const after = iana.offset(local + day);
  for (const offset of [before, after]) if (iana.offset(local - offset * 60_000) === offset) return offset;
  return before;
}

/** An instant as RFC 3339 with the given offset in minutes, to the second. */
function moment(milliseconds: number, offset: number): Moment {
  const whole = Math.floor(milliseconds / 1000) * 1000;
  const local = new Date(whole + offset * 60_000).toISOString().slice(0, 19);
  const absolute = Math.abs(offset);
  const two = (value: number): string => String(value).padStart(2, "0");
  const zone = offset === 0 ? "Z" : `${offset < 0 ? "-" : "+"}${two(Math.floor(absolute / 60))}:${two(absolute % 60)}`;
  return { instant: whole as Instant, iso: local + zone };
}

/** RFC 3339 in UTC, to the second. */
export function utcIso(instant: Instant): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}

/** Year, month and day of an instant in a zone, for an address: `["2026", "11", "07"]`. */
export function dateParts(instant: Instant, zone: string): readonly [string, string, string] {
  const local = new Date(instant + IANAZone.create(zone).offset(instant) * 60_000).toISOString();
  return [local.slice(0, 4), local.slice(5, 7), local.slice(8, 10)];
}

/** Date and time for readers, in the zone and in the language's own form: "21 June 2017 at 18:30 GMT+8". */
export function formatMoment(instant: Instant, zone: string, language: string): string {
  return DateTime.fromMillis(instant, { zone, locale: language }).toLocaleString({
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "short",
  });
}

/** RFC 822 date in GMT, as RSS and OPML write it. */
export function utcMail(instant: Instant): string {
  return new Date(instant).toUTCString();
}
