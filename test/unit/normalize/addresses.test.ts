import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Instant } from "#src/model/brand";
import type { Ledger } from "#src/model/registry";
import { placeArticles, type AddressClaim } from "#src/normalize/addresses";

const day = (text: string): Instant => Date.parse(`${text}T09:00:00Z`) as Instant;
const claim = (file: string, date: string, slug = "briefing", more: Partial<AddressClaim> = {}): AddressClaim => ({
  file,
  slug,
  isGiven: false,
  publishedAt: day(date),
  isShown: true,
  ...more,
});
const pages = (claims: AddressClaim[], ledger: Ledger = {}): Record<string, string> =>
  Object.fromEntries(
    [...placeArticles(claims, ledger, "UTC")].map(([file, place]) => [
      file,
      "clash" in place ? `clash with ${place.clash}` : place.page.replace(/^articles\/|\/index.html$/g, ""),
    ]),
  );

describe("addresses", () => {
  it("a column that returns within a month gets its day", () => {
    expect(pages([claim("b.md", "2026-11-09"), claim("a.md", "2026-11-02"), claim("c.md", "2026-12-02")])).toEqual({
      "a.md": "2026/11/briefing",
      "b.md": "2026/11/briefing-09",
      "c.md": "2026/12/briefing",
    });
  });

  it("of one day the folder tells articles apart, and at last nothing does", () => {
    const claims = ["news/a.md", "sport/b.md", "sport/c.md", "sport/d.md"].map((file) => claim(file, "2026-11-02"));
    expect(pages(claims)).toEqual({
      "news/a.md": "2026/11/briefing",
      "sport/b.md": "2026/11/briefing-02",
      "sport/c.md": "2026/11/sport-briefing",
      "sport/d.md": "clash with news/a.md",
    });
  });

  it("a slug that is written is taken at its word", () => {
    const claims = [claim("a.md", "2026-11-02"), claim("b.md", "2026-11-09", "Briefing", { isGiven: true })];
    expect(pages(claims)["b.md"]).toBe("clash with a.md");
  });

  it("the language of the path is part of the address", () => {
    expect(pages([claim("ja/a.md", "2026-11-02", "a", { language: "zh-TW" })])).toEqual({
      "ja/a.md": "zh-tw/2026/11/a",
    });
  });

  it("who has an address keeps it: against an earlier article that appears, and after the first is gone", () => {
    const known: Ledger = {
      "b.md": { id: "b", headline: "", body: "", page: "articles/2026/11/briefing/index.html" },
      "c.md": { id: "c", headline: "", body: "", page: "articles/2026/11/briefing-20/index.html" },
    };
    const claims = [claim("a.md", "2026-11-02"), claim("b.md", "2026-11-09"), claim("c.md", "2026-11-20")];
    expect(pages(claims, known)).toEqual({
      "a.md": "2026/11/briefing-02",
      "b.md": "2026/11/briefing",
      "c.md": "2026/11/briefing-20",
    });
    expect(pages([claim("c.md", "2026-11-20")], known)).toEqual({ "c.md": "2026/11/briefing-20" });
  });

  it("where nothing stands, an address waits for nobody: neither for one that expired nor for one that comes later", () => {
    const known: Ledger = {
      "a.md": { id: "a", headline: "", body: "", page: "articles/2026/11/briefing/index.html" },
    };
    const claims = [
      claim("a.md", "2026-11-02", "briefing", { isShown: false }),
      claim("b.md", "2026-11-09", "briefing", { isGiven: true }),
    ];
    expect(pages(claims, known)["b.md"]).toBe("2026/11/briefing");
    const coming = claims.map((one, index) => ({ ...one, isShown: false, visibleFrom: day(`2026-12-0${9 - index}`) }));
    expect(pages(coming)).toEqual({ "a.md": "2026/11/briefing-02", "b.md": "2026/11/briefing" });
  });

  it("what readers may not see yet displaces nothing that they do, in any order of files", () => {
    const arbitrary = fc.array(
      fc.record({
        file: fc.constantFrom("a.md", "x/a.md", "y/a.md", "b.md", "x/b.md"),
        date: fc.constantFrom("2026-11-02", "2026-11-09"),
        visible: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(arbitrary, (rows) => {
        const unique = [...new Map(rows.map((row) => [row.file, row])).values()];
        const claims = unique.map(({ file, date, visible }) => claim(file, date, "briefing", { isShown: visible }));
        const all = pages(claims);
        expect(pages(claims.toReversed())).toEqual(all);
        const alone = pages(claims.filter(({ isShown }) => isShown));
        for (const [file, page] of Object.entries(alone)) expect(all[file]).toBe(page);
        const taken = Object.values(all).filter((page) => !page.startsWith("clash"));
        expect(new Set(taken).size).toBe(taken.length);
      }),
      { numRuns: 500 },
    );
  });
});
