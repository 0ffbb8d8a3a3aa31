import { appendFileSync, mkdirSync, renameSync, rmSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { digest } from "#src/base/hash";
import { Memo } from "#src/engine/memo";
import { rowsOf, sliceAt } from "#src/engine/state";
import type { Job, Rendered } from "#src/engine/protocol";
import { asBefore, piecesOf } from "#src/engine/recipe";
import { outputStamp } from "#src/load/stamps";
import type { Output, Slice } from "#src/model/output";
import type { AssetLookup } from "#src/model/raw";
import type { LinkData } from "#src/normalize/links";
import { PartReader, PartWriter } from "#src/write/parts";
import { address, article } from "../../helpers/article.ts";
import { makeFolder } from "../load/folder.ts";
import { savedState } from "./state-fixture.ts";

const site = address("https://news.example/");
const key = digest("key");
const story = { article: article({ file: "b.md" }) };
const page = story.article.page;
const job: Job = { file: "b.md", source: { path: "/b.md" }, digest: digest("b"), story, as: "page", inFeeds: true };
const asset = { file: "a.png", absolute: "/a.png", bytes: 5, type: "image/png" };
const target = "https://news.example/articles/2026/11/other/";
const links: LinkData = {
  files: ["b.md", "other.md"],
  articles: [
    {
      file: "other.md",
      page: "articles/2026/11/other/index.html",
      url: address(target),
      language: "en",
      headline: "Other",
      isVisible: true,
    },
  ],
};
const led: Required<Rendered>["led"] = [
  [{ kind: "file", name: "other.md" }, JSON.stringify({ target: { url: target } })],
];
const made: Rendered = {
  problems: [],
  heading: "Heading of b",
  page: { digest: digest("page"), size: 4 },
  full: ["rss", "atom", "json"],
  led,
  assets: [["a.png", JSON.stringify(asset)]],
};

interface Site {
  readonly out: string;
  readonly parts: string;
  readonly memo: (assets?: AssetLookup) => Memo;
}

/** The second of two articles, its page, a document of parts and one of text, as a build left them. */
function leave(rendered: unknown = made): Site {
  const out = makeFolder({ [page]: "page", "rss.xml": "<rss>one</rss>", "robots.txt": "robots" });
  const parts = makeFolder();
  const writer = new PartWriter(parts, 0);
  const put = (text: string): Slice => writer.add(text);
  const slices = [put("{}"), put("{}"), put(JSON.stringify(job)), put(JSON.stringify(rendered))];
  writer.close();
  const outputs = [page, "rss.xml", "robots.txt"];
  const state = {
    ...savedState({
      files: "a.md\nb.md",
      digests: digest("a") + digest("b"),
      keys: digest("other") + key,
      slices: Float64Array.from(slices.flatMap(({ file, at, size }) => [file, at, size])),
      outputs: outputs.join("\n"),
      outputStamps: Float64Array.from(outputs.flatMap((path) => outputStamp(join(out, path)))),
      outputDigests: ["page", "<rss>one</rss>", "robots"].map(digest).join(""),
      documents: {
        ...savedState().documents,
        paths: "atom.xml\nrss.xml",
        digests: digest("[]") + digest(JSON.stringify(pieces)),
      },
    }),
    key: "",
    parts: "parts-0",
    partStamps: new Float64Array(),
  };
  const memo = (assets: AssetLookup = (path) => (path === "a.png" ? asset : undefined)): Memo =>
    new Memo(state, new PartReader(parts), out, assets, site);
  return { out, parts, memo };
}

const pieces = ["<rss>", { file: 0, at: 4, size: 3 }, "</rss>"];

describe("an article", () => {
  it("is found again, with where it is kept and its page as it stands", () => {
    const found = leave().memo().find(job, key, links);
    expect(found?.rendered).toEqual({ ...made, page: { digest: digest("page"), size: 4 } });
    expect(found?.kept?.job).toEqual({ file: 0, at: 4, size: JSON.stringify(job).length });
    expect(found?.kept?.rendered).toMatchObject({ at: 4 + JSON.stringify(job).length });
  });

  it.each<[string, Job, string]>([
    ["whose text is another", { ...job, digest: digest("c") }, key],
    ["for which something else is another", job, digest("another")],
    ["that nobody knows", { ...job, file: "c.md" }, key],
    ["with the text and the key of another", { ...job, file: "a.md" }, key],
  ])("%s is not", (_, other, otherKey) => expect(leave().memo().find(other, otherKey, links)).toBeUndefined());

  it.each<[string, AssetLookup]>([
    ["is gone", () => undefined],
    ["has another size", () => ({ ...asset, bytes: 6 })],
    ["cannot be read", () => ({ unreadable: "it is a folder" })],
  ])("is not when a picture that it asked for %s", (_, assets) =>
    expect(leave().memo(assets).find(job, key, links)).toBeUndefined(),
  );

  it("is not when a file is there now for which it asked in vain", () => {
    const left = leave({ ...made, assets: [["new.png", ""]] });
    expect(left.memo().find(job, key, links)).toBeDefined();
    expect(left.memo(() => asset).find(job, key, links)).toBeUndefined();
  });

  it.each<[string, LinkData]>([
    ["has another address", { ...links, articles: links.articles.map((one) => ({ ...one, url: site })) }],
    ["may not be seen any more", { ...links, articles: links.articles.map((one) => ({ ...one, isVisible: false })) }],
    ["is gone", { files: ["b.md"], articles: [] }],
  ])("is not when an article that it links to %s", (_, others) =>
    expect(leave().memo().find(job, key, others)).toBeUndefined(),
  );

  it("is found when one to which it does not link changed", () => {
    const other = { ...links.articles[0]!, file: "third.md", headline: "Third", page: "third", url: site };
    expect(
      leave()
        .memo()
        .find(job, key, { files: [...links.files, "third.md"], articles: [...links.articles, other] }),
    ).toBeDefined();
  });

  it.each<[string, (path: string) => void]>([
    ["was touched", (path) => utimesSync(path, 1, 1)],
    ["was written to", (path) => appendFileSync(path, "x")],
    ["is gone", (path) => rmSync(path)],
    [
      "is a folder",
      (path) => {
        rmSync(path);
        mkdirSync(path);
      },
    ],
    [
      "is below a file",
      (path) => {
        rmSync(join(path, ".."), { recursive: true });
        writeFileSync(join(path, ".."), "");
      },
    ],
    [
      "is another file",
      (path) => {
        writeFileSync(`${path}.new`, "page");
        renameSync(`${path}.new`, path);
      },
    ],
  ])("is not when its page %s", (_, change) => {
    const { out, memo } = leave();
    change(join(out, page));
    expect(memo().find(job, key, links)).toBeUndefined();
    expect(memo().finished(page)).toBeUndefined();
  });

  it("without a page needs none", () => {
    const { page: _, ...rest } = made;
    const { out, memo } = leave(rest);
    rmSync(join(out, page));
    expect(memo().find(job, key, links)?.rendered).toEqual(rest);
  });

  it("tells its first heading for the same text alone", () => {
    const memo = leave().memo();
    expect(memo.heading("b.md", digest("b"))).toBe("Heading of b");
    expect(memo.heading("b.md", digest("a"))).toBeUndefined();
    expect(memo.heading("c.md", digest("b"))).toBeUndefined();
  });

  it("is not when the store is damaged", () => {
    const { parts, memo } = leave();
    truncateSync(join(parts, "parts-0"), 200);
    expect(memo().find(job, key, links)).toBeUndefined();
    expect(memo().heading("b.md", digest("b"))).toBeUndefined();
    rmSync(join(parts, "parts-0"));
    expect(memo().find(job, key, links)).toBeUndefined();
  });
});

describe("a document", () => {
  const known = (text: string): object => ({ digest: digest(text), size: text.length });

  it.each<[string, Output["content"], string | undefined]>([
    ["rss.xml", pieces, "<rss>one</rss>"],
    ["rss.xml", [...pieces, ""], undefined],
    ["rss.xml", ["<rss>", { file: 1, at: 4, size: 3 }, "</rss>"], undefined],
    ["rss.xml", "<rss>one</rss>", "<rss>one</rss>"],
    ["rss.xml", "<rss>two</rss>", undefined],
    ["atom.xml", [], undefined],
    ["robots.txt", "robots", "robots"],
    ["robots.txt", Buffer.from("robots"), undefined],
    ["robots.txt", { copyOf: "/robots.txt" }, undefined],
    ["new.txt", "robots", undefined],
  ])("%s of %j is as before: %j", (path, content, before) => {
    const output: Output = { path, phase: "feed", content };
    expect(asBefore(output, leave().memo())).toEqual(
      before === undefined ? output : { ...output, content: known(before) },
    );
  });

  it("whose file somebody changed is written again", () => {
    const left = leave();
    const output: Output = { path: "rss.xml", phase: "feed", content: pieces };
    expect(asBefore(output, left.memo())).not.toEqual(output);
    writeFileSync(join(left.out, "rss.xml"), "<rss>One</rss>");
    expect(asBefore(output, left.memo())).toBe(output);
  });

  it("is of pieces, or not", () => {
    expect(piecesOf({ path: "a", phase: "feed", content: pieces })).toBe(pieces);
    expect(piecesOf({ path: "a", phase: "feed", content: "text" })).toBeUndefined();
    expect(piecesOf({ path: "a", phase: "feed", content: { copyOf: "/a" } })).toBeUndefined();
  });
});

it("rows and slices are found by their place", () => {
  expect([...rowsOf("")]).toEqual([]);
  expect([...rowsOf("a\nb")]).toEqual([
    ["a", 0],
    ["b", 1],
  ]);
  expect(sliceAt(Float64Array.of(1, 2, 3, 4, 5, 6), 1)).toEqual({ file: 4, at: 5, size: 6 });
});
