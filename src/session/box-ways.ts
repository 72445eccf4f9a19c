import type { Assessment } from '../compare/assess.ts';
import { type Consignment, teuOf } from '../consignment/consignment.ts';
import type { BankShelf } from '../contract/demand/bank-shelf.ts';
import type { BoxesQuestion, BoxWays, Way } from '../contract/demand/matrix.ts';
import type { Progress } from '../contract/progress.ts';
import type { WorkControl } from '../contract/work-control.ts';
import { refuse } from '../enquiry/enquiry-issue.ts';
import type { MonthPlan } from '../matrix/banked/month-plan.ts';
import { type OwnWay, pairedWays, waysByKey } from '../matrix/ways-of.ts';
import { failure, type Issue, type Result, success } from '../units/issue.ts';
import { present } from '../units/present.ts';
import type { BankedMonth, BeyondBox } from './banked-month.ts';
import type { BankedMonths } from './banked-months.ts';
import type { BoxSide, SideGround, SideNetwork } from './box-sides.ts';
import { type AskedBox, comparedBox, openOr } from './compared-box.ts';
import {
  type ArcWays,
  boxesByMonth,
  type PlacedBox,
  QuestionSides,
  type SidedBox,
  united,
} from './sided-box.ts';

/** Where ways of boxes are found. Months are kept from one question to the next. */
export interface WaysGround extends SideGround {
  readonly months: BankedMonths;
  readonly shelf: BankShelf | null;
}

const BOXES_BETWEEN_YIELDS = 8;

/** Is told of all that pricing the boxes anew under another scenario takes. */
export interface WaysWatcher {
  /** A box that is open; of the departures of a way the one that costs least is taken. */
  box(box: SidedBox, found: WatchedWays): void | Promise<void>;
  /** Boxes of a class of goods under the scenario, by the bank of their month. */
  goods(plan: MonthPlan, goods: number, boxes: number): void;
}

export interface WatchedWays {
  readonly before: ReadonlyMap<string, OwnWay>;
  /** Under both situations. */
  readonly ways: readonly Way[];
  /** Under the scenario, before any measure. */
  readonly after: readonly Assessment[];
  /** What stands for all goods of the class of the box: whatever differs within a class is no part of a bill. */
  readonly goods: Consignment;
}

/**
 * The ways open to each box under both situations, in the order asked, from a bank of each month: built once, then priced
 * by the ledger under whatever is asked. What no bank covers is searched again, and says so. Fails where a situation does
 * not stand, or it was stopped; a box that nothing carries is no failure.
 */
export async function boxWays(
  ground: WaysGround,
  question: BoxesQuestion,
  control: WorkControl<Progress>,
  watcher: WaysWatcher | null = null,
): Promise<Result<readonly BoxWays[]>> {
  const { boxes } = question;
  const run = new WaysRun(ground, question, control, watcher);
  for (const ofMonth of boxesByMonth(boxes)) {
    const outcome = await run.month(ofMonth);
    if (outcome === 'stopped') return failure([refuse('E13', '', { n: run.found.size, m: boxes.length })]);
    if (!outcome.ok) return outcome;
  }
  return success(
    boxes.map((_, position) => present(run.found.get(position))),
    run.issues,
  );
}

class WaysRun {
  readonly found = new Map<number, BoxWays>();
  readonly issues: Issue[] = [];
  readonly #ground: WaysGround;
  readonly #question: BoxesQuestion;
  readonly #control: WorkControl<Progress>;
  readonly #sides: QuestionSides;
  readonly #watcher: WaysWatcher | null;

  constructor(
    ground: WaysGround,
    question: BoxesQuestion,
    control: WorkControl<Progress>,
    watcher: WaysWatcher | null,
  ) {
    this.#watcher = watcher;
    this.#ground = ground;
    this.#question = question;
    this.#control = control;
    this.#sides = new QuestionSides(ground, question);
  }

  async month(all: readonly PlacedBox[]): Promise<Result<null> | 'stopped'> {
    const read = await this.#sides.boxes(all, (position, refused) => this.found.set(position, refused));
    if (!read.ok) return read;
    const sided = read.value;
    const banks = new Map<string, CoveredBoxes>();
    for (const on of new Set(sided.flatMap(({ before, after }) => [before.on, after.on]))) {
      const own = sided.filter(({ before, after }) => before.on === on || after.on === on);
      const covered = await this.#covered(on, all, own);
      if (covered === null) return 'stopped';
      if (!covered.ok) return covered;
      banks.set(on.key, covered.value);
    }
    return this.#ways(sided, banks);
  }

