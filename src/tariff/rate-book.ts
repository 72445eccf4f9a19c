import type { Consignment } from '../consignment/consignment.ts';
import type { Network } from '../network/network.ts';
import type { TariffId } from '../network/service.ts';
import type { BeijingDate } from '../units/instant.ts';
import { consignmentFactor } from './billed-quantity.ts';
import { createDue, type Due } from './due.ts';
import { withEventPrices } from './event-prices.ts';
import { insideHandling } from './inside-handling.ts';
import { priceListOf, type RatedLine } from './price-list.ts';
import type { QuantityLine } from './quantity.ts';
import type { Rate } from './rate.ts';
import type { LineContract } from './ride-contract.ts';

/** Prices for one consignment. */
export interface RateBook {
  /** Whether a tariff falls due for the consignment at all. */
  readonly isDue: Due;
  /** What the ledger bills by. */
  rateOn(line: RatedLine, date: BeijingDate): Rate;
  /**
   * CNY for one `perUnit` of the line, the consignment's boxes or kilograms already in; NaN when unknown, 0 when not due.
   * A minimum counts where `perUnit` is always 1, so that the search sees the billed amount; a contract freight is less
   * what it has inside of the terminals' charges.
   */
  cnyPerUnit(line: RatedLine & Pick<QuantityLine, 'perUnit' | 'contract'>, date: BeijingDate): number;
}

export function createRateBook(network: Network, consignment: Consignment): RateBook {
  const list = priceListOf(withEventPrices(network, consignment.eventEdits), consignment);
  const isDue = createDue(network, consignment);
  const { pricesOn } = consignment;
  const cnyPerUnit: RateBook['cnyPerUnit'] = (line, date) => {
    if (!isDue(line)) return 0;
    const { unitPrice, minimum, cnyPerUnitOfCurrency } = list.rateOn(line, pricesOn ?? date);
    const amount = unitPrice * consignmentFactor(line.basis, consignment);
    const billed = line.perUnit === 1 && minimum !== null ? Math.max(amount, minimum) : amount;
    const cny = billed * cnyPerUnitOfCurrency;
    const { contract } = line;
    if (contract === undefined || !isFreight(line.tariff, contract)) return cny;
    return Math.max(0, cny - insideHandling(network, contract, (hub) => cnyPerUnit(hub, date)));
  };
  return {
    isDue,
    rateOn: (line, date) => list.rateOn(line, pricesOn ?? date).rate,
    cnyPerUnit,
  };
}

/** Whether a tariff is that of the freight itself, and none of its surcharges. */
const isFreight = (tariff: TariffId, { freights, of, isDisplaced }: LineContract): boolean =>
  !isDisplaced && of.some((index) => freights[index]?.tariffs[0] === tariff);
