import { DateTime, IANAZone } from "luxon";

import type { Moment } from "../model/article.ts";
import type { Instant } from "../model/brand.ts";
import { defined } from "./defined.ts";
import { foldDate } from "./date/fold.ts";
import { readIsoDate } from "./date/iso.ts";
import type { DateNote } from "./date/note.ts";
import { remembered } from "./date/offsets.ts";
import { offsetText, placeInZone } from "./date/place.ts";
import { readProseDate } from "./date/prose.ts";
import type { Clock, DateReading, DateRefusal, DateRule } from "./date/reading.ts";
import { readStrictDate } from "./date/strict.ts";

/** A date understood. */
export interface ReadDate extends Moment {
  readonly rule: DateRule;
  /** What the hour is in: the offset or zone that the text gives, else the site's. `+08:00`, `UTC` or an IANA name. */
  readonly zone: string;
  readonly notes: readonly DateNote[];
}

/** Newspapers of earlier or later years do not exist: a typing error. */
const earliestYear = 1800;
const latestYear = 2199;
/** Milliseconds. */
const [plainFrom, plainTo] = [Date.UTC(earliestYear, 0, 1), Date.UTC(latestYear, 11, 31)];
/** Characters; more than any date with its zone spelled out. */
const longest = 150;

/** Whether the text is the name of an IANA time zone that this machine knows. */
export function isTimeZone(name: string): boolean {
  return IANAZone.isValidZone(name);
}

/**
 * Reads a date in any of the forms of docs/dates.md. Without an offset or a zone it is local to `zone`. A local hour that
 * occurs twice means the first; one that a clock change skips means the instant as far after the change as it claims to
 * be.
 *
 * @param zone IANA name
 * @returns the reason, as a clause, when the text is no date or can be two
 */
export function parseDate(text: string, zone: string): ReadDate | DateRefusal {
  const key = `${zone} ${text}`;
  let date = known.get(key);
  if (date === undefined) {
    date = readPlain(text, zone) ?? readAny(text, zone);
    if (known.size > mostKnown) known.clear();
    known.set(key, date);
  }
  return date;
}

/** By zone and text: a date is asked for several times while its article is read. */
const known = new Map<string, ReadDate | DateRefusal>();
const mostKnown = 1000;

/** A plain ISO 8601 date with nothing to say of it: what {@link readAny} gives, in a tenth of the time. */
function readPlain(text: string, site: string): ReadDate | undefined {
  const date = readIsoDate(text);
  if (date === undefined || date.local < plainFrom || date.local > plainTo) return undefined;
  const { local, rule, offset } = date;
  const place = placeInZone(local, defined({ rule, days: [], offset }), site, zoneOffset);
  if ("reason" in place) return undefined;
  const instant = local - place.offset * 60_000;
  return instant === 0 || local === 0 ? undefined : read(instant, place.offset, rule, place.zone, place.notes);
}

