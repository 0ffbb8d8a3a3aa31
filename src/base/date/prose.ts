import { commonEra } from "./eras.ts";
import { meaningsOf } from "./lexicon.ts";
import { isoDay, offsetOf, type CalendarDay, type DateReading, type DateRefusal, type DateRule } from "./reading.ts";
import { dayMark, timeMark, takeTime } from "./time.ts";
import { mailOffsets, type ZoneName } from "./zones.ts";
import { defined } from "../defined.ts";

/** Shapes that a standard or a program gives to dates: they name the rule and settle what a zone or a short year means. */
const shapes: readonly (readonly [DateRule, RegExp])[] = [
  ["js-date", /^[a-z]{3} [a-z]{3} \d{1,2} \d{4} \d{1,2}:\d{2}:\d{2} (?:gmt|utc)[+-]\d{4}/],
  ["unix-date", /^[a-z]{3} [a-z]{3} \d{1,2} \d{1,2}:\d{2}:\d{2} (?:[ap]m )?(?:[+-]\d{4} |[a-z]{1,5} )?\d{4}$/],
  ["rfc850", /^[a-z]{6,9}, \d{1,2}-[a-z]{3}-(?:\d{2}|\d{4}) \d{2}:\d{2}:\d{2} [a-z]{1,4}$/],
  [
    "rfc2822",
    /^(?:[a-z]{3}, ?)?\d{1,2} [a-z]{3} (?:\d{2}|\d{4}) \d{1,2}:\d{2}(?::\d{2})? (?:[+-]\d{4}|ut|utc|gmt|z|[ecmp][sd]t)(?: ?\([^()]*\))?$/,
  ],
];

/** Year first, with one separator twice or with the signs of East Asia. */
const yearFirst =
  /(?<![\d.])(\d{4}) ?(?:([-/.]) ?(\d{1,2}) ?\2 ?(\d{1,2})(?!\d)\.?|[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日号號일]?)/;
const yearLast = /(?<![\d.])(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4})(?!\d)/;
const shortYear = /(?<![\d.:])(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{2})(?![\d.:])/;
const romanMonth = /(?<!\d)(\d{1,2})[. ]{1,2}(x?i{1,3}|i?[vx]|vi{1,3})[. ]{1,2}(\d{4})(?!\d)/;
const romanMonths = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
const vietnamese = /(?<!\d)(\d{1,2}) ?(?:thang|thg) ?(\d{1,2}) ?(?:,|nam|-|\/)? ?(\d{4})(?!\d)/;

