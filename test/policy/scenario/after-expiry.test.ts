import { describe, expect, it } from 'vitest';
import { loadPolicy } from '../../../src/policy/library/load-policy.ts';
import { resolveScenario } from '../../../src/policy/scenario/resolve-scenario.ts';
import type { Scenario } from '../../../src/policy/scenario/scenario.ts';
import type { ScenarioFile } from '../../../src/policy/scenario/scenario-schema.ts';
import { decide, decisionOn } from '../event-builder.ts';
import { files, measureFile, preset } from '../small-library.ts';

/** A tenth off a fee until the end of 2026; a fifth off from the autumn of that year; a half off from the next. */
const OLD = 'x1.sound';
const NEW = 'x2.early';
const LATE = 'x2.late';
const cut = (value: number) => ({
  cut: { unit: 'share', values: { '2024-01-01': { value, kind: 'P', range: [0, 0.5] } } },
});
const loaded = loadPolicy(
  new Map([
    ...files(
      measureFile(),
      measureFile({ id: NEW, valid: { from: '2026-10-01', to: '2029-12-31' }, params: cut(0.2) }),
      measureFile({ id: LATE, valid: { from: '2027-03-01', to: null }, params: cut(0.5) }),
    ),
    ['presets/all.yaml', preset()],
    [
      'presets/longer.yaml',
      preset({ id: 'longer', base: 'all', after_expiry: { [OLD]: { extend_to: null } } }),
    ],
  ]),
);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
const library = loaded.value;

const own = (afterExpiry: ScenarioFile['after_expiry'], base = 'all') =>
  resolveScenario(library, { schema: 1, id: 'own', title: 'own', base, after_expiry: afterExpiry });
function granted(afterExpiry: ScenarioFile['after_expiry'], base?: string): Scenario {
  const resolved = own(afterExpiry, base);
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.issues));
  return resolved.value;
}
const feeOn = (scenario: Scenario, date: string): string | null | undefined =>
  decide(scenario, { date, lines: { fee: 100 } }).lines.find(({ line }) => line === 'fee')?.after ?? '100.00';
const feesOn = (scenario: Scenario, ...days: readonly string[]) => days.map((day) => feeOn(scenario, day));

describe('after its last day a measure', () => {
  it('lapses where nothing else is chosen', () => {
    expect(feesOn(granted({}), '2026-12-31', '2027-01-01')).toEqual(['90.00', '100.00']);
  });

  it('lapses again where the base had extended it', () => {
    expect(feeOn(granted({}, 'longer'), '2027-01-01')).toBe('90.00');
    expect(feeOn(granted({ [OLD]: 'lapse' }, 'longer'), '2027-01-01')).toBe('100.00');
  });

  it('runs on to the day it is extended to, that day included', () => {
    const extended = granted({ [OLD]: { extend_to: '2027-06-30' } });
    expect(feesOn(extended, '2027-06-30', '2027-07-01')).toEqual(['90.00', '100.00']);
  });

  it('fades out by equal steps, whole in the first month', () => {
    const tapered = granted({ [OLD]: { taper_months: 2 } });
    expect(feesOn(tapered, '2027-01-31', '2027-02-01', '2027-03-01')).toEqual(['90.00', '95.00', '100.00']);
  });

  it('gives way to its successor on the first day of that one, even before its own last', () => {
    const replaced = granted({ [OLD]: { replaced_by: NEW } });
    expect(feesOn(replaced, '2026-09-30', '2026-10-01', '2027-01-01')).toEqual(['90.00', '80.00', '80.00']);
    expect(decisionOn(decide(replaced, { date: '2026-10-01', lines: { fee: 100 } }), OLD)).toMatchObject({
      eligible: 'no',
      reason: 'replaced',
      in_force: false,
    });
  });

  it('leaves a gap where the successor begins later', () => {
    const replaced = granted({ [OLD]: { replaced_by: LATE } });
    expect(feesOn(replaced, '2026-12-31', '2027-01-01', '2027-03-01')).toEqual(['90.00', '100.00', '50.00']);
    expect(decisionOn(decide(replaced, { date: '2027-01-01', lines: { fee: 100 } }), OLD).reason).toBe(
      'expired',
    );
  });

  it('may be chosen for all of an article, those without a last day left out', () => {
    const extended = granted({ 'x1.*': { extend_to: null }, 'x2.*': { extend_to: null } });
    expect([...extended.afterExpiry.keys()]).toEqual([OLD, NEW]);
  });
});

describe('a choice that would do nothing is refused:', () => {
  const codes = (afterExpiry: ScenarioFile['after_expiry']) =>
    own(afterExpiry).issues.map(({ code, path, values }) => ({ code, path, values }));

  it('an extension to a day within the validity', () => {
    expect(codes({ [OLD]: { extend_to: '2026-12-31' } })).toEqual([
      {
        code: 'M97',
        path: `own:after_expiry.${OLD}`,
        values: { measure: OLD, last: '2026-12-31', to: '2026-12-31' },
      },
    ]);
  });

  it('whatever is chosen for a measure that never ends', () => {
    expect(codes({ [LATE]: { taper_months: 3 } })).toMatchObject([
      { code: 'M98', values: { measure: LATE } },
    ]);
  });

  it('a successor that nobody knows', () => {
    expect(codes({ [OLD]: { replaced_by: 'x9.none' } })).toMatchObject([
      { code: 'M30', values: { measure: 'x9.none' } },
    ]);
  });

  it('successors in a circle, named from each measure in it', () => {
    const circle = codes({ [OLD]: { replaced_by: NEW }, [NEW]: { replaced_by: OLD } });
    expect(circle.map(({ values }) => values.cycle)).toEqual([
      `${OLD} -> ${NEW} -> ${OLD}`,
      `${NEW} -> ${OLD} -> ${NEW}`,
    ]);
  });
});
