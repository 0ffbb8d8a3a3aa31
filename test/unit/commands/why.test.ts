import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { build } from "#src/index";
import type { Why } from "#src/model/why";
import { runCommand } from "../../helpers/run-command.ts";
import { png } from "../load/pictures.ts";

const [first, second] = ["2026-11-20T12:00:00Z", "2026-11-20T13:00:00Z"];
const page = "articles/2026/11/one/index.html";
let root = "";

const put = (path: string, text: string | Buffer): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), "broadsheet-why-"));
  put("broadsheet.yaml", "site: {title: T, description: D, url: https://paper.example/news/, publisher: {name: P}}\n");
  put("articles/_authors.yaml", "- {id: ada, name: Ada Wren}\n");
  put("articles/pictures/a.png", png(400, 300));
  put(
    "articles/one.md",
    "---\ntitle: One\ndate: 2026-11-18\nauthor: Ada Wren\n---\nSee [it](/two.md).\n\n![A](/pictures/a.png)\n",
  );
  put("articles/two.md", "---\ntitle: Two\ndate: 2026-11-19\nauthor: Ada Wren\ndescription: Said.\n---\nWords.\n");
  await build({ root, now: first });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function why(name: string): Promise<Why> {
  const { code, out, err } = await runCommand(root, ["why", name, "--json"]);
  expect([code, err]).toEqual([0, ""]);
  return JSON.parse(out) as Why;
}

async function reasonsAfter(change: () => void, name: string): Promise<Why["rendered"]> {
  change();
  await build({ root, now: second });
  return (await why(name)).rendered;
}

const again = (code: string, details: readonly string[] = []): Why["rendered"] => ({
  at: "2026-11-20T13:00:00Z",
  inLastBuild: true,
  reasons: [{ code, details } as NonNullable<Why["rendered"]>["reasons"][number]],
});

it("names what an article is made of, by its file, its page or its address", async () => {
  const known = await why("articles/one.md");
  expect(known).toMatchObject({
    kind: "article",
    file: "articles/one.md",
    output: page,
    address: "https://paper.example/news/articles/2026/11/one/",
    lastBuild: "2026-11-20T12:00:00Z",
    rendered: { at: "2026-11-20T12:00:00Z", inLastBuild: true, reasons: [{ code: "new", details: [] }] },
  });
  expect(known.inputs).toEqual([
    { role: "article", path: "articles/one.md" },
    { role: "configuration", path: "broadsheet.yaml" },
    { role: "registry", path: "articles/_authors.yaml", uses: ["Ada Wren"] },
    { role: "file", path: "articles/pictures/a.png" },
    { role: "link", path: "two.md", uses: ["https://paper.example/news/articles/2026/11/two/"] },
  ]);
  expect(known.standsIn).toContain("rss.xml");
  for (const name of [
    `dist/${page}`,
    page,
    `dist/${dirname(page)}`,
    "https://paper.example/news/articles/2026/11/one/?a#b",
  ])
    expect(await why(name)).toEqual(known);
});

const changes: Readonly<Record<string, [change: () => void, code: string, details?: readonly string[]]>> = {
  "the text": [() => appendFileSync(join(root, "articles/one.md"), "More words.\n"), "text"],
  "the front matter": [
    () => put("articles/one.md", "---\ntitle: Other\ndate: 2026-11-18\n---\nWords.\n"),
    "front-matter",
  ],
  "the configuration": [() => appendFileSync(join(root, "broadsheet.yaml"), "readingSpeed: 100\n"), "configuration"],
  "a template": [() => put("templates/tokens.css", ":root { --accent: #123456; }\n"), "templates"],
  "a registry": [
    () => put("articles/_authors.yaml", "- {id: ada, name: Ada Wren, jobTitle: Editor}\n"),
    "article",
    ["authors"],
  ],
  "a picture": [() => put("articles/pictures/a.png", png(500, 300)), "file", ["pictures/a.png"]],
  "where a link leads": [
    () => put("articles/two.md", "---\ntitle: Two\ndate: 2026-11-19\nslug: second\n---\nWords.\n"),
    "link",
    ["two.md"],
  ],
  "its page": [() => rmSync(join(root, "dist", page)), "page"],
};

it.each(Object.entries(changes))("says that %s changed", async (_, [change, code, details]) => {
  expect(await reasonsAfter(change, "articles/one.md")).toEqual(again(code, details));
});

it("says which articles made a feed be put together again, and when the others were rendered", async () => {
  const edit = (): void => appendFileSync(join(root, "articles/one.md"), "More words.\n");
  expect(await reasonsAfter(edit, "dist/rss.xml")).toEqual(again("articles", ["articles/one.md"]));
  expect((await why("articles/two.md")).rendered).toEqual({
    at: "2026-11-20T12:00:00Z",
    inLastBuild: false,
    reasons: [{ code: "new", details: [] }],
  });
  const { inputs } = await why("dist/rss.xml");
  expect(inputs.flatMap(({ role, path }) => (role === "article" ? [path] : []))).toEqual([
    "articles/two.md",
    "articles/one.md",
  ]);
});

it("tells people", async () => {
  await reasonsAfter(() => put("articles/pictures/a.png", png(500, 300)), "articles/one.md");
  const { code, out } = await runCommand(root, ["why", "articles/one.md"]);
  expect(code).toBe(0);
  expect(out).toMatch(/^articles\/one\.md\n→ articles\/2026\/11\/one\/index\.html\nhttps:/);
  expect(out).toContain("  registry articles/_authors.yaml: Ada Wren\n");
  expect(out).toContain(
    "Rendered by the last build (2026-11-20T13:00:00Z):\n  a picture or sound that it names changed\n    pictures/a.png\n",
  );
  expect((await runCommand(root, ["why", "dist/index.html"])).out).toContain("  all articles articles\n");
});

it("says what it does not know", async () => {
  const unknown = await runCommand(root, ["why", "articles/none.md"]);
  expect([unknown.code, unknown.out]).toEqual([1, ""]);
  expect(unknown.err).toContain("published nothing of articles/none.md");
  rmSync(join(root, ".broadsheet"), { recursive: true });
  const { code, out } = await runCommand(root, ["why", "articles/one.md", "--json"]);
  expect(code).toBe(1);
  expect(JSON.parse(out)).toEqual({ unknown: expect.stringContaining("build it first") as string });
  expect((await runCommand(root, ["why"])).code).toBe(2);
});
