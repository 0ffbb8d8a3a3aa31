import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Cause, Loop } from "#src/watch/loop";

interface Run {
  readonly cause: Cause;
  readonly at: number;
  readonly end: (answer?: { due?: number; retry?: number }) => Promise<void>;
}

let loop: Loop;
let runs: Run[];
let clockShift: number;
beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  clockShift = 0;
});
afterEach(async () => {
  const stopped = loop.stop();
  await runs.at(-1)?.end();
  await stopped;
  vi.useRealTimers();
});

function start(poll?: number, lead = 0): void {
  runs = [];
  loop = new Loop({
    now: () => Date.now() + clockShift,
    poll: () => poll,
    lead: () => lead,
    build: (cause) =>
      new Promise((resolve) => {
        runs.push({
          cause,
          at: Date.now(),
          end: async (answer = {}) => {
            resolve(answer);
            await vi.advanceTimersByTimeAsync(0);
          },
        });
      }),
  });
  loop.start();
}

const pass = (milliseconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);
const last = (): Run => runs.at(-1) as Run;

describe("when to build", () => {
  it("at the start, then soon after a save", async () => {
    start();
    await last().end();
    loop.change("a.md");
    loop.change("a.md");
    await pass(19);
    expect(runs).toHaveLength(1);
    await pass(1);
    expect(runs.map(({ cause }) => cause)).toEqual([{ kind: "start" }, { kind: "change", paths: ["a.md"] }]);
  });

  it("once, after a burst that pauses now and then", async () => {
    start();
    await last().end();
    for (let file = 0; file < 300; file += 1) {
      loop.change(`${file}.md`);
      await pass(file < 5 ? 2 : file % 50 === 0 ? 250 : 1);
    }
    expect(runs).toHaveLength(1);
    await pass(300);
    expect(runs).toHaveLength(2);
    expect(last().cause).toMatchObject({ paths: { length: 300 } });
  });

  it("within five seconds, though changes never end", async () => {
    start();
    await last().end();
    const from = Date.now();
    for (let file = 0; runs.length === 1 && file < 1000; file += 1) {
      loop.change(`${file}.md`);
      await pass(10);
    }
    expect(last().at - from).toBeLessThanOrEqual(5010);
  });

  it("never twice at a time; what changes meanwhile is built once afterwards", async () => {
    start();
    for (const path of ["a.md", "b.md", "a.md"]) {
      loop.change(path);
      await pass(500);
    }
    expect(runs).toHaveLength(1);
    await last().end();
    await pass(20);
    expect(runs).toHaveLength(2);
    expect(last().cause).toEqual({ kind: "change", paths: ["a.md", "b.md"] });
    await last().end();
    await pass(60_000);
    expect(runs).toHaveLength(2);
  });

  it("not twice at a time when something falls due while a save settles", async () => {
    start();
    await last().end({ due: 1000 });
    await pass(990);
    loop.change("a.md");
    await pass(10);
    expect(last().cause.kind).toBe("due");
    await pass(100);
    expect(runs).toHaveLength(2);
    await last().end();
    await pass(20);
    expect(last().cause).toEqual({ kind: "change", paths: ["a.md"] });
  });

  it("at the instant at which something falls due, however far", async () => {
    start();
    // More than a timer holds.
    const days = 25 * 86_400_000;
    await last().end({ due: days });
    await pass(days - 1);
    expect(runs).toHaveLength(1);
    await pass(1);
    expect(last()).toMatchObject({ cause: { kind: "due" }, at: days });
  });

  it("half a minute late at most when the clock was set, or stood still with the machine", async () => {
    start();
    await last().end({ due: 86_400_000 });
    await pass(60_000);
    clockShift = 86_400_000;
    await pass(30_000);
    expect(last().cause.kind).toBe("due");
    // It was set back: nothing is due for a day.
    await last().end({ due: 2 * 86_400_000 });
    clockShift = 0;
    await pass(86_400_000);
    expect(runs).toHaveLength(2);
  });

  it("not in circles when a due instant does not go by", async () => {
    start();
    await last().end({ due: 0 });
    for (let count = 0; count < 8; count += 1) {
      await pass(125);
      await last().end({ due: 0 });
    }
    expect(runs.length).toBeLessThanOrEqual(5);
  });

  it("again after a while when a build was stopped; what was due stays due", async () => {
    start();
    await last().end({ due: 1000 });
    await pass(1000);
    await last().end({ retry: 2000 });
    await pass(1999);
    expect(runs).toHaveLength(2);
    await pass(1);
    expect(last().cause.kind).toBe("retry");
    await last().end({ due: 10_000 });
    await pass(7000);
    expect(last()).toMatchObject({ cause: { kind: "due" }, at: 10_000 });
  });

  it("every so often where nobody tells of changes", async () => {
    start(5000);
    await last().end();
    await pass(5000);
    expect(last().cause.kind).toBe("poll");
    await last().end();
    await pass(4999);
    expect(runs).toHaveLength(2);
  });

  it("no more once it is stopped, and not before the running build is over", async () => {
    start();
    loop.change("a.md");
    let isOver = false;
    const stopped = loop.stop().then(() => (isOver = true));
    await pass(1000);
    expect(isOver).toBe(false);
    await last().end({ due: 5000 });
    await stopped;
    loop.change("b.md");
    await pass(10_000);
    expect(runs).toHaveLength(1);
  });

  it("no more after a build that threw, which is told", async () => {
    runs = [];
    loop = new Loop({ now: Date.now, poll: () => undefined, build: () => Promise.reject(new Error("a bug")) });
    loop.start();
    await expect(loop.failed).rejects.toThrow("a bug");
    loop.change("a.md");
    await pass(1000);
    expect(loop.isBuilding).toBe(false);
  });
});

