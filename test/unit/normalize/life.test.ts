import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDate } from "#src/base/date";
import type { Moment } from "#src/model/article";
import type { Fields } from "#src/normalize/fields";
import { readLife, type Life } from "#src/normalize/life";
import { readIntent } from "#src/normalize/status";
import { codesOf, fieldsOf } from "../../helpers/fields.ts";

const moment = (text: string): Moment => {
  const date = parseDate(text, "UTC");
  if ("reason" in date) throw new Error(date.reason);
  return { instant: date.instant, iso: date.iso };
};
const now = moment("2026-11-23 12:00").instant;
const read = (fields: Fields, published: string, at = now): ReturnType<typeof readLife> => {
  const publishedAt = moment(published);
  const clock = { publishedAt, release: publishedAt.instant, zone: "UTC", now: at };
  return readLife(fields, readIntent(fields), clock);
};
type Data = Readonly<Record<string, unknown>>;
const life = (data: Data, published = "2026-11-01", at = now): Life => {
  const found = read(fieldsOf(data), published, at);
  if ("withheld" in found) throw new Error("its life is not clear");
  return found;
};
const codes = (data: Data, published = "2026-11-01"): string[] => {
  const fields = fieldsOf(data);
  read(fields, published);
  return codesOf(fields);
};
const due = (data: Data, published?: string): string[] =>
  life(data, published).due.map((at) => new Date(at).toISOString().slice(0, 16));

describe("the status of an article", () => {
  it.each<[Data, string]>([
    [{}, "published"],
    [{ draft: true }, "draft"],
    [{ draft: false }, "published"],
    [{ draft: "true" }, "draft"],
    [{ draft: "yes" }, "draft"],
    [{ draft: "No" }, "published"],
    [{ isDraft: 1 }, "draft"],
    [{ published: false }, "draft"],
    [{ published: "false" }, "draft"],
    [{ published: true }, "published"],
    [{ published: "2026-11-01" }, "published"],
    [{ publish: false }, "draft"],
    [{ public: false }, "draft"],
    [{ public: "subscribers" }, "published"],
    [{ hidden: true }, "draft"],
    [{ unlisted: true }, "draft"],
    [{ unlisted: false }, "published"],
    [{ visibility: "private" }, "draft"],
    [{ visibility: "public" }, "published"],
    [{ build: { list: "never" } }, "draft"],
    [{ _build: { render: "never", list: "always" } }, "draft"],
    [{ build: { list: "always" } }, "published"],
    [{ build: "1.2.3" }, "published"],
    [{ draft: false, status: "draft" }, "draft"],
    [{ embargo: "2026-11-23 12:01" }, "embargoed"],
    [{ embargo: "2026-11-23 12:00" }, "published"],
    [{ embargo: true }, "embargoed"],
    [{ embargo: false }, "published"],
    [{ embargoed: "yes" }, "embargoed"],
    [{ expires: "2026-11-23 12:00" }, "expired"],
    [{ expires: "2026-11-23 12:01" }, "published"],
    [{ expiryDate: "0001-01-01T00:00:00Z" }, "published"],
    [{ expires: false, updated: true }, "published"],
    [{ withdrawn: { date: "2026-11-02", notice: "Wrong" } }, "withdrawn"],
    [{ withdrawn: { notice: "Wrong" }, embargo: "2027-01-01" }, "embargoed"],
    [{ withdrawn: { notice: "Wrong" }, draft: true }, "draft"],
    [{ withdrawn: { notice: "Wrong" }, expires: "2026-11-02" }, "withdrawn"],
    [{ withdrawn: true }, "withdrawn"],
    [{ withdrawn: "true" }, "withdrawn"],
    [{ withdrawn: "2026-11-02" }, "withdrawn"],
    [{ withdrawn: "After a complaint" }, "withdrawn"],
    [{ retracted: { on: "2026-11-02", reason: "Wrong" } }, "withdrawn"],
    [{ withdrawn: { date: "soon", notice: "" } }, "withdrawn"],
    [{ withdrawn: { date: "2027-11-02", notice: "Wrong" } }, "withdrawn"],
    [{ withdrawn: false }, "published"],
    [{ withdrawn: "no" }, "published"],
    // Never seen: nothing stands at the address, not even a notice.
    [{ withdrawn: { date: "2026-10-31", notice: "Wrong" } }, "draft"],
    [{ withdrawn: { date: "2026-11-05", notice: "Wrong" }, embargo: "2026-11-10" }, "draft"],
  ])("%j: %s", (data, status) => expect(life(data).status).toBe(status));

  it.each([
    ["published", "published"],
    ["Publish", "published"],
    ["updated", "published"],
    ["corrected", "published"],
    ["veröffentlicht", "published"],
    [1, "published"],
    [true, "published"],
    ["draft", "draft"],
    ["Auto-Draft", "draft"],
    ["pending", "draft"],
    ["private", "draft"],
    ["trash", "draft"],
    ["inherit", "draft"],
    ["needs_review", "draft"],
    ["In Progress", "draft"],
    ["Entwurf", "draft"],
    ["下書き", "draft"],
    [0, "draft"],
    [false, "draft"],
    ["future", "published"],
    ["scheduled", "published"],
    ["embargoed", "embargoed"],
    ["withdrawn", "withdrawn"],
    ["retracted", "withdrawn"],
    ["expired", "expired"],
    ["archived", "expired"],
  ])("`status: %s` is %s, in the past", (status, expected) => expect(life({ status }).status).toBe(expected));

  it("a foreign word for a status is reported, ours is not", () => {
    expect(codes({ status: "publish" })).toEqual(["status-read"]);
    expect(codes({ status: "Published" })).toEqual([]);
    expect(codes({ draft: "no" })).toEqual(["flag-as-text"]);
    expect(codes({ unlisted: true })).toEqual(["unlisted-hidden"]);
  });

  it("a date to come schedules the article, whatever else says that it is published", () => {
    expect(life({ status: "published" }, "2026-11-24").status).toBe("scheduled");
    expect(life({ status: "withdrawn" }, "2026-11-24").status).toBe("scheduled");
    expect(life({ embargo: "2026-11-01" }, "2026-11-24").status).toBe("scheduled");
  });

  it.each<Data>([
    { embargo: "soon" },
    { embargo: "2026-11-25 09:00 CST" },
    { embargo: "01/02/2027" },
    { embargo: "0000-00-00" },
    { expires: "never" },
    { expires: true },
    { draft: "maybe" },
    { hidden: "from search" },
    { status: "ready" },
    { corrections: [{ text: "x" }] },
    { corrections: "The bridge is older." },
    { corrections: [{ date: "yesterday", text: "x" }] },
  ])("%j is never published on a guess", (data) => {
    expect(read(fieldsOf(data), "2026-11-01")).toEqual({ withheld: false });
  });

  it("what is clear keeps an article from readers, though something else in it is not", () => {
    for (const clear of [{ withdrawn: true }, { embargo: "2027-01-01" }, { status: "embargoed" }])
      expect(read(fieldsOf({ expires: "never", ...clear }), "2026-11-01")).toEqual({ withheld: true });
    expect(read(fieldsOf({ expires: "never" }), "2026-11-24")).toEqual({ withheld: true });
  });

  it("a draft may hold anything", () => {
    expect(codes({ draft: true, embargo: "TBD", corrections: "?" })).toEqual([]);
    expect(life({ draft: true, embargo: "2027-01-01" })).toMatchObject({ status: "draft", due: [] });
  });
});

