/** A date that a specification's form holds; `fault` says why it does not. */
export type ReadDate =
  | { readonly milliseconds: number; readonly isLoose: boolean }
  | { readonly fault: "form" | "weekday" };

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const zones: Readonly<Record<string, number>> = {
  ut: 0,
  gmt: 0,
  z: 0,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
};
const mail =
  /^(?:([a-z]{3})\s*,\s*)?(\d\d?)\s+([a-z]{3})\s+(\d{2}|\d{4})\s+(\d\d):(\d\d)(?::(\d\d))?\s+([+-]\d{4}|[a-z]{1,3})$/i;
/** What every reader understands. */
const strictMail =
  /^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?\d\d? [A-Z][a-z]{2} \d{4} \d\d:\d\d(?::\d\d)? (?:[+-]\d{2}[03]0|UT|GMT|[ECMP][SD]T|Z)$/;

/** Reads a date of RFC 822, section 5, with years of four digits. `isLoose`: allowed, but not in the form that all read. */
export function readMailDate(text: string): ReadDate {
  const match = mail.exec(text.replaceAll(/\([^()]*\)/g, " ").trim());
  if (match === null) return { fault: "form" };
  const [, weekday, day = "", monthName = "", yearText = "", hour = "", minute = "", second = "0", zone = ""] = match;
  const month = months.indexOf(monthName.toLowerCase());
  const year = yearText.length === 4 ? Number(yearText) : Number(yearText) + (Number(yearText) < 50 ? 2000 : 1900);
  const offset = /^[+-]/.test(zone) ? numericOffset(zone) : (zones[zone.toLowerCase()] ?? militaryZone(zone));
  const local = calendar(year, month, Number(day), Number(hour), Number(minute), Number(second));
  if (local === undefined || offset === undefined) return { fault: "form" };
  if (weekday !== undefined && weekdays[new Date(local).getUTCDay()] !== weekday.toLowerCase())
    return { fault: weekdays.includes(weekday.toLowerCase()) ? "weekday" : "form" };
  return { milliseconds: local - offset * 60_000, isLoose: !strictMail.test(text) };
}

const iso = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** Reads a date of RFC 3339, section 5.6, in upper case as RFC 4287 wants it. */
export function readInternetDate(text: string): ReadDate {
  const match = iso.exec(text);
  if (match === null) return { fault: "form" };
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const zone = match[7] ?? "Z";
  const offset = zone === "Z" ? 0 : numericOffset(zone.replace(":", ""));
  const local = calendar(year, month - 1, day, hour, minute, second);
  return local === undefined || offset === undefined
    ? { fault: "form" }
    : { milliseconds: local - offset * 60_000, isLoose: false };
}

/** Reads a date in one of the forms of the W3C's note on dates and times: a year, a month, a day or a moment. */
export function readW3cDate(text: string): ReadDate {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?)?)?$/.exec(
    text,
  );
  if (match === null) return { fault: "form" };
  const [year, month = "01", day = "01", hour = "00", minute = "00", second = "00"] = match.slice(1);
  const zone = /T.*?(Z|[+-]\d\d:\d\d)$/.exec(text)?.[1] ?? "Z";
  return readInternetDate(`${year ?? ""}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
}

function numericOffset(zone: string): number | undefined {
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(3, 5))];
  if (hours > 23 || minutes > 59) return undefined;
  return (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}

function militaryZone(zone: string): number | undefined {
  return /^[a-ik-z]$/i.test(zone) ? 0 : undefined;
}

function calendar(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): number | undefined {
  if (month < 0 || month > 11 || hour > 23 || minute > 59 || second > 60) return undefined;
  const date = new Date(Date.UTC(year, month, day, hour, minute, Math.min(second, 59)));
  return date.getUTCMonth() === month && date.getUTCDate() === day ? date.getTime() : undefined;
}
