import type { ZoneRules } from "./place.ts";

/** Milliseconds. */
const span = 4 * 86_400_000;
/** In 1972 the last clocks that showed the sun's seconds were set by the hour; before, changes follow no rhythm. */
const modern = Date.UTC(1973, 0, 1);

/** Remembers what rules say: asking them takes longer than reading the rest of a date. */
export function remembered(rules: ZoneRules): ZoneRules {
  /** Zone → four days, counted from 1970 → the offset throughout them; `undefined` when clocks change in them. */
  const offsets = new Map<string, Map<number, number | undefined>>();
  return (zone, instant) => {
    if (!(instant >= modern)) return rules(zone, instant);
    let spans = offsets.get(zone);
    if (spans === undefined) offsets.set(zone, (spans = new Map<number, number | undefined>()));
    const number = Math.floor(instant / span);
    let offset = spans.get(number);
    if (offset === undefined && !spans.has(number)) {
      // Since 1973 no zone has gone back within four days; in October 2000 Boa Vista had seven of summer time.
      const [first, last] = [rules(zone, number * span), rules(zone, (number + 1) * span)];
      offset = first === last ? first : undefined;
      spans.set(number, offset);
    }
    return offset ?? rules(zone, instant);
  };
}
