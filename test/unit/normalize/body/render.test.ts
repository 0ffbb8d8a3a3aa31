import { describe, expect, it } from "vitest";

import { renderBody } from "#src/normalize/body/render";
import { makeJob } from "./fixture.ts";

const codes = (markdown: string): string[] => renderBody(makeJob(markdown)).problems.map(({ code }) => code);

describe("renderBody", () => {
  it("gives all of an article", () => {
    expect(renderBody(makeJob("# Talks\n\nTwo *words*.\n\n<!-- ad -->\n\n## Part"))).toEqual({
      blocks: ["<p>Two <em>words</em>.</p>", "<h2>Part</h2>"],
      adSlots: [1],
      text: "Two words.\nPart",
      wordCount: 3,
      firstHeading: "Talks",
      pictures: [],
      problems: [],
    });
  });

  it("nothing is a body too", () => {
    expect(renderBody(makeJob(" \n"))).toEqual({
      blocks: [],
      adSlots: [],
      text: "",
      wordCount: 0,
      pictures: [],
      problems: [],
    });
  });

  it("names file and line", () => {
    const { problems } = renderBody(makeJob("a\n\n[b](javascript:c)", { firstLine: 7 }));
    expect(problems).toEqual([
      {
        code: "body-unsafe-link",
        level: "warning",
        file: "2026/11/talks.md",
        line: 9,
        args: { count: 1, sample: "javascript:c" },
      },
    ]);
  });

  it("holds back what is too large", () => {
    expect(codes("a ".repeat(500_001))).toEqual(["body-too-large"]);
    expect(codes("é".repeat(500_001))).toEqual(["body-too-large"]);
    expect(codes(`[a]: https://e.example/${"x".repeat(30_000)}\n\n${"[a] ".repeat(100)}`)).toEqual([
      "body-output-too-large",
    ]);
    expect(codes(`${"|a".repeat(500)}|\n${"|-".repeat(500)}|\n${"|x|\n".repeat(500)}`)).toEqual([
      "body-table-too-large",
    ]);
  });

  it("holds back what the stack cannot bear", () => {
    const body = renderBody(makeJob(`${">".repeat(5000)} x`));
    expect(body.problems).toMatchObject([{ code: "body-nesting", level: "error" }]);
    expect(body.blocks).toEqual([]);
  });

  it("gives the same for the same, whatever came between", () => {
    const job = makeJob("[a]: https://e.example/\n\n[a] b[^1] <i id=x>c</i>\n\n[^1]: d");
    const first = renderBody(job);
    renderBody(makeJob("[a] b[^1] <i id=x>c</i> [^2]\n\n[^2]: e"));
    expect(renderBody(job)).toEqual(first);
  });
});
