import { ticks } from 'd3-array';

const STEPS = [1, 2, 5] as const;

/** 1, 2 and 5 times powers of ten inside a span; every second or the powers alone where there are too many. */
export function logTicks(low: number, high: number, limit: number): readonly number[] {
  const first = Math.floor(Math.log10(low));
  const last = Math.ceil(Math.log10(high));
  const within = (steps: readonly number[]): readonly number[] => {
    const found: number[] = [];
    for (let power = first; power <= last; power += 1) {
      for (const step of steps) found.push(step * 10 ** power);
    }
    return found.filter((value) => value >= low && value <= high);
  };
  const choices = [within(STEPS), within([1, 5]), within([1])];
  return choices.find((choice) => choice.length <= limit) ?? within([1]);
}

/** Whole round days from zero. */
export const dayTicks = (high: number, limit: number): readonly number[] =>
  ticks(0, high, limit).filter(Number.isInteger);

/** Whole powers of ten and halves would crowd the points: the span is widened by a share of its decades at each end. */
export function paddedLogDomain(values: readonly number[]): readonly [number, number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const decades = Math.max(0.3, Math.log10(high / low));
  const pad = 10 ** (decades * 0.16);
  return [low / pad, high * pad];
}
