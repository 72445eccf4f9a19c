import type { LikelyRanges } from '../../contract/demand/likely-ranges.ts';
import type { OpenFlow, ShipperChoice } from '../../contract/demand/matrix.ts';
import { LikelySums } from './likely-sums.ts';

/** Between which ends the headline of these flows lies in eight draws of ten. */
export function likelyOf(open: readonly OpenFlow[], choice: ShipperChoice): LikelyRanges {
  const sums = new LikelySums(choice);
  for (const { handed, ...box } of open) sums.add(box, [handed.boxes]);
  return sums.ranges();
}
