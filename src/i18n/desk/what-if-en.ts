import type { Translated } from '../translated.ts';
import type { whatIf as zh } from './what-if-zh.ts';

export const whatIf: Translated<typeof zh> = {
  title: 'What if: which is best?',
  what: 'One thing is changed and the lines of the bills are reckoned anew; departures, insurance and other prices stay.',
  kinds: {
    usd: 'Rate of the US dollar',
    eur: 'Rate of the euro',
    fuel: 'Price of fuel',
    discount: 'Discount on the freight of {{letter}}',
    delay: 'Delay of {{letter}}',
  },
  fuelShares:
    'Share of fuel in freight, assumed: road {{road}} %, river {{river}} %, sea {{sea}} %, air {{air}} %; trains run by tariff, whatever fuel costs.',
  choose: 'What is changed',
  percent: '{{value}} %',
  days: '{{value}} d',
  now: 'Then {{letter}} has the least total with cost of time: {{total}}',
  none: 'The order stays within this span: {{letter}} is best throughout.',
  point: 'up to {{at}} {{below}} is best, above it {{above}}',
  set: 'Go to {{at}}',
  noComplete: 'There is no complete route to compare.',
};
