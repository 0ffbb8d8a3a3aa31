import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { parseDate } from "#src/base/date";
import { readIsoDate } from "#src/base/date/iso";

const digits = (length: number, max: number): fc.Arbitrary<string> =>
  fc.nat({ max }).map((value) => String(value).padStart(length, "0"));
const zones = fc.constantFrom("Asia/Hong_Kong", "America/New_York", "Africa/Casablanca", "Australia/Lord_Howe", "UTC");
const dates = fc
  .tuple(
    fc.oneof(fc.integer({ min: 1969, max: 2040 }), fc.constantFrom(1, 1799, 1800, 1900, 2199, 2200)),
    digits(2, 13),
    digits(2, 32),
    fc.constantFrom("", "T", " "),
    digits(2, 25),
    digits(2, 61),
    fc.oneof(
      fc.constant(""),
      digits(2, 61).map((second) => `:${second}`),
      fc.constantFrom(":00", ":30.123"),
    ),
    fc.constantFrom("", "", "Z", "+08:00", "-05:00", "-12:30", "+16:30", "+00:00", "+05:99"),
  )
  .map(([year, month, day, gap, hour, minute, second, zone]) => {
    const date = `${String(year).padStart(4, "0")}-${month}-${day}`;
    return gap === "" ? date : `${date}${gap}${hour}:${minute}${second}${zone}`;
  });

describe("readIsoDate", () => {
  it("makes no difference", () => {
    let plain = 0;
    fc.assert(
      fc.property(dates, zones, (text, zone) => {
        if (readIsoDate(text) !== undefined) plain += 1;
        // In quotation marks, which say nothing, it is left to the whole reader.
        expect(parseDate(text, zone)).toStrictEqual(parseDate(`"${text}"`, zone));
      }),
      { numRuns: 1000, seed: 6 },
    );
    expect(plain).toBeGreaterThan(300);
  });

  it("leaves what is wrong or needs a note to the whole reader", () => {
    for (const text of [
      "2017-02-30",
      "2017-06-22T24:00",
      "2017-06-22T10:60",
      "2016-12-31T23:59:60Z",
      "2017-06-22T10:00+14:00",
      "2017-06-22Z",
      "22-06-2017",
    ])
      expect(readIsoDate(text)).toBeUndefined();
  });
});
