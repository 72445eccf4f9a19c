import type { Enquiry } from '../src/contract/enquiry.ts';

/** Two 40HQ of laptops from Chongqing to Hamburg, ready on a Monday evening. */
export const LAPTOPS: Enquiry = {
  from: 'CNCKG',
  to: 'DEHAM',
  equipment: '40HQ',
  boxes: '2',
  grossTonnes: '9.5',
  volumeM3: '',
  valueCny: '6000000',
  commodity: 'laptops',
  dangerousGoods: '',
  shelfLifeDays: '',
  insured: '',
  ready: '2026-12-07T18:00',
  deadline: '',
  dayCostCny: '',
  latePenaltyCny: '',
  maxLegs: '',
  avoid: [],
  withoutEvents: [],
  eventEnds: [],
  ownEvents: [],
  leastSaving: '',
  pricesOn: '',
  asOf: '2026-11-22T00:00',
};
