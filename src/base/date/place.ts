import type { DateNote } from "./note.ts";
import type { DateReading, DateRefusal } from "./reading.ts";
import type { ZoneMeaning, ZoneName } from "./zones.ts";

/** Minutes east of UTC that clocks in an IANA zone show at an instant (milliseconds), to the minute. */
export type ZoneRules = (region: string, instant: number) => number;

/** Where in time a local hour is. */
export interface Place {
  /** Minutes east of UTC. */
  readonly offset: number;
  /** The zone that decided: `+08:00`, `UTC` or an IANA name. */
  readonly zone: string;
  readonly notes: readonly DateNote[];
}

const day = 86_400_000;
const halfYear = 182 * day;

/**
 * The offset of a local time, given as if it were UTC milliseconds. An hour that occurs twice means the first; one that
 * a clock change skips keeps the offset of before the change, and so lies as long after it as the hour claims (both as
 * ECMAScript's Temporal does by default). Nothing but the zone's rules decides, never today's date.
 */
function offsetOfLocal(local: number, region: string, rules: ZoneRules): number {
  const before = rules(region, local - day);
  const candidates = [before, rules(region, local - before * 60_000), rules(region, local + day)];
  const shown = candidates.filter((offset) => rules(region, local - offset * 60_000) === offset);
  // Of two instants the one with the greater offset is the earlier.
  return shown.length === 0 ? before : Math.max(...shown);
}

/** Decides by which zone a local time is meant: the offset given, else the zone named, else the site's. */
export function placeInZone(
  local: number,
  { offset, region, zone }: DateReading,
  site: string,
  rules: ZoneRules,
): Place | DateRefusal {
  const at = (name: string): number => offsetOfLocal(local, name, rules);
  if (offset !== undefined) {
    const named = region === undefined ? (zone?.meanings.map((meaning) => offsetIn(meaning, at)) ?? []) : [at(region)];
    const agrees = named.length === 0 || named.includes(offset);
    const conflict = { offset: offsetName(offset), zone: region ?? zone?.name ?? "" };
    return { offset, zone: offsetName(offset), notes: agrees ? [] : [{ code: "date-zone-conflict", args: conflict }] };
  }
  if (region !== undefined) return { offset: at(region), zone: region, notes: [] };
  if (zone === undefined) return { offset: at(site), zone: site, notes: [] };
  return byName(zone, local, site, rules);
}

/**
 * A name with several meanings has that of the place where the site is; else the prevailing one. Where none prevails, it
 * is refused.
 */
function byName(
  { name, meanings, undecided }: ZoneName,
  local: number,
  site: string,
  rules: ZoneRules,
): Place | DateRefusal {
  const at = (region: string): number => offsetOfLocal(local, region, rules);
  const own = meanings.find(({ region }) => livesBy(site, region, local, rules));
  const [prevailing, ...others] = meanings.filter(({ rare }) => rare !== true);
  if (own === undefined && undecided)
    return { reason: `${name} can be ${meanings.map((meaning) => describe(meaning, at)).join(" or ")}` };
  const meaning = own ?? prevailing;
  if (meaning === undefined) return { reason: `${name} is no time zone` };
  const offset = offsetIn(meaning, at);
  const notes: DateNote[] = [];
  if (own === undefined && others.length > 0)
    notes.push({
      code: "date-zone-assumed",
      args: {
        zone: name,
        meaning: describe(meaning, at),
        others: others.map((other) => describe(other, at)).join(", "),
      },
    });
  if (meaning.offset !== undefined && at(meaning.region) !== offset && at(site) !== offset)
    notes.push({
      code: "date-zone-season",
      args: {
        zone: name,
        meaning: describe(meaning, at),
        offset: offsetName(at(meaning.region)),
        region: meaning.region,
      },
    });
  return { offset, zone: meaning.offset === undefined ? meaning.region : offsetName(offset), notes };
}

function offsetIn({ offset, region }: ZoneMeaning, at: (region: string) => number): number {
  return offset ?? at(region);
}

/** Whether clocks at the site show the region's time in summer and winter, and it is on the same continent. */
function livesBy(site: string, region: string, local: number, rules: ZoneRules): boolean {
  if (site.split("/")[0] !== region.split("/")[0]) return false;
  return [local, local + halfYear].every((time) => rules(site, time) === rules(region, time));
}

function describe(meaning: ZoneMeaning, at: (region: string) => number): string {
  return `${meaning.title} (${offsetName(offsetIn(meaning, at))})`;
}

/** `+08:00`, or `UTC` without an offset. */
function offsetName(minutes: number): string {
  return minutes === 0 ? "UTC" : offsetText(minutes);
}

/** RFC 3339: `Z`, `-04:00`. */
export function offsetText(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const two = (value: number): string => String(value).padStart(2, "0");
  return minutes === 0 ? "Z" : `${minutes < 0 ? "-" : "+"}${two(hours)}:${two(rest)}`;
}
