import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { build } from "#src/pipeline";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "broadsheet-ahead-"));
  mkdirSync(join(root, "articles"));
  writeFileSync(
    join(root, "broadsheet.yaml"),
    "site:\n  title: T\n  description: D\n  url: https://a.example/\n  language: en\n  timezone: UTC\n  publisher:\n    name: P\n",
  );
  article("open", "date: 2026-11-23");
  article("canary", "date: 2026-11-23\nembargo: 2026-11-24T12:00:00Z");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const before = "2026-11-24T11:59:00Z";
const at = Date.parse("2026-11-24T12:00:00Z");

function article(name: string, fields: string): void {
  writeFileSync(join(root, `articles/${name}.md`), `---\ntitle: A story, ${name}\n${fields}\n---\nText of ${name}.\n`);
}

/** Everything below the output folder, hidden files too, apart from the lock, which is held while a build runs. */
function everything(out = join(root, "dist")): Record<string, string> {
  const files = readdirSync(out, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).toSorted();
  return Object.fromEntries(
    paths
      .filter((path) => !path.endsWith("/lock"))
      .map((path) => [path.slice(out.length), readFileSync(path, "latin1")]),
  );
}

describe("a build made in advance", () => {
  it("leaves no byte in the output folder until it is let go, and then what a build at that instant makes", async () => {
    await build({ root, now: before });
    const asBefore = everything();
    let held: Record<string, string> | undefined;
    const hold = async (): Promise<boolean> => {
      held = everything();
      return true;
    };
    const result = await build({ root, ahead: { at, hold } });
    expect(held).toEqual(asBefore);
    expect(JSON.stringify(held)).not.toContain("canary");
    expect(result).toMatchObject({ status: "published", articles: { published: 2 } });
    expect(result.changedFeeds).toContain("https://a.example/rss.xml");
    const published = everything();
    expect(published["/rss.xml"]).toContain("canary");
    // The ledger is the same, so that both mint the same ids.
    const twin = join(root, "twin");
    mkdirSync(twin);
    cpSync(join(root, "articles"), join(twin, "articles"), { recursive: true });
    cpSync(join(root, "broadsheet.yaml"), join(twin, "broadsheet.yaml"));
    await build({ root: twin, now: at });
    expect(everything(join(twin, "dist"))).toEqual(published);
    expect(readdirSync(join(root, ".broadsheet/cache"), { recursive: true }).join()).not.toContain("ahead");
  });

  it("leaves everything as it was when it is not wanted, and the next build finds nothing to do", async () => {
    await build({ root, now: before });
    const asBefore = everything();
    const ledger = readFileSync(join(root, "articles/_ids.json"), "utf8");
    const result = await build({ root, ahead: { at, hold: async () => false } });
    expect(result).toMatchObject({ status: "stopped", problems: [] });
    expect(everything()).toEqual(asBefore);
    expect(readFileSync(join(root, "articles/_ids.json"), "utf8")).toBe(ledger);
    expect(await build({ root, now: before })).toMatchObject({
      status: "published",
      written: { written: 0, pruned: 0 },
    });
    expect(everything()).toEqual(asBefore);
  });

  it("is let go after a first build too, and where nothing can be kept", async () => {
    writeFileSync(join(root, ".broadsheet"), "");
    let wasThere = true;
    const hold = async (): Promise<boolean> => {
      wasThere = JSON.stringify(everything()).includes("canary");
      return true;
    };
    await build({ root, ahead: { at, hold } });
    expect(wasThere).toBe(false);
    expect(everything()["/rss.xml"]).toContain("canary");
  });
});
