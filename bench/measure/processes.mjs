import { readdirSync, readFileSync } from "node:fs";

// What Linux says about processes. Elsewhere the answers are undefined, and the tables say so.

/** @param {string} path */
function readProc(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

/** Kernels count processor time for other programs in hundredths of a second. */
const ticksPerSecond = 100;

/**
 * Processor time, in milliseconds, of all processes that this one has started and waited for, theirs included.
 * @returns {number | undefined}
 */
export function childrenTime() {
  const line = readProc("/proc/self/stat");
  if (line === undefined) return undefined;
  // The name of the program, in brackets, may hold blanks.
  const fields = line.slice(line.lastIndexOf(")") + 2).split(" ");
  return ((Number(fields[13]) + Number(fields[14])) * 1000) / ticksPerSecond;
}

/**
 * The most memory that a process and those below it have held so far, in bytes: the kernel's own high-water mark of each
 * process that still runs, added up. A peak between two looks is not missed, only what is reached after the last one.
 * @param {number} pid
 * @returns {number | undefined}
 */
export function peakMemory(pid) {
  const mark = /^VmHWM:\s+(\d+) kB/m.exec(readProc(`/proc/${pid}/status`) ?? "")?.[1];
  if (mark === undefined) return undefined;
  let bytes = Number(mark) * 1024;
  for (const child of childrenOf(pid)) bytes += peakMemory(child) ?? 0;
  return bytes;
}

/** @param {number} pid @returns {readonly number[]} */
function childrenOf(pid) {
  try {
    // A child belongs to the thread that started it.
    return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      (readProc(`/proc/${pid}/task/${thread}/children`) ?? "").split(" ").filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
}
