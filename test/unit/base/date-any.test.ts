import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateParts, explainDate, parseDate, utcIso } from "#src/base/date";
import { formatMoment } from "#src/base/date/moment-text";
import type { Instant } from "#src/model/brand";

describe("any text", () => {
  const words = [
    ..."2017 06 22 6 1 24 60 : - / . , + ( ) [ ] T Z ' \u0001 \u0002 年 月 日 년 월 일 am pm p.m. 午後 오후 h Uhr 時 th st de of at".split(
      " ",
    ),
    ..."June Juni juin czerwca lip listopada มิถุนายน พ.ศ. 平成 يونيو Thursday mar CST ET CEST UTC GMT+2 -0400 W25 yesterday".split(
      " ",
    ),
    "[Europe/Berlin]",
    "Asia/Hong_Kong",
    "16:30",
    " ",
  ];
  const composed = fc.array(fc.constantFrom(...words), { maxLength: 16 });

  it.each<[string, fc.Arbitrary<string>]>([
    ["bytes", fc.string({ unit: "binary", maxLength: 300 })],
    ["own words run together", composed.map((parts) => parts.join(""))],
    ["own words apart", composed.map((parts) => parts.join(" "))],
    ["instants", fc.date({ noInvalidDate: true }).map((date) => date.toISOString())],
  ])("%s never throw, and what is read is read again", (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (text) => {
        const date = parseDate(text, "America/St_Johns");
        if ("reason" in date) return;
        expect(parseDate(date.iso, "UTC")).toMatchObject({ instant: date.instant, iso: date.iso });
        expect(Date.parse(date.iso)).toBe(date.instant);
      }),
      { numRuns: 10_000 },
    );
  });

  it("takes no time, however it is made", () => {
    const hostile = ["1 ", "1:", "a.", "9", "-", "1-1-", "ﷺ", "午", "1.1.", "日", "p. ", "22/", "gmt+", "(", "六"];
    const started = performance.now();
    for (const part of hostile)
      for (const length of [150, 10_000])
        parseDate(part.repeat(Math.ceil(length / part.length)).slice(0, length), "UTC");
    expect((performance.now() - started) / hostile.length / 2).toBeLessThan(5);
  });
});

describe("explainDate", () => {
  it("says what the text became, by which rule and zone, and what is odd about it", () => {
    expect(explainDate("Fri, June 22, 2017, 4:30 p.m. ET", "Asia/Hong_Kong")).toEqual({
      iso: "2017-06-22T16:30:00-04:00",
      zone: "America/New_York",
      rule: "month-name",
      problems: [
        {
          code: "date-weekday-wrong",
          args: { key: "date", text: "Fri, June 22, 2017, 4:30 p.m. ET", day: "2017-06-22", weekday: "Thursday" },
        },
      ],
    });
    expect(explainDate("2017-06-22", "Asia/Hong_Kong")).toEqual({
      iso: "2017-06-22T00:00:00+08:00",
      zone: "Asia/Hong_Kong",
      rule: "date-only",
      problems: [],
    });
    expect(explainDate("2017-06-22T10:00Z", "Asia/Hong_Kong").zone).toBe("UTC");
    expect(explainDate("2017-06-22T10:00+02", "Asia/Hong_Kong").zone).toBe("+02:00");
  });

  it("says why a text is no date", () => {
    expect(explainDate("soon", "UTC")).toEqual({
      iso: null,
      zone: null,
      rule: null,
      problems: [{ code: "date-unreadable", args: { key: "date", text: "soon", reason: "“soon” is not understood" } }],
    });
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
