import type { Translated } from '../translated.ts';
import type { crossings as zh } from '../zh/crossings.ts';

export const crossings = {
  withoutEvent: 'Suppose that the event does not happen',
  carsOnRacks: 'Ask about {{boxes}} × 40HQ, {{cars}} cars on racks in each',
  avoidToo: 'Avoid {{name}}',
  assumeExtended: 'Assume that it goes on',
  topics: { sanction: 'Sanctions', export_control: 'Export control', war_risk: 'War risk' },
  of: ': ',
  effects: {
    closed: 'Closed',
    minutes: 'Held up',
    factor: 'Slower',
    surcharge: 'Surcharge',
    capacity_share: 'Less capacity',
  },
  event: '{{effect}}: {{place}}',
  eventUntil: '{{effect}}: {{place}}, to {{to}}',
  edits: {
    off: 'Switched off: {{event}}, {{days}}',
    moved: 'End moved: {{event}}, {{days}}',
    own: 'Own event: {{event}}, {{days}}',
  },
  supposed: 'Supposed of events:',
  and: ', ',
  crosses: 'Crosses {{places}}.',
  flights: 'What flights pass over is not known.',
  inForce: 'In force',
  since: 'since {{from}}',
  until: 'to {{to}}',
  span: '{{from}} to {{to}}',
  always: 'always',
  matches: '{{count}} to avoid',
  none: 'No such mode, country, region, strait, border, place or service.',
  groups: {
    modes: 'Modes',
    countries: 'Countries and regions',
    straits: 'Straits, canals and locks',
    borders: 'Borders and crossings',
    places: 'Cities and terminals',
    services: 'Services in these results',
  },
} as const satisfies Translated<typeof zh>;
