import { type ChoiceModel, scaleOf } from '../../choice/choose.ts';
import { exponential, logarithm } from '../../choice/exponential.ts';
import type { ShipperChoice } from '../../contract/demand/matrix.ts';
import { fen, inYuan } from '../../units/money.ts';
import { present } from '../../units/present.ts';
import { EVEN } from '../divide.ts';
import type { RidesOfWays } from './live-ways.ts';

/**
 * Divides boxes over ways in flat arrays: the same sums in the same order as `choose`, so that shares are the same bytes
 * as those of a run.
 */
export class BoxDivider {
  readonly #ways: RidesOfWays;
  readonly #choice: ShipperChoice;
  /** What ways of each corridor cost beside what is known of them, in yuan. */
  readonly #constants: Float64Array;
  readonly #weight: Float64Array;
  readonly #nest: Float64Array;
  readonly #attraction: Float64Array;
  /** Corridors of the box at hand, of which there are fewer than bits, in the order in which its ways come upon them. */
  readonly #met: Uint8Array;
  readonly #users: Int32Array;

  constructor(ways: RidesOfWays, choice: ShipperChoice) {
    this.#ways = ways;
    this.#choice = choice;
    const constants = new Map(choice.kind === 'logit' ? Object.entries(choice.constants) : []);
    this.#constants = Float64Array.from(ways.corridors, (corridor) => constants.get(corridor) ?? 0);
    this.#weight = new Float64Array(ways.corridor.length);
    this.#nest = new Float64Array(ways.corridors.length);
    this.#attraction = new Float64Array(ways.corridors.length);
    this.#met = new Uint8Array(ways.corridors.length);
    this.#users = new Int32Array(ways.ride.reduce((most, ride) => Math.max(most, ride + 1), 0));
  }

  /** Of a box whose least cost under the baseline is so many fen. */
  modelOf(leastBefore: number): ChoiceModel {
    if (this.#choice.kind === 'cheapest') return this.#choice;
    const { elasticity, dissimilarity, overlap } = this.#choice;
    return {
      kind: 'logit',
      scale: scaleOf(elasticity, inYuan(fen(leastBefore)), EVEN),
      dissimilarity,
      overlap,
    };
  }

  /** Writes the logarithm of the path size of each way that is open; the others keep what they have. */
  sizes(from: number, to: number, isOpen: (way: number) => boolean, into: Float64Array): void {
    const { firstRide, ride } = this.#ways;
    const users = this.#users;
    const count = (step: number): void => {
      for (let way = from; way < to; way++) {
        if (!isOpen(way)) continue;
        const first = present(firstRide[way]);
        const end = present(firstRide[way + 1]);
        for (let at = first; at < end; at++) {
          const own = present(ride[at]);
          if (ride.indexOf(own, first) === at) users[own] = present(users[own]) + step;
        }
      }
    };
    count(1);
    for (let way = from; way < to; way++) {
      if (!isOpen(way)) continue;
      const first = present(firstRide[way]);
      const end = present(firstRide[way + 1]);
      let sum = 0;
      for (let at = first; at < end; at++) sum += 1 / present(users[present(ride[at])]);
      into[way] = logarithm(first === end ? 1 : sum / (end - first));
    }
    count(-1);
  }

  /** Writes the share of each way from `from` up to `to`; those of no known cost have none. */
  divide(
    from: number,
    to: number,
    model: ChoiceModel,
    cost: Float64Array,
    logSize: Float64Array,
    share: Float64Array,
  ): void {
    const { corridor } = this.#ways;
    const constants = this.#constants;
    const utility = this.#weight;
    let least = Number.POSITIVE_INFINITY;
    let taken = -1;
    for (let way = from; way < to; way++) {
      share[way] = 0;
      const all = present(cost[way]) / 100 + present(constants[present(corridor[way])]);
      utility[way] = all;
      // A way that is not open costs nothing that compares.
      if (!(all < least)) continue;
      least = all;
      taken = way;
    }
    if (model.kind === 'cheapest') {
      if (taken >= 0) share[taken] = 1;
      return;
    }
    this.#divideByOdds(from, to, model, least, logSize, share);
  }

  /** Of ways whose whole costs stand where their weights will. */
  #divideByOdds(
    from: number,
    to: number,
    { scale, dissimilarity, overlap }: ChoiceModel & { readonly kind: 'logit' },
    least: number,
    logSize: Float64Array,
    share: Float64Array,
  ): void {
    const { corridor } = this.#ways;
    const [weights, nests, attractions, met] = [this.#weight, this.#nest, this.#attraction, this.#met];
    let count = 0;
    let seen = 0;
    for (let way = from; way < to; way++) {
      const all = present(weights[way]);
      if (Number.isNaN(all)) continue;
      const utility = -scale * (all - least) + overlap * (overlap === 0 ? 0 : present(logSize[way]));
      const weight = exponential(utility / dissimilarity);
      weights[way] = weight;
      const nest = present(corridor[way]);
      const bit = 1 << nest;
      if ((seen & bit) === 0) {
        seen |= bit;
        met[count++] = nest;
        nests[nest] = weight;
      } else nests[nest] = present(nests[nest]) + weight;
    }
    let whole = 0;
    for (let index = 0; index < count; index++) {
      const nest = present(met[index]);
      const attraction = exponential(dissimilarity * logarithm(present(nests[nest])));
      attractions[nest] = attraction;
      whole += attraction;
    }
    for (let way = from; way < to; way++) {
      const weight = present(weights[way]);
      if (Number.isNaN(weight) || weight === 0) continue;
      const nest = present(corridor[way]);
      share[way] = (present(attractions[nest]) / whole) * (weight / present(nests[nest]));
    }
  }
}
