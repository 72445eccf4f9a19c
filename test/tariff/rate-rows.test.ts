import { describe, expect, it } from 'vitest';
import type { ExchangeRate } from '../../src/network/network.ts';
import type { Status } from '../../src/network/provenance.ts';
import type { EquipmentFactor, TariffItem } from '../../src/network/tariff-item.ts';
import type { Mode } from '../../src/network/terminal.ts';
import type { QuantityLine } from '../../src/tariff/quantity.ts';
import { resolveRate } from '../../src/tariff/rate.ts';
import type { BeijingDate } from '../../src/units/instant.ts';
import { consignment } from '../builders/consignment.ts';
import { type NetworkOptions, network, parameter, tariff } from '../builders/network.ts';

const DAY = '2026-12-08' as BeijingDate;
const day = (text: string): BeijingDate => text as BeijingDate;

const line = (own: Partial<QuantityLine> = {}): QuantityLine => ({
  tariff: 't',
  charge: 'RAIL_THROUGH',
  basis: 'box',
  perUnit: 1,
  mode: 'rail',
  place: 'A',
  toPlace: 'B',
  ...own,
});

const row = (unitPrice: number | null, own: Partial<TariffItem> = {}) => tariff('t', unitPrice, own);

/** Unit price and status of a line for goods among these rows. */
function rateOf(
  tariffs: readonly TariffItem[],
  goods: Parameters<typeof consignment>[0] = {},
  own: Partial<QuantityLine> = {},
  world: Partial<NetworkOptions> = {},
): readonly [string | null, Status] {
  const rate = resolveRate(network({ tariffs, ...world }), line(own), consignment(goods), DAY);
  return [rate.unitPrice, rate.status];
}
const UNKNOWN = [null, 'unknown'];

const factor = (mode: Mode, equipment: string, value: string): EquipmentFactor => ({
  mode,
  equipment,
  factor: value,
  low: value,
  high: value,
  status: 'estimated',
  source: 'test',
  year: 2024,
});

describe('the row that prices a box', () => {
  const lengths = [row(20, { equipment: '20' }), row(40, { equipment: '40' })];

  it('is that of its length: 20 ft, or 40 ft', () => {
    expect(rateOf(lengths, { equipment: '20GP' })[0]).toBe('20');
    expect(rateOf(lengths, { equipment: '40GP' })[0]).toBe('40');
    expect(rateOf(lengths, { equipment: '40HQ' })[0]).toBe('40');
  });

  it('is no row of a length on carriage of a box that is no standard one', () => {
    for (const equipment of ['45HQ', '20OT', '40FR'] as const)
      expect(rateOf(lengths, { equipment })).toEqual(UNKNOWN);
  });

  it('is one of a length at a hub, where a box is a box', () => {
    expect(rateOf(lengths, { equipment: '45HQ' }, { mode: null })[0]).toBe('40');
    expect(rateOf(lengths, { equipment: '20OT' }, { mode: null })[0]).toBe('20');
  });

  it('is the 40 ft row with the factor of its own mode', () => {
    const equipmentFactors = [
      factor('sea', '20OT', '9'),
      factor('rail', '20OT', '1.5'),
      factor('rail', '45HQ', '3'),
    ];
    expect(rateOf(lengths, { equipment: '20OT' }, {}, { equipmentFactors })).toEqual(['60', 'estimated']);
    expect(rateOf(lengths, { equipment: '20OT' }, { mode: 'river' }, { equipmentFactors })).toEqual(UNKNOWN);
    expect(rateOf(lengths.slice(0, 1), { equipment: '20OT' }, {}, { equipmentFactors })).toEqual(UNKNOWN);
  });

  it('is of the charge and the basis asked for', () => {
    const rows = [row(1), row(2, { basis: 'box_km' }), row(3, { charge: 'BORDER' })];
    expect(rateOf(rows)[0]).toBe('1');
    expect(rateOf(rows, {}, { basis: 'box_km' })[0]).toBe('2');
    expect(rateOf(rows, {}, { charge: 'BORDER' })[0]).toBe('3');
    expect(rateOf(rows, {}, { charge: 'LOCK' })).toEqual(UNKNOWN);
  });
});

