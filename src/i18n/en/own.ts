import type { Translated } from '../translated.ts';
import type { own as zh } from '../zh/own.ts';

export const own = {
  in_use: '{{count}} own figures',
  label: 'Own figures',
  hint: '{{count}} own figures in use, see them',
  effect: {
    title: 'What your figures changed',
    moved: '{{count}} lines moved:',
    line: '{{item}} ({{place}}) {{before}} → {{after}}, routes {{letters}}',
    own: 'yours',
    nothing: 'No line moved: this consignment does not use the figure.',
    still: 'The other {{count}} lines stand to the fen.',
    come: '{{count}} routes are new.',
    gone: '{{count}} routes are gone.',
    more: '{{count}} lines more',
    close: 'Close',
    undo: 'Undo',
  },
} as const satisfies Translated<typeof zh>;
