import { describe, expect, it } from 'vitest';
import type { BilledItinerary } from '../../src/ledger/billed-itinerary.ts';
import { priceIssues } from '../../src/ledger/price-issues.ts';
import type { Network } from '../../src/network/network.ts';
import type { PriceSeries } from '../../src/network/price-series.ts';
import type { TariffItem } from '../../src/network/tariff-item.ts';
import { billLine } from '../../src/tariff/charge.ts';
import { createRateBook } from '../../src/tariff/rate-book.ts';
import { rideQuantities } from '../../src/tariff/ride-quantities.ts';
import type { BeijingDate } from '../../src/units/instant.ts';
import { consignment } from '../builders/consignment.ts';
import { network, parameter, service, tariff } from '../builders/network.ts';

const day = (text: string) => text as BeijingDate;

/** What a train from A to B is billed when it leaves on a day. */
function billed(world: Network, date: string): Pick<BilledItinerary, 'rows'> {
  const goods = consignment();
  const rates = createRateBook(world, goods);
  const train = world.services.get('train');
  if (!train) throw new Error('no train');
  const rows = rideQuantities(world, train, 0, 1).map((line) => ({
    charge: billLine(line, rates.rateOn(line, day(date)), goods, day(date)),
    step: 0,
  }));
  return { rows };
}

const worldOf = (...tariffs: readonly ReturnType<typeof tariff>[]): Network =>
  network({
    services: [service('train', ['A', 'B'], { tariffs: ['through'] })],
    tariffs,
    parameters: [parameter('discount', '0.3', { unit: 'discount', validTo: day('2026-11-30') })],
  });

const LAST_YEAR = { validFrom: day('2025-01-01'), validTo: day('2025-12-31') };

describe('what prices leave open', () => {
  it('is nothing where every price is known and valid', () => {
    expect(priceIssues([billed(worldOf(tariff('through', 1000)), '2026-12-07')], '40HQ')).toEqual([]);
  });

  it('is said once, however many lines of how many itineraries lack a price', () => {
    const lines = billed(
      worldOf(
        tariff('through', null),
        tariff('through', null, { basis: 'shipment' }),
        tariff('through', null, { charge: 'TOLL' }),
      ),
      '2026-12-07',
    );
    expect(priceIssues([lines, { rows: [] }, lines], '40HQ')).toEqual([
      {
        severity: 'warning',
        code: 'E04',
        path: 'charges',
        values: { items: 'RAIL_THROUGH, TOLL', box: '40HQ', a: 'A', b: 'B', n: 2 },
      },
    ]);
  });

  it('is what no tariff bills, told apart from tariffs without a price', () => {
    const unbilled = network({ services: [service('train', ['A', 'B'])] });
    const open = worldOf(tariff('through', null));
    const lines = [billed(unbilled, '2026-12-07'), billed(open, '2026-12-07')];
    expect(priceIssues(lines, '40HQ').map(({ code, values }) => ({ code, ...values }))).toEqual([
      { code: 'E04', items: 'RAIL_THROUGH', box: '40HQ', a: 'A', b: 'B', n: 1 },
      { code: 'E59', items: 'RAIL_THROUGH', a: 'A', b: 'B', n: 1 },
    ]);
  });

  it('is a price billed after its last day, with its validity and the day of the charge', () => {
    const expired = billed(worldOf(tariff('through', 1000, LAST_YEAR)), '2026-12-07');
    expect(priceIssues([expired], '40HQ')).toEqual([
      {
        severity: 'warning',
        code: 'E05',
        path: 'charges:2025-01-01–2025-12-31',
        values: {
          items: 'RAIL_THROUGH',
          d1: '2025-01-01',
          d2: '2025-12-31',
          d: '2026-12-07',
          n: 1,
          tariffs: 'through',
        },
      },
    ]);
    expect(expired.rows[0]?.charge.rate.status).toBe('assumed');
  });

  it('is not the last day of a price itself', () => {
    const last = billed(worldOf(tariff('through', 1000, LAST_YEAR)), '2025-12-31');
    expect(priceIssues([last], '40HQ')).toEqual([]);
  });

  it('is a price billed before its first day', () => {
    const early = billed(worldOf(tariff('through', 1000, { validFrom: day('2027-01-01') })), '2026-12-07');
    expect(priceIssues([early], '40HQ')).toMatchObject([
      { code: 'E05', values: { d1: '2027-01-01', d2: '…', d: '2026-12-07' } },
    ]);
  });

  it('is a valid price whose discount has ended', () => {
    const ended = billed(worldOf(tariff('through', 1000, { factors: ['discount'] })), '2026-12-07');
    expect(priceIssues([ended], '40HQ')).toMatchObject([
      { code: 'E05', values: { d1: '…', d2: '2026-11-30' } },
    ]);
  });

  it('is said once for each validity', () => {
    const world = worldOf(
      tariff('through', 1000, LAST_YEAR),
      tariff('through', 20, { ...LAST_YEAR, charge: 'TOLL' }),
      tariff('through', 30, { charge: 'LOCK', validTo: day('2026-06-30') }),
    );
    expect(priceIssues([billed(world, '2026-12-07')], '40HQ').map(({ values }) => values)).toMatchObject([
      { items: 'RAIL_THROUGH, TOLL', d2: '2025-12-31' },
      { items: 'LOCK', d2: '2026-06-30' },
    ]);
  });

  it('is said of prices held past the last level known, and apart of days before the first, with the span of levels', () => {
    const index = (id: string, ...dates: readonly string[]): PriceSeries => ({
      id,
      names: { zh: id, en: id },
      unit: 'points',
      levels: dates.map((date) => ({
        date: day(date),
        value: '100',
        status: 'published',
        source: 'test',
        year: 2026,
      })),
      note: null,
    });
    const follows = (series: string): TariffItem['course'] => ({
      kind: 'follows',
      series,
      pricedOn: day('2026-01-05'),
    });
    const world = network({
      services: [service('train', ['A', 'B'], { tariffs: ['through'] })],
      priceSeries: [index('rail', '2026-01-05', '2026-06-05'), index('toll', '2026-01-05', '2026-08-07')],
      tariffs: [
        tariff('through', 1000, { course: follows('rail') }),
        tariff('through', 10, { charge: 'TOLL', course: follows('toll') }),
      ],
    });
    const said = (date: string) =>
      priceIssues([billed(world, date)], '40HQ').map(({ code, values }) => [code, values.d, values.n]);
    expect(said('2026-05-04')).toEqual([]);
    expect(said('2026-07-06')).toEqual([['E70', '2026-06-05', 1]]);
    expect(said('2026-12-07')).toEqual([['E70', '2026-06-05 – 2026-08-07', 1]]);
    expect(said('2025-12-01')).toEqual([['E71', '2026-01-05', 1]]);
  });
});