describe('the row that prices goods in no box', () => {
  const wagons = { equipment: 'WAGON', gross: 60 } as const;
  const tonnes = { basis: 'tonne' } as const;

  it('of a wagon is that of the class of its goods, else one for any wagon, else one for anything', () => {
    const rows = [
      row(1, { ...tonnes }),
      row(2, { ...tonnes, equipment: 'WAGON' }),
      row(4, { ...tonnes, equipment: 'WAGON4' }),
      row(6, { ...tonnes, equipment: 'WAGON6' }),
    ];
    const price = (commodity: string, among = rows) => rateOf(among, { ...wagons, commodity }, tonnes)[0];
    expect([price('grain'), price('general'), price('chemicals')]).toEqual(['4', '6', '2']);
    expect(price('chemicals', rows.slice(0, 1))).toBe('1');
  });

  it('is never one for any box: what counts boxes or trucks prices boxes alone', () => {
    const cars = { equipment: 'CAR', commodity: 'electric_vehicles', gross: 1.9 } as const;
    const lot = { equipment: 'LCL', gross: 2, volumeM3: 8 } as const;
    for (const basis of [
      'box',
      'box_km',
      'box_day',
      'truck_km',
      'toll_km_chongqing',
      'toll_km_CN-GZ',
    ] as const) {
      for (const goods of [cars, lot, { ...wagons, commodity: 'grain' }])
        expect(rateOf([row(9, { basis })], goods, { basis })).toEqual(UNKNOWN);
      expect(rateOf([row(9, { basis })], {}, { basis })[0]).toBe('9');
    }
    expect(rateOf([row(9, { basis: 'car' })], cars, { basis: 'car' })[0]).toBe('9');
    expect(rateOf([row(9, { basis: 'shipment' })], lot, { basis: 'shipment' })[0]).toBe('9');
    expect(rateOf([row(9, { equipment: 'CAR' })], cars)[0]).toBe('9');
  });

  it('has no factor of a box', () => {
    const equipmentFactors = [factor('rail', 'CAR', '2')];
    const cars = { equipment: 'CAR', commodity: 'electric_vehicles', gross: 1.9 } as const;
    expect(rateOf([row(9, { equipment: '40' })], cars, {}, { equipmentFactors })).toEqual(UNKNOWN);
  });
});

describe('what is multiplied into a price', () => {
  const priced = (unit: string, value: string, own: Partial<TariffItem> = {}) =>
    rateOf([row(100, { factors: ['p'], ...own })], {}, {}, { parameters: [parameter('p', value, { unit })] });

  it('is a factor or share as it is, a discount by what it leaves', () => {
    expect(priced('factor', '0.3')[0]).toBe('30');
    expect(priced('share', '0.3')[0]).toBe('30');
    expect(priced('discount', '0.3')[0]).toBe('70');
  });

  it('makes the price unknown where it is missing', () => {
    expect(rateOf([row(100, { factors: ['lost'] })])).toEqual(UNKNOWN);
  });

  it('is a decimal, however long', () => {
    const parameters = [parameter('a', '1.1'), parameter('b', '1.1')];
    expect(rateOf([row(0.1, { factors: ['a', 'b'] })], {}, {}, { parameters })[0]).toBe('0.121');
  });

  it('widens the span of the row by its own', () => {
    const world = network({
      tariffs: [row(100, { low: '80', high: '150', factors: ['p'] }), row(7, { charge: 'BORDER' })],
      parameters: [parameter('p', '0.5', { low: '0.4', high: '0.6' })],
    });
    const spanOf = (own: Partial<QuantityLine>) => {
      const { low, unitPrice, high } = resolveRate(world, line(own), consignment(), DAY);
      return [low, unitPrice, high];
    };
    expect(spanOf({})).toEqual(['32', '50', '90']);
    expect(spanOf({ charge: 'BORDER' })).toEqual(['7', '7', '7']);
  });

  it('is shown with its own name and figure, the factor of the box first', () => {
    const world = network({
      tariffs: [row(100, { equipment: '40', factors: ['p'] })],
      parameters: [parameter('p', '0.2', { unit: 'discount' })],
      equipmentFactors: [factor('rail', '45HQ', '1.25')],
    });
    const rate = resolveRate(world, line(), consignment({ equipment: '45HQ' }), DAY);
    expect(rate.factors).toEqual([
      { parameter: 'equipment.rail.45HQ', value: '1.25', unit: 'factor' },
      { parameter: 'p', value: '0.2', unit: 'discount' },
    ]);
    expect([rate.listPrice, rate.unitPrice]).toEqual(['100', '100']);
  });
});

describe('how well a price is known', () => {
  const usd = (status: Status): ExchangeRate[] => [
    { currency: 'USD', date: day('2026-01-01'), cny: '7', status, source: 'test', year: 2026 },
  ];
  const statusOf = (
    own: Partial<TariffItem>,
    world: Partial<NetworkOptions> = {},
    goods: Parameters<typeof consignment>[0] = {},
  ) => rateOf([row(100, { status: 'official', ...own })], goods, {}, world)[1];

  it('is as well as the weakest of price, exchange rate, box factor and parameters', () => {
    expect(statusOf({})).toBe('official');
    expect(statusOf({ status: 'published' })).toBe('published');
    expect(statusOf({ currency: 'USD' }, { exchangeRates: usd('estimated') })).toBe('estimated');
    expect(statusOf({ currency: 'USD' }, { exchangeRates: usd('official') })).toBe('official');
    const parameters = [parameter('p', '1', { status: 'assumed' })];
    expect(statusOf({ factors: ['p'] }, { parameters })).toBe('assumed');
    const equipmentFactors = [{ ...factor('rail', '45HQ', '1'), status: 'published' as const }];
    expect(statusOf({ equipment: '40' }, { equipmentFactors }, { equipment: '45HQ' })).toBe('published');
  });

  it('is no better than assumed once the row or a parameter has expired', () => {
    expect(statusOf({ validTo: day('2026-12-08') })).toBe('official');
    expect(statusOf({ validTo: day('2026-12-07') })).toBe('assumed');
    const expired = [parameter('p', '1', { status: 'official', validTo: day('2026-12-07') })];
    expect(statusOf({ factors: ['p'] }, { parameters: expired })).toBe('assumed');
    const valid = [parameter('p', '1', { status: 'official', validTo: day('2026-12-08') })];
    expect(statusOf({ factors: ['p'] }, { parameters: valid })).toBe('official');
  });
});

