import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { realFiles } from "#src/write/files";
import { type ManifestEntry, manifestPath, manifestText, readManifest } from "#src/write/manifest";
import { pathFault } from "#src/write/paths";
import { newFolder, put, systemError } from "./folder.ts";

const read = (text: string) => {
  const out = newFolder();
  put(out, manifestPath, text);
  const { value, problems } = readManifest(realFiles, out);
  return {
    paths: [...value.entries.keys()],
    problems: problems.map(({ code, level, args }) => [code, level, args["reason"]]),
  };
};

describe("readManifest", () => {
  it("knows nothing, and says nothing, where there is none", () => {
    expect(readManifest(realFiles, newFolder())).toEqual({ value: { entries: new Map(), text: "" }, problems: [] });
  });

  it.each([
    ["", "it is not JSON"],
    ['{"version":1,"files":{"a":', "it is not JSON"],
    ["[]", "it does not list files"],
    ["null", "it does not list files"],
    ['{"version":1,"files":["a"]}', "it does not list files"],
    ['{"version":2,"files":{"a":{"phase":"page"}}}', "another version of Broadsheet wrote it"],
  ])("knows nothing from %j, and warns", (text, reason) => {
    expect(read(text)).toEqual({ paths: [], problems: [["manifest-damaged", "warning", reason]] });
  });

  it("leaves out what cannot be ours, and warns", () => {
    const names = ["/etc/passwd", "../x", "a/../../x", "a\\b", "a\0b", ".broadsheet/lock", "a//b"];
    const bad = names.map((name) => `${JSON.stringify(name)}:{"phase":"page"}`);
    const text = `{"version":1,"files":{"ok":{"phase":"page"},${bad.join()},"odd":7,"odder":{"phase":"nave"},"oddest":{"phase":"page","size":"1"}}}`;
    const reason = '10 of its entries cannot be ours, the first is "/etc/passwd"';
    expect(read(text)).toEqual({ paths: ["ok"], problems: [["manifest-damaged", "warning", reason]] });
  });

  it("takes __proto__ for a name like any other", () => {
    expect(read('{"version":1,"files":{"__proto__":{"phase":"page"}}}').paths).toEqual(["__proto__"]);
  });

  it("does not follow a symbolic link or open a folder", () => {
    const out = newFolder();
    put(out, "elsewhere.json", '{"version":1,"files":{"a":{"phase":"page"}}}');
    mkdirSync(join(out, ".broadsheet"));
    symlinkSync("../elsewhere.json", join(out, manifestPath));
    expect(readManifest(realFiles, out)).toMatchObject({
      value: { text: "" },
      problems: [{ args: { reason: "it is not a plain file" } }],
    });
  });

  it("says why it cannot be read", () => {
    const out = newFolder();
    put(out, manifestPath, "{}");
    const files = {
      ...realFiles,
      readFileSync: () => {
        throw systemError("EACCES");
      },
    };
    expect(readManifest(files as unknown as typeof realFiles, out).problems[0]?.args["reason"]).toBe(
      "permission was denied",
    );
  });
});

describe("manifestText", () => {
  const entry: fc.Arbitrary<ManifestEntry> = fc.oneof(
    fc.record({ phase: fc.constantFrom("asset", "page", "feed", "index"), digest: fc.string(), size: fc.nat() }),
    fc.record({ phase: fc.constantFrom("asset", "page", "feed", "index") }),
  );
  const names = fc.oneof(fc.string(), fc.constantFrom("404", "10", "9", "__proto__", "é", "a\u2028b"));

  it("is read back as it was, whatever the order of the entries", () => {
    const out = newFolder();
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            names.filter((name) => pathFault(name) === undefined),
            entry,
          ),
        ),
        (pairs) => {
          const entries = new Map(pairs);
          const text = manifestText(entries);
          put(out, manifestPath, text);
          expect(readManifest(realFiles, out)).toEqual({ value: { entries, text }, problems: [] });
          expect(manifestText(new Map([...entries].toReversed()))).toBe(text);
        },
      ),
      { numRuns: 100 },
    );
  });

  it("has one file a line, sorted by path", () => {
    const entries = new Map<string, ManifestEntry>([
      ["b", { phase: "feed", digest: "d", size: 1 }],
      ["10", { phase: "page" }],
      ["9", { phase: "page" }],
    ]);
    expect(manifestText(entries)).toBe(
      '{"version":1,"files":{\n"10":{"phase":"page"},\n"9":{"phase":"page"},\n"b":{"phase":"feed","digest":"d","size":1}\n}}\n',
    );
  });
});
