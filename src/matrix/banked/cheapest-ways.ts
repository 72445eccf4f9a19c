import type { Bank } from '../../bank/bank.ts';
import type { BankGround } from '../../bank/build/bank-ground.ts';
import { type BuildControl, buildBank } from '../../bank/build/build-bank.ts';
import { type FareTable, fareTable } from '../../bank/fares.ts';
import { arcsOf, OptionItineraries } from '../../bank/option-itineraries.ts';
import type { RateBox } from '../../bank/prices/rate-box.ts';
import { parametricCosts } from '../../bank/search/parametric-costs.ts';
import type { Itinerary } from '../../routing/itinerary.ts';
import { present } from '../../units/present.ts';
import type { MonthPlan } from './month-plan.ts';

/** Nothing but the cheapest is wanted. */
const NO_SLACK = 0;
const ONLY_SLOT = 0;

export interface CheapestWay {
  readonly arcs: readonly number[];
  /** Generalised cost by planned times, unrounded. */
  readonly cny: number;
}

/** The way that costs each demand of a month least at prices whose one parameter is what a minute is worth. */
export class CheapestWays {
  readonly #ground: BankGround;
  readonly #bank: Bank;
  readonly #table: FareTable;
  readonly #itineraries: OptionItineraries;

  private constructor(ground: BankGround, bank: Bank, boxes: readonly RateBox[]) {
    this.#ground = ground;
    this.#bank = bank;
    this.#table = fareTable(bank, boxes.map(parametricCosts));
    this.#itineraries = new OptionItineraries(ground);
  }

  /**
   * Null where it was stopped.
   *
   * @param boxes by class of goods
   */
  static async of(
    { ground }: Pick<MonthPlan, 'ground'>,
    boxes: readonly RateBox[],
    control: BuildControl,
  ): Promise<CheapestWays | null> {
    const own: BankGround = {
      ...ground,
      plan: { ...ground.plan, slackShare: NO_SLACK },
      boxOf: (_, goods) => present(boxes[goods]),
    };
    const bank = await buildBank(own, control);
    return bank && new CheapestWays(own, bank, boxes);
  }

  /** Null where nothing carries the demand. */
  wayAt(demand: number, cnyPerMinute: number): CheapestWay | null {
    const { plan, graphOf } = this.#ground;
    const { goods } = present(plan.demands[demand]);
    const { consignment, timeValue } = present(plan.classes[goods]);
    const { low, high } = timeValue;
    const place = high > low ? (cnyPerMinute - low) / (high - low) : 0;
    let best: number | null = null;
    let least = Number.POSITIVE_INFINITY;
    const { firstOption } = this.#bank;
    for (let option = present(firstOption[demand]); option < present(firstOption[demand + 1]); option++) {
      const cost = this.#costOf(option, place, cnyPerMinute);
      if (cost >= least) continue;
      least = cost;
      best = option;
    }
    if (best === null) return null;
    return { arcs: arcsOf(this.#bank, best, graphOf(consignment.equipment.load).arcCount), cny: least };
  }

  /** Null where the arcs cannot be taken on this network. */
  itinerary(demand: number, arcs: readonly number[]): Itinerary | null {
    return this.#itineraries.along({ demand, slot: ONLY_SLOT, arcs });
  }

  #costOf(option: number, place: number, cnyPerMinute: number): number {
    const { optionFare, optionStay, optionMinutes } = this.#bank;
    const { fareBase, fareSlope, stayBase, staySlope } = this.#table;
    const fare = present(optionFare[option]);
    const stay = present(optionStay[option]);
    const money = present(fareBase[fare]) + place * present(fareSlope[fare]);
    const storage = stay < 0 ? 0 : present(stayBase[stay]) + place * present(staySlope[stay]);
    return money + storage + cnyPerMinute * present(optionMinutes[option]);
  }
}