  async #ways(
    sided: readonly SidedBox[],
    banks: ReadonlyMap<string, CoveredBoxes>,
  ): Promise<Result<null> | 'stopped'> {
    // Ways from one place begin alike, and are timed and simulated together.
    const byEnds = [...sided].sort((a, b) => (endsOf(a) < endsOf(b) ? -1 : 1));
    for (const [order, one] of byEnds.entries()) {
      if (order % BOXES_BETWEEN_YIELDS === 0) {
        this.#report(sided.length);
        await this.#control.yieldNow();
        if (this.#control.shouldStop()) return 'stopped';
      }
      const { position, index, read, before, after } = one;
      const bankOf = ({ on }: BoxSide): CoveredBoxes => present(banks.get(on.key));
      const offered = (side: BoxSide) => bankOf(side).offered(index);
      const all = this.#sides.areShared(one) ? united(offered(before), offered(after)) : null;
      const assessed = (side: BoxSide) => bankOf(side).assessed(index, one, all ?? offered(side));
      const under = (side: BoxSide) =>
        waysByKey(side.on.network, read.consignment, assessed(side), side.price);
      const again = [...new Set([...bankOf(before).beyond(index), ...bankOf(after).beyond(index)])];
      const own = under(before);
      const found = openOr(teuOf(read.consignment), pairedWays(own, under(after)), again);
      this.found.set(position, found.status === 'open' ? found : await this.#compared(one));
      if (found.status === 'open')
        await this.#watcher?.box(one, {
          before: own,
          ways: found.ways,
          after: assessed(after),
          goods: bankOf(after).goods(index),
        });
    }
    return success(null);
  }

  #compared(asked: AskedBox): Promise<BoxWays> {
    const { baseline, scenario } = this.#question;
    return comparedBox(this.#ground.comparisons, asked, baseline, scenario);
  }

  /** The banks that hold what some boxes are offered on a network; null where it was stopped. */
  async #covered(
    on: SideNetwork,
    all: readonly PlacedBox[],
    own: readonly SidedBox[],
  ): Promise<Result<CoveredBoxes> | null> {
    const opened = this.#sides.month(on, all, own, this.#control.shouldStop);
    if (opened === null || !opened.ok) return opened;
    const month = opened.value;
    const { demandOf, plan } = month.plan;
    const goodsOf = (index: number): number => {
      const demand = present(demandOf[index]);
      return demand < 0 ? demand : present(plan.demands[demand]).goods;
    };
    const ofScenario = own.filter(({ after }) => after.on === on).map(({ index }) => goodsOf(index));
    for (const goods of new Set(ofScenario))
      if (goods >= 0)
        this.#watcher?.goods(month.plan, goods, ofScenario.filter((one) => one === goods).length);
    const over = this.#beyond(on, month, own, goodsOf);
    if (!over.ok) return over;
    const { shouldStop, yieldNow } = this.#control;
    const controlOf = (total: number) => ({
      shouldStop,
      yieldNow,
      onBuilt: (built: number) => this.#report((built / Math.max(1, total)) * own.length),
    });
    const bank = await month.bank(this.#ground.shelf, controlOf(plan.demands.length), (issue) =>
      this.issues.push(issue),
    );
    if (bank === null) return null;
    const demands = [
      ...new Set(
        own
          .filter(({ index }) => over.value.has(goodsOf(index)))
          .map(({ index }) => present(demandOf[index])),
      ),
    ];
    const second =
      demands.length === 0
        ? bank
        : await month.searchAgain(
            over.value,
            demands.sort((a, b) => a - b),
            controlOf(demands.length),
          );
    if (second === null) return null;
    const beyondOf = (index: number) => over.value.get(goodsOf(index));
    const bankOf = (index: number) => (beyondOf(index) === undefined ? bank : second);
    return success({
      beyond: (index) => beyondOf(index)?.lines ?? [],
      offered: (index) => month.offered(bankOf(index), index),
      assessed: (index, box, ways) =>
        ways.length === 0 ? [] : month.assessed(bankOf(index), index, box, ways),
      goods: (index) => present(plan.classes[goodsOf(index)]).consignment,
    });
  }

  /** Classes of goods whose prices on a network leave the box of the month. */
  #beyond(
    on: SideNetwork,
    month: BankedMonth,
    own: readonly SidedBox[],
    goodsOf: (index: number) => number,
  ): Result<ReadonlyMap<number, BeyondBox>> {
    const over = new Map<number, BeyondBox>();
    for (const [goods, { consignment }] of month.plan.plan.classes.entries()) {
      const ofGoods = own.filter(({ index }) => goodsOf(index) === goods);
      const sides = [
        ...(ofGoods.some(({ before }) => before.on === on) ? [this.#sides.baseline] : []),
        ...(ofGoods.some(({ after }) => after.on === on) ? [this.#sides.scenario] : []),
      ];
      const terms = sides.map((side) => side.termsOf(on.network, consignment));
      const unsound = terms.find((one) => !one.ok);
      if (unsound) return failure(unsound.issues);
      const beyond = month.beyond(
        goods,
        terms.flatMap((one) => (one.ok ? [one.value] : [])),
      );
      if (beyond !== null) over.set(goods, beyond);
    }
    return success(over);
  }

  /** @param built boxes of the month at hand whose bank is ready, of which half the work is done */
  #report(built: number): void {
    const total = this.#question.boxes.length;
    const done = this.found.size + Math.max(0, built - this.found.size) / 2;
    this.#control.onProgress({ stage: 'search', done: Math.min(total, Math.floor(done)), total });
  }
}

/** What boxes of a month are offered, and why some took a second search. */
interface CoveredBoxes {
  beyond(index: number): readonly string[];
  /** Ways by their arcs. */
  offered(index: number): ArcWays;
  assessed(index: number, box: AskedBox, ways: ArcWays): ReturnType<BankedMonth['assessed']>;
  /** The class of a box that is offered a way. */
  goods(index: number): Consignment;
}

const endsOf = ({ enquiry: { from, to } }: AskedBox): string => `${from} ${to}`;
