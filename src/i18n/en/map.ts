import type { Translated } from '../translated.ts';
import type { map as zh } from '../zh/map.ts';

export const map = {
  name: 'Map of routes',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  credits: 'Base map sources',
  hide: 'Hide map',
  show: 'Show map',
  inView: 'List ({{count}})',
  listName: 'Terminals in view',
  lead: '{{letter}} highlighted',
  whole: 'Fit route',
  loading: 'Loading the map',
  levers_one: '{{count}} lever at work',
  levers_other: '{{count}} levers at work',
  leversName: 'Levers marked on the map',
  leverLinks_one: '{{count}} link',
  leverLinks_other: '{{count}} links',
  leverTerminals_one: '{{count}} terminal',
  leverTerminals_other: '{{count}} terminals',
  leverKey: 'dots along links, rings at terminals',
  leverIdle: 'no figure set',
  leverCard: 'See its card',
  leverCardOf: 'Card of {{title}}',
  separator: ', ',
  tiles: {
    failed:
      'No tile came from {{host}} ({{reason}}), so the bundled map is shown. Check the address and the key under Data, Base map.',
    partial: 'Some tiles did not come from {{host}} ({{reason}}); the bundled map shows in their place.',
    noAnswer: 'no answer, or it does not allow other pages to use its tiles',
  },
  roles: { origin: 'origin', destination: 'destination', transfer: 'transfer', border: 'border' },
} as const satisfies Translated<typeof zh>;
