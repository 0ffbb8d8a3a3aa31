import { foldWords } from "./lexicon.ts";
import type { Clock, DateRefusal } from "./reading.ts";
import { closingHalves, halves, hourLabels, hourUnits, leadingHalves, minuteUnits, secondUnits } from "./words.ts";

/** Stands in the rest of a text where the time stood. */
export const timeMark = "\u0001";
/** Stands where a day in figures stood. */
export const dayMark = "\u0002";

type Half = keyof typeof halves;

const halfOf: ReadonlyMap<string, Half> = new Map(
  (["am", "pm", "noon", "evening"] as const).flatMap((half) =>
    foldWords(halves[half])
      .split(" ")
      .map((word) => [word, half] as const),
  ),
);
const setOf = (list: string): ReadonlySet<string> => new Set(foldWords(list).split(" "));
const [leading, closing] = [setOf(leadingHalves), setOf(closingHalves)];
const [hours, minutes, seconds] = [setOf(hourUnits), setOf(minuteUnits), setOf(secondUnits)];
/** Characters of the longest word of these. */
const longestWord = 12;

const letter = /[\p{L}\p{M}]/u;
/** Of scripts that put no space behind a word. */
const unspaced = /[\u0E00-\u0E7F\u3400-\u9FFF\uAC00-\uD7AF]$/;

const clockForm = /(?<![\d:.])(\d{1,2})(?: : |:)(\d{2})(?:(?: : |:)(\d{2})(?:[.,]\d{1,9})?)?(?![\d:])/;
const dottedForm = /(?<![\d.,:/-])(\d{1,2})\.(\d{2})(?:\.(\d{2}))?(?![\d:]|\.\d)/;
const labelledForm = new RegExp(
  `(?<![^ ,;(|])(?:${hourLabels.map((label) => foldWords(label)).join("|")})\\.? (\\d{1,2})(?= ?(?:$|[^\\w.:/ -]))`,
);
const noonForm = /(?<![^ ,;(|])(12 )?(?:noon|midday|正午)(?![a-z])/;
const number = /(?<![\d:.])(\d{1,2})(?!\d)/g;
/** "p. m.", "π.μ." */
const dotted = /([^\s\d.])\. ?([^\s\d.])(?:\.|(?![^\s\d]))/g;
/** Between a time and its half of the day: "4:30 de la tarde". */
const preposition = /^ ?(?:ч\. ?|de la |da |du |della |del |di )?/;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly clock: Clock;
  /** That of the words of a form, when they hold one. */
  readonly half?: Half;
}

/**
 * Takes the time of day out of a folded text.
 *
 * @returns the rest with {@link timeMark} in its place; `clock` is absent when there is no time. `reason` for a time
 *   that no clock shows
 */
export function takeTime(text: string): { readonly rest: string; readonly clock?: Clock } | DateRefusal {
  const whole = text.replace(dotted, (written, a: string, b: string) => (halfOf.has(a + b) ? a + b : written));
  const found =
    byForm(clockForm, whole) ??
    byUnit(whole) ??
    onDial(whole) ??
    byForm(dottedForm, whole) ??
    byForm(labelledForm, whole) ??
    byForm(noonForm, whole, "12");
  if (found === undefined) return { rest: whole };
  let { start, end, half } = found;
  const behind = half === undefined ? halfBehind(whole, end, found.clock.hour) : undefined;
  if (behind !== undefined) [end, half] = [behind.end, behind.half];
  else if (half === undefined) {
    const before = halfBefore(whole.slice(0, start), found.clock.hour);
    if (before !== undefined) [start, half] = [before.start, before.half];
  }
  const hour = half === undefined ? found.clock.hour : hourOfDay(found.clock.hour, half);
  if (hour === undefined) return { reason: "there is no such time of day" };
  return { rest: `${whole.slice(0, start)} ${timeMark} ${whole.slice(end)}`, clock: { ...found.clock, hour } };
}

