import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { copyNewsroom, readOutput, repository, sampleNow } from "../helpers/newsroom.ts";

const cli = join(repository, ".build/cli.js");

const shuffle = join(repository, "test/helpers/shuffle-folders.mjs");

function buildIn(environment: Record<string, string>, ...flags: string[]): Map<string, Buffer> {
  const root = copyNewsroom();
  // Of one instant, with one address, and with two spellings of one topic: only a rule of ours can put them in order.
  for (const [index, name] of ["e", "a", "d", "b", "c", "f"].entries())
    writeFileSync(
      join(root, "articles", `${name}.md`),
      `---\ntitle: Title ${name}\ndate: 2026-11-01\nslug: tie-${index % 4}\ntags: [${index % 2 === 0 ? "hack week" : "Hack Week"}]\n---\nWords of ${name}.\n`,
    );
  try {
    const { status } = spawnSync(
      process.execPath,
      [...flags, cli, "build", "--root", root, "--now", sampleNow, "--quiet"],
      { env: { ...process.env, ...environment } },
    );
    // Two of them are held back for their address.
    expect(status).toBe(1);
    return readOutput(join(root, "dist"));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

describe("one input gives one output", () => {
  const first = buildIn({ TZ: "UTC", LANG: "C.UTF-8" });

  it.each([
    ["Apia, Turkish", { TZ: "Pacific/Apia", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" }],
    ["New York, Arabic", { TZ: "America/New_York", LANG: "ar_EG.UTF-8" }],
  ])("in %s, with folders listed in another order", (_, environment) => {
    const other = buildIn(environment, "--import", shuffle);
    expect([...other.keys()]).toEqual([...first.keys()]);
    for (const [path, bytes] of first) expect(other.get(path)?.equals(bytes), path).toBe(true);
  });
});
