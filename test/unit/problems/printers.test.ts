import { describe, expect, it } from "vitest";
import { printGithub } from "#src/problems/print-github";
import { problemObject } from "#src/problems/print-json";
import { printPretty, type Paint } from "#src/problems/print-pretty";
import { problem } from "#src/problems/problem";
import { codes } from "#src/problems/table";

const plain: Paint = (_, text) => text;
const found = problem(
  "date-unreadable",
  { file: "articles/a.md", line: 3, column: 7 },
  { key: "date", text: "2026-02-30", reason: "there is no such day" },
);

describe("printers", () => {
  it("pretty: place, level, code, message, line with caret, cure", () => {
    expect(printPretty(found, plain, () => "date: 2026-02-30")).toBe(
      [
        "articles/a.md:3:7 error date-unreadable",
        "  The `date` “2026-02-30” is no date: there is no such day.",
        "    3 | date: 2026-02-30",
        "      |       ^",
        "  Cure: Write it as 2026-11-23, 2026-11-23 09:30 or 2026-11-23T09:30:00+08:00.",
      ].join("\n"),
    );
  });

  it("pretty: without a place or a readable line", () => {
    expect(printPretty(problem("folders-overlap", {}, { out: "a", folder: "b" }), plain, () => undefined)).toMatch(
      /^stop folders-overlap\n {2}The output/,
    );
  });

  it("an article never steers the terminal, nor fills it", () => {
    const hostile = problem(
      "date-unreadable",
      { file: "a.md", line: 1, column: 500 },
      { key: "date", text: `\u001B[31m\u0007${"x".repeat(5000)}`, reason: "r\nr" },
    );
    const text = printPretty(hostile, plain, () => `\u001B]0;title\u0007${"y".repeat(5000)}`);
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F]/);
    expect(text.length).toBeLessThan(1000);
  });

  it("GitHub annotations escape what would end them", () => {
    const hostile = problem(
      "date-unreadable",
      { file: "a,b:c.md", line: 1 },
      { key: "date", text: "50%\n::error::x", reason: "r" },
    );
    expect(printGithub(hostile)).toMatch(
      /^::error file=a%2Cb%3Ac\.md,line=1,title=date-unreadable::[^\n]*50%25[^\n]*$/,
    );
  });

  it("JSON has all of it", () => {
    expect(problemObject(found)).toMatchObject({
      code: "date-unreadable",
      level: "error",
      file: "articles/a.md",
      line: 3,
      column: 7,
    });
  });
});

describe("the table of codes", () => {
  it.each(Object.entries(codes))("%s reads as sentences", (code, { says, cure }) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    for (const text of [says, cure]) expect(text).toMatch(/^(?:[A-Z`“{]|\S+\.(?:yaml|css) ).*[.…)`]$/s);
    expect(says).not.toBe(cure);
  });
});