describe('of several dated rows', () => {
  const dated = (...spans: readonly (readonly [number, string | null, string | null])[]) =>
    rateOf(
      spans.map(([price, from, to]) =>
        row(price, { validFrom: from === null ? null : day(from), validTo: to === null ? null : day(to) }),
      ),
    )[0];

  it('the one in force counts, its first and last day in', () => {
    expect(dated([1, null, '2026-12-07'], [2, '2026-12-08', null])).toBe('2');
    expect(dated([1, null, '2026-12-08'], [2, '2026-12-09', null])).toBe('1');
  });

  it('the last to have expired counts where none is in force, before any still to come', () => {
    expect(dated([1, null, '2025-12-31'], [2, '2026-01-01', '2026-11-30'], [3, '2027-01-01', null])).toBe(
      '2',
    );
    expect(dated([3, '2027-01-01', null], [2, '2026-01-01', '2026-11-30'], [1, null, '2025-12-31'])).toBe(
      '2',
    );
  });

  it('the first still to come counts where none has been', () => {
    expect(dated([4, '2028-01-01', null], [3, '2027-01-01', '2027-12-31'])).toBe('3');
    expect(dated([3, '2027-01-01', '2027-12-31'], [4, '2028-01-01', '2028-12-31'])).toBe('3');
  });
});

describe('an exchange rate', () => {
  /** The date of the rate used: each rate is its own date as a number. */
  const dateOfRate = (...dates: readonly string[]) => {
    const exchangeRates = dates.map(
      (date): ExchangeRate => ({
        currency: 'USD',
        date: day(date),
        cny: date.replaceAll('-', ''),
        status: 'official',
        source: 'test',
        year: 2026,
      }),
    );
    const world = network({ tariffs: [row(1, { currency: 'USD' })], exchangeRates });
    return resolveRate(world, line(), consignment(), DAY).exchangeRate.replace(/(....)(..)(..)/, '$1-$2-$3');
  };

  it('is the one last set on the day or before it, in whatever order they stand', () => {
    expect(dateOfRate('2026-12-01', '2026-12-08', '2026-12-09')).toBe('2026-12-08');
    expect(dateOfRate('2026-12-09', '2026-01-01', '2026-12-01')).toBe('2026-12-01');
  });

  it('is held past the last of several, or before the first: a grade less, in a range as wide as it moved', () => {
    const exchangeRates = [
      ['2026-01-05', '7'],
      ['2026-03-02', '7.7'],
      ['2026-11-02', '7'],
    ].map(
      ([date = '', cny = '']): ExchangeRate => ({
        currency: 'USD',
        date: day(date),
        cny,
        status: 'official',
        source: 'test',
        year: 2026,
      }),
    );
    const world = network({ tariffs: [row(100, { currency: 'USD', status: 'official' })], exchangeRates });
    const on = (date: string) => resolveRate(world, line(), consignment(), day(date));
    expect(on('2026-06-01')).toMatchObject({ status: 'official', low: '100', high: '100', rateHeld: null });
    const after = on('2027-06-07');
    expect(after).toMatchObject({ status: 'published', rateHeld: { from: '2026-11-02', side: 'after' } });
    expect(after.exchangeRate).toBe('7');
    expect(Number(after.low)).toBeLessThan(100);
    const before = on('2025-06-02');
    expect(before).toMatchObject({ status: 'published', rateHeld: { from: '2026-01-05', side: 'before' } });
  });

  it('is taken to be fixed where it is the only one of its currency', () => {
    const exchangeRates: readonly ExchangeRate[] = [
      { currency: 'USD', date: day('2024-01-01'), cny: '7', status: 'official', source: 'test', year: 2024 },
    ];
    const world = network({ tariffs: [row(100, { currency: 'USD', status: 'official' })], exchangeRates });
    expect(resolveRate(world, line(), consignment(), day('2028-01-01'))).toMatchObject({
      status: 'official',
      rateHeld: null,
    });
  });

  it('is the first set after it where none was before', () => {
    expect(dateOfRate('2027-03-01', '2027-01-01')).toBe('2027-01-01');
  });
});
