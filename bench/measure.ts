import { readFileSync } from 'node:fs';

/** Durations in milliseconds of each call of `work`, one per item. */
export function timeEach<T>(items: readonly T[], work: (item: T) => void): readonly number[] {
  return items.map((item) => {
    const start = performance.now();
    work(item);
    return performance.now() - start;
  });
}

/**
 * The least duration of each item over some rounds, after one round to warm up: what the work takes when nothing else
 * on the machine gets in its way.
 */
export function leastOfRounds<T>(
  rounds: number,
  items: readonly T[],
  work: (item: T) => void,
): readonly number[] {
  timeEach(items, work);
  const all = Array.from({ length: rounds }, () => timeEach(items, work));
  return items.map((_, index) => Math.min(...all.map((times) => times[index] ?? Number.NaN)));
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** `least 0.21, median 0.40, 90% 1.02, 99% 3.50, most 4.1 ms`. */
export function describeTimes(values: readonly number[]): string {
  const at = (share: number) => quantile(values, share).toFixed(3);
  return `least ${at(0)}, median ${at(0.5)}, 90% ${at(0.9)}, 99% ${at(0.99)}, most ${at(1)} ms (${values.length} runs)`;
}

const verdict = (met: boolean): string => (met ? 'met' : 'NOT MET');

/** Prints a figure beside the bar it has to stay under, and fails the run when it does not. */
export function barAtMost(name: string, value: number, limit: number, unit: string): void {
  console.log(`  ${verdict(value <= limit)}: ${name} ${value.toFixed(3)} ${unit}, bar at most ${limit}`);
  if (!(value <= limit)) process.exitCode = 1;
}

export function barAtLeast(name: string, value: number, limit: number, unit: string): void {
  console.log(`  ${verdict(value >= limit)}: ${name} ${value.toFixed(2)} ${unit}, bar at least ${limit}`);
  if (!(value >= limit)) process.exitCode = 1;
}

/** Processor time in milliseconds: of the thread alone where the system tells, and with those that compile and collect for it. */
export interface Spent {
  readonly thread: number;
  readonly process: number;
}

/** Starts to count; what it returns tells what has been spent since. */
export function countSpent(): () => Spent {
  const [thread, before] = [threadMs(), process.cpuUsage()];
  return () => {
    const now = threadMs();
    const { user, system } = process.cpuUsage(before);
    const whole = (user + system) / 1000;
    return { thread: thread === null || now === null ? whole : now - thread, process: whole };
  };
}

/** Milliseconds this thread has run, as Linux counts them; null elsewhere. */
export function threadMs(): number | null {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return null;
  }
}
