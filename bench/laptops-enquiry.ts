import { BLANK_ENQUIRY, type Enquiry } from '../src/contract/enquiry.ts';

/** Two 40HQ of laptops from Chongqing to Hamburg, ready on a Monday evening. */
export const LAPTOPS: Enquiry = {
  ...BLANK_ENQUIRY,
  from: 'CNCKG',
  to: 'DEHAM',
  equipment: '40HQ',
  boxes: '2',
  grossTonnes: '9.5',
  valueCny: '6000000',
  commodity: 'laptops',
  ready: '2026-12-07T18:00',
  asOf: '2026-11-22T00:00',
};
