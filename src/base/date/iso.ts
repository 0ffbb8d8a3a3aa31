import type { DateReading } from "./reading.ts";

const form = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/** A date without a fault, and its local time as if it were UTC. */
export interface IsoDate extends Pick<DateReading, "rule"> {
  /** Milliseconds since 1970. */
  readonly local: number;
  /** Minutes east of UTC. */
  readonly offset?: number;
}

/**
 * Reads the forms of ISO 8601 in which nearly all dates are written: `2017-06-22`, `2017-06-22T18:30:00+08:00`.
 * `undefined` for any other form, and for what is wrong or worth a note: the whole reader decides then.
 */
export function readIsoDate(text: string): IsoDate | undefined {
  const match = form.exec(text);
  if (match === null) return undefined;
  const local = Date.UTC(
    Number(match[1]),
    Number(match[2]) - 1,
    Number(match[3]),
    Number(match[4] ?? 0),
    Number(match[5] ?? 0),
    Number(match[6] ?? 0),
  );
  // Written back it is the same unless a part was out of range.
  const back = Number.isNaN(local) ? "" : new Date(local).toISOString();
  const isSame =
    back.startsWith(text.slice(0, 10)) && (match[4] === undefined || back.slice(11, 16) === text.slice(11, 16));
  if (!isSame || (match[6] !== undefined && back.slice(17, 19) !== match[6])) return undefined;
  if (match[4] === undefined) return { rule: "date-only", local };
  const zone = match[7];
  if (zone === undefined) return { rule: "iso-local", local };
  if (zone === "Z") return { rule: "iso", local, offset: 0 };
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(4, 6))];
  if (hours > 11 || minutes > 59) return undefined;
  const offset = hours * 60 + minutes;
  return { rule: "iso", local, offset: zone.startsWith("-") ? 0 - offset : offset };
}
