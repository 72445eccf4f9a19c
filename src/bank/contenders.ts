import { present } from '../units/present.ts';
import type { Bank } from './bank.ts';
import type { FareTable } from './fares.ts';

/** Which options of a slot are worth offering. */
export interface ContenderTerms {
  readonly cnyPerMinute: number;
  /** Options of one group stand in for each other: the best of every group contends. */
  readonly groupOf: (option: number) => string;
  /** So many contend for their low cost, whatever their group. */
  readonly most: number;
}

/**
 * The options of a demand in a slot that shippers choose among, in the order of the bank: whatever is the best at some
 * point of the box, the best of each group, and the next that cost least. Costs are the least over the box, so that who
 * contends does not hang on a scenario.
 *
 * @param place demand times slots plus slot
 */
export function contenders(
  bank: Bank,
  table: FareTable,
  place: number,
  { cnyPerMinute, groupOf, most }: ContenderTerms,
): readonly number[] {
  const first = present(bank.firstOption[place]);
  const options = Array.from({ length: present(bank.firstOption[place + 1]) - first }, (_, at) => first + at);
  const figures = options.map((option) => figuresOf(bank, table, option, cnyPerMinute));
  const byCost = options
    .map((option, index) => ({ option, index, least: leastOf(present(figures[index])) }))
    .sort((a, b) => a.least - b.least || a.option - b.option);
  const groups = new Set<string>();
  return byCost
    .filter(({ option, index }, rank) => {
      const group = groupOf(option);
      const isFirst = !groups.has(group);
      groups.add(group);
      return isFirst || rank < most || !isBeaten(figures, index);
    })
    .map(({ option }) => option)
    .sort((a, b) => a - b);
}

/** A base, and the slopes after it. */
function figuresOf(
  { optionFare, optionStay, optionMinutes }: Bank,
  { width, fareBase, fareSlope, stayBase, staySlope }: FareTable,
  option: number,
  cnyPerMinute: number,
): Float64Array {
  const fare = present(optionFare[option]);
  const stay = present(optionStay[option]);
  const figures = new Float64Array(width + 1);
  figures[0] =
    present(fareBase[fare]) +
    (stay < 0 ? 0 : present(stayBase[stay])) +
    cnyPerMinute * present(optionMinutes[option]);
  for (let index = 0; index < width; index++) {
    const storage = stay < 0 ? 0 : present(staySlope[stay * width + index]);
    figures[index + 1] = present(fareSlope[fare * width + index]) + storage;
  }
  return figures;
}

const leastOf = (figures: Float64Array): number =>
  figures.reduce((sum, figure, index) => (index === 0 || figure < 0 ? sum + figure : sum), 0);

/** Whether another option costs no more at every point of the box; of two that cost the same the later one is beaten. */
function isBeaten(all: readonly Float64Array[], own: number): boolean {
  const mine = present(all[own]);
  return all.some((other, index) => {
    if (index === own) return false;
    let most = present(other[0]) - present(mine[0]);
    for (let at = 1; at < mine.length; at++) most += Math.max(0, present(other[at]) - present(mine[at]));
    return most < 0 || (most === 0 && index < own);
  });
}
