import type { Enquiry } from '../../contract/enquiry.ts';
import { sameChanges } from './event-changes.ts';
import { sameTexts } from './same-texts.ts';

/** What a person enters: an enquiry without the clock reading it is judged by. */
export type EnquiryInputs = Omit<Enquiry, 'asOf'>;

export const EMPTY_INPUTS: EnquiryInputs = {
  from: '',
  to: '',
  equipment: '40HQ',
  boxes: '1',
  grossTonnes: '',
  volumeM3: '',
  valueCny: '',
  commodity: 'general',
  dangerousGoods: '',
  batteryWh: '',
  shelfLifeDays: '',
  insured: '',
  ready: '',
  deadline: '',
  dayCostCny: '',
  latePenaltyCny: '0',
  maxLegs: '5',
  avoid: [],
  withoutEvents: [],
  eventEnds: [],
  ownEvents: [],
  leastSaving: '',
  pricesOn: '',
};

export const sameInputs = (a: EnquiryInputs, b: EnquiryInputs): boolean =>
  a.from === b.from &&
  a.to === b.to &&
  a.equipment === b.equipment &&
  a.boxes === b.boxes &&
  a.grossTonnes === b.grossTonnes &&
  a.volumeM3 === b.volumeM3 &&
  a.valueCny === b.valueCny &&
  a.commodity === b.commodity &&
  a.dangerousGoods === b.dangerousGoods &&
  a.batteryWh === b.batteryWh &&
  a.shelfLifeDays === b.shelfLifeDays &&
  a.insured === b.insured &&
  a.ready === b.ready &&
  a.deadline === b.deadline &&
  a.dayCostCny === b.dayCostCny &&
  a.latePenaltyCny === b.latePenaltyCny &&
  a.maxLegs === b.maxLegs &&
  a.leastSaving === b.leastSaving &&
  a.pricesOn === b.pricesOn &&
  sameTexts(a.avoid, b.avoid) &&
  sameChanges(a, b);

/** Without both ends there is nothing to search yet, and nothing to complain about either. */
export const hasBothEnds = (inputs: EnquiryInputs): boolean =>
  inputs.from.trim() !== '' && inputs.to.trim() !== '';
