import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { build } from "#src/pipeline";
import { runCommand } from "../../helpers/run-command.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "broadsheet-next-"));
  mkdirSync(join(root, "articles"));
  writeFileSync(
    join(root, "broadsheet.yaml"),
    "site:\n  title: T\n  description: D\n  url: https://a.example/\n  language: en\n  timezone: UTC\n  publisher:\n    name: P\n",
  );
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(root, { recursive: true, force: true });
});

const article = (name: string, fields: string): void =>
  writeFileSync(join(root, `articles/${name}.md`), `---\ntitle: Story ${name}\n${fields}\n---\nText.\n`);
const next = (...argv: string[]): ReturnType<typeof runCommand> => runCommand(root, ["next", ...argv]);

describe("broadsheet next", () => {
  it("knows nothing before the first build", async () => {
    expect(await next()).toMatchObject({ code: 1, out: "", err: expect.stringContaining("run broadsheet build") });
    expect(await next("--json")).toEqual({ code: 1, out: "{}\n", err: "" });
  });

  it("says when nothing falls due", async () => {
    article("old", "date: 2019-01-01");
    await build({ root, now: "2026-11-24T12:00:00Z" });
    expect(await next("--on-calendar")).toEqual({ code: 1, out: "", err: "broadsheet: nothing falls due\n" });
  });

  it("gives the instant as text, JSON and for systemd, though a later build was stopped", async () => {
    article("old", "date: 2019-01-01");
    article("canary", "date: 2026-11-20\nembargo: 2026-11-26T03:30:00Z");
    await build({ root, now: "2026-11-24T12:00:00Z" });
    writeFileSync(join(root, "broadsheet.yaml"), "site: 1\n");
    await build({ root, now: "2026-11-24T12:00:01Z" });
    vi.useFakeTimers({ now: Date.parse("2026-11-24T12:00:00Z"), toFake: ["Date"] });
    const text = await next();
    expect(text.code).toBe(0);
    expect(text.out).toMatch(/^2026-11-26T03:30:00Z, in 1 d 15 h, as the build of 20\d\d-\d\d-\d\dT[\d:]{8}Z knows\n$/);
    expect(JSON.parse((await next("--json")).out)).toMatchObject({
      next: "2026-11-26T03:30:00Z",
      event: "2026-11-26T03:30:00Z",
    });
    expect((await next("--on-calendar")).out).toBe("2026-11-26 03:30:00 UTC\n");
    vi.setSystemTime(Date.parse("2026-11-26T03:35:00Z"));
    expect((await next()).out).toContain(", 5 min ago, ");
    expect(await next("--out", "elsewhere")).toMatchObject({ code: 1 });
    expect(await next("--json", "--on-calendar")).toMatchObject({ code: 2 });
  });
});
