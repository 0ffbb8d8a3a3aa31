import { appendFileSync, linkSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { holds, outputStamp, safeStamp, stampOf, type Stamp } from "#src/load/stamps";
import { makeFolder } from "./folder.ts";

const table = (...stamps: readonly Stamp[]): Float64Array => Float64Array.from(stamps.flat());

/** Whether a stamp tells that something was done. */
function tells(of: (path: string) => Stamp, path: string, change: () => void): boolean {
  const before = table([0, 0, 0], of(path));
  expect(holds(before, 1, of(path))).toBe(true);
  change();
  return !holds(before, 1, of(path));
}

describe.each([
  ["stampOf", stampOf],
  ["outputStamp", outputStamp],
])("%s tells", (_, of) => {
  it.each<[string, (path: string) => void]>([
    ["that a file has grown", (path) => appendFileSync(path, "x")],
    ["that it is gone", (path) => rmSync(path)],
    ["that it has another time", (path) => utimesSync(path, 1, 1)],
    [
      "that another was moved into its place",
      (path) => {
        const { atime, mtime } = statSync(path);
        writeFileSync(`${path}.new`, "eno");
        utimesSync(`${path}.new`, atime, mtime);
        renameSync(`${path}.new`, path);
      },
    ],
  ])("%s", (__, change) => {
    const path = join(makeFolder({ "a.md": "one" }), "a.md");
    expect(tells(of, path, () => change(path))).toBe(true);
  });

  it("that a file came", () => {
    const path = join(makeFolder(), "a.md");
    expect(tells(of, path, () => writeFileSync(path, ""))).toBe(true);
  });

  it("nothing where nothing was done", () => {
    const path = join(makeFolder({ "a.md": "one" }), "a.md");
    expect(tells(of, path, () => undefined)).toBe(false);
  });
});

it("a source that got its old time and size back is told by the time of its entry", () => {
  const path = join(makeFolder({ "a.md": "one" }), "a.md");
  const { atime, mtime } = statSync(path);
  const changed = tells(stampOf, path, () => {
    // The clock of entries moves on in steps.
    for (const { ctimeMs } = statSync(path); statSync(path).ctimeMs === ctimeMs;) {
      writeFileSync(path, "eno");
      utimesSync(path, atime, mtime);
    }
  });
  expect(changed).toBe(true);
});

it("a file of ours is the same when somebody makes a copy by link", () => {
  const path = join(makeFolder({ "a.html": "one" }), "a.html");
  expect(tells(outputStamp, path, () => linkSync(path, `${path}.copy`))).toBe(false);
});

it("a file of ours is told from a link to it", () => {
  const path = join(makeFolder({ "a.html": "one", link: { link: "a.html" } }), "link");
  expect(outputStamp(path)).not.toEqual(outputStamp(join(path, "../a.html")));
});

it("a folder tells when a file comes and goes", () => {
  const folder = makeFolder({ "a.md": "one" });
  utimesSync(folder, 1, 1);
  expect(tells(stampOf, folder, () => writeFileSync(join(folder, "b.md"), ""))).toBe(true);
  utimesSync(folder, 1, 1);
  expect(tells(stampOf, folder, () => appendFileSync(join(folder, "b.md"), "x"))).toBe(false);
  expect(tells(stampOf, folder, () => rmSync(join(folder, "b.md")))).toBe(true);
});

it("a file below a file is not there", () => {
  const path = join(makeFolder({ "a.md": "one" }), "a.md", "b.md");
  expect(stampOf(path)).toEqual(stampOf(join(path, "../../nothing")));
  expect(outputStamp(path)).toEqual(stampOf(path));
});

describe("a stamp that was taken while the file may still change", () => {
  const began = 1_700_000_000_500;
  const isKept = (stamp: Stamp): boolean => holds(table(safeStamp(stamp, began)), 0, stamp);

  it.each<[Stamp, boolean]>([
    [[5, began - 10_000.25, began - 10_000.25], true],
    [[5, began - 51.5, began - 51.5], true],
    [[5, began - 49.5, began - 10_000], false],
    [[5, began - 10_000.5, began - 49], false],
    [[5, began + 10_000.5, began], false],
    // Whole seconds: a clock that may stand still for so long.
    [[5, began - 1500, began - 1500], false],
    [[5, began - 2500, began - 2500], true],
    [[-2, began - 10.5, 0], false],
    [[-2, began - 10_000.5, 0], true],
    [[-1, 0, 0], true],
  ])("%j before an instant: %s", (stamp, expected) => expect(isKept(stamp)).toBe(expected));

  it("holds for no file, not even itself", () => {
    const stamp = safeStamp([5, began, began], began);
    expect(holds(table(stamp), 0, stamp)).toBe(false);
  });
});
