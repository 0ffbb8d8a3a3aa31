import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { lead, remote, image } from "./picture-fixture.ts";

describe("the forms in which front matter names the lead picture", () => {
  it.each<[string, Readonly<Record<string, unknown>>]>([
    ["a path", { image: "quay.png" }],
    ["a path from the articles folder", { image: "/quay.png" }],
    ["src", { image: { src: "quay.png" } }],
    ["url", { image: { url: "quay.png" } }],
    ["path (Jekyll)", { image: { path: "quay.png" } }],
    ["file", { image: { file: "quay.png" } }],
    ["href", { image: { href: "quay.png" } }],
    ["a record in a record (Contentful)", { image: { title: "T", file: { url: "quay.png", size: 3 } } }],
    ["an ImageObject", { image: { "@type": "ImageObject", contentUrl: "quay.png" } }],
    ["cover (Hugo, PaperMod)", { cover: { image: "quay.png", relative: true, hidden: false } }],
    ["a list", { image: ["quay.png"] }],
    ["a list of records", { image: [{ src: "quay.png" }] }],
    ["a list with nothing in it first", { image: ["", null, "quay.png"] }],
    ["the second of two fields, when the first says no", { image: false, cover: "quay.png" }],
    ["header (Minimal Mistakes)", { header: { image: "quay.png", overlay_filter: 0.5 } }],
    ["header with an overlay", { header: { overlay_image: "quay.png", teaser: "x.png" } }],
    ["header with a teaser", { header: { teaser: "quay.png" } }],
    ["extra (Zola)", { extra: { image: "quay.png", toc: true } }],
  ])("%s", (_, data) => {
    const { picture, codes } = lead(data);
    expect(picture).toMatchObject({
      src: "https://paper.example/media/quay.png",
      local: "quay.png",
      width: 1200,
      height: 800,
      type: "image/png",
      bytes: 4321,
    });
    expect(codes).toEqual([]);
  });

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ["nothing", {}],
    ["false", { image: false }],
    ["an empty text", { image: "" }],
    ["an empty list", { image: [] }],
    ["an empty cover", { cover: { image: "", alt: "x" } }],
    ["a header without a picture", { header: { overlay_color: "#333" } }],
    ["an extra without one", { extra: { math: true } }],
  ])("%s is none, without a word", (_, data) => expect(lead(data)).toEqual({ picture: undefined, codes: [] }));

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ["a record without an address", { image: { alt: "x" } }],
    ["a flag", { image: true }],
    ["no such file", { image: "gone.png" }],
    ["a broken file", { image: "broken.png" }],
    ["no web address", { image: "ftp://a.example/b.png" }],
    ["a script", { image: "javascript:alert(1)" }],
    ["data", { image: "data:image/png;base64,AA" }],
    ["a path that leads outside", { image: "../../secret.png" }],
  ])("%s is reported", (_, data) => expect(lead(data)).toEqual({ picture: undefined, codes: ["image-unreadable"] }));

  it("looks beside the article first", () => {
    expect(lead({ image: "quay.png" }, "2026/a.md").picture?.local).toBe("2026/quay.png");
    expect(lead({ image: "pictures/quay.png" }, "2026/a.md").picture?.local).toBe("pictures/quay.png");
  });

  it("takes the first of a list and says so", () =>
    expect(lead({ image: ["quay.png", "b.png", "c.png"] })).toMatchObject({
      picture: { local: "quay.png" },
      codes: ["picture-further"],
    }));
});

