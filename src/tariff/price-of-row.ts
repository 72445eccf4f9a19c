import type { Network } from '../network/network.ts';
import type { Status } from '../network/provenance.ts';
import type { EquipmentFactor, TariffItem } from '../network/tariff-item.ts';
import { multiply } from '../units/decimal.ts';
import type { BeijingDate } from '../units/instant.ts';
import type { Dated } from './dated.ts';
import { type Conversion, conversionOn } from './exchange.ts';
import { type PriceFactor, priceFactorOn } from './parameter.ts';
import { type PriceMove, priceMove } from './price-move.ts';
import { expiredStatus, lowered, weakest } from './status.ts';

/** The row that prices a box, and the factor that carries a price quoted for another box over to it. */
export interface Match {
  readonly item: TariffItem;
  readonly boxFactor: EquipmentFactor | null;
  /** False where the row is the last before the day of the charge, or the first after it. */
  readonly inForce: boolean;
}

/** A row's price on a day: its list price times all that is multiplied into it, the move of its series included. Decimal text in the row's currency. */
export interface RowPrice {
  readonly listPrice: string;
  readonly unitPrice: string;
  readonly low: string;
  readonly high: string;
  readonly boxFactor: EquipmentFactor | null;
  /** In the order in which the row names them. */
  readonly factors: readonly PriceFactor[];
  /** With its series, from the day of the row's own figure on; null where it stays. */
  readonly move: PriceMove | null;
  readonly conversion: Conversion;
  /** How the price is known in yuan: that of the weakest part, and no better than assumed past its validity. */
  readonly status: Status;
  /** The validity that does not cover the day, of the row or else of a factor; null where all of them do. */
  readonly outOfForce: Dated | null;
}

/**
 * What one unit of a row's basis costs on `date`: the one place where a list price meets its factors, for the ledger
 * and for every page that explains it. Null where the price is unknown: no list price, or a factor or exchange rate
 * that the network does not have.
 */
export function priceOfRow(
  network: Network,
  { item, boxFactor, inForce }: Match,
  date: BeijingDate,
): RowPrice | null {
  const { unitPrice } = item;
  const conversion = conversionOn(network, item.currency, date);
  const factors: PriceFactor[] = [];
  for (const id of item.factors) {
    const factor = priceFactorOn(network, id, date);
    if (factor === null) return null;
    factors.push(factor);
  }
  if (unitPrice === null || conversion === null) return null;
  const move = priceMove(network, item, date);
  const status = weakest(
    move?.isUncertain ? lowered(item.status) : item.status,
    move?.status ?? 'official',
    conversion.status,
    boxFactor?.status ?? 'official',
    ...factors.map(({ parameter, inForce: holds }) =>
      holds ? parameter.status : expiredStatus(parameter.status),
    ),
  );
  return {
    listPrice: unitPrice,
    unitPrice: multiply(
      unitPrice,
      boxFactor?.factor ?? '1',
      move?.factor ?? '1',
      ...factors.map((factor) => factor.multiplier),
    ),
    low: multiply(
      item.low ?? unitPrice,
      boxFactor?.low ?? '1',
      move?.low ?? '1',
      conversion.spread.low,
      ...factors.map((factor) => factor.low),
    ),
    high: multiply(
      item.high ?? unitPrice,
      boxFactor?.high ?? '1',
      move?.high ?? '1',
      conversion.spread.high,
      ...factors.map((factor) => factor.high),
    ),
    boxFactor,
    factors,
    move,
    conversion,
    status: inForce ? status : expiredStatus(status),
    outOfForce: inForce ? (factors.find((factor) => !factor.inForce)?.parameter ?? null) : item,
  };
}
