import type { FlowOutcome, MonthSum, RunSummary, UncarriedBox } from '../../contract/demand/matrix.ts';
import { type DividedBox, outcomeOf } from '../flow-outcome.ts';
import { uncarriedFlow } from '../flow-ways.ts';
import { boxesIn } from '../handed-over.ts';
import { MonthSums } from '../months.ts';
import { SummarySums } from '../summary-sums.ts';
import type { FlowOfGoods } from './plan-shards.ts';

/** How a box divides in its month. */
export interface DividedInMonth {
  readonly month: string;
  readonly box: UncarriedBox | { readonly status: 'open'; readonly divided: DividedBox };
}

/** Flows of the same goods, and how a box of them divides in each month in which any of them is handed over. */
export interface DividedGroup {
  readonly flows: readonly FlowOfGoods[];
  readonly months: readonly DividedInMonth[];
}

/** Sums of all flows of a run, and of those of each month. */
export interface MergedSums {
  readonly summary: RunSummary;
  readonly monthSums: readonly MonthSum[];
}

/** Brings the outcomes of the flows of a run together. Groups come in the order of the plan. */
export interface FlowMerge {
  add(group: DividedGroup): void | Promise<void>;
  /** Once all groups are there. */
  sums(): MergedSums | Promise<MergedSums>;
}

/** Sums flows as they come, and hands on the outcomes of each, in all its months. */
export class RunningMerge implements FlowMerge {
  readonly #sums = new SummarySums();
  readonly #months = new MonthSums();
  readonly #onFlow: (outcomes: readonly FlowOutcome[]) => void | Promise<void>;

  constructor(onFlow: (outcomes: readonly FlowOutcome[]) => void | Promise<void>) {
    this.#onFlow = onFlow;
  }

  async add(group: DividedGroup): Promise<void> {
    for (const flow of group.flows) {
      const outcomes = outcomesOf(group, flow);
      if (outcomes.length === 0) continue;
      this.#sums.add(outcomes);
      this.#months.add(outcomes);
      const written = this.#onFlow(outcomes);
      if (written !== undefined) await written;
    }
  }

  sums(): MergedSums {
    return { summary: this.#sums.summary(), monthSums: this.#months.sums() };
  }
}

/** What a flow of the group comes to, month by month; months in which it has nothing are left out. */
export const outcomesOf = (
  { months }: Pick<DividedGroup, 'months'>,
  flow: FlowOfGoods,
): readonly FlowOutcome[] =>
  months.flatMap(({ month, box }) => {
    const boxes = boxesIn(flow, month);
    if (boxes === 0) return [];
    const handed = { flow: flow.id, month, boxes };
    return [box.status === 'open' ? outcomeOf(handed, box.divided) : uncarriedFlow(handed, box)];
  });
