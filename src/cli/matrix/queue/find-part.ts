import type { BoxInMonth } from '../../../contract/demand/matrix.ts';
import { type Result, success } from '../../../units/issue.ts';
import { isMisuse } from '../../command-line.ts';
import { openNetworkFolder } from '../../network-folder.ts';
import { openSession } from '../../open-session.ts';
import { openMeasures } from '../../policy-folder.ts';
import type { ShardQuestion } from '../parts/shard-question.ts';
import { SUBSET_COSTS_PART } from '../parts/subset-costs-part.ts';
import { WAYS_PART } from '../parts/ways-part.ts';
import type { FlowGround } from '../run/flow-ground.ts';
import { subsetFinders } from '../run/subset-finders.ts';

/** Finds what is asked of the boxes of a shard, as the bytes of its part. */
export type FindPart = (question: ShardQuestion, boxes: readonly BoxInMonth[]) => Promise<Result<Uint8Array>>;

/** Over folders that were read without issue before. */
export async function openFindPart({
  networkFolder,
  scenariosFolder,
  prebuiltFolder,
}: FlowGround): Promise<FindPart> {
  const source = await openNetworkFolder(networkFolder, prebuiltFolder);
  const library = await openMeasures(scenariosFolder, prebuiltFolder);
  if (isMisuse(source) || isMisuse(library) || !source.ok || !library.ok) throw new FolderChanged();
  const opened = await source.value.open();
  if (!opened.ok) throw new FolderChanged();
  const session = await openSession({ open: async () => opened }, library.value);
  if (!session.ok) throw new FolderChanged();
  const { boxWays } = session.value;
  const findSubsets = subsetFinders(opened.value, library.value, ATTENTIVE.yieldNow);
  return async (question, boxes) => {
    if (question.kind === 'ways') {
      const { baseline, scenario } = question;
      const found = await boxWays({ boxes, baseline, scenario }, ATTENTIVE);
      return found.ok ? success(WAYS_PART.bytes(boxes, found.value)) : found;
    }
    const found = await findSubsets(question.scenario)(boxes);
    return found.ok ? success(SUBSET_COSTS_PART.bytes(boxes, found.value)) : found;
  };
}

class FolderChanged extends Error {
  constructor() {
    super('a folder changed while it was in use');
  }
}

/** Lets timers run between boxes: a host that works must not look silent. */
const ATTENTIVE = {
  shouldStop: () => false,
  onProgress: () => {},
  yieldNow: () => new Promise<void>((resolve) => setImmediate(resolve)),
};
