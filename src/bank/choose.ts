import { present } from '../units/present.ts';
import type { Bank } from './bank.ts';
import type { Fares } from './fares.ts';

/** Gaps that the rounding of a ledger may turn round, CNY: within one, the option that stands first is chosen. */
export const TIE_CNY = 0.1;

/** Generalised cost of an option: its fare, its storage and its minutes at what a minute is worth. */
export function costOf(
  { optionFare, optionStay, optionMinutes }: Pick<Bank, 'optionFare' | 'optionStay' | 'optionMinutes'>,
  { fare, stay }: Fares,
  option: number,
  cnyPerMinute: number,
): number {
  const own = present(optionStay[option]);
  const money = present(fare[present(optionFare[option])]) + (own < 0 ? 0 : present(stay[own]));
  return money + cnyPerMinute * present(optionMinutes[option]);
}

/** What each demand takes in each slot. */
export interface Choice {
  /** Position of the option; -1 where there is none. */
  readonly option: Int32Array;
  /** The least cost; NaN where there is no option. */
  readonly cost: Float64Array;
}

/** The option of least cost of every demand in every slot; deterministic, the limit of choice by shares. */
export function chooseLeast(bank: Bank, fares: Fares, cnyPerMinute: Float64Array): Choice {
  const count = bank.demands * bank.slots;
  const option = new Int32Array(count).fill(-1);
  const cost = new Float64Array(count).fill(Number.NaN);
  for (let place = 0; place < count; place++) {
    const worth = present(cnyPerMinute[Math.floor(place / bank.slots)]);
    const first = present(bank.firstOption[place]);
    const end = present(bank.firstOption[place + 1]);
    if (first === end) continue;
    let least = Number.POSITIVE_INFINITY;
    for (let at = first; at < end; at++) least = Math.min(least, costOf(bank, fares, at, worth));
    cost[place] = least;
    let at = first;
    while (costOf(bank, fares, at, worth) > least + TIE_CNY) at++;
    option[place] = at;
  }
  return { option, cost };
}
