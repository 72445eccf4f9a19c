import { addDays } from '../../units/calendar-day.ts';
import type { Instant } from '../../units/instant.ts';
import { EMPTY_INPUTS, type EnquiryInputs } from './enquiry-inputs.ts';
import { closeOf, nextWorkingDay } from './ready-time.ts';

/** Example enquiries, asked for real: the first opens the first visit. */
export const STORY_IDS = [
  'laptops_duisburg',
  'durian_chongqing',
  'laptops_singapore',
  'parts_los_angeles',
  'general_vientiane',
] as const;
export type StoryId = (typeof STORY_IDS)[number];

interface Story {
  readonly inputs: Partial<EnquiryInputs>;
  /** Days from ready to deadline; none without. */
  readonly withinDays?: number;
}

const STORIES: Readonly<Record<StoryId, Story>> = {
  laptops_duisburg: {
    inputs: {
      from: 'CNCKG-TJC',
      to: 'DEDUI',
      commodity: 'laptops',
      boxes: '2',
      grossTonnes: '9.5',
      valueCny: '6000000',
    },
    withinDays: 20,
  },
  durian_chongqing: {
    inputs: {
      from: 'THLCH',
      to: 'CNCKG',
      commodity: 'fresh_fruit',
      equipment: '40RF',
      boxes: '30',
      valueCny: '23100000',
    },
  },
  laptops_singapore: {
    inputs: { from: 'CNCKG', to: 'SGSIN', commodity: 'laptops', grossTonnes: '9.5', valueCny: '3000000' },
  },
  parts_los_angeles: {
    inputs: { from: 'CNCKG', to: 'USLAX', commodity: 'vehicle_parts', boxes: '2', valueCny: '1200000' },
  },
  general_vientiane: {
    inputs: { from: 'CNCKG', to: 'LAVTE', commodity: 'general', boxes: '2', valueCny: '600000' },
  },
};

/** A story as a person would enter it now: goods ready on the next working day. */
export function storyInputs(id: StoryId, now: Instant): EnquiryInputs {
  const { inputs, withinDays } = STORIES[id];
  const day = nextWorkingDay(now);
  const deadline = withinDays === undefined ? '' : closeOf(addDays(day, withinDays));
  return { ...EMPTY_INPUTS, ...inputs, ready: closeOf(day), deadline };
}

/** A form with nothing but a ready time and defaults. */
export const emptyInputs = (now: Instant): EnquiryInputs => ({
  ...EMPTY_INPUTS,
  ready: closeOf(nextWorkingDay(now)),
});
