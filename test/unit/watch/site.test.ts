import {
  type FSWatcher,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  watch,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { SiteWatch } from "#src/watch/site";
import { type System, Tree } from "#src/watch/tree";
import { until } from "./until.ts";

let root: string;
let close: () => void;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "broadsheet-watch-")));
  close = () => {};
});
afterEach(() => {
  close();
  rmSync(root, { recursive: true, force: true });
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** As editors save: the new text beside the old one, then in its place. */
function replace(path: string, text: string): void {
  const temporary = join(dirname(join(root, path)), ".new");
  writeFileSync(temporary, text);
  renameSync(temporary, join(root, path));
}

interface Watched {
  readonly site: SiteWatch;
  /** Does something and waits until the path is reported; what else was reported since comes back too. */
  readonly after: (action: () => void, path: string) => Promise<Set<string>>;
}

/** A file that every test may change to know that all events before it were told. */
const mark = "articles/mark.md";

function watchSite(articles = join(root, "articles")): Watched {
  put("broadsheet.yaml", "site: {}\n");
  put("templates/site.css", "a {}\n");
  put(mark, "0");
  put("articles/2026/ferry.md", "one");
  const seen = new Set<string>();
  const site = new SiteWatch({ root, articles }, { onChange: (path) => seen.add(path), onBlind: () => {} });
  close = () => site.close();
  return {
    site,
    after: async (action, path) => {
      seen.clear();
      action();
      await until(() => seen.has(path));
      return new Set(seen);
    },
  };
}

const touchMark = (): void => put(mark, String(Math.random()));

describe("a watched site", () => {
  it.each<[string, () => void]>([
    ["articles/2026/ferry.md", () => put("articles/2026/ferry.md", "two")],
    ["articles/2026/ferry.md", () => replace("articles/2026/ferry.md", "two")],
    ["articles/2026/ferry.md", () => unlinkSync(join(root, "articles/2026/ferry.md"))],
    ["articles/_authors.yaml", () => put("articles/_authors.yaml", "- id: ada\n")],
    ["articles/2026/pictures", () => put("articles/2026/pictures/ferry.png", "picture")],
    ["articles/2026", () => renameSync(join(root, "articles/2026"), join(root, "articles/2027"))],
    ["templates/site.css", () => put("templates/site.css", "b {}\n")],
    ["broadsheet.yaml", () => put("broadsheet.yaml", "site: {title: A}\n")],
    ["broadsheet.yaml", () => replace("broadsheet.yaml", "site: {title: A}\n")],
    ["articles", () => rmSync(join(root, "articles"), { recursive: true })],
  ])("reports a change of %s (%#)", async (path, action) => {
    const { after } = watchSite();
    expect(await after(action, path)).toContain(path);
  });

  it("passes over what editors and builds leave", async () => {
    const { after } = watchSite();
    const seen = await after(() => {
      for (const name of ["articles/.ferry.md.swp", "articles/4913", "articles/ferry.md~", "articles/.#ferry.md"])
        put(name, "x");
      put("dist/index.html", "x");
      put(".broadsheet/good/x", "x");
      put("notes.txt", "x");
      touchMark();
    }, mark);
    expect(seen).toEqual(new Set([mark]));
  });

  it("tells a ledger that the build wrote from one that came otherwise", async () => {
    const { site, after } = watchSite();
    site.begin();
    put("articles/_ids.json", "{}");
    site.end();
    expect(await after(touchMark, mark)).toEqual(new Set([mark]));
    expect(await after(() => put("articles/_ids.json", '{"a": 1}'), "articles/_ids.json")).toContain(
      "articles/_ids.json",
    );
  });

  it("goes on in folders that are made, moved, or removed and made again", async () => {
    const { after } = watchSite();
    await after(() => put("articles/2027/01/new.md", "x"), "articles/2027");
    expect(await after(() => put("articles/2027/01/new.md", "y"), "articles/2027/01/new.md")).toContain(
      "articles/2027/01/new.md",
    );
    await after(() => renameSync(join(root, "articles/2027"), join(root, "articles/2028")), "articles/2028");
    expect(await after(() => put("articles/2028/01/new.md", "z"), "articles/2028/01/new.md")).not.toContain(
      "articles/2027/01/new.md",
    );
    rmSync(join(root, "articles/2028"), { recursive: true });
    await after(() => put("articles/2028/01/new.md", "x"), "articles/2028");
    expect(await after(() => put("articles/2028/01/new.md", "y"), "articles/2028/01/new.md")).toContain(
      "articles/2028/01/new.md",
    );
  });

  it("goes on when the articles or the templates vanish and come back", async () => {
    const { after } = watchSite();
    for (const name of ["articles", "templates"]) {
      await after(() => rmSync(join(root, name), { recursive: true }), name);
      await after(() => put(`${name}/back.css`, "x"), name);
      expect(await after(() => put(`${name}/back.css`, "y"), `${name}/back.css`)).toContain(`${name}/back.css`);
    }
  });

  it("follows articles and a configuration that are links to elsewhere", async () => {
    put("elsewhere/broadsheet.yaml", "site: {}\n");
    put("elsewhere/articles/a.md", "one");
    symlinkSync(join(root, "elsewhere/articles"), join(root, "linked"));
    const { after } = watchSite(join(root, "linked"));
    unlinkSync(join(root, "broadsheet.yaml"));
    await after(
      () => symlinkSync(join(root, "elsewhere/broadsheet.yaml"), join(root, "broadsheet.yaml")),
      "broadsheet.yaml",
    );
    expect(await after(() => put("elsewhere/articles/a.md", "two"), "linked/a.md")).toContain("linked/a.md");
    expect(await after(() => put("elsewhere/broadsheet.yaml", "site: {title: B}\n"), "broadsheet.yaml")).toContain(
      "broadsheet.yaml",
    );
  });

  /** The paths that a tree tells of, below the articles folder, from now on. */
  function watchTree(system: System): { readonly tree: Tree; readonly seen: Set<string> } {
    put("articles/2026/a.md", "x");
    const seen = new Set<string>();
    const tree = new Tree(join(root, "articles"), { onChange: (path) => seen.add(path), onBlind: () => {} }, system);
    close = () => tree.close();
    return { tree, seen };
  }

  it("finds a folder again whose making was lost in a flood of events", async () => {
    // As the kernel does with what its queue cannot hold: one event reaches nobody.
    const forgetful = ((path: string, options: object, tell: (kind: string, name: string) => void): FSWatcher =>
      watch(path, options, (kind, name) => name !== "lost" && tell(kind, String(name)))) as typeof watch;
    const { tree, seen } = watchTree({ watch: forgetful, whole: false });
    mkdirSync(join(root, "articles/lost"));
    for (const name of ["b.md", "c.md"]) put(`articles/${name}`, "x");
    for (let index = 0; index < 1200; index += 1)
      utimesSync(join(root, "articles", index % 2 === 0 ? "b.md" : "c.md"), index, index);
    put("articles/last.md", "x");
    await until(() => seen.has("last.md"));
    tree.recover();
    put("articles/lost/b.md", "y");
    await until(() => seen.has("lost/b.md"));
    expect(seen).toContain("lost/b.md");
  });

  it("leaves whole trees to a system that watches them", async () => {
    const { seen } = watchTree({ watch, whole: true });
    put("articles/2026/a.md", "y");
    await until(() => seen.has("2026/a.md"));
    expect(seen).toContain("2026/a.md");
  });

  it("says once when the system watches no more, and tells of the rest", async () => {
    const full = ((path: string, options: object, tell: () => void): FSWatcher => {
      if (path.endsWith("2026")) throw Object.assign(new Error("no more"), { code: "ENOSPC", syscall: "watch" });
      return watch(path, options, tell);
    }) as typeof watch;
    put("articles/2026/a.md", "x");
    const blind: string[] = [];
    const seen = new Set<string>();
    const events = { onChange: (path: string) => seen.add(path), onBlind: (code: string) => blind.push(code) };
    const tree = new Tree(join(root, "articles"), events, { watch: full, whole: false });
    close = () => tree.close();
    put("articles/b.md", "x");
    await until(() => seen.has("b.md"));
    expect([blind, [...seen]]).toEqual([["ENOSPC"], ["b.md"]]);
  });
});
