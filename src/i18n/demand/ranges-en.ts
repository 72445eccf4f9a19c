import type { Translated } from '../translated.ts';
import type { likely as zhLikely, ranges as zhRanges } from './ranges-zh.ts';

/** What is said of the ranges of a run: within what the headline lies, and how far each input moves it. */
export const likely: Translated<typeof zhLikely> = {
  range: ' ({{low}} to {{high}})',
  within: '; {{low}} to {{high}}',
  note: 'In brackets, 80 % ranges: prices and emission intensities are drawn {{draws, number}} times within the low and high that are published or estimated of each, the same draws under baseline and scenario, and shippers choose anew. A price is as high or as low for all flows that pay it; any two prices are correlated at 0.3. Figures of measures, parameters of the choice, times and cargo are held.',
  title: 'Headline with 80 % ranges',
  figure: 'Headline',
  value: 'Result',
  low: '10th percentile',
  high: '90th percentile',
  figures: {
    invoice: 'Bills change by ¥',
    generalised: 'Generalised cost changes by ¥',
    teuShifted: 'TEU that go another way',
    outlay: 'Outlay ¥',
    co2eKg: 'CO₂e changes by t',
  },
};

export const ranges: Translated<typeof zhRanges> = {
  title: 'How far the result moves with each input',
  hint: 'One input at a time, put to the low and the high end of its credible range, all else as it is; shippers choose anew. Prices and emission intensities go to the ends that the tables give, what time costs is halved and doubled, figures of measures go to the ends of their rules, parameters of the choice to those of the literature with constants of corridors fitted anew. Ways are those that the run found; cargo, times, timetables and levers that make another network are held. The line is the result shown.',
  ofAll: 'Of all months together.',
  ask: 'Reckon how far it moves',
  parameter: 'Input',
  low: 'Low',
  high: 'High',
  pricing_one: '{{count, number}} figure of a measure still to come …',
  pricing_other: '{{count, number}} figures of measures still to come …',
  unpriced_one:
    '{{count, number}} figure of a measure could not be priced and is left out: another scenario was run since. Run again to have it.',
  unpriced_other:
    '{{count, number}} figures of measures could not be priced and are left out: another scenario was run since. Run again to have them.',
  others_one: 'The input that moves most; the others are in the table.',
  others_other: 'The {{count, number}} inputs that move most; the others are in the table.',
  still_one: '{{count, number}} other does not move this figure.',
  still_other: '{{count, number}} others do not move this figure.',
  tableFile: 'Save CSV',
  pictureFile: 'Save picture',
  atLow: 'at its low end',
  atHigh: 'at its high end',
  inputs: {
    prices: 'Prices: {{charge}}',
    emissions: 'Emission intensity: {{mode}}',
    terminal: 'work of terminals',
    time: 'What time costs (capital, decay, unreliability)',
  },
  figures: { invoice: 'Δ bills', teuShifted: 'TEU shifted', outlay: 'Outlay', co2eKg: 'Δ CO₂e t' },
  parameters: {
    elasticity: 'Own-cost elasticity',
    dissimilarity: 'Scale between corridors',
    overlap: 'Weight of overlap',
    rule: 'Rule of the choice',
  },
  rules: { this: 'as chosen', other: 'the other' },
  ends: { low: 'low end', high: 'high end' },
};
