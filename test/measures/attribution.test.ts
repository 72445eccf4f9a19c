import { describe, expect, it } from 'vitest';
import type { PolicySituation } from '../../src/contract/policy.ts';
import { createRelief } from '../../src/measures/relief.ts';
import { shapley } from '../../src/policy/shapley.ts';
import { cny, comparison, inspection, route, toll } from '../builders/comparison.ts';
import { deskOf, granted, routeOf, termsOf } from './policy-desk.ts';

const only = route([toll('194.75'), inspection('24.00')]);
const compared = comparison([only]);
const desk = deskOf(compared);

const attributed = async (scenario: PolicySituation['scenario']) =>
  desk.attribution(routeOf(compared, { scenario }));
const sharesOf = async (scenario: PolicySituation['scenario']) => granted(await attributed(scenario));
const rules = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `own.rule-${index}`,
    level: 'district' as const,
    line: 'toll.chongqing',
    amount: 1,
    valid: { from: '2024-01-01' },
  }));

describe('what each measure has in the saving', () => {
  it('is all its own where nothing else acts on its line, and half where a national rule gives the same', async () => {
    const { total, measures, interaction } = await sharesOf('in-force');
    expect(total).toBe(cny('75.77'));
    expect(Object.fromEntries(measures.map(({ measure, amount }) => [measure, amount]))).toMatchObject({
      'a14.container_toll': cny('52.25'),
      'a14.inspection_waiver': cny('11.76'),
      'national.inspection_waiver': cny('11.76'),
    });
    expect(interaction).toEqual({
      first: 'a14.inspection_waiver',
      second: 'national.inspection_waiver',
      amount: cny('-23.52'),
    });
  });

  it('sums to the saving, share by share', async () => {
    const { total, measures } = await sharesOf('text-only');
    expect(measures.reduce((sum, { amount }) => sum + amount, 0)).toBe(total);
    expect(measures.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(1, 12);
  });

  it('is what counting out every set of all measures gives, though those that never meet are counted apart', async () => {
    const own = { schema: 1, id: 'few', title: 'few', base: 'in-force', add: rules(4) } as const;
    const scenario = { ...own, add: [...own.add] };
    const terms = termsOf(compared, { scenario });
    const { measures, total } = await sharesOf(scenario);
    const ids = measures.map(({ measure }) => measure).sort();
    const saving = (enabled: ReadonlySet<string>) =>
      createRelief({ ...terms, scenario: { ...terms.scenario, enabled } })(only).saving;
    const counted = shapley(ids.length, (coalition) =>
      saving(new Set(ids.filter((_, player) => (coalition & (1 << player)) !== 0))),
    );
    for (const { measure, amount } of measures)
      expect(Math.abs(amount - (counted[ids.indexOf(measure)] ?? 0))).toBeLessThanOrEqual(1);
    expect(counted.reduce((sum, amount) => sum + amount, 0)).toBe(total);
  });

  it('is counted out for more measures than the bound where no more than that meet', async () => {
    const own = { schema: 1, id: 'many', title: 'many', base: 'in-force', add: rules(10) } as const;
    const { measures, total } = await sharesOf({ ...own, add: [...own.add] });
    expect(measures.length).toBeGreaterThan(12);
    expect(measures.reduce((sum, { amount }) => sum + amount, 0)).toBe(total);
  });

  it('is nothing without measures', async () => {
    expect(await sharesOf('none')).toEqual({ total: 0, measures: [], interaction: null });
  });

  it('is not guessed at where more measures act than can be counted out', async () => {
    const own = { schema: 1, id: 'many', title: 'many', base: 'text-only', add: rules(12) } as const;
    expect(await attributed({ ...own, add: [...own.add] })).toMatchObject({
      ok: false,
      issues: [{ code: 'M46' }],
    });
  });
});
