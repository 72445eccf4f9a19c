import type { Consignment } from '../consignment/consignment.ts';
import { callAt } from '../network/call-at.ts';
import type { InsideItem } from '../network/contract-freight.ts';
import type { Network } from '../network/network.ts';
import type { ChargeCode } from '../network/tariff-item.ts';
import type { TerminalId } from '../network/terminal.ts';
import type { Step } from '../routing/itinerary.ts';
import { chosenFreight, rideContract } from '../tariff/ride-contract.ts';

/** Whether a charge of the terminal at one end of a ride is inside the ride's own freight. */
export type IsInside = (
  ride: Step | null,
  at: 'from' | 'to',
  charge: ChargeCode,
  place: TerminalId,
) => boolean;

const NEVER: IsInside = () => false;

/** What of the terminals' charges the user's contract freights have inside, for one consignment. */
export function insideFreight(network: Network, consignment: Consignment): IsInside {
  if (network.contractFreights.size === 0) return NEVER;
  const insideOf = (step: Step | null): readonly InsideItem[] => {
    if (step?.kind !== 'ride') return [];
    const contract = rideContract(network, step.service, step.board, step.alight);
    return (contract && chosenFreight(contract.freights, consignment)?.inside) ?? [];
  };
  return (ride, at, charge, place) =>
    ride?.kind === 'ride' &&
    callAt(ride.service, at === 'from' ? ride.board : ride.alight).terminal === place &&
    insideOf(ride).some((item) => item.at === at && item.charge === charge);
}
