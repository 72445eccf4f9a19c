import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PriceSeries } from '../../src/network/price-series.ts';
import type { Status } from '../../src/network/provenance.ts';
import { levelOn } from '../../src/tariff/level-on.ts';
import { priceChanges, priceDates } from '../../src/tariff/price-dates.ts';
import { priceMove } from '../../src/tariff/price-move.ts';
import { resolveRate } from '../../src/tariff/rate.ts';
import { addDays, daysBetween } from '../../src/units/calendar-day.ts';
import type { BeijingDate } from '../../src/units/instant.ts';
import { present } from '../../src/units/present.ts';
import { at, consignment } from '../builders/consignment.ts';
import { network, tariff } from '../builders/network.ts';

const day = (text: string) => text as BeijingDate;

const series = (...levels: readonly (readonly [string, number])[]): PriceSeries => ({
  id: 'index',
  names: { zh: '指数', en: 'Index' },
  unit: 'points',
  levels: levels.map(([date, value]) => ({
    date: day(date),
    value: String(value),
    status: 'published',
    source: 'test',
    year: 2026,
  })),
  note: null,
});

/** A price of 1,000 CNY on Monday 5 January 2026, between 900 and 1,200. */
const worldOf = (index: PriceSeries, status: Status = 'published') =>
  network({
    priceSeries: [index],
    tariffs: [
      tariff('t', '1000', {
        low: '900',
        high: '1200',
        status,
        course: { kind: 'follows', series: 'index', pricedOn: day('2026-01-05') },
      }),
    ],
  });

const LINE = { tariff: 't', charge: 'RAIL_THROUGH', basis: 'box', mode: 'rail' } as const;
const rateOn = (world: ReturnType<typeof worldOf>, date: string) =>
  resolveRate(world, LINE, consignment(), day(date));

/** Doubles over twenty weeks of Mondays, then halves again. */
const UP_AND_DOWN = series(['2026-01-05', 100], ['2026-05-25', 200], ['2026-10-12', 100]);

describe('a price that follows a series', () => {
  const world = worldOf(UP_AND_DOWN);

  it('rests on the level of its day alone where there is one, and else on the weaker of the two around it', () => {
    const [first, second, third] = UP_AND_DOWN.levels;
    const levels = [present(first), present(second), { ...present(third), status: 'assumed' as const }];
    const weaker = worldOf({ ...UP_AND_DOWN, levels });
    expect(rateOn(weaker, '2026-05-25').status).toBe('published');
    expect(rateOn(weaker, '2026-06-15').status).toBe('assumed');
    expect(rateOn(weaker, '2026-04-13').status).toBe('published');
  });

  it('is its own figure on its own day, and moves as the series does from there', () => {
    expect(rateOn(world, '2026-01-05').unitPrice).toBe('1000');
    expect(rateOn(world, '2026-05-25').unitPrice).toBe('2000');
    expect(rateOn(world, '2026-05-25')).toMatchObject({ low: '1800', high: '2400', listPrice: '1000' });
  });

  it('lies on a straight line between two levels, by the Monday of the week', () => {
    expect(rateOn(world, '2026-03-16').unitPrice).toBe('1500');
    expect(rateOn(world, '2026-03-22').unitPrice).toBe('1500');
    expect(rateOn(world, '2026-03-23').unitPrice).toBe('1550');
  });

  it('keeps its grade inside the series, and says from where on it is held outside', () => {
    expect(rateOn(world, '2026-03-16')).toMatchObject({ status: 'published', move: { held: null } });
    expect(rateOn(world, '2026-12-07')).toMatchObject({
      status: 'estimated',
      unitPrice: '1000',
      move: { held: { from: '2026-10-12', side: 'after' } },
    });
    expect(rateOn(world, '2025-06-02')).toMatchObject({
      status: 'estimated',
      unitPrice: '1000',
      move: { held: { from: '2026-01-05', side: 'before' } },
    });
    expect(rateOn(worldOf(UP_AND_DOWN, 'official'), '2026-12-07').status).toBe('estimated');
    expect(rateOn(worldOf(UP_AND_DOWN, 'estimated'), '2026-12-07').status).toBe('assumed');
  });

  it('is known a grade less, and held nowhere, where the series begins after the day of its own figure', () => {
    const late = series(['2026-02-02', 100], ['2026-10-12', 100]);
    expect(rateOn(worldOf(late), '2026-06-01')).toMatchObject({ status: 'estimated', move: { held: null } });
  });

  it('is held in a range as wide as the series moved over spans as long', () => {
    const steady = series(['2026-01-05', 100], ['2026-12-28', 100]);
    expect(rateOn(worldOf(steady), '2027-06-07')).toMatchObject({ low: '900', high: '1200' });
    const rising = series(['2026-01-05', 100], ['2026-12-28', 150]);
    const { low, high, unitPrice } = rateOn(worldOf(rising), '2027-01-25');
    // 28 days of a line that rises 50 points in 357 days: by 4.1 % at the start, by 2.7 % at the end.
    expect(unitPrice).toBe('1500');
    expect(low).toBe('1350');
    expect(Number(high) / 1800).toBeGreaterThan(1.026);
    expect(Number(high) / 1800).toBeLessThan(1.042);
  });

  it('widens no further than half of the history tells', () => {
    const range = (date: string) => rateOn(world, date).high;
    expect(range('2027-06-07')).toBe(range('2031-06-02'));
    expect(Number(range('2026-11-16'))).toBeLessThan(Number(range('2027-06-07')));
  });

  it('stays where its series is not in the network', () => {
    const without = network({
      tariffs: [
        tariff('t', '1000', { course: { kind: 'follows', series: 'gone', pricedOn: day('2026-01-05') } }),
      ],
    });
    expect(rateOn(without, '2027-01-01')).toMatchObject({ unitPrice: '1000', move: null });
  });
});

