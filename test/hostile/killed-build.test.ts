import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { build } from "#src/index";
import { listFiles } from "../helpers/judge.ts";
import { copyNewsroom, readOutput, repository, sampleNow } from "../helpers/newsroom.ts";
import { parseXml } from "../helpers/xml.ts";

const cli = join(repository, ".build/cli.js");
const kills = 50;

/** A small generator of its own (xorshift), so that a failure can be repeated. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** No torn file, and no feed that names a page that is not there. */
function expectSound(dist: string): void {
  for (const path of existsSync(dist) ? listFiles(dist) : []) {
    const text = readFileSync(join(dist, path), "utf8");
    if (path.endsWith(".html")) expect(text.trimEnd().endsWith("</html>"), path).toBe(true);
    if (path.endsWith(".json")) expect(() => JSON.parse(text), path).not.toThrow();
    if (!path.endsWith(".xml")) continue;
    parseXml(text);
    for (const [, page = ""] of text.matchAll(/<(?:link|loc)>https:\/\/courier\.example\/(articles\/[^<]*)</g))
      expect(existsSync(join(dist, decodeURIComponent(page), "index.html")), `${path} names ${page}`).toBe(true);
  }
}

it(`a build that is killed ${kills} times leaves a sound site, and the next one completes it`, async () => {
  const root = copyNewsroom();
  const dist = join(root, "dist");
  const random = randomOf(20261123);
  const article = join(root, "articles/2026/11/extra.md");
  const write = (round: number): void => {
    // The page moves to another address every round, so that each build adds and removes files.
    writeFileSync(
      article,
      `---\ntitle: Round ${round}\ndate: 2026-11-2${round % 3}\nslug: round-${round}\nauthor: Writer ${round % 5}\n---\n${"Words. ".repeat(round * 40)}\n`,
    );
  };
  try {
    let interrupted = 0;
    for (let round = 1; round <= kills; round += 1) {
      write(round);
      const child = spawn(process.execPath, [cli, "build", "--root", root, "--now", sampleNow, "--quiet"], {
        stdio: "ignore",
      });
      const ended = once(child, "exit");
      await Promise.race([sleep(100 + random() * 700), ended]);
      child.kill("SIGKILL");
      const [, signal] = (await ended) as [number | null, string | null];
      if (signal === "SIGKILL") interrupted += 1;
      expectSound(dist);
    }
    expect(interrupted).toBeGreaterThan(kills / 4);
    expect((await build({ root, now: sampleNow })).status).toBe("published");
    const repaired = readOutput(dist);
    rmSync(dist, { recursive: true });
    await build({ root, now: sampleNow });
    const fresh = readOutput(dist);
    expect([...repaired.keys()]).toEqual([...fresh.keys()]);
    for (const [path, bytes] of fresh) expect(repaired.get(path)?.equals(bytes), path).toBe(true);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}, 180_000);
