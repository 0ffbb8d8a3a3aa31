import { describe, expect, it } from "vitest";
import type { AbsoluteUrl } from "#src/model/brand";
import { AuthorRegistry } from "#src/normalize/author-registry";
import { authorEntry } from "../../helpers/author.ts";

const registry = new AuthorRegistry(
  [
    authorEntry("jm", "Jörg Müller"),
    authorEntry("maren", "Maren Ødegård", { aliases: ["mod"] }),
    authorEntry("lukasz", "Łukasz Żak"),
    authorEntry("jean-luc", "Jean-Luc O’Neil"),
    authorEntry("otowatari", "大渡 美咲", { names: { en: "Misaki Otowatari" } }),
    authorEntry("hong", "홍길동"),
    authorEntry("john-smith", "John Smith"),
    authorEntry("jane-smith", "Jane Smith"),
    authorEntry("azarov", "Дмитрий Азаров", { email: "Azarov@paper.example" }),
    authorEntry("papadopoulos", "Γιώργος Παπαδόπουλος", {
      url: "https://www.paper.example/people/george/" as AbsoluteUrl,
      sameAs: ["https://social.example/@george" as AbsoluteUrl],
    }),
    authorEntry("cao", "Zoë Çao"),
    authorEntry("cao-2", "Zoé Cao"),
  ],
  () => undefined,
);
const found = (name: string): string | undefined => {
  const entry = registry.find(name);
  return entry === undefined ? undefined : `${entry.id} ${entry.rule}`;
};

describe("the registry finds", () => {
  it.each([
    ["JM", "jm registry:id"],
    ["JÖRG MÜLLER", "jm registry:name"],
    ["Ｊörg　Müller", "jm registry:name"],
    ["Jorg Muller", "jm registry:transliteration"],
    ["Joerg Mueller", "jm registry:transliteration"],
    ["Maren Odegard", "maren registry:transliteration"],
    ["Maren Oedegaard", "maren registry:transliteration"],
    ["MOD", "maren registry:alias"],
    ["@mod", "maren registry:alias"],
    ["Lukasz Zak", "lukasz registry:transliteration"],
    ["Jean Luc O'Neil", "jean-luc registry:name"],
    ["jean-luc oneil", "jean-luc registry:name"],
    ["大渡美咲", "otowatari registry:name"],
    ["大渡・美咲", "otowatari registry:name"],
    ["Misaki Otowatari", "otowatari registry:name"],
    ["홍 길동", "hong registry:name"],
    ["azarov@PAPER.example", "azarov registry:email"],
    ["http://paper.example/people/george", "papadopoulos registry:url"],
    ["https://social.example/@george", "papadopoulos registry:url"],
  ])("%s", (name, expected) => expect(found(name)).toBe(expected));
});

describe("the registry does not guess", () => {
  it.each([
    ["J. Smith", "John Smith or Jane Smith"],
    ["Jo. Smith", "John Smith"],
    ["Dr. John Smith", "John Smith"],
    ["John Smith, PhD", "John Smith"],
    ["John Smyth", "John Smith"],
    ["Zoe Cao", "Zoë Çao (cao) or Zoé Cao (cao-2)"],
    ["Dmitry Azarov", "Дмитрий Азаров"],
    ["Dmitri Asarow", "Дмитрий Азаров"],
    ["Giorgos Papadopoulos", "Γιώργος Παπαδόπουλος"],
    ["Bob Ray", undefined],
    ["홍길서", undefined],
    ["王小明", undefined],
    ["", undefined],
  ])("%s, but may name %s", (name, expected) => {
    expect(found(name)).toBeUndefined();
    expect(registry.nearest(name)).toBe(expected);
  });
});

it("a text that is no name is looked up quickly", () => {
  expect(registry.find("x".repeat(100_000))).toBeUndefined();
  expect(registry.nearest("x".repeat(100_000))).toBeUndefined();
});
