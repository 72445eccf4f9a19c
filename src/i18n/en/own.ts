import type { Translated } from '../translated.ts';
import type { own as zh } from '../zh/own.ts';

export const own = {
  in_use: 'Own figures in use: {{count}}',
  label: 'Own figures',
  hint: 'Own figures in use: {{count}}; see them',
  effect: {
    title: 'What your figures changed',
    moved: 'Lines moved: {{count}}.',
    line: '{{item}} ({{place}}) {{before}} → {{after}}, routes {{letters}}',
    own: 'yours',
    nothing: 'No line moved: this consignment does not use the figure.',
    still: 'All other {{count}} stand to the fen.',
    come: 'New routes: {{count}}.',
    gone: 'Routes gone: {{count}}.',
    more: 'More lines: {{count}}',
    close: 'Close',
    undo: 'Undo',
  },
} as const satisfies Translated<typeof zh>;
