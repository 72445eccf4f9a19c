import type { LastHandOver } from '../../contract/hand-over.ts';
import { formatPercent } from '../../i18n/format.ts';

/** Share of the draws in time; past the days listed it is known only not to be more than on the last of them. */
export interface ShareInTime {
  readonly share: number;
  readonly isAtMost: boolean;
}

/** For goods handed over on a day: whole before the first day listed. */
export function shareInTime({ days }: LastHandOver, day: string): ShareInTime {
  const known = days.find((candidate) => candidate.day === day);
  if (known) return { share: known.share, isAtMost: false };
  if (day < (days[0]?.day ?? '')) return { share: 1, isAtMost: false };
  const share = days.at(-1)?.share ?? 0;
  return { share, isAtMost: share > 0 };
}

/** As it is written: `62.4 %`, or `≤ 12.1 %` where no more is known. */
export function shareText({ share, isAtMost }: ShareInTime): string {
  const text = formatPercent(roundedDown(share), 1);
  return isAtMost ? `≤ ${text}` : text;
}

/** In tenths of a percent, rounded down: what is not quite 95 % is never written as 95 %. */
const roundedDown = (share: number): number => Math.floor(share * 1000 + 1e-9) / 1000;
