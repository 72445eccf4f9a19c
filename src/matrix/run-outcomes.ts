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
  /** In the order in which the flows were found. */
  readonly outcomes: readonly FlowOutcome[];
  /** As {@link outcomes} where there is room for all. */
  readonly free: readonly FlowOutcome[];
  /** Null where there is room for all. */
  readonly settled: SettledRun | null;
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
  const { observed, choice, calibration } = settled?.choice ?? choiceIn(question, open);
  const free = found.map((flow) => (flow.status === 'open' ? flowOutcome(flow, choice) : flow));
  const bare = { open, observed, free, choice, calibration, settled };
  if (settled === null) return { ...bare, outcomes: free };
  const { congestion } = settled;
  const outcomes = found.map((flow) => {
    if (flow.status !== 'open') return flow;
    const { box, model } = congestion.of(inMonth(flow));
    return flowOutcome({ ...box, handed: flow.handed }, choice, model);
  });
  return { ...bare, outcomes };
}

/** What of a run is handed over in one month: divided by the choice of the run, at the waits of the month. */
export const inMonthOf = (all: RunOutcomes, month: string): RunOutcomes => ({
  ...all,
  open: all.open.filter(({ handed }) => handed.month === month),
  outcomes: all.outcomes.filter((outcome) => outcome.month === month),
  free: all.free.filter((outcome) => outcome.month === month),
});

export function certificateOf({ open }: Pick<RunOutcomes, 'open'>): RunCertificate {
  const certificate = new CertificateSums();
  for (const flow of open) certificate.add(flow);
  return certificate.certificate();
}

/** @param month of which it is told; null: of all */
export const capacityOf = (
  { settled, free, outcomes }: RunOutcomes,
  month: string | null,
): CapacityReport | null =>
  settled?.congestion.report(crowdedOut(free, outcomes), settled.search, month) ?? null;

const inMonth = ({ handed, ...box }: OpenFlow): GoodsInMonth => ({
  box,
  boxes: handed.boxes,
  goods: handed.flow,
  month: handed.month,
  ready: handed.ready,
});
