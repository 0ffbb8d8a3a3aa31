import { execFileSync } from "node:child_process";
import { appendFileSync, chmodSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { listArticles, readArticle, readSource } from "#src/load/articles";
import type { Problem } from "#src/model/problem";
import { makeFolder } from "./folder.ts";

const article = "---\ntitle: x\n---\n";
const filesOf = (folder: string): string[] => listArticles(folder).value.map(({ file }) => file);

interface Text {
  readonly file: string;
  /** Absent: it could not be read. */
  readonly bytes?: Uint8Array;
}

/** Every article of a folder, one after the other, as a build reads them. */
function readAll(folder: string): { readonly value: readonly Text[]; readonly problems: readonly Problem[] } {
  const listed = listArticles(folder);
  const problems = [...listed.problems];
  const value = listed.value.flatMap((found): Text[] => {
    const read = readArticle(found);
    problems.push(...read.problems);
    if (read.isNone === true) return [];
    return [read.value === undefined ? { file: found.file } : { file: found.file, bytes: read.value }];
  });
  return { value, problems };
}

/** Runs as a user whom permissions bind, since root is not bound by any. */
function withoutPrivileges<T>(action: () => T): T {
  if (process.geteuid?.() !== 0) return action();
  process.seteuid?.(65_534);
  try {
    return action();
  } finally {
    process.seteuid?.(0);
  }
}

describe("articles", () => {
  it("finds Markdown in every folder, sorted by path, and passes over the desk's own names", () => {
    const folder = makeFolder({
      "b.md": article,
      "a/z.markdown": article,
      "a/B.MD": article,
      "a-b.md": article,
      "2017/06/22/talks.md": article,
      "_posts/2017-06-22-talks.md": article,
      "x/_posts/y.md": article,
      "ä.md": article,
      "_draft.md": article,
      "_drafts/x.md": article,
      "_posts/_hidden.md": article,
      ".hidden.md": article,
      ".git/x.md": article,
      "notes.txt": article,
      "x.md.bak": article,
      "_authors.yaml": "",
    });
    expect(readAll(folder).problems).toStrictEqual([]);
    expect(filesOf(folder)).toStrictEqual([
      "2017/06/22/talks.md",
      "_posts/2017-06-22-talks.md",
      "a-b.md",
      "a/B.MD",
      "a/z.markdown",
      "b.md",
      "x/_posts/y.md",
      "ä.md",
    ]);
  });

  it("gives the bytes as they are", () => {
    const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, 0xff, 0, 13, 10]);
    const [text] = readAll(makeFolder({ "a.md": bytes })).value;
    expect([...(text?.bytes ?? [])]).toStrictEqual([...bytes]);
  });

  it("stops without an articles folder", () => {
    const folder = makeFolder({ "a.md": article });
    for (const path of [join(folder, "missing"), join(folder, "a.md"), join(folder, "a.md", "below")])
      expect(readAll(path)).toMatchObject({
        value: [],
        problems: [{ code: "articles-missing", level: "stop", args: { path } }],
      });
  });

  it("takes an empty folder for an empty folder", () => {
    const folder = makeFolder();
    expect(listArticles(folder)).toStrictEqual({ value: [], folders: [realpathSync(folder)], problems: [] });
  });

  it.each([
    ["README.md", "# About", true],
    ["readme.markdown", "", true],
    ["README.md", article, false],
    ["README.md", `\uFEFF\r\n${article}`, false],
    ["a/README.md", "# About", false],
  ])("%s with %j is a note to the desk: %s", (file, text, isNote) => {
    const { value, problems } = readAll(makeFolder({ [file]: text }));
    expect(value).toHaveLength(isNote ? 0 : 1);
    expect(problems).toMatchObject(isNote ? [{ code: "readme-skipped", level: "info", file }] : []);
  });

  it("returns an article of more than 1.5 MB without its bytes", () => {
    const folder = makeFolder({ "a.md": "x".repeat(1_500_001), "b.md": "x".repeat(1_500_000) });
    const { value, problems } = readAll(folder);
    expect(problems).toMatchObject([
      { code: "article-too-large", level: "error", file: "a.md", args: { size: 1501, limit: 1500 } },
    ]);
    expect(value.map(({ file, bytes }) => [file, bytes?.length])).toStrictEqual([
      ["a.md", undefined],
      ["b.md", 1_500_000],
    ]);
  });

  it("says which file and which folder permission is denied to", () => {
    const folder = makeFolder({ "a.md": article, "b/c.md": article });
    chmodSync(folder, 0o755);
    chmodSync(join(folder, "a.md"), 0);
    chmodSync(join(folder, "b"), 0);
    const { value, problems } = withoutPrivileges(() => readAll(folder));
    chmodSync(join(folder, "b"), 0o700);
    expect(value).toStrictEqual([{ file: "a.md" }]);
    expect(problems).toMatchObject([
      { code: "folder-unreadable", level: "stop", args: { path: "b", reason: "permission is denied" } },
      { code: "file-unreadable", level: "error", file: "a.md", args: { reason: "permission is denied" } },
    ]);
  });

  it.skipIf(process.platform === "win32")("does not wait for a named pipe or read a folder as a file", () => {
    const folder = makeFolder({ "c.md/inside.md": article });
    execFileSync("mkfifo", [join(folder, "a.md")]);
    expect(readAll(folder).problems).toStrictEqual([]);
    expect(filesOf(folder)).toStrictEqual(["c.md/inside.md"]);
  });
});

