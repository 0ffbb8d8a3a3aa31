import { setTimeout as sleep } from "node:timers/promises";

/** Waits for a condition, for long enough on a busy machine; what it never becomes, the caller's next expectation says. */
export async function until(isSo: () => boolean, milliseconds = 4000): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!isSo() && performance.now() < end) await sleep(5);
}
