/** Processor milliseconds that a piece of work takes: the wall clock would count what else the machine does. */
export function spent(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
