import { describe, expect, it } from "vitest";
import { pathLanguages } from "#src/normalize/path-language";

const read = (file: string, others: string[] = [], site = "en", languages?: string[]): unknown =>
  pathLanguages([file, ...others], site, languages)(file);

describe("language of a path", () => {
  it.each([
    ["ja/news/_posts/2013-02-06-talks.md", ["en/news/_posts/a.md"], "ja", "news/_posts/2013-02-06-talks.md"],
    ["content/zh-tw/post/talks.md", ["content/en/post/a.md"], "zh-TW", "content/post/talks.md"],
    ["zh_cn/talks.md", ["en/a.md"], "zh-CN", "talks.md"],
    ["en/talks.md", ["de/a.md"], "en", "talks.md"],
    ["i18n/fr/blog/talks.md", [], "fr", "i18n/blog/talks.md"],
    ["posts/talks.fr.md", [], "fr", "posts/talks.md"],
    ["posts/talks/index.pt-br.md", [], "pt-BR", "posts/talks/index.md"],
  ])("%s", (file, others, language, rest) => expect(read(file, others)).toEqual({ language, rest }));

  it.each([
    ["uk/politics/talks.md", ["world/a.md"]],
    ["it/chips.md", ["business/a.md"]],
    ["uk/a.md", ["it/b.md"]],
    ["posts/talks.v2.md", []],
    ["posts/talks.min.md", []],
    ["news/en-route.md", []],
    ["qq/talks.md", ["en/a.md"]],
  ])("%s names none", (file, others) => expect(read(file, others)).toEqual({ rest: file }));

  it("the site's own language may be a regional one", () => {
    expect(read("fr/a.md", ["en/b.md"], "en-GB")).toMatchObject({ language: "fr" });
  });

  it("a list in the configuration decides", () => {
    expect(read("uk/talks.md", [], "en", ["uk"])).toMatchObject({ language: "uk" });
    expect(read("fr/talks.md", ["en/a.md"], "en", ["en", "ja"])).toEqual({ rest: "fr/talks.md" });
    expect(read("talks.fr.md", [], "en", [])).toEqual({ rest: "talks.fr.md" });
  });
});
