import { describe, expect, it } from 'vitest';
import { createLedger } from '../../src/ledger/bill-itinerary.ts';
import { billItinerary } from '../../src/ledger/billed-itinerary.ts';
import { insuranceTerms, premiumOf } from '../../src/ledger/insurance.ts';
import { createRateBook } from '../../src/tariff/rate-book.ts';
import { consignment, yuan } from '../builders/consignment.ts';
import { corridor } from '../builders/corridor.ts';
import { journey } from '../builders/journey.ts';
import { parameter } from '../builders/network.ts';

const RATE = parameter('insurance.rate', '0.001', { unit: 'share', low: '0.0005', high: '0.002' });
const WORLD = corridor({ parameters: [RATE] });
const GOODS = consignment({ boxes: 1, value: yuan(100_000), isInsured: true });
const TRIP = journey(WORLD, '2026-12-07T00:00', ['truck', 'DOOR', 'YARD'], ['train', 'YARD', 'CITY']);

const billed = (world = WORLD, goods = GOODS) =>
  billItinerary(createLedger(world, goods, createRateBook(world, goods)), TRIP, insuranceTerms(world, goods));

describe('the premium of insured goods', () => {
  it('is the rate of 110 % of value, freight and the premium itself', () => {
    const terms = insuranceTerms(WORLD, GOODS)!;
    const premium = premiumOf(terms, yuan(9900))!;
    // 0.001 x 1.1 x (100,000 + 9,900 + 121.02...)
    expect(premium).toBe(12_102);
    const cif = 100_000 + 9900 + premium / 100;
    expect(premium / 100).toBeCloseTo(0.001 * 1.1 * cif, 2);
  });

  it('is the last row of the bill, of the whole way, and part of the total', () => {
    const plain = billed(WORLD, { ...GOODS, isInsured: false });
    const { rows, invoiceTotal } = billed();
    const { charge } = rows.at(-1)!;
    expect(charge).toMatchObject({ code: 'INSURANCE', place: 'DOOR', toPlace: 'CITY' });
    expect(charge.amount).toBe(premiumOf(insuranceTerms(WORLD, GOODS)!, plain.invoiceTotal));
    expect(invoiceTotal).toBe(plain.invoiceTotal + charge.amount!);
    expect(charge.low!).toBeLessThan(charge.amount!);
    expect(charge.high!).toBeGreaterThan(charge.amount!);
  });

  it('is not there where nobody asked for it, and not known where the network has no rate', () => {
    expect(insuranceTerms(WORLD, consignment())).toBeNull();
    const unknown = billed(corridor());
    expect(unknown.rows.at(-1)?.charge).toMatchObject({ code: 'INSURANCE', amount: null });
    expect(unknown.complete).toBe(false);
  });
});
