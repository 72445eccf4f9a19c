import { type ChoiceModel, scaleOf } from '../../choice/choose.ts';
import { exponential, logarithm } from '../../choice/exponential.ts';
import type { ShipperChoice } from '../../contract/demand/matrix.ts';
import { fen, inYuan } from '../../units/money.ts';
import { present } from '../../units/present.ts';
import { EVEN } from '../divide.ts';
import type { LiveWays } from './live-ways.ts';

/**
 * Divides boxes over ways in flat arrays: the same sums in the same order as `choose`, so that shares are the same bytes
 * as those of a run.
 */
export class BoxDivider {
  readonly #ways: LiveWays;
  readonly #choice: ShipperChoice;
  /** What ways of each corridor cost beside what is known of them, in yuan. */
  readonly #constants: Float64Array;
  readonly #weight: Float64Array;
  readonly #nest: Float64Array;
  readonly #attraction: Float64Array;
  /** Corridors of the box at hand in the order in which its ways come upon them. */
  readonly #met: Uint8Array;
  readonly #users: Int32Array;

  constructor(ways: LiveWays, choice: ShipperChoice) {
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
    let least = Number.POSITIVE_INFINITY;
    let taken = -1;
    for (let way = from; way < to; way++) {
      share[way] = 0;
      const own = present(cost[way]);
      if (Number.isNaN(own)) continue;
      const all = own / 100 + present(this.#constants[present(corridor[way])]);
      if (all >= least) continue;
      least = all;
      taken = way;
    }
    if (model.kind === 'cheapest') {
      if (taken >= 0) share[taken] = 1;
      return;
    }
    const { scale, dissimilarity, overlap } = model;
    let met = 0;
    for (let way = from; way < to; way++) {
      const own = present(cost[way]);
      if (Number.isNaN(own)) continue;
      const nest = present(corridor[way]);
      const all = own / 100 + present(this.#constants[nest]);
      const utility = -scale * (all - least) + overlap * (overlap === 0 ? 0 : present(logSize[way]));
      const weight = exponential(utility / dissimilarity);
      this.#weight[way] = weight;
      if (!this.#isMet(nest, met)) {
        this.#met[met++] = nest;
        this.#nest[nest] = weight;
      } else this.#nest[nest] = present(this.#nest[nest]) + weight;
    }
    let whole = 0;
    for (let index = 0; index < met; index++) {
      const nest = present(this.#met[index]);
      const attraction = exponential(dissimilarity * logarithm(present(this.#nest[nest])));
      this.#attraction[nest] = attraction;
      whole += attraction;
    }
    for (let way = from; way < to; way++) {
      if (Number.isNaN(present(cost[way]))) continue;
      const nest = present(corridor[way]);
      const weight = present(this.#weight[way]);
      share[way] =
        weight === 0 ? 0 : (present(this.#attraction[nest]) / whole) * (weight / present(this.#nest[nest]));
    }
  }

  #isMet(nest: number, met: number): boolean {
    for (let index = 0; index < met; index++) if (this.#met[index] === nest) return true;
    return false;
  }
}
