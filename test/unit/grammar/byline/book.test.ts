import { describe, expect, it } from "vitest";
import type { NameBook } from "#src/grammar/byline/byline";
import { parseByline, parseBylineList } from "#src/grammar/byline/parse";
import { sketch } from "./sketch.ts";

const entries: Readonly<Record<string, string>> = {
  "Mei Lin Chan": "mei-lin-chan",
  "Fish and Sons": "fish-and-sons",
  "Smith, Jones & Partners": "sjp",
  dpa: "dpa-desk",
};
const book: NameBook = {
  find: (name) => {
    const id = entries[name];
    return id === undefined
      ? undefined
      : { id, name, kind: id === "mei-lin-chan" ? "person" : "organization", rule: "registry:name" };
  },
  nearest: (name) => (name === "Mei Lin Chann" ? "Mei Lin Chan" : undefined),
};

describe("with a registry", () => {
  it.each([
    ["By Mei Lin Chan", "Mei Lin Chan #mei-lin-chan (registry:name)"],
    ["Fish and Sons", "Fish and Sons #fish-and-sons [org] (registry:name)"],
    [
      "Mei Lin Chan, Fish and Sons, Smith, Jones & Partners",
      "Mei Lin Chan #mei-lin-chan (registry:name) | Fish and Sons #fish-and-sons [org] (registry:name) | Smith, Jones & Partners #sjp [org] (registry:name)",
    ],
    ["CHAN, Mei Lin", "Mei Lin Chan #mei-lin-chan (registry:name)"],
    ["CHAN Mei Lin", "CHAN Mei Lin ! author-unregistered"],
    ["Mei Lin Chann", "Mei Lin Chann ! author-unregistered"],
    ["Photos: Mei Lin Chan", "Mei Lin Chan #mei-lin-chan <photographer> (registry:name)"],
    ["Reporter Mei Lin Chan, Beijing", "Mei Lin Chan #mei-lin-chan {jobTitle Reporter} (registry:name) @ Beijing"],
    ["Mei Lin Chan, dpa", "Mei Lin Chan #mei-lin-chan (registry:name) ~ dpa"],
  ])("%j", (byline, expected) => expect(sketch(parseByline(byline, book))).toBe(expected));

  it("names the nearest entry of one that is not there", () => {
    expect(parseByline("Mei Lin Chann", book).problems).toEqual([
      { code: "author-unregistered", args: { name: "Mei Lin Chann", hint: "; did you mean Mei Lin Chan?" } },
    ]);
  });
});

describe("lists", () => {
  it("tell which way round names stand", () => {
    expect(parseBylineList(["Basu, Mohana", "Brazil, Rachel", "You, Xiaoying"]).map(sketch)).toEqual([
      "Mohana Basu",
      "Rachel Brazil",
      "Xiaoying You",
    ]);
    expect(parseBylineList(["Basu, Mohana", "Ann Lee"]).map(sketch)).toEqual([
      "Mohana Basu ! byline-uncertain",
      "Ann Lee",
    ]);
  });

  it("a place behind people is a dateline", () => {
    expect(parseBylineList(["Anna Meier", "Lille"]).map(sketch)).toEqual(["Anna Meier", "@ Lille"]);
    expect(sketch(parseByline("Lille"))).toBe("Lille");
  });
});
