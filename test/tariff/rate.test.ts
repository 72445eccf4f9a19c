import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { billLine, totalOf } from '../../src/tariff/charge.ts';
import type { QuantityLine } from '../../src/tariff/quantity.ts';
import { createRateBook } from '../../src/tariff/rate-book.ts';
import { rideQuantities } from '../../src/tariff/ride-quantities.ts';
import type { BeijingDate } from '../../src/units/instant.ts';
import { consignment, yuan } from '../builders/consignment.ts';
import { link, network, parameter, service, tariff } from '../builders/network.ts';

const DAY = '2026-12-08' as BeijingDate;

/** National container tariff (base + running price + construction fund) x VAT multiplier x lane discount. */
const NATIONAL_RAIL = [
  tariff('cr', '440', { charge: 'RAIL_BASE', equipment: '20', factors: ['vat', 'discount'] }),
  tariff('cr', '532', { charge: 'RAIL_BASE', equipment: '40', factors: ['vat', 'discount'] }),
  tariff('cr', '3.185', {
    charge: 'RAIL_RUN',
    basis: 'box_km',
    equipment: '20',
    factors: ['vat', 'discount'],
  }),
  tariff('cr', '3.357', {
    charge: 'RAIL_RUN',
    basis: 'box_km',
    equipment: '40',
    factors: ['vat', 'discount'],
  }),
  tariff('cr', '0.528', {
    charge: 'RAIL_FUND',
    basis: 'box_km',
    equipment: '20',
    factors: ['vat', 'discount'],
  }),
  tariff('cr', '1.122', {
    charge: 'RAIL_FUND',
    basis: 'box_km',
    equipment: '40',
    factors: ['vat', 'discount'],
  }),
];

function rail(km: number, discount: string) {
  return network({
    links: [link('A', 'B', { distanceKm: km })],
    services: [service('train', ['A', 'B'], { tariffs: ['cr'] })],
    tariffs: NATIONAL_RAIL,
    parameters: [
      parameter('vat', '0.991'),
      parameter('discount', discount, { unit: 'discount', low: '0', high: '0.5' }),
    ],
  });
}

function bill(net: ReturnType<typeof network>, goods = consignment()) {
  const train = net.services.get('train');
  const rates = createRateBook(net, goods);
  return rideQuantities(net, train!, 0, train!.calls.length - 1).map((line) =>
    billLine(line, rates.rateOn(line, DAY), goods, DAY),
  );
}

describe('the national rail container tariff', () => {
  it('gives 4,874 CNY for a 40 ft box over 1,450 km at 30 % off', () => {
    expect(totalOf(bill(rail(1450, '0.30'), consignment({ boxes: 1 }))) / 100).toBeCloseTo(4874, 0);
  });

  it('gives the list price without discount', () => {
    expect(totalOf(bill(rail(1450, '0'), consignment({ boxes: 1 }))) / 100).toBeCloseTo(6963, 0);
  });

  it('reproduces a billed quotation for two 20 ft boxes over 726 km within a yuan', () => {
    const charges = bill(rail(726, '0'), consignment({ equipment: '20GP', boxes: 2 }));
    const freight = totalOf(charges.filter((charge) => charge.code !== 'RAIL_FUND'));
    const fund = totalOf(charges.filter((charge) => charge.code === 'RAIL_FUND'));
    expect(Math.abs(freight / 100 - 5455.6)).toBeLessThan(1);
    expect(fund / 100).toBeCloseTo(759.8, 1);
  });

  it('bills the base once when one tariff covers several runs', () => {
    const net = network({
      links: [link('A', 'M', { distanceKm: 1000 }), link('M', 'B', { distanceKm: 450 })],
      services: [service('train', ['A', 'M', 'B'], { tariffs: ['cr'] })],
      tariffs: NATIONAL_RAIL,
      parameters: [parameter('vat', '0.991'), parameter('discount', '0.30', { unit: 'discount' })],
    });
    expect(totalOf(bill(net))).toBe(totalOf(bill(rail(1450, '0.30'))));
  });

  it('shows a span that runs from the deepest discount to none', () => {
    const [base] = bill(rail(1450, '0.30'), consignment({ boxes: 1 }));
    expect([base?.low, base?.amount, base?.high]).toEqual([26_361, 36_905, 52_721]);
  });
});

const line = (own: Partial<QuantityLine> = {}): QuantityLine => ({
  tariff: 't',
  charge: 'OCEAN_FREIGHT',
  basis: 'box',
  perUnit: 1,
  mode: 'sea',
  place: 'A',
  toPlace: 'B',
  ...own,
});

function price(net: ReturnType<typeof network>, goods = consignment(), day = DAY, of = line()) {
  return billLine(of, createRateBook(net, goods).rateOn(of, day), goods, day);
}

const ocean = (unitPrice: string | null, own = {}) =>
  tariff('t', unitPrice, { charge: 'OCEAN_FREIGHT', ...own });

