import { describe, expect, it } from "vitest";
import { parseDate } from "#src/base/date";
import type { Moment } from "#src/model/article";
import { readLife } from "#src/normalize/life";
import { codesOf, fieldsOf } from "../../helpers/fields.ts";

const moment = (text: string): Moment => parseDate(text, "UTC") as Moment;
const now = moment("2026-11-23 12:00").instant;
const life = (data: Readonly<Record<string, unknown>>, published = "2026-11-01"): ReturnType<typeof readLife> =>
  readLife(fieldsOf(data), moment(published), "UTC", now);

describe("the life of an article", () => {
  it.each([
    [{}, "published"],
    [{ draft: true }, "draft"],
    [{ draft: false }, "published"],
    [{ published: false }, "draft"],
    [{ published: true }, "published"],
    [{ status: "draft" }, "draft"],
    [{ status: "Published" }, "published"],
    [{ embargo: "2026-11-23 12:01" }, "embargoed"],
    [{ embargo: "2026-11-23 12:00" }, "published"],
    [{ expires: "2026-11-23 12:00" }, "expired"],
    [{ expires: "2026-11-23 12:01" }, "published"],
    [{ withdrawn: { date: "2026-11-02", notice: "Wrong" } }, "withdrawn"],
    [{ withdrawn: { notice: "Wrong" }, embargo: "2027-01-01" }, "embargoed"],
    [{ withdrawn: { notice: "Wrong" }, draft: true }, "draft"],
    [{ withdrawn: true }, "withdrawn"],
    [{ withdrawn: { date: "soon", notice: "" } }, "withdrawn"],
    [{ withdrawn: false }, "published"],
  ])("%j is %s", (data, status) => expect(life(data)?.status).toBe(status));

  it("a date to come schedules the article", () => expect(life({}, "2026-11-24")?.status).toBe("scheduled"));

  it.each([
    { embargo: "soon" },
    { expires: "never" },
    { draft: "yes" },
    { status: "ready" },
    { corrections: [{ text: "x" }] },
  ])("%j is never published on a guess", (data) => expect(life(data)).toBeUndefined());

  it("updates and corrections move the date, those to come do not, and are due", () => {
    const found = life({
      updated: "2026-11-02",
      corrections: [
        { date: "2026-11-24", text: "Later" },
        { date: "2026-11-03", text: "Wrong name", kind: "clarification" },
      ],
    });
    expect(found?.updatedAt.iso).toBe("2026-11-03T00:00:00Z");
    expect(found?.corrections).toMatchObject([{ text: "Wrong name", kind: "clarification" }]);
    expect(found?.due).toEqual([moment("2026-11-24").instant]);
  });

  it("an update before publication is reported and does not count", () => {
    const fields = fieldsOf({ updated: "2026-10-01" });
    expect(readLife(fields, moment("2026-11-01"), "UTC", now)?.updatedAt.iso).toBe("2026-11-01T00:00:00Z");
    expect(codesOf(fields)).toEqual(["update-before-publication"]);
  });

  it("a draft is due never", () => expect(life({ draft: true, embargo: "2027-01-01" })?.due).toEqual([]));
});
