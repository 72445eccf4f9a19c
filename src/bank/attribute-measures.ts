import type { Consignment } from '../consignment/consignment.ts';
import type { MatrixAttribution, MeasurePair, MeasureWorth } from '../contract/demand/attribution.ts';
import type { Flow } from '../demand/flow.ts';
import type { CompiledGraph } from '../graph/compiled-graph.ts';
import type { PolicyTerms } from '../measures/terms.ts';
import type { Load } from '../network/equipment-class.ts';
import type { Network } from '../network/network.ts';
import { MOST_PLAYERS, pairBonus, shapley } from '../policy/shapley.ts';
import type { Instant } from '../units/instant.ts';
import { addFen, fen, yuan } from '../units/money.ts';
import { present } from '../units/present.ts';
import { type BankGround, bankDates } from './build/bank-ground.ts';
import { type BuildControl, buildBank } from './build/build-bank.ts';
import { type PlanTerms, planFlows } from './build/plan-flows.ts';
import { fareTable } from './fares.ts';
import { alignBoxes } from './prices/align-boxes.ts';
import type { MeasureBox } from './prices/box-of-measures.ts';
import { measureBox } from './prices/measure-box.ts';
import { policyDates } from './prices/policy-dates.ts';
import { priceClass } from './prices/priced-class.ts';
import { parametricCosts } from './search/parametric-costs.ts';
import type { MovedParameter } from './subset-points.ts';
import { subsetValues, type WeightedDemand } from './subset-values.ts';

/** A flow with how much of it is handed over. */
export interface AttributedFlow {
  readonly flow: Flow;
  readonly boxes: number;
}

/** What is attributed, and on what. */
export interface AttributionGround {
  readonly network: Network;
  readonly graphOf: (load: Load) => CompiledGraph;
  readonly slots: readonly Instant[];
  /** What the measures know of goods; the scenario of each is the one whose enabled measures are the players. */
  readonly termsOf: (consignment: Consignment) => PolicyTerms;
  readonly supposed: Pick<Consignment, 'pricesOn' | 'knownOn' | 'eventEdits'>;
}

export type AttributionOutcome =
  | { readonly kind: 'attributed'; readonly attribution: MatrixAttribution }
  | { readonly kind: 'too_many'; readonly measures: readonly string[]; readonly most: number }
  | { readonly kind: 'stopped' };

const MAX_LEGS = 5;
/** Gains are shared among winners: near ones are not needed. */
const NO_SLACK = 0;
const EXACT_TIME = 0;

/**
 * How the saving of a demand falls to the measures that reduce prices on its ways: every set of them priced exactly from
 * one bank, each flow going its cheapest way under each, shared by Shapley's value. What measures give on a declaration
 * is no price of a way and takes no part.
 */
