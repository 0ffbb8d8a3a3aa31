import { describe, expect, it } from "vitest";
import { mediaTopics } from "#src/load/media-topics";
import { readRegistries } from "#src/load/registries";
import type { CategoryEntry } from "#src/model/registry";
import type { Problem } from "#src/model/problem";
import { explain } from "#src/problems/text";
import { makeFolder } from "./folder.ts";

const read = (text: string): { entries: readonly CategoryEntry[]; problems: readonly Problem[] } => {
  const { value, problems } = readRegistries(makeFolder({ "_categories.yaml": text }));
  return { entries: value.categories, problems };
};
const found = (problems: readonly Problem[]): unknown[] =>
  problems.map(({ code, line, args: { line: other } }) => (other === undefined ? [code, line] : [code, line, other]));

describe("the vocabulary of IPTC", () => {
  it("is whole", () => {
    expect(mediaTopics.withCode("20000763")).toStrictEqual({
      code: "20000763",
      label: "information technology and computer science",
      labelZh: "信息技术与计算机科学",
      retired: false,
    });
    expect(mediaTopics.withCode("20000064")).toMatchObject({ label: "war crime action", retired: true });
    expect(mediaTopics.withCode("01000000")).toMatchObject({ label: "arts, culture, entertainment and media" });
    expect(mediaTopics.withCode("99999999")).toBeUndefined();
  });

  it("is searched by name, in English and Chinese, in any spelling", () => {
    const codes = (name: string): string[] => mediaTopics.named(name).map(({ code }) => code);
    expect(codes("Film Festival")).toEqual(["20000006"]);
    expect(codes("电影节")).toEqual(["20000006"]);
    expect(codes("mountaineering")).toEqual(["20000886", "20001142"]);
    expect(codes("no such thing")).toEqual([]);
    expect(mediaTopics.nearest("cinemma")?.code).toBe("20000005");
  });
});

describe("the IPTC topic of an entry", () => {
  it.each([
    ["'11000000'", "11000000", "politics"],
    ["01000000", "01000000", "arts, culture, entertainment and media"],
    ["medtop:20000763", "20000763", "information technology and computer science"],
    ["http://cv.iptc.org/newscodes/mediatopic/20000763", "20000763", "information technology and computer science"],
  ])("%s", (iptc, code, label) => {
    const { entries, problems } = read(`- {id: a, label: A, iptc: "${iptc.replaceAll("'", "")}"}\n`);
    expect(entries).toMatchObject([{ iptc: code, iptcLabel: label }]);
    expect(problems).toEqual([]);
  });

  it("may be given by name, and is told its code", () => {
    const { entries, problems } = read("- id: a\n  label: A\n  iptc: Politics\n");
    expect(entries).toMatchObject([{ iptc: "11000000", iptcLabel: "politics" }]);
    expect(problems).toMatchObject([
      { code: "registry-iptc-name", level: "info", line: 3, args: { topic: "Politics", code: "11000000" } },
    ]);
  });

  it("that is unknown is reported with the topic of the entry's own name; a code stays, since it may be newer", () => {
    const { entries, problems } = read(
      "- id: film\n  label: Cinema\n  iptc: 20009999\n- {id: b, label: Sprot, iptc: Sprots}\n",
    );
    expect(entries).toMatchObject([{ iptc: "20009999" }, { iptc: undefined }]);
    expect(entries[0]).not.toHaveProperty("iptcLabel");
    expect(problems).toMatchObject([
      { code: "registry-iptc-unknown", line: 3, args: { hint: "; did you mean 20000005 (cinema)?" } },
      { code: "registry-iptc-unknown", line: 4, args: { hint: "; did you mean 15000000 (sport)?" } },
    ]);
  });

  it("that is retired, or has a name that two topics have, is reported", () => {
    const { entries, problems } = read(
      "- {id: a, label: A, iptc: 20000064}\n- {id: b, label: B, iptc: mountaineering}\n",
    );
    expect(entries).toMatchObject([{ iptc: "20000064" }, { iptc: undefined }]);
    expect(problems).toMatchObject([
      { code: "registry-iptc-retired", line: 1, args: { label: "war crime action" } },
      {
        code: "registry-iptc-ambiguous",
        line: 2,
        args: { among: "20000886 (mountaineering) or 20001142 (mountaineering)" },
      },
    ]);
  });

  it("Wikidata's item may be an address", () => {
    const { entries, problems } = read('- {id: a, label: A, wikidata: "https://www.wikidata.org/wiki/Q148"}\n');
    expect(entries).toMatchObject([{ wikidata: "Q148" }]);
    expect(problems).toEqual([]);
  });
});

