import { describe, expect, it } from "vitest";

import { readFootnote } from "#src/normalize/body/footnotes";
import { renderBody } from "#src/normalize/body/render";
import { makeJob } from "./fixture.ts";

describe("readFootnote", () => {
  it.each([
    ["[^1]: one\n", "1", "one\n", 1],
    ["  [^long-label]: one\ntwo\n\nafter\n", "long-label", "one\ntwo\n", 2],
    ["[^1]: one\n\n    two\n\n    three\nafter\n", "1", "one\n\ntwo\n\nthree\nafter\n", 6],
    ["[^1]: one\n[^2]: two\n", "1", "one\n", 1],
    ["[^1]:\n    one\n", "1", "\none\n", 2],
  ])("%j", (source, label, text, lines) => {
    const note = readFootnote(source);
    expect(note).toMatchObject({ label, text });
    expect(note?.raw).toBe(
      source
        .split(/(?<=\n)/)
        .slice(0, lines)
        .join(""),
    );
  });

  it.each(["[1]: one", "[^]: one", "[^a b]: one", "[^1] one", "    [^1]: code", "x [^1]: one"])(
    "%j is none",
    (source) => expect(readFootnote(source)).toBeUndefined(),
  );
});

describe("footnotes in an article", () => {
  const page = "https://paper.example/articles/2026/11/talks/";
  const rendered = (markdown: string): string => renderBody(makeJob(markdown)).blocks.join("\n");
  const codes = (markdown: string): string[] => renderBody(makeJob(markdown)).problems.map(({ code }) => code);

  it("are numbered as they are named, and lead there and back", () => {
    expect(rendered("a[^z] b[^y] c[^z]\n\n[^y]: *Why*\n[^z]: Zed\n")).toBe(
      [
        `<p>a<sup><a href="${page}#a-fn-1" id="a-fnref-1">1</a></sup> b<sup><a href="${page}#a-fn-2" id="a-fnref-2">2</a></sup> c<sup><a href="${page}#a-fn-1" id="a-fnref-1-2">1</a></sup></p>`,
        "<hr>",
        `<ol class="footnotes"><li id="a-fn-1"><p>Zed <a href="${page}#a-fnref-1">↩\uFE0E</a> <a href="${page}#a-fnref-1-2">↩\uFE0E</a></p></li>`,
        `<li id="a-fn-2"><p><em>Why</em> <a href="${page}#a-fnref-2">↩\uFE0E</a></p></li></ol>`,
      ].join("\n"),
    );
  });

  it("a note may hold blocks and name further notes", () => {
    const html = rendered("a[^1]\n\n[^1]: one[^2]\n\n    > quoted\n\n[^2]: two\n");
    expect(html).toContain(`<p>one<sup><a href="${page}#a-fn-2"`);
    expect(html).toContain("<blockquote><p>quoted</p></blockquote>");
    expect(html).toContain('<li id="a-fn-2"><p>two ');
  });

  it("a note that names itself ends", () => expect(rendered("a[^1]\n\n[^1]: one[^1]\n")).toContain('id="a-fnref-1-2"'));

  it("what nothing names is kept and reported; what is not written is text and reported", () => {
    expect(rendered("a\n\n[^1]: lost\n")).toContain('<li id="a-fn-1"><p>lost</p></li>');
    expect(codes("a\n\n[^1]: lost\n")).toEqual(["body-footnote-unused"]);
    expect(rendered("a[^9]")).toBe("<p>a[^9]</p>");
    expect(codes("a[^9]")).toEqual(["body-footnote-undefined"]);
  });

  it("code is no footnote", () => expect(rendered("`[^1]`\n\n    [^1]: x")).not.toContain("<sup>"));

  it("marks are not read aloud as part of words", () => {
    expect(renderBody(makeJob("a[^1] b\n\n[^1]: note\n")).text).toBe("a b\nnote");
  });
});
