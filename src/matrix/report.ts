import type { CarriedFlow, FlowWays, MatrixQuestion, MatrixReport } from '../contract/demand/matrix.ts';
import type { Network } from '../network/network.ts';
import type { PolicyLibrary } from '../policy/scenario/scenario.ts';
import { FLOW_COLUMNS, flowRow } from './flow-rows.ts';
import { groupsBy, withFlows } from './groups.ts';
import { likelyOf } from './likely/likely-of.ts';
import { linkLoads } from './link-loads.ts';
import { monthSums } from './months.ts';
import { outlayOf, payerOf, payerSums } from './payers.ts';
import { rangesOf } from './ranges.ts';
import { runOutcomes } from './run-outcomes.ts';
import { summarize } from './summary.ts';
import { welfareOf } from './welfare.ts';

/**
 * All that a planner is shown of flows whose ways are found: how they divide and what that comes to.
 *
 * @param run what it goes by, for those who ask for more of it
 */
export function matrixReport(
  { flows, corridors, choice: kind, withRanges = false, capacity: isBounded = false }: MatrixQuestion,
  found: readonly FlowWays[],
  library: PolicyLibrary,
  network: Network,
  run: string,
): MatrixReport {
  const { open, observed, certificate, choice, calibration, outcomes, capacity } = runOutcomes(
    { corridors, choice: kind },
    found,
    isBounded ? network : null,
  );
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
    likely: capacity === null ? likelyOf(open, choice) : null,
    months: monthSums(outcomes),
    payers,
    welfare: welfareOf(summary, payers),
    // Of a run with slots they would say what none of its figures rest on.
    ranges: withRanges && capacity === null ? rangesOf(open, choice, observed) : null,
    outlay: outlayOf(summary),
    titles: new Map(titles),
    calibration,
    groups: {
      commodity: groupsBy('commodity', carried),
      destination: groupsBy('destination', carried),
      origin: groupsBy('origin', carried),
      district: groupsBy('district', carried),
    },
    certificate,
    capacity,
    loads: linkLoads(reached),
    rows: [[...FLOW_COLUMNS], ...outcomes.map(flowRow)],
  };
}