function readAny(text: string, zone: string): ReadDate | DateRefusal {
  const trimmed = text.trim();
  if (trimmed === "") return { reason: "it is empty" };
  if (trimmed.length > longest) return { reason: "it is too long for a date" };
  const { rest, region } = takeRegion(trimmed);
  if (region !== undefined && !isTimeZone(region)) return { reason: `there is no time zone ${region}` };
  const folded = foldDate(
    rest.replace(/(?<=thứ )[2-7](?!\d)/iu, (number) => vietnameseDays[Number(number) - 2] ?? number),
  )
    .replace(/^["'«„“”]+|["'»“”]+$/g, "")
    .trim();
  const reading = readStrictDate(folded) ?? readProseDate(folded);
  if ("reason" in reading) return reading;
  if ("days" in reading) return resolve(region === undefined ? reading : { ...reading, region }, zone);
  const year = new Date(reading.epoch).getUTCFullYear();
  if (year < earliestYear || year > latestYear) return { reason: `the year ${year} is not plausible` };
  return read(reading.epoch, zoneOffset(zone, reading.epoch), reading.rule, zone, []);
}

/** What a text is as a date, for people who ask: `null` where it is none. */
export interface ExplainedDate {
  /** RFC 3339, with the offset of {@link ReadDate.zone}. */
  readonly iso: string | null;
  readonly zone: string | null;
  readonly rule: DateRule | null;
  /** Codes of the table of problems and their arguments. */
  readonly problems: readonly {
    readonly code: DateNote["code"] | "date-unreadable";
    readonly args: DateNote["args"];
  }[];
}

/** As {@link parseDate}, for `broadsheet explain date`. */
export function explainDate(text: string, zone: string): ExplainedDate {
  const date = parseDate(text, zone);
  const said = { key: "date", text };
  if ("reason" in date)
    return {
      iso: null,
      zone: null,
      rule: null,
      problems: [{ code: "date-unreadable", args: { ...said, reason: date.reason } }],
    };
  const problems = date.notes.map(({ code, args }) => ({ code, args: { ...said, ...args } }));
  return { iso: date.iso, zone: date.zone, rule: date.rule, problems };
}

/** `Asia/Hong_Kong`, also in brackets behind an offset (RFC 9557), with the name of the calendar that is meant anyway. */
function takeRegion(text: string): { readonly rest: string; readonly region?: string } {
  const plain = text.replace(/\[!?u-ca=(?:gregory|iso8601)\]/gi, "");
  const match =
    /\[?!?\b((?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc|US|Canada)\/[A-Za-z_+-]+\d*(?:\/[A-Za-z_]+)?)\]?/i.exec(
      plain,
    );
  if (match === null) return { rest: plain };
  return { rest: plain.slice(0, match.index) + plain.slice(match.index + match[0].length), region: match[1] ?? "" };
}

/** Checks a reading against calendar, clock and zone. */
function resolve(reading: DateReading, site: string): ReadDate | DateRefusal {
  const year = Math.min(...reading.days.map((day) => ("year" in day ? day.year : day.weekYear)));
  // Go and .NET begin at 0001-01-01, WordPress writes 0000-00-00.
  if (year < 2) return { reason: "it stands for no date", placeholder: true };
  if (year < earliestYear || year > latestYear)
    return { reason: `the year ${String(year).padStart(4, "0")} is not plausible` };
  const { days, notes, swapped } = chooseDay(reading);
  const [day, other] = days;
  if (day === undefined) return { reason: "there is no such day" };
  if (other !== undefined) return { reason: `it can be ${day.toISODate()} or ${other.toISODate()}` };
  const time = reading.clock ?? { hour: 0, minute: 0, second: 0 };
  if (!isTime(time)) return { reason: "there is no such time of day" };
  const local = day.toMillis() + ((time.hour * 60 + time.minute) * 60 + Math.min(time.second, 59)) * 1000;
  const place = placeInZone(local, reading, site, zoneOffset);
  if ("reason" in place) return place;
  if (reading.stray !== undefined)
    notes.push({ code: "date-offset-impossible", args: { offset: reading.stray, zone: place.zone } });
  const instant = local - place.offset * 60_000;
  if (instant === 0 || local === 0) notes.push({ code: "date-clock-zero", args: {} });
  return read(instant, place.offset, swapped ? "month-day-year" : reading.rule, place.zone, [...notes, ...place.notes]);
}

/** The days that exist; of several those that fall on the weekday that the text names. */
function chooseDay({ days, weekdays, inferred, era }: DateReading): {
  days: DateTime[];
  notes: DateNote[];
  swapped: boolean;
} {
  const existing = days.map((day) => DateTime.fromObject(day, { zone: "utc" })).filter(({ isValid }) => isValid);
  const fitting = weekdays === undefined ? existing : existing.filter(({ weekday }) => (weekdays & (1 << weekday)) > 0);
  const chosen = fitting.length === 0 ? existing : fitting;
  const notes: DateNote[] = [];
  const [day] = chosen;
  if (day !== undefined && chosen.length === 1) {
    const iso = day.toISODate() ?? "";
    if (inferred === true || days.length > 1) notes.push({ code: "date-order-inferred", args: { day: iso } });
    if (era !== undefined) notes.push({ code: "date-era-converted", args: { era, day: iso } });
    if (fitting.length === 0)
      notes.push({ code: "date-weekday-wrong", args: { day: iso, weekday: weekdayNames[day.weekday - 1] ?? "" } });
  }
  return { days: chosen, notes, swapped: days.length > 1 && day === existing[1] };
}

/** Thứ 2, the second day, is Monday. Without its accent `thứ` is English for Thursday. */
const vietnameseDays = ["hai", "ba", "tư", "năm", "sáu", "bảy"];
const weekdayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** 24:00 is the end of a day; a leap second counts as the one before it, as RFC 5545 advises. */
function isTime({ hour, minute, second }: Clock): boolean {
  if (hour === 24) return minute === 0 && second === 0;
  return hour < 24 && minute < 60 && (second < 60 || (second === 60 && minute % 15 === 14));
}

function read(
  milliseconds: number,
  offset: number,
  rule: DateRule,
  zone: string,
  notes: readonly DateNote[],
): ReadDate {
  const whole = Math.floor(milliseconds / 1000) * 1000;
  const local = new Date(whole + offset * 60_000).toISOString().slice(0, 19);
  return { instant: whole as Instant, iso: local + offsetText(offset), rule, zone, notes };
}

/** Minutes east of UTC; whole ones, as RFC 3339 can write, also where clocks once kept the sun's seconds. */
const zoneOffset = remembered((zone, instant) => Math.round(IANAZone.create(zone).offset(instant)));

/** RFC 3339 in UTC, to the second. */
export function utcIso(instant: Instant): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}

/** Year, month and day of an instant in a zone, for an address: `["2026", "11", "07"]`. */
export function dateParts(instant: Instant, zone: string): readonly [string, string, string] {
  const local = new Date(instant + zoneOffset(zone, instant) * 60_000).toISOString();
  return [local.slice(0, 4), local.slice(5, 7), local.slice(8, 10)];
}

/** RFC 822 date in GMT, as RSS and OPML write it. */
export function utcMail(instant: Instant): string {
  return new Date(instant).toUTCString();
}
