import type { TariffLine } from '../contract/tariff-line.ts';
import { tariffFigure } from '../figures/figure-key.ts';
import { vouched } from '../figures/vouched.ts';
import { groupBy } from '../network/group-by.ts';
import type { Network } from '../network/network.ts';
import type { TariffId } from '../network/service.ts';
import type { TariffItem } from '../network/tariff-item.ts';
import { entryOn } from '../tariff/dated.ts';
import { type PriceFactor, priceFactorOn } from '../tariff/parameter.ts';
import { multiply } from '../units/decimal.ts';
import type { BeijingDate } from '../units/instant.ts';

/** Every price of some tariffs on a day: one line for each charge, basis and box, tariffs in the order given. */
export function tariffLines(
  network: Network,
  tariffs: Iterable<TariffId>,
  date: BeijingDate,
): readonly TariffLine[] {
  return [...new Set(tariffs)].flatMap((tariff) => {
    const rows = network.tariffs.get(tariff) ?? [];
    const boxes = groupBy(rows, ({ charge, basis, equipment }) => `${charge} ${basis} ${equipment}`);
    return [...boxes.values()].flatMap((own) => {
      const found = entryOn(own, date);
      return found ? [tariffLine(network, found.entry, found.inForce, date)] : [];
    });
  });
}

function tariffLine(network: Network, item: TariffItem, inForce: boolean, date: BeijingDate): TariffLine {
  const factors = item.factors.map((id) => priceFactorOn(network, id, date));
  const known = factors.filter((factor) => factor !== null);
  const isPriced = item.unitPrice !== null && known.length === factors.length;
  const billed = (price: string | null, pick: (factor: PriceFactor) => string): string | null =>
    isPriced && price !== null ? multiply(price, ...known.map(pick)) : null;
  return {
    tariff: item.tariff,
    charge: item.charge,
    basis: item.basis,
    equipment: item.equipment,
    listPrice: item.unitPrice,
    unitPrice: billed(item.unitPrice, (factor) => factor.multiplier),
    low: billed(item.low ?? item.unitPrice, (factor) => factor.low),
    high: billed(item.high ?? item.unitPrice, (factor) => factor.high),
    currency: item.currency,
    minimum: item.minimum,
    factors: known.map(({ parameter }) => ({
      parameter: parameter.id,
      value: parameter.value,
      unit: parameter.unit,
    })),
    validFrom: item.validFrom,
    validTo: item.validTo,
    inForce,
    payer: item.payer,
    payee: item.payee,
    note: item.note,
    figure: tariffFigure(network, item),
    ...vouched(item),
  };
}
