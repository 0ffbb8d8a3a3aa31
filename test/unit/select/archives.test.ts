import { describe, expect, it } from "vitest";
import type { Article } from "#src/model/article";
import { archivesOf as archivesIn, monthsIn } from "#src/select/archives";
import { article, moment } from "../../helpers/article.ts";

const archivesOf = (all: readonly Article[], shown: number): ReturnType<typeof archivesIn> =>
  archivesIn(all, shown, "en", monthsIn("Asia/Hong_Kong"));

/** Articles at the dates, newest first. */
function at(...dates: string[]): Article[] {
  return dates
    .map((iso, index) => article({ id: `urn:${index}`, publishedAt: moment(iso) }))
    .toSorted((a, b) => b.publishedAt.instant - a.publishedAt.instant);
}

const many = (month: string, count: number): string[] =>
  Array.from(
    { length: count },
    (_, index) =>
      `2026-${month}-02T${String(index % 24).padStart(2, "0")}:${String(index % 60).padStart(2, "0")}:00+08:00`,
  );

describe("archive documents", () => {
  it("there are none as long as the subscription document holds everything", () => {
    expect(archivesOf(at(...many("03", 5)), 5)).toEqual({ archives: [] });
    expect(archivesOf([], 0)).toEqual({ archives: [] });
  });

  it("one a month of the site's time zone, oldest first, each newest first", () => {
    const all = at("2026-01-31T15:59:59Z", "2026-01-31T16:00:00Z", "2026-02-20T00:00:00Z", "2026-05-01T00:00:00Z");
    const { archives, previous } = archivesOf(all, 2);
    expect(archives.map(({ name, articles }) => [name, articles.map(({ publishedAt }) => publishedAt.iso)])).toEqual([
      ["2026-01", ["2026-01-31T15:59:59Z"]],
      ["2026-02", ["2026-02-20T00:00:00Z", "2026-01-31T16:00:00Z"]],
      ["2026-05", ["2026-05-01T00:00:00Z"]],
    ]);
    // The subscription document holds all of May.
    expect(previous).toBe("2026-02");
  });

  it("is linked itself when the subscription document lacks some of its month", () => {
    expect(archivesOf(at(...many("03", 9)), 4).previous).toBe("2026-03");
  });

  it("a month with many articles has parts of 50, filled from its beginning", () => {
    const { archives, previous } = archivesOf(at(...many("03", 120), ...many("04", 1)), 50);
    expect(archives.map(({ name, articles }) => [name, articles.length])).toEqual([
      ["2026-03", 50],
      ["2026-03-2", 50],
      ["2026-03-3", 20],
      ["2026-04", 1],
    ]);
    expect(previous).toBe("2026-03-3");
  });

  it("never changes what stands in an earlier document when articles are added", () => {
    const dates = [...many("03", 60), ...many("04", 10)];
    const before = archivesOf(at(...dates), 20).archives;
    const after = archivesOf(at(...dates, ...many("05", 70)), 20).archives;
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after).toHaveLength(before.length + 2);
  });
});
