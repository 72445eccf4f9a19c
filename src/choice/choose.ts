import { present } from '../units/present.ts';
import { exponential, logarithm } from './exponential.ts';
import { pathSizes } from './path-size.ts';

/** One of several ways open. Costs of one choice are in one unit. */
export interface Option {
  readonly cost: number;
  /** Options of one nest stand in for each other more readily than others do. */
  readonly nest: string;
  /** What it consists of; options that share parts are counted as less than whole ones. */
  readonly parts: readonly string[];
}

export type ChoiceModel =
  | { readonly kind: 'cheapest' }
  | {
      readonly kind: 'logit';
      /** Per unit of cost, above 0: how sharply a difference in cost tells. */
      readonly scale: number;
      /** Above 0, at most 1. 1: multinomial, nests mean nothing. */
      readonly dissimilarity: number;
      /** Weight of the path size; 0: overlap means nothing. */
      readonly overlap: number;
    };

export interface Choice {
  /** By option, in its order; they sum to 1. */
  readonly shares: readonly number[];
  /** What having the choice costs: the least cost, or minus the logsum over the scale. */
  readonly cost: number;
}

/**
 * How a crowd divides over options, at least one. The cheapest takes all, the first of equals; or a nested logit with
 * path sizes (Ben-Akiva & Lerman 1985; Ben-Akiva & Bierlaire 1999), of which the cheapest is the limit.
 */
export function choose(options: readonly Option[], model: ChoiceModel): Choice {
  if (model.kind === 'cheapest') return cheapest(options);
  const { scale, dissimilarity, overlap } = model;
  const sizes = overlap === 0 ? options.map(() => 1) : pathSizes(options.map(({ parts }) => parts));
  // Utilities above the cheapest, so that no exponential overflows.
  const least = Math.min(...options.map(({ cost }) => cost));
  const weights = options.map(({ cost }, index) => {
    const utility = -scale * (cost - least) + overlap * logarithm(present(sizes[index]));
    return exponential(utility / dissimilarity);
  });
  const nests = new Map<string, number>();
  for (const [index, { nest }] of options.entries())
    nests.set(nest, (nests.get(nest) ?? 0) + present(weights[index]));
  const attraction = new Map(
    [...nests].map(([nest, weight]) => [nest, exponential(dissimilarity * logarithm(weight))] as const),
  );
  const whole = [...attraction.values()].reduce((sum, each) => sum + each, 0);
  const shares = options.map(({ nest }, index) => {
    const weight = present(weights[index]);
    if (weight === 0) return 0;
    return (present(attraction.get(nest)) / whole) * (weight / present(nests.get(nest)));
  });
  return { shares, cost: least - logarithm(whole) / scale };
}

function cheapest(options: readonly Option[]): Choice {
  const cost = Math.min(...options.map((option) => option.cost));
  const taken = options.findIndex((option) => option.cost === cost);
  return { shares: options.map((_, index) => (index === taken ? 1 : 0)), cost };
}

/**
 * The scale at which an option of this cost and share has this elasticity in its own cost: `|e| / (cost (1 - share))`.
 */
export const scaleOf = (elasticity: number, cost: number, share: number): number =>
  Math.abs(elasticity) / (cost * (1 - share));
