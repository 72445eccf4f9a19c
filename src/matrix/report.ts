import type {
  CarriedFlow,
  FlowWays,
  MatrixQuestion,
  MatrixReport,
  OpenFlow,
} from '../contract/demand/matrix.ts';
import type { PolicyLibrary } from '../policy/scenario/scenario.ts';
import { chooserOf, chosen, ObservedCorridors, type RunChoice } from './chosen.ts';
import { flowOutcome } from './flow-outcome.ts';
import { FLOW_COLUMNS, flowRow } from './flow-rows.ts';
import { groupsBy, withFlows } from './groups.ts';
import { linkLoads } from './link-loads.ts';
import { monthSums } from './months.ts';
import { outlayOf, payerOf, payerSums } from './payers.ts';
import { rangesOf } from './ranges.ts';
import { CertificateSums } from './run-certificate.ts';
import { summarize } from './summary.ts';
import { welfareOf } from './welfare.ts';

/** How shippers of flows whose ways are found choose; see {@link chosen}. */
export function choiceIn(
  { corridors, choice: kind }: Pick<MatrixQuestion, 'corridors' | 'choice'>,
  open: readonly OpenFlow[],
): RunChoice & { readonly observed: ObservedCorridors } {
  const observed = new ObservedCorridors();
  for (const { handed, teuPerBox } of open) {
    const corridor = corridors.get(handed.flow.id);
    if (corridor !== undefined) observed.add(corridor, handed.boxes * teuPerBox);
  }
  return { ...chosen(open.map(chooserOf), kind, observed), observed };
}

/**
 * All that a planner is shown of flows whose ways are found: how they divide and what that comes to.
 *
 * @param run what it goes by, for those who ask for more of it
 */
export function matrixReport(
  { flows, corridors, choice: kind, withRanges = false }: MatrixQuestion,
  found: readonly FlowWays[],
  library: PolicyLibrary,
  run: string,
): MatrixReport {
  const open = found.filter((flow): flow is OpenFlow => flow.status === 'open');
  const certificate = new CertificateSums();
  for (const flow of open) certificate.add(flow);
  const { choice, calibration, observed } = choiceIn({ corridors, choice: kind }, open);
  const outcomes = found.map((flow) => (flow.status === 'open' ? flowOutcome(flow, choice) : flow));
  const reached = outcomes.filter((outcome): outcome is CarriedFlow => outcome.status === 'carried');
  const carried = withFlows(flows, reached);
  const summary = summarize(outcomes);
  const payers = payerSums(summary, (measure) => payerOf(library, measure));
  const titles = [...summary.measures, ...summary.undecided].flatMap(({ measure }) => {
    const known = library.measures.get(measure);
    return known ? [[measure, known.title] as const] : [];
  });
  return {
    run,
    summary,
    months: monthSums(outcomes),
    payers,
    welfare: welfareOf(summary, payers),
    ranges: withRanges ? rangesOf(open, choice, observed) : null,
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
