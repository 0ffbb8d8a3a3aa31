import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AuthorRegistry } from "#src/normalize/author-registry";
import { AuthorIndex, type Byline } from "#src/normalize/authors";
import type { Fields } from "#src/normalize/fields";
import { authorEntry } from "../../helpers/author.ts";
import { codesOf, fieldsOf } from "../../helpers/fields.ts";

const registry = new AuthorRegistry(
  [
    authorEntry("mei-lin-chan", "Mei Lin Chan", {
      aliases: ["M. L. Chan", "mlchan"],
      names: { zh: "陳美玲" },
      email: "m@paper.example",
    }),
    authorEntry("fish-and-sons", "Fish and Sons", { kind: "organization" }),
    authorEntry("dpa-desk", "dpa", { kind: "organization", bio: "An agency." }),
  ],
  () => undefined,
);
const empty = new AuthorRegistry([], (path) => `https://paper.example/${path}` as never);
const read = (authors: unknown, from = empty, language = "en"): Byline =>
  new AuthorIndex(from).read(fieldsOf({ authors }), language);
const names = (authors: unknown, from = empty): string[] => read(authors, from).authors.map(({ name }) => name);
const reported = (authors: unknown, from = empty): Fields => {
  const fields = fieldsOf({ authors });
  new AuthorIndex(from).read(fields, "en");
  return fields;
};