function byForm(form: RegExp, text: string, hour = "0"): Found | undefined {
  const match = form.exec(text);
  if (match === null) return undefined;
  return {
    start: match.index,
    end: match.index + match[0].length,
    clock: { hour: Number(match[1] ?? hour), minute: Number(match[2] ?? 0), second: Number(match[3] ?? 0) },
  };
}

/** `16h30`, `16 Uhr`, `15時30分`, `3시 30분 20초`. */
function byUnit(text: string): Found | undefined {
  for (const match of text.matchAll(number)) {
    const hour = wordAt(text, match.index + match[0].length, hours);
    if (hour === undefined) continue;
    let { end } = hour;
    const parts = [0, 0];
    for (const [index, units] of [minutes, seconds].entries()) {
      const value = /^\.? ?(\d{1,2})(?! ?[\d.:/-])/.exec(text.slice(end));
      if (value === null) break;
      const unit = wordAt(text, end + value[0].length, units);
      // Without its unit a number of two digits is minutes, and nothing follows.
      if (unit === undefined && (index > 0 || value[1]?.length !== 2)) break;
      parts[index] = Number(value[1]);
      end = unit?.end ?? end + value[0].length;
      if (unit === undefined) break;
    }
    const [minute = 0, second = 0] = parts;
    return { start: match.index, end, clock: { hour: Number(match[1]), minute, second } };
  }
  return undefined;
}

/** `4 pm`. */
function onDial(text: string): Found | undefined {
  for (const match of text.matchAll(number)) {
    const hour = Number(match[1]);
    const half = halfBehind(text, match.index + match[0].length, hour);
    if (half !== undefined) return { start: match.index, ...half, clock: { hour, minute: 0, second: 0 } };
  }
  return undefined;
}

/** The longest of the words that stands at a place of the text, after a space at most. */
function wordAt(
  text: string,
  place: number,
  words: { has(word: string): boolean },
): { readonly word: string; readonly end: number } | undefined {
  const start = text[place] === " " ? place + 1 : place;
  for (let length = longestWord; length > 0; length -= 1) {
    const word = text.slice(start, start + length);
    const end = start + word.length;
    if (words.has(word) && (unspaced.test(word) || !letter.test(text[end] ?? ""))) return { word, end };
  }
  return undefined;
}

function halfBehind(
  text: string,
  place: number,
  hour: number,
): { readonly half: Half; readonly end: number } | undefined {
  const gap = preposition.exec(text.slice(place))?.[0].length ?? 0;
  const found = wordAt(text, place + gap, halfOf);
  if (found === undefined) return undefined;
  const end = text[found.end] === "." ? found.end + 1 : found.end;
  const rest = text.slice(end).trimStart();
  if (closing.has(found.word) && !/^(?:$|[,;|)\]])/.test(rest)) return undefined;
  // "16:30 am 22. Juni": "on" in German.
  if (found.word === "am" && hour > 12 && /^[\d\u0002]/.test(rest)) return undefined;
  return { half: halfOf.get(found.word) ?? "am", end };
}

function halfBefore(text: string, hour: number): { readonly half: Half; readonly start: number } | undefined {
  const before = text.replace(/[ ,]+$/, "");
  for (const word of leading) {
    // "2017 am 16:30": "at" in Welsh.
    if (!before.endsWith(word) || (word === "am" && hour > 12)) continue;
    const start = before.length - word.length;
    if (unspaced.test(word) || !letter.test(before[start - 1] ?? "")) return { half: halfOf.get(word) ?? "am", start };
  }
  // "du." is an afternoon in Hungarian, "du" nothing in French.
  return before.endsWith(" du.") ? { half: "pm", start: before.length - 3 } : undefined;
}

/** The hour of 24; `undefined` for one that the half of the day does not have. */
function hourOfDay(hour: number, half: Half): number | undefined {
  switch (half) {
    case "am":
      return hour > 12 ? undefined : hour % 12;
    case "pm":
      return hour < 12 ? hour + 12 : hour;
    case "evening":
      return hour === 0 || hour === 12 ? undefined : hour < 12 ? hour + 12 : hour;
    case "noon":
      return hour >= 11 && hour <= 13 ? hour : hour >= 1 && hour <= 3 ? hour + 12 : undefined;
  }
}
