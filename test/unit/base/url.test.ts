import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AbsoluteUrl } from "#src/model/brand";
import { linkUrl, siteUrl, webUrl } from "#src/base/url";

const site = "https://paper.example/" as AbsoluteUrl;

describe("webUrl", () => {
  it.each([
    ["https://Paper.Example", "https://paper.example/"],
    ["https://bücher.example/ü?q=ä b#ñ", "https://xn--bcher-kva.example/%C3%BC?q=%C3%A4%20b#%C3%B1"],
    ["https://a.example/?x[]=1&y={z}|", "https://a.example/?x%5B%5D=1&y=%7Bz%7D%7C"],
    ["http://[::1]/a[b]", "http://[::1]/a%5Bb%5D"],
    ["https://a.example/\uD800", "https://a.example/%EF%BF%BD"],
    [" https://a.example/a b ", "https://a.example/a%20b"],
  ])("writes %s in ASCII", (address, expected) => expect(webUrl(address)).toBe(expected));

  it.each([
    "javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,x",
    "mailto:a@b.example",
    "//x",
    "x",
    "",
    "https://",
    "https://u:p@a.example/",
    "https://a.example%22/",
    "https://a.example**/b",
  ])("refuses %j", (address) => expect(webUrl(address)).toBeUndefined());

  it("gives nothing but ASCII that reads back the same", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.string({ unit: "binary" })),
        (text) => {
          const url = webUrl(text, site);
          if (url === undefined) return;
          expect(url).toMatch(/^https?:\/\/[\w!#$%&'()*+,./:;=?@[\]~-]+$/);
          expect(webUrl(url)).toBe(url);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe("linkUrl", () => {
  it("takes mail and telephone too, and nothing that runs", () => {
    expect(linkUrl("mailto:a@b.example", site)).toBe("mailto:a@b.example");
    expect(linkUrl("tel:+852", site)).toBe("tel:+852");
    expect(linkUrl("vbscript:x", site)).toBeUndefined();
    expect(linkUrl("\u0001javascript:alert(1)", site)).toBeUndefined();
  });
});

describe("siteUrl", () => {
  it("encodes each segment and leaves index.html out", () => {
    expect(siteUrl(site, "articles/2026/11/東京 & co/index.html")).toBe(
      "https://paper.example/articles/2026/11/%E6%9D%B1%E4%BA%AC%20%26%20co/",
    );
    expect(siteUrl(site, "media/a(b)'.png")).toBe("https://paper.example/media/a%28b%29%27.png");
  });
});

describe("the short way of plain addresses", () => {
  const parts =
    "a|1|-|.|..|/|//|?|#|%2e|%2F|%|%zz|:|:80|@|~|'|&|=|+|A|xn--|xn--bcher-kva|0x1|127.0.0.1|é| |\\|[|*|(|)|!|$|;|,|a.example/|index.html|\t|\n|\"|<|`|_|www.|\uD800";
  const part = fc.constantFrom("|", ...parts.split("|"));
  const texts = fc.array(part, { maxLength: 8 }).map((all) => all.join(""));

  it("leads where the long one does", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("https://", "http://", "https://a.example/", "https://b-1.example.org/x"),
        texts,
        (start, rest) => {
          // A blank in front makes it take the long way.
          expect(webUrl(start + rest)).toBe(webUrl(` ${start}${rest}`));
          expect(linkUrl(start + rest, site)).toBe(linkUrl(` ${start}${rest}`, site));
        },
      ),
      { numRuns: 1000, seed: 6 },
    );
  });

  it("gives the address of a path as the long one does", () => {
    const long = (path: string): string => siteUrl(site, `é/${path}`).replace("%C3%A9/", "");
    fc.assert(
      fc.property(texts, (path) => {
        const whole = path.toWellFormed();
        expect(siteUrl(site, whole)).toBe(long(whole));
      }),
      { numRuns: 500, seed: 6 },
    );
  });

  it("does not take long for an address that only nearly is one", () => {
    const start = performance.now();
    webUrl(`https://${"a.".repeat(50_000)}`);
    webUrl(`https://${"a".repeat(100_000)}`);
    webUrl(`https://a.example/${"a".repeat(100_000)}"`);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