describe("updates and corrections", () => {
  it("move the date, those to come do not, and are due", () => {
    const data = {
      updated: "2026-11-02",
      corrections: [
        { date: "2026-11-24", text: "Later" },
        { date: "2026-11-03", text: "Wrong name", kind: "clarification" },
      ],
    };
    const found = life(data);
    expect(found.updatedAt.iso).toBe("2026-11-03T00:00:00Z");
    expect(found.corrections).toMatchObject([{ text: "Wrong name", kind: "clarification" }]);
    expect(due(data)).toEqual(["2026-11-24T00:00"]);
  });

  it("an update to come does not move the date until it is due", () => {
    expect(life({ updated: "2026-11-30" }).updatedAt.iso).toBe("2026-11-01T00:00:00Z");
    expect(due({ updated: "2026-11-30" })).toEqual(["2026-11-30T00:00"]);
  });

  it("before publication they are reported and do not count", () => {
    expect(life({ updated: "2026-10-01" }).updatedAt.iso).toBe("2026-11-01T00:00:00Z");
    expect(codes({ updated: "2026-10-01" })).toEqual(["update-before-publication"]);
    expect(codes({ corrections: [{ date: "2026-10-01", text: "x" }] })).toEqual(["update-before-publication"]);
  });

  it("on the day of publication, without a time, they are shown and move nothing", () => {
    const data = { corrections: [{ date: "2026-11-20", text: "x" }] };
    expect(codes(data, "2026-11-20 09:30")).toEqual(["update-same-day"]);
    expect(life(data, "2026-11-20 09:30")).toMatchObject({
      updatedAt: { iso: "2026-11-20T09:30:00Z" },
      corrections: [{ text: "x" }],
    });
  });

  it.each<[unknown]>([
    [{ date: "2026-11-03", text: "Wrong name" }],
    [[{ date: "3 November 2026", note: "Wrong name" }]],
    [[{ at: "2026-11-03T00:00:00Z", body: "Wrong name" }]],
    [["2026-11-03: Wrong name"]],
    ["3 November 2026 – Wrong name"],
    [{ "2026-11-03": "Wrong name" }],
  ])("%j is understood", (corrections) => {
    expect(life({ corrections }).corrections).toEqual([
      { date: moment("2026-11-03"), text: "Wrong name", kind: "correction" },
    ]);
  });

  it.each([
    [undefined, "correction"],
    ["Erratum", "correction"],
    ["Clarification", "clarification"],
    ["Editor’s note", "clarification"],
    ["UPDATE", "update"],
    ["Ergänzung", "update"],
  ])("kind %s is %s", (kind, expected) => {
    const data = { corrections: [{ date: "2026-11-03", text: "x", ...(kind === undefined ? {} : { kind }) }] };
    expect(life(data).corrections[0]?.kind).toBe(expected);
    expect(codes(data)).toEqual([]);
  });

  it("an unknown kind is reported", () => {
    expect(codes({ corrections: [{ date: "2026-11-03", text: "x", kind: "oops" }] })).toEqual([
      "correction-kind-unknown",
    ]);
  });
});

