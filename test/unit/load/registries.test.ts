import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { mediaTopics } from "#src/load/media-topics";
import { readRegistries } from "#src/load/registries";
import type { Problem } from "#src/model/problem";
import { explain } from "#src/problems/text";
import { makeFolder } from "./folder.ts";

const authors = (text: string): { entries: readonly unknown[]; problems: readonly Problem[] } => {
  const { value, problems } = readRegistries(makeFolder({ "_authors.yaml": text }));
  return { entries: value.authors, problems };
};
const categories = (text: string): { entries: readonly unknown[]; problems: readonly Problem[] } => {
  const { value, problems } = readRegistries(makeFolder({ "_categories.yaml": text }));
  return { entries: value.categories, problems };
};
const ids = (entries: readonly unknown[]): unknown[] => entries.map((entry) => (entry as { id: unknown }).id);

const author = { aliases: [], names: {}, kind: "person", sameAs: [] };

describe("readRegistries", () => {
  it("takes absent and empty files for empty registries", () => {
    const empty = { value: { authors: [], categories: [], mediaTopics }, problems: [] };
    expect(readRegistries(makeFolder())).toStrictEqual(empty);
    expect(readRegistries(makeFolder({ "_authors.yaml": "# none yet\n", "_categories.yml": "" }))).toStrictEqual(empty);
  });

  it("reads a list of authors", () => {
    const text = `- id: mei
  name: " Mei  Lin "
  aliases: [M. Lin, Lin Mei]
  names: {zh-hant: 林梅}
  kind: person
  url: https://example.com/mei
  email: mei@example.com
  avatar: pictures/mei.png
  jobTitle: Editor
  affiliation: The Paper
  bio: Writes.
  sameAs: https://example.org/@mei
- id: 007
  name: 1984
  url:
`;
    expect(authors(text)).toStrictEqual({
      entries: [
        {
          id: "mei",
          name: "Mei Lin",
          aliases: ["M. Lin", "Lin Mei"],
          names: { "zh-Hant": "林梅" },
          kind: "person",
          url: "https://example.com/mei",
          email: "mei@example.com",
          avatar: "pictures/mei.png",
          jobTitle: "Editor",
          affiliation: "The Paper",
          bio: "Writes.",
          sameAs: ["https://example.org/@mei"],
        },
        { ...author, id: "007", name: "1984" },
      ],
      problems: [],
    });
  });

  it("reads a mapping from ids to entries", () => {
    expect(authors("mei: {name: Mei}\nレオ: {name: Leo, kind: organization}\n")).toStrictEqual({
      entries: [
        { ...author, id: "mei", name: "Mei" },
        { ...author, id: "レオ", name: "Leo", kind: "organization" },
      ],
      problems: [],
    });
  });

  it("reads categories; a parent and its children are sections", () => {
    const text = `- {id: china, label: China, labels: {fr: Chine}, scheme: "https://example.com/s"}
- {id: diplomacy, label: Diplomacy, parent: china, iptc: "medtop:11000000", wikidata: Q1889, codes: {wire: DIP}}
- {id: sport, label: Sport, iptc: 15000000}
- {id: un, label: UN, kind: entity, parent: china}
`;
    const open = { aliases: [], labels: {}, parent: undefined };
    expect(categories(text)).toStrictEqual({
      entries: [
        {
          ...open,
          id: "china",
          label: "China",
          labels: { fr: "Chine" },
          kind: "section",
          scheme: "https://example.com/s",
        },
        {
          ...open,
          id: "diplomacy",
          label: "Diplomacy",
          kind: "section",
          parent: "china",
          iptc: "11000000",
          iptcLabel: "politics",
          wikidata: "Q1889",
          codes: { wire: "DIP" },
        },
        { ...open, id: "sport", label: "Sport", kind: "topic", iptc: "15000000", iptcLabel: "sport" },
        { ...open, id: "un", label: "UN", kind: "entity", parent: "china" },
      ],
      problems: [],
    });
  });

  it("prefers .yaml to .yml", () => {
    const { value, problems } = readRegistries(
      makeFolder({ "_authors.yaml": "- {id: a, name: A}", "_authors.yml": "- {id: b, name: B}" }),
    );
    expect(ids(value.authors)).toStrictEqual(["a"]);
    expect(problems).toMatchObject([
      { code: "registry-twice", level: "warning", file: "_authors.yml", args: { other: "_authors.yaml" } },
    ]);
  });
});

