import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import { expect, it, onTestFinished } from "vitest";
import { ChangingSite, seeded } from "../helpers/changing-site.ts";
import { repository } from "../helpers/newsroom.ts";
import { newsroom, newsroomNow, writeNewsroom } from "../helpers/random-newsroom.ts";
import { copyCold, outcomeOf } from "../helpers/warm-and-cold.ts";

const cli = join(repository, ".build/cli.js");
const kills = 6;

it("what a build that was killed leaves behind never decides what the next one makes", async () => {
  const base = mkdtempSync(join(tmpdir(), "broadsheet-killed-"));
  onTestFinished(() => rmSync(base, { recursive: true, force: true }));
  const [warm, cold] = [join(base, "warm"), join(base, "cold")];
  const [stories = []] = fc.sample(newsroom, { seed: 4, numRuns: 1 });
  writeNewsroom(warm, stories, () => true);
  const random = seeded(7);
  const site = new ChangingSite(warm, newsroomNow, random);
  site.do("configuration");
  let unfinished = 0;
  for (let round = 1; round <= kills; round += 1) {
    site.do(["words at the end", "title", "authors", "new file"][random(4)] ?? "");
    const child = spawn(process.execPath, [cli, "build", "--root", warm, "--now", site.now, "--quiet"], {
      stdio: "ignore",
    });
    const ended = once(child, "exit");
    // From when it has begun: how long the program takes to start says nothing.
    const lock = join(warm, "dist/.broadsheet");
    await Promise.race([begun(lock), ended]);
    await Promise.race([sleep(random(500)), ended]);
    child.kill("SIGKILL");
    const [, signal] = (await ended) as [number | null, string | null];
    if (signal === "SIGKILL") unfinished += 1;
    copyCold(warm, cold, true);
    const wanted = await outcomeOf(cold, site.now, true);
    const found = await outcomeOf(warm, site.now, true);
    expect([...found.files.keys()], `round ${round}`).toEqual([...wanted.files.keys()]);
    for (const [path, text] of wanted.files)
      expect(found.files.get(path) === text, `round ${round}: ${path}`).toBe(true);
    expect(found.result, `round ${round}`).toEqual(wanted.result);
  }
  // Else the kills fell behind the builds and the test says nothing.
  expect(unfinished).toBeGreaterThan(kills / 4);
}, 180_000);

/** When a build holds the lock of the folder. */
async function begun(folder: string): Promise<void> {
  const isLocked = (): boolean => existsSync(folder) && readdirSync(folder).some((name) => name.startsWith("lock"));
  while (!isLocked()) await sleep(5);
}
