import { describe, expect, it } from "vitest";
import { printDesk, printDeskMarkdown } from "#src/desk/print";
import { deskReport } from "#src/desk/report";
import { similarNames } from "#src/desk/similar";
import type { Article } from "#src/model/article";
import type { DeskReport } from "#src/model/desk";
import type { Problem } from "#src/model/problem";
import { problem } from "#src/problems/problem";
import { article, moment, person, picture, text, topic } from "../../helpers/article.ts";

const report = (articles: readonly Article[], problems: readonly Problem[] = []): DeskReport =>
  deskReport(articles, problems, (file) => `articles/${file}`);
const rowsOf = (from: DeskReport, id: string): string[] =>
  from.sections.find((section) => section.id === id)?.rows.map(({ text: row }) => row) ?? [];
const sound = article({ image: picture({ local: "ok.png" }) });

describe("desk report", () => {
  it("has nothing to say of an article in order", () => {
    expect(report([sound])).toEqual({ articles: 1, sections: [] });
    expect(printDesk(report([sound]))).toBe("Nothing to do in 1 articles.\n");
  });

  it("groups bylines and categories by name, the most frequent first, with the nearest name", () => {
    const found = ["Ann Le", "Ann Le", "Bo"].map((name, index) =>
      problem(
        "author-unregistered",
        { file: `articles/${index}.md`, line: 3 },
        { name, hint: name === "Bo" ? "" : "; did you mean Ann Lee?" },
      ),
    );
    const { sections } = report(
      [sound],
      [...found, problem("category-unregistered", {}, { label: "Polotics", hint: "" })],
    );
    expect(
      sections.map(({ id, rows }) => [id, rows.map(({ text: row, count, nearest }) => [row, count, nearest])]),
    ).toEqual([
      [
        "bylines",
        [
          ["Ann Le", 2, "Ann Lee"],
          ["Bo", 1, undefined],
        ],
      ],
      ["categories", [["Polotics", 1, undefined]]],
    ]);
  });

  it("finds what pictures lack", () => {
    const {
      caption: _,
      credit: __,
      width: ___,
      height: ____,
      ...bare
    } = picture({ local: "a/bare.png", alt: text("") });
    const found = report([article({ image: bare, file: "x.md" })]);
    expect(found.sections.map(({ id }) => id)).toEqual(["captions", "credits", "alt-texts", "sizes"]);
    expect(rowsOf(found, "sizes")).toEqual(["a/bare.png"]);
  });

  it("counts a headline's characters, not its code units", () => {
    const headline = (length: number): Article => ({
      ...sound,
      headline: text("𝒜".repeat(length)),
      file: `${length}.md`,
    });
    expect(rowsOf(report([headline(110), headline(111)]), "headlines")).toEqual([
      `${"𝒜".repeat(111)} (111 characters)`,
    ]);
  });

  it("names what waits, and leaves drafts, withdrawn and expired articles alone", () => {
    const { image: _, ...plain } = sound;
    const at = (status: Article["status"]): Article => ({
      ...plain,
      headline: text(status),
      status,
      file: `${status}.md`,
    });
    const embargoed = { ...at("embargoed"), embargoUntil: moment("2026-12-01T00:00:00Z") };
    const found = report([at("draft"), at("withdrawn"), at("expired"), at("scheduled"), embargoed]);
    expect(found.articles).toBe(2);
    expect(rowsOf(found, "future")).toEqual([
      "embargoed (embargoed until 2026-12-01T00:00:00Z)",
      "scheduled (scheduled until 2026-11-23T09:30:00+08:00)",
    ]);
  });

  it("finds one article published twice, by headline or by text", () => {
    const one = { ...sound, body: { ...sound.body, opening: "0123" }, headline: text("One"), file: "1.md" };
    const two = { ...one, headline: text("Two"), file: "2.md" };
    expect(rowsOf(report([one, two]), "twins")).toEqual(["One"]);
    const other = { ...two, body: { ...two.body, opening: "4567" } };
    expect(rowsOf(report([one, other]), "twins")).toEqual([]);
    expect(rowsOf(report([sound, { ...sound, file: "3.md" }]), "twins")).toEqual([sound.headline]);
    expect(rowsOf(report([sound, { ...sound, language: "fr" }]), "twins")).toEqual([]);
  });

  it("lists what is held back, and reads as Markdown in which no text is markup", () => {
    const held = problem(
      "date-unreadable",
      { file: "articles/a.md", line: 2, column: 1 },
      { key: "date", text: "*x* <b>", reason: "it is `none`" },
    );
    const markdown = printDeskMarkdown(report([], [held]));
    expect(markdown).toContain(
      "- [ ] The \\`date\\` “\\*x\\* \\<b\\>” is no date: it is \\`none\\`.: `articles/a.md:2:1`",
    );
    expect(printDesk(report([], [held]))).toContain("articles/a.md:2:1");
  });

  it("authors and topics that may be one are put together", () => {
    const articles = ["José García", "Jose Garcia", "García José", "Ana Lima"].map((name, index) => ({
      ...sound,
      headline: text(`H${index}`),
      authors: [person(name)],
      categories: [topic(["Bridges", "Bridge", "Ferry", "Ferries"][index] ?? "")],
      file: `${index}.md`,
    }));
    const found = report(articles);
    expect(rowsOf(found, "similar-authors")).toEqual(["García José (1), Jose Garcia (1), José García (1)"]);
    expect(rowsOf(found, "similar-categories")).toEqual(["Bridge (1), Bridges (1)", "Ferries (1), Ferry (1)"]);
  });
});

describe("similar names", () => {
  const families = (...names: string[]): string[] =>
    similarNames(new Map(names.map((name) => [name, { name, places: [{}] }]))).map((row) =>
      row.text.replaceAll(" (1)", ""),
    );

  it.each([
    [["Müller, Jan", "Jan Muller"]],
    [["Hack Week", "hack-week"]],
    [["Kubernetes", "Kubernetis"]],
    [["City", "Cities"]],
  ])("%j", (names) => expect(families(...names)).toHaveLength(1));

  it.each([[["Iran", "Iraq"]], [["Windows 10", "Windows 11"]], [["Ann Lee", "Bob Ray"]], [["中国", "中文"]]])(
    "%j are different",
    (names) => expect(families(...names)).toEqual([]),
  );
});
