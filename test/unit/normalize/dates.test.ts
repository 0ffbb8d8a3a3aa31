import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Instant } from "#src/model/brand";
import { scheduleArticle } from "#src/normalize/article";
import { dateOfFile, withoutDate } from "#src/normalize/dates";
import { siteConfig } from "../../helpers/article.ts";
import { codesOf } from "../../helpers/fields.ts";

describe("the date in a file's name", () => {
  it.each([
    ["2017-06-22-talks.md", "2017-06-22"],
    ["_posts/2017-06-22-talks.md", "2017-06-22"],
    ["2017-6-2-talks.md", "2017-06-02"],
    ["2017_06_22_talks.md", "2017-06-22"],
    ["2017.06.22 talks.md", "2017-06-22"],
    ["20170622-talks.md", "2017-06-22"],
    ["20170622.md", "2017-06-22"],
    ["2017-06-22.md", "2017-06-22"],
    ["2017-06-22/index.md", "2017-06-22"],
    ["2017/06/22/talks.md", "2017-06-22"],
    ["2017/06/22.md", "2017-06-22"],
    ["2017/6/2/talks/index.md", "2017-06-02"],
    ["2017/06-22-talks.md", "2017-06-22"],
    ["posts/2017/2017-06-22-talks/index.md", "2017-06-22"],
    ["2016/05/01/2017-06-22-talks.md", "2017-06-22"],
    ["2016-05-01-old/2017-06-22-talks.md", "2017-06-22"],
  ])("%s: %s", (file, day) => expect(dateOfFile(file, "UTC")?.iso).toBe(`${day}T00:00:00Z`));

  it.each([
    "talks.md",
    "2017/06/talks.md",
    "2017/06/10-things.md",
    "2017-13-22-talks.md",
    "2017-02-30-talks.md",
    "2017-06-talks.md",
    "2017-06_22-talks.md",
    "12017-06-22-talks.md",
    "2017-06-221-talks.md",
    "99999999-talks.md",
    "0017-06-22-talks.md",
    "talks-2017-06-22.md",
  ])("%s has none", (file) => expect(dateOfFile(file, "UTC")).toBeUndefined());

  it.each([
    ["2017-06-22-talks", "talks"],
    ["20170622_talks", "talks"],
    ["2017-6-2-talks", "talks"],
    ["2017-06-22", ""],
    ["20179999-talks", "20179999-talks"],
    ["1984-book", "1984-book"],
  ])("%s without it is “%s”", (name, rest) => expect(withoutDate(name)).toBe(rest));
});

