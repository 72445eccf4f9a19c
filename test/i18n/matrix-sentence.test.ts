import { expect, it } from 'vitest';
import { matrixSentence } from '../../src/i18n/demand/matrix-sentence.ts';
import { flowOutcome } from '../../src/matrix/flow-outcome.ts';
import { summarize } from '../../src/matrix/summary.ts';
import { openFlow, way, wayCost } from '../builders/ways.ts';

const NAMES = { months: ['2027-01'], baseline: 'none', scenario: 'own' };
const COST = wayCost(9000);
const sentence = (after: typeof COST): string =>
  matrixSentence(
    summarize([flowOutcome(openFlow('f', 100, way('rail', 'rail_sea', COST, after)), { kind: 'cheapest' })]),
    NAMES,
    'en',
  );

it('says of a run that carries nothing that nothing can be told, of one that changes nothing that it does not', () => {
  const stranded = { status: 'no_route', flow: 'g', month: '2027-01', teu: 4, boxes: 2, issues: [] } as const;
  expect(matrixSentence(summarize([stranded]), NAMES, 'en')).toBe(
    '2027-01: no flow is carried, so that "own" and "none" cannot be told apart.',
  );
  expect(sentence(COST)).toBe('2027-01: under "own" all is as under "none"; every difference is zero.');
  expect(sentence(wayCost(10_000))).toContain('shippers are billed ¥0.10 m more (11.11 %)');
});
