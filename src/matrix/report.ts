import type { LikelyRanges } from '../contract/demand/likely-ranges.ts';
import type {
  CarriedFlow,
  FlowWays,
  MatrixQuestion,
  MatrixReport,
  MonthReport,
} from '../contract/demand/matrix.ts';
import type { PolicyLibrary } from '../policy/scenario/scenario.ts';
import { present } from '../units/present.ts';
import { FLOW_COLUMNS, flowRow } from './flow-rows.ts';
import { groupsBy, withFlows } from './groups.ts';
import { drawsOf, type Pauses } from './likely/draws-of.ts';
import { type LikelySums, likelyRanges } from './likely/likely-sums.ts';
import { linkLoads } from './link-loads.ts';
import { monthRun } from './month-run.ts';
import { monthSums } from './months.ts';
import { outlayOf, payerOf, payerSums } from './payers.ts';
import { rangesOf } from './ranges.ts';
import {
  capacityOf,
  certificateOf,
  inMonthOf,
  type RunOutcomes,
  runOutcomes,
  type SettledRun,
} from './run-outcomes.ts';
import { summarize } from './summary.ts';
import { welfareOf } from './welfare.ts';

/** What the reports of a run and of its months are made of alike. */
interface ReportGround {
  readonly flows: MatrixQuestion['flows'];
  readonly withRanges: boolean;
  readonly library: PolicyLibrary;
}

/**
 * All that a planner is shown of flows whose ways are found: how they divide and what that comes to, in all and month by
 * month.
 *
 * @param settled null: there is room for all
 * @param run what it goes by, for those who ask for more of it
 * @returns null where it was stopped
 */
export async function matrixReport(
  question: MatrixQuestion,
  found: readonly FlowWays[],
  library: PolicyLibrary,
  settled: SettledRun | null,
  run: string,
  pauses: Pauses,
): Promise<MatrixReport | null> {
  const { flows, months, corridors, choice, withRanges = false } = question;
  const all = runOutcomes({ corridors, choice }, found, settled);
  const ground = { flows, withRanges, library };
  const ofMonths = months.length < 2 ? [] : months.map((month) => inMonthOf(all, month));
  // Draws of months add up to those of the run.
  const draws: LikelySums[] = [];
  for (const own of ofMonths.length === 0 ? [all] : ofMonths) {
    const drawn = await drawsOf(own, pauses);
    if (drawn === 'stopped') return null;
    if (drawn !== 'none') draws.push(drawn);
  }
  return {
    ...reportOf(all, ground, { run, month: null, likely: draws.length === 0 ? null : likelyRanges(draws) }),
    ofMonths: new Map(
      ofMonths.map((own, index) => {
        const month = present(months[index]);
        const likely = draws[index]?.ranges() ?? null;
        // Ranges are told of the run alone: the constants that they fit are those of all its months.
        const of = { run: monthRun(run, month), month, likely };
        return [month, reportOf(own, { ...ground, withRanges: false }, of)];
      }),
    ),
  };
}

/** Of what is summed, and by what name it goes. */
interface ReportOf {
  readonly run: string;
  /** Null: of all months. */
  readonly month: string | null;
  readonly likely: LikelyRanges | null;
}

function reportOf(
  all: RunOutcomes,
  { flows, withRanges, library }: ReportGround,
  { run, month, likely }: ReportOf,
): MonthReport {
  const { open, observed, choice, calibration, outcomes } = all;
  const capacity = capacityOf(all, month);
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
    likely,
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
    certificate: certificateOf(all),
    capacity,
    loads: linkLoads(reached),
    rows: [[...FLOW_COLUMNS], ...outcomes.map(flowRow)],
  };
}
