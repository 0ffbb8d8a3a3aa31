import type { Instant } from "../model/brand.ts";

/** What counts as now; `undefined` for a text that is no date. What reads texts is loaded for them alone. */
export async function readNow(now: number | string | undefined, zone: string): Promise<Instant | undefined> {
  if (typeof now !== "string") return (now ?? wallClock()) as Instant;
  const { parseDate } = await import("../base/date.ts");
  const date = parseDate(now, zone);
  return "reason" in date ? undefined : date.instant;
}

/** The instant by the clock of this machine. */
export function wallClock(): Instant {
  return Date.now() as Instant;
}
