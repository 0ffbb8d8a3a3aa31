import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { copyNewsroom, readOutput, repository, sampleNow } from "../helpers/newsroom.ts";

const cli = join(repository, ".build/cli.js");

function buildIn(environment: Record<string, string>, order?: (files: string[]) => string[]): Map<string, Buffer> {
  const root = copyNewsroom(order);
  try {
    execFileSync(process.execPath, [cli, "build", "--root", root, "--now", sampleNow, "--quiet"], {
      env: { ...process.env, ...environment },
    });
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
  ])("in %s, with the files made in another order", (_, environment) => {
    const other = buildIn(environment, (files) => files.toReversed());
    expect([...other.keys()]).toEqual([...first.keys()]);
    for (const [path, bytes] of first) expect(other.get(path)?.equals(bytes), path).toBe(true);
  });
});
