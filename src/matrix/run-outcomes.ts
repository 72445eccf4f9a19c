import type { CapacityReport } from '../contract/demand/capacity.ts';
import type { FlowOutcome, FlowWays, MatrixQuestion, OpenFlow } from '../contract/demand/matrix.ts';
import type { RunCertificate } from '../contract/demand/run-certificate.ts';
import type { Network } from '../network/network.ts';
import { Congestion, type GoodsInMonth } from './capacity/congestion.ts';
import { crowdedOut } from './capacity/crowded-out.ts';
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

/**
 * Fits how shippers choose to what was observed, and divides all flows so.
 *
 * @param network of which the slots bound what goes where; null: there is room for all
 */
export function runOutcomes(
  question: Pick<MatrixQuestion, 'corridors' | 'choice'>,
  found: readonly FlowWays[],
  network: Network | null = null,
): RunOutcomes {
  const open = found.filter((flow): flow is OpenFlow => flow.status === 'open');
  const certificate = new CertificateSums();
  for (const flow of open) certificate.add(flow);
  const { observed, choice, calibration } = choiceIn(question, open);
  const free = found.map((flow) => (flow.status === 'open' ? flowOutcome(flow, choice) : flow));
  const bare = { open, observed, certificate: certificate.certificate(), choice, calibration };
  if (network === null) return { ...bare, outcomes: free, capacity: null };
  const congestion = new Congestion(network, open.map(inMonth), choice);
  const outcomes = found.map((flow) => {
    if (flow.status !== 'open') return flow;
    const { box, model } = congestion.of(inMonth(flow));
    return flowOutcome({ ...box, handed: flow.handed }, choice, model);
  });
  return { ...bare, outcomes, capacity: congestion.report(crowdedOut(free, outcomes)) };
}

const inMonth = ({ handed, ...box }: OpenFlow): GoodsInMonth => ({
  box,
  boxes: handed.boxes,
  goods: handed.flow,
  month: handed.month,
  ready: handed.ready,
});
