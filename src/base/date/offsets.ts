import { IANAZone } from "luxon";

/** Milliseconds. */
const span = 4 * 86_400_000;
/** In 1972 the last clocks that showed the sun's seconds were set by the hour; before, changes follow no rhythm. */
const modern = Date.UTC(1973, 0, 1);

/** Zone → four days, counted from 1970 → the offset throughout them; `undefined` when clocks change in them. */
const offsets = new Map<string, Map<number, number | undefined>>();

/**
 * Minutes east of UTC; whole ones, as RFC 3339 can write, also where clocks once kept the sun's seconds.
 *
 * @param zone IANA name
 * @param instant milliseconds since 1970
 */
export function zoneOffset(zone: string, instant: number): number {
  if (!(instant >= modern)) return exactOffset(zone, instant);
  let spans = offsets.get(zone);
  if (spans === undefined) offsets.set(zone, (spans = new Map<number, number | undefined>()));
  const number = Math.floor(instant / span);
  let offset = spans.get(number);
  if (offset === undefined && !spans.has(number)) {
    // Since 1973 no zone has gone back within four days; in October 2000 Boa Vista had seven of summer time.
    const [first, last] = [exactOffset(zone, number * span), exactOffset(zone, (number + 1) * span)];
    offset = first === last ? first : undefined;
    spans.set(number, offset);
  }
  return offset ?? exactOffset(zone, instant);
}

function exactOffset(zone: string, instant: number): number {
  return Math.round(IANAZone.create(zone).offset(instant));
}
