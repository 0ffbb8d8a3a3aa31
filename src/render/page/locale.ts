const lists = new Map<string, Intl.ListFormat>();
const months = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();
const sizes = new Map<string, Intl.NumberFormat>();

/** A list as the language writes it, "A, B and C", in parts: text between the elements, and the elements by index. */
export function listParts(
  texts: readonly string[],
  language: string,
): ({ readonly text: string } | { readonly index: number })[] {
  const format = cached(lists, language, () => new Intl.ListFormat(language, { style: "long", type: "conjunction" }));
  let index = -1;
  return format.formatToParts(texts).map(({ type, value }) => {
    if (type === "literal") return { text: value };
    index += 1;
    return { index };
  });
}

/** A number in the language's digits. */
export function formatNumber(value: number, language: string): string {
  return cached(numbers, language, () => new Intl.NumberFormat(language)).format(value);
}

/** A file's size: "116 kB". */
export function formatBytes(bytes: number, language: string): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, "kilobyte"] : [bytes / 1_000_000, "megabyte"];
  const make = (): Intl.NumberFormat =>
    new Intl.NumberFormat(language, { style: "unit", unit, maximumFractionDigits: bytes < 1_000_000 ? 0 : 1 });
  return cached(sizes, `${language} ${unit}`, make).format(value);
}

/** A month as the language writes it, "November 2026". @param month as 2026-11 */
export function formatMonth(month: string, language: string): string {
  const make = (): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(language, { year: "numeric", month: "long", timeZone: "UTC", calendar: "gregory" });
  return cached(months, language, make).format(Date.parse(`${month}-01T00:00:00Z`));
}

/** Seconds as 4:05 or 1:02:03. */
export function formatDuration(seconds: number): string {
  const whole = Math.round(seconds);
  const two = (value: number): string => String(value).padStart(2, "0");
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours === 0 ? `${minutes}:${two(whole % 60)}` : `${hours}:${two(minutes)}:${two(whole % 60)}`;
}

function cached<T>(formats: Map<string, T>, language: string, make: () => T): T {
  let format = formats.get(language);
  if (format === undefined) {
    format = make();
    formats.set(language, format);
  }
  return format;
}
