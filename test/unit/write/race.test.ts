import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { newFastFolder, put, temporary } from "./folder.ts";

const child = fileURLToPath(new URL("race-child.mjs", import.meta.url));

it("lets exactly one of eight processes take over each stale lock", async () => {
  const out = newFastFolder();
  const turns = 40;
  put(out, "counter", "0");
  put(out, ".broadsheet/tmp/x", "");
  const dead = String(spawnSync("true").pid);
  const args = [child, out, String(turns), dead];
  const racers = Array.from({ length: 8 }, () => spawn(process.execPath, args, { stdio: "inherit" }));
  onTestFinished(() => racers.forEach((racer) => racer.kill("SIGKILL")));
  const ends = await Promise.all(racers.map((racer) => once(racer, "exit")));
  expect(ends).toEqual(racers.map(() => [0, null]));
  expect(readFileSync(join(out, "counter"), "utf8")).toBe(String(8 * turns));
  expect(temporary(out)).toEqual(["x"]);
  expect(readdirSync(join(out, ".broadsheet")).filter((name) => name.startsWith("lock-")).length).toBeLessThan(8);
});
