import { UNWATCHED } from '../../../compare/unwatched.ts';
import type { BoxWays } from '../../../contract/demand/matrix.ts';
import type { PolicyLibrary } from '../../../policy/scenario/scenario.ts';
import type { Result } from '../../../units/issue.ts';
import type { NetworkSource } from '../../open-network.ts';
import type { Surroundings } from '../../surroundings.ts';
import type { WaysQuestion } from '../parts/shard-question.ts';
import { findShards, type ShardWork, threads } from './find-shards.ts';
import type { RunFolders } from './open-run-ground.ts';

export interface WaysGround {
  readonly ground: RunFolders;
  readonly source: NetworkSource;
  readonly library: PolicyLibrary;
  readonly surroundings: Surroundings;
}

/** Finds the ways of shards on this machine: in threads where there are several workers, else in this one. */
export async function findWaysHere(
  work: ShardWork<BoxWays>,
  onFound: () => void,
  { baseline, scenario }: WaysQuestion,
  workers: number,
  { ground, source, library, surroundings }: WaysGround,
): Promise<Result<null>> {
  if (workers === 1) {
    const session = await surroundings.openSession(source, library);
    if (!session.ok) return session;
    const { boxWays } = session.value;
    return findShards(work, [(boxes) => boxWays({ boxes, baseline, scenario }, UNWATCHED)], onFound);
  }
  const { finders, end } = threads(ground, workers, { baseline, scenario });
  try {
    return await findShards(work, finders, onFound);
  } finally {
    end();
  }
}
