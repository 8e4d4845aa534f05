/** Time that the work itself takes: other programs on a busy machine are not the reader's. */

/** Milliseconds of the processor that some work uses. */
export function cpuMs(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
