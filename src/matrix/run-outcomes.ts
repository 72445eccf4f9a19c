import type { CapacityReport, WaySearch } from '../contract/demand/capacity.ts';
import type { FlowOutcome, FlowWays, MatrixQuestion, OpenFlow } from '../contract/demand/matrix.ts';
import type { RunCertificate } from '../contract/demand/run-certificate.ts';
import { type Result, success } from '../units/issue.ts';
import type { Congestion, GoodsInMonth } from './capacity/congestion.ts';
import { crowdedOut } from './capacity/crowded-out.ts';
import { type BoundedSlots, settle } from './capacity/search-ways.ts';
import { chooserOf, chosen, ObservedCorridors, type RunChoice } from './chosen.ts';
import { flowOutcome } from './flow-outcome.ts';
import { CertificateSums } from './run-certificate.ts';

/** Flows of a run divided over their ways, with all that the division rests on. */
export interface RunOutcomes extends RunChoice {
  readonly open: readonly OpenFlow[];
  readonly observed: ObservedCorridors;
  readonly certificate: RunCertificate;
  /** In the order in which the flows were found. */
  readonly outcomes: readonly FlowOutcome[];
  /** Null where there is room for all. */
  readonly capacity: CapacityReport | null;
}

/** How shippers of flows whose ways are found choose, fitted to what was observed; see {@link chosen}. */
export function choiceIn(
  { corridors, choice: kind }: Pick<MatrixQuestion, 'corridors' | 'choice'>,
  open: readonly OpenFlow[],
): RunChoice & Pick<RunOutcomes, 'observed'> {
  const observed = new ObservedCorridors();
  for (const { handed, teuPerBox } of open) {
    const corridor = corridors.get(handed.flow.id);
    if (corridor !== undefined) observed.add(corridor, handed.boxes * teuPerBox);
  }
  return { ...chosen(open.map(chooserOf), kind, observed), observed };
}

/** A run whose slots bound what goes where. */
export interface SettledRun {
  readonly choice: ReturnType<typeof choiceIn>;
  readonly congestion: Congestion;
  readonly search: WaySearch;
}

/** Brings the months of a run to their equilibria. */
export async function settledRun(
  question: Pick<MatrixQuestion, 'corridors' | 'choice'>,
  found: readonly FlowWays[],
  slots: BoundedSlots,
): Promise<Result<SettledRun>> {
  const open = openIn(found);
  const choice = choiceIn(question, open);
  const settled = await settle(slots, open.map(inMonth), choice.choice);
  return settled.ok ? success({ choice, ...settled.value }, settled.issues) : settled;
}

const openIn = (found: readonly FlowWays[]): readonly OpenFlow[] =>
  found.filter((flow): flow is OpenFlow => flow.status === 'open');

/**
 * Fits how shippers choose to what was observed, and divides all flows so.
 *
 * @param settled null: there is room for all
 */
export function runOutcomes(
  question: Pick<MatrixQuestion, 'corridors' | 'choice'>,
  found: readonly FlowWays[],
  settled: SettledRun | null = null,
): RunOutcomes {
  const open = openIn(found);
  const certificate = new CertificateSums();
  for (const flow of open) certificate.add(flow);
  const { observed, choice, calibration } = settled?.choice ?? choiceIn(question, open);
  const free = found.map((flow) => (flow.status === 'open' ? flowOutcome(flow, choice) : flow));
  const bare = { open, observed, certificate: certificate.certificate(), choice, calibration };
  if (settled === null) return { ...bare, outcomes: free, capacity: null };
  const { congestion, search } = settled;
  const outcomes = found.map((flow) => {
    if (flow.status !== 'open') return flow;
    const { box, model } = congestion.of(inMonth(flow));
    return flowOutcome({ ...box, handed: flow.handed }, choice, model);
  });
  return { ...bare, outcomes, capacity: congestion.report(crowdedOut(free, outcomes), search) };
}

const inMonth = ({ handed, ...box }: OpenFlow): GoodsInMonth => ({
  box,
  boxes: handed.boxes,
  goods: handed.flow,
  month: handed.month,
  ready: handed.ready,
});
