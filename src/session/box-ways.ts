import { haveSameArcs } from '../bank/prices/same-arcs.ts';
import type { Assessment } from '../compare/assess.ts';
import { type Consignment, teuOf } from '../consignment/consignment.ts';
import type { BankShelf } from '../contract/demand/bank-shelf.ts';
import type { BoxesQuestion, BoxInMonth, BoxWays } from '../contract/demand/matrix.ts';
import { NO_EVENT_CHANGES } from '../contract/event-sheet.ts';
import type { Progress } from '../contract/progress.ts';
import type { WorkControl } from '../contract/work-control.ts';
import { flowEnquiry } from '../demand/flow-enquiry.ts';
import { refuse } from '../enquiry/enquiry-issue.ts';
import { readEnquiry } from '../enquiry/read-enquiry.ts';
import type { MonthPlan } from '../matrix/banked/month-plan.ts';
import { type OwnWay, pairedWays, waysByKey } from '../matrix/ways-of.ts';
import type { Load } from '../network/equipment-class.ts';
import { failure, type Issue, type Result, success } from '../units/issue.ts';
import { present } from '../units/present.ts';
import type { BankedMonth, BeyondBox } from './banked-month.ts';
import type { BankedMonths } from './banked-months.ts';
import { type BoxSide, BoxSides, type SideGround, type SideNetwork } from './box-sides.ts';
import { type AskedBox, comparedBox, openOr, refusedBox } from './compared-box.ts';

/** Where ways of boxes are found. Months are kept from one question to the next. */
export interface WaysGround extends SideGround {
  readonly months: BankedMonths;
  readonly shelf: BankShelf | null;
}

const BOXES_BETWEEN_YIELDS = 8;

/** Is told of all that pricing the boxes anew under another scenario takes. */
export interface WaysWatcher {
  /** A box that is open; of the departures of a way the one that costs least is taken. */
  box(position: number, side: BoxSide, consignment: Consignment, found: WatchedWays): void;
  /** Boxes of a class of goods under the scenario, by the bank of their month. */
  goods(plan: MonthPlan, goods: number, boxes: number): void;
}

export interface WatchedWays {
  readonly before: ReadonlyMap<string, OwnWay>;
  /** Under the scenario, before any measure. */
  readonly after: readonly Assessment[];
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
  for (const ready of new Set(boxes.map((box) => box.ready))) {
    const ofMonth = boxes.flatMap((box, position) => (box.ready === ready ? [{ box, position }] : []));
    const outcome = await run.month(ofMonth);
    if (outcome === 'stopped') return failure([refuse('E13', '', { n: run.found.size, m: boxes.length })]);
    if (!outcome.ok) return outcome;
  }
  return success(
    boxes.map((_, position) => present(run.found.get(position))),
    run.issues,
  );
}

/** A box that can be read, with both of its sides. */
interface SidedBox extends AskedBox {
  /** Among all that are asked about, and among those of its month. */
  readonly position: number;
  readonly index: number;
  readonly before: BoxSide;
  readonly after: BoxSide;
}

