import type { Bank } from '../../bank/bank.ts';
import type { BankGround } from '../../bank/build/bank-ground.ts';
import { type BuildControl, buildBank } from '../../bank/build/build-bank.ts';
import { contenders } from '../../bank/contenders.ts';
import { type FareTable, fareTable } from '../../bank/fares.ts';
import { arcsOf, OptionItineraries } from '../../bank/option-itineraries.ts';
import type { RateBox } from '../../bank/prices/rate-box.ts';
import { type ParametricCosts, parametricCosts } from '../../bank/search/parametric-costs.ts';
import type { WayCorridor } from '../../contract/demand/matrix.ts';
import type { CompiledGraph } from '../../graph/compiled-graph.ts';
import { entryOf } from '../../network/entry-of.ts';
import type { Itinerary } from '../../routing/itinerary.ts';
import { present } from '../../units/present.ts';
import { corridorOfRides } from '../corridor.ts';
import type { MonthPlan } from './month-plan.ts';

/** So many ways of a box contend for their low cost, besides the best of each corridor. */
const OFFERED = 6;
const ONLY_SLOT = 0;

/** Some demands of a month with every way that is best somewhere in a box, or may be chosen beside it. */
export class MonthBank {
  readonly bank: Bank;
  readonly #ground: BankGround;
  readonly #table: FareTable;
  readonly #itineraries: OptionItineraries;
  /** By demand of the month. */
  readonly #position: ReadonlyMap<number, number>;
  readonly #known = new Map<string, Itinerary | null>();

  private constructor(
    ground: BankGround,
    bank: Bank,
    costs: readonly ParametricCosts[],
    demands: readonly number[],
  ) {
    this.bank = bank;
    this.#ground = ground;
    this.#table = fareTable(bank, costs);
    this.#itineraries = new OptionItineraries(ground);
    this.#position = new Map(demands.map((demand, position) => [demand, position]));
  }

  /** Over boxes of their own, by class. */
  static async buildOver(
    { ground, boxes, costs }: MonthPlan,
    over: ReadonlyMap<number, RateBox>,
    demands: readonly number[],
    control: BuildControl,
  ): Promise<MonthBank | null> {
    const boxOf = (goods: number): RateBox => over.get(goods) ?? present(boxes[goods]);
    const own = { ...someOf(ground, demands), boxOf: (_: unknown, goods: number) => boxOf(goods) };
    const bank = await buildBank(own, control);
    const ownCosts = costs.map((known, goods) => {
      const box = over.get(goods);
      return box === undefined ? known : parametricCosts(box);
    });
    return bank && new MonthBank(own, bank, ownCosts, demands);
  }

  /** All demands of the month, built over its box. */
  static of({ ground, costs }: MonthPlan, bank: Bank): MonthBank {
    return new MonthBank(ground, bank, costs, [...ground.plan.demands.keys()]);
  }

  /** Ways that contend for goods of which a minute is worth so much, by their arcs; none where the bank has no way. */
  offered(demand: number, cnyPerMinute: number): readonly (readonly number[])[] {
    const position = this.#positionOf(demand);
    const groupOf = this.#corridorsFrom(position);
    const { arcCount } = this.#graphOf(position);
    return contenders(this.bank, this.#table, position, { cnyPerMinute, groupOf, most: OFFERED }).map(
      (option) => arcsOf(this.bank, option, arcCount),
    );
  }

  /** A way of a demand on this network; null where it cannot be taken on it. */
  itinerary(demand: number, arcs: readonly number[]): Itinerary | null {
    const position = this.#positionOf(demand);
    const key = `${position} ${arcs.join(' ')}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const made = this.#itineraries.along({ demand: position, slot: ONLY_SLOT, arcs });
    this.#known.set(key, made);
    return made;
  }

  #positionOf(demand: number): number {
    const position = this.#position.get(demand);
    if (position === undefined) throw new RangeError(`demand ${demand} is not in the bank`);
    return position;
  }

  #graphOf(position: number): CompiledGraph {
    const { graphOf, plan } = this.#ground;
    const { goods } = present(plan.demands[position]);
    return graphOf(present(plan.classes[goods]).consignment.equipment.load);
  }

  #corridorsFrom(position: number): (option: number) => WayCorridor {
    const { network, plan } = this.#ground;
    const { origins } = present(plan.demands[position]);
    const { arrays, keys, arcCount } = this.#graphOf(position);
    const isFromHome = entryOf(network.terminals, present(origins[0]), 'terminal').country === 'CN';
    return (option) =>
      corridorOfRides(
        arcsOf(this.bank, option, arcCount).flatMap((arc) => {
          const id = keys.services[present(arrays.arcService[arc])];
          return id === undefined ? [] : [entryOf(network.services, id, 'service')];
        }),
        isFromHome,
      );
  }
}

const someOf = (ground: BankGround, demands: readonly number[]): BankGround => ({
  ...ground,
  plan: { ...ground.plan, demands: demands.map((demand) => present(ground.plan.demands[demand])) },
});