export async function attributeMeasures(
  flows: readonly AttributedFlow[],
  ground: AttributionGround,
  control: BuildControl,
): Promise<AttributionOutcome> {
  const { network, graphOf, slots, termsOf, supposed } = ground;
  const terms: PlanTerms = {
    slots,
    maxLegs: MAX_LEGS,
    slackShare: NO_SLACK,
    boxes: 1,
    timeSpread: EXACT_TIME,
    ...supposed,
  };
  const { plan, demandOf, cnyPerMinute } = planFlows(
    network,
    flows.map(({ flow }) => flow),
    terms,
  );
  const termsOfClass = plan.classes.map(({ consignment }) => termsOf(consignment));
  const dates = bankDates(network, slots, terms, [
    ...new Set(termsOfClass.flatMap(({ scenario }) => policyDates(scenario))),
  ]);
  const ids = [...new Set(termsOfClass.flatMap(({ scenario }) => [...scenario.enabled]))].sort();
  const priced = plan.classes.map(({ consignment }) =>
    priceClass(network, graphOf(consignment.equipment.load), consignment, dates),
  );
  const found: MeasureBox[] = [];
  for (const [goods, own] of priced.entries()) {
    if (control.shouldStop()) return { kind: 'stopped' };
    found.push(measureBox(own, present(termsOfClass[goods]), ids));
    await control.yieldNow();
  }
  const boxes = alignBoxes(found);
  const players = [...new Set(boxes.flatMap(({ moved }) => moved.flatMap(({ measures }) => measures)))].sort(
    (a, b) => a - b,
  );
  const names = players.map((position) => present(ids[position]));
  if (players.length > MOST_PLAYERS) return { kind: 'too_many', measures: names, most: MOST_PLAYERS };
  const bankGround: BankGround = {
    network,
    graphOf,
    plan,
    dates,
    boxOf: (_, goods) => present(boxes[goods]).box,
  };
  const bank = await buildBank(bankGround, control);
  if (bank === null) return { kind: 'stopped' };
  const table = fareTable(
    bank,
    boxes.map(({ box }) => parametricCosts(box)),
  );
  const moved = amongPlayers(boxes[0]?.moved ?? [], players);
  const weighted = flows.flatMap(({ boxes: weight }, index): readonly WeightedDemand[] => {
    const demand = present(demandOf[index]);
    return demand < 0 ? [] : [{ demand, weight, cnyPerMinute: present(cnyPerMinute[index]) }];
  });
  const values = subsetValues(bank, table, players.length, moved, weighted);
  const saving = (coalition: number): number => yuan(present(values[0]) - present(values[coalition]));
  const isServed = (demand: number): boolean =>
    demand >= 0 &&
    present(bank.firstOption[demand * bank.slots]) < present(bank.firstOption[(demand + 1) * bank.slots]);
  return {
    kind: 'attributed',
    attribution: {
      ...sharedOut(names, saving),
      options: bank.optionFare.length,
      unserved: [...demandOf].filter((demand) => !isServed(demand)).length,
    },
  };
}

function sharedOut(
  names: readonly string[],
  saving: (coalition: number) => number,
): Pick<MatrixAttribution, 'total' | 'measures' | 'pairs'> {
  const whole = 2 ** names.length - 1;
  const shares = shapley(names.length, saving);
  const measures = names.map((measure, player) => ({
    measure,
    shapley: fen(present(shares[player])),
    first: fen(saving(1 << player)),
    last: fen(saving(whole) - saving(whole & ~(1 << player))),
  }));
  const pairs = names.flatMap((first, one) =>
    names.slice(one + 1).map((second, offset) => ({
      first,
      second,
      amount: fen(pairBonus(saving, one, one + 1 + offset)),
    })),
  );
  return {
    total: fen(saving(whole)),
    measures: measures.sort(byWorth),
    pairs: pairs.filter(meets).sort(bySize),
  };
}

const byWorth = (a: MeasureWorth, b: MeasureWorth): number =>
  b.shapley - a.shapley || (a.measure < b.measure ? -1 : 1);
const meets = ({ amount }: MeasurePair): boolean => amount !== 0;
const bySize = (a: MeasurePair, b: MeasurePair): number => Math.abs(b.amount) - Math.abs(a.amount);

/** Several months together: Shapley's value of a sum is the sum of the values. */
export function sumAttributions(all: readonly MatrixAttribution[]): MatrixAttribution {
  const measures = new Map<string, MeasureWorth>();
  const pairs = new Map<string, MeasurePair>();
  for (const own of all.flatMap((one) => one.measures)) {
    const before = measures.get(own.measure);
    measures.set(own.measure, {
      measure: own.measure,
      shapley: addFen([own.shapley, ...(before ? [before.shapley] : [])]),
      first: addFen([own.first, ...(before ? [before.first] : [])]),
      last: addFen([own.last, ...(before ? [before.last] : [])]),
    });
  }
  for (const own of all.flatMap((one) => one.pairs)) {
    const key = `${own.first} ${own.second}`;
    const before = pairs.get(key);
    pairs.set(key, { ...own, amount: addFen([own.amount, ...(before ? [before.amount] : [])]) });
  }
  return {
    total: addFen(all.map(({ total }) => total)),
    measures: [...measures.values()].sort(byWorth),
    pairs: [...pairs.values()].filter(meets).sort(bySize),
    options: all.reduce((sum, { options }) => sum + options, 0),
    unserved: all.reduce((sum, { unserved }) => sum + unserved, 0),
  };
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
