import type { FigureRef } from '../contract/figure-ref.ts';
import type { ExchangeRate, Network, Parameter } from '../network/network.ts';
import type { ServiceId } from '../network/service.ts';
import type { EquipmentFactor, TariffItem } from '../network/tariff-item.ts';

/*
 * Keys of figures: ids joined by bars. A first day at the end names one row among several; without it a key names
 * all of them.
 */

const SEPARATOR = '|';

export const keyParts = (key: string): readonly string[] => key.split(SEPARATOR).map((part) => part.trim());

const joined = (...parts: readonly string[]): string => parts.join(SEPARATOR);

/** The first day is left out where there is nothing to tell apart. */
const dated = (key: string, from: string | null, rows: number): string =>
  rows > 1 ? joined(key, from ?? '') : key;

export const isSamePrice = (a: TariffItem, b: TariffItem): boolean =>
  a.charge === b.charge && a.basis === b.basis && a.equipment === b.equipment;

/** Names the price of one row. */
export function tariffFigure(network: Network, item: TariffItem): FigureRef {
  const rows = (network.tariffs.get(item.tariff) ?? []).filter((row) => isSamePrice(row, item));
  const key = joined(item.tariff, item.charge, item.basis, item.equipment);
  return { target: 'tariff', key: dated(key, item.validFrom, rows.length), field: 'unit_price' };
}

export function parameterFigure(network: Network, { id, validFrom }: Parameter): FigureRef {
  const rows = network.parameters.get(id) ?? [];
  return { target: 'parameter', key: dated(id, validFrom, rows.length), field: 'value' };
}

export function exchangeFigure(network: Network, { currency, date }: ExchangeRate): FigureRef {
  const rows = network.exchangeRates.filter((rate) => rate.currency === currency);
  return { target: 'exchange', key: dated(currency, date, rows.length), field: 'cny' };
}

/** Names the call at a position of a service, counted from 0. */
export const callKey = (service: ServiceId, position: number): string =>
  joined(service, String(position + 1));

/** Service and position of the call that a key names; the position is NaN where it names none. */
export function callOfKey(key: string): { readonly service: ServiceId; readonly position: number } {
  const cut = key.lastIndexOf(SEPARATOR);
  return { service: key.slice(0, cut).trim(), position: Number(key.slice(cut + 1)) - 1 };
}

export const equipmentFigure = ({ mode, equipment }: EquipmentFactor): FigureRef => ({
  target: 'equipment_factor',
  key: joined(mode, equipment),
  field: 'factor',
});