describe("a wrong entry is left out with file, line and column; the others stay", () => {
  it.each([
    ["- id: a\n", "name", "is missing", 1, 3],
    ["- name: A\n", "id", "is missing", 1, 3],
    ["- id: a b\n  name: A\n", "id", /letters, digits and single hyphens/, 1, 3],
    ["- id: ../a\n  name: A\n", "id", /letters, digits/, 1, 3],
    ["- id: a\n  name: [A]\n", "name", "must be text", 2, 3],
    ["- id: a\n  name: ' '\n", "name", "must not be empty", 2, 3],
    ["- id: a\n  name: A\n  url: javascript:alert(1)\n", "url", /http or https/, 3, 3],
    ["- id: a\n  name: A\n  email: a@\n", "email", "is no e-mail address", 3, 3],
    ["- id: a\n  name: A\n  kind: robot\n", "kind", "must be person or organization", 3, 3],
    ["- id: a\n  name: A\n  sameAs: [https://a.example, b]\n", "sameAs", /http or https/, 3, 31],
    ["- id: a\n  name: A\n  aliases:\n    - x\n    - {y: 1}\n", "aliases", "must be text", 5, 7],
    ["- id: a\n  name: A\n  names: {klingonisch: x}\n", "names", /`klingonisch`/, 3, 3],
    ["- id: a\n  name: A\n  names: x\n", "names", /mapping from languages/, 3, 3],
  ])("%j: %s", (text, key, reason, line, column) => {
    const { entries, problems } = authors(`${text}- {id: z, name: Z}\n`);
    expect(ids(entries)).toStrictEqual(["z"]);
    expect(problems).toMatchObject([
      { code: "registry-entry", level: "warning", file: "_authors.yaml", line, column, args: { key } },
    ]);
    expect(problems[0]?.args["reason"]).toEqual(typeof reason === "string" ? reason : expect.stringMatching(reason));
  });

  it.each([
    ["- just text\n- {id: z, name: Z}\n", "number 1", 1, 3],
    ["- {id: z, name: Z}\n- [a]\n", "number 2", 2, 3],
    ["a: just text\nz: {name: Z}\n", "a", 1, 1],
  ])("an entry that is no mapping: %j", (text, entry, line, column) => {
    const { entries, problems } = authors(text);
    expect(ids(entries)).toStrictEqual(["z"]);
    expect(problems).toMatchObject([{ code: "registry-entry", line, column, args: { entry } }]);
  });

  it("also in categories", () => {
    const { entries, problems } = categories(
      "- {id: a, label: A, kind: thing}\n- {id: b, label: B, codes: x}\n- {id: c, label: C, wikidata: P1}\n- {id: d, label: D}\n",
    );
    expect(ids(entries)).toStrictEqual(["d"]);
    expect(problems.map(({ file, line, args }) => [file, line, args["key"]])).toStrictEqual([
      ["_categories.yaml", 1, "kind"],
      ["_categories.yaml", 2, "codes"],
      ["_categories.yaml", 3, "wikidata"],
    ]);
  });

  it("but an unknown field costs the entry nothing", () => {
    const { entries, problems } = authors("- id: a\n  name: A\n  mail: a@example.com\n  jobtitle: x\n  zzz: 1\n");
    expect(ids(entries)).toStrictEqual(["a"]);
    expect(problems.map(({ code, line, args }) => [code, line, args["key"], args["hint"]])).toStrictEqual([
      ["registry-unknown-key", 3, "mail", "; did you mean `email`?"],
      ["registry-unknown-key", 4, "jobtitle", "; did you mean `jobTitle`?"],
      ["registry-unknown-key", 5, "zzz", ""],
    ]);
  });
});

