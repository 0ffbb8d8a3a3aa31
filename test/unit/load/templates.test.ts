import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { readTemplates } from "#src/load/templates";
import { makeFolder } from "./folder.ts";

describe("readTemplates", () => {
  const packaged = (): string =>
    makeFolder({
      "article.eta": "default article",
      "parts/head.eta": "default head",
      "style.css": "a{}",
      "notes.txt": "no",
    });

  it("completes the site's templates with the package's, sorted by name", () => {
    const root = makeFolder({
      "templates/parts/head.eta": "own head",
      "templates/new.eta": "new\r\nline",
      "templates/.x.eta": "hidden",
      "templates/x.html": "no",
    });
    const { value, problems } = readTemplates(root, packaged());
    expect(problems).toStrictEqual([]);
    expect([...value]).toStrictEqual([
      ["article.eta", "default article"],
      ["new.eta", "new\nline"],
      ["parts/head.eta", "own head"],
      ["style.css", "a{}"],
    ]);
  });

  it("needs no templates folder", () => {
    expect(readTemplates(makeFolder(), packaged()).problems).toStrictEqual([]);
    expect(readTemplates(makeFolder(), packaged()).value.get("article.eta")).toBe("default article");
  });

  it("reads one folder once when the site's is the package's", () => {
    const root = makeFolder({ "templates/a.eta": { link: "../b.eta" }, "b.eta": "x" });
    expect(readTemplates(root, join(root, "templates")).problems).toHaveLength(1);
  });

  it("does not follow a link out of the templates folder", () => {
    const root = makeFolder({
      "secret.eta": "secret",
      "templates/article.eta": { link: "../secret.eta" },
      "templates/y.eta": { link: "z.eta" },
      "templates/z.eta": "z",
    });
    const { value, problems } = readTemplates(root, packaged());
    expect(problems).toMatchObject([{ code: "link-outside", file: "templates/article.eta" }]);
    expect(value.get("article.eta")).toBe("default article");
    expect(value.get("y.eta")).toBe("z");
  });

  it.each([
    ["too large", "x".repeat(1_000_001), undefined],
    ["no UTF-8", Uint8Array.from([0x61, 0x0a, 0x62, 0xff]), { line: 2, column: 2 }],
    ["binary", "a\u0000", { line: 1, column: 2 }],
  ])("stops at a template that is %s", (_, content, where) => {
    const { problems } = readTemplates(makeFolder({ "templates/article.eta": content }), packaged());
    expect(problems).toMatchObject([
      { code: "template-unreadable", level: "stop", file: "templates/article.eta", ...where },
    ]);
  });
});
