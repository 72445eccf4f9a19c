import type { ContractRate } from '../../src/rates/contract-rate.ts';

/** A sea freight of 1,000 USD for a 40HQ from A to B, without an end, unless told otherwise. */
export const rate = (own: Partial<ContractRate> = {}): ContractRate => ({
  from: 'A',
  to: 'B',
  mode: 'sea',
  carrier: '',
  equipment: '40HQ',
  basis: 'box',
  price: '1000',
  currency: 'USD',
  minimum: null,
  leastUnits: 1,
  mostUnits: null,
  validFrom: null,
  validTo: null,
  inside: [],
  surcharges: [],
  transit: '',
  via: '',
  note: '',
  source: { file: 'rates.csv', sheet: '', row: 2 },
  ...own,
});