describe("two entries at odds are told on both sides", () => {
  it.each([
    ["labels that differ in case", "- {id: a, label: Hong Kong}\n- {id: b, label: HONG KONG}\n"],
    ["labels that differ in separators", "- {id: a, label: Hack Week}\n- {id: b, label: HackWeek}\n"],
    ["an alias and an id", "- {id: hackweek, label: A}\n- {id: b, label: B, aliases: [Hack-Week]}\n"],
    ["ß and ss", "- {id: a, label: Straße}\n- {id: b, label: STRASSE}\n"],
    ["a translation", "- {id: a, label: A, labels: {zh: 中国}}\n- {id: b, label: B, aliases: [中国]}\n"],
  ])("%s", (_, text) => {
    const { entries, problems } = read(text);
    expect(entries).toHaveLength(2);
    expect(found(problems)).toEqual([
      ["registry-name-twice", 2, 1],
      ["registry-name-kept", 1, 2],
    ]);
  });

  it("labels that only look alike are no clash", () =>
    expect(
      read(
        "- {id: c, label: C}\n- {id: cpp, label: C++}\n- {id: cs, label: C#}\n- {id: n, label: .NET}\n- {id: net, label: Net}\n",
      ).problems,
    ).toEqual([]));
});

describe("the parent of an entry", () => {
  it("is found in another case, by name and by alias, and told the right spelling", () => {
    const { entries, problems } = read(
      "- {id: china, label: China, labels: {zh: 中国}, aliases: [PRC]}\n" +
        "- {id: a, label: A, parent: CHINA}\n- {id: b, label: B, parent: 中国}\n- {id: c, label: C, parent: prc}\n- {id: d, label: D, parent: china}\n",
    );
    expect(entries.map(({ parent }) => parent)).toEqual([undefined, "china", "china", "china", "china"]);
    expect(found(problems)).toEqual([
      ["registry-parent-spelling", 2],
      ["registry-parent-spelling", 3],
      ["registry-parent-spelling", 4],
    ]);
  });

  it("gives a child without a kind its own: topics below a topic, sections below a section", () => {
    const { entries, problems } = read(
      "- {id: llm, label: LLM, parent: ai}\n- {id: ai, label: AI, kind: topic}\n" +
        "- {id: deep, label: Deep, parent: diplomacy}\n- {id: diplomacy, label: Diplomacy, parent: china}\n- {id: china, label: China}\n" +
        "- {id: un, label: UN, kind: entity}\n- {id: unesco, label: Unesco, parent: un}\n",
    );
    expect(entries.map(({ kind }) => kind)).toEqual([
      "topic",
      "topic",
      "section",
      "section",
      "section",
      "entity",
      "topic",
    ]);
    expect(problems).toEqual([]);
  });

  it("that is no section, above a section, is taken for one, and reported", () => {
    const { entries, problems } = read(
      "- {id: china, label: China, kind: topic}\n- {id: diplomacy, label: Diplomacy, kind: section, parent: china}\n",
    );
    expect(entries.map(({ kind }) => kind)).toEqual(["section", "section"]);
    expect(problems).toMatchObject([
      { code: "registry-parent-kind", line: 2, args: { entry: "diplomacy", parent: "china", kind: "topic" } },
    ]);
    const [first] = problems;
    expect(first === undefined ? "" : explain(first).message).toBe(
      "diplomacy is a section below china, which is registered as topic. china is taken for a section.",
    );
  });
});

it("an id that would be cut in an address leaves its entry out", () => {
  const { entries, problems } = read(`- {id: ${"ä".repeat(41)}, label: A}\n- {id: b, label: B}\n`);
  expect(entries.map(({ id }) => id)).toEqual(["b"]);
  expect(problems).toMatchObject([
    { code: "registry-entry", args: { key: "id", reason: "must have at most 80 bytes" } },
  ]);
});
