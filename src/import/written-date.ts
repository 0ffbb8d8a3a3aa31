import { parseDate } from "../base/date.ts";
import { months, zones } from "./lexicon/months.ts";
import type { ImportedDate } from "./imported.ts";

/** A date found in a line. */
export interface WrittenDate {
  readonly date: ImportedDate;
  /** What stands before and after it in the line. */
  readonly before: string;
  readonly after: string;
}

/** Longer lines are text, not date lines. */
const longest = 400;

const monthName = [...months.keys()].toSorted((a, b) => b.length - a.length).join("|");
const year = "(?<y>(?:19|20)\\d\\d)";
const forms: readonly RegExp[] = [
  `(?<!\\d)${year}-(?<m>\\d{1,2})-(?<d>\\d{1,2})(?!\\d)`,
  `(?<!\\d)${year}\\s?[年년]\\s?(?<m>\\d{1,2})\\s?[月월]\\s?(?<d>\\d{1,2})\\s?[日일]`,
  `(?<!\\d)${year}[./]\\s?(?<m>\\d{1,2})[./]\\s?(?<d>\\d{1,2})\\.?(?!\\d)`,
  `(?<!\\d)(?<d>\\d{1,2})\\.\\s?(?<m>\\d{1,2})\\.\\s?${year}(?!\\d)`,
  `(?<!\\d)(?<first>\\d{1,2})[/-](?<second>\\d{1,2})[/-]${year}(?!\\d)`,
  `(?<!\\d)(?<d>\\d{1,2})(?:\\.|st|nd|rd|th|er|º|°)?,?(?: of| de| d')? ?-?(?<name>${monthName})\\.?,?(?: de| del)?[ -]?${year}(?!\\d)`,
  `(?<!\\p{L})(?<name>${monthName})\\.? (?<d>\\d{1,2})(?:st|nd|rd|th)?,?(?: de)? ${year}(?!\\d)`,
].map((form) => new RegExp(form, "iu"));

const half = "(?<half>午前|午後|上午|下午|오전|오후)?\\s?";
const clock =
  "(?<h>\\d{1,2})(?:(?:[:.]| ?h ?)(?<min>\\d{2})(?:[:.](?<s>\\d{2})(?:[.,]\\d+)?)?|(?:時|时|點|点|시) ?(?:(?<min1>\\d{1,2}) ?[分분])?| ?h(?!\\p{L})|(?= ?[ap]\\.?m))";
const noon = "\\s?(?<noon>a\\.?m\\b\\.?|p\\.?m\\b\\.?|ص(?!\\p{L})|م(?!\\p{L})|صباحا|مساء)?";
const zone =
  "(?:\\s?(?:uhr|hrs|\\()?\\s?(?<zone>[a-z]{1,4}(?!\\p{L})|[+-]\\d{2}:?\\d{2})?(?<utc>[+-]\\d{1,2}(?::\\d{2})?)?\\)?)?";
const timeForm = new RegExp(`(?<!\\d)${half}${clock}${noon}${zone}`, "iu");
/** What may stand between a date and its time. */
const between =
  /^(?:[\s,.|·•()–—-]|t(?=\d)|at|um|à|às|as|a las|alle|ore|om|kl\.?|klo|um|\(?\p{L}{1,9}[-.)]?|uhr|الساعة|(?:[月火水木金土日월화수목금토일])[曜日요]*)*$/iu;

/**
 * Finds the first date in a line, with the time beside it. A date in figures whose day and month cannot be told apart is
 * taken as the language writes it; where that is not known, as in English, it is none.
 *
 * @param zoneName IANA zone of a time that names none
 */
