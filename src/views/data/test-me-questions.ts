import type { FigureRef } from '../../figures/figure-ref.ts';
import type { EnquiryInputs } from '../../state/enquiry/enquiry-inputs.ts';
import type { StoryId } from '../../state/enquiry/stories.ts';

/** What a sceptical forwarder asks of a price tool, in the order shown. */
export const QUESTIONS = [
  'lane',
  'backtest',
  'user_figures',
  'train',
  'left_out',
  'reefer',
  'weight',
  'inspection',
  'fx',
  'expiry',
] as const;
export type Question = (typeof QUESTIONS)[number];

/** Questions answered by where a figure is from. */
export const ASKED_FIGURES: Partial<Record<Question, FigureRef>> = {
  train: { target: 'service', key: 'cre.tjc-duisburg.timetable.west', field: 'cut_off_hours' },
  reefer: { target: 'equipment_factor', key: 'rail|40RF', field: 'factor' },
  inspection: { target: 'parameter', key: 'inspection.p_export', field: 'value' },
  fx: { target: 'exchange', key: 'USD', field: 'cny' },
};

/** Questions answered by one of the examples. */
export const ASKED_STORIES: Partial<Record<Question, StoryId>> = { lane: 'laptops_duisburg' };

const TO_DUISBURG: Partial<EnquiryInputs> = {
  from: 'CNCKG',
  to: 'DEDUI',
  commodity: 'general',
  valueCny: '600000',
};

/** Questions answered by an enquiry of their own. */
export const ASKED_ENQUIRIES: Partial<Record<Question, Partial<EnquiryInputs>>> = {
  left_out: { ...TO_DUISBURG, equipment: '45HQ' },
  weight: { ...TO_DUISBURG, grossTonnes: '31' },
  expiry: { ...TO_DUISBURG, ready: '2027-01-08T18:00' },
};
