/** Milliseconds since some instant, for durations. The global `performance` loads ten modules of Node when it is first used. */
export function clock(): number {
  return Number(process.hrtime.bigint() / 1000n) / 1000;
}
