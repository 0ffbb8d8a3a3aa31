import type { ZoneName } from "./zones.ts";

/** How a text was understood. */
export type DateRule =
  | "iso"
  | "iso-local"
  | "date-only"
  | "iso-basic"
  | "iso-week"
  | "iso-ordinal"
  | "rfc2822"
  | "rfc850"
  | "unix-date"
  | "js-date"
  | "month-name"
  | "year-month-day"
  | "day-month-year"
  | "month-day-year"
  | "epoch"
  | "epoch-milliseconds";

/** 1 is Monday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** In the units of luxon's `fromObject`. */
export type CalendarDay =
  | { readonly year: number; readonly month: number; readonly day: number }
  | { readonly year: number; readonly ordinal: number }
  | { readonly weekYear: number; readonly weekNumber: number; readonly weekday: Weekday };

/** A time of day as written. */
export interface Clock {
  /** 0 to 24. */
  readonly hour: number;
  readonly minute: number;
  /** 0 to 60. */
  readonly second: number;
}

/** What a date's text says. Nothing is checked against a calendar or a time zone yet. */
export interface DateReading {
  readonly rule: DateRule;
  /** Two when day and month can stand in either order. */
  readonly days: readonly CalendarDay[];
  readonly clock?: Clock;
  /** Minutes east of UTC. */
  readonly offset?: number;
  /** What stands in the place of an offset and can be none: `+16:30`, mostly the time once more. */
  readonly stray?: string;
  /** IANA name of a time zone. */
  readonly region?: string;
  /** A time zone by abbreviation or name. */
  readonly zone?: ZoneName;
  /** What the written weekday can be: a bit for each, 2 for Monday, 128 for Sunday. */
  readonly weekdays?: number;
  /** A year that was converted from another era, as written. */
  readonly era?: string;
  /** Set when only the values say which of two numbers is the day. */
  readonly inferred?: true;
}

/** Milliseconds since 1970. */
export interface EpochReading {
  readonly rule: "epoch" | "epoch-milliseconds";
  readonly epoch: number;
}

export interface DateRefusal {
  /** A clause: "it names no day". */
  readonly reason: string;
  /** What content systems write for "no date". */
  readonly placeholder?: true;
}

/** `Z`, `+08:00`, `-4`, `+0530`, folded. */
export const offsetPattern = "(?:z|utc|gmt|[+-]\\d{1,2}(?::?\\d{2}){0,2})";

/** Minutes east of UTC of what {@link offsetPattern} finds; `undefined` beyond the offsets in use on Earth. */
export function offsetOf(text: string): number | undefined {
  const match = /([+-])(\d{1,2})(?::?(\d{2}))?/.exec(text);
  if (match === null) return 0;
  const [minutes, value] = [Number(match[3] ?? 0), Number(match[2]) * 60 + Number(match[3] ?? 0)];
  if (minutes > 59 || value > (match[1] === "-" ? 12 : 14) * 60) return undefined;
  return match[1] === "-" ? 0 - value : value;
}

/** `2017-06-22`. */
export function isoDay(year: number, month: number, day: number): string {
  return [String(year).padStart(4, "0"), ...[month, day].map((part) => String(part).padStart(2, "0"))].join("-");
}