describe('a price', () => {
  it('is unknown, and never nothing, where the tariff has no figure', () => {
    const charge = price(network({ tariffs: [ocean(null)] }));
    expect(charge.amount).toBeNull();
    expect(charge.rate.status).toBe('unknown');
  });

  it('is unknown for a box that no row and no factor covers', () => {
    expect(
      price(network({ tariffs: [ocean('100', { equipment: '40' })] }), consignment({ equipment: '45HQ' }))
        .amount,
    ).toBeNull();
  });

  it('carries over to another box by its factor, and is known no better than that factor', () => {
    const net = network({
      tariffs: [ocean('1000', { equipment: '40' })],
      equipmentFactors: [
        {
          mode: 'sea',
          equipment: '40RF',
          factor: '1.8',
          low: '1.5',
          high: '2.2',
          status: 'estimated',
          source: 'test',
          year: 2024,
        },
      ],
    });
    const charge = price(net, consignment({ equipment: '40RF', commodity: 'chilled_food', boxes: 1 }));
    expect(charge.amount).toBe(180_000);
    expect([charge.low, charge.high]).toEqual([150_000, 220_000]);
    expect(charge.rate.status).toBe('estimated');
  });

  it('prefers the row of the very box to that of its length, and that to one for any box', () => {
    const rows = [ocean('1'), ocean('2', { equipment: '40' }), ocean('3', { equipment: '40HQ' })];
    expect(price(network({ tariffs: rows }), consignment({ boxes: 1 })).amount).toBe(300);
    expect(price(network({ tariffs: rows.slice(0, 2) }), consignment({ boxes: 1 })).amount).toBe(200);
    expect(price(network({ tariffs: rows.slice(0, 1) }), consignment({ boxes: 1 })).amount).toBe(100);
  });

  it('is the one in force on the day of the event, both ends inclusive', () => {
    const net = network({
      tariffs: [
        ocean('10', { validTo: '2026-12-31' as BeijingDate }),
        ocean('20', { validFrom: '2027-01-01' as BeijingDate }),
      ],
    });
    const onDay = (day: string) => price(net, consignment({ boxes: 1 }), day as BeijingDate).amount;
    expect([onDay('2026-12-31'), onDay('2027-01-01')]).toEqual([1000, 2000]);
  });

  it('is still shown after it expired, graded as assumed', () => {
    const net = network({ tariffs: [ocean('10', { validTo: '2026-06-30' as BeijingDate })] });
    const charge = price(net, consignment({ boxes: 1 }));
    expect([charge.amount, charge.rate.status]).toEqual([1000, 'assumed']);
  });

  it('is not below its minimum', () => {
    const net = network({
      tariffs: [ocean('0.5', { minimum: '300', basis: 'kg_chargeable', charge: 'OCEAN_FREIGHT' })],
    });
    const light = consignment({ gross: 4, boxes: 1 });
    expect(price(net, light, DAY, line({ basis: 'kg_chargeable' })).amount).toBe(30_000);
    const heavy = consignment({ gross: 4.501, boxes: 1 });
    expect(price(net, heavy, DAY, line({ basis: 'kg_chargeable' })).amount).toBe(30_050);
  });

  it('has its minimum in the currency of the row, and none where nothing is used', () => {
    const net = network({
      tariffs: [ocean('1', { currency: 'USD', minimum: '50' })],
      exchangeRates: [
        { currency: 'USD', date: DAY, cny: '7', status: 'official', source: 'test', year: 2026 },
      ],
    });
    const box = consignment({ boxes: 1 });
    expect(price(net, box).amount).toBe(35_000);
    expect(price(net, box, DAY, line({ perUnit: 0 })).amount).toBe(0);
  });

  it('is converted at the rate last set, and unknown in a currency without one', () => {
    const dollars = ocean('100', { currency: 'USD' });
    const rate = (date: string, cny: string) => ({
      currency: 'USD' as const,
      date: date as BeijingDate,
      cny,
      status: 'official' as const,
      source: 'test',
      year: 2026,
    });
    const net = network({
      tariffs: [dollars],
      exchangeRates: [rate('2026-01-01', '7.00'), rate('2026-12-01', '7.10'), rate('2027-01-01', '7.20')],
    });
    expect(price(net, consignment({ boxes: 1 })).amount).toBe(71_000);
    expect(price(network({ tariffs: [dollars] })).amount).toBeNull();
  });

  it('never falls when its fee rises', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e6 }),
        fc.integer({ min: 0, max: 1e6 }),
        fc.integer({ min: 1, max: 50 }),
        (fee, rise, boxes) => {
          const goods = consignment({ boxes });
          const before = price(network({ tariffs: [ocean(String(fee / 100))] }), goods).amount ?? Number.NaN;
          const after =
            price(network({ tariffs: [ocean(String((fee + rise) / 100))] }), goods).amount ?? Number.NaN;
          expect(after).toBeGreaterThanOrEqual(before);
        },
      ),
    );
  });

  it('is seen by the search as the ledger bills it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 30 }), (fee, boxes) => {
        const goods = consignment({ boxes, value: yuan(1) });
        const net = network({ tariffs: [ocean(String(fee / 100))] });
        const billed = (price(net, goods).amount ?? Number.NaN) / 100;
        expect(createRateBook(net, goods).cnyPerUnit(line(), DAY)).toBeCloseTo(billed, 6);
      }),
    );
  });
});
