import { describe, expect, it } from 'vitest';
import type { PolicySituation } from '../../src/contract/policy.ts';
import { policyEngine } from '../../src/measures/policy-engine.ts';
import { itineraryPricer } from '../../src/measures/pricing.ts';
import { policyTerms } from '../../src/measures/terms.ts';
import { shapley } from '../../src/policy/shapley.ts';
import { parseFen } from '../../src/units/money.ts';
import { charge, itinerary } from '../builders/answer.ts';
import { sampleAnswer, TRAIN } from '../builders/sample-answer.ts';
import { policyLibrary } from '../policy/policy-files.ts';

const route = itinerary({
  ...TRAIN,
  p50: 9000,
  p90: 10000,
  mean: 9100,
  charges: [
    {
      ...charge({ code: 'TOLL', group: 'first_mile', basis: 'toll_km_chongqing', eventDate: '2026-12-08' }),
      amount: '194.75',
    },
    { ...charge({ code: 'INSPECTION', group: 'export_customs', eventDate: '2026-12-09' }), amount: '24.00' },
  ],
});
const NOTHING_STATED = { facts: {}, parameters: {}, handOver: null };
const library = policyLibrary();
const answer = { ...sampleAnswer(), itineraries: [route], dominated: [] };
const engine = policyEngine(library);
engine.consider(answer);

const attributed = (scenario: PolicySituation['scenario']) =>
  engine.attribution({ scenario, ...NOTHING_STATED }, route.id);
function sharesOf(scenario: PolicySituation['scenario']) {
  const shared = attributed(scenario);
  if (!shared.ok) throw new Error(JSON.stringify(shared.issues));
  return shared.value;
}
const rules = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `own.rule-${index}`,
    level: 'district' as const,
    line: 'toll.chongqing',
    amount: 1,
    valid: { from: '2024-01-01' },
  }));

describe('what each measure has in the saving', () => {
  it('is all its own where nothing else acts on its line, and half where a national rule gives the same', () => {
    const { total, measures, interaction } = sharesOf('in-force');
    expect(total).toBe('75.77');
    expect(Object.fromEntries(measures.map(({ measure, amount }) => [measure, amount]))).toMatchObject({
      'a14.container_toll': '52.25',
      'a14.inspection_waiver': '11.76',
      'national.inspection_waiver': '11.76',
    });
    expect(interaction).toEqual({
      first: 'a14.inspection_waiver',
      second: 'national.inspection_waiver',
      amount: '-23.52',
    });
  });

  it('sums to the saving, share by share', () => {
    const { total, measures } = sharesOf('text-only');
    expect(measures.reduce((sum, { amount }) => sum + parseFen(amount), 0)).toBe(parseFen(total));
    expect(measures.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(1, 12);
  });

  it('is what counting out every set of all measures gives, though those that never meet are counted apart', () => {
    const own = { schema: 1, id: 'few', title: 'few', base: 'in-force', add: rules(4) } as const;
    const scenario = { ...own, add: [...own.add] };
    const terms = policyTerms(library, answer, { ...NOTHING_STATED, scenario });
    if (!terms.ok) throw new Error(JSON.stringify(terms.issues));
    const { measures, total } = sharesOf(scenario);
    const ids = measures.map(({ measure }) => measure).sort();
    const saving = (enabled: ReadonlySet<string>) =>
      parseFen(
        itineraryPricer({ ...terms.value, scenario: { ...terms.value.scenario, enabled } })(route).saving,
      );
    const counted = shapley(ids.length, (coalition) =>
      saving(new Set(ids.filter((_, player) => (coalition & (1 << player)) !== 0))),
    );
    for (const { measure, amount } of measures)
      expect(Math.abs(parseFen(amount) - (counted[ids.indexOf(measure)] ?? 0))).toBeLessThanOrEqual(1);
    expect(counted.reduce((sum, amount) => sum + amount, 0)).toBe(parseFen(total));
  });

  it('is counted out for more measures than the bound where no more than that meet', () => {
    const own = { schema: 1, id: 'many', title: 'many', base: 'in-force', add: rules(10) } as const;
    const { measures, total } = sharesOf({ ...own, add: [...own.add] });
    expect(measures.length).toBeGreaterThan(12);
    expect(measures.reduce((sum, { amount }) => sum + parseFen(amount), 0)).toBe(parseFen(total));
  });

  it('is nothing without measures', () => {
    expect(sharesOf('none')).toEqual({ total: '0.00', measures: [], interaction: null });
  });

  it('is not guessed at where more measures act than can be counted out', () => {
    const own = { schema: 1, id: 'many', title: 'many', base: 'text-only', add: rules(12) } as const;
    expect(attributed({ ...own, add: [...own.add] })).toMatchObject({ ok: false, issues: [{ code: 'M46' }] });
  });
});
