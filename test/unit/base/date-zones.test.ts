import { spawnSync } from "node:child_process";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { parseDate } from "#src/base/date";
import { repository } from "../../helpers/newsroom.ts";
import { iso, notes } from "./date-fixture.ts";

describe("time zones by name", () => {
  it.each([
    ["2017-06-22 10:00 HKT", "UTC", "+08:00"],
    ["2017-06-22 10:00 JST", "UTC", "+09:00"],
    ["2017-06-22 10:00 WIB", "UTC", "+07:00"],
    ["22 июня 2017, 10:00 мск", "UTC", "+03:00"],
    // Moscow's clocks were an hour further then.
    ["2012-06-22 10:00 MSK", "UTC", "+04:00"],
    ["June 22, 2017, 10:00 a.m. ET", "UTC", "-04:00"],
    ["January 22, 2017, 10:00 a.m. ET", "UTC", "-05:00"],
    ["June 22, 2017 10:00 AM Pacific Daylight Time", "UTC", "-07:00"],
    ["2017年6月22日 10:00 北京时间", "UTC", "+08:00"],
    ["2017-06-22 10:00 (GMT+7)", "UTC", "+07:00"],
    ["2017-06-22 10:00 UTC−03:30", "UTC", "-03:30"],
    // An abbreviation with several meanings has that of the site's place.
    ["2017-01-22 10:00 CST", "Asia/Shanghai", "+08:00"],
    ["2017-01-22 10:00 CST", "America/Chicago", "-06:00"],
    ["2017-01-22 10:00 CST", "America/Havana", "-05:00"],
    ["2017-06-22 10:00 IST", "Asia/Kolkata", "+05:30"],
    ["2017-06-22 10:00 IST", "Europe/Dublin", "+01:00"],
    ["2017-01-22 10:00 IST", "Asia/Jerusalem", "+02:00"],
    ["2017-06-22 10:00 BST", "Asia/Dhaka", "+06:00"],
    ["2017-06-22 10:00 PST", "Asia/Manila", "+08:00"],
    ["2017-01-22 10:00 PST", "Asia/Tokyo", "-08:00"],
  ])("%s in %s", (text, zone, offset) => {
    expect(iso(text, zone).slice(-6)).toBe(offset);
    expect(notes(text, zone)).toEqual([]);
  });
});

describe("local hours", () => {
  afterEach(() => {
    vi.useRealTimers();
  });
  const cases = [
    // Twice: the first.
    ["2026-10-25 02:30", "Europe/Berlin", "2026-10-25T02:30:00+02:00"],
    ["2026-11-01 01:30", "America/New_York", "2026-11-01T01:30:00-04:00"],
    ["2026-04-05 02:30", "Australia/Sydney", "2026-04-05T02:30:00+11:00"],
    ["2026-04-05 01:45", "Australia/Lord_Howe", "2026-04-05T01:45:00+11:00"],
    ["2018-02-17 23:30", "America/Sao_Paulo", "2018-02-17T23:30:00-02:00"],
    // Skipped: as long after the change.
    ["2026-03-29 02:30", "Europe/Berlin", "2026-03-29T02:30:00+01:00"],
    ["2026-03-08 02:30", "America/New_York", "2026-03-08T02:30:00-05:00"],
    ["2026-10-04 02:15", "Australia/Lord_Howe", "2026-10-04T02:15:00+10:30"],
    ["2017-10-15", "America/Sao_Paulo", "2017-10-15T00:00:00-03:00"],
    ["2011-12-30 12:00", "Pacific/Apia", "2011-12-30T12:00:00-10:00"],
    // Morocco goes back for Ramadan.
    ["2024-03-10 02:30", "Africa/Casablanca", "2024-03-10T02:30:00+01:00"],
    ["2024-04-14 02:30", "Africa/Casablanca", "2024-04-14T02:30:00Z"],
    // Before standard time clocks kept the sun's minutes.
    ["1850-06-22", "Europe/Berlin", "1850-06-22T00:00:00+00:53"],
    ["1970-06-22", "Africa/Monrovia", "1970-06-22T00:00:00-00:44"],
  ] as const;

  it.each(cases)("%s in %s", (text, zone, expected) => expect(iso(text, zone)).toBe(expected));

  it("do not depend on today's date", () => {
    for (const today of ["1999-01-15", "2026-03-29T01:00:00Z", "2026-07-15", "2026-10-25T00:30:00Z"]) {
      vi.useFakeTimers({ now: new Date(today) });
      for (const [text, zone, expected] of cases) expect(iso(text, zone), today).toBe(expected);
    }
  });

  it("do not depend on the machine's time zone", () => {
    const script = `
      import { parseDate } from ${JSON.stringify(join(repository, ".build/base/date.js"))};
      console.log(JSON.stringify(${JSON.stringify(cases)}.map(([text, zone]) => parseDate(text, zone).iso)));`;
    for (const TZ of ["America/Sao_Paulo", "Pacific/Apia", "Europe/Berlin"]) {
      const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
        env: { ...process.env, TZ },
        encoding: "utf8",
      });
      expect(JSON.parse(stdout), TZ).toEqual(cases.map(([, , expected]) => expected));
    }
  });

  /** What a clock in the zone shows, as UTC milliseconds; asked of the engine, not of the library that is tested. */
  const shows = (zone: string): ((instant: number) => number) => {
    const format = new Intl.DateTimeFormat("en-US-u-hc-h23", {
      timeZone: zone,
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
    });
    return (instant) => {
      const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
      const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
      return Date.UTC(year, month - 1, day, hour, minute);
    };
  };
  const zones = [
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
    "Pacific/Apia",
    "America/Sao_Paulo",
    "America/St_Johns",
    "Asia/Tehran",
    "Africa/Cairo",
    "Antarctica/Troll",
  ];

  it.each(zones)("in %s mean the first instant at which clocks show them, else one as late as they claim", (zone) => {
    const clock = shows(zone);
    const hour = 3_600_000;
    /** Around each change of the clocks, where anything can go wrong. */
    const changes: number[] = [];
    for (let at = Date.UTC(1975, 0); at < Date.UTC(2030, 0); at += 24 * hour)
      if (clock(at) - at !== clock(at + 24 * hour) - at - 24 * hour) changes.push(at);
    expect(changes.length).toBeGreaterThan(10);
    const around = fc
      .tuple(fc.constantFrom(...changes), fc.integer({ min: -30 * 4, max: 54 * 4 }))
      .map(([change, quarters]) => change + quarters * 900_000);
    fc.assert(
      fc.property(around, (local) => {
        const date = parseDate(new Date(local).toISOString().slice(0, 16), zone);
        if ("reason" in date) throw new Error(date.reason);
        const shown: number[] = [];
        for (let offset = 14 * 4; offset >= -12 * 4; offset -= 1)
          if (clock(local - offset * 900_000) === local) shown.push(local - offset * 900_000);
        if (shown.length > 0) expect(date.instant).toBe(Math.min(...shown));
        else {
          // As far behind the change as the hour is behind the last one that clocks showed.
          const [before, after] = [
            clock(local - 24 * hour) - local + 24 * hour,
            clock(local + 24 * hour) - local - 24 * hour,
          ];
          expect(date.instant).toBe(local - before);
          expect(clock(date.instant) - local).toBe(after - before);
        }
      }),
      { numRuns: 400 },
    );
  });
});
