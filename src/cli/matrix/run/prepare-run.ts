import type { DemandReading } from '../../../demand/read-demand.ts';
import { takeFlows } from '../../../demand/take-flows.ts';
import type { Language } from '../../../i18n/language.ts';
import { planShards, type ShardPlan } from '../../../matrix/shards/plan-shards.ts';
import type { Issue } from '../../../units/issue.ts';
import { type CommandLine, isMisuse, type Misuse } from '../../command-line.ts';
import { situationOf } from '../../compare-scenario.ts';
import { cappedIssueLines } from '../../network-report.ts';
import type { ExitCode, Surroundings } from '../../surroundings.ts';
import { addressesOf, fingerprintOf } from '../parts/run-address.ts';
import type { WaysQuestion } from '../parts/shard-question.ts';
import type { NamedDemand } from '../read-named-demand.ts';
import { openRunGround, type RunFolders, type RunGround } from './open-run-ground.ts';
import type { RunOptions } from './read-run-options.ts';
import type { RunPlan } from './run-plan.ts';

export const NO_POLICY = 'none';

/** What a run rests on, without its flows: what of them is needed further stands in the plan. */
export interface PreparedRun extends Pick<RunGround, 'source' | 'library'> {
  readonly plan: RunPlan & ShardPlan & { readonly question: WaysQuestion };
  readonly demand: Pick<NamedDemand, 'network' | 'sha256'> & Pick<DemandReading, 'corridors' | 'isSample'>;
}

/** Reads all that a run rests on and says what is wrong with it; an exit code where it cannot be run. */
export async function prepareRun(
  line: CommandLine,
  options: RunOptions,
  ground: RunFolders,
  language: Language,
  surroundings: Surroundings,
): Promise<PreparedRun | Misuse | ExitCode> {
  const complain = (issues: readonly Issue[]): void =>
    surroundings.complain(cappedIssueLines(issues, language));
  const opened = await openRunGround(ground, options.demand, surroundings);
  if (isMisuse(opened)) return opened;
  complain(opened.issues);
  if (!opened.ok) return 1;
  const { source, library, named } = opened.value;
  const taken = takeFlows(named.demand, line.flag('sound-rows') ? 'sound' : 'all');
  complain(taken.issues);
  const scenario = await situationOf(library, line.text('scenario'));
  const baseline = await situationOf(library, line.text('baseline') ?? NO_POLICY);
  if (isMisuse(scenario)) return scenario;
  if (isMisuse(baseline)) return baseline;
  complain([...scenario.issues, ...baseline.issues]);
  if (!taken.ok || !scenario.ok || !baseline.ok) return 1;
  const question: WaysQuestion = { kind: 'ways', baseline: baseline.value, scenario: scenario.value };
  const { shards, goods } = planShards(taken.value, options.months);
  const fingerprint = await fingerprintOf(ground, surroundings.release);
  const addresses = addressesOf(shards, fingerprint, question);
  const { corridors, isSample } = named.demand;
  return {
    ...{ source, library, plan: { question, shards, goods, fingerprint, addresses } },
    demand: { network: named.network, sha256: named.sha256, corridors, isSample },
  };
}
