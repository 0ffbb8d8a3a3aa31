import type { Instant } from "../../model/brand.ts";

const formats = new Map<string, (instant: Instant) => string>();

/** Date and time for readers, in the zone and in the language's own form: "21 June 2017 at 18:30 GMT+8". */
export function formatMoment(instant: Instant, zone: string, language: string): string {
  const key = `${zone} ${language}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = momentFormat(zone, language);
    formats.set(key, format);
  }
  return format(instant);
}

/** Made once for a zone and a language: that takes as long as writing a hundred dates. */
function momentFormat(zone: string, language: string): (instant: Instant) => string {
  const isUtc = /^(?:utc|gmt)$/i.test(zone);
  const format = new Intl.DateTimeFormat(language, {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "short",
    timeZone: isUtc ? "UTC" : zone,
  });
  if (!isUtc) return (instant) => format.format(instant);
  // Languages have names of their own for it; "UTC" is what programs and people everywhere know.
  return (instant) =>
    format
      .formatToParts(instant)
      .map(({ type, value }) => (type === "timeZoneName" ? "UTC" : value))
      .join("");
}