/** Series of up to six levels a week to half a year apart. */
const anySeries = fc
  .array(fc.tuple(fc.integer({ min: 7, max: 180 }), fc.integer({ min: 50, max: 400 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((steps) => {
    let date = day('2025-01-03');
    return series(
      ...steps.map(([gap, value]): readonly [string, number] => {
        date = addDays(date, gap);
        return [date, value];
      }),
    );
  });
const anyDay = fc.integer({ min: 0, max: 1500 }).map((offset) => addDays(day('2024-06-01'), offset));

describe('whatever the series', () => {
  it('a rate is the same on every day of a period between two changes', () => {
    fc.assert(
      fc.property(anySeries, anyDay, fc.integer({ min: 1, max: 60 }), (index, from, length) => {
        const world = worldOf(index);
        const changes = new Set(priceChanges(world));
        for (let date = from, step = 0; step < length; step++, date = addDays(date, 1)) {
          const next = addDays(date, 1);
          if (!changes.has(next)) expect(rateOn(world, next)).toEqual(rateOn(world, date));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('an amount changes only on the days that a search is told of', () => {
    fc.assert(
      fc.property(anySeries, anyDay, (index, from) => {
        const world = worldOf(index);
        const told = new Set(priceDates(world, at(`${from}T00:00`), at(`${addDays(from, 90)}T00:00`)));
        for (let step = 0; step < 90; step++) {
          const [date, next] = [addDays(from, step), addDays(from, step + 1)];
          if (!told.has(next)) expect(rateOn(world, next).unitPrice).toBe(rateOn(world, date).unitPrice);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('a price moves no more from one week to the next than the steepest stretch of the series', () => {
    fc.assert(
      fc.property(anySeries, anyDay, (index, date) => {
        const world = worldOf(index);
        const steepest = Math.max(
          0,
          ...index.levels.slice(1).map((level, at) => {
            const before = present(index.levels[at]);
            return (
              Math.abs(Number(level.value) - Number(before.value)) / daysBetween(before.date, level.date)
            );
          }),
        );
        const item = present(world.tariffs.get('t')?.[0]);
        const levelOfPrice = (on: BeijingDate) =>
          Number(priceMove(world, item, on)?.factor) * levelOn(index, day('2026-01-05')).value;
        const step = Math.abs(levelOfPrice(addDays(date, 7)) - levelOfPrice(date));
        expect(step).toBeLessThanOrEqual(steepest * 7 + 0.001);
      }),
      { numRuns: 200 },
    );
  });

  it('a level series gives the price of a flat row to the fen, on every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), anyDay, (level, date) => {
        const flat = network({ tariffs: [tariff('t', '1000')] });
        const world = worldOf(series(['2025-01-03', level], ['2026-10-30', level]));
        expect(rateOn(world, date).unitPrice).toBe(resolveRate(flat, LINE, consignment(), date).unitPrice);
      }),
      { numRuns: 100 },
    );
  });
});
