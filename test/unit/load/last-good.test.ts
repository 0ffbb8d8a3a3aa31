import { lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { digest } from "#src/base/hash";
import { LastGood } from "#src/load/last-good";
import { makeFolder } from "./folder.ts";

/** What one build does: it offers every text, and keeps those that proved good. */
function publish(root: string, texts: Readonly<Record<string, string>>, held: readonly string[] = []): void {
  const good = new LastGood(root);
  offer(good, texts);
  good.close();
  good.keep(
    (file) => !held.includes(file),
    (file) => file in texts,
  );
}

function offer(good: LastGood, texts: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(texts)) good.offer(file, digest(text), Buffer.from(text));
}

function kept(root: string, file: string): string | undefined {
  const found = new LastGood(root).read(file);
  return found && Buffer.from(found.bytes).toString();
}

const packOf = (root: string): string => join(root, ".broadsheet/good.pack");
const indexOf = (root: string): string => join(root, ".broadsheet/good.index");

describe("the last good texts", () => {
  it("are kept by file, replaced, and forgotten with their files", () => {
    const root = makeFolder();
    expect(kept(root, "a.md")).toBeUndefined();
    publish(root, { "a.md": "one", "x/b.md": "two", 'ü "\n".md': "quoted" });
    publish(root, { "a.md": "three", "x/b.md": "two", 'ü "\n".md': "quoted" });
    expect(["a.md", "x/b.md", 'ü "\n".md'].map((file) => kept(root, file))).toEqual(["three", "two", "quoted"]);
    publish(root, { "a.md": "three" });
    expect([kept(root, "a.md"), kept(root, "x/b.md")]).toEqual(["three", undefined]);
  });

  it("tell where they stand, for who reads them again", () => {
    const root = makeFolder();
    publish(root, { "a.md": "one", "b.md": "twö" });
    const { path, at, size } = new LastGood(root).read("b.md") ?? { path: "", at: 0, size: 0 };
    expect(
      readFileSync(path)
        .subarray(at, at + size)
        .toString(),
    ).toBe("twö");
  });

  it("are not written again when nothing changed", () => {
    const root = makeFolder();
    publish(root, { "a.md": "one" });
    const before = [packOf(root), indexOf(root)].map((path) => statSync(path));
    publish(root, { "a.md": "one" });
    const after = [packOf(root), indexOf(root)].map((path) => statSync(path));
    expect(after.map(({ ino, mtimeMs, size }) => [ino, mtimeMs, size])).toEqual(
      before.map(({ ino, mtimeMs, size }) => [ino, mtimeMs, size]),
    );
  });

  it("a text that did not prove good takes nobody's place", () => {
    const root = makeFolder();
    publish(root, { "a.md": "good", "b.md": "bad" }, ["b.md"]);
    publish(root, { "a.md": "bad", "b.md": "worse" }, ["a.md", "b.md"]);
    expect([kept(root, "a.md"), kept(root, "b.md")]).toEqual(["good", undefined]);
  });

  it("a build that is killed between offering and keeping, or stopped, changes nothing", () => {
    const root = makeFolder();
    publish(root, { "a.md": "one" });
    offer(new LastGood(root), { "a.md": "two", "b.md": "new" });
    expect([kept(root, "a.md"), kept(root, "b.md")]).toEqual(["one", undefined]);
    publish(root, { "a.md": "two", "b.md": "new" });
    expect([kept(root, "a.md"), kept(root, "b.md")]).toEqual(["two", "new"]);
  });
});

