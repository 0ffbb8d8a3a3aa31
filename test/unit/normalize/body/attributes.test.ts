import { describe, expect, it } from "vitest";

import { cleanAttributes } from "#src/normalize/body/attributes";
import { ruleOf } from "#src/normalize/body/elements";
import { makePage } from "./fixture.ts";

function cleaned(tag: string, attributes: Record<string, string>): Record<string, string> {
  const rule = ruleOf(tag);
  if (rule === undefined) throw new Error(`${tag} has no rule`);
  return {
    ...cleanAttributes(
      Object.entries(attributes).map(([name, value]) => ({ name, value })),
      rule,
      makePage(),
    ),
  };
}

describe("cleanAttributes", () => {
  it("allows for each element its own", () => {
    expect(cleaned("td", { colspan: "2", href: "x", rowspan: "3", scope: "col" })).toEqual({
      colspan: "2",
      rowspan: "3",
    });
    expect(cleaned("th", { scope: "COL", abbr: " a\n b " })).toEqual({ scope: "col", abbr: "a b" });
    expect(cleaned("b", { title: "x", lang: "de-ch", dir: "sideways" })).toEqual({ lang: "de-CH" });
  });

  it("bounds numbers", () => {
    expect(cleaned("td", { colspan: "1", rowspan: "99999999999" })).toEqual({});
    expect(cleaned("ol", { start: "-1" })).toEqual({});
    expect(cleaned("ol", { start: " 07 " })).toEqual({ start: "7" });
    expect(cleaned("li", { value: "1e3" })).toEqual({});
  });

  it("keeps no class but those that mean something here", () => {
    expect(cleaned("code", { class: "hljs language-c++ embed" })).toEqual({ class: "language-c++" });
    expect(cleaned("code", { class: "i-amphtml-x" })).toEqual({});
    expect(cleaned("figure", { class: "embed language-js" })).toEqual({ class: "embed" });
    expect(cleaned("p", { class: "embed" })).toEqual({});
  });

  it("cleans text", () => {
    expect(cleaned("abbr", { title: "a\u0000\uFFFD\r\nb" })).toEqual({ title: "a b" });
    expect(cleaned("img", { alt: "" })).toEqual({ alt: "" });
  });

  it("notes handlers of events", () => {
    const page = makePage("<p\n onclick=x>");
    const rule = ruleOf("p");
    if (rule !== undefined)
      cleanAttributes(
        [
          { name: "onclick", value: "x" },
          { name: "ONLOAD", value: "x" },
        ],
        rule,
        page,
      );
    expect(page.findings.problems(page.job)).toEqual([
      {
        code: "body-script",
        level: "warning",
        file: "2026/11/talks.md",
        line: 2,
        args: { count: 2, sample: "onclick" },
      },
    ]);
  });
});
