import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readLedger, saveLedger } from "#src/load/ledger";

let parent: string;
let folder: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "broadsheet-ledger-"));
  folder = join(parent, "articles");
  mkdirSync(folder);
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

const nothing = { articles: {}, channels: {} };
const ledger = {
  articles: {
    "a.md": { id: "tag:x,2026:a", headline: "1", body: "2" },
    "b.md": { id: "urn:x:b", given: "B", headline: "3", body: "4" },
  },
  channels: { "sections/china": { label: "China", since: "2026-11-22T00:00:00Z" } },
};
const reasonOf = (text: string): unknown => {
  writeFileSync(join(folder, "_ids.json"), text);
  return readLedger(folder).problems[0]?.args["reason"];
};

describe("the ledger", () => {
  it("reads back what it wrote, one article a line, and is not touched without a change", () => {
    expect(readLedger(folder)).toEqual({ value: nothing, problems: [] });
    expect(saveLedger(folder, nothing, ledger)).toEqual([]);
    expect(readLedger(folder)).toEqual({ value: ledger, problems: [] });
    expect(readFileSync(join(folder, "_ids.json"), "utf8").split("\n")).toHaveLength(11);
    const before = lstatSync(join(folder, "_ids.json"));
    saveLedger(folder, ledger, { ...ledger });
    expect(lstatSync(join(folder, "_ids.json")).ino).toBe(before.ino);
    expect(readdirSync(folder)).toEqual(["_ids.json"]);
  });

  it("that is damaged stops the build, and says how", () => {
    expect(reasonOf("{")).toBe("it is no valid JSON");
    expect(reasonOf('{"version": 1,\n<<<<<<< ours\n')).toBe("it holds the marks of a merge conflict");
    expect(reasonOf('{"version": 2, "articles": {}}')).toBe("it is not in the form that Broadsheet writes");
    expect(reasonOf('{"version": 1, "articles": {"a.md": {"id": ""}}}')).toBe(
      "it is not in the form that Broadsheet writes",
    );
    expect(readLedger(folder).problems).toMatchObject([{ code: "ledger-damaged", level: "stop" }]);
  });

  it("is never read or written through a link that leads outside", () => {
    const secret = join(parent, "secret.json");
    writeFileSync(secret, JSON.stringify({ version: 1, ...ledger }));
    symlinkSync(secret, join(folder, "_ids.json"));
    expect(readLedger(folder).value).toEqual(nothing);
    expect(readLedger(folder).problems).toMatchObject([{ code: "ledger-damaged" }]);
    symlinkSync(secret, join(folder, "_ids.json.tmp"));
    saveLedger(folder, nothing, { ...nothing, articles: { "c.md": { id: "urn:c", headline: "", body: "" } } });
    expect(JSON.parse(readFileSync(secret, "utf8"))).toEqual({ version: 1, ...ledger });
    expect(lstatSync(join(folder, "_ids.json")).isSymbolicLink()).toBe(false);
  });

  it("that cannot be saved is a warning", () => {
    expect(saveLedger(join(parent, "nowhere"), nothing, ledger)).toMatchObject([
      { code: "ledger-unwritable", level: "warning", args: { reason: "it does not exist" } },
    ]);
  });
});
