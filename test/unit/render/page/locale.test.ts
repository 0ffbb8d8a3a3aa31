import { expect, it } from "vitest";

import { formatDuration, formatMonth, formatNumber, listParts } from "#src/render/page/locale";

it.each([
  [0, "0:00"],
  [59.6, "1:00"],
  [245, "4:05"],
  [3599, "59:59"],
  [3723, "1:02:03"],
])("writes %s seconds as %s", (seconds, text) => {
  expect(formatDuration(seconds)).toBe(text);
});

it("lists as the language does", () => {
  const write = (names: string[], language: string): string =>
    listParts(names, language)
      .map((part) => ("text" in part ? part.text : `[${part.index}]`))
      .join("");
  expect(write(["a"], "en")).toBe("[0]");
  expect(write(["a", "b", "c"], "de")).toBe("[0], [1] und [2]");
  expect(write(["a", "b"], "zh")).toBe("[0]和[1]");
});

it("writes numbers in the language's digits", () => {
  expect(formatNumber(12, "fa")).toBe("۱۲");
});

it.each([
  ["en", "November 2026"],
  ["zh-Hant", "2026年11月"],
])("writes a month in %s", (language, text) => {
  expect(formatMonth("2026-11", language)).toBe(text);
});

it("counts years as feeds do, whatever the calendar of the country", () => {
  expect(formatMonth("2026-11", "th")).toContain("2026");
});