describe("the pack", () => {
  const large = (letter: string): string => letter.repeat(1_400_000);

  it("is written anew when most of it is out of use", () => {
    const root = makeFolder();
    const others = { "b.md": "two", "c.md": "three" };
    for (const letter of "abcdefghi") publish(root, { "a.md": large(letter), ...others });
    expect(statSync(packOf(root)).size).toBeGreaterThan(12_000_000);
    publish(root, { "a.md": "small", ...others });
    publish(root, { "a.md": "smaller", ...others });
    expect(statSync(packOf(root)).size).toBeLessThan(1_500_000);
    expect(["a.md", "b.md", "c.md"].map((file) => kept(root, file))).toEqual(["smaller", "two", "three"]);
    expect(readdirSync(join(root, ".broadsheet")).toSorted()).toEqual(["good.index", "good.pack"]);
  });

  it("does not grow without end with a text that never proves good, nor with builds that are stopped", () => {
    const root = makeFolder();
    publish(root, { "a.md": "one" });
    for (let build = 0; build < 12; build += 1) publish(root, { "a.md": "one", "bad.md": large("x") }, ["bad.md"]);
    expect(statSync(packOf(root)).size).toBeLessThan(13_000_000);
    for (let build = 0; build < 12; build += 1) {
      const good = new LastGood(root);
      offer(good, { "a.md": large("y") });
      good.close();
    }
    expect(statSync(packOf(root)).size).toBeLessThan(13_000_000);
    expect(kept(root, "a.md")).toBe("one");
  });

  it.each<[string, (bytes: Buffer) => Uint8Array]>([
    ["cut off", (bytes) => bytes.subarray(0, 4)],
    ["empty", () => Buffer.alloc(0)],
    ["another", () => Buffer.from("xxxxxxxxx")],
  ])("that is %s loses only the net", (_, damage) => {
    const root = makeFolder();
    publish(root, { "a.md": "one", "b.md": "two" });
    writeFileSync(packOf(root), damage(readFileSync(packOf(root))));
    expect(kept(root, "b.md")).toBeUndefined();
    publish(root, { "a.md": "three", "b.md": "four" });
    expect([kept(root, "a.md"), kept(root, "b.md")]).toEqual(["three", "four"]);
  });
});

describe("the index", () => {
  const hash = digest("one");

  it.each([
    "",
    "nonsense\n",
    `${hash} 0 3 "a"b"\n`,
    `${hash} 0 3 "\\x"\n`,
    `${hash} 0 99999999999999999999999 "a.md"\n`,
    `${hash} 99999999999999999999999 3 "a.md"\n`,
    `${hash} 0 4000000000 "a.md"\n`,
    `${hash} 0 2 "a.md"\n`,
    `${"0".repeat(32)} 0 3 "a.md"\n`,
  ])("damaged as %j gives no text, and the next build mends it", (text) => {
    const root = makeFolder();
    publish(root, { "a.md": "one" });
    writeFileSync(indexOf(root), text);
    expect(kept(root, "a.md")).toBeUndefined();
    publish(root, { "a.md": "two" });
    expect(kept(root, "a.md")).toBe("two");
  });

  it("damaged in one line keeps the others", () => {
    const root = makeFolder();
    publish(root, { "a.md": "one", "b.md": "two" });
    writeFileSync(indexOf(root), `${readFileSync(indexOf(root), "utf8")}\n${hash} 0 3 "\\u"\n`);
    expect([kept(root, "a.md"), kept(root, "b.md")]).toEqual(["one", "two"]);
  });
});

describe("a net that cannot be kept", () => {
  it("does not disturb the build", () => {
    const root = makeFolder({ ".broadsheet": "a file in the way" });
    publish(root, { "a.md": "one" });
    expect(kept(root, "a.md")).toBeUndefined();
  });

  it.skipIf(process.platform === "win32")("is never written through a link that leads outside", () => {
    const victim = join(makeFolder({ profile: "mine\n" }), "profile");
    const root = makeFolder({ ".broadsheet/x": "", ".broadsheet/good.pack": { link: victim } });
    symlinkSync(victim, indexOf(root));
    publish(root, { "a.md": "one" });
    expect(readFileSync(victim, "utf8")).toBe("mine\n");
    expect(lstatSync(victim).isFile()).toBe(true);
  });
});
