import { expect, it } from 'vitest';
import type { LikelyRanges } from '../../src/contract/demand/likely-ranges.ts';
import { likelyNote } from '../../src/i18n/demand/likely-text.ts';
import { matrixSentence } from '../../src/i18n/demand/matrix-sentence.ts';
import { flowOutcome } from '../../src/matrix/flow-outcome.ts';
import { summarize } from '../../src/matrix/summary.ts';
import { fen } from '../../src/units/money.ts';
import { openFlow, way, wayCost } from '../builders/ways.ts';

const NAMES = { months: ['2027-01'], baseline: 'none', scenario: 'own' };
const COST = wayCost(9000);
const sentence = (after: typeof COST, likely: LikelyRanges | null = null): string =>
  matrixSentence(
    summarize([flowOutcome(openFlow('f', 100, way('rail', 'rail_sea', COST, after)), { kind: 'cheapest' })]),
    likely,
    NAMES,
    'en',
  );
const EXACT = { low: fen(0), high: fen(0) };
const likely: LikelyRanges = {
  draws: 256,
  invoice: { low: fen(-12_000_000), high: fen(1_000_000) },
  generalised: EXACT,
  teuShifted: { low: 0, high: 30 },
  outlay: EXACT,
  co2eKg: EXACT,
};

it('says of a run that carries nothing that nothing can be told, of one that changes nothing that it does not', () => {
  const stranded = { status: 'no_route', flow: 'g', month: '2027-01', teu: 4, boxes: 2, issues: [] } as const;
  expect(matrixSentence(summarize([stranded]), null, NAMES, 'en')).toBe(
    '2027-01: no flow is carried, so that "own" and "none" cannot be told apart.',
  );
  expect(sentence(COST)).toBe('2027-01: under "own" all is as under "none"; every difference is zero.');
  expect(sentence(wayCost(10_000))).toContain('shippers are billed ¥0.10 m more (11.11 %)');
});

it('puts behind each figure between which ends it lies, in the sense in which the figure is told, and nothing behind what is exact', () => {
  expect(sentence(wayCost(8000), likely)).toBe(
    '2027-01: under "own" against "none", shippers are billed ¥0.10 m less (11.11 %; −¥0.01 m to ¥0.12 m), 0 TEU (0 to 30) go another way, payers lay out ¥0.10 m more, and CO₂e stays as it is.',
  );
});

it('says on what ranges rest where there are any', () => {
  const nothing = { ...likely, invoice: EXACT, teuShifted: EXACT };
  expect(likelyNote(likely, 'en')).toMatch(/^In brackets, 80 % ranges: .* drawn 256 times/);
  expect([likelyNote(nothing, 'en'), likelyNote(null, 'zh')]).toEqual([null, null]);
});
