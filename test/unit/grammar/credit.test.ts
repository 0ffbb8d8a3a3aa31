import { describe, expect, it } from "vitest";

import { parseCredit } from "#src/grammar/credit";

describe("parseCredit", () => {
  it.each<[string, string | undefined, string | undefined, string | undefined]>([
    // text, prefix, credit, caption
    ["Photo: EPA", "Photo:", "EPA", undefined],
    ["Photo: Xinhua", "Photo:", "Xinhua", undefined],
    ["Foto: Florion Goga (REUTERS) | Vídeo: EPV", "Foto:", "Florion Goga (REUTERS)", "Vídeo: EPV"],
    ["© APA/AFP/Mandel Ngan", "©", "APA/AFP/Mandel Ngan", undefined],
    ["| Bildquelle: WDR/Guido Schulmann", "Bildquelle:", "WDR/Guido Schulmann", undefined],
    ["(Bild: x)", "Bild:", "x", undefined],
    ["(Photo credit: x)", "Photo credit:", "x", undefined],
    ["AP Photo/Morry Gash", undefined, "AP Photo/Morry Gash", undefined],
    [
      "Frank van Beek / UN Photo / ICJ-CIJ. Courtesy of the ICJ",
      undefined,
      "Frank van Beek / UN Photo / ICJ-CIJ. Courtesy of the ICJ",
      undefined,
    ],
    ["（大渡美咲撮影）", "撮影：", "大渡美咲", undefined],
    ["、中日新聞 撮影", "撮影：", "中日新聞", undefined],
    ["고영권 기자", undefined, "고영권 기자", undefined],
    ["뉴스1 제공", "제공:", "뉴스1", undefined],
    ["Фото: Дмитрий Азаров", "Фото:", "Дмитрий Азаров", undefined],
    ["(foto AFP)", "foto", "AFP", undefined],
    ["Supplied", undefined, "Supplied", undefined],
    ["Privat", undefined, "Privat", undefined],
    ["Image: Getty Images/iStockphoto", "Image:", "Getty Images/iStockphoto", undefined],
    ["Handout via Reuters", "Handout via", "Reuters", undefined],
    ["— Picture by X", "Picture by", "X", undefined],
    ["Credits: Y", "Credits:", "Y", undefined],
    ["写真：毎日新聞", "写真：", "毎日新聞", undefined],
    ["图：新华社", "图：", "新华社", undefined],
  ])("%s is a credit", (text, prefix, credit, caption) => {
    expect(parseCredit(text)).toEqual({
      ...(caption === undefined ? {} : { caption }),
      ...(credit === undefined ? {} : { credit }),
      ...(prefix === undefined ? {} : { prefix }),
    });
  });

  it.each([
    ["Top officials begin talks in Washington. Photo: EPA", "Top officials begin talks in Washington.", "EPA"],
    [
      "US Secretary Rex Tillerson (first left) sits down. Photo: Xinhua",
      "US Secretary Rex Tillerson (first left) sits down.",
      "Xinhua",
    ],
    ["A man votes. (AP Photo/Morry Gash)", "A man votes.", "AP Photo/Morry Gash"],
    ["Rally in Berlin © APA/AFP/Mandel Ngan", "Rally in Berlin", "APA/AFP/Mandel Ngan"],
    ["Demo (foto AFP)", "Demo", "AFP"],
    ["A crowd waits. Handout via Reuters", "A crowd waits.", "Reuters"],
    ["Sunset — Picture by Jane Roe", "Sunset", "Jane Roe"],
    ["Scene. Photo by Jane Roe/Getty Images.", "Scene.", "Jane Roe/Getty Images"],
    ["Der Platz | Bildquelle: WDR/Guido Schulmann", "Der Platz", "WDR/Guido Schulmann"],
    ["記者会見する首相（大渡美咲撮影）", "記者会見する首相", "大渡美咲"],
    ["회담장. 뉴스1 제공", "회담장.", "뉴스1"],
    ["Leaders meet. Photo: Xinhua (archive)", "Leaders meet.", "Xinhua (archive)"],
    ["Really? Photo: EPA", "Really?", "EPA"],
    ["Talks\nPhoto: EPA", "Talks", "EPA"],
  ])("%s is divided", (text, caption, credit) => expect(parseCredit(text)).toMatchObject({ caption, credit }));

  it.each([
    "The photo: a story of two cities",
    "He took a photo: then he left",
    "The foto that won",
    "Bild der Woche",
    "His photo of Paris won",
    "A scene (not to scale)",
    "The bridge (built 1932)",
    "Smith / Jones argue over Photo",
    "Talks in Washington.",
    "AP Photo",
  ])("%s is all caption", (text) => expect(parseCredit(text)).toEqual({ caption: text }));

  it("empty text has neither", () => expect(parseCredit(" ")).toEqual({}));

  it("is quick with hostile text", () => {
    const start = performance.now();
    for (const piece of ["(", "photo ", ". ", "| ", "撮", " ", "a/", "ab ", "Photo: ", "A. (", "— ", "、", "©"])
      for (const end of ["", "x", ")", "撮影", "제공"]) parseCredit(piece.repeat(1990 / piece.length) + end);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