describe("embargo, expiry and withdrawal together", () => {
  it("an embargo that ends before the date has no effect and says so", () => {
    expect(codes({ embargo: "2026-10-31" })).toEqual(["embargo-without-effect"]);
  });

  it("an embargo without an end hides the article and says so", () => {
    expect(codes({ embargo: true })).toEqual(["embargo-missing"]);
    expect(codes({ status: "embargoed" })).toEqual(["embargo-missing"]);
    expect(codes({ status: "embargoed", embargo: "2026-12-01" })).toEqual([]);
    expect(life({ embargo: true }).due).toEqual([]);
  });

  it("an article that expires before it may appear never does", () => {
    const data = { embargo: "2026-12-01", expires: "2026-11-30" };
    expect(codes(data)).toEqual(["never-visible"]);
    expect(life(data).due).toEqual([]);
    expect(life(data).visibleFrom).toBeUndefined();
  });

  it("a withdrawal dated ahead takes effect at once, and says so", () => {
    expect(codes({ withdrawn: { date: "2027-11-02", notice: "Wrong" } })).toEqual(["withdrawn-ahead"]);
  });

  it("on the day of publication, without a time, it is one of an article that was seen", () => {
    const data = { withdrawn: { date: "2026-11-20", notice: "Wrong" } };
    expect(life(data, "2026-11-20 09:30").status).toBe("withdrawn");
  });

  it("keeps the date only when there is one", () => {
    expect(life({ withdrawn: "After a complaint" }).withdrawn).toEqual({ notice: "After a complaint" });
    expect(life({ withdrawn: { date: "2026-11-02" } }).withdrawn).toEqual({ date: moment("2026-11-02"), notice: "" });
    expect(codes({ withdrawn: true })).toEqual(["withdrawn-incomplete"]);
  });
});

describe("what is due", () => {
  it.each<[string, Data, string, string[]]>([
    ["publication", {}, "2026-11-25", ["2026-11-25T00:00"]],
    ["the later of embargo and date", { embargo: "2026-11-24" }, "2026-11-25", ["2026-11-25T00:00"]],
    ["then expiry", { expires: "2026-11-26" }, "2026-11-25", ["2026-11-25T00:00", "2026-11-26T00:00"]],
    ["nothing after expiry", { expires: "2026-11-24", updated: "2026-11-25" }, "2026-11-01", ["2026-11-24T00:00"]],
    ["no update under embargo", { embargo: "2026-11-25", updated: "2026-11-24" }, "2026-11-01", ["2026-11-25T00:00"]],
    ["a notice does not expire", { withdrawn: true, expires: "2026-11-25" }, "2026-11-01", []],
    ["a notice appears", { withdrawn: true, expires: "2026-11-20" }, "2026-11-25", ["2026-11-25T00:00"]],
    ["nothing of what is past", { updated: "2026-11-02", expires: "2026-11-03" }, "2026-11-01", []],
  ])("%s", (_, data, published, expected) => expect(due(data, published)).toEqual(expected));

  it("is when what readers see changes, at any time", () => {
    const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-11-${String(number).padStart(2, "0")}`);
    const data = fc.record({ embargo: day, expires: day, updated: day }, { requiredKeys: [] });
    const seen = ({ status, updatedAt, corrections }: Life): unknown =>
      status === "published" ? [updatedAt, corrections] : "not for readers";
    fc.assert(
      fc.property(data, day, day, (values, published, today) => {
        const first = life(values, published, moment(today).instant);
        const [next = moment("2027-01-01").instant] = first.due.toSorted((a, b) => a - b);
        const before = life(values, published, (next - 1000) as typeof now);
        expect(seen(before)).toEqual(seen(first));
        if (first.due.length > 0) expect(seen(life(values, published, next))).not.toEqual(seen(first));
      }),
      { numRuns: 2000 },
    );
  });
});
