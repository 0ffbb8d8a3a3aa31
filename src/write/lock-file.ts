import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { digest } from "../base/hash.ts";
import { systemCode } from "../base/system-error.ts";
import { type Files, look, unlinkIfThere } from "./files.ts";
import { describeHolder, type Holder, parseHolder, whereabouts } from "./holder.ts";
import { stateFolder, tempFolder } from "./state.ts";

/** A lock of another host, or one that cannot be read, is left alone for so long after it was last touched. */
const untouchedLimit = 10 * 60_000;
/** Answers of file systems that have no hard links. */
const noLinks = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"]);

/** How often the lock may be lost to a quicker process before the caller is told that others are at work. */
const rounds = 5;
const guardPrefix = "lock-";

/** Lock files of one output folder, each known by its name in the state folder. Every call may throw system errors. */
export interface LockFiles {
  /** Takes the lock for the holder whose JSON is `text`; returns `undefined`, or in words who has it. */
  take(name: string, text: string): string | undefined;
  /** Renews the time of the lock if it is still `text`. */
  touch(name: string, text: string): void;
  /** Removes the lock if it is still `text`. */
  drop(name: string, text: string): void;
  /** Removes what killed processes left; the caller holds the lock with `text`. */
  sweep(text: string): void;
}

interface Seen {
  readonly text: string;
  readonly holder: Holder | undefined;
  /** Milliseconds, by the clock of the file system. */
  readonly touched: number;
}

function guardOf(text: string): string {
  return guardPrefix + digest(text);
}

/** Passes over the error that was expected: false. */
function unless(error: unknown, code: string): false {
  if (systemCode(error) !== code) throw error;
  return false;
}

export function openLockFiles(files: Files, out: string): LockFiles {
  const pathOf = (name: string): string => join(out, stateFolder, name);

  function see(name: string): Seen | undefined {
    const stats = look(files, pathOf(name));
    if (stats === undefined) return undefined;
    const text = stats.isFile() ? read(name) : "";
    return text === undefined ? undefined : { text, holder: parseHolder(text), touched: stats.mtimeMs };
  }

  function read(name: string): string | undefined {
    try {
      return files.readFileSync(pathOf(name), "utf8");
    } catch (error) {
      if (systemCode(error) === "ENOENT") return undefined;
      throw error;
    }
  }

  function isStale({ holder, touched }: Seen): boolean {
    const where = holder === undefined ? "elsewhere" : whereabouts(holder);
    return where === "gone" || (where === "elsewhere" && fileClock() - touched > untouchedLimit);
  }

  // The time that the file system gives to a new file: the clocks of two hosts that share it may differ.
  function fileClock(): number {
    return withTemp("", (temp) => look(files, temp)?.mtimeMs ?? 0);
  }

  function withTemp<T>(text: string, use: (temp: string) => T): T {
    const temp = join(out, tempFolder, `lock-${randomUUID()}`);
    files.writeFileSync(temp, text, { flag: "wx" });
    try {
      return use(temp);
    } finally {
      unlinkIfThere(files, temp);
    }
  }

  // By a hard link the lock appears with its whole content, or not at all if there is one.
  function create(name: string, text: string): boolean {
    return withTemp(text, (temp) => {
      try {
        files.linkSync(temp, pathOf(name));
      } catch (error) {
        if (!noLinks.has(systemCode(error) ?? "")) return unless(error, "EEXIST");
        return createPlainly(name, text);
      }
      return true;
    });
  }

  function createPlainly(name: string, text: string): boolean {
    try {
      files.writeFileSync(pathOf(name), text, { flag: "wx" });
      return true;
    } catch (error) {
      return unless(error, "EEXIST");
    }
  }

  function take(name: string, text: string): string | undefined {
    for (let round = 1; ; round += 1) {
      try {
        const seen = see(name);
        if (seen === undefined) {
          if (create(name, text)) return undefined;
        } else if (!isStale(seen)) return describeHolder(seen.holder);
        else if (replaceStale(name, text, seen)) return undefined;
      } catch (error) {
        // The build that holds the lock may have cleared the temporary folder.
        if (systemCode(error) !== "ENOENT" || round === rounds) throw error;
      }
      if (round === rounds) return "another build that has just begun";
    }
  }

  /*
   * Of several processes that see one stale lock exactly one replaces it: the one that holds its guard, a lock that is
   * named after the very bytes of the stale one. Who gets the guard later finds other bytes in the lock and goes away. A
   * guard that a killed process left is a lock like any other and is taken over in the same way.
   */
  function replaceStale(name: string, text: string, seen: Seen): boolean {
    const guard = guardOf(seen.text);
    if (take(guard, text) !== undefined) return false;
    try {
      const now = see(name);
      if (now === undefined || now.text !== seen.text || !isStale(now)) return false;
      withTemp(text, (temp) => files.renameSync(temp, pathOf(name)));
      return true;
    } finally {
      drop(guard, text);
    }
  }

  function touch(name: string, text: string): void {
    if (read(name) !== text) return;
    // The same bytes again, so that the time comes from the clock of the file system.
    const handle = files.openSync(pathOf(name), "r+");
    try {
      files.writeSync(handle, text, 0);
    } finally {
      files.closeSync(handle);
    }
  }

  function drop(name: string, text: string): void {
    if (read(name) === text) unlinkIfThere(files, pathOf(name));
  }

  // A guard is of no use once its lock is replaced; only the guard of the lock that is held now must stay.
  function sweep(text: string): void {
    for (const name of files.readdirSync(join(out, stateFolder)))
      if (name.startsWith(guardPrefix) && name !== guardOf(text)) unlinkIfThere(files, pathOf(name));
  }

  return { take, touch, drop, sweep };
}
