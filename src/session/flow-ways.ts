import { haveSameArcs } from '../bank/prices/same-arcs.ts';
import { teuOf } from '../consignment/consignment.ts';
import type { BankShelf } from '../contract/demand/bank-shelf.ts';
import type { FlowInMonth, FlowsQuestion, FlowWays, FoundWays } from '../contract/demand/matrix.ts';
import type { Progress } from '../contract/progress.ts';
import type { WorkControl } from '../contract/work-control.ts';
import { flowEnquiry } from '../demand/flow-enquiry.ts';
import { refuse } from '../enquiry/enquiry-issue.ts';
import { readEnquiry } from '../enquiry/read-enquiry.ts';
import { handedOver } from '../matrix/handed-over.ts';
import { pairedWays, waysByKey } from '../matrix/ways-of.ts';
import type { Load } from '../network/equipment-class.ts';
import { failure, type Issue, type Result, success } from '../units/issue.ts';
import { present } from '../units/present.ts';
import type { BankedMonth } from './banked-month.ts';
import type { BankedMonths } from './banked-months.ts';
import { type AskedFlow, comparedFlow, openOr, refusedFlow } from './compared-flow.ts';
import { type FlowSide, FlowSides, type SideGround, type SideNetwork } from './flow-sides.ts';

/** Where ways of flows are found. Months are kept from one question to the next. */
export interface WaysGround extends SideGround {
  readonly months: BankedMonths;
  readonly shelf: BankShelf | null;
}

const FLOWS_BETWEEN_YIELDS = 8;

/**
 * The ways open to each flow under both situations, from a bank of each month: built once, then priced by the ledger under
 * whatever is asked. What no bank covers is searched again, and counted. Fails where a situation does not stand, or it was
 * stopped; a flow that nothing carries is no failure.
 */
export async function flowWays(
  ground: WaysGround,
  question: FlowsQuestion,
  control: WorkControl<Progress>,
): Promise<Result<FoundWays>> {
  const handed = handedOver(question.flows, question.months);
  const asked = question.only ?? [...handed.keys()];
  const run = new WaysRun(ground, question, control, asked.length);
  const wanted = new Set(asked);
  for (const month of question.months) {
    const of = [...handed.entries()].flatMap(([position, flow]) =>
      flow.month === month ? [{ position, flow }] : [],
    );
    const outcome = await run.month(
      of.map(({ flow }) => flow),
      of.flatMap(({ position }, index) => (wanted.has(position) ? [{ position, index }] : [])),
    );
    if (outcome === 'stopped') return failure([refuse('E13', '', { n: run.found.size, m: asked.length })]);
    if (!outcome.ok) return outcome;
  }
  return success(
    {
      flows: asked.map((position) => present(run.found.get(position))),
      certificate: {
        covered: run.searchedAgain === 0,
        lines: [...run.lines].sort(),
        searchedAgain: run.searchedAgain,
      },
    },
    run.issues,
  );
}

interface Wanted {
  readonly position: number;
  /** Among the flows of the month. */
  readonly index: number;
}

/** A flow with both of its sides. */
interface SidedFlow {
  readonly wanted: Wanted;
  readonly flow: AskedFlow;
  readonly before: FlowSide;
  readonly after: FlowSide;
}

class WaysRun {
  readonly found = new Map<number, FlowWays>();
  readonly lines = new Set<string>();
  readonly issues: Issue[] = [];
  searchedAgain = 0;
  readonly #ground: WaysGround;
  readonly #question: FlowsQuestion;
  readonly #control: WorkControl<Progress>;
  readonly #total: number;
  readonly #baseline: FlowSides;
  readonly #scenario: FlowSides;
  readonly #sameArcs = new Map<string, boolean>();

  constructor(ground: WaysGround, question: FlowsQuestion, control: WorkControl<Progress>, total: number) {
    this.#ground = ground;
    this.#question = question;
    this.#control = control;
    this.#total = total;
    this.#baseline = new FlowSides(ground, question.baseline);
    this.#scenario = new FlowSides(ground, question.scenario);
  }

