import type { Consignment } from '../consignment/consignment.ts';
import type { CompiledGraph } from '../graph/compiled-graph.ts';
import type { PolicyTerms } from '../measures/terms.ts';
import type { Load } from '../network/equipment-class.ts';
import type { Network } from '../network/network.ts';
import { MOST_PLAYERS } from '../policy/shapley.ts';
import type { BeijingDate, Instant } from '../units/instant.ts';
import { failure, type Result, success } from '../units/issue.ts';
import { present } from '../units/present.ts';
import { type BankGround, bankDates } from './build/bank-ground.ts';
import { type BuildControl, buildBank } from './build/build-bank.ts';
import { type BankedFlow, type PlanTerms, planFlows } from './build/plan-flows.ts';
import { fareTable } from './fares.ts';
import { alignBoxes } from './prices/align-boxes.ts';
import type { MeasureBox } from './prices/box-of-measures.ts';
import { LeveredPrices, LeversRefused } from './prices/levered-prices.ts';
import { leveredMeasureBox } from './prices/measure-box.ts';
import { policyDates } from './prices/policy-dates.ts';
import { priceClass } from './prices/priced-class.ts';
import { parametricCosts } from './search/parametric-costs.ts';
import type { MovedParameter } from './subset-points.ts';
import { subsetValues } from './subset-values.ts';

/** What the costs of goods under sets of measures are reckoned on. */
export interface SubsetGround {
  readonly network: Network;
  readonly graphOf: (load: Load) => CompiledGraph;
  readonly slots: readonly Instant[];
  /** What the measures know of goods; the scenario of each is the one whose enabled measures are the players. */
  readonly termsOf: (consignment: Consignment) => PolicyTerms;
  readonly supposed: Pick<Consignment, 'pricesOn' | 'knownOn' | 'eventEdits'>;
}

/** What a box of goods costs under every set of the measures that move a price among the goods it was priced with. */
export type SubsetCosts =
  | {
      readonly status: 'served';
      /** Ids. Its position here is the bit of a measure in a set. */
      readonly measures: readonly string[];
      /** Generalised cost of the cheapest way, CNY, the mean over the slots; position is the set. */
      readonly cny: Float64Array;
    }
  /** No way is known. */
  | { readonly status: 'unserved' }
  /** More measures than sets of them can be priced. */
  | { readonly status: 'too_many'; readonly measures: readonly string[] };

export interface PricedSubsets {
  /** In the order of the goods. */
  readonly costs: readonly SubsetCosts[];
  /** Ways priced. */
  readonly options: number;
}

const MAX_LEGS = 5;
/** Gains are shared among winners: near ones are not needed. */
const NO_SLACK = 0;
const EXACT_TIME = 0;

/**
 * Prices one box of each of the goods under every set of measures, exactly, from one bank; the goods go their cheapest
 * way under each. Of levers what they change of prices takes part, at the times and departures that there are; what measures
 * give on a declaration is no price of a way and takes none. Null where it was stopped; fails where levers contradict one
 * another.
 */
export async function priceSubsets(
  goods: readonly BankedFlow[],
  { network, graphOf, slots, termsOf, supposed }: SubsetGround,
  control: BuildControl,
): Promise<Result<PricedSubsets> | null> {
  const terms: PlanTerms = {
    slots,
    maxLegs: MAX_LEGS,
    slackShare: NO_SLACK,
    boxes: 1,
    timeSpread: EXACT_TIME,
    ...supposed,
  };
  const { plan, demandOf, cnyPerMinute } = planFlows(network, goods, terms);
  const termsOfClass = plan.classes.map(({ consignment }) => termsOf(consignment));
  const ofPolicy = [...new Set(termsOfClass.flatMap(({ scenario }) => policyDates(scenario)))];
  const datesOn = (own: Network) => bankDates(own, slots, terms, ofPolicy);
  const ids = [...new Set(termsOfClass.flatMap(({ scenario }) => [...scenario.enabled]))].sort();
  const found: MeasureBox[] = [];
  let dates: readonly BeijingDate[];
  try {
    const levered = plan.classes.map(
      ({ consignment }, position) => new LeveredPrices(network, consignment, present(termsOfClass[position])),
    );
    const networks = levered.map((own, position) => own.network(present(termsOfClass[position])));
    dates = [...new Set([network, ...networks].flatMap(datesOn))].sort();
    for (const [position, { consignment }] of plan.classes.entries()) {
      if (control.shouldStop()) return null;
      const own = priceClass(network, graphOf(consignment.equipment.load), consignment, dates);
      const under = present(levered[position]).classUnder(own);
      const { yieldNow } = control;
      found.push(await leveredMeasureBox(under, present(termsOfClass[position]), ids, yieldNow));
    }
  } catch (error) {
    if (error instanceof LeversRefused) return failure(error.issues);
    throw error;
  }
  const boxes = alignBoxes(found);
  const players = [...new Set(boxes.flatMap(({ moved }) => moved.flatMap(({ measures }) => measures)))].sort(
    (a, b) => a - b,
  );
  const measures = players.map((position) => present(ids[position]));
  if (players.length > MOST_PLAYERS)
    return success({ costs: goods.map(() => ({ status: 'too_many', measures })), options: 0 });
  const bankGround: BankGround = {
    network,
    graphOf,
    plan,
    dates,
    boxOf: (_, position) => present(boxes[position]).box,
  };
  const bank = await buildBank(bankGround, control);
  if (bank === null) return null;
  const table = fareTable(
    bank,
    boxes.map(({ box }) => parametricCosts(box)),
  );
  const moved = amongPlayers(boxes[0]?.moved ?? [], players);
  const isServed = (demand: number): boolean =>
    demand >= 0 &&
    present(bank.firstOption[demand * bank.slots]) < present(bank.firstOption[(demand + 1) * bank.slots]);
  const costs = goods.map((_, index): SubsetCosts => {
    const demand = present(demandOf[index]);
    if (!isServed(demand)) return { status: 'unserved' };
    const one = { demand, weight: 1, cnyPerMinute: present(cnyPerMinute[index]) };
    return { status: 'served', measures, cny: subsetValues(bank, table, players.length, moved, [one]) };
  });
  return success({ costs, options: bank.optionFare.length });
}

/** Measures by their position among those that move any price. */
const amongPlayers = (
  moved: readonly MovedParameter[],
  players: readonly number[],
): readonly MovedParameter[] =>
  moved.map(({ measures, places }) => ({
    measures: measures.map((measure) => players.indexOf(measure)),
    places,
  }));
