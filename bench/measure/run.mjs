import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { childrenTime, peakMemory } from "./processes.mjs";

/**
 * @typedef {{ readonly file: string, readonly args: readonly string[], readonly cwd: string }} Command
 * @typedef {{ readonly wall: number, readonly cpu: number | undefined, readonly peak: number | undefined }} Sample
 *   milliseconds, milliseconds of all processors, bytes
 */

/** Between two looks at the memory: at 20 ms they cost less than a hundredth of one processor. */
const lookEvery = 20;

/**
 * Runs a command to its end and measures it. Its output goes to `log`.
 * @param {Command} command
 * @param {{ readonly log: string, readonly limit: number, readonly signal?: AbortSignal | undefined }} options `limit`:
 *   milliseconds until it is killed; `signal`: kills it at once
 * @returns {Promise<Sample>}
 * @throws {Error} when it cannot be started, fails or takes too long; the message ends with what it printed
 */
export async function measure({ file, args, cwd }, { log, limit, signal }) {
  signal?.throwIfAborted();
  const output = openSync(log, "w");
  const cpuBefore = childrenTime();
  const started = performance.now();
  const child = spawn(file, args, { cwd, stdio: ["ignore", output, output] });
  /** @type {number | undefined} */
  let peak;
  const look = () => {
    if (child.pid === undefined) return;
    const now = peakMemory(child.pid);
    if (now !== undefined && now > (peak ?? 0)) peak = now;
  };
  const looks = setInterval(look, lookEvery);
  const kill = () => child.kill("SIGKILL");
  const deadline = setTimeout(kill, limit);
  signal?.addEventListener("abort", kill);
  try {
    const wall = await new Promise((resolve, reject) => {
      child.once("error", reject);
      child.once("exit", (code, killed) => {
        const milliseconds = performance.now() - started;
        if (code === 0) return resolve(milliseconds);
        if (signal?.aborted) return reject(signal.reason);
        const reason =
          killed === "SIGKILL" && milliseconds >= limit
            ? `took longer than ${limit / 1000} s`
            : `ended with ${killed ?? `code ${code}`}`;
        reject(new Error(`${[file, ...args].join(" ")} ${reason}\n${readFileSync(log, "utf8").slice(-2000)}`));
      });
    });
    const cpuAfter = childrenTime();
    return { wall, cpu: cpuBefore === undefined || cpuAfter === undefined ? undefined : cpuAfter - cpuBefore, peak };
  } finally {
    clearInterval(looks);
    clearTimeout(deadline);
    signal?.removeEventListener("abort", kill);
    closeSync(output);
  }
}
