import { present } from '../units/present.ts';
import type { Bank } from './bank.ts';
import type { BankGround } from './build/bank-ground.ts';
import { shardsOf } from './build/bank-plan.ts';
import { ShardBuilder } from './build/build-shard.ts';
import { mergeParts } from './build/merge-parts.ts';
import { type Choice, chooseLeast } from './choose.ts';
import { faresOf } from './fares.ts';
import type { ArcPrices } from './prices/arc-prices.ts';
import { figuresBeyond } from './prices/figures-beyond.ts';
import { type BoxPoint, pricesAt, type RateBox } from './prices/rate-box.ts';

/** A scenario as it bears on a bank. */
export interface BankScenario {
  /** Prices of each class, as comparisons resolve them. */
  readonly prices: readonly ArcPrices[];
  /** Where in the box they are said to lie. */
  readonly point: BoxPoint;
  /** What a minute is worth to each demand, CNY for a consignment. */
  readonly cnyPerMinute: Float64Array;
}

/** What demands take under a scenario, and what of it the bank itself was good for. */
export interface ScenarioChoice {
  /** Positions of options are those of `again` for demands searched again, else those of the bank. */
  readonly choice: Choice;
  /** Positions of demands for which the bank is not exact, so that they were searched again; ascending. */
  readonly searchedAgain: readonly number[];
  /** What was found for them, in their order; null where the bank covers everything. */
  readonly again: Bank | null;
  /** By class, cells and then storage rates that lie elsewhere than the point says. */
  readonly beyond: readonly (readonly number[])[];
}

/**
 * Prices and chooses every option of a bank under a scenario. Nothing is taken on trust: the scenario's own prices are
 * laid over the options, and held against the box. Where they leave it, or a minute is worth what the bank was not built
 * for, the demands concerned are searched again at these very prices. Null where it was stopped.
 */
export function chooseUnder(
  ground: BankGround,
  bank: Bank,
  boxes: readonly RateBox[],
  scenario: BankScenario,
  shouldStop: () => boolean,
): ScenarioChoice | null {
  const { prices, point, cnyPerMinute } = scenario;
  const { classes } = ground.plan;
  const choice = chooseLeast(bank, faresOf(bank, prices), cnyPerMinute);
  const isWithin = boxes.map(({ parameters }) =>
    parameters.every(({ low, high }, index) => isBetween(present(point[index]), low, high)),
  );
  const beyond = boxes.map((box, goods) => figuresBeyond(pricesAt(box, point), present(prices[goods])));
  const searchedAgain: number[] = [];
  bank.demandClass.forEach((goods, demand) => {
    const { low, high } = present(classes[goods]).timeValue;
    const isCovered =
      isWithin[goods] === true &&
      present(beyond[goods]).length === 0 &&
      isBetween(present(cnyPerMinute[demand]), low, high);
    if (!isCovered) searchedAgain.push(demand);
  });
  if (searchedAgain.length === 0) return { choice, searchedAgain, again: null, beyond };
  const again = searchAgain(ground, searchedAgain, scenario, shouldStop);
  if (again === null) return null;
  const own = Float64Array.from(searchedAgain, (demand) => present(cnyPerMinute[demand]));
  const found = chooseLeast(again, faresOf(again, prices), own);
  searchedAgain.forEach((demand, index) => {
    const from = index * bank.slots;
    choice.option.set(found.option.subarray(from, from + bank.slots), demand * bank.slots);
    choice.cost.set(found.cost.subarray(from, from + bank.slots), demand * bank.slots);
  });
  return { choice, searchedAgain, again, beyond };
}

const isBetween = (value: number, low: number, high: number): boolean => value >= low && value <= high;

/** A bank of some demands at the very prices of a scenario: the box is a point, and so is what a minute is worth. */
function searchAgain(
  ground: BankGround,
  demands: readonly number[],
  { prices, cnyPerMinute }: BankScenario,
  shouldStop: () => boolean,
): Bank | null {
  const wanted = demands.map((demand) => present(ground.plan.demands[demand]));
  const times = demands.map((demand) => present(cnyPerMinute[demand]));
  const classes = ground.plan.classes.map((goods, position) => {
    const own = times.filter((_, index) => present(wanted[index]).goods === position);
    return own.length === 0
      ? goods
      : { ...goods, timeValue: { low: Math.min(...own), high: Math.max(...own) } };
  });
  const plan = { ...ground.plan, classes, demands: wanted };
  const builder = new ShardBuilder({
    ...ground,
    plan,
    boxOf: (_, goods) => ({ prices: present(prices[goods]), parameters: [] }),
  });
  const shards = shardsOf(plan);
  const parts = shards.flatMap((shard) => builder.build(shard, shouldStop) ?? []);
  return parts.length < shards.length ? null : mergeParts(plan, shards, parts);
}
