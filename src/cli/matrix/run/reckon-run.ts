import type { Corridor } from '../../../demand/corridor.ts';
import type { BoundedSlots } from '../../../matrix/capacity/search-ways.ts';
import { runIssue } from '../../../matrix/shards/run-issue.ts';
import { type FoundShards, runShards, type ShardsOutcome } from '../../../matrix/shards/run-shards.ts';
import { failure, type Result } from '../../../units/issue.ts';
import { present } from '../../../units/present.ts';
import type { Misuse } from '../../command-line.ts';
import type { FlowFiles } from './flow-files.ts';
import type { RunOptions } from './read-run-options.ts';
import { DamagedPart } from './shard-store.ts';
import { whileWriting } from './write-run.ts';

/**
 * Divides the flows and sums them up, and writes them as they come where a folder is named.
 *
 * @param slots that bound what goes where; null: there is room for all
 */
export async function reckonRun(
  found: FoundShards,
  { choice, out }: Pick<RunOptions, 'choice' | 'out'>,
  corridors: ReadonlyMap<string, Corridor>,
  slots: BoundedSlots | null,
): Promise<Result<ShardsOutcome> | Misuse> {
  let outcome: Result<ShardsOutcome> | undefined;
  const reckon = async (files: FlowFiles | null): Promise<void> => {
    try {
      outcome = await runShards(found, choice, corridors, (outcomes) => files?.add(outcomes), slots);
    } catch (error) {
      if (!(error instanceof DamagedPart)) throw error;
      outcome = failure([runIssue('S01', '', { file: error.part })]);
    }
    await files?.close();
  };
  if (out === null) await reckon(null);
  else {
    const { openFlowFiles } = await import('./flow-files.ts');
    const unwritten = await whileWriting(out, async () => reckon(await openFlowFiles(out)));
    if (unwritten !== null) return unwritten;
  }
  return present(outcome);
}
