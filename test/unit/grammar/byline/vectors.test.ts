import { describe, expect, it } from "vitest";
import { parseByline } from "#src/grammar/byline/parse";
import { sketch } from "./sketch.ts";

/** Bylines as they stood on real pages, with what they must become. */
describe("bylines of real pages", () => {
  it.each([
    ["Shi Jiangtao", "Shi Jiangtao"],
    ["By Ana Sandoiu", "Ana Sandoiu"],
    ["Par Sébastien Farcis", "Sébastien Farcis"],
    ["by Lucas Nolan22 Dec 2016651", "Lucas Nolan - 22 Dec 2016651"],
    ["Follow Author", "- Follow Author"],
    ["Stella Kim, Jennifer Jett", "Stella Kim | Jennifer Jett"],
    ["Felix Schröder und Jörg Soldwisch, dpa", "Felix Schröder | Jörg Soldwisch ~ dpa"],
    ["AFP, MANILA", "~ AFP @ Manila"],
    ["Deutsche Presse-Agentur", "~ dpa"],
    ["Redaktion hessenschau.de", "Redaktion hessenschau.de [org]"],
    ["Elena Oberholzer (obe)", "Elena Oberholzer {alias obe}"],
    ["https://www.facebook.com/faz", "- https://www.facebook.com/faz ! byline-address"],
    ["Engin Haupt, MDR SACHSEN-ANHALT", "Engin Haupt {affiliation MDR SACHSEN-ANHALT}"],
    ["신현주 기자", "신현주 {jobTitle 기자}"],
    ["Mathias Hagen / Journalist", "Mathias Hagen {jobTitle Journalist}"],
    [
      "Mamokete Modiba, Claire Benit-Gbaffou, Sarah Charlton and Tanya Zack",
      "Mamokete Modiba | Claire Benit-Gbaffou | Sarah Charlton | Tanya Zack",
    ],
    ["STEVE PEOPLES", "Steve Peoples"],
    ["NARUSE, Yui", "Yui Naruse"],
    ["Yudai Takada（@ydah）", "Yudai Takada {handle @ydah}"],
    ["Stefan Hundhammer (Edited by Douglas DeMaio)", "Stefan Hundhammer | Douglas DeMaio <editor>"],
    ["Josh Aas, ISRG Executive Director", "Josh Aas {jobTitle ISRG Executive Director}"],
    ["Josh Aas, Daniel McCarney, and Roland Shoemaker", "Josh Aas | Daniel McCarney | Roland Shoemaker"],
    [
      "Ben Striegel on behalf of the Edition 2024 Project Group",
      "Ben Striegel {onBehalfOf Edition 2024 Project Group}",
    ],
    ["The Rust Release Team", "The Rust Release Team [org]"],
    [
      "Julian Duque (julianduque) & Yosuke Furukawa (yosuke-furukawa)",
      "Julian Duque {handle julianduque} | Yosuke Furukawa {handle yosuke-furukawa}",
    ],
    ["Reuters; Dawn com", "Dawn.com [org] ~ Reuters ! byline-uncertain"],
    ["(Image: Getty Images)", "- (Image: Getty Images) ! byline-credit"],
    ["", ""],
  ])("%j", (byline, expected) => expect(sketch(parseByline(byline))).toBe(expected));

  it("kinds and rules are as the contract has them", () => {
    expect(parseByline("NARUSE, Yui").authors).toEqual([
      { name: "Yui Naruse", role: "author", kind: "person", rule: "grammar:inverted" },
    ]);
    expect(parseByline("The Rust Release Team").authors).toEqual([
      { name: "The Rust Release Team", role: "author", kind: "organization", rule: "grammar" },
    ]);
    expect(parseByline("")).toEqual({ authors: [], agencies: [], dropped: [], problems: [] });
  });

  it("what was dropped is told, with a level", () => {
    expect(parseByline("https://www.facebook.com/faz").problems).toEqual([
      { code: "byline-address", args: { text: "https://www.facebook.com/faz" } },
    ]);
    expect(parseByline("by Lucas Nolan22 Dec 2016651").problems).toEqual([
      { code: "byline-dropped", args: { text: "22 Dec 2016651" } },
    ]);
  });
});
