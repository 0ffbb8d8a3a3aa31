import fc from "fast-check";
import { DateTime } from "luxon";
import { expect, it } from "vitest";

import { formatMoment } from "#src/base/date/moment-text";
import type { Instant } from "#src/model/brand";

/** What luxon writes, which asks for zone and language each time. */
function slow(instant: number, zone: string, locale: string): string {
  return DateTime.fromMillis(instant, { zone, locale }).toLocaleString({
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "short",
  });
}

const zones = ["Asia/Hong_Kong", "Europe/Berlin", "America/St_Johns", "UTC", "utc", "GMT", "Etc/UTC", "Etc/GMT+5"];
const languages = ["en", "en-GB", "de", "fr", "es", "ca", "ar", "ar-EG", "fa", "he", "ja", "zh", "zh-Hant", "th", "xx"];

it("writes dates as luxon does, in every zone and language", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(1800, 0, 1), max: Date.UTC(2200, 0, 1) }),
      fc.constantFrom(...zones),
      fc.constantFrom(...languages),
      (instant, zone, language) => {
        expect(formatMoment(instant as Instant, zone, language)).toBe(slow(instant, zone, language));
      },
    ),
    { numRuns: 600, seed: 6 },
  );
});
