import type { Translated } from '../translated.ts';
import type { matrix as zh } from './matrix-zh.ts';

export const matrix = {
  progress: '{{done, number}}/{{total, number}}',
  sentence:
    '{{months}}: under {{scenario}} against {{baseline}}, shippers are billed {{invoice}}, {{shifted}} TEU go another way, payers lay out {{outlay}} more, and CO₂e {{co2e}}.',
  same: '{{months}}: {{scenario}} is the same as {{baseline}}; every difference is zero.',
  lessInvoice: '¥{{amount}} less ({{share}})',
  moreInvoice: '¥{{amount}} more ({{share}})',
  sameInvoice: 'the same',
  lessCo2e: 'falls by {{amount}} t',
  moreCo2e: 'rises by {{amount}} t',
  sameCo2e: 'stays as it is',
  shares:
    'Gain {{winners, number}} · lose {{losers, number}} · unchanged {{unchanged, number}} (less than ¥1 a TEU)',
  uncarried: '{{flows, number}} flows that nothing carries ({{teu}} TEU), listed in flows.csv',
  corridorsTitle: 'TEU by corridor under the baseline (rows) and the scenario (columns)',
  corridor: 'Corridor',
  total: 'Total',
  payersTitle: 'Laid out beyond the baseline',
  payer: 'Payer',
  outlay: 'Outlay ¥',
  deadweight: 'Of it for what would have gone so ¥',
  measure: 'Measure',
  before: 'Baseline ¥',
  after: 'Scenario ¥',
  payers: { central: 'State', city: 'City', operator: 'Operators' },
  payersAssumed:
    'Payers are assumed by the level of a rule: the State for national rules, the city for those of the text, operators for cuts by levers.',
  levers: 'Cuts of prices by levers',
  undecidedTitle: 'Measures not counted, since the facts are not known',
  flows: 'Flows',
  calibrated:
    'Constants of corridors (CNY a box) fitted to the corridors in the table; largest error {{residual}}',
  suspect:
    'Larger than the mean bill of ¥{{mean}} a box, so that something about it is not known: {{corridors}}',
  uncalibrated: 'The table names no corridors, so all constants of corridors are 0.',
  cheapest: 'Each flow goes its cheapest way.',
  moment:
    'Each month stands for goods ready at 9:00 Beijing time on its first Monday from the 8th on; each flow is compared as an enquiry of its own.',
  written: '{{folder}} written',
  corridors: {
    rail_sea: 'Land-sea by rail',
    road: 'Cross-border road',
    china_europe: 'China–Europe trains',
    river: 'Yangtze',
    coast_rail: 'Rail to the coast',
    coast_road: 'Road to the coast',
    air: 'Air',
    inland: 'Inland',
  },
} as const satisfies Translated<typeof zh>;
