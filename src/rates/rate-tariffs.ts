import { USER_SOURCE } from '../network/provenance.ts';
import type { Party, TariffItem } from '../network/tariff-item.ts';
import type { Mode, Names } from '../network/terminal.ts';
import { hashText } from '../units/hash.ts';
import type { BeijingDate } from '../units/instant.ts';
import { present } from '../units/present.ts';
import type { ContractRate, RateSurcharge } from './contract-rate.ts';

/** The freight's own tariff first, then one for each surcharge. */
export function rateTariffs(
  group: readonly ContractRate[],
  agreement: string,
  priceDate: BeijingDate,
): ReadonlyMap<string, readonly TariffItem[]> {
  const { mode, from, to, surcharges } = present(group[0]);
  const id = [USER_SOURCE, mode, from, to, hashText(agreement).toString(36)].join('.');
  return new Map([
    [id, group.map((rate) => itemOf(id, rate, priceDate))],
    ...surcharges.map(({ name }, index): [string, readonly TariffItem[]] => {
      const own = `${id}.${index + 1}.${name}`;
      return [own, group.map((rate) => surchargeItem(own, rate, present(rate.surcharges[index]), priceDate))];
    }),
  ]);
}

const CARRIAGE = {
  rail: ['RAIL_THROUGH', 'railway'],
  sea: ['OCEAN_FREIGHT', 'carrier'],
  river: ['RIVER_FREIGHT', 'carrier'],
  road: ['ROAD_HAUL', 'haulier'],
  air: ['AIR_FREIGHT', 'airline'],
} as const satisfies Record<Mode, readonly [TariffItem['charge'], Party]>;

function itemOf(tariff: string, rate: ContractRate, priceDate: BeijingDate): TariffItem {
  const { basis, price, currency, minimum, mode } = rate;
  const [charge] = CARRIAGE[mode];
  return {
    ...commonOf(tariff, rate, priceDate),
    charge,
    basis,
    unitPrice: price,
    currency,
    minimum,
    note: noteOf(rate),
  };
}

const surchargeItem = (
  tariff: string,
  rate: ContractRate,
  { name, charge, basis, price, currency }: RateSurcharge,
  priceDate: BeijingDate,
): TariffItem => ({
  ...commonOf(tariff, rate, priceDate),
  charge,
  basis,
  unitPrice: price,
  currency,
  minimum: null,
  note: noteOf(rate, name),
});

const commonOf = (
  tariff: string,
  { equipment, validFrom, validTo, mode }: ContractRate,
  priceDate: BeijingDate,
) =>
  ({
    tariff,
    equipment,
    low: null,
    high: null,
    factors: [],
    course: { kind: 'flat', reason: 'contract' },
    validFrom,
    validTo,
    payer: 'shipper',
    payee: CARRIAGE[mode][1],
    status: 'contract',
    source: USER_SOURCE,
    year: Number((validFrom ?? validTo ?? priceDate).slice(0, 4)),
  }) satisfies Partial<TariffItem>;

/** What the sheet says beside the price, the same in either language: its own words. */
function noteOf({ carrier, transit, via, note, source }: ContractRate, name = ''): Names {
  const { file, sheet, row } = source;
  const said = [name, carrier, transit, via, note].filter((part) => part !== '');
  const place = [file, sheet, `#${row}`].filter((part) => part !== '').join(' ');
  const text = [...said, place].join(' · ');
  return { zh: text, en: text };
}
