import type { RunOutcomes } from '../run-outcomes.ts';
import { LikelySums } from './likely-sums.ts';

/** The headline of flows in each draw; null where departures have only so many slots. */
export function drawsOf({
  open,
  choice,
  settled,
}: Pick<RunOutcomes, 'open' | 'choice' | 'settled'>): LikelySums | null {
  if (settled !== null) return null;
  const sums = new LikelySums(choice);
  for (const { handed, ...box } of open) sums.add(box, [handed.boxes]);
  return sums;
}
