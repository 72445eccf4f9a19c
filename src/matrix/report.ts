import type {
  CarriedFlow,
  FlowWays,
  MatrixQuestion,
  MatrixReport,
  OpenFlow,
} from '../contract/demand/matrix.ts';
import type { PolicyLibrary } from '../policy/scenario/scenario.ts';
import { chooserOf, chosen, ObservedCorridors } from './chosen.ts';
import { flowOutcome } from './flow-outcome.ts';
import { FLOW_COLUMNS, flowRow } from './flow-rows.ts';
import { groupsBy, withFlows } from './groups.ts';
import { linkLoads } from './link-loads.ts';
import { monthSums } from './months.ts';
import { outlayOf, payerOf, payerSums } from './payers.ts';
import { CertificateSums } from './run-certificate.ts';
import { summarize } from './summary.ts';

/** All that a planner is shown of flows whose ways are found: how they divide and what that comes to. */
export function matrixReport(
  { flows, corridors, choice: kind }: MatrixQuestion,
  found: readonly FlowWays[],
  library: PolicyLibrary,
): MatrixReport {
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
  const outcomes = found.map((flow) => (flow.status === 'open' ? flowOutcome(flow, choice) : flow));
  const reached = outcomes.filter((outcome): outcome is CarriedFlow => outcome.status === 'carried');
  const carried = withFlows(flows, reached);
  const summary = summarize(outcomes);
  const titles = [...summary.measures, ...summary.undecided].flatMap(({ measure }) => {
    const known = library.measures.get(measure);
    return known ? [[measure, known.title] as const] : [];
  });
  return {
    summary,
    months: monthSums(outcomes),
    payers: payerSums(summary, (measure) => payerOf(library, measure)),
    outlay: outlayOf(summary),
    titles: new Map(titles),
    calibration,
    groups: {
      commodity: groupsBy('commodity', carried),
      destination: groupsBy('destination', carried),
      origin: groupsBy('origin', carried),
      district: groupsBy('district', carried),
    },
    certificate: certificate.certificate(),
    loads: linkLoads(reached),
    rows: [[...FLOW_COLUMNS], ...outcomes.map(flowRow)],
  };
}