  async month(all: readonly FlowInMonth[], wanted: readonly Wanted[]): Promise<Result<null> | 'stopped'> {
    const sided: SidedFlow[] = [];
    for (const one of wanted) {
      const handed = present(all[one.index]);
      const enquiry = flowEnquiry(handed.flow, handed.ready, handed.ready, this.#question.events);
      const read = readEnquiry(this.#ground.network, enquiry);
      if (!read.ok) {
        this.found.set(one.position, refusedFlow(handed, read));
        continue;
      }
      const flow = { handed, enquiry, read: read.value };
      const before = await this.#baseline.of(flow);
      if (!before.ok) return before;
      const after = await this.#scenario.of(flow);
      if (!after.ok) return after;
      sided.push({ wanted: one, flow, before: before.value, after: after.value });
    }
    const networks = new Map(
      sided.flatMap(({ before, after }) => [before.on, after.on]).map((on) => [on.key, on]),
    );
    const banks = new Map<string, CoveredFlows>();
    for (const on of networks.values()) {
      const own = sided.filter(({ before, after }) => before.on === on || after.on === on);
      const covered = await this.#covered(on, all, own, (built) => this.#report(built * own.length));
      if (covered === null) return 'stopped';
      if (!covered.ok) return covered;
      banks.set(on.key, covered.value);
    }
    return this.#ways(sided, banks);
  }

  async #ways(
    sided: readonly SidedFlow[],
    banks: ReadonlyMap<string, CoveredFlows>,
  ): Promise<Result<null> | 'stopped'> {
    // Ways from one place begin alike, and are timed and simulated together.
    const byOrigin = [...sided].sort((a, b) => (originOf(a) < originOf(b) ? -1 : 1));
    for (const [index, { wanted, flow, before, after }] of byOrigin.entries()) {
      if (index % FLOWS_BETWEEN_YIELDS === 0) {
        this.#report(sided.length);
        await this.#control.yieldNow();
        if (this.#control.shouldStop()) return 'stopped';
      }
      const { handed, read } = flow;
      const offered = ({ on }: FlowSide) => present(banks.get(on.key)).offered(wanted.index);
      const { load } = read.consignment.equipment;
      const areShared = before.on === after.on || this.#haveSameArcs(before.on, after.on, load);
      const all = areShared ? united(offered(before), offered(after)) : null;
      const under = (side: FlowSide) => {
        const { on, price } = side;
        const assessed = present(banks.get(on.key)).assessed(wanted.index, flow, all ?? offered(side));
        return waysByKey(on.network, read.consignment, assessed, price);
      };
      const ways = pairedWays(under(before), under(after));
      const opened = openOr(handed, teuOf(read.consignment), ways);
      const isBeyond = [before, after].some(({ on }) => present(banks.get(on.key)).isAgain(wanted.index));
      const found = opened.status === 'open' ? opened : await this.#compared(flow);
      this.found.set(wanted.position, found);
      if (found.status !== 'open' || (opened.status === 'open' && !isBeyond)) continue;
      this.searchedAgain++;
      if (opened.status !== 'open') this.lines.add(handed.flow.id);
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

  #compared(flow: AskedFlow): Promise<FlowWays> {
    const { baseline, scenario } = this.#question;
    return comparedFlow(this.#ground.comparisons, flow, baseline, scenario);
  }

  /** The banks that hold what some flows are offered on a network; null where it was stopped. */
  async #covered(
    on: SideNetwork,
    all: readonly FlowInMonth[],
    own: readonly SidedFlow[],
    onBuilt: (share: number) => void,
  ): Promise<Result<CoveredFlows> | null> {
    const consignment = present(own[0]).flow.read.consignment;
    const scenarios = [this.#baseline, this.#scenario].flatMap((side) => {
      const terms = side.termsOf(on.network, consignment);
      return terms.ok ? [terms.value.scenario] : [];
    });
    const { months, reader } = this.#ground;
    const asked = { on, flows: all, events: this.#question.events, consignment, scenarios };
    const opened = months.open(reader, asked, this.#control.shouldStop);
    if (opened === null || !opened.ok) return opened;
    const month = opened.value;
    const { demandOf, plan } = month.plan;
    const demandsOf = (flows: readonly SidedFlow[]): readonly number[] =>
      [...new Set(flows.map(({ wanted }) => present(demandOf[wanted.index])))]
        .filter((demand) => demand >= 0)
        .sort((a, b) => a - b);
    const goodsOf = ({ wanted }: SidedFlow): number => {
      const demand = present(demandOf[wanted.index]);
      return demand < 0 ? demand : present(plan.demands[demand]).goods;
    };
    const over = new Map<number, NonNullable<ReturnType<BankedMonth['beyond']>>>();
    for (const [goods, { consignment }] of plan.classes.entries()) {
      const ofGoods = own.filter((flow) => goodsOf(flow) === goods);
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
      if (beyond === null) continue;
      over.set(goods, beyond);
      for (const line of beyond.lines) this.lines.add(line);
      await this.#control.yieldNow();
      if (this.#control.shouldStop()) return null;
    }
    const { shouldStop, yieldNow } = this.#control;
    const controlOf = (total: number) => ({
      shouldStop,
      yieldNow,
      onBuilt: (built: number) => onBuilt(built / Math.max(1, total)),
    });
    const again = demandsOf(own.filter((flow) => over.has(goodsOf(flow))));
    const rest = demandsOf(own.filter((flow) => !over.has(goodsOf(flow))));
    const isWhole = this.#question.only === null;
    const bank = await month.bankOf(
      isWhole ? null : rest,
      this.#ground.shelf,
      controlOf(isWhole ? plan.demands.length : rest.length),
      (issue) => this.issues.push(issue),
    );
    if (bank === null) return null;
    const second = again.length === 0 ? bank : await month.searchAgain(over, again, controlOf(again.length));
    if (second === null) return null;
    const positions = new Set(
      own.filter((flow) => over.has(goodsOf(flow))).map(({ wanted }) => wanted.index),
    );
    const bankOf = (index: number) => (positions.has(index) ? second : bank);
    return success({
      isAgain: (index) => positions.has(index),
      offered: (index) => month.offered(bankOf(index), index),
      assessed: (index, flow, ways) =>
        ways.length === 0 ? [] : month.assessed(bankOf(index), index, flow, ways),
    });
  }

  /** @param built flows of the month at hand whose bank is ready, of which half the work is done */
  #report(built: number): void {
    const done = this.found.size + Math.max(0, built - this.found.size) / 2;
    this.#control.onProgress({
      stage: 'search',
      done: Math.min(this.#total, Math.floor(done)),
      total: this.#total,
    });
  }
}

/** What flows of a month are offered, and whether it took a second search. */
interface CoveredFlows {
  isAgain(index: number): boolean;
  /** Ways by their arcs. */
  offered(index: number): readonly Way[];
  assessed(index: number, flow: AskedFlow, ways: readonly Way[]): ReturnType<BankedMonth['assessed']>;
}

type Way = readonly number[];

/** Ways of both lists, each once, the first list first. */
const united = (a: readonly Way[], b: readonly Way[]): readonly Way[] =>
  a === b ? a : [...new Map([...a, ...b].map((arcs) => [arcs.join(' '), arcs])).values()];

const originOf = ({ flow: { handed } }: SidedFlow): string =>
  `${handed.flow.origin} ${handed.flow.destination}`;
