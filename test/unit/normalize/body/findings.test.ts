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

it("takes a place for what it is, whatever the order", () => {
  const findings = new Findings();
  findings.noteAt("template-tag-converted", "later", 4);
  findings.noteAt("template-tag-converted", "earlier", 2);
  findings.noteAt("template-tag-converted", "last", 6);
  expect(findings.problems(makeJob("a\nb\nc\nd"))).toEqual([
    {
      code: "template-tag-converted",
      level: "info",
      file: "2026/11/talks.md",
      line: 2,
      args: { count: 3, sample: "earlier" },
    },
  ]);
});

it("makes a problem of each name, and one of all beyond the twentieth", () => {
  const findings = new Findings();
  for (let count = 0; count < 50; count += 1)
    findings.noteAt("template-tag-removed", `{{< x${count % 25} >}}`, 0, `x${count % 25}`);
  const problems = findings.problems(makeJob("a"));
  expect(problems.length).toBe(21);
  expect(problems[0]?.args).toEqual({ count: 2, sample: "{{< x0 >}}", name: "x0" });
  expect(problems[20]?.args).toEqual({ count: 10, sample: "{{< x20 >}}", name: "…" });
});
