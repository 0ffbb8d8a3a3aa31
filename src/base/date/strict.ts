import { defined } from "../defined.ts";
import {
  offsetOf,
  offsetPattern,
  type DateReading,
  type DateRefusal,
  type EpochReading,
  type Weekday,
} from "./reading.ts";

const day = "(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})";
const fraction = "(?:[.,]\\d+)?";
const zone = ` ?(?<zone>${offsetPattern})?`;
const basicTime = `(?:(?<hour>\\d{2}):?(?<minute>\\d{2}):?(?<second>\\d{2})?${fraction}${zone})`;

/** The forms of ISO 8601 that name one day, the usual one with the liberties that people take. */
const forms = [
  `${day}(?:(?:t| ) ?(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})${fraction})?${zone})?`,
  // A day with a zone, as XML Schema has it.
  `${day}(?<zone>z|[+-]\\d{2}:\\d{2})`,
  `${day}t(?<hour>\\d{2})${zone}`,
  `${day}[t ]${basicTime}`,
  `(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})(?:[t ]?${basicTime})?`,
  `(?<year>\\d{4})-?w(?<week>\\d{2})-?(?<weekday>[1-7])(?:[t ]${basicTime})?`,
  `(?<year>\\d{4})-?(?<ordinal>\\d{3})(?:[t ]${basicTime})?`,
].map((source) => new RegExp(`^${source}$`));

/**
 * Reads the forms that a standard defines or that are one number: ISO 8601 with month, week or day of the year,
 * extended or basic, and seconds or milliseconds since 1970.
 *
 * @param text folded
 * @returns `undefined` when the text has none of these forms
 */
export function readStrictDate(text: string): DateReading | EpochReading | DateRefusal | undefined {
  for (const form of forms) {
    const groups = form.exec(text)?.groups;
    if (groups !== undefined) return reading(groups, !/^\d{4}-/.test(text));
  }
  const number = /^@?(\d+)(?:\.\d+)?$/.exec(text)?.[1];
  return number === undefined ? undefined : readNumber(text, number);
}

function reading(groups: Readonly<Record<string, string | undefined>>, isBasic: boolean): DateReading | DateRefusal {
  const { hour, zone: written } = groups;
  const part = (name: string): number => Number(groups[name] ?? 0);
  const offset = written === undefined ? undefined : offsetOf(written);
  const isStray = written !== undefined && offset === undefined;
  // After a minus sign it can be the end of a span of time.
  if (isStray && !written.startsWith("+")) return { reason: `the offset ${written} is not possible` };
  const time = defined({
    clock: hour === undefined ? undefined : { hour: part("hour"), minute: part("minute"), second: part("second") },
    offset,
    stray: isStray ? written : undefined,
  });
  const year = part("year");
  if (groups["week"] !== undefined)
    return {
      rule: "iso-week",
      days: [{ weekYear: year, weekNumber: part("week"), weekday: part("weekday") as Weekday }],
      ...time,
    };
  if (groups["ordinal"] !== undefined)
    return { rule: "iso-ordinal", days: [{ year, ordinal: part("ordinal") }], ...time };
  const rule = isBasic
    ? "iso-basic"
    : hour === undefined && offset === undefined
      ? "date-only"
      : offset === undefined
        ? "iso-local"
        : "iso";
  return { rule, days: [{ year, month: part("month"), day: part("day") }], ...time };
}

/** A lone number that is no day: an instant of a computer's clock, or part of a date. */
function readNumber(text: string, digits: string): EpochReading | DateRefusal {
  if (digits.length === 9 || digits.length === 10)
    // 2026112309 would also be nine o'clock of a day.
    return /^(?:199\d|20[0-4]\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])$/.test(digits)
      ? { reason: "it can be seconds since 1970, or year, month, day and hour" }
      : { rule: "epoch", epoch: Number(text.replace("@", "")) * 1000 };
  if (digits.length === 13) return { rule: "epoch-milliseconds", epoch: Number(digits) };
  return {
    reason: digits.length === 4 ? "it is a year and names no day" : `a number of ${digits.length} digits is no date`,
  };
}
