import type { Translated } from '../translated.ts';
import type { turning as zh } from './turning-zh.ts';

/** The smallest changes that turn the order of two routes. */
export const turning: Translated<typeof zh> = {
  title: 'The least that makes {{loser}} win over {{winner}}',
  rule: 'One figure alone, or two by the same share, up to the next 0.1 % and no further than 50 %. Listed is what turns the order when all is compared anew, the smallest first.',
  run: 'Try them',
  running: 'Comparing anew, {{done}} of {{total}}…',
  stop: 'Stop',
  none: 'Within 50 % no figure alone and no two together make {{loser}} win.',
  levers: {
    freight: 'freight of {{loser}} {{percent}} % lower',
    rival_freight: 'freight of {{winner}} {{percent}} % higher',
    day_cost_more: 'a day {{percent}} % dearer, at {{amount}}',
    day_cost_less: 'a day {{percent}} % cheaper, at {{amount}}',
  },
  and: ' and ',
  apply: 'Compare so',
  applyName: 'Compare so: {{move}}',
  note: 'Tried out: {{move}}',
};
