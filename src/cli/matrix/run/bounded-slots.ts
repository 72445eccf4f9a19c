import { UNWATCHED } from '../../../compare/unwatched.ts';
import type { BoundedSlots } from '../../../matrix/capacity/search-ways.ts';
import type { Network } from '../../../network/network.ts';
import { type Result, success } from '../../../units/issue.ts';
import type { WaysQuestion } from '../parts/shard-question.ts';
import type { WaysGround } from './find-ways-here.ts';

/** The slots of a network, boxes searched anew in this thread once they are full. */
export async function boundedSlots(
  network: Network,
  { baseline, scenario }: WaysQuestion,
  { source, library, surroundings }: WaysGround,
): Promise<Result<BoundedSlots>> {
  const session = await surroundings.openSession(source, library);
  if (!session.ok) return session;
  const { waysAtWaits } = session.value;
  return success({
    network,
    search: (boxes, waits) => waysAtWaits({ boxes, baseline, scenario, waits }, UNWATCHED),
  });
}
