import { present } from '../units/present.ts';
import { type ChoiceModel, choose, type Option } from './choose.ts';
import { logarithm } from './exponential.ts';

/** Choosers alike: how many they are, what is open to them, and how they choose. */
export interface Choosers {
  readonly weight: number;
  readonly options: readonly Option[];
  readonly model: ChoiceModel & { readonly kind: 'logit' };
}

export interface Calibration {
  /** By nest, in the unit of costs: what its options cost beside what is known of them. The mean is 0. */
  readonly constants: ReadonlyMap<string, number>;
  /** Shares of the nests once the constants are in. */
  readonly shares: ReadonlyMap<string, number>;
  /** The largest distance left between a share and the observed one. */
  readonly residual: number;
}

const ROUNDS_AT_MOST = 200;
const NEAR_ENOUGH = 1e-6;
/** Rounds that bring the residual down by less than this part of it: the observed shares are out of reach. */
const PROGRESS = 0.01;
const PATIENCE = 5;
const NO_START: ReadonlyMap<string, number> = new Map();

/**
 * Constants of the nests by which the choosers together divide as observed. Each round moves a constant by the logarithm
 * of modelled over observed share, over the mean scale, until all are near enough. Nests that are not observed keep 0
 * and their modelled share; those observed divide what is left as observed.
 *
 * @param start constants to begin with, such as were fitted to choosers nearly the same
 */
export function calibrate(
  choosers: readonly Choosers[],
  observed: ReadonlyMap<string, number>,
  start: ReadonlyMap<string, number> = NO_START,
): Calibration {
  const meanScale = weightedMean(choosers, ({ model }) => model.scale);
  let constants = new Map([...observed.keys()].map((nest) => [nest, start.get(nest) ?? 0]));
  let shares = sharesUnder(choosers, constants);
  let residual = residualOf(shares, observed);
  let stagnant = 0;
  for (let round = 0; round < ROUNDS_AT_MOST && residual > NEAR_ENOUGH && stagnant < PATIENCE; round++) {
    const within = sumOver(observed, (nest) => shares.get(nest) ?? 0);
    constants = new Map(
      [...constants].map(([nest, constant]) => {
        const modelled = (shares.get(nest) ?? 0) / within;
        const wanted = present(observed.get(nest));
        // Nobody has a way of this nest: no constant makes one.
        if (modelled === 0 || wanted === 0) return [nest, constant];
        return [nest, constant + logarithm(modelled / wanted) / meanScale];
      }),
    );
    shares = sharesUnder(choosers, constants);
    const now = residualOf(shares, observed);
    stagnant = now < residual * (1 - PROGRESS) ? 0 : stagnant + 1;
    residual = now;
  }
  return { constants: centred(constants), shares, residual };
}

/** Options as they weigh once the constant of their nest is in their cost. */
export const withConstants = (
  options: readonly Option[],
  constants: ReadonlyMap<string, number>,
): readonly Option[] =>
  options.map((option) => ({ ...option, cost: option.cost + (constants.get(option.nest) ?? 0) }));

function sharesUnder(
  choosers: readonly Choosers[],
  constants: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  let whole = 0;
  for (const { weight, options, model } of choosers) {
    const { shares } = choose(withConstants(options, constants), model);
    for (const [index, { nest }] of options.entries())
      totals.set(nest, (totals.get(nest) ?? 0) + weight * present(shares[index]));
    whole += weight;
  }
  return new Map([...totals].map(([nest, total]) => [nest, total / whole]));
}

function residualOf(shares: ReadonlyMap<string, number>, observed: ReadonlyMap<string, number>): number {
  const within = sumOver(observed, (nest) => shares.get(nest) ?? 0);
  return Math.max(
    0,
    ...[...observed].map(([nest, wanted]) => Math.abs((shares.get(nest) ?? 0) / within - wanted)),
  );
}

const sumOver = (observed: ReadonlyMap<string, number>, of: (nest: string) => number): number =>
  [...observed.keys()].reduce((sum, nest) => sum + of(nest), 0);

const weightedMean = (choosers: readonly Choosers[], of: (one: Choosers) => number): number =>
  choosers.reduce((sum, one) => sum + one.weight * of(one), 0) /
  choosers.reduce((sum, { weight }) => sum + weight, 0);

/** Only differences between constants tell. */
function centred(constants: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const mean = [...constants.values()].reduce((sum, each) => sum + each, 0) / constants.size;
  return new Map([...constants].map(([nest, constant]) => [nest, constant - mean]));
}
