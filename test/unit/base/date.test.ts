import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatMoment, parseDate, utcIso, dateParts } from "#src/base/date";
import type { Instant } from "#src/model/brand";

const iso = (text: string, zone = "UTC"): string => {
  const date = parseDate(text, zone);
  return "reason" in date ? `no: ${date.reason}` : date.iso;
};

describe("parseDate", () => {
  it.each([
    ["2013-11-22 5:00:00 +0000", "2013-11-22T05:00:00Z"],
    ["2013-11-22 05:00:00 -4", "2013-11-22T05:00:00-04:00"],
    ["2021-05-19 05:30:00", "2021-05-19T05:30:00+08:00"],
    ["2021-05-19", "2021-05-19T00:00:00+08:00"],
    ["2021-05-19T05:30Z", "2021-05-19T05:30:00Z"],
    ["2021-05-19T05:30:10.123+05:45", "2021-05-19T05:30:10+05:45"],
    ["2021-05-19 05:30 GMT", "2021-05-19T05:30:00Z"],
    ["Wed, 19 May 2021 05:30:00 -0700", "2021-05-19T05:30:00-07:00"],
    ["  2021-5-9  ", "2021-05-09T00:00:00+08:00"],
  ])("reads %s in Hong Kong", (text, expected) => expect(iso(text, "Asia/Hong_Kong")).toBe(expected));

  it.each([
    "2021-02-08 16:30-:00+16:30",
    "2021-02-30",
    "2021-13-01",
    "2021-05-19 24:30",
    "2021-05-19 12:60",
    "2021-05-19 12:00+15:00",
    "0021-05-19",
    "20210-05-19",
    "tomorrow",
    "",
  ])("refuses %j", (text) => expect(iso(text)).toMatch(/^no: /));

  it("an hour that occurs twice is the first, in whatever month the test runs", () => {
    expect(iso("2026-10-25 02:30", "Europe/Berlin")).toBe("2026-10-25T02:30:00+02:00");
    expect(iso("2026-11-01 01:30", "America/New_York")).toBe("2026-11-01T01:30:00-04:00");
    expect(iso("2026-04-05 02:30", "Australia/Sydney")).toBe("2026-04-05T02:30:00+11:00");
  });

  it("an hour that is skipped is as long after the change", () => {
    expect(iso("2026-03-29 02:30", "Europe/Berlin")).toBe("2026-03-29T02:30:00+01:00");
    expect(iso("2026-03-08 02:30", "America/New_York")).toBe("2026-03-08T02:30:00-05:00");
    expect(iso("2011-12-30 12:00", "Pacific/Apia")).toBe("2011-12-30T12:00:00-10:00");
  });

  it("never throws, and reads its own output back", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
        ),
        (text) => {
          const date = parseDate(text, "America/St_Johns");
          if (!("reason" in date)) expect(parseDate(date.iso, "UTC")).toEqual(date);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe("showing dates", () => {
  const instant = Date.UTC(2017, 5, 21, 20, 30) as Instant;

  it("in UTC, in a zone, in a language", () => {
    expect(utcIso(instant)).toBe("2017-06-21T20:30:00Z");
    expect(dateParts(Date.UTC(2026, 9, 31, 20) as Instant, "Asia/Hong_Kong")).toEqual(["2026", "11", "01"]);
    expect(formatMoment(instant, "Asia/Hong_Kong", "en-GB")).toBe("22 June 2017 at 04:30 GMT+8");
    expect(formatMoment(instant, "Asia/Hong_Kong", "de")).toBe("22. Juni 2017 um 04:30 GMT+8");
  });
});
