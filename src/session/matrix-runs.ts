import type { LiveAnswer, LiveQuestion } from '../contract/demand/live-headline.ts';
import type {
  FlowInMonth,
  FlowWays,
  MatrixQuestion,
  MatrixReport,
  OpenFlow,
} from '../contract/demand/matrix.ts';
import type { Progress } from '../contract/progress.ts';
import type { WorkControl } from '../contract/work-control.ts';
import { refuse } from '../enquiry/enquiry-issue.ts';
import { flowWays } from '../matrix/flow-ways.ts';
import { handedOver } from '../matrix/handed-over.ts';
import { monthRun } from '../matrix/month-run.ts';
import { matrixReport } from '../matrix/report.ts';
import { choiceIn, type SettledRun, settledRun } from '../matrix/run-outcomes.ts';
import { hashText } from '../units/hash.ts';
import { failure, type Issue, type Result, success } from '../units/issue.ts';
import { present } from '../units/present.ts';
import { boxWays, type WaysGround } from './box-ways.ts';
import { LiveRunBuilder, type PricedAnew } from './live-run.ts';
import { waysAtWaits } from './ways-at-waits.ts';

export interface MatrixRuns {
  run(
    ground: WaysGround,
    question: MatrixQuestion,
    control: WorkControl<Progress>,
  ): Promise<Result<MatrixReport>>;
  /** The headline of the last run under another scenario. */
  live(ground: WaysGround, question: LiveQuestion): Result<LiveAnswer>;
}

/** What the last run was made from, and what was found for it. */
interface LastRun {
  readonly on: unknown;
  readonly key: string;
  readonly handed: readonly FlowInMonth[];
  readonly found: readonly FlowWays[];
  readonly builder: LiveRunBuilder;
}

/**
 * Runs of a matrix. The ways last found are kept: another choice of the shippers costs no second search, and another
 * scenario on a slider no more than pricing them anew.
 */
export function matrixRuns(): MatrixRuns {
  let last: LastRun | null = null;
  let named: { readonly run: string; readonly of: LastRun; readonly question: MatrixQuestion } | null = null;
  let live: { readonly run: string; readonly priced: PricedAnew } | null = null;

  async function reported(
    question: MatrixQuestion,
    of: LastRun,
    ground: WaysGround,
    control: WorkControl<Progress>,
    issues: readonly Issue[],
  ): Promise<Result<MatrixReport>> {
    const settled = question.capacity ? await settledUnder(question, of, ground, control) : null;
    if (settled !== null && !settled.ok) return settled;
    const corridors = [...question.corridors];
    const run = hashText(JSON.stringify([of.key, question.choice, question.capacity, corridors])).toString(
      36,
    );
    const { library } = ground.reader;
    const report = await matrixReport(question, of.found, library, settled?.value ?? null, run, control);
    if (report === null) return failure([refuse('E13', '', { n: of.found.length, m: of.found.length })]);
    named = { run, of, question };
    return success(report, [...issues, ...(settled?.issues ?? [])]);
  }

  function priced(run: string): PricedAnew | null {
    if (live?.run === run) return live.priced;
    // Where flows wait for one another a price moves more than the flows that pay it.
    if (named === null || named.question.capacity) return null;
    const { handed, found, builder } = named.of;
    const whole = named.run;
    const month = named.question.months.find((one) => monthRun(whole, one) === run);
    if (whole !== run && month === undefined) return null;
    const { choice } = choiceIn(
      named.question,
      found.flatMap((flow) => (flow.status === 'open' ? [flow] : [])),
    );
    const open = found.map((flow): OpenFlow | null =>
      flow.status === 'open' && (month === undefined || flow.handed.month === month) ? flow : null,
    );
    live = { run, priced: builder.build(handed, open, choice) };
    return live.priced;
  }

  return {
    async run(ground, question, control) {
      const { flows, months, baseline, scenario, events } = question;
      const key = JSON.stringify([flows, months, baseline, scenario, events]);
      if (last?.on === ground.comparisons && last.key === key)
        return reported(question, last, ground, control, []);
      const handed = handedOver(flows, months);
      const boxes = handed.map(({ flow: goods, month, ready }) => ({ goods, month, ready }));
      const builder = new LiveRunBuilder(ground.reader, scenario);
      const ways = await boxWays(ground, { boxes, baseline, scenario, events }, control, builder);
      if (!ways.ok) return ways;
      const found = handed.map((one, index) => flowWays(one, present(ways.value[index])));
      last = { on: ground.comparisons, key, handed, found, builder };
      // Own figures and rates are no part of what a run goes by.
      live = null;
      return reported(question, last, ground, control, ways.issues);
    },
    live(ground, { run, scenario }) {
      const known = named?.of.on === ground.comparisons ? priced(run) : null;
      return known === null ? success({ kind: 'other_run' }) : known.under(scenario);
    },
  };
}

/** A run at the equilibria of its months, boxes searched again once slots are full. */
function settledUnder(
  question: MatrixQuestion,
  { found }: LastRun,
  ground: WaysGround,
  control: WorkControl<Progress>,
): Promise<Result<SettledRun>> {
  const { baseline, scenario, events } = question;
  return settledRun(question, found, {
    network: ground.network,
    search: (boxes, waits) => waysAtWaits(ground, { boxes, baseline, scenario, events, waits }, control),
  });
}
