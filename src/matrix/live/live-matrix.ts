import { LARGE } from '../../bank/prices/relieved-prices.ts';
import type { LiveHeadline } from '../../contract/demand/live-headline.ts';
import { present } from '../../units/present.ts';
import { DEAREST } from '../ways-of.ts';
import { BoxDivider } from './divide-box.ts';
import { HeadlineSums } from './headline-sums.ts';
import type { Taken } from './line-relief.ts';
import type { LiveRun } from './live-table.ts';
import { CLOSED, type LiveWays, liveWays } from './live-ways.ts';
import { type LiveScenario, ReliefAmounts } from './relief-amounts.ts';

/** What a run comes to under a scenario, and how many of its boxes choose among other ways than before. */
export interface LivePrices {
  readonly headline: LiveHeadline;
  readonly otherWays: number;
}

/**
 * A run priced anew under one scenario after the other: quantities times rates, and the choice, in flat arrays. Figures
 * are those of a run, to the fen, as long as no box chooses among other ways than in the run.
 */
export class LiveMatrix {
  readonly #ways: LiveWays;
  readonly #amounts: ReliefAmounts;
  readonly #dividedBefore: BoxDivider;
  readonly #dividedAfter: BoxDivider;
  readonly #sums: HeadlineSums;
  /** Under the scenario at hand, {@link CLOSED} where a way is not open. */
  readonly #after: Float64Array;
  readonly #entry: Int32Array;
  readonly #invoice: Float64Array;
  /** Under the baseline, without the ways that are too dear under both. */
  readonly #before: Float64Array;
  /** Which ways are chosen from: in the run, and under the scenario at hand. */
  readonly #inRun: Uint8Array;
  readonly #isChosen: Uint8Array;
  readonly #boxes: number;

  constructor(run: LiveRun) {
    const ways = liveWays(run.flows);
    this.#ways = ways;
    this.#amounts = new ReliefAmounts(run.uses);
    this.#dividedBefore = new BoxDivider(ways, run.choice);
    this.#dividedAfter = new BoxDivider(ways, run.choice);
    const flows = run.flows.map(({ boxes, box: { teuPerBox } }) => ({ boxes, teuPerBox }));
    this.#sums = new HeadlineSums(ways, flows);
    const count = ways.corridor.length;
    const figures = (): Float64Array => new Float64Array(count);
    this.#after = this.#dividedAfter.cost;
    this.#invoice = figures();
    this.#before = this.#dividedBefore.cost;
    this.#entry = new Int32Array(count);
    this.#inRun = new Uint8Array(count).fill(UNTOLD);
    this.#isChosen = new Uint8Array(count).fill(UNTOLD);
    this.#boxes = run.flows.length;
  }

  under(scenario: LiveScenario): LivePrices {
    const taken = this.#amounts.under(scenario);
    this.#price(taken);
    let otherWays = 0;
    const { firstWay } = this.#ways;
    for (let box = 0; box < this.#boxes; box++)
      if (this.#choose(box, present(firstWay[box]), present(firstWay[box + 1]))) otherWays++;
    this.#dividedAfter.divide(0, this.#boxes);
    this.#sums.begin();
    const divided = {
      taken,
      after: this.#after,
      entry: this.#entry,
      invoice: this.#invoice,
      before: this.#before,
      shareBefore: this.#dividedBefore.share,
      shareAfter: this.#dividedAfter.share,
    };
    for (let box = 0; box < this.#boxes; box++) this.#sums.add(box, divided);
    return { headline: this.#sums.headline(), otherWays };
  }

  /** What is left to pay of something of a very large amount, under the scenario priced last. */
  shareLeft(use: number): number {
    return 1 - present(this.#amounts.taken[use]).whole / LARGE;
  }

  /** What each way costs once reliefs are off, at the departure at which it costs least. */
  #price(taken: readonly Taken[]): void {
    const { firstEntry, entryBilled, entryGeneralised, firstLine, line, firstBeside, beside } = this.#ways;
    const whole = Float64Array.from(taken, (own) => own.whole);
    for (let way = 0; way < this.#after.length; way++) {
      let least = CLOSED;
      for (let entry = present(firstEntry[way]); entry < present(firstEntry[way + 1]); entry++) {
        let off = 0;
        for (let at = present(firstLine[entry]); at < present(firstLine[entry + 1]); at++)
          off += present(whole[present(line[at])]);
        let gained = 0;
        for (let at = present(firstBeside[entry]); at < present(firstBeside[entry + 1]); at++)
          gained += present(whole[present(beside[at])]);
        const own = present(entryGeneralised[entry]) - off - gained;
        if (own >= least) continue;
        least = own;
        this.#entry[way] = entry;
        this.#invoice[way] = present(entryBilled[entry]) - off;
      }
      this.#after[way] = least;
    }
  }

  /** Closes the ways that are too dear under both; gives whether those that are left are others than in the run. */
  #choose(box: number, from: number, to: number): boolean {
    const { generalised } = this.#ways;
    const limits = { before: dearest(generalised, from, to), after: dearest(this.#after, from, to) };
    let isNew = false;
    let isOther = false;
    for (let way = from; way < to; way++) {
      const isChosen =
        present(generalised[way]) <= limits.before || present(this.#after[way]) <= limits.after
          ? CHOSEN
          : DEAR;
      if (isChosen === DEAR) this.#after[way] = CLOSED;
      if (this.#inRun[way] === UNTOLD) this.#inRun[way] = isChosen;
      if (isChosen !== this.#inRun[way]) isOther = true;
      if (isChosen !== this.#isChosen[way]) isNew = true;
      this.#isChosen[way] = isChosen;
    }
    if (isNew) this.#divideBefore(box, from, to);
    return isOther;
  }

  /** What hangs on the ways that are chosen from, and on no price of the scenario. */
  #divideBefore(box: number, from: number, to: number): void {
    const { generalised } = this.#ways;
    let least = Number.POSITIVE_INFINITY;
    for (let way = from; way < to; way++) {
      const own = this.#isChosen[way] === CHOSEN ? present(generalised[way]) : CLOSED;
      this.#before[way] = own;
      if (own < least) least = own;
    }
    const openIn = (cost: Float64Array) => (way: number) => !Number.isNaN(present(cost[way]));
    this.#dividedBefore.open(box, openIn(this.#before), least);
    this.#dividedAfter.open(box, openIn(this.#after), least);
    this.#dividedBefore.divide(box, box + 1);
  }
}

const DEAR = 0;
const CHOSEN = 1;
/** Before anything was priced. */
const UNTOLD = 2;

const dearest = (cost: Float64Array, from: number, to: number): number => {
  let least = Number.POSITIVE_INFINITY;
  for (let way = from; way < to; way++) if (present(cost[way]) < least) least = present(cost[way]);
  return DEAREST * least;
};
