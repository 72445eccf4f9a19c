import type { TariffLine } from '../contract/tariff-line.ts';
import { tariffFigure } from '../figures/targets/tariff.ts';
import { groupBy } from '../network/group-by.ts';
import type { Network } from '../network/network.ts';
import type { TariffId } from '../network/service.ts';
import type { TariffItem } from '../network/tariff-item.ts';
import { entryOn } from '../tariff/dated.ts';
import type { PriceMove } from '../tariff/price-move.ts';
import { priceOfRow } from '../tariff/price-of-row.ts';
import type { BeijingDate } from '../units/instant.ts';
import { provenanceView } from './provenance-view.ts';

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
  const price = priceOfRow(network, { item, boxFactor: null, inForce }, date) ?? NO_PRICE;
  const { unitPrice, low, high, factors, status } = price;
  return {
    tariff: item.tariff,
    charge: item.charge,
    basis: item.basis,
    equipment: item.equipment,
    listPrice: item.unitPrice,
    unitPrice,
    low,
    high,
    currency: item.currency,
    minimum: item.minimum,
    factors: factors.map(({ parameter: { id, value, unit } }) => ({ parameter: id, value, unit })),
    move: moveView(network, price.move),
    flat: item.course.kind === 'flat' ? item.course.reason : null,
    validFrom: item.validFrom,
    validTo: item.validTo,
    inForce,
    payer: item.payer,
    payee: item.payee,
    note: item.note,
    figure: tariffFigure(network, item),
    ...provenanceView({ ...item, status }),
  };
}

function moveView({ priceSeries }: Network, move: PriceMove | null): TariffLine['move'] {
  const series = move && priceSeries.get(move.series);
  if (!move || !series) return null;
  const { pricedOn, factor, held } = move;
  return { series: series.id, names: series.names, pricedOn, factor, held };
}

const NO_PRICE = {
  unitPrice: null,
  low: null,
  high: null,
  factors: [],
  move: null,
  status: 'unknown',
} as const;