describe("the members of a picture", () => {
  it.each<[string, object, object]>([
    ["alternative text", { alt: "A quay" }, { alt: "A quay" }],
    ["alternative", { alternative: "A quay" }, { alt: "A quay" }],
    ["imageAlt", { imageAlt: "A quay" }, { alt: "A quay" }],
    ["image_description (Minimal Mistakes)", { image_description: "A quay" }, { alt: "A quay" }],
    ["caption", { caption: "The quay" }, { caption: "The quay" }],
    ["title", { title: "The quay" }, { caption: "The quay" }],
    ["description", { description: "The quay" }, { caption: "The quay" }],
    ["caption before title", { title: "x", caption: "The quay" }, { caption: "The quay" }],
    ["a rendered caption (WordPress)", { caption: { rendered: "<p>The <b>quay</b></p>" } }, { caption: "The quay" }],
    ["HTML and entities", { caption: "The <a href='x'>quay</a> &amp; sea<br>" }, { caption: "The quay & sea" }],
    ["Markdown", { caption: "The [**quay**](https://e.example/a_(b)) at *dawn*" }, { caption: "The quay at dawn" }],
    ["no markup", { caption: "5 * 3 < 4 * 8 and snake_case_word" }, { caption: "5 * 3 < 4 * 8 and snake_case_word" }],
    [
      "credit",
      { credit: "Photo: Jane Roe/EPA" },
      { credit: "Jane Roe/EPA", photographer: "Jane Roe", creditor: "EPA" },
    ],
    ["copyright", { copyright: "© Jane Roe" }, { credit: "Jane Roe", photographer: "Jane Roe" }],
    ["attribution", { attribution: "[Unsplash](https://unsplash.com)" }, { credit: "Unsplash", creditor: "Unsplash" }],
    ["source", { source: "Example Museum" }, { credit: "Example Museum", creditor: "Example Museum" }],
    ["photographer", { photographer: "J. R." }, { credit: "J. R.", photographer: "J. R." }],
    [
      "photographer and credit",
      { photographer: "Jane Roe", credit: "EPA" },
      { credit: "EPA | Jane Roe", photographer: "Jane Roe", creditor: "EPA" },
    ],
    [
      "photographer in the credit",
      { photographer: "Jane Roe", credit: "Jane Roe/EPA" },
      { credit: "Jane Roe/EPA", photographer: "Jane Roe", creditor: "EPA" },
    ],
    [
      "photographer and source",
      { photographer: "Jane Roe", source: "EPA" },
      { credit: "Jane Roe / EPA", photographer: "Jane Roe", creditor: "EPA" },
    ],
    [
      "creator (schema.org)",
      { creator: { "@type": "Person", name: "Jane Roe" }, creditText: "Jane Roe/EPA" },
      { credit: "Jane Roe/EPA", photographer: "Jane Roe" },
    ],
    [
      "a credit in the caption",
      { caption: "The quay. Photo: Jane Roe/EPA" },
      { caption: "The quay.", credit: "Jane Roe/EPA", photographer: "Jane Roe" },
    ],
    [
      "a credit in both",
      { caption: "The quay. Photo: Jane Roe/EPA", credit: "Jane Roe/EPA" },
      { caption: "The quay.", credit: "Jane Roe/EPA" },
    ],
    [
      "different credits",
      { caption: "The quay. Photo: Jane Roe", credit: "EPA" },
      { caption: "The quay.", creditor: "EPA", photographer: "Jane Roe" },
    ],
    [
      "a caption that is a credit alone",
      { caption: "Photo: Jane Roe" },
      { credit: "Jane Roe", photographer: "Jane Roe" },
    ],
    [
      "a credit in the alternative text",
      { alt: "The quay. Photo: EPA" },
      { alt: "The quay.", credit: "EPA", creditor: "EPA" },
    ],
  ])("%s", (_, members, expected) => {
    const { picture, codes } = image(members);
    expect(picture).toMatchObject(expected);
    expect(codes).toEqual([]);
  });

  it.each([
    [
      "feature_image (Ghost)",
      {
        image: remote,
        feature_image_alt: "A quay",
        feature_image_caption: "Photo by <a href='x'>Jane Roe</a> / <a href='y'>Unsplash</a>",
      },
    ],
    ["fields beside it", { image: remote, image_alt: "A quay", image_credit: "Jane Roe / Unsplash" }],
    ["photo_credit", { image: { src: remote, alt: "A quay" }, photo_credit: "Jane Roe / Unsplash" }],
  ])("%s: what stands beside the picture belongs to it", (_, data) =>
    expect(lead(data)).toMatchObject({
      picture: { alt: "A quay", credit: "Jane Roe / Unsplash", photographer: "Jane Roe", creditor: "Unsplash" },
      codes: [],
    }),
  );
});

