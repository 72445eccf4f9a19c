import { describe, expect, it } from 'vitest';
import type { ContractRate } from '../../../src/rates/contract-rate.ts';
import { readRateBooks, writeRateBooks } from '../../../src/state/rates/rate-books-file.ts';
import type { BeijingDate } from '../../../src/units/instant.ts';

const RATE: ContractRate = {
  from: 'CNSHA',
  to: 'DEHAM',
  mode: 'sea',
  carrier: '',
  equipment: '40HQ',
  basis: 'box',
  price: '2450',
  currency: 'USD',
  minimum: null,
  leastUnits: 1,
  mostUnits: null,
  validFrom: '2026-12-01' as BeijingDate,
  validTo: null,
  inside: [],
  surcharges: [{ name: 'BAF', charge: 'OCEAN_FREIGHT', basis: 'box', price: '150', currency: 'USD' }],
  transit: '',
  via: '',
  note: '',
  source: { file: 'r.csv', sheet: '', row: 2 },
};
const textOf = (rate: object): string =>
  writeRateBooks({
    books: [{ id: 'book-1', name: '甲', rates: [rate as ContractRate] }],
    active: 'book-1',
    meanings: {},
    calibration: null,
  });

describe('a file of rate books', () => {
  it('is read as it was written', () => {
    expect(readRateBooks(textOf(RATE))?.books[0]?.rates).toEqual([RATE]);
  });

  it.each([
    ['a mode', { mode: 'boat' }],
    ['a box', { equipment: '41HQ' }],
    ['a basis', { basis: 'dozen' }],
    ['a currency', { currency: 'HKD' }],
    ['a day', { validFrom: '2026-02-30' }],
    ['an amount', { price: '9'.repeat(400) }],
    ['a surcharge', { surcharges: [{ ...RATE.surcharges[0], charge: 'WISH' }] }],
  ])('is none where a rate has %s that does not exist', (_, change) => {
    expect(readRateBooks(textOf({ ...RATE, ...change }))).toBe(null);
  });
});
