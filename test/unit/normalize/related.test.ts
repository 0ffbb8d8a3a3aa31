import { describe, expect, it } from "vitest";
import type { AbsoluteUrl } from "#src/model/brand";
import type { Draft } from "#src/normalize/article";
import { OwnPages } from "#src/normalize/own-pages";
import { relatedLinks } from "#src/normalize/related";
import { codesOf, fieldsOf } from "../../helpers/fields.ts";

const site = "https://paper.example/news/" as AbsoluteUrl;
const draft = (file: string, name: string, status: string, data = {}): Draft =>
  ({
    fields: fieldsOf(data, file),
    page: `articles/2026/11/${name}/index.html`,
    url: `${site}articles/2026/11/${encodeURIComponent(name)}/`,
    language: "en",
    life: { status },
  }) as unknown as Draft;
const all = [
  draft("2026/open.md", "open", "published"),
  draft("2026/渡輪.md", "渡輪", "published"),
  draft("2026/secret.md", "secret", "embargoed"),
  draft("2026/gone.md", "gone", "withdrawn"),
];
const pages = new OwnPages(
  all.map(({ fields, page, url, language, life }) => ({
    file: fields.raw.file,
    page,
    url,
    language,
    headline: `Headline of ${page.split("/")[3] ?? ""}`,
    isVisible: life.status === "published",
  })),
  new Set(all.map(({ fields }) => fields.raw.file)),
  site,
);

describe("pages of our own", () => {
  it.each([
    ["https://paper.example/news/articles/2026/11/open/", "object"],
    ["https://paper.example/news/articles/2026/11/open", "object"],
    ["http://paper.example/news/articles/2026/11/Open/index.html?x=1#part", "object"],
    ["https://paper.example/news/articles/2026/11/%e6%b8%a1%E8%BC%AA/", "object"],
    ["https://paper.example/news/articles/2026/11/secret/", "hidden"],
    ["https://paper.example/news/articles/2026/11/gone/", "hidden"],
    ["https://paper.example/news/articles/2026/11/nowhere/", "unknown"],
    ["https://paper.example/news/articles/ja/2026/11/nowhere/", "unknown"],
    ["https://paper.example/news/about/", undefined],
    ["https://paper.example/news/articles/", undefined],
    ["https://paper.example/articles/2026/11/secret/", undefined],
    ["https://elsewhere.example/news/articles/2026/11/secret/", undefined],
    ["mailto:desk@paper.example", undefined],
    ["https://paper.example/news/articles/2026/11/%zz/", undefined],
  ])("%s", (address, expected) => {
    const page = pages.ofAddress(address);
    expect(typeof page === "object" ? "object" : page).toBe(expected);
  });

  it("any address may be that of an article that is held back", () => {
    const held = new OwnPages([], new Set(["2026/broken.md"]), site);
    expect(held.ofFile("2026/broken.md")).toBe("hidden");
    expect(held.ofFile("2026/nowhere.md")).toBe("unknown");
    expect(held.ofAddress(`${site}articles/2026/11/nowhere/`)).toBe("hidden");
  });
});

describe("related articles", () => {
  const related = (value: unknown): { links: unknown[]; codes: string[] } => {
    const article = draft("2026/own.md", "own", "published", { related: value });
    const links = relatedLinks(article, pages).map(({ title, url }) => `${title} ${url.replace(site, "")}`);
    return { links, codes: codesOf(article.fields) };
  };

  it.each<[unknown, string[], string[]]>([
    ["open.md", ["Headline of open articles/2026/11/open/"], []],
    ["/2026/open.md", ["Headline of open articles/2026/11/open/"], []],
    ["2026/open.md", ["Headline of open articles/2026/11/open/"], []],
    [[{ title: "Own words", file: "open.md" }], ["Own words articles/2026/11/open/"], []],
    [[{ url: `${site}articles/2026/11/open/` }], ["Headline of open articles/2026/11/open/"], []],
    [[{ title: "A page", url: "https://elsewhere.example/" }], ["A page https://elsewhere.example/"], []],
    [[{ title: "About us", url: `${site}about/` }], ["About us about/"], []],
    [
      ["secret.md", { title: "Secret plan", url: `${site}articles/2026/11/secret/` }],
      [],
      ["related-hidden", "related-hidden"],
    ],
    ["gone.md", [], ["related-hidden"]],
    [["nowhere.md", `${site}articles/2026/11/nowhere/`], [], ["related-unknown", "related-unknown"]],
    [
      [{ title: "No address" }, { url: "https://elsewhere.example/" }, 7],
      [],
      ["related-unusable", "related-unusable", "related-unusable"],
    ],
    [undefined, [], []],
  ])("%j", (value, links, codes) => expect(related(value)).toEqual({ links, codes }));
});
