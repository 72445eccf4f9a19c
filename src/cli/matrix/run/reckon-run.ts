import type { Corridor } from '../../../demand/corridor.ts';
import type { BoundedSlots } from '../../../matrix/capacity/search-ways.ts';
import { flowRow } from '../../../matrix/flow-rows.ts';
import { type FlowMerge, RunningMerge } from '../../../matrix/shards/flow-merge.ts';
import type { FoundShards } from '../../../matrix/shards/found-boxes.ts';
import { runIssue } from '../../../matrix/shards/run-issue.ts';
import { runShards, type ShardsOutcome } from '../../../matrix/shards/run-shards.ts';
import { failure, type Issue, type Result, success } from '../../../units/issue.ts';
import { present } from '../../../units/present.ts';
import type { Misuse } from '../../command-line.ts';
import { MergeFailed } from '../merge/merge-failed.ts';
import type { FlowFiles } from './flow-files.ts';
import type { RunOptions } from './read-run-options.ts';
import { DamagedPart } from './shard-store.ts';
import { whileWriting } from './write-run.ts';

/** Where flows are brought together, and how to be rid of what that took. */
interface OpenMerge {
  readonly merge: FlowMerge;
  close(): Promise<void>;
}

/**
 * Divides the flows and sums them up, and writes them where a folder is named: as they come where the run is this
 * process's own, in a database beside it where it is shared out.
 *
 * @param slots that bound what goes where; null: there is room for all
 */
export async function reckonRun(
  found: FoundShards,
  { choice, out, redis }: Pick<RunOptions, 'choice' | 'out' | 'redis'>,
  corridors: ReadonlyMap<string, Corridor>,
  slots: BoundedSlots | null,
): Promise<Result<ShardsOutcome> | Misuse> {
  let outcome: Result<ShardsOutcome> | undefined;
  const reckon = async (files: FlowFiles | null): Promise<void> => {
    let close = async (): Promise<void> => {};
    try {
      const opened = redis === null ? success(runningMerge(files)) : await databaseMerge(files);
      if (opened.ok) {
        close = opened.value.close;
        outcome = await runShards(found, choice, corridors, opened.value.merge, slots);
      } else outcome = opened;
    } catch (error) {
      outcome = failure([issueOf(error)]);
    } finally {
      await close();
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

/** What a person is told of it; throws what is no fault of a part or of the database. */
function issueOf(error: unknown): Issue {
  if (error instanceof DamagedPart) return runIssue('S01', '', { file: error.part });
  if (error instanceof MergeFailed) return runIssue('S28', '', { file: error.folder, reason: error.message });
  throw error;
}

const runningMerge = (files: FlowFiles | null): OpenMerge => ({
  merge: new RunningMerge((outcomes) => files?.add(outcomes.map(flowRow))),
  close: async () => {},
});

async function databaseMerge(files: FlowFiles | null): Promise<Result<OpenMerge>> {
  const [{ MergedFlows }, { ROWS_AT_ONCE }] = await Promise.all([
    import('../merge/merged-flows.ts'),
    import('./flow-files.ts'),
  ]);
  const opened = await MergedFlows.open(files, ROWS_AT_ONCE);
  if (!opened.ok) return opened;
  const merge = opened.value;
  return success({ merge, close: () => merge.close() });
}
