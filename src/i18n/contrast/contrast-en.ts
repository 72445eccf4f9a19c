import type { Translated } from '../translated.ts';
import type { contrast as zh } from './contrast-zh.ts';

/** Two routes held against each other. */
export const contrast = {
  with: 'Against',
  pinned: 'Pinned',
  others: 'The rest',
  pins: {
    missing_one:
      'One pinned route is not in this answer: its departure or the route itself is not found under these inputs.',
    missing_other:
      '{{count}} pinned routes are not in this answer: their departures or the routes themselves are not found under these inputs.',
    release_one: 'Unpin it',
    release_other: 'Unpin them',
  },
  name: '{{one}} against {{other}}',
  item: 'Item',
  difference: 'Difference',
  benefits: 'Given by measures beside the bill',
  none: '—',
  rest_one: '{{count}} other item',
  rest_other: '{{count}} other items',
  invoice: 'Invoice total',
  economic: 'Economic total',
  facts: {
    time: 'Time P50',
    late: 'Time P90',
    wait: 'of which waiting',
    co2e: 'CO₂e',
    on_time: 'On time',
    changes: 'Transhipments',
    grade: 'Grade',
  },
  times: '{{count}}',
  why: 'What would make {{loser}} win over {{winner}}, all else as it is',
  ways: {
    price: 'an invoice lower by {{amount}} ({{share}}, {{perUnit}} per box)',
    day_cost_above: 'a day that costs more than {{amount}}',
    day_cost_below: 'a day that costs less than {{amount}}',
    time: 'there {{time}} sooner, at the present cost of a day',
  },
  set: 'Set {{amount}} and compare again',
  strip: {
    title: 'The next 28 days',
    what: 'The same goods ready on each coming day, with the route of the least economic total; choose one to be ready then.',
    run: 'Reckon day by day',
    stop: 'Stop',
    progress: '{{done}} of {{total}} days',
    none: 'none fully priced',
    least: 'lowest',
  },
  noWay: 'No single change makes {{loser}} win.',
  alone: 'There is one route alone, and nothing to hold it against.',
} as const satisfies Translated<typeof zh>;
