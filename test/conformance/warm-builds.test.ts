import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import { expect, it, onTestFinished } from "vitest";
import type { BuildResult } from "#src/index";
import { ChangingSite, seeded } from "../helpers/changing-site.ts";
import { newsroom, newsroomNow, writeNewsroom } from "../helpers/random-newsroom.ts";
import { copyCold, outcomeOf } from "../helpers/warm-and-cold.ts";

const builds = 6;

/** Each is a newsroom, and what happens to it. */
const seeds = [3, 10, 14, 23];

it.each(seeds)(
  "what is remembered changes nothing but time: newsroom %i",
  async (seed) => {
    const base = mkdtempSync(join(tmpdir(), "broadsheet-warm-"));
    onTestFinished(() => rmSync(base, { recursive: true, force: true }));
    const [warm, cold] = [join(base, "warm"), join(base, "cold")];
    const [stories = []] = fc.sample(newsroom, { seed, numRuns: 1 });
    writeNewsroom(warm, stories, () => true);
    const random = seeded(seed);
    const site = new ChangingSite(warm, newsroomNow, random);
    site.do("configuration");
    const history: string[] = [];
    for (let build = 1; build <= builds; build += 1) {
      const count = build === 1 ? 0 : 1 + random(2) * random(4);
      for (let change = 0; change < count; change += 1) history.push(site.change());
      history.push(`build ${build}`);
      // Files that were changed just before they are read are read again by the next build, others are not.
      if (random(2) === 0) await sleep(70);
      // Without the output, what others put there is missing as well.
      const keepsOutput = site.hasForeignFiles || random(3) > 0;
      copyCold(warm, cold, keepsOutput);
      const wanted = await outcomeOf(cold, site.now, keepsOutput);
      const found = await outcomeOf(warm, site.now, keepsOutput);
      // It leaves what was there.
      const isStopped = (wanted.result as BuildResult).status === "stopped";
      const said = history.join("\n");
      const names = [...new Set([...wanted.files.keys(), ...found.files.keys()])];
      expect(
        names.filter(
          (name) =>
            wanted.files.get(name) !== found.files.get(name) &&
            (keepsOutput || !isStopped || !name.startsWith("dist/")),
        ),
        said,
      ).toEqual([]);
      expect(found.result, said).toEqual(wanted.result);
      expect(existsSync(join(warm, ".broadsheet/cache")), said).toBe(true);
    }
  },
  60_000,
);