const offset = new RegExp(
  `${timeMark} ?\\(?(?:utc|gmt|ut|z)? ?([+-]\\d{1,2}(?::?\\d{2}){0,2})\\)?(?![\\d:]|[-./]\\d)|(?<![a-z])\\(?(?:utc|gmt) ?([+-] ?\\d{1,2}(?::?\\d{2})?)\\)?(?![\\d:])`,
  "u",
);
const token = new RegExp(`[${timeMark}${dayMark}]|\\d+|[\\p{L}\\p{M}]+(?:[.'][\\p{L}\\p{M}]+)*|\\S`, "gu");
const separator = /^[-,;.|/()[\]{}•·・،、。@:'"«»„“”‹›>*~॰°]$/;

/**
 * Reads a date in words or figures with what stands beside it: weekday, time, zone, "published". Every word and number
 * must be accounted for: what is not understood is never passed over.
 *
 * @param folded folded text
 */
export function readProseDate(folded: string): DateReading | DateRefusal {
  const shape = shapes.find(([, form]) => form.test(folded))?.[0];
  const { text, era } = commonEra(
    folded
      // Cameras write colons between the parts of the day, Apache one before the hour.
      .replace(/^(\d{4}):(\d{2}):(\d{2})(?=[t ])/, "$1-$2-$3")
      .replace(/(\d{4}):(?=\d{1,2}:\d{2})/, "$1 "),
  );
  const numeric = takeDay(text);
  const timed = takeTime(numeric.rest);
  if ("reason" in timed) return timed;
  const zoned = takeOffset(timed.rest);
  if (zoned.offset === "impossible") return { reason: `the offset ${zoned.written} is not possible` };
  const again = takeTime(zoned.rest);
  if ("reason" in again || again.clock !== undefined) return { reason: "it holds two times of day" };
  if (takeDay(zoned.rest).days !== undefined) return { reason: "it holds two dates" };
  const words = readWords(zoned.rest);
  if ("reason" in words) return words;
  if (numeric.days !== undefined && words.numbers.length > 0)
    return { reason: "it holds more numbers than a date and a time" };
  const named = numeric.days === undefined ? nameDay(words, text, shape) : undefined;
  if (named !== undefined && "reason" in named) return named;
  const mail = shape === "rfc2822" ? mailOffsets.get(words.zone?.name.toLowerCase() ?? "") : undefined;
  return defined({
    rule: shape ?? numeric.rule ?? "month-name",
    days: named === undefined ? (numeric.days ?? []) : [named],
    clock: timed.clock,
    offset: mail ?? zoned.offset,
    zone: mail === undefined ? words.zone : undefined,
    weekdays: words.weekdays,
    era,
    inferred: numeric.inferred,
  });
}

interface TakenDay {
  readonly rest: string;
  readonly days?: readonly CalendarDay[];
  readonly rule?: DateRule;
  readonly inferred?: true;
}

/** Takes a day in figures. */
function takeDay(text: string): TakenDay {
  const first = yearFirst.exec(text);
  if (first !== null)
    return {
      rest: cut(text, first),
      days: [{ year: Number(first[1]), month: Number(first[3] ?? first[5]), day: Number(first[4] ?? first[6]) }],
      rule: "year-month-day",
    };
  const vietnam = vietnamese.exec(text);
  if (vietnam !== null)
    return {
      rest: cut(text, vietnam),
      days: [{ year: Number(vietnam[3]), month: Number(vietnam[2]), day: Number(vietnam[1]) }],
      rule: "month-name",
    };
  const roman = romanMonth.exec(text);
  if (roman !== null) {
    const month = romanMonths.indexOf(roman[2] ?? "") + 1;
    if (month > 0)
      return {
        rest: cut(text, roman),
        days: [{ year: Number(roman[3]), month, day: Number(roman[1]) }],
        rule: "day-month-year",
      };
  }
  const last = yearLast.exec(text);
  if (last === null) return { rest: text };
  const [a, b, year] = [Number(last[1]), Number(last[3]), Number(last[4])];
  const rest = cut(text, last);
  // With dots the day comes first, wherever dates are written so.
  const dayFirst = { year, month: b, day: a };
  if (last[2] === "." || a === b) return { rest, days: [dayFirst], rule: "day-month-year" };
  const monthFirst = { year, month: a, day: b };
  if (a > 12) return { rest, days: [dayFirst], rule: "day-month-year", inferred: true };
  if (b > 12) return { rest, days: [monthFirst], rule: "month-day-year", inferred: true };
  return { rest, days: [dayFirst, monthFirst], rule: "day-month-year" };
}

function cut(text: string, { index, 0: found }: RegExpExecArray): string {
  return `${text.slice(0, index)} ${dayMark} ${text.slice(index + found.length)}`;
}

/** Takes an offset behind the time, or one behind GMT or UTC wherever it stands, and the zone's name in brackets behind it. */
function takeOffset(text: string): {
  readonly rest: string;
  readonly offset?: number | "impossible";
  readonly written: string;
} {
  const match = offset.exec(text);
  if (match === null) return { rest: text, written: "" };
  const written = (match[1] ?? match[2] ?? "").replace(" ", "");
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match[0].length).replace(/^ ?\([^()\d]*\)| m=[+-][\d.]+$/, "");
  return { rest: `${before} ${timeMark} ${after}`, offset: offsetOf(written) ?? "impossible", written };
}

interface Words {
  readonly months: readonly NamedMonth[];
  readonly numbers: readonly { readonly text: string; readonly dotted: boolean }[];
  readonly weekdays?: number;
  readonly zone?: ZoneName;
}

interface NamedMonth {
  readonly text: string;
  readonly month: number;
  readonly croatian?: number;
}

