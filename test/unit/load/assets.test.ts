import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { assetLookup } from "#src/load/assets";
import { measurePicture } from "#src/load/picture";
import { makeFolder, type Content } from "./folder.ts";
import { animatedGif, animatedPng, avif, cmykJpeg, gif, jpeg, png, webp } from "./pictures.ts";

const look = (files: Readonly<Record<string, Content>>, file: string): unknown => assetLookup(makeFolder(files))(file);
const ascii = (text: string): Buffer => Buffer.from(text, "latin1");

describe("a picture", () => {
  it.each([
    ["a.png", png(640, 480), "image/png"],
    ["a.gif", gif(640, 480), "image/gif"],
    ["a.jpg", jpeg(640, 480), "image/jpeg"],
    ["b/c.JPEG", jpeg(640, 480, 1), "image/jpeg"],
    ["a.jpg", jpeg(640, 480, 4), "image/jpeg"],
    ["a.jpg", jpeg(480, 640, 5), "image/jpeg"],
    ["a.jpg", jpeg(480, 640, 8), "image/jpeg"],
    ["a.jpg", jpeg(640, 480, 9), "image/jpeg"],
    ["a.jpg", jpeg(480, 640, 6, 400_000), "image/jpeg"],
    ["a.webp", webp(640, 480), "image/webp"],
    ["a.avif", avif(640, 480), "image/avif"],
    ["bild ä.png", png(640, 480), "image/png"],
    ["animated.png", animatedPng(640, 480), "image/png"],
    ["animated.gif", animatedGif(640, 480), "image/gif"],
    ["cmyk.jpg", cmykJpeg(640, 480, 1), "image/jpeg"],
    ["cmyk-turned.jpg", cmykJpeg(480, 640, 6), "image/jpeg"],
    ["sequence.avif", avif(640, 480, "avis"), "image/avif"],
  ])("%s has a type and a size", (file, bytes, type) => {
    const folder = makeFolder({ [file]: bytes });
    expect(assetLookup(folder)(file)).toStrictEqual({
      file,
      absolute: join(folder, file),
      bytes: bytes.length,
      type,
      width: 640,
      height: 480,
    });
  });

  it.each([
    ["a.png", jpeg(1, 1), "its name ends with .png, but its content is image/jpeg"],
    ["a.jpg", png(1, 1), /content is image\/png/],
    ["a.png", "", "it is empty"],
    ["a.png", "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>", /no picture of a known kind/],
    ["a.avif", avif(1, 1, "heic"), /no picture of a known kind/],
    ["a.png", png(1, 1).subarray(0, 18), /damaged/],
    ["a.png", png(0, 5), /damaged/],
    ["a.gif", gif(0, 0), /damaged/],
    ["a.gif", gif(1, 1).subarray(0, 8), /damaged/],
    ["a.jpg", jpeg(1, 1).subarray(0, 22), /damaged/],
    ["a.jpg", jpeg(640, 480, 1, 600_000), /damaged/],
    ["a.webp", webp(1, 1).subarray(0, 25), /damaged/],
    ["a.avif", avif(1, 1).subarray(0, 40), /damaged/],
    ["a.png", png(20_001, 5), /too large: 20001 by 5 pixels/],
    ["a.jpg", jpeg(30_000, 30_000), /too large: 30000 by 30000 pixels/],
    ["a.jpg", webp(1, 1), "its name ends with .jpg, but its content is image/webp"],
    ["a.webp", avif(1, 1), "its name ends with .webp, but its content is image/avif"],
    ["a.jpg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", /no picture of a known kind/],
    ["a.jpg", cmykJpeg(640, 480, 1).subarray(0, 60), /damaged/],
    ["a.svg", "<svg/>", /SVG/],
    ["a.bmp", "BM", /neither a picture nor a sound of a known kind \(\.bmp\)/],
    ["a", "x", /neither/],
    ["_authors.yaml", "x", /neither/],
  ])("%s that is wrong is unreadable: %#", (file, content, reason) => {
    expect(look({ [file]: content }, file)).toStrictEqual({
      unreadable: typeof reason === "string" ? reason : expect.stringMatching(reason),
    });
  });

  it("of 20,000 pixels is still a picture", () => {
    expect(look({ "a.png": png(20_000, 20_000) }, "a.png")).toMatchObject({ width: 20_000 });
  });

  it("has renditions: the files beside it with its name, an @ and its extension", () => {
    const folder = makeFolder({
      "p/quay.png": png(1200, 800),
      "p/quay@640w.png": png(640, 427),
      "p/quay@square.png": png(800, 800),
      "p/quay@broken.png": "x",
      "p/quay@2x.jpg": jpeg(2400, 1600),
      "p/quay2@1x1.png": png(9, 9),
      "quay@1x1.png": png(9, 9),
    });
    const find = assetLookup(folder);
    expect(find("p/quay.png")).toMatchObject({
      renditions: [
        { file: "p/quay@640w.png", width: 640, height: 427 },
        { file: "p/quay@square.png", width: 800, height: 800 },
      ],
    });
    expect(find("p/quay@640w.png")).not.toHaveProperty("renditions");
    expect(find("p/quay@2x.jpg")).not.toHaveProperty("renditions");
  });

  it("is measured from its own bytes alone, whatever lies behind them in memory", () => {
    const whole = png(640, 480);
    for (let length = 0; length < 24; length += 1)
      expect(measurePicture("png", whole.subarray(0, length))).toBeTypeOf("string");
  });

  it("of any bytes throws nothing and takes no time", () => {
    const start = fc.constantFrom(png(3, 2), gif(3, 2), jpeg(3, 2, 6), webp(3, 2), avif(3, 2));
    const change = fc.tuple(fc.nat(120), fc.nat(255));
    fc.assert(
      fc.property(start, fc.array(change, { maxLength: 6 }), fc.nat(200), (bytes, changes, length) => {
        const broken = Buffer.concat([bytes, Buffer.alloc(64)]).subarray(0, length);
        for (const [at, value] of changes) if (at < broken.length) broken[at] = value;
        for (const extension of ["png", "gif", "jpg", "webp", "avif"]) {
          const measured = measurePicture(extension, broken);
          if (typeof measured === "string") continue;
          expect(measured.width).toBeGreaterThan(0);
          expect(measured.height).toBeLessThanOrEqual(20_000);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe("a sound", () => {
  it.each([
    ["a.mp3", "ID3\u0004", "audio/mpeg"],
    ["a.mp3", "\u00FF\u00FB\u0090", "audio/mpeg"],
    ["a.m4a", "\0\0\0\u0020ftypM4A ", "audio/mp4"],
    ["a.aac", "\u00FF\u00F1P", "audio/aac"],
    ["a.ogg", "OggS", "audio/ogg"],
    ["a.oga", "OggS", "audio/ogg"],
    ["a.OPUS", "OggS", "audio/ogg"],
    ["a.wav", "RIFF\0\0\0\0WAVEfmt ", "audio/wav"],
    ["a.flac", "fLaC", "audio/flac"],
  ])("%s has a type and a length", (file, content, type) => {
    const folder = makeFolder({ [file]: ascii(content) });
    expect(assetLookup(folder)(file)).toStrictEqual({
      file,
      absolute: join(folder, file),
      bytes: content.length,
      type,
    });
  });

  it.each([
    ["a.mp3", "<html>"],
    ["a.mp3", "\u00FF\u00F1P"],
    ["a.m4a", "ID3"],
    ["a.wav", "RIFF\0\0\0\0WEBP"],
    ["a.ogg", ""],
  ])("%s with %j is unreadable", (file, content) => {
    expect(look({ [file]: ascii(content) }, file)).toStrictEqual({
      unreadable: expect.stringMatching(/damaged|empty/),
    });
  });
});

describe("the articles folder", () => {
  it("is never left", () => {
    const outer = makeFolder({
      "secret.png": png(1, 1),
      "articles-2/secret.png": png(1, 1),
      "articles/a/b.png": png(1, 1),
      "articles/link.png": { link: "../secret.png" },
      "articles/chain.png": { link: "link.png" },
      "articles/folder": { link: ".." },
      "articles/beside.png": { link: "../articles-2/secret.png" },
      "articles/inside.png": { link: "a/b.png" },
    });
    const lookup = assetLookup(join(outer, "articles"));
    for (const file of [
      "../secret.png",
      "a/../../secret.png",
      "a/../a/b.png",
      join(outer, "secret.png"),
      "/a/b.png",
      "a//b.png",
      "./a/b.png",
      "..\\secret.png",
      "a/b.png/",
      "a/b.png\0",
      "",
    ])
      expect(lookup(file), file).toBeUndefined();
    for (const file of ["link.png", "chain.png", "folder/secret.png", "beside.png"])
      expect(lookup(file), file).toStrictEqual({
        unreadable: "it is a symbolic link that leads out of the articles folder",
      });
    expect(lookup("inside.png")).toMatchObject({
      file: "inside.png",
      absolute: expect.stringMatching(/articles.a.b\.png$/),
      width: 1,
    });
  });

  it("keeps hidden files to itself", () => {
    const files = { ".a.png": png(1, 1), ".git/a.png": png(1, 1), "a/.b/c.png": png(1, 1) };
    for (const file of Object.keys(files)) expect(look(files, file)).toBeUndefined();
  });

  it("lacks what does not exist", () => {
    const files = { "a.png": png(1, 1), "b/c.png": png(1, 1), "gone.png": { link: "nowhere.png" } };
    for (const file of ["x.png", "a.png/b.png", "b", "gone.png", `${"x".repeat(300)}.png`])
      expect(look(files, file), file).toBeUndefined();
    expect(assetLookup(join(makeFolder(), "missing"))("a.png")).toBeUndefined();
  });

  it("is asked once about each file", () => {
    const folder = makeFolder({ "a.png": png(1, 1) });
    const lookup = assetLookup(folder);
    const first = lookup("a.png");
    expect(lookup("b.png")).toBeUndefined();
    rmSync(join(folder, "a.png"));
    writeFileSync(join(folder, "b.png"), png(1, 1));
    expect(lookup("a.png")).toBe(first);
    expect(lookup("b.png")).toBeUndefined();
  });
});
