import { describe, expect, it } from "vitest";

import { captionElement, captionTexts, readCaption } from "#src/normalize/body/caption";
import { createElement as element, type BodyNode } from "#src/normalize/body/tree";
import { write } from "./fixture.ts";

const link = element("a", ["report"], { href: "https://e.example/" });

describe("captions", () => {
  it.each<[string, BodyNode[], string, object]>([
    [
      "words and credit",
      ["Talks. Photo: EPA"],
      "Talks. <small>Photo: EPA</small>",
      { caption: "Talks.", credit: "EPA", creditor: "EPA" },
    ],
    ["words alone", [" Talks "], "Talks", { caption: "Talks" }],
    ["credit alone", ["© Ann Lee"], "<small>© Ann Lee</small>", { credit: "Ann Lee", photographer: "Ann Lee" }],
    [
      "markup before the credit",
      ["See the ", link, " of May. Photo: EPA"],
      'See the <a href="https://e.example/">report</a> of May. <small>Photo: EPA</small>',
      { caption: "See the report of May.", credit: "EPA", creditor: "EPA" },
    ],
    [
      "credit in an element",
      ["Talks. ", element("em", ["Photo: EPA"])],
      "Talks. <small>Photo: EPA</small>",
      { caption: "Talks.", credit: "EPA", creditor: "EPA" },
    ],
    [
      "words in an element stay",
      [element("em", ["Talks. Photo: EPA"])],
      "<em>Talks. Photo: EPA</em>",
      { caption: "Talks. Photo: EPA", creditor: "EPA" },
    ],
    [
      "a credit that is marked already",
      ["Talks. ", element("small", ["Ann Lee"])],
      "Talks. <small>Ann Lee</small>",
      { caption: "Talks.", credit: "Ann Lee", photographer: "Ann Lee" },
    ],
    [
      "a Japanese credit",
      ["会見する首相（大渡美咲撮影）"],
      "会見する首相 <small>撮影：大渡美咲</small>",
      { caption: "会見する首相", credit: "大渡美咲", photographer: "大渡美咲" },
    ],
    [
      "a credit with links, as Ghost and WordPress write it",
      [
        "Talks. Photo by ",
        element("a", ["Ann Lee"], { href: "https://e.example/" }),
        " / ",
        element("a", ["Unsplash"], { href: "https://u.example/" }),
      ],
      "Talks. <small>Photo by Ann Lee / Unsplash</small>",
      { caption: "Talks.", credit: "Ann Lee / Unsplash", creditor: "Unsplash", photographer: "Ann Lee" },
    ],
    [
      "a credit that begins in one element and ends in another",
      ["A ", element("em", ["bridge"]), " at dawn © ", element("b", ["Ann Lee"]), "/AFP"],
      "A <em>bridge</em> at dawn <small>© Ann Lee/AFP</small>",
      { caption: "A bridge at dawn", credit: "Ann Lee/AFP", creditor: "AFP", photographer: "Ann Lee" },
    ],
    [
      "white space and line breaks",
      ["Talks \n in  May.\n", element("em", ["Photo:  EPA"])],
      "Talks \n in  May. <small>Photo: EPA</small>",
      { caption: "Talks in May.", credit: "EPA", creditor: "EPA" },
    ],
    [
      "a licence",
      ["Talks. Photo: Ann Lee, CC BY-SA 4.0"],
      "Talks. <small>Photo: Ann Lee, CC BY-SA 4.0</small>",
      {
        caption: "Talks.",
        credit: "Ann Lee, CC BY-SA 4.0",
        photographer: "Ann Lee",
        license: "https://creativecommons.org/licenses/by-sa/4.0/",
      },
    ],
  ])("%s", (_, nodes, html, texts) => {
    const caption = readCaption(nodes);
    const written = captionElement(caption);
    expect(written === undefined ? "" : write([written])).toBe(`<figcaption>${html}</figcaption>`);
    expect(captionTexts(caption)).toEqual(texts);
    // What was written is read as the same.
    expect(captionTexts(readCaption(written?.children ?? []))).toEqual(texts);
  });

  it("nothing is nothing", () => {
    expect(readCaption([" "])).toEqual({ nodes: [] });
    expect(captionElement({ nodes: [] })).toBeUndefined();
  });
});
