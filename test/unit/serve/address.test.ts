import fc from "fast-check";
import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { pathOf, readAddress } from "#src/serve/address";
import { fileType } from "#src/serve/media-type";

describe("addresses of requests", () => {
  it.each([
    "/../secret",
    "/a/../../secret",
    "/%2e%2e/secret",
    "/.%2E/secret",
    "/a%2F..%2F..%2Fsecret",
    "/..%5Csecret",
    "/a\\..\\secret",
    "/a%00.html",
    "/.broadsheet/manifest.json",
    "/%2ebroadsheet/lock",
    "/a/.git/config",
    "//evil.example/",
    "/a//b",
    "/%zz",
    "/%C3",
    "/c:/secret",
    "a",
    "http://127.0.0.1/a",
    "*",
    "",
  ])("%s leads nowhere", (target) => expect(readAddress(target)).toBeUndefined());

  it.each([
    ["/", [], true, "/"],
    ["/rss.xml?x=1", ["rss.xml"], false, "/rss.xml"],
    ["/sections/town/", ["sections", "town"], true, "/sections/town/"],
    ["/%E6%B8%AF/a%20b", ["港", "a b"], false, "/%E6%B8%AF/a%20b"],
    ["/a%3Fb", ["a?b"], false, "/a%3Fb"],
  ])("%s is understood", (target, segments, isFolder, path) => {
    const address = readAddress(target);
    expect(address).toMatchObject({ segments, isFolder });
    expect(address && pathOf(address)).toBe(path);
  });

  it("whatever is asked for lies in the folder, and is no hidden file", () => {
    const part = fc.constantFrom("..", ".", "/", "\\", "%2e", "%2f", "%5c", "%00", "%", "a", "é", "?", "%25", ":");
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const address = readAddress(`/${parts.join("")}`);
        if (address === undefined) return;
        const path = posix.join("/out", ...address.segments);
        expect(path === "/out" || path.startsWith("/out/")).toBe(true);
        expect(path).not.toContain("/.");
        expect(pathOf(address)).toMatch(/^\/(?!\/)/);
      }),
      { numRuns: 1000, seed: 6 },
    );
  });
});

describe("types of files", () => {
  it.each([
    ["rss.xml", "application/rss+xml; charset=utf-8"],
    ["podcast.xml", "application/rss+xml; charset=utf-8"],
    ["sections/town/rss-2026-11.xml", "application/rss+xml; charset=utf-8"],
    ["sections/town/atom.xml", "application/atom+xml; charset=utf-8"],
    ["feed.json", "application/feed+json; charset=utf-8"],
    ["other.json", "application/json; charset=utf-8"],
    ["sitemap.xml", "application/xml; charset=utf-8"],
    ["opml.xml", "application/xml; charset=utf-8"],
    ["index.html", "text/html; charset=utf-8"],
    ["robots.txt", "text/plain; charset=utf-8"],
    ["_redirects", "text/plain; charset=utf-8"],
    ["media/a.PNG", "image/png"],
    ["media/a.mp3", "audio/mpeg"],
    ["media/a.constructor", "application/octet-stream"],
  ])("%s: %s", (path, type) => expect(fileType(path).header).toBe(type));

  it("browsers show feeds", () =>
    expect(["rss.xml", "feed.json"].map((path) => fileType(path, true).header)).toEqual([
      "application/xml; charset=utf-8",
      "application/json; charset=utf-8",
    ]));
});
