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
  roles: { origin: 'origin', destination: 'destination', transfer: 'transfer', border: 'border' },
} as const satisfies Translated<typeof zh>;
