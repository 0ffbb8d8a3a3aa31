import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AuthorEntry } from "#src/model/registry";
import { AuthorRegistry, readByline, type Byline } from "#src/normalize/authors";
import { codesOf, fieldsOf } from "../../helpers/fields.ts";

const entry = (id: string, name: string, more: Partial<AuthorEntry> = {}): AuthorEntry => ({
  id,
  name,
  aliases: [],
  names: {},
  kind: "person",
  sameAs: [],
  ...more,
});
const registry = new AuthorRegistry(
  [
    entry("mei-lin-chan", "Mei Lin Chan", {
      aliases: ["M. L. Chan"],
      names: { zh: "陳美玲" },
      email: "m@paper.example",
    }),
    entry("fish-and-sons", "Fish and Sons", { kind: "organization" }),
  ],
  () => undefined,
);
const empty = new AuthorRegistry([], () => undefined);
const read = (authors: unknown, from = empty, language = "en"): Byline =>
  readByline(fieldsOf({ authors }), from, language);
const names = (authors: unknown, from = empty): string[] => read(authors, from).authors.map(({ name }) => name);

describe("bylines", () => {
  it.each([
    ["Shi Jiangtao", ["Shi Jiangtao"]],
    ["By Mei Lin Chan and Tomás Ortega", ["Mei Lin Chan", "Tomás Ortega"]],
    ["Par Sébastien Farcis", ["Sébastien Farcis"]],
    ["Stella Kim, Jennifer Jett", ["Stella Kim", "Jennifer Jett"]],
    [
      "Mamokete Modiba, Claire Benit-Gbaffou, Sarah Charlton and Tanya Zack",
      ["Mamokete Modiba", "Claire Benit-Gbaffou", "Sarah Charlton", "Tanya Zack"],
    ],
    ["Josh Aas, Daniel McCarney, and Roland Shoemaker", ["Josh Aas", "Daniel McCarney", "Roland Shoemaker"]],
    ["STEVE PEOPLES", ["Steve Peoples"]],
    ["RONALD MCDONALD & LUDWIG VAN BEETHOVEN", ["Ronald McDonald", "Ludwig van Beethoven"]],
    ["James E Smith", ["James E Smith"]],
    ['By <a href="/x">Ann Lee</a>.', ["Ann Lee"]],
    ["李明、王芳", ["李明", "王芳"]],
    [
      ["Ann Lee", "Bob Ray; Cy Fox"],
      ["Ann Lee", "Bob Ray", "Cy Fox"],
    ],
    [[{ name: "Ann Lee", role: "author" }], ["Ann Lee"]],
    ["Ann Lee, Ann Lee", ["Ann Lee"]],
    ["", []],
  ])("%j", (authors, expected) => expect(names(authors)).toEqual(expected));

  it("agencies are told apart, and sign alone only when nobody else does", () => {
    expect(read("Felix Brandt, dpa")).toMatchObject({ authors: [{ name: "Felix Brandt" }], agencies: ["dpa"] });
    expect(read("Deutsche Presse-Agentur")).toMatchObject({
      authors: [{ name: "dpa", kind: "organization", slug: "dpa" }],
      agencies: ["dpa"],
    });
    expect(read("AFP, MANILA")).toMatchObject({ agencies: ["AFP"], dateline: "Manila" });
  });

  it("a comma before a title or a house is no second person", () => {
    expect(read("Josh Aas, ISRG Executive Director").authors).toMatchObject([
      { name: "Josh Aas", jobTitle: "ISRG Executive Director" },
    ]);
  });

  it("one person is one slug, however the name is written", () => {
    expect(read("JUAN JOSÉ").authors[0]?.slug).toBe(read("Juan José").authors[0]?.slug);
  });

  it("the registry wins: by name, alias, other script, and for names that hold a separator", () => {
    expect(read("m. l. chan", registry).authors).toMatchObject([
      { slug: "mei-lin-chan", name: "Mei Lin Chan", email: "m@paper.example" },
    ]);
    expect(read("陳美玲", registry, "zh-Hant").authors).toMatchObject([
      { slug: "mei-lin-chan", name: "陳美玲", canonicalName: "Mei Lin Chan" },
    ]);
    expect(names("Fish and Sons", registry)).toEqual(["Fish and Sons"]);
  });

  it("a name that is not registered is kept and reported, with the nearest one", () => {
    const fields = fieldsOf({ authors: "Mei Lin Chann" });
    expect(readByline(fields, registry, "en").authors[0]?.name).toBe("Mei Lin Chann");
    expect(fields.problems[0]).toMatchObject({
      code: "author-unregistered",
      args: { hint: "; did you mean Mei Lin Chan?" },
    });
  });

  it("roles put people among the contributors", () => {
    const byline = read([{ name: "Ann Lee" }, { name: "Bob Ray", role: "Photographer" }]);
    expect(byline.authors.map(({ name }) => name)).toEqual(["Ann Lee"]);
    expect(byline.contributors).toMatchObject([{ name: "Bob Ray", role: "photographer" }]);
  });

  it("what is no author is reported", () => {
    const fields = fieldsOf({ authors: [{ url: "x" }, 3, true] });
    expect(readByline(fields, empty, "en").authors.map(({ name }) => name)).toEqual(["3"]);
    expect(codesOf(fields)).toEqual(["author-unreadable", "author-unreadable"]);
  });

  it("any value is read without an exception, with a slug for each", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.jsonValue()), (value) => {
        const byline = read(value, registry);
        for (const { slug, name } of [...byline.authors, ...byline.contributors])
          expect([slug, name]).not.toContain("");
      }),
      { numRuns: 2000 },
    );
  });
});