export function findDate(line: string, language: string | undefined, zoneName: string): WrittenDate | undefined {
  if (line.length > longest || !/\d|[٠-٩۰-۹]/.test(line)) return undefined;
  const text = westernDigits(line.normalize("NFKC"));
  for (const form of forms) {
    const match = form.exec(text);
    const day = match === null ? undefined : dayOf(match.groups ?? {}, language);
    if (match === null || day === undefined) continue;
    const [before, after] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
    const time = timeAfter(after) ?? timeBefore(before);
    const place = time?.zone ?? zoneName;
    const written = time === undefined ? day : `${day} ${time.text}`;
    const moment = parseDate(written, place);
    if ("reason" in moment) continue;
    const rest =
      time === undefined
        ? { before, after }
        : time.inside === "after"
          ? { before, after: time.rest }
          : { before: time.rest, after };
    return { date: { text: time === undefined ? day : moment.iso, moment }, ...rest };
  }
  return undefined;
}

function westernDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}

function dayOf(found: Readonly<Record<string, string | undefined>>, language: string | undefined): string | undefined {
  const two = (value: number): string => String(value).padStart(2, "0");
  let month = found["name"] === undefined ? Number(found["m"]) : (months.get(found["name"].toLowerCase()) ?? 0);
  let day = Number(found["d"]);
  if (found["first"] !== undefined) {
    const [first, second] = [Number(found["first"]), Number(found["second"])];
    const order = orderOf(first, second, language);
    if (order === undefined) return undefined;
    [day, month] = order === "day first" ? [first, second] : [second, first];
  }
  return month >= 1 && month <= 12 && day >= 1 && day <= 31
    ? `${found["y"] ?? ""}-${two(month)}-${two(day)}`
    : undefined;
}

function orderOf(first: number, second: number, language: string | undefined): "day first" | "month first" | undefined {
  if (first > 12 || first === second) return "day first";
  if (second > 12) return "month first";
  if (language === undefined) return undefined;
  if (language === "en-US") return "month first";
  return language === "en" ? undefined : "day first";
}

interface Time {
  /** As ISO 8601 writes it, with the offset where the line names one. */
  readonly text: string;
  readonly zone?: string;
  readonly inside: "before" | "after";
  readonly rest: string;
}

function timeAfter(after: string): Time | undefined {
  const match = timeForm.exec(after.slice(0, 60));
  if (match === null || !between.test(after.slice(0, match.index))) return undefined;
  return readTime(match, "after", after.slice(match.index + match[0].length));
}

function timeBefore(before: string): Time | undefined {
  const tail = before.slice(-40);
  const match = timeForm.exec(tail);
  if (match === null || !between.test(tail.slice(match.index + match[0].length))) return undefined;
  return readTime(match, "before", before.slice(0, before.length - tail.length + match.index));
}

function readTime({ groups = {} }: RegExpExecArray, inside: Time["inside"], rest: string): Time | undefined {
  let hour = Number(groups["h"]);
  const minute = Number(groups["min"] ?? groups["min1"] ?? 0);
  const mark = `${groups["half"] ?? ""}${groups["noon"] ?? ""}`.toLowerCase().replaceAll(".", "");
  if (/^(?:pm|午後|下午|오후|م|مساء)$/.test(mark) && hour < 12) hour += 12;
  if (/^(?:am|午前|上午|오전|ص|صباحا)$/.test(mark) && hour === 12) hour = 0;
  if (hour > 23 || minute > 59) return undefined;
  const two = (value: number): string => String(value).padStart(2, "0");
  const text = `${two(hour)}:${two(minute)}${groups["s"] === undefined ? "" : `:${groups["s"]}`}`;
  const named = (groups["zone"] ?? "").toLowerCase();
  const offset = /^[+-]/.test(named) ? named : /^(?:utc|gmt)$/.test(named) ? groups["utc"] : undefined;
  if (offset !== undefined) return { text: `${text} ${offset}`, inside, rest };
  const zoneName = Object.hasOwn(zones, named) ? zones[named] : undefined;
  // Letters that name no zone belong to what follows.
  const back = named !== "" && zoneName === undefined ? ` ${groups["zone"] ?? ""}${rest}` : rest;
  return { text, inside, rest: back, ...(zoneName === undefined ? {} : { zone: zoneName }) };
}
