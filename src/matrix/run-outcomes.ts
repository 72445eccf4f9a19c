import type { FlowOutcome, FlowWays, MatrixQuestion, OpenFlow } from '../contract/demand/matrix.ts';
import type { RunCertificate } from '../contract/demand/run-certificate.ts';
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
}

/** Fits how shippers choose to what was observed, and divides all flows so. */
export function runOutcomes(
  { corridors, choice: kind }: Pick<MatrixQuestion, 'corridors' | 'choice'>,
  found: readonly FlowWays[],
): RunOutcomes {
  const open = found.filter((flow): flow is OpenFlow => flow.status === 'open');
  const observed = new ObservedCorridors();
  const certificate = new CertificateSums();
  for (const flow of open) {
    certificate.add(flow);
    const { handed, teuPerBox } = flow;
    const corridor = corridors.get(handed.flow.id);
    if (corridor !== undefined) observed.add(corridor, handed.boxes * teuPerBox);
  }
  const { choice, calibration } = chosen(open.map(chooserOf), kind, observed);
  return {
    open,
    observed,
    certificate: certificate.certificate(),
    choice,
    calibration,
    outcomes: found.map((flow) => (flow.status === 'open' ? flowOutcome(flow, choice) : flow)),
  };
}
