import type { BilledFigure } from '../contract/figures.ts';
import { rideKey } from '../network/contract-freight.ts';
import type { Network } from '../network/network.ts';
import type { Service } from '../network/service.ts';
import { rideQuantities } from '../tariff/ride-quantities.ts';

/** The prices that would be billed without the contract freight that a billed price is of; none for any other price. */
export function displacedFigures(network: Network, asked: BilledFigure): readonly BilledFigure[] {
  const keys = new Set(
    [...network.contractFreights]
      .filter(([, freights]) => freights.some(({ tariffs }) => tariffs[0] === asked.tariff))
      .map(([key]) => key),
  );
  if (keys.size === 0) return [];
  for (const service of network.services.values()) {
    const ride = rideOf(service, keys);
    if (ride === null) continue;
    const figures = rideQuantities(network, service, ride.board, ride.alight)
      .filter(
        ({ contract, perUnit, tariff }) => contract?.isDisplaced === true && perUnit > 0 && tariff !== '',
      )
      .map(({ tariff, charge, basis }): BilledFigure => ({ ...asked, tariff, code: charge, basis }));
    if (figures.length > 0) return figures;
  }
  return [];
}

/** The first ride of a service that has one of these keys. */
function rideOf(
  { mode, calls }: Service,
  keys: ReadonlySet<string>,
): { readonly board: number; readonly alight: number } | null {
  for (const [board, from] of calls.entries())
    for (const [step, to] of calls.slice(board + 1).entries())
      if (from.board && to.alight && keys.has(rideKey(mode, from.terminal, to.terminal)))
        return { board, alight: board + 1 + step };
  return null;
}
