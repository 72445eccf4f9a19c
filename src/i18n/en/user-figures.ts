import type { Translated } from '../translated.ts';
import type { userFigures as zh } from '../zh/user-figures.ts';

export const userFigures = {
  in_use_one: '{{count}} own figure in use',
  in_use_other: '{{count}} own figures in use',
  label: 'Own figures',
  hint_one: '{{count}} own figure in use; see it',
  hint_other: '{{count}} own figures in use; see them',
  effect: {
    title: 'What your figures changed',
    moved_one: '{{count}} line moved.',
    moved_other: '{{count}} lines moved.',
    line: '{{item}} ({{place}}) {{before}} → {{after}}, routes {{letters}}',
    mine: 'yours',
    nothing: 'No line moved: this consignment does not use the figure.',
    still_one: 'The one other stands to the fen.',
    still_other: 'The other {{count}} stand to the fen.',
    come_one: '{{count}} new route.',
    come_other: '{{count}} new routes.',
    gone_one: '{{count}} route gone.',
    gone_other: '{{count}} routes gone.',
    more_one: '{{count}} more line',
    more_other: '{{count}} more lines',
    close: 'Close',
    undo: 'Undo',
  },
} as const satisfies Translated<typeof zh>;
