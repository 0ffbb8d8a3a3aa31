import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { build } from "#src/pipeline";
import type { BuildResult } from "#src/model/build";
import { isHidden, mark, newsroom, newsroomNow, writeNewsroom, type Story } from "../helpers/random-newsroom.ts";

const roots = ["with", "without"].map((name) => mkdtempSync(join(tmpdir(), `broadsheet-${name}-`))) as [string, string];
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true, force: true });
});

/** Newsrooms for each test; each is built several times. */
const runs = Number(process.env["NEWSROOMS"] ?? 12);
const patience = 300_000 + runs * 10_000;

/** Path → bytes of everything in the output folder, the build's own records too. */
function read(root: string): Map<string, string> {
  const out = join(root, "dist");
  return new Map(
    readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(out.length + 1), readFileSync(path, "latin1")] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

async function publish(
  root: string,
  all: readonly Story[],
  keep: (story: Story) => boolean,
  now = newsroomNow,
  ledger?: Buffer,
): Promise<BuildResult> {
  for (const folder of ["dist", ".broadsheet"]) rmSync(join(root, folder), { recursive: true, force: true });
  writeNewsroom(root, all, keep);
  if (ledger !== undefined) writeFileSync(join(root, "articles/_ids.json"), ledger);
  const result = await build({ root, now });
  expect(result.status).not.toBe("stopped");
  return result;
}

/** The ledger of the first newsroom, out of which the desk took the channels that hidden articles had to themselves. */
function ledgerWithout(hidden: readonly Story[]): Buffer {
  const ledger = JSON.parse(readFileSync(join(roots[0], "articles/_ids.json"), "utf8")) as { channels: object };
  const channels = Object.entries(ledger.channels).filter(
    (entry) => !hidden.some((story) => JSON.stringify(entry).toLowerCase().includes(mark(story).toLowerCase())),
  );
  return Buffer.from(JSON.stringify({ ...ledger, channels: Object.fromEntries(channels) }));
}

/** What would be published, without writing. */
async function outputs(root: string, now: number): Promise<{ files: Map<string, unknown>; next: number | undefined }> {
  const result = await build({ root, now, collect: true });
  const files = new Map(result.outputs.map(({ path, content }) => [path, content]));
  return { files, next: result.nextDue === undefined ? undefined : Date.parse(result.nextDue.at) };
}

describe("before its time an article leaves no trace", () => {
  it(
    "the output is byte for byte what it is without the files of hidden articles, and names none of them",
    async () => {
      let hiddenOnes = 0;
      let visibleOnes = 0;
      await fc.assert(
        fc.asyncProperty(newsroom, fc.boolean(), async (all, isKnown) => {
          // Of a site that was built before, when some of the hidden ones could be seen, the ids are kept.
          if (isKnown) await publish(roots[0], all, () => true, "2026-11-19T12:00:00Z");
          const ledger = isKnown ? ledgerWithout(all.filter(isHidden)) : undefined;
          const result = await publish(roots[0], all, () => true, newsroomNow, ledger);
          await publish(roots[1], all, (story) => !isHidden(story), newsroomNow, ledger);
          const [withThem, without] = roots.map(read) as [Map<string, string>, Map<string, string>];
          expect([...withThem.keys()]).toEqual([...without.keys()]);
          for (const [path, bytes] of without) expect(withThem.get(path) === bytes, path).toBe(true);
          const hidden = all.filter(isHidden);
          for (const [path, bytes] of withThem)
            for (const story of hidden)
              expect(`${path} ${bytes}`.includes(mark(story)), `${path}: ${mark(story)}`).toBe(false);
          hiddenOnes += hidden.length;
          visibleOnes += result.articles.published;
        }),
        { numRuns: runs, endOnFailure: true },
      );
      expect(hiddenOnes).toBeGreaterThan(2 * runs);
      expect(visibleOnes).toBeGreaterThan(runs);
    },
    patience,
  );
});

describe("time alone changes what is published when the build says so", () => {
  it(
    "not a second earlier",
    async () => {
      let changes = 0;
      await fc.assert(
        fc.asyncProperty(newsroom, fc.integer({ min: 0, max: 20 }), async (all, hours) => {
          // The last good texts of another newsroom.
          rmSync(join(roots[0], ".broadsheet"), { recursive: true, force: true });
          writeNewsroom(roots[0], all, () => true);
          const start = Date.parse(newsroomNow) + hours * 3 * 3_600_000;
          const now = await outputs(roots[0], start);
          const later = now.next ?? start + 10 * 365 * 86_400_000;
          expect(later).toBeGreaterThan(start);
          expect((await outputs(roots[0], later - 1000)).files).toEqual(now.files);
          if (now.next === undefined) return;
          changes += 1;
          expect((await outputs(roots[0], later)).files).not.toEqual(now.files);
        }),
        { numRuns: runs, endOnFailure: true },
      );
      expect(changes).toBeGreaterThan(runs / 2);
    },
    patience,
  );
});
