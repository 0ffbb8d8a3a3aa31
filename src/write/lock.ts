import { setTimeout as sleep } from "node:timers/promises";
import type { Problem } from "../model/problem.ts";
import { systemCode } from "../base/system-error.ts";
import { writeFailed } from "./failure.ts";
import { type Files, realFiles } from "./files.ts";
import { ourselves } from "./holder.ts";
import { type LockFiles, openLockFiles } from "./lock-file.ts";
import { prepareState, stateFolder } from "./state.ts";

export interface Lock {
  /** Gives the lock up if it is still ours. Does not throw: a lock that cannot be removed ends with the process. */
  release(): void;
}

export interface LockOptions {
  readonly waitMs: number;
  /** Called once if there is somebody to wait for: "process 123 on desk-7 since 2026-11-23T20:11:00.000Z". */
  readonly onWait?: (holder: string) => void;
}

const name = "lock";
const pollMs = 100;
const touchMs = 60_000;

/**
 * Takes the lock of an output folder, an absolute path, which is made if need be; waits for at most `waitMs`. A lock whose
 * process ended without release is taken over: at once when it ran here, else 10 minutes after it was last touched, which
 * a holder does every minute. A `problem` says that the folder cannot hold a lock.
 */
export async function takeLock(
  out: string,
  { waitMs, onWait }: LockOptions,
  files: Files = realFiles,
): Promise<Lock | { readonly heldBy: string } | { readonly problem: Problem }> {
  let end: number | undefined;
  try {
    const problem = prepareState(files, out);
    if (problem !== undefined) return { problem };
    const locks = openLockFiles(files, out);
    const text = `${JSON.stringify(ourselves())}\n`;
    for (let first = true; ; first = false) {
      const heldBy = locks.take(name, text);
      if (heldBy === undefined) return hold(locks, text);
      // A monotonic clock, which measures the wait and decides no content.
      end ??= performance.now() + waitMs;
      const rest = end - performance.now();
      if (rest <= 0) return { heldBy };
      if (first) onWait?.(heldBy);
      await sleep(Math.min(pollMs, rest));
    }
  } catch (error) {
    return { problem: writeFailed(error, `${stateFolder}/${name}`) };
  }
}

function hold(locks: LockFiles, text: string): Lock {
  quietly(() => locks.sweep(text));
  const timer = setInterval(() => quietly(() => locks.touch(name, text)), touchMs);
  timer.unref();
  return {
    release: () => {
      clearInterval(timer);
      quietly(() => locks.drop(name, text));
    },
  };
}

/** Does something that a lock can go without when the system refuses it. */
function quietly(action: () => void): void {
  try {
    action();
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
  }
}
