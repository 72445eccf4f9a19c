import type { Enquiry } from '../contract/enquiry.ts';
import { exactly, writeExact } from '../units/exact.ts';
import type { Flow } from './flow.ts';

/** A flow asked as an ordinary enquiry: one of its boxes, ready at a moment. */
export const flowEnquiry = (flow: Flow, ready: string, asOf: string): Enquiry => ({
  from: flow.origin,
  to: flow.destination,
  equipment: flow.equipment,
  boxes: '1',
  grossTonnes: writeExact(exactly(flow.tonnesPerBox)),
  volumeM3: '',
  valueCny: writeExact(exactly(flow.valueCnyPerBox)),
  commodity: flow.commodity,
  dangerousGoods: '',
  shelfLifeDays: '',
  insured: '',
  ready,
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
  asOf,
});
