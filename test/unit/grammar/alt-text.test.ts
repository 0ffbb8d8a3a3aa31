import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { isFileName } from "#src/grammar/alt-text";

describe("isFileName", () => {
  it.each([
    "IMG_2034.jpg",
    "IMG_2034",
    "DSC00012",
    "DSCN0001.JPG",
    "PXL_20210101_101010",
    "P1010101",
    "DJI_0001",
    "image1",
    "Image 3",
    "image",
    "photo",
    "Bild 1",
    "screenshot 2020-04-05",
    "Screenshot 2020-04-05 at 10.11.12",
    "Screen Shot 2020-04-05 at 10.11.12 AM",
    "Bildschirmfoto 2020-01-02 um 10.10.10",
    "WhatsApp Image 2020-01-02 at 10.10.10",
    "スクリーンショット 2020-01-02 10.10.10",
    "harbour-ferry.webp",
    "unnamed",
    "20200101_101010",
    "3f2a9c77aa01bb23",
    "b1946ac9-2492-4d23-8f11-aa0011223344",
    "quay-1200x800",
  ])("%s is one", (text) => expect(isFileName(text)).toBe(true));

  it.each([
    "",
    "A ferry",
    "Ferry",
    "Photo of a ferry",
    "Chart of prices, 2020",
    "facade",
    "deadbeef",
    "Ein Foto.",
    "R2-D2",
    "well-known",
  ])("%s is none", (text) => expect(isFileName(text)).toBe(false));

  it("knows the picture's own name", () => {
    expect(isFileName("old-quay", "/a/Old-Quay.jpg?w=3")).toBe(true);
    expect(isFileName("old_quay", "https://a.example/old_quay")).toBe(true);
    expect(isFileName("quay", "/a/quay.jpg")).toBe(false);
    expect(isFileName("well-known", "/a/old-quay.jpg")).toBe(false);
    expect(isFileName("a-b", "/%E0/a-b.png")).toBe(true);
  });

  it("takes any text, and no time", () => {
    const start = process.cpuUsage();
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), fc.webUrl(), (text, src) => {
        expect(isFileName(text, src)).toBeTypeOf("boolean");
      }),
      { numRuns: 10_000 },
    );
    for (const piece of ["image ", "1 ", "a-", "screenshot 1 at ", "0", "ab.jpg", "12345678-"])
      isFileName(piece.repeat(2000));
    expect(process.cpuUsage(start).user / 10_000).toBeLessThan(5000);
  });
});
