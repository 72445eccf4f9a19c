import { describe, expect, it } from 'vitest';
import type { Consignment } from '../../src/consignment/consignment.ts';
import { capitalRateOn, dayCost, economicLines } from '../../src/ledger/economic-lines.ts';
import type { Network } from '../../src/network/network.ts';
import type { ItinerarySpread } from '../../src/simulation/simulate-itinerary.ts';
import type { BeijingDate } from '../../src/units/instant.ts';
import { fen } from '../../src/units/money.ts';
import { at, consignment, yuan } from '../builders/consignment.ts';
import { corridor } from '../builders/corridor.ts';
import { parameter } from '../builders/network.ts';

const DAY = '2026-12-07' as BeijingDate;
const day = (text: string): BeijingDate => text as BeijingDate;

/** Of 3.65 million yuan 5 % a year, for capital, are 500 a day; 6 %, for decay, are 600. */
const goods = (own: Parameters<typeof consignment>[0] = {}): Consignment =>
  consignment({ value: yuan(3_650_000), ...own });

const spread = (meanDays: number, lateDays = 0): ItinerarySpread => ({
  p50Minutes: 0,
  p90Minutes: 0,
  meanMinutes: meanDays * 1440,
  onTimeShare: null,
  meanLateMinutes: lateDays * 1440,
  waitMinutes: { low: 0, high: 0 },
  steps: [],
});

const LEGS = { start: at('2026-12-07T18:00'), arrival: at('2026-12-17T23:00'), from: 'DOOR', to: 'CITY' };

/** Each line as `charge basis quantity price amount status source`. */
const lines = (own: Consignment, under: ItinerarySpread, world: Network = corridor()) =>
  economicLines(world, own, under, LEGS).map(
    ({ code, basis, quantity, rate, amount }) =>
      `${code} ${basis} ${quantity} ${rate.unitPrice} ${amount} ${rate.status} ${rate.source}`,
  );

describe('what no one bills and the owner bears', () => {
  it('is capital at the lending rate with its spread, and decay, for the mean days under way', () => {
    expect(lines(goods(), spread(10))).toEqual([
      'CAPITAL value_day 10 500.00 500000 estimated bank',
      'DECAY value_day 10 600.00 600000 estimated yusuan-value-of-time',
    ]);
  });

  it('counts days to the hundredth', () => {
    expect(lines(goods(), spread(10.004))[0]).toContain('CAPITAL value_day 10 500.00 500000');
    expect(lines(goods(), spread(10.006))[0]).toContain('CAPITAL value_day 10.01 500.00 500500');
  });

  it('falls due when the goods arrive, from one end to the other, for their owner and outside the invoice', () => {
    for (const line of economicLines(corridor(), goods(), spread(10), LEGS)) {
      expect(line).toMatchObject({
        inInvoice: false,
        eventDate: '2026-12-17',
        place: 'DOOR',
        toPlace: 'CITY',
        tariff: '',
        low: line.amount,
        high: line.amount,
      });
      expect([line.rate.payer, line.rate.payee, line.rate.currency]).toEqual(['owner', 'owner', 'CNY']);
    }
  });

  it('is an own cost of a day in the place of both, where one is given', () => {
    expect(lines(goods({ dayCost: yuan(250) }), spread(4))).toEqual([
      'CAPITAL day 4 250.00 100000 contract own',
    ]);
    expect(lines(goods({ dayCost: yuan(0) }), spread(4))).toEqual(['CAPITAL day 4 0.00 0 contract own']);
  });

  it('has no line of decay for goods that lose nothing', () => {
    const lasting = { ...goods(), commodity: { ...goods().commodity, decayPerYear: 0 } };
    expect(lines(lasting, spread(1))).toEqual(['CAPITAL value_day 1 500.00 50000 estimated bank']);
    expect(lines(goods({ value: yuan(0) }), spread(1))).toEqual([
      'CAPITAL value_day 1 0.00 0 estimated bank',
    ]);
  });

  it('is lateness for each mean day past the deadline, where both a penalty and lateness are', () => {
    const late = (days: number, penalty: number) =>
      lines(goods({ latePenaltyPerDay: yuan(penalty), dayCost: yuan(0) }), spread(1, days)).slice(1);
    expect(late(0.25, 1000)).toEqual(['LATENESS day 0.25 1000.00 25000 contract own']);
    expect(late(0.25, 0)).toEqual([]);
    expect(late(0, 1000)).toEqual([]);
    expect(late(0.004, 1000)).toEqual([]);
    expect(late(0.005, 1000)).toEqual(['LATENESS day 0.01 1000.00 1000 contract own']);
  });
});

describe('the lending rate', () => {
  const dated = corridor({
    parameters: [
      parameter('capital.lpr', '0.02', { unit: 'per_year', validTo: day('2026-12-06'), status: 'official' }),
      parameter('capital.lpr', '0.03', {
        unit: 'per_year',
        validFrom: DAY,
        status: 'official',
        source: 'new',
      }),
      parameter('capital.spread', '0.015', { unit: 'per_year', status: 'official' }),
    ],
  });

  it('is that of the day on which the goods set out, added up in decimals', () => {
    expect(capitalRateOn(dated, DAY)).toEqual({ perYear: 0.045, status: 'official', source: 'new' });
    expect(capitalRateOn(dated, day('2026-12-06')).perYear).toBe(0.035);
    expect(lines(goods(), spread(1), dated)[0]).toBe('CAPITAL value_day 1 450.00 45000 official new');
  });

  it('is not that of the day on which they arrive', () => {
    const rising = corridor({
      parameters: [
        parameter('capital.lpr', '0.02', { validTo: day('2026-12-08') }),
        parameter('capital.lpr', '0.09', { validFrom: day('2026-12-09') }),
        parameter('capital.spread', '0.01'),
      ],
    });
    expect(lines(goods(), spread(1), rising)[0]).toContain('CAPITAL value_day 1 300.00 ');
  });

  it('is known no better than the less known of its two parts', () => {
    expect(capitalRateOn(corridor(), DAY).status).toBe('estimated');
  });

  it.each(['capital.lpr', 'capital.spread'])(
    'is never nothing for want of %s: without it there is no figure',
    (key) => {
      const world = corridor();
      const without = { ...world, parameters: new Map([...world.parameters].filter(([id]) => id !== key)) };
      expect(() => capitalRateOn(without, DAY)).toThrow(`no parameter "${key}"`);
      expect(() => lines(goods(), spread(1), without)).toThrow();
      expect(() => dayCost(without, goods(), DAY)).toThrow();
      expect(dayCost(without, goods({ dayCost: yuan(9) }), DAY)).toBe(900);
    },
  );
});

describe('a day under way', () => {
  it('costs capital and decay together, or what the owner says', () => {
    expect(dayCost(corridor(), goods(), DAY)).toBe(110_000);
    expect(dayCost(corridor(), goods({ dayCost: yuan(12.34) }), DAY)).toBe(1234);
  });

  it('is rounded to the fen once, capital and decay together', () => {
    // 11 % a year: half a fen a day for goods of 16.59 yuan and a hair.
    expect(dayCost(corridor(), { ...goods(), value: fen(1659) }, DAY)).toBe(0);
    expect(dayCost(corridor(), { ...goods(), value: fen(1660) }, DAY)).toBe(1);
  });
});
