import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build, type BuildResult } from "#src/index";
import { judgeFolder } from "../helpers/judge.ts";
import { readOutput, repository } from "../helpers/newsroom.ts";

describe("a newsroom of 600 articles whose every field is hostile", () => {
  let root: string;
  let result: BuildResult;
  const publish = (out: string, jobs: number): Promise<BuildResult> =>
    build({ root, out, jobs, now: "2026-11-24T00:00:00Z" });

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), "broadsheet-hostile-"));
    const script = join(repository, "scripts/generate-newsroom.mjs");
    expect(spawnSync(process.execPath, [script, root, "600", "--hostile"]).status).toBe(0);
    result = await publish("one", 1);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it("is published whole, and no judge says a word", async () => {
    expect(result.status).toBe("published");
    expect(result.articles.published).toBeGreaterThan(540);
    expect(await judgeFolder(join(root, "one"))).toEqual([]);
  });

  it("is the same with three workers as with one", async () => {
    await publish("three", 3);
    const [one, three] = [readOutput(join(root, "one")), readOutput(join(root, "three"))];
    expect([...three.keys()]).toEqual([...one.keys()]);
    for (const [path, bytes] of one) expect(three.get(path)?.equals(bytes), path).toBe(true);
  });

  it("is not written again when nothing changed", async () => {
    expect((await publish("one", 2)).written).toMatchObject({ written: 0, pruned: 0 });
  });
});
