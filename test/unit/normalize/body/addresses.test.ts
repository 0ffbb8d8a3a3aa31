import { describe, expect, it } from "vitest";

import type { AbsoluteUrl } from "#src/model/brand";
import { bodyId, claimId, linkAddress, pictureAddress, pictureSet } from "#src/normalize/body/addresses";
import { found, makePage } from "./fixture.ts";

describe("linkAddress", () => {
  it.each([
    ["https://a.example/x?a=1&b=2", "https://a.example/x?a=1&b=2"],
    ["//a.example/x", "https://a.example/x"],
    ["../other/", "https://paper.example/articles/2026/11/other/"],
    ["/about", "https://paper.example/about"],
    ["mailto:desk@paper.example", "mailto:desk@paper.example"],
    ["tel:+4930123456", "tel:+4930123456"],
    ["https://bücher.example/ü", "https://xn--bcher-kva.example/%C3%BC"],
    ["#notes", "https://paper.example/articles/2026/11/talks/#a-notes"],
    ["#a-notes", "https://paper.example/articles/2026/11/talks/#a-notes"],
    ["#two%20words", "https://paper.example/articles/2026/11/talks/#a-two-words"],
    ["#", "https://paper.example/articles/2026/11/talks/"],
    ["#top", "https://paper.example/articles/2026/11/talks/"],
  ])("%s leads to %s", (href, address) => {
    const page = makePage();
    expect(linkAddress(href, page)).toBe(address);
    expect(found(page)).toEqual([]);
  });

  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " \u0001javascript:alert(1)",
    "java\nscript:alert(1)",
    "vbscript:x",
    "data:text/html,x",
    "blob:https://a.example/x",
    "file:///etc/passwd",
    "ftp://a.example/",
    "https://user:pass@a.example/",
    "https://",
  ])("%s is refused with a warning", (href) => {
    const page = makePage();
    expect(linkAddress(href, page)).toBeUndefined();
    expect(found(page)).toHaveLength(1);
    expect(found(page)[0]).toMatch(/^body-unsafe-link: /);
  });

  it("an empty address is none, and not worth a warning", () => {
    const page = makePage();
    expect(linkAddress(" ", page)).toBeUndefined();
    expect(found(page)).toEqual([]);
  });
});

describe("ids", () => {
  it.each([
    ["notes", "a-notes"],
    ["AMP", "a-AMP"],
    ["a-notes", "a-notes"],
    ["two words\t<b>", "a-two-words-b-"],
    ["größe", "a-größe"],
    ["", undefined],
  ])("%j becomes %j", (id, expected) => expect(bodyId(id)).toBe(expected));

  it("are given once", () => {
    const page = makePage();
    expect([claimId("x", page), claimId("x", page), claimId("a-x", page)]).toEqual(["a-x", undefined, undefined]);
  });
});

describe("pictureAddress", () => {
  it.each([
    ["talks.jpg", "2026/11/talks.jpg", "https://paper.example/media/2026/11/talks.jpg"],
    ["./img/a b.png", "2026/11/img/a b.png", "https://paper.example/media/2026/11/img/a%20b.png"],
    ["img/a%20b.png", "2026/11/img/a b.png", "https://paper.example/media/2026/11/img/a%20b.png"],
    ["../x.png", "2026/x.png", "https://paper.example/media/2026/x.png"],
    ["/img/x.png?v=2#f", "img/x.png", "https://paper.example/media/img/x.png"],
    ["img\\x.png", "2026/11/img/x.png", "https://paper.example/media/2026/11/img/x.png"],
    ["ü'(1).png", "2026/11/ü'(1).png", "https://paper.example/media/2026/11/%C3%BC%27%281%29.png"],
  ])("%s is the file %s", (source, file, address) => {
    const page = makePage();
    expect(pictureAddress(source, page)).toBe(address);
    expect(page.local.get(address)).toBe(file);
    expect(found(page)).toEqual([]);
  });

  it.each([
    ["../../../x.png", "body-picture-outside"],
    ["/../x.png", "body-picture-outside"],
    ["..%2f..%2f..%2fx.png", "body-picture-outside"],
    ["..\\..\\..\\x.png", "body-picture-outside"],
    ["a%00.png", "body-picture-outside"],
    ["a%0A.png", "body-picture-outside"],
    ["javascript:alert(1)", "body-unsafe-picture"],
    ["java\tscript:alert(1)", "body-unsafe-picture"],
    ["data:image/svg+xml,<svg onload=alert(1)>", "body-unsafe-picture"],
    ["data:image/png;base64,AAAA", "body-unsafe-picture"],
    ["https://user@a.example/x.png", "body-unsafe-picture"],
  ])("%s is refused: %s", (source, code) => {
    const page = makePage();
    expect(pictureAddress(source, page)).toBeUndefined();
    expect(page.local.size).toBe(0);
    expect(found(page).join()).toMatch(new RegExp(`^${code}: `));
  });

  it("asks for pictures on the web by https, and says so", () => {
    const page = makePage();
    expect(pictureAddress("http://a.example/x.png", page)).toBe("https://a.example/x.png");
    expect(found(page)).toEqual(["body-picture-upgraded: http://a.example/x.png"]);
    const quiet = makePage();
    expect(pictureAddress("//a.example/x.png", quiet)).toBe("https://a.example/x.png");
    expect(pictureAddress("\\\\a.example\\x.png", quiet)).toBe("https://a.example/x.png");
    expect(found(quiet)).toEqual([]);
  });

  it("leaves pictures of a site without https alone", () => {
    const page = makePage("", { mediaUrl: "http://localhost:8080/media/" as AbsoluteUrl });
    expect(pictureAddress("http://localhost:8080/media/x.png", page)).toBe("http://localhost:8080/media/x.png");
  });
});

describe("pictureSet", () => {
  it.each([
    ["https://a.example/1.png", "https://a.example/1.png"],
    [
      "https://a.example/1.png 1x, https://a.example/2.png 2x",
      "https://a.example/1.png 1x, https://a.example/2.png 2x",
    ],
    [
      "https://a.example/1.png 480w,\n https://a.example/2.png 960w,",
      "https://a.example/1.png 480w, https://a.example/2.png 960w",
    ],
  ])("%j", (source, expected) => expect(pictureSet(source)).toBe(expected));

  it.each([
    "",
    "https://a.example/1.png 1x, javascript:alert(1) 2x",
    "https://a.example/1.png 1x,javascript:alert(1) 2x",
    "http://a.example/1.png 1x",
    "local.png 1x",
    "https://a.example/1.png 1x 2w",
    "https://a.example/1.png -1x",
    "https://a.example/1.png 0w",
  ])("one wrong candidate spoils it: %j", (source) => expect(pictureSet(source)).toBeUndefined());
});