/** What is left when time, offset and figures of a day are taken. */
function readWords(text: string): Words | DateRefusal {
  const tokens = text.match(token) ?? [];
  const numbers: { text: string; dotted: boolean }[] = [];
  const months: NamedMonth[] = [];
  /** Months that can be something else. */
  const unsure: (NamedMonth & { readonly weekdays: number })[] = [];
  const weekdays: number[] = [];
  let zone: ZoneName | undefined;
  let behindTime = false;
  for (let index = 0; index < tokens.length;) {
    const word = tokens[index] ?? "";
    index += 1;
    if (word === timeMark) behindTime = true;
    if (word === timeMark || word === dayMark || separator.test(word)) continue;
    if (/^\d/.test(word)) {
      numbers.push({ text: word, dotted: tokens[index] === "." });
      behindTime = false;
      continue;
    }
    const found = meaningsOf(tokens.slice(index - 1));
    if ("unknown" in found) return { reason: `“${found.unknown}” is not understood` };
    index += found.length - 1;
    for (const meaning of found.meanings) {
      const { month, croatian, filler, calendar } = meaning;
      const days = meaning.weekdays ?? 0;
      const isOther = month !== undefined || days > 0 || filler === true;
      if (meaning.zone !== undefined && (behindTime || !isOther)) {
        if (zone !== undefined && zone !== meaning.zone) return { reason: "it names two time zones" };
        zone = meaning.zone;
      } else if (month !== undefined) {
        const named = { text: word, ...defined({ month, croatian }) };
        if (days > 0 || filler === true) unsure.push({ ...named, weekdays: days });
        else months.push(named);
      } else if (days > 0 && filler !== true) weekdays.push(days);
      else if (!isOther)
        return {
          reason: calendar === undefined ? `“${word}” depends on when it is read` : `it is in the ${calendar} calendar`,
        };
    }
    behindTime = false;
  }
  if (months.length === 0) months.push(...unsure.splice(0));
  weekdays.push(...unsure.map((word) => word.weekdays).filter((days) => days > 0));
  return { months, numbers, ...defined({ zone, weekdays: weekdays[0] }) };
}

/** The day that a month's name, a day and a year make, in whatever order. */
function nameDay(
  { months, numbers, weekdays }: Words,
  text: string,
  shape: DateRule | undefined,
): CalendarDay | DateRefusal {
  const [named, ...others] = months;
  const years = numbers.filter(({ text: { length } }) => length === 4);
  const days = numbers.filter(({ text: { length } }) => length < 3);
  if (named === undefined) return { reason: whatIsMissing(text, years.length, days.length) };
  const { month, croatian } = named;
  if (others.some((other) => other.month !== month)) return { reason: "it names two months" };
  if (years.length + days.length !== numbers.length || numbers.length > 2)
    return { reason: "it holds more numbers than a date" };
  const [first, second] = days;
  if (first === undefined) return { reason: "it names no day" };
  if (numbers.length < 2) return { reason: "it names no year" };
  const day = Number(first.text);
  const [year] = years;
  // Croatian puts full stops behind day and year; Polish behind none, Czech behind the day.
  if (croatian !== undefined && first.dotted && year?.dotted !== true)
    return { reason: `“${named.text}” is month ${month} in Polish or Czech, but month ${croatian} in Croatian` };
  if (second === undefined) return { year: Number(year?.text), month: first.dotted ? (croatian ?? month) : month, day };
  const short = Number(second.text);
  if ((shape === "rfc850" || shape === "rfc2822") && weekdays !== undefined)
    return { year: short + (short < 50 ? 2000 : 1900), month, day };
  return { reason: shortYearReason([[short, month, day]]) };
}

function whatIsMissing(text: string, years: number, others: number): string {
  const short = shortYear.exec(text);
  if (short !== null) {
    const [a, b, c] = [Number(short[1]), Number(short[3]), Number(short[4])] as const;
    const dayFirst = [c, b, a] as const;
    return shortYearReason(short[2] === "." ? [dayFirst] : [dayFirst, [c, a, b], [a, b, c]]);
  }
  const long = /\d{5,}/.exec(text)?.[0];
  if (long !== undefined) return `“${long}” is no year and no day`;
  if (years === 1 && others <= 1) return "it names no day";
  return years === 0 && others === 2 ? "it names no year" : "it is in no form that is known here";
}

/** @param readings year of two digits, month, day */
function shortYearReason(readings: readonly (readonly [number, number, number])[]): string {
  const whole = readings
    .filter(([, month, day]) => month >= 1 && month <= 12 && day >= 1 && day <= 31)
    .map(([year, month, day]) => isoDay(year + (year < 70 ? 2000 : 1900), month, day));
  return `its year has two digits${whole.length === 0 ? "" : `; write ${[...new Set(whole)].join(" or ")} if that is meant`}`;
}
