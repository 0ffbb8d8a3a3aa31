import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, readdirSync, statSync, symlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { digest } from "#src/base/hash";
import { type Files, realFiles } from "#src/write/files";
import { type Holder, ourselves } from "#src/write/holder";
import { type Lock, takeLock } from "#src/write/lock";
import { writeOutputs } from "#src/write/write";
import { newFolder, put, systemError, temporary } from "./folder.ts";

const file = ".broadsheet/lock";
const hour = 3_600_000;

async function take(out: string, files?: Files): Promise<Lock> {
  const lock = await takeLock(out, { waitMs: 0 }, files);
  if (!("release" in lock)) throw new Error(JSON.stringify(lock));
  onTestFinished(() => lock.release());
  return lock;
}

/** Puts a lock file in place, last touched so many milliseconds ago. */
function place(out: string, holder: string | Partial<Holder>, age = 0): string {
  const text = typeof holder === "string" ? holder : JSON.stringify({ ...ourselves(), ...holder });
  put(out, file, text);
  const then = (Date.now() - age) / 1000;
  utimesSync(join(out, file), then, then);
  return text;
}

function deadPid(): number {
  return spawnSync("true").pid;
}

describe("a lock", () => {
  it("names its holder and goes with its release", async () => {
    const out = join(newFolder(), "new/dist");
    const lock = await take(out);
    const { since, token, ...rest } = JSON.parse(readFileSync(join(out, file), "utf8"));
    expect(rest).toEqual({
      pid: process.pid,
      host: ourselves().host,
      space: ourselves().space,
      started: ourselves().started,
    });
    expect(since).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect(token).not.toBe(ourselves().token);
    expect(temporary(out)).toEqual([]);
    lock.release();
    expect(readdirSync(join(out, ".broadsheet"))).toEqual(["tmp"]);
  });

  it("that is held is told at once when nobody wants to wait", async () => {
    const out = newFolder();
    await take(out);
    const onWait = vi.fn();
    const second = await takeLock(out, { waitMs: 0, onWait });
    expect(second).toEqual({ heldBy: expect.stringMatching(`^process ${process.pid} on \\S+ since \\d{4}-`) });
    expect(onWait).not.toHaveBeenCalled();
  });

  it("is waited for, with one word about it, and got when it is free", async () => {
    const out = newFolder();
    const first = await take(out);
    const onWait = vi.fn(() => void setTimeout(() => first.release(), 250));
    const second = await takeLock(out, { waitMs: 10_000, onWait });
    expect(second).toHaveProperty("release");
    expect(onWait).toHaveBeenCalledExactlyOnceWith(expect.stringContaining(`process ${process.pid} on `));
    if ("release" in second) second.release();
  });

  it("is waited for no longer than was said", async () => {
    const out = newFolder();
    await take(out);
    const start = performance.now();
    expect(await takeLock(out, { waitMs: 250 })).toHaveProperty("heldBy");
    expect(performance.now() - start).toBeGreaterThanOrEqual(250);
  });

  it("that another process took over is not removed or touched by its old holder", async () => {
    const out = newFolder();
    vi.useFakeTimers({ toFake: ["setInterval"] });
    onTestFinished(() => void vi.useRealTimers());
    const lock = await take(out);
    const text = place(out, { token: "other" }, hour);
    vi.advanceTimersByTime(200_000);
    expect(Date.now() - statSync(join(out, file)).mtimeMs).toBeGreaterThan(hour / 2);
    lock.release();
    expect(readFileSync(join(out, file), "utf8")).toBe(text);
  });

  it("is touched every minute until its release", async () => {
    const out = newFolder();
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    onTestFinished(() => void vi.useRealTimers());
    const lock = await take(out);
    const text = readFileSync(join(out, file), "utf8");
    utimesSync(join(out, file), 1, 1);
    vi.advanceTimersByTime(61_000);
    expect(statSync(join(out, file)).mtimeMs).toBeGreaterThan(hour);
    expect(readFileSync(join(out, file), "utf8")).toBe(text);
    lock.release();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("can be had where there are no hard links", async () => {
    const files: Files = {
      ...realFiles,
      linkSync: () => {
        throw systemError("EPERM");
      },
    };
    const out = newFolder();
    const lock = await take(out, files);
    expect(await takeLock(out, { waitMs: 0 }, files)).toHaveProperty("heldBy");
    lock.release();
    place(out, { pid: deadPid() });
    (await take(out, files)).release();
  });

  it("is got although the holder clears the temporary folder at the same moment", async () => {
    let calls = 0;
    const files: Files = {
      ...realFiles,
      linkSync: (from, to) => {
        calls += 1;
        if (calls === 1) realFiles.unlinkSync(from);
        realFiles.linkSync(from, to);
      },
    };
    await take(newFolder(), files);
    expect(calls).toBe(2);
  });

  it("whose folder vanishes is a problem, not an endless search", async () => {
    const files: Files = {
      ...realFiles,
      linkSync: () => {
        throw systemError("ENOENT");
      },
    };
    expect(await takeLock(newFolder(), { waitMs: 0 }, files)).toMatchObject({ problem: { code: "write-failed" } });
  });

  it("is not sought through a symbolic link", async () => {
    const out = newFolder();
    const elsewhere = newFolder();
    symlinkSync(elsewhere, join(out, ".broadsheet"));
    expect(await takeLock(out, { waitMs: 0 })).toMatchObject({ problem: { code: "state-blocked" } });
    expect(readdirSync(elsewhere)).toEqual([]);
  });
});

describe("a lock that was left", () => {
  it.each<[string, () => Partial<Holder>]>([
    ["by a process that is dead", () => ({ pid: deadPid() })],
    ["by a dead process of a system without /proc", () => ({ pid: deadPid(), started: "" })],
    ["by a process whose number another one has now", () => ({ started: "1" })],
  ])("%s is taken over at once", async (_, holder) => {
    const out = newFolder();
    const text = place(out, holder());
    await take(out);
    expect(readFileSync(join(out, file), "utf8")).not.toBe(text);
    expect(readdirSync(join(out, ".broadsheet")).toSorted()).toEqual(["lock", "tmp"]);
  });

  it.each<[string, () => Partial<Holder>]>([
    ["this process", () => ({})],
    ["this process, on a system without /proc", () => ({ started: "" })],
    ["a process of another user or the first of all", () => ({ pid: 1, started: "" })],
  ])("by %s is held however old it is", async (_, holder) => {
    const out = newFolder();
    place(out, holder(), hour);
    expect(await takeLock(out, { waitMs: 0 })).toHaveProperty("heldBy");
  });

  it.each<[string, string | Partial<Holder>]>([
    ["another host", { host: "elsewhere", pid: 1 }],
    ["another container of this host", { space: "pid:[1]", pid: 1 }],
    ["nobody, empty", ""],
    ["nobody, torn", '{"pid":1,"host":'],
    ["nobody, null", "null"],
    ["process 0", { pid: 0 }],
    ["process -1", { pid: -1 }],
  ])("by %s is held for 10 minutes after it was touched, then taken over", async (_, holder) => {
    const out = newFolder();
    place(out, holder, 570_000);
    expect(await takeLock(out, { waitMs: 0 })).toHaveProperty("heldBy");
    place(out, holder, 630_000);
    await take(out);
    expect(readFileSync(join(out, file), "utf8")).toContain(`"pid":${process.pid},`);
    expect(temporary(out)).toEqual([]);
  });

  it("is judged by the clock of the file system, not by that of the host", async () => {
    const out = newFolder();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 24 * hour });
    onTestFinished(() => void vi.useRealTimers());
    place(out, { host: "elsewhere" }, 24 * hour);
    expect(await takeLock(out, { waitMs: 0 })).toHaveProperty("heldBy");
  });

  it("with its guard, by a process killed while taking over, is taken over and swept", async () => {
    const out = newFolder();
    const text = place(out, { pid: deadPid() });
    put(out, `.broadsheet/lock-${digest(text)}`, JSON.stringify({ ...ourselves(), pid: deadPid() }));
    put(out, ".broadsheet/lock-0123", "{}");
    await take(out);
    expect(readdirSync(join(out, ".broadsheet")).toSorted()).toEqual(["lock", "tmp"]);
  });

  it("and is being taken over by a living process is that one's", async () => {
    const out = newFolder();
    const text = place(out, { pid: deadPid() });
    put(out, `.broadsheet/lock-${digest(text)}`, JSON.stringify(ourselves()));
    expect(await takeLock(out, { waitMs: 0 })).toHaveProperty("heldBy");
    expect(readFileSync(join(out, file), "utf8")).toBe(text);
  });

  it("by a zombie is taken over", async ({ skip }) => {
    if (!existsSync("/proc/self/stat")) skip();
    // The shell becomes a program that never waits for the child it inherits.
    const parent = spawn("sh", ["-c", "sleep 0 & echo $!; exec sleep 30"], { stdio: ["ignore", "pipe", "ignore"] });
    onTestFinished(() => void parent.kill("SIGKILL"));
    const [line] = await once(parent.stdout, "data");
    const pid = Number(String(line));
    await vi.waitFor(() => expect(readFileSync(`/proc/${pid}/stat`, "utf8")).toContain(") Z "));
    const out = newFolder();
    place(out, { pid, started: "" });
    await take(out);
  });

  it("is told on one line, without what a terminal would obey", async () => {
    const out = newFolder();
    place(out, { host: "a\u001b[2J\nb".padEnd(500, "x") });
    const lock = await takeLock(out, { waitMs: 0 });
    expect(lock).toHaveProperty("heldBy");
    if ("heldBy" in lock) expect(lock.heldBy).toMatch(/^[^\u0000-\u001f]{1,200}$/);
  });
});

it("does not stand in the way of a write, which leaves it alone", async () => {
  const out = newFolder();
  await take(out);
  const text = readFileSync(join(out, file), "utf8");
  expect(writeOutputs(out, []).problems).toEqual([]);
  expect(readFileSync(join(out, file), "utf8")).toBe(text);
});
