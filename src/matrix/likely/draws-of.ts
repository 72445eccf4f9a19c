import type { Progress } from '../../contract/progress.ts';
import type { WorkControl } from '../../contract/work-control.ts';
import type { RunOutcomes } from '../run-outcomes.ts';
import { LikelySums } from './likely-sums.ts';

export type Pauses = Pick<WorkControl<Progress>, 'yieldNow' | 'shouldStop'>;

/** Takes a fraction of a second. */
const FLOWS_BETWEEN_PAUSES = 200;

/** The headline of flows in each draw; none where departures have only so many slots. */
export async function drawsOf(
  { open, choice, settled }: Pick<RunOutcomes, 'open' | 'choice' | 'settled'>,
  { yieldNow, shouldStop }: Pauses,
): Promise<LikelySums | 'none' | 'stopped'> {
  if (settled !== null) return 'none';
  const sums = new LikelySums(choice);
  for (const [index, { handed, ...box }] of open.entries()) {
    if (index % FLOWS_BETWEEN_PAUSES === 0) {
      await yieldNow();
      if (shouldStop()) return 'stopped';
    }
    sums.add(box, [handed.boxes]);
  }
  return sums;
}