describe("what stands twice stands once", () => {
  it.each<[string, object, string, string | undefined, string[]]>([
    ["the caption is the alternative text", { alt: "The quay", caption: "The quay." }, "", "The quay.", []],
    ["with its credit", { alt: "The quay", caption: "The quay. Photo: EPA" }, "", "The quay.", []],
    ["the credit is in both", { alt: "The quay. Photo: EPA", caption: "The quay. Photo: EPA" }, "", "The quay.", []],
    [
      "a caption pasted twice",
      { alt: "A", caption: "The old quay. The old quay." },
      "A",
      "The old quay.",
      ["picture-caption-repeated"],
    ],
    ["a short word twice", { alt: "A", caption: "Baden Baden" }, "A", "Baden Baden", []],
    [
      "the name of a file is no alternative text",
      { alt: "IMG_2034.jpg", caption: "The quay" },
      "",
      "The quay",
      ["picture-alt-file-name"],
    ],
    [
      "the picture's own name",
      { src: "https://a.example/old-quay.jpg", alt: "old-quay" },
      "",
      undefined,
      ["picture-alt-file-name"],
    ],
    [
      "a credit that nobody can tell",
      { alt: "A", caption: "The cabaret in Paris Jane Roe/Reuters" },
      "A",
      "The cabaret in Paris Jane Roe/Reuters",
      ["credit-unclear"],
    ],
    ["a guess", { alt: "A", caption: "The quay. (Jane Roe)" }, "A", "The quay.", ["credit-guessed"]],
  ])("%s", (_, members, alt, caption, codes) => {
    const found = image(members);
    expect([found.picture?.alt, found.picture?.caption, found.codes]).toEqual([alt, caption, codes]);
  });
});

describe("what is known of a picture elsewhere", () => {
  it.each<[string, object, object, string[]]>([
    ["both sides", { width: 640, height: 480 }, { width: 640, height: 480 }, []],
    ["as text", { width: "640", height: "480px" }, { width: 640, height: 480 }, []],
    ["one side", { width: 640 }, {}, ["picture-size-unusable"]],
    ["no numbers", { width: "auto", height: "100%" }, {}, ["picture-size-unusable"]],
    ["nothing", { width: 0, height: 480 }, {}, ["picture-size-unusable"]],
    ["halves", { width: 640.5, height: 480 }, {}, ["picture-size-unusable"]],
    ["too much", { width: 30_000, height: 480 }, {}, ["picture-size-unusable"]],
    ["bytes", { bytes: 1234 }, { bytes: 1234 }, []],
    ["bytes as text", { size: "1234" }, { bytes: 1234 }, []],
    ["bytes that are none", { bytes: -1 }, {}, []],
    ["a type", { type: "image/WebP" }, { type: "image/webp" }, []],
    ["a type that is none", { type: "text/html" }, {}, []],
  ])("%s", (_, members, expected, codes) => {
    const found = image({ alt: "A", ...members });
    const { width, height, bytes, type } = found.picture ?? {};
    expect({ width, height, bytes, type }).toEqual({ type: "image/jpeg", ...expected });
    expect(found.codes).toEqual(codes);
  });

  it.each([
    ["https://a.example/b.PNG?x=1", "image/png"],
    ["//a.example/b.webp", "image/webp"],
    ["http://a.example/b.avif", "image/avif"],
    ["https://a.example/b.svg", undefined],
    ["https://a.example/b", undefined],
    ["https://a.example/b.constructor", undefined],
  ])("the type of %s is guessed only when its extension is known", (src, type) =>
    expect(lead({ image: src }).picture?.type).toBe(type),
  );

  it("the file knows better than the front matter", () =>
    expect(lead({ image: { src: "quay.png", width: 1, height: 1, type: "image/gif", bytes: 1 } })).toMatchObject({
      picture: { width: 1200, height: 800, type: "image/png", bytes: 4321 },
      codes: [],
    }));
});

it("any value is survived", () => {
  const value = fc.oneof(fc.string({ unit: "binary", maxLength: 80 }), fc.jsonValue(), fc.integer());
  const members = [
    "src",
    "url",
    "alt",
    "caption",
    "credit",
    "width",
    "height",
    "bytes",
    "license",
    "syndicate",
    "type",
  ];
  const record = fc.dictionary(fc.constantFrom(...members), value).map((found) => ({ src: remote, ...found }));
  fc.assert(
    fc.property(fc.oneof(record, value, fc.array(record, { maxLength: 3 })), (found) => {
      const { picture } = lead({ image: found });
      if (picture === undefined) return;
      expect(picture.caption).not.toBe("");
      expect(picture.credit).not.toBe("");
      expect((picture.width === undefined) === (picture.height === undefined)).toBe(true);
      // What was understood is understood the same again.
      const again = lead({ image: { ...picture, src: picture.src } }).picture;
      expect(again).toEqual(picture);
    }),
    { numRuns: 3000 },
  );
});
