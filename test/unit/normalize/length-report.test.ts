import { expect, it } from "vitest";

import type { Article } from "#src/model/article";
import { reportLengths } from "#src/normalize/length-report";
import { codesOf, fieldsOf } from "../../helpers/fields.ts";
import { siteConfig } from "../../helpers/article.ts";

function report(headline: number, words: number, feedText?: Article["feedText"], config = siteConfig()): string[] {
  const fields = fieldsOf({ title: "x" });
  reportLengths({ headline: "W".repeat(headline), words, feedText }, fields, config);
  return codesOf(fields);
}

it("tells of headlines and texts that are unusually long or short", () => {
  expect(report(110, 10)).toEqual([]);
  expect(report(111, 15_000)).toEqual(["headline-long"]);
  expect(report(300, 9)).toEqual(["headline-long", "article-brief"]);
  expect(report(20, 15_001, "full")).toEqual(["article-long"]);
});

it("a long text is no burden to feeds that carry its summary", () => {
  expect(report(20, 40_000, "summary")).toEqual([]);
  const { feeds } = siteConfig();
  expect(report(20, 40_000, undefined, siteConfig({ feeds: { ...feeds, fullText: false } }))).toEqual([]);
});
