import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { build, BuildSession } from "#src/pipeline";
import { runCommand } from "../../helpers/run-command.ts";

const bridge = "articles/2026/11/bridge-closed-for-a-week.md";
const library = "articles/2026/11/library-opens-on-sundays.md";
/** After it, both have been published. */
const now = "2026-11-24T12:00:00Z";

let root: string;
let session: BuildSession;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), "broadsheet-hint-"));
  await runCommand(root, ["init", "."]);
  session = new BuildSession();
  await build({ root, now }, session);
  // What was changed just before it was read is looked at again.
  await new Promise((resolve) => setTimeout(resolve, 100));
  await build({ root, now }, session);
});
afterEach(async () => {
  await session.close();
  rmSync(root, { recursive: true, force: true });
});

const add = (file: string, words: string): void => appendFileSync(join(root, file), `\n${words}\n`);
const feed = (): string => readFileSync(join(root, "dist/rss.xml"), "utf8");
const hinted = async (...files: string[]): Promise<boolean> => {
  session.expect(files.map((file) => join(root, file)));
  const { status } = await build({ root, now }, session);
  expect(status).toBe("published");
  return session.hasFollowedHint;
};

describe("a hint where to look", () => {
  it("is followed, and nothing else is looked at until a build without one", async () => {
    add(bridge, "Words on the bridge.");
    add(library, "Words on the library.");
    expect(await hinted(bridge)).toBe(true);
    expect(feed()).toContain("Words on the bridge.");
    expect(feed()).not.toContain("Words on the library.");
    await build({ root, now }, session);
    expect(session.hasFollowedHint).toBe(false);
    expect(feed()).toContain("Words on the bridge.");
    expect(feed()).toContain("Words on the library.");
  });

  it("leaves what a cold build makes", async () => {
    add(bridge, "Words on the bridge.");
    expect(await hinted(bridge)).toBe(true);
    const warm = feed();
    rmSync(join(root, "dist"), { recursive: true });
    rmSync(join(root, ".broadsheet"), { recursive: true });
    await build({ root, now });
    expect(feed()).toBe(warm);
  });

  it("is for one build", async () => {
    add(bridge, "Words on the bridge.");
    expect(await hinted(bridge)).toBe(true);
    add(library, "Words on the library.");
    await build({ root, now }, session);
    expect(feed()).toContain("Words on the library.");
  });

  it.each([
    ["a file that is none of the articles known", ["articles/2026/11/other.md"], () => {}],
    ["an article that did not change", [library], () => {}],
    [
      "a text, when the configuration changed too",
      [bridge],
      () => {
        const path = join(root, "broadsheet.yaml");
        writeFileSync(path, readFileSync(path, "utf8").replace("Morning Paper", "Evening Paper"));
      },
    ],
    [
      "a text, when an article came as well",
      [bridge],
      () => writeFileSync(join(root, "articles/2026/11/new.md"), "---\ntitle: New\ndate: 2026-11-05\n---\n\nWords.\n"),
    ],
    [
      "a text, when the ledger is not as it was left",
      [bridge],
      () => appendFileSync(join(root, "articles/_ids.json"), "\n"),
    ],
  ] as const)("is not enough: %s", async (_, files, more) => {
    add(bridge, "Words on the bridge.");
    more();
    expect(await hinted(...files)).toBe(false);
    expect(feed()).toContain("Words on the bridge.");
  });

  it("of an article whose headline changed has everything looked at", async () => {
    const path = join(root, bridge);
    writeFileSync(path, readFileSync(path, "utf8").replace("Old bridge", "New bridge"));
    add(library, "Words on the library.");
    await hinted(bridge);
    expect(feed()).toContain("New bridge closed");
    expect(feed()).toContain("Words on the library.");
    expect(session.hasFollowedHint).toBe(false);
  });
});
