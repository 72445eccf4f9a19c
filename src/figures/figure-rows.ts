import { EQUIPMENT_CODES } from '../consignment/equipment.ts';
import type { ExchangeRate, Network, Parameter } from '../network/network.ts';
import type { EquipmentFactor, TariffItem } from '../network/tariff-item.ts';
import { keyParts } from './figure-key.ts';

/** The rows a tariff's key names; a first day after the box names one of them. */
export interface TariffRows {
  readonly tariff: string;
  /** Of the box named, in the order of the data; empty where the box has no row of its own yet. */
  readonly rows: readonly TariffItem[];
  /** A row of the same charge and basis, whatever its box. */
  readonly alike: TariffItem;
  readonly equipment: string;
}

type Tariffs = Pick<Network, 'tariffs'>;

/** Null for a tariff, charge and basis that nothing is billed by, a box that nobody builds, or a day without a row. */
export function tariffRows({ tariffs }: Tariffs, key: string): TariffRows | null {
  const [tariff = '', charge, basis, equipment = '', validFrom] = keyParts(key);
  const billed = (tariffs.get(tariff) ?? []).filter((row) => row.charge === charge && row.basis === basis);
  const [alike] = billed;
  const ofBox = billed.filter((row) => row.equipment === equipment);
  const rows = ofBox.filter((row) => validFrom === undefined || (row.validFrom ?? '') === validFrom);
  const isBox = ofBox.length > 0 || EQUIPMENT_CODES.some((code) => code === equipment);
  if (!alike || !isBox || (rows.length === 0 && validFrom !== undefined)) return null;
  return { tariff, rows, alike, equipment };
}

export function parameterRows(
  { parameters }: Pick<Network, 'parameters'>,
  key: string,
): readonly Parameter[] {
  const [id = '', validFrom] = keyParts(key);
  return (parameters.get(id) ?? []).filter(
    (row) => validFrom === undefined || (row.validFrom ?? '') === validFrom,
  );
}

export function exchangeRows(
  { exchangeRates }: Pick<Network, 'exchangeRates'>,
  key: string,
): readonly ExchangeRate[] {
  const [currency, date] = keyParts(key);
  return exchangeRates.filter(
    (row) => row.currency === currency && (date === undefined || row.date === date),
  );
}

export function equipmentRows(
  { equipmentFactors }: Pick<Network, 'equipmentFactors'>,
  key: string,
): readonly EquipmentFactor[] {
  const [mode, equipment] = keyParts(key);
  return equipmentFactors.filter((row) => row.mode === mode && row.equipment === equipment);
}
