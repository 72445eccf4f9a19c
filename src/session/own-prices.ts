import type { Calibration } from '../calibration/calibration.ts';
import { calibrationLayer } from '../calibration/calibration-layer.ts';
import { type LayeredNetwork, layFigures, layOver } from '../figures/layers.ts';
import type { UserFigure } from '../figures/user-figure.ts';
import { userLayer } from '../figures/user-layer.ts';
import type { Network } from '../network/network.ts';
import type { ContractRate } from '../rates/contract-rate.ts';
import { layRates } from '../rates/lay-rates.ts';
import { type Result, success } from '../units/issue.ts';

/** What a person has of prices, in the order in which they are laid. */
export interface OwnPrices {
  /** Null for none, or switched off. */
  readonly calibration: Calibration | null;
  readonly rates: readonly ContractRate[];
  readonly figures: readonly UserFigure[];
}

export const NO_OWN_PRICES: OwnPrices = { calibration: null, rates: [], figures: [] };

/** A network with the user's prices in. */
export interface LaidPrices {
  readonly own: OwnPrices;
  /** With all but single figures of the user's, which are another day's where a quote is reckoned again. */
  readonly beneath: LayeredNetwork;
  readonly unused: readonly ContractRate[];
  readonly layered: LayeredNetwork;
}

/**
 * Corrections learned from invoices first, rates of the user's over them, single figures on top: what a person says of
 * one price outranks what was learned of many. `before` spares what has not changed since.
 */
export function layOwnPrices(
  shipped: Network,
  own: OwnPrices,
  before: LaidPrices | null,
): Result<LaidPrices> {
  const isAsBefore = before?.own.calibration === own.calibration && before.own.rates === own.rates;
  const under = isAsBefore ? success(before) : layBeneath(shipped, own);
  if (!under.ok) return under;
  const { beneath, unused } = under.value;
  const laid = layOver(beneath, userLayer(own.figures));
  return laid.ok
    ? success({ own, beneath, unused, layered: laid.value }, [...under.issues, ...laid.issues])
    : laid;
}

function layBeneath(
  shipped: Network,
  { calibration, rates }: OwnPrices,
): Result<Pick<LaidPrices, 'beneath' | 'unused'>> {
  const corrected = layFigures(shipped, calibration === null ? [] : [calibrationLayer(calibration)]);
  if (!corrected.ok) return corrected;
  const { network, layers } = corrected.value;
  const contracted = layRates(network, rates);
  return success(
    { beneath: { network: contracted.network, layers }, unused: contracted.unused },
    corrected.issues,
  );
}
