import { describe, expect, it } from 'vitest';
import { billLine } from '../../src/tariff/charge.ts';
import { priceDates } from '../../src/tariff/price-dates.ts';
import type { QuantityLine } from '../../src/tariff/quantity.ts';
import { createRateBook } from '../../src/tariff/rate-book.ts';
import type { BeijingDate } from '../../src/units/instant.ts';
import { at, consignment } from '../builders/consignment.ts';
import { network, parameter, tariff } from '../builders/network.ts';

const day = (text: string): BeijingDate => text as BeijingDate;
const DAY = day('2026-12-08');

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

describe('a rate book', () => {
  it('keeps the prices of one tariff apart by charge, basis, mode and day', () => {
    const net = network({
      tariffs: [
        tariff('t', 1, { equipment: '40', validTo: DAY }),
        tariff('t', 2, { equipment: '40', validFrom: day('2026-12-09') }),
        tariff('t', 3, { basis: 'box_km' }),
        tariff('t', 4, { charge: 'BORDER' }),
      ],
    });
    const rates = createRateBook(net, consignment({ equipment: '45HQ' }));
    const price = (own: Partial<QuantityLine>, date = DAY) => rates.rateOn(line(own), date).unitPrice;
    expect(price({})).toBeNull();
    expect(price({ mode: null })).toBe('1');
    expect(price({ mode: null }, day('2026-12-09'))).toBe('2');
    expect(price({ basis: 'box_km' })).toBe('3');
    expect(price({ charge: 'BORDER' })).toBe('4');
  });

  it('tells the search a minimum only where one unit is all there is, and not a number where nothing is known', () => {
    const net = network({
      tariffs: [tariff('t', 2, { minimum: '50', basis: 'truck_km' }), tariff('u', null)],
    });
    const rates = createRateBook(net, consignment({ boxes: 3 }));
    expect(rates.cnyPerUnit(line({ basis: 'truck_km' }), DAY)).toBe(50);
    expect(rates.cnyPerUnit(line({ basis: 'truck_km', perUnit: 10 }), DAY)).toBe(6);
    expect(rates.cnyPerUnit(line({ tariff: 'u' }), DAY)).toBeNaN();
    expect(rates.cnyPerUnit(line({ tariff: '' }), DAY)).toBeNaN();
  });
});

describe('a billed quantity', () => {
  const quantity = (perUnit: number, boxes: number) => {
    const net = network({ tariffs: [tariff('t', 1)] });
    const goods = consignment({ boxes });
    return billLine(line({ perUnit }), createRateBook(net, goods).rateOn(line(), DAY), goods, DAY).quantity;
  };

  it('has three places at the most, rounded half up by decimals', () => {
    expect(quantity(1.2344, 1)).toBe(1.234);
    expect(quantity(1.0005, 1)).toBe(1.001);
    expect(quantity(0.1, 3)).toBe(0.3);
    expect(quantity(0.0004, 1)).toBe(0);
  });
});

describe('the days on which prices change', () => {
  const dates = (from: string, to: string) =>
    priceDates(
      network({
        tariffs: [
          tariff('t', 1, { validTo: day('2026-12-31') }),
          tariff('t', 2, { validFrom: day('2027-01-01'), validTo: day('2027-02-28') }),
        ],
        parameters: [parameter('p', 1, { validFrom: day('2026-12-15') })],
        exchangeRates: [
          {
            currency: 'USD',
            date: day('2026-12-20'),
            cny: '7',
            status: 'official',
            source: 'test',
            year: 2026,
          },
        ],
      }),
      at(from),
      at(to),
    );

  it('are the first day, and each first day of a row or day after its last, in order', () => {
    expect(dates('2026-12-08', '2027-03-31')).toEqual([
      '2026-12-08',
      '2026-12-15',
      '2026-12-20',
      '2027-01-01',
      '2027-03-01',
    ]);
  });

  it('lie between the two moments, the day of the last in', () => {
    expect(dates('2026-12-15T10:00', '2027-01-01T00:00')).toEqual(['2026-12-15', '2026-12-20', '2027-01-01']);
    expect(dates('2026-12-16', '2026-12-31T23:59')).toEqual(['2026-12-16', '2026-12-20']);
  });
});
