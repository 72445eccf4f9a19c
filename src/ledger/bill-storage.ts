import type { Consignment } from '../consignment/consignment.ts';
import type { Network } from '../network/network.ts';
import type { HubStep } from '../routing/itinerary.ts';
import { billLine, type Charge, isBilled } from '../tariff/charge.ts';
import { type QuantityLine, tariffLines } from '../tariff/quantity.ts';
import type { RateBook } from '../tariff/rate-book.ts';
import { storageDays } from '../tariff/storage.ts';
import { beijingDate, type Instant } from '../units/instant.ts';

/** Charges for a box that stands at a terminal from when it is ready until its departure. */
export type BillStorage = (hub: HubStep, ready: Instant, departure: Instant) => readonly Charge[];

/** Bills the days past the free time on the day on which the wait ends. */
export const createStorageBilling =
  (network: Network, consignment: Consignment, rates: RateBook): BillStorage =>
  (hub, ready, departure) => {
    const date = beijingDate(departure);
    return storageLines(network, hub, departure - ready)
      .filter(rates.isDue)
      .map((line) => billLine(line, rates.rateOn(line, date), consignment, date))
      .filter(isBilled);
  };

function storageLines(
  network: Network,
  { rule, toTerminal }: HubStep,
  wait: number,
): readonly QuantityLine[] {
  const { storageTariff, freeDays } = rule;
  const days = storageDays(wait, freeDays);
  if (storageTariff === null || days === 0) return [];
  return tariffLines(network.tariffs.get(storageTariff) ?? []).map(({ charge, basis }) => ({
    tariff: storageTariff,
    charge,
    basis,
    perUnit: days,
    mode: null,
    place: toTerminal,
    toPlace: toTerminal,
  }));
}