describe("what is due, made in advance", () => {
  const lead = 10_000;
  const due = 60_000;
  /** Begins what is due, and holds it as soon as it is made, `making` milliseconds later. */
  async function held(making = 2000): Promise<{ verdict: () => [wanted: boolean, at: number] | undefined }> {
    start(undefined, lead);
    await last().end({ due });
    await pass(due - lead - Date.now());
    expect(runs).toHaveLength(2);
    const { cause } = last();
    const ahead = cause.kind === "due" ? cause.ahead : undefined;
    expect(ahead?.at).toBe(due);
    await pass(making);
    let verdict: [boolean, number] | undefined;
    void ahead?.hold().then((wanted) => (verdict = [wanted, Date.now() + clockShift]));
    await pass(0);
    return { verdict: () => verdict };
  }

  it("is let go at the instant, and not a millisecond before it", async () => {
    const { verdict } = await held();
    await pass(due - 1 - Date.now());
    expect(verdict()).toBeUndefined();
    await pass(1);
    expect(verdict()).toEqual([true, due]);
  });

  it("is let go at once where making it took longer", async () => {
    const { verdict } = await held(lead + 3000);
    expect(verdict()).toEqual([true, due + 3000]);
  });

  it("is given up for a change, which is built first; then it is made again", async () => {
    const { verdict } = await held();
    loop.change("a.md");
    await pass(0);
    expect(verdict()?.[0]).toBe(false);
    await last().end({ due });
    await pass(20);
    expect(last().cause).toEqual({ kind: "change", paths: ["a.md"] });
    await last().end({ due });
    await pass(250);
    expect(last().cause).toMatchObject({ kind: "due", ahead: { at: due } });
  });

  it("does not begin while a burst of changes settles", async () => {
    start(undefined, lead);
    await last().end({ due });
    await pass(due - lead - 150 - Date.now());
    for (let file = 0; file < 6; file += 1) loop.change(`${file}.md`);
    await pass(299);
    expect(runs).toHaveLength(1);
    await pass(1);
    expect(last().cause).toMatchObject({ kind: "change" });
  });

  it("is given up where the clock is set back, and when the loop stops", async () => {
    const back = await held();
    clockShift = -3_600_000;
    await pass(250);
    expect(back.verdict()?.[0]).toBe(false);
    await last().end({ due });
    await loop.stop();
    clockShift = 0;
    vi.setSystemTime(0);
    const stopped = await held();
    const end = loop.stop();
    await pass(0);
    expect(stopped.verdict()?.[0]).toBe(false);
    await last().end();
    await end;
  });

  it("that comes when the clock is already past it is built as ever", async () => {
    start(undefined, lead);
    await last().end({ due });
    clockShift = due;
    await pass(30_000);
    expect(last().cause).toEqual({ kind: "due" });
  });
});