describe("a symbolic link", () => {
  it("is followed inside the articles folder", () => {
    const folder = makeFolder({
      "a/x.md": article,
      "today.md": { link: "a/x.md" },
      "_shared/y.md": article,
      all: { link: "_shared" },
    });
    expect(readAll(folder).problems).toStrictEqual([]);
    expect(filesOf(folder)).toStrictEqual(["a/x.md", "all/y.md", "today.md"]);
  });

  it("that leads outside is reported and not read", () => {
    const outside = makeFolder({ "secret.md": "secret", "more/secret.md": "secret" });
    const folder = makeFolder({
      "a.md": { link: join(outside, "secret.md") },
      "b.md": { link: "c.md" },
      "c.md": { link: join(outside, "secret.md") },
      more: { link: join(outside, "more") },
      up: { link: ".." },
      "photo.png": { link: join(outside, "secret.md") },
    });
    const { value, problems } = readAll(folder);
    expect(value).toStrictEqual([]);
    expect(problems.map(({ code, level, file }) => [code, level, file])).toStrictEqual(
      ["a.md", "b.md", "c.md", "more", "up"].map((file) => ["link-outside", "warning", file]),
    );
  });

  it("to a folder whose name begins alike leads outside", () => {
    const folder = makeFolder({
      "articles/x.md": article,
      "articles-2/secret.md": "secret",
      "articles/y.md": { link: "../articles-2/secret.md" },
    });
    expect(filesOf(join(folder, "articles"))).toStrictEqual(["x.md"]);
  });

  it("that leads nowhere or in a circle is reported, and ends", () => {
    const folder = makeFolder({
      "x.md": article,
      "gone.md": { link: "nothing.md" },
      "round.md": { link: "round.md" },
      again: { link: "." },
      "a/again": { link: ".." },
      "a/y.md": article,
      "gone.txt": { link: "nothing" },
    });
    const { problems } = readAll(folder);
    expect(filesOf(folder)).toStrictEqual(["a/y.md", "x.md"]);
    expect(problems.map(({ code, file }) => `${code} ${file}`)).toStrictEqual([
      "link-broken a/again",
      "link-broken again",
      "link-broken gone.md",
      "link-broken round.md",
    ]);
  });

  it("cannot multiply: folders that all link to each other are read once more at most", () => {
    const names = ["a", "b", "c", "d", "e", "f"];
    const files: Record<string, string | { link: string }> = {};
    for (const name of names) {
      files[`_${name}/${name}.md`] = article;
      for (const other of names) files[`_${name}/${other}`] = { link: `../_${other}` };
    }
    const folder = makeFolder({ ...files, start: { link: "_a" } });
    expect(filesOf(folder)).toHaveLength(names.length);
  });

  it("may stand for the articles folder itself", () => {
    const folder = makeFolder({ "real/x.md": article, articles: { link: "real" } });
    expect(readAll(join(folder, "articles"))).toMatchObject({ value: [{ file: "x.md" }], problems: [] });
  });
});

describe("a file that cannot be found again", () => {
  it("because its name is not UTF-8, is held back by that name", () => {
    const folder = makeFolder({ "a.md": article });
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/b`), Buffer.from([0xff]), Buffer.from(".md")]), article);
    expect(readAll(folder)).toMatchObject({
      value: [{ file: "a.md", bytes: Buffer.from(article) }, { file: "b\uFFFD.md" }],
      problems: [{ code: "file-name-encoding", level: "error", file: "b\uFFFD.md" }],
    });
  });
});

it("a file that is gone since it was found is passed over, and said to be", () => {
  const folder = makeFolder({ "a.md": article, "b.md": article });
  const { value } = listArticles(folder);
  rmSync(join(folder, "a.md"));
  expect(value.map(readArticle)).toMatchObject([
    { isNone: true, problems: [{ code: "file-vanished", file: "a.md" }] },
    { value: Buffer.from(article), problems: [] },
  ]);
});

it("tells which folders were looked through, also those behind links, and none of the desk's own", () => {
  const folder = makeFolder({
    "a/b/x.md": article,
    "_drafts/y.md": article,
    "_posts/z.md": article,
    "empty/.keep": "",
  });
  const below = (path: string): string => join(realpathSync(folder), path);
  expect(listArticles(folder).folders).toStrictEqual(["", "_posts", "a", "a/b", "empty"].map(below));
});

describe("an article that is read again", () => {
  it("is a whole file or a part of one", () => {
    const path = join(makeFolder({ pack: "one two three" }), "pack");
    const text = (part?: { at: number; size: number }): string | undefined => {
      const bytes = readSource(part === undefined ? { path } : { path, part });
      return bytes && Buffer.from(bytes).toString();
    };
    expect(text()).toBe("one two three");
    expect(text({ at: 4, size: 3 })).toBe("two");
    expect(text({ at: 8, size: 500 })).toBe("three");
  });

  it("is nothing when it is gone, has grown too large, or is no file", () => {
    const folder = makeFolder({ "a.md": "x".repeat(1_500_000), "c.md/x": "" });
    appendFileSync(join(folder, "a.md"), "x");
    for (const name of ["a.md", "b.md", "c.md"]) expect(readSource({ path: join(folder, name) })).toBeUndefined();
  });
});
