import type { Translated } from '../translated.ts';
import type { userFigures as zh } from '../zh/user-figures.ts';

export const userFigures = {
  in_use: 'Own figures in use: {{count}}',
  label: 'Own figures',
  hint: 'Own figures in use: {{count}}; see them',
  effect: {
    title: 'What your figures changed',
    moved: 'Lines moved: {{count}}.',
    line: '{{item}} ({{place}}) {{before}} → {{after}}, routes {{letters}}',
    mine: 'yours',
    nothing: 'No line moved: this consignment does not use the figure.',
    still: 'All other {{count}} stand to the fen.',
    come: 'New routes: {{count}}.',
    gone: 'Routes gone: {{count}}.',
    more: 'More lines: {{count}}',
    close: 'Close',
    undo: 'Undo',
  },
} as const satisfies Translated<typeof zh>;
