/** What work costs: time of the thread that does it, which other work on a loaded machine does not lengthen. */

/** Seconds of this thread's processor time: the median of three runs, after one that warms up. */
export function cost(run: () => void): number {
  run();
  const seconds = Array.from({ length: 3 }, () => {
    const from = process.threadCpuUsage();
    run();
    const { user, system } = process.threadCpuUsage(from);
    return (user + system) / 1e6;
  });
  return seconds.sort((a, b) => a - b)[1] ?? 0;
}