describe("two entries that contradict each other are named with both lines", () => {
  it("one id", () => {
    const { entries, problems } = authors(
      "- {id: mei, name: Mei}\n- {id: leo, name: Leo}\n- {id: ＭＥＩ, name: Other}\n",
    );
    expect(ids(entries)).toStrictEqual(["mei", "leo"]);
    expect(problems).toMatchObject([
      { code: "registry-id-twice", line: 3, args: { id: "ＭＥＩ", line: 1 } },
      { code: "registry-id-kept", line: 1, args: { id: "mei", line: 3 } },
    ]);
  });

  it("one alias: the first keeps it, and a name goes before an alias", () => {
    const { entries, problems } = authors(
      "- {id: a, name: Ann, aliases: [Bob, Eve]}\n- {id: b, name: BOB, aliases: [ＥＶＥ, ann, Bee]}\n",
    );
    expect(entries).toMatchObject([
      { id: "a", aliases: ["Eve"] },
      { id: "b", aliases: ["Bee"] },
    ]);
    expect(
      problems.map(({ code, line, column, args }) => [code, line, column, args["name"], args["other"], args["line"]]),
    ).toStrictEqual([
      ["registry-name-twice", 1, 32, "Bob", "b", 2],
      ["registry-name-kept", 2, 11, "Bob", "a", 1],
      ["registry-name-twice", 2, 32, "ＥＶＥ", "a", 1],
      ["registry-name-kept", 1, 37, "ＥＶＥ", "b", 2],
      ["registry-name-twice", 2, 37, "ann", "a", 1],
      ["registry-name-kept", 1, 11, "ann", "b", 2],
    ]);
  });

  it("one name: both stay", () => {
    const { entries, problems } = authors(
      "- {id: a, name: Ann}\n- {id: ann, name: ANN}\n- {id: c, name: C, names: {de: Ann}}\n",
    );
    expect(ids(entries)).toStrictEqual(["a", "ann", "c"]);
    expect(problems.map(({ line, args }) => [line, args["entry"], args["other"], args["line"]])).toStrictEqual([
      [1, "a", "ann", 2],
      [2, "ann", "a", 1],
      [3, "c", "ann", 2],
      [2, "ann", "c", 3],
    ]);
  });

  it("no contradiction within one entry", () => {
    expect(
      categories("- {id: china, label: China, labels: {de: China}, aliases: [CHINA, china]}\n").problems,
    ).toStrictEqual([]);
  });

  it("an unknown parent", () => {
    const { entries, problems } = categories(
      "- {id: china, label: China}\n- id: diplomacy\n  label: Diplomacy\n  parent: chian\n",
    );
    expect(entries).toMatchObject([{ kind: "topic" }, { id: "diplomacy", parent: undefined, kind: "topic" }]);
    expect(problems).toMatchObject([
      {
        code: "registry-parent-unknown",
        line: 4,
        column: 3,
        args: { parent: "chian", hint: "; did you mean `china`?" },
      },
    ]);
  });

  it("parents in a circle", () => {
    const { entries, problems } = categories(
      "- {id: x, label: X, parent: a}\n- {id: a, label: A, parent: b}\n- {id: b, label: B, parent: c}\n- {id: c, label: C, parent: a}\n- {id: s, label: S, parent: s}\n",
    );
    expect(entries).toMatchObject([
      { parent: "a" },
      { parent: undefined },
      { parent: "c" },
      { parent: "a" },
      { parent: undefined },
    ]);
    expect(problems).toMatchObject([
      { code: "registry-parent-cycle", line: 2, args: { entry: "a", parent: "b", line: 3 } },
      { code: "registry-parent-circle", line: 3, args: { entry: "b", parent: "c", other: "a", line: 2 } },
      { code: "registry-parent-circle", line: 4, args: { entry: "c", parent: "a", other: "a", line: 2 } },
      { code: "registry-parent-cycle", line: 5, args: { entry: "s", parent: "s", line: 5 } },
    ]);
    const [first] = problems;
    expect(first === undefined ? "" : explain(first).message).toBe(
      "a has the parent b, but stands above b itself (line 3). The category stands without a parent.",
    );
  });
});

describe("a registry that cannot be read stops the build", () => {
  it.each([
    ["- id: a\n  id: b\n", 2, 3, /`id` stands twice, here and on line 1/],
    ["- &a {id: a}\n", 1, 3, /&/],
    ["a: [", 1, 5, /bracket/],
    [Uint8Array.from([0x61, 0xff]), 1, 2, /UTF-8/],
    ["#".repeat(1_000_001), undefined, undefined, /larger than 1000 kilobytes/],
  ])("%#", (content, line, column, reason) => {
    const { value, problems } = readRegistries(
      makeFolder({ "_authors.yaml": content, "_categories.yaml": "- {id: a, label: A}" }),
    );
    expect(problems).toMatchObject([
      {
        code: "registry-unreadable",
        level: "stop",
        file: "_authors.yaml",
        args: { reason: expect.stringMatching(reason) as string },
      },
    ]);
    expect([problems[0]?.line, problems[0]?.column]).toStrictEqual([line, column]);
    expect(ids(value.categories)).toStrictEqual(["a"]);
  });

  it("that is neither list nor mapping", () => {
    expect(authors("just text").problems).toMatchObject([
      { code: "registry-form", level: "stop", file: "_authors.yaml" },
    ]);
  });

  it("but not a link that leads outside, which is not read", () => {
    const outer = makeFolder({
      "secret.yaml": "- {id: a, name: A}",
      "articles/_authors.yaml": { link: "../secret.yaml" },
    });
    const { value, problems } = readRegistries(join(outer, "articles"));
    expect(value.authors).toStrictEqual([]);
    expect(problems).toMatchObject([{ code: "link-outside", file: "_authors.yaml" }]);
  });
});