describe("the authors of an article", () => {
  it.each([
    ["By Mei Lin Chan and Tomás Ortega", ["Mei Lin Chan", "Tomás Ortega"]],
    ["Joss Aasen, Daniel McCall, and Roland Shoe", ["Joss Aasen", "Daniel McCall", "Roland Shoe"]],
    [
      ["Ann Lee", "Bob Ray; Cy Fox"],
      ["Ann Lee", "Bob Ray", "Cy Fox"],
    ],
    [
      ["Basu, Mohana", "Lenz, Mara"],
      ["Mohana Basu", "Mara Lenz"],
    ],
    [
      [["Ann Lee"], [{ name: "MDR SACHSEN-ANHALT" }]],
      ["Ann Lee", "MDR SACHSEN-ANHALT"],
    ],
    [{ name: "Ann Lee" }, ["Ann Lee"]],
    [{ "@type": "Person", name: "Ann Lee and Bob Ray" }, ["Ann Lee", "Bob Ray"]],
    [{ "@type": "Organization", name: "Fish and Chips, Ltd" }, ["Fish and Chips, Ltd"]],
    [{ "@type": ["Person", "Organization"], name: "Kai Wigger" }, ["Kai Wigger"]],
    [{ givenName: "Anna Julia", familyName: "Fink" }, ["Anna Julia Fink"]],
    [{ "@type": "Person", byline: "Gopal Sharm" }, ["Gopal Sharm"]],
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
    expect(read([{ "@type": "Organization", name: "dpa" }])).toMatchObject({ agencies: ["dpa"] });
    expect(read("AFP, MANILA")).toMatchObject({ agencies: ["AFP"], dateline: "Manila" });
    expect(read("Photos: Ann Lee; Reuters")).toMatchObject({ contributors: [{ name: "Ann Lee" }], authors: [] });
  });

  it("an agency that is registered stays an agency, and signs as its entry when nobody else does", () => {
    expect(read("Felix Brandt, dpa", registry).authors.map(({ slug }) => slug)).toEqual(["felix-brandt"]);
    expect(read("dpa", registry).authors).toMatchObject([{ slug: "dpa-desk", bio: "An agency." }]);
  });

  it("what the byline says of its people reaches them", () => {
    expect(read("Ann Lee (@annlee), Senior Reporter, The Paper, and 3 others").authors[0]).toEqual({
      slug: "ann-lee",
      name: "Ann Lee",
      canonicalName: "Ann Lee",
      kind: "person",
      role: "author",
      handle: "annlee",
      jobTitle: "Senior Reporter",
      affiliation: "The Paper",
      sameAs: [],
    });
    expect(read("Ann Lee and 3 others").otherAuthors).toBe(3);
    expect(read("Ann Lee et al.").otherAuthors).toBe(true);
    expect(read("Ann Lee on behalf of the Board").authors[0]).toMatchObject({ onBehalfOf: "Board" });
    expect(read("Ann Lee in Berlin").dateline).toBe("Berlin");
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
    expect(names("mlchan", registry)).toEqual(["Mei Lin Chan"]);
    expect(names({ id: "mei-lin-chan", name: "M. Chan" }, registry)).toEqual(["Mei Lin Chan"]);
    expect(names("m@paper.example", registry)).toEqual(["Mei Lin Chan"]);
  });

  it("roles put people among the contributors", () => {
    const byline = read([
      { name: "Ann Lee" },
      { name: "Bob Ray", role: "Photographer" },
      { name: "Cy Fox", role: "Übersetzung" },
    ]);
    expect(byline.authors.map(({ name }) => name)).toEqual(["Ann Lee"]);
    expect(byline.contributors).toMatchObject([
      { name: "Bob Ray", role: "photographer" },
      { name: "Cy Fox", role: "translator" },
    ]);
    expect(read("Text: Ann Lee, Fotos: Bob Ray").contributors).toMatchObject([{ name: "Bob Ray" }]);
  });

  it("the raw byline is kept, unless it names nobody", () => {
    expect(read(["By Ann Lee", "Bob Ray"]).text).toBe("By Ann Lee; Bob Ray");
    expect(read("Follow Author").text).toBeUndefined();
  });

  it("any value is read without an exception, with a slug and a name for each", () => {
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

describe("mappings", () => {
  it("give every detail that generators write", () => {
    expect(
      read({
        name: "Ann Lee",
        title: "Editor",
        image_url: "a.png",
        url: "https://ann.example",
        socials: { x: "https://x.example/ann", github: "ann" },
        twitter: "@annlee",
        worksFor: { "@type": "Organization", name: "The Paper" },
        email: "mailto:ann@paper.example",
        description: "Writes.",
      }).authors,
    ).toEqual([
      {
        slug: "ann-lee",
        name: "Ann Lee",
        canonicalName: "Ann Lee",
        kind: "person",
        role: "author",
        url: "https://ann.example/",
        email: "ann@paper.example",
        avatar: "https://paper.example/a.png",
        jobTitle: "Editor",
        affiliation: "The Paper",
        bio: "Writes.",
        handle: "annlee",
        sameAs: ["https://x.example/ann"],
      },
    ]);
  });

  it("a role that is a job becomes the title, another one is reported", () => {
    expect(read({ name: "Ann Lee", role: "Software Engineer" }).authors).toMatchObject([
      { jobTitle: "Software Engineer" },
    ]);
    expect(codesOf(reported({ name: "Ann Lee", role: "wizardry" }))).toEqual(["author-role-unknown"]);
  });

  it("details that cannot be used are reported", () => {
    const fields = reported({ name: "Ann Lee", url: "/people/ann", email: "nobody" });
    expect(fields.problems.map(({ code, args }) => [code, args["field"]])).toEqual([
      ["author-detail-unusable", "address"],
      ["author-detail-unusable", "e-mail address"],
    ]);
  });
});

describe("what was read", () => {
  it.each([
    "By Ann Lee (@annlee), Senior Reporter, The Paper, and BOB RAY",
    "Text: Ann Lee, Fotos: Bob Ray",
    "Smith, John; Doe, Jane",
    "The Rust Release Team; Department of Health and Care; BBC News",
    "Ann Lee and Bob Ray on behalf of the Board",
    "Grant Tinsel, PhD; Percy Boone, Jr.; Dr. Max Mott",
    "本报记者 张三 李四",
    "홍길동·김철수 기자",
    "Ann Lee <ann@paper.example> (https://ann.example)",
    "Mei Lin Chan, Fish and Sons",
    "Marks & Spencer",
    "Reuters; Dawn com",
    "@ydah",
  ])("%s is the same when it is read again", (byline) => {
    const { authors, contributors } = read(byline, registry);
    const again = read([...authors, ...contributors], registry);
    expect([again.authors, again.contributors]).toEqual([authors, contributors]);
  });
});

describe("problems", () => {
  it("a name that is not registered is kept and reported, with the nearest one", () => {
    const fields = fieldsOf({ authors: "Mei Lin Chann" });
    expect(new AuthorIndex(registry).read(fields, "en").authors[0]?.name).toBe("Mei Lin Chann");
    expect(fields.problems[0]).toMatchObject({
      code: "author-unregistered",
      args: { hint: "; did you mean Mei Lin Chan?" },
    });
  });

  it("what is no author is reported", () => {
    const fields = fieldsOf({ authors: [{ url: "x" }, 3, true, "admin"] });
    expect(new AuthorIndex(empty).read(fields, "en").authors).toEqual([]);
    expect(codesOf(fields)).toEqual(["author-unreadable", "author-unreadable", "author-unreadable", "byline-account"]);
  });

  it("stand at their list item", () => {
    const head = "---\nauthors:\n  - Ann Lee\n  - name: Bob Ray\n    url: nowhere\n  - https://x.example\n---\n";
    const authors = ["Ann Lee", { name: "Bob Ray", url: "nowhere" }, "https://x.example"];
    const fields = fieldsOf({ authors }, "a.md", { head, format: "yaml" });
    new AuthorIndex(empty).read(fields, "en");
    expect(fields.problems.map(({ code, line }) => [code, line])).toEqual([
      ["author-detail-unusable", 4],
      ["byline-address", 6],
    ]);
  });
});

describe("one person over the corpus", () => {
  const canonical = (bylines: readonly string[], hidden: readonly string[] = []): string[] => {
    const index = new AuthorIndex(empty);
    const all = bylines.map((authors) => fieldsOf({ authors }));
    for (const fields of all) index.count(fields);
    return [...all, ...hidden.map((authors) => fieldsOf({ authors }))].flatMap((fields) =>
      index.read(fields, "en").authors.map(({ slug, canonicalName }) => `${slug}=${canonicalName}`),
    );
  };

  it("spellings of one slug show the most frequent one, of equals the first", () => {
    expect(new Set(canonical(["Jean-Luc Roe", "Jean Luc Roe", "Jean-Luc Roe", "JEAN-LUC ROE"]))).toEqual(
      new Set(["jean-luc-roe=Jean-Luc Roe"]),
    );
    expect(new Set(canonical(["Ann O’Neil", "Ann O'Neil"]))).toEqual(new Set(["ann-oneil=Ann O'Neil"]));
  });

  it("hidden articles change nothing", () => {
    expect(canonical(["Jean Luc Roe"], ["Jean-Luc Roe", "Jean-Luc Roe"])).toEqual(
      Array.from({ length: 3 }, () => "jean-luc-roe=Jean Luc Roe"),
    );
  });

  it("is independent of the order of files", () => {
    const spelling = fc.constantFrom(
      "Jean-Luc Roe",
      "Jean Luc Roe",
      "JEAN LUC ROE",
      "jean-luc roe",
      "Ann Lee",
      "Ann  Lee",
    );
    fc.assert(
      fc.property(
        fc
          .array(spelling, { maxLength: 8 })
          .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          expect(new Set(canonical(shuffled))).toEqual(new Set(canonical(list)));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("somebody else never gets a registered author's address", () => {
    const two = new AuthorRegistry(
      [authorEntry("jan-roe", "Jan Roe"), authorEntry("other", "Jan  Roë", { aliases: ["Jan-Roe"] })],
      () => undefined,
    );
    expect(read("Jan.Roe", two).authors[0]?.slug).toMatch(/^jan-roe-[0-9a-f]{8}$/);
  });
});
