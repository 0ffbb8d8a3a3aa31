import { describe, expect, it } from "vitest";

import { image } from "./picture-fixture.ts";

describe("whether partners may carry it", () => {
  it.each<[string, object, boolean]>([
    ["own", { credit: "Jane Roe / The Example" }, true],
    ["nobody's", {}, true],
    ["given", { credit: "Courtesy of the Example Museum" }, true],
    ["supplied", { credit: "Supplied" }, true],
    ["an agency", { credit: "EPA" }, false],
    ["an agency in a list", { credit: "Foto: Max Muster/dpa-Zentralbild/dpa" }, false],
    ["a service of one", { credit: "Quelle: dpa Sport" }, false],
    ["via an agency", { credit: "Jane Roe via Getty Images" }, false],
    ["handed out by one", { credit: "Handout via Reuters" }, false],
    ["a stock house", { credit: "Getty Images/iStockphoto" }, false],
    ["another one", { credit: "janeroe - stock.adobe.com" }, false],
    ["in the caption", { caption: "The quay. Photo: EPA" }, false],
    ["in a caption that could not be divided", { caption: "The cabaret in Paris Jane Roe/Reuters" }, false],
    ["as the source", { source: "AFP" }, false],
    ["among words", { credit: "Collage, Vorlage AFP" }, false],
    ["not to be sold on", { credit: "Jane Roe. No resales. No archives." }, false],
    ["an agency, and the desk says yes", { credit: "EPA", syndicate: true }, true],
    ["yes in words", { credit: "EPA", syndicate: "yes" }, true],
    ["own, and the desk says no", { credit: "Jane Roe", syndicate: "no" }, false],
    ["false in quotes", { credit: "Jane Roe", syndicate: "false" }, false],
    ["a free licence", { credit: "Jane Roe, CC BY-SA 4.0, via Wikimedia Commons" }, true],
    ["one for private use", { credit: "Jane Roe, CC BY-NC 4.0" }, false],
    ["a free licence in its field", { credit: "Wikimedia Commons", license: "CC BY 4.0" }, true],
    [
      "the address of one",
      { credit: "Wikimedia Commons", license: "https://creativecommons.org/licenses/by/4.0/" },
      true,
    ],
    ["another licence of an agency", { credit: "EPA", license: "https://epa.example/terms" }, false],
  ])("%s", (_, members, syndicate) => {
    const { picture, codes } = image({ alt: "A", ...members });
    expect(picture?.syndicate).toBe(syndicate);
    expect(codes.filter((code) => code !== "credit-unclear")).toEqual([]);
  });

  it.each(["perhaps", 7, {}, []])("%j is reported, and means no", (value) =>
    expect(image({ alt: "A", syndicate: value })).toMatchObject({
      picture: { syndicate: false },
      codes: ["picture-syndicate-unknown"],
    }),
  );

  it.each([
    ["CC BY-SA 3.0", "https://creativecommons.org/licenses/by-sa/3.0/", []],
    ["https://e.example/terms", "https://e.example/terms", []],
    ["mine", undefined, ["picture-license-unknown"]],
    ["CC BY", undefined, ["picture-license-unknown"]],
  ])("the licence %s", (license, url, codes) => {
    const found = image({ alt: "A", license });
    expect([found.picture?.license, found.codes]).toEqual([url, codes]);
  });
});
