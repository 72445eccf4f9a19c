import { present } from '../units/present.ts';
import type { Bank } from './bank.ts';
import type { FareTable } from './fares.ts';

/**
 * The options of one slot as linear figures over the unit cube: the first of them, and by how much each rival that can
 * beat it somewhere differs from it. Reused from slot to slot.
 */
export class SlotRivals {
  /** Of the first option. */
  base = 0;
  readonly slope: Float64Array;
  /** Of each rival less the first, rival r's slopes from `r * width` on. */
  gapBase = new Float64Array(64);
  gapSlope: Float64Array;
  readonly #bank: Bank;
  readonly #table: FareTable;

  constructor(bank: Bank, table: FareTable) {
    this.#bank = bank;
    this.#table = table;
    this.slope = new Float64Array(table.width);
    this.gapSlope = new Float64Array(64 * table.width);
  }

  /** Lays out a slot and returns how many rivals there are; -1 where it has no options. */
  lay(place: number, cnyPerMinute: number): number {
    const { firstOption } = this.#bank;
    const first = present(firstOption[place]);
    const end = present(firstOption[place + 1]);
    if (first === end) return -1;
    this.#reserve(end - first);
    this.base = this.#write(first, cnyPerMinute, this.slope, 0);
    const { width } = this.#table;
    let rivals = 0;
    for (let option = first + 1; option < end; option++) {
      const from = rivals * width;
      const gap = this.#write(option, cnyPerMinute, this.gapSlope, from) - this.base;
      let least = gap;
      for (let index = 0; index < width; index++) {
        const step = present(this.gapSlope[from + index]) - present(this.slope[index]);
        this.gapSlope[from + index] = step;
        if (step < 0) least += step;
      }
      if (least >= 0) continue;
      this.gapBase[rivals++] = gap;
    }
    return rivals;
  }

  /** Writes an option's slopes and returns its base, minutes at what they are worth included. */
  #write(option: number, cnyPerMinute: number, slopes: Float64Array, from: number): number {
    const { optionFare, optionStay, optionMinutes } = this.#bank;
    const { width, fareBase, fareSlope, stayBase, staySlope } = this.#table;
    const fare = present(optionFare[option]);
    const stay = present(optionStay[option]);
    const money = present(fareBase[fare]) + (stay < 0 ? 0 : present(stayBase[stay]));
    for (let index = 0; index < width; index++) {
      const storage = stay < 0 ? 0 : present(staySlope[stay * width + index]);
      slopes[from + index] = present(fareSlope[fare * width + index]) + storage;
    }
    return money + cnyPerMinute * present(optionMinutes[option]);
  }

  #reserve(options: number): void {
    if (options <= this.gapBase.length) return;
    this.gapBase = new Float64Array(options * 2);
    this.gapSlope = new Float64Array(options * 2 * this.#table.width);
  }
}
