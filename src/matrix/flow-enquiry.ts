import type { Enquiry } from '../contract/enquiry.ts';
import type { FlowInMonth } from '../contract/matrix.ts';

/** What Compare would be asked for one box of a flow, or one car, wagon or part load, handed over in its month. */
export const enquiryOf = ({ flow, ready }: FlowInMonth): Enquiry => ({
  from: flow.origin,
  to: flow.destination,
  equipment: flow.equipment,
  boxes: '1',
  grossTonnes: String(flow.tonnesPerBox),
  volumeM3: '',
  valueCny: String(flow.valueCnyPerBox),
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
  leastSaving: '',
  pricesOn: '',
  asOf: ready,
});
