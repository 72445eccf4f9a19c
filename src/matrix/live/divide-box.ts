import { scaleOf } from '../../choice/choose.ts';
import { logarithm } from '../../choice/exponential.ts';
import type { DividedTable } from '../../choice/table/divide-lanes.ts';
import { openTable } from '../../choice/table/open-table.ts';
import type { ShipperChoice } from '../../contract/demand/matrix.ts';
import { fen, inYuan } from '../../units/money.ts';
import { present } from '../../units/present.ts';
import { EVEN } from '../divide.ts';
import type { RidesOfWays } from './live-ways.ts';

/** Of a choice that is no logit, which has neither nests nor sizes. */
const NO_ODDS = { elasticity: 0, dissimilarity: 1, overlap: 0 };

/**
 * Divides boxes over ways in flat arrays, under one situation: the same sums in the same order as `choose`, so that
 * shares are the same bytes as those of a run.
 */
export class BoxDivider {
  /** By way, fen: what boxes are divided at; NaN where a way is not open. */
  readonly cost: Float64Array;
  /** By way; those of no known cost have none. */
  readonly share: Float64Array;
  readonly divided: DividedTable;
  readonly #ways: RidesOfWays;
  readonly #isLogit: boolean;
  readonly #odds: typeof NO_ODDS;
  /** By corridor: its place among those of the box at hand, in the order in which open ways come upon them. */
  readonly #place: Int8Array;
  readonly #users: Int32Array;

  /** @param open makes the table that is divided: one of few boxes is not worth a module of its own */
  constructor(ways: RidesOfWays, choice: ShipperChoice, open: typeof openTable = openTable) {
    this.#ways = ways;
    this.#isLogit = choice.kind === 'logit';
    this.#odds = choice.kind === 'logit' ? choice : NO_ODDS;
    const constants = new Map(choice.kind === 'logit' ? Object.entries(choice.constants) : []);
    const ofCorridor = ways.corridors.map((corridor) => constants.get(corridor) ?? 0);
    const options = Array.from(ways.firstWay.subarray(1), (end, box) => end - present(ways.firstWay[box]));
    this.divided = open({ options, dissimilarity: this.#odds.dissimilarity });
    const { share, cost, constant } = this.divided.table;
    this.share = share;
    this.cost = cost;
    ways.corridor.forEach((corridor, way) => {
      constant[way] = present(ofCorridor[corridor]);
    });
    this.#place = new Int8Array(ways.corridors.length);
    this.#users = new Int32Array(ways.ride.reduce((most, ride) => Math.max(most, ride + 1), 0));
  }

  /**
   * Says which ways of a box are open, on which its nests and path sizes hang.
   *
   * @param leastBefore what the cheapest of its ways costs under the baseline, fen
   */
  open(box: number, isOpen: (way: number) => boolean, leastBefore: number): void {
    if (!this.#isLogit) return;
    const { firstWay } = this.#ways;
    const { elasticity, overlap } = this.#odds;
    const from = present(firstWay[box]);
    const to = present(firstWay[box + 1]);
    const { table } = this.divided;
    table.scale[box] = scaleOf(elasticity, inYuan(fen(leastBefore)), EVEN);
    table.nests[box] = this.#layNests(from, to, isOpen);
    if (overlap !== 0) this.#laySizes(from, to, isOpen, overlap);
  }

  /** Writes the shares of all ways of boxes `from` up to `end` at what they cost. */
  divide(from: number, end: number): void {
    if (this.#isLogit) {
      this.divided.divide(from, end);
      return;
    }
    const { firstWay } = this.#ways;
    for (let box = from; box < end; box++)
      this.#takeCheapest(present(firstWay[box]), present(firstWay[box + 1]));
  }

  #takeCheapest(from: number, to: number): void {
    let least = Number.POSITIVE_INFINITY;
    let taken = -1;
    for (let way = from; way < to; way++) {
      this.share[way] = 0;
      const own = inYuan(fen(present(this.cost[way])));
      // A way that is not open costs nothing that compares.
      if (!(own < least)) continue;
      least = own;
      taken = way;
    }
    if (taken >= 0) this.share[taken] = 1;
  }

  /** Gives how many there are. */
  #layNests(from: number, to: number, isOpen: (way: number) => boolean): number {
    const { corridor } = this.#ways;
    const { nest } = this.divided.table;
    const place = this.#place.fill(UNMET);
    let count = 0;
    for (let way = from; way < to; way++) {
      nest[way] = 0;
      if (!isOpen(way)) continue;
      const own = present(corridor[way]);
      if (place[own] === UNMET) place[own] = count++;
      nest[way] = present(place[own]);
    }
    return count;
  }

  #laySizes(from: number, to: number, isOpen: (way: number) => boolean, weight: number): void {
    const { firstRide, ride } = this.#ways;
    const { overlap } = this.divided.table;
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
      overlap[way] = weight * logarithm(first === end ? 1 : sum / (end - first));
    }
    count(-1);
  }
}

const UNMET = -1;
