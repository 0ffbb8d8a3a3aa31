import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import type { Output } from "#src/model/output";
import { takeLock } from "#src/write/lock";
import { writeOutputs } from "#src/write/write";
import { manifestOf, newFastFolder, published, temporary } from "./folder.ts";
import { site } from "./kill-site.mjs";

const child = fileURLToPath(new URL("kill-child.mjs", import.meta.url));
const textOf = (outputs: readonly Output[]): Record<string, string> =>
  Object.fromEntries(outputs.map(({ path, content }) => [path, typeof content === "string" ? content : ""]));

/** Numbers from 0 to 1, the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

it("leaves a whole site behind wherever it is killed, and the next build repairs it", async () => {
  const out = newFastFolder();
  const versions = [site("A"), site("B")] as const;
  const texts = versions.map(textOf);
  const named = versions.flatMap((outputs) => outputs.filter(({ phase }) => phase === "feed" || phase === "index"));
  const naming = new Set(named.map(({ path }) => path));
  const random = seeded(2);
  let mixed = 0;
  const begun = performance.now();
  for (const outputs of versions) writeOutputs(out, outputs);
  const cycle = performance.now() - begun;

  const rounds = 50;
  const start = () => spawn(process.execPath, [child, out], { stdio: ["pipe", "pipe", "inherit"] });
  let next = start();
  onTestFinished(() => void next.kill("SIGKILL"));
  for (let round = 1; round <= rounds; round += 1) {
    const build = next;
    build.stdin.end();
    await once(build.stdout, "data");
    await sleep(random() * cycle);
    build.kill("SIGKILL");
    expect(await once(build, "exit")).toEqual([null, "SIGKILL"]);
    // It loads its code while this process looks at what is left.
    if (round < rounds) next = start();

    const left = published(out);
    for (const [path, text] of Object.entries(left)) {
      if (path.endsWith("/")) continue;
      if (!texts.some((version) => version[path] === text))
        expect.fail(`round ${round}: ${path} is torn: ${text.slice(0, 80)}`);
      if (!naming.has(path)) continue;
      for (const name of JSON.parse(text) as string[])
        if (left[name] === undefined) expect.fail(`round ${round}: ${path} names ${name}, which is missing`);
    }
    if (!texts.some((version) => Object.keys({ ...version, ...left }).every((path) => version[path] === left[path])))
      mixed += 1;

    const lock = await takeLock(out, { waitMs: 0 });
    if (!("release" in lock)) throw new Error(`round ${round}: ${JSON.stringify(lock)}`);
    const wanted = round % 2;
    expect(writeOutputs(out, versions[wanted] ?? []).problems).toEqual([]);
    lock.release();
    expect(published(out)).toEqual(texts[wanted]);
    expect(Object.keys(manifestOf(out))).toEqual(Object.keys(texts[wanted] ?? {}).toSorted());
    expect(temporary(out)).toEqual([]);
    expect(readdirSync(join(out, ".broadsheet")).toSorted()).toEqual(["manifest.json", "tmp"]);
  }
  // Else the kills fell between two builds and the test says nothing.
  expect(mixed).toBeGreaterThan(15);
});