describe("when an article was published", () => {
  const schedule = (data: Readonly<Record<string, unknown>>, file = "talks.md"): ReturnType<typeof scheduleArticle> =>
    scheduleArticle(
      { file, data, head: "", format: "none", body: "", bodyLine: 1 },
      { config: siteConfig(), now: Date.parse("2026-11-23T12:00:00Z") as Instant },
    );
  const of = (data: Readonly<Record<string, unknown>>, file?: string): [string | undefined, string | undefined] => {
    const { dates } = schedule(data, file);
    return [dates?.publishedAt.iso, dates?.life.status];
  };
  const codes = (data: Readonly<Record<string, unknown>>, file?: string): string[] =>
    codesOf(schedule(data, file).fields);

  it("is local to the site where no offset is written", () => {
    expect(of({ date: "2026-11-20 09:30" })).toEqual(["2026-11-20T09:30:00+08:00", "published"]);
    expect(of({}, "2026-11-20-talks.md")).toEqual(["2026-11-20T00:00:00+08:00", "published"]);
  });

  it("waits for the latest of the dates that let it appear, and is dated by the first", () => {
    expect(of({ date: "2026-11-20", publishDate: "2026-11-25" })).toEqual(["2026-11-20T00:00:00+08:00", "scheduled"]);
    expect(of({ date: "2026-11-20", created: "2027-01-01" })[1]).toBe("published");
    expect(codes({ date: "2026-11-20", published: 2019 })).toEqual(["date-ignored"]);
  });

  it("a draft needs no date, and its date may be anything", () => {
    expect(of({ draft: true, date: "TBD" })).toEqual(["1970-01-01T00:00:00Z", "draft"]);
    expect(of({ draft: true }, "2026-11-20-talks.md")[0]).toBe("2026-11-20T00:00:00+08:00");
    expect(codes({ draft: true, date: "TBD" })).toEqual([]);
  });

  it.each([
    [{ date: "soon" }, undefined, ["date-unreadable"]],
    [{}, undefined, ["date-missing"]],
    [{ date: "0000-00-00 00:00:00" }, undefined, ["date-placeholder", "date-missing"]],
    [{ date: "0000-00-00 00:00:00" }, "2026-11-20-talks.md", ["date-placeholder"]],
    [{ date: "2028-01-01" }, undefined, ["date-far-future"]],
    [{ date: "2027-11-01" }, undefined, []],
    [{ date: "2026-11-18" }, "2026-11-20-talks.md", ["date-file-differs"]],
    [{ date: "2026-11-21T23:00:00+08:00" }, "2026-11-20-talks.md", []],
    [{ date: "2026-11-22T01:00:00+08:00" }, "2026-11-20-talks.md", ["date-file-differs"]],
    [{ date: "2026-11-19T01:00:00+08:00" }, "2026-11-20-talks.md", []],
    [{ date: "22/11/2026" }, undefined, ["date-order-inferred"]],
    [{ date: "2021-02-26 16:00:00+16:00" }, undefined, ["date-offset-impossible"]],
    [{ date: "2026-11-23 16:00:00+16:00" }, undefined, ["date-unreadable"]],
    [{ date: "2026-11-01", embargo: "2026-11-02 16:00+16:00" }, undefined, ["date-unreadable"]],
    [{ date: "2026-11-20", lastmod: "0001-01-01T00:00:00Z" }, undefined, ["date-placeholder"]],
    [{ date: "2026-11-20", last_update: { date: "2026-11-21", author: "Ada" } }, undefined, []],
  ])("%j in %s: %j", (data, file, expected) => expect(codes(data, file)).toEqual(expected));

  it("whatever is written, it is understood or reported, and never shown by accident", () => {
    const value = fc.oneof(
      fc.constantFrom<unknown>(
        "2026-11-20",
        "2027-01-01",
        "true",
        "no",
        "draft",
        "publish",
        true,
        false,
        0,
        1,
        "",
        null,
      ),
      fc.constantFrom<unknown>("CST", "1/2/2026", "0000-00-00", [], {}, [{ date: "2026-11-20", text: "x" }]),
      fc.string({ unit: "binary" }),
      fc.anything(),
    );
    const keys =
      "date published publishDate draft status hidden visibility build embargo embargoed expires updated corrections withdrawn related";
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys.split(" ")), value, { maxKeys: 6 }), (data) => {
        const { dates, fields, withheld } = schedule(data, "2026-11-01-talks.md");
        const hasError = fields.problems.some(({ level }) => level === "error");
        if (dates === undefined) expect(hasError).toBe(true);
        else if (hasError) expect(dates.life.status).toBe("draft");
        expect(withheld || dates === undefined || dates.life.status === "published").toBe(true);
        // A date beside the flag says until when.
        if (data["draft"] === true || (data["embargo"] === true && data["embargoed"] === undefined))
          expect(dates?.life.status).not.toBe("published");
      }),
      { numRuns: 10_000 },
    );
  });

  it("Docusaurus' last update moves the date", () => {
    expect(schedule({ date: "2026-11-20", last_update: { date: "2026-11-21" } }).dates?.life.updatedAt.iso).toBe(
      "2026-11-21T00:00:00+08:00",
    );
  });
});
