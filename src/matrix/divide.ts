import { withConstants } from '../choice/calibrate.ts';
import { type ChoiceModel, type Choice as Chosen, choose, type Option, scaleOf } from '../choice/choose.ts';
import type { BeforeAfter, ShipperChoice, Way, WayCost } from '../contract/demand/matrix.ts';
import { type Fen, fen, inYuan } from '../units/money.ts';
import { present } from '../units/present.ts';

/** The share at which an elasticity is stated. */
export const EVEN = 0.5;

/** What of a way tells in a choice. */
export interface ChoosableWay extends Pick<Way, 'corridor' | 'rides'> {
  readonly cost: BeforeAfter<Pick<WayCost, 'generalised'> | null>;
}

type Logit = ShipperChoice & { readonly kind: 'logit' };

/** The scale follows from the least cost of the flow under the baseline: dearer boxes do not make a finer choice. */
export function choiceModelOf(choice: ShipperChoice, ways: readonly ChoosableWay[]): ChoiceModel {
  return choice.kind === 'cheapest' ? choice : logitOf(choice, ways);
}

export function logitOf(
  choice: Logit,
  ways: readonly ChoosableWay[],
): ChoiceModel & { readonly kind: 'logit' } {
  const { dissimilarity, overlap, elasticity } = choice;
  const scale = scaleOf(elasticity, inYuan(leastCost(ways)), EVEN);
  return { kind: 'logit', scale, dissimilarity, overlap };
}

/** Of the ways open under the baseline. */
const leastCost = (ways: readonly ChoosableWay[]): Fen =>
  fen(Math.min(...ways.flatMap(({ cost }) => (cost.before === null ? [] : [cost.before.generalised]))));

/** Shares of all ways, those that are not open among them, and what having the choice costs. */
export function divide(
  ways: readonly ChoosableWay[],
  side: 'before' | 'after',
  choice: ShipperChoice,
  model: ChoiceModel,
): Chosen {
  const open = ways.filter(({ cost }) => cost[side] !== null);
  const options = withConstants(
    optionsOf(open, side),
    new Map(choice.kind === 'logit' ? Object.entries(choice.constants) : []),
  );
  const { shares, cost } = choose(options, model);
  const shareOf = new Map(open.map((way, index) => [way, present(shares[index])]));
  return { shares: ways.map((way) => shareOf.get(way) ?? CLOSED), cost };
}

/** Ways that are open in a situation as options, by what they cost and nothing else. */
export const optionsOf = (ways: readonly ChoosableWay[], side: 'before' | 'after'): readonly Option[] =>
  ways.flatMap(({ corridor, rides, cost }) => {
    const own = cost[side];
    return own === null ? [] : [{ cost: inYuan(own.generalised), nest: corridor, parts: rides }];
  });

/** The share of a way that is not open. */
const CLOSED = 0;
