import type { LastHandOver } from '../../contract/hand-over.ts';

/** Share of the draws in time for goods handed over on a day: whole before the first day listed, none after the last. */
export function shareInTime({ days }: LastHandOver, day: string): number {
  const known = days.find((candidate) => candidate.day === day);
  if (known) return known.share;
  return day < (days[0]?.day ?? '') ? 1 : 0;
}

/** In tenths of a percent, rounded down: what is not quite 95 % is never written as 95 %. */
export const roundedDown = (share: number): number => Math.floor(share * 1000 + 1e-9) / 1000;
