import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { priceChanges, priceDates, pricePeriodOn } from '../../src/tariff/price-dates.ts';
import { priceListOf } from '../../src/tariff/price-list.ts';
import { resolveRate } from '../../src/tariff/rate.ts';
import { addDays } from '../../src/units/calendar-day.ts';
import type { BeijingDate } from '../../src/units/instant.ts';
import { at, consignment } from '../builders/consignment.ts';
import { network, parameter, tariff } from '../builders/network.ts';

const day = (text: string) => text as BeijingDate;
const FIRST = day('2026-01-01');

/** A year in which tariffs, a discount and a rate of exchange change, with a gap in which no row is in force. */
const world = network({
  tariffs: [
    tariff('t', '10', { validTo: day('2026-03-31'), factors: ['discount'] }),
    tariff('t', '12', { validFrom: day('2026-06-01'), validTo: day('2026-12-31'), factors: ['discount'] }),
    tariff('t', '3', { charge: 'DOCUMENTS', basis: 'shipment', currency: 'USD', minimum: '9' }),
    tariff('t', '4', { basis: 'box_km', equipment: '20' }),
    tariff('t', null, { basis: 'box_km', equipment: '40' }),
    tariff('u', '7', { validFrom: day('2026-08-15'), status: 'official' }),
  ],
  parameters: [
    parameter('discount', '0.1', { unit: 'discount', validTo: day('2026-04-30') }),
    parameter('discount', '0.2', { unit: 'discount', validFrom: day('2026-05-01') }),
  ],
  exchangeRates: ['2026-02-01', '2026-07-01'].map((date, index) => ({
    currency: 'USD',
    date: day(date),
    cny: `7.${index + 1}`,
    status: 'official',
    source: 'test',
    year: 2026,
  })),
});

const LINES = [
  { tariff: 't', charge: 'RAIL_THROUGH', basis: 'box', mode: 'rail' },
  { tariff: 't', charge: 'DOCUMENTS', basis: 'shipment', mode: null },
  { tariff: 't', charge: 'RAIL_THROUGH', basis: 'box_km', mode: 'rail' },
  { tariff: 'u', charge: 'RAIL_THROUGH', basis: 'box', mode: 'sea' },
  { tariff: 'none', charge: 'RAIL_THROUGH', basis: 'box', mode: null },
] as const;

describe('a price list', () => {
  it('says of every line on any day what its rate is, whatever was asked before', () => {
    const question = fc.record({
      line: fc.constantFrom(...LINES),
      days: fc.integer({ min: -60, max: 500 }),
      goods: fc.constantFrom(consignment(), consignment({ equipment: '20GP' })),
    });
    fc.assert(
      fc.property(fc.array(question, { minLength: 1, maxLength: 12 }), (questions) => {
        for (const { line, days, goods } of questions) {
          const date = addDays(FIRST, days);
          const { rate, unitPrice } = priceListOf(world, goods).rateOn(line, date);
          expect(rate).toEqual(resolveRate(world, line, goods, date));
          expect(unitPrice).toBe(rate.unitPrice === null ? Number.NaN : Number(rate.unitPrice));
        }
      }),
    );
  });

  it('is kept for the next consignment of the same goods, and resolves no rate of a period twice', () => {
    const list = priceListOf(world, consignment());
    expect(priceListOf(world, consignment({ boxes: 9, gross: 20 }))).toBe(list);
    expect(priceListOf(world, consignment({ equipment: '20GP' }))).not.toBe(list);
    const [line] = LINES;
    expect(list.rateOn({ ...line }, day('2026-06-01'))).toBe(list.rateOn(line, day('2026-06-30')));
    expect(list.rateOn(line, day('2026-05-31'))).not.toBe(list.rateOn(line, day('2026-06-01')));
  });

  it('belongs to goods of one price class where wagons have several', () => {
    const rows = [4, 5].map((wagonClass) => tariff('t', wagonClass, { equipment: `WAGON${wagonClass}` }));
    const wagons = network({ tariffs: rows });
    const [line] = LINES;
    const priceOf = (commodity: string) =>
      priceListOf(wagons, consignment({ equipment: 'WAGON', commodity })).rateOn(line, FIRST).unitPrice;
    expect([priceOf('grain'), priceOf('chemicals'), priceOf('general')]).toEqual([4, 5, Number.NaN]);
  });
});

describe('the days on which prices change', () => {
  it('are those on which a row begins or has just ended, in order; amounts change on no others', () => {
    const dates = [
      '2026-02-01',
      '2026-04-01',
      '2026-05-01',
      '2026-06-01',
      '2026-07-01',
      '2026-08-15',
      '2027-01-01',
    ];
    expect(priceChanges(world)).toEqual(expect.arrayContaining(dates));
    expect(priceDates(world, at('2026-01-02T00:00'), at('2027-02-01T00:00'))).toEqual([
      '2026-01-02',
      ...dates,
    ]);
  });

  it('are given between two instants after the first day itself', () => {
    expect(priceDates(world, at('2026-05-01T12:00'), at('2026-07-01T00:00'))).toEqual([
      '2026-05-01',
      '2026-06-01',
      '2026-07-01',
    ]);
    expect(priceDates(world, at('2026-05-02T12:00'), at('2026-05-31T23:59'))).toEqual(['2026-05-02']);
  });

  it('begin a new period each', () => {
    const changes = ['2026-02-01', '2026-04-01', '2027-01-01'].map(day);
    expect(
      ['2026-01-31', '2026-02-01', '2026-03-31', '2026-04-01', '2030-01-01'].map((text) =>
        pricePeriodOn(changes, day(text)),
      ),
    ).toEqual([0, 1, 1, 2, 3]);
  });
});