class WaysRun {
  readonly found = new Map<number, BoxWays>();
  readonly issues: Issue[] = [];
  readonly #ground: WaysGround;
  readonly #question: BoxesQuestion;
  readonly #control: WorkControl<Progress>;
  readonly #baseline: BoxSides;
  readonly #scenario: BoxSides;
  readonly #sameArcs = new Map<string, boolean>();

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
    this.#baseline = new BoxSides(ground, question.baseline);
    this.#scenario = new BoxSides(ground, question.scenario);
  }

  async month(
    all: readonly { readonly box: BoxInMonth; readonly position: number }[],
  ): Promise<Result<null> | 'stopped'> {
    const sided: SidedBox[] = [];
    for (const [index, { box, position }] of all.entries()) {
      const enquiry = flowEnquiry(box.goods, box.ready, box.ready, this.#question.events);
      const read = readEnquiry(this.#ground.network, enquiry);
      if (!read.ok) {
        this.found.set(position, refusedBox(read));
        continue;
      }
      const asked = { enquiry, read: read.value };
      const before = await this.#baseline.of(asked);
      if (!before.ok) return before;
      const after = await this.#scenario.of(asked);
      if (!after.ok) return after;
      sided.push({ ...asked, position, index, before: before.value, after: after.value });
    }
    const boxes = all.map(({ box }) => box);
    const banks = new Map<string, CoveredBoxes>();
    for (const on of new Set(sided.flatMap(({ before, after }) => [before.on, after.on]))) {
      const own = sided.filter(({ before, after }) => before.on === on || after.on === on);
      const covered = await this.#covered(on, boxes, own);
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
      const { load } = read.consignment.equipment;
      const areShared = before.on === after.on || this.#haveSameArcs(before.on, after.on, load);
      const all = areShared ? united(offered(before), offered(after)) : null;
      const assessed = (side: BoxSide) => bankOf(side).assessed(index, one, all ?? offered(side));
      const under = (side: BoxSide) =>
        waysByKey(side.on.network, read.consignment, assessed(side), side.price);
      const again = [...new Set([...bankOf(before).beyond(index), ...bankOf(after).beyond(index)])];
      const own = under(before);
      const found = openOr(teuOf(read.consignment), pairedWays(own, under(after)), again);
      this.found.set(position, found.status === 'open' ? found : await this.#compared(one));
      if (found.status === 'open')
        this.#watcher?.box(position, after, read.consignment, { before: own, after: assessed(after) });
    }
    return success(null);
  }

  /** Whether what is offered on one network can be priced on the other, so that both sides have the same ways. */
  #haveSameArcs(a: SideNetwork, b: SideNetwork, load: Load): boolean {
    const key = `${a.key}|${b.key}|${load}`;
    const known = this.#sameArcs.get(key) ?? haveSameArcs(a.prepared.graphOf(load), b.prepared.graphOf(load));
    this.#sameArcs.set(key, known);
    return known;
  }

  #compared(asked: AskedBox): Promise<BoxWays> {
    const { baseline, scenario } = this.#question;
    return comparedBox(this.#ground.comparisons, asked, baseline, scenario);
  }

  /** The banks that hold what some boxes are offered on a network; null where it was stopped. */
  async #covered(
    on: SideNetwork,
    all: readonly BoxInMonth[],
    own: readonly SidedBox[],
  ): Promise<Result<CoveredBoxes> | null> {
    const { months, reader, shelf } = this.#ground;
    const { consignment } = present(own[0]).read;
    const scenarios = [this.#baseline, this.#scenario].flatMap((side) => {
      const terms = side.termsOf(on.network, consignment);
      return terms.ok ? [terms.value.scenario] : [];
    });
    const events = this.#question.events ?? NO_EVENT_CHANGES;
    const asked = { on, boxes: all, events, consignment, scenarios };
    const opened = months.open(reader, asked, this.#control.shouldStop);
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
    const bank = await month.bank(shelf, controlOf(plan.demands.length), (issue) => this.issues.push(issue));
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
        ...(ofGoods.some(({ before }) => before.on === on) ? [this.#baseline] : []),
        ...(ofGoods.some(({ after }) => after.on === on) ? [this.#scenario] : []),
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
  offered(index: number): readonly Way[];
  assessed(index: number, box: AskedBox, ways: readonly Way[]): ReturnType<BankedMonth['assessed']>;
}

type Way = readonly number[];

/** Ways of both lists, each once, the first list first. */
const united = (a: readonly Way[], b: readonly Way[]): readonly Way[] =>
  a === b ? a : [...new Map([...a, ...b].map((arcs) => [arcs.join(' '), arcs])).values()];

const endsOf = ({ enquiry: { from, to } }: AskedBox): string => `${from} ${to}`;
