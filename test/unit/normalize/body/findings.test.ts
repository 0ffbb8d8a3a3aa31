import { expect, it } from "vitest";

import { Findings } from "#src/normalize/body/findings";
import { makeJob } from "./fixture.ts";

it("counts, keeps the first sample and finds its line in the file", () => {
  const findings = new Findings();
  for (let count = 0; count < 5000; count += 1)
    findings.note("body-unsafe-link", count === 0 ? "JAVASCRIPT:x" : "other");
  expect(findings.problems(makeJob("a\n\nb [c](javascript:x)\n", { firstLine: 8 }))).toEqual([
    {
      code: "body-unsafe-link",
      level: "warning",
      file: "2026/11/talks.md",
      line: 10,
      args: { count: 5000, sample: "JAVASCRIPT:x" },
    },
  ]);
});

it("leaves the line out when the text is not found", () => {
  const findings = new Findings();
  findings.note("body-script", "script", "");
  expect(findings.problems(makeJob("a"))[0]).not.toHaveProperty("line");
});

it("shortens samples to one line, never inside a character", () => {
  const findings = new Findings();
  findings.note("body-unsafe-link", `a\nb ${"😀".repeat(100)}`);
  const sample = String(findings.problems(makeJob("x"))[0]?.args["sample"]);
  expect(sample.length).toBeLessThanOrEqual(80);
  expect(sample).toMatch(/^a b 😀+.?…$/u);
  expect(sample.isWellFormed()).toBe(true);
});
