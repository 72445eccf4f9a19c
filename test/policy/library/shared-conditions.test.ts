import { describe, expect, it } from 'vitest';
import { loadPolicy } from '../../../src/policy/library/load-policy.ts';
import { decide, decisionOn, RAIL_IMPORT } from '../event-builder.ts';
import { policyLibrary, scenarioNamed } from '../policy-files.ts';
import { files, measureFile } from '../small-library.ts';

const library = policyLibrary();
const inForce = scenarioNamed(library, 'in-force');
const RESTATED = 'a16.domestic_rail_freight';
const IMPORT = { cif: 1_000_000, domestic_freight: 100_000, duty_rate: 0, vat_rate: 0.13 };

const imported = (date: string, fields: object) =>
  decide(inForce, { date, fields: { ...RAIL_IMPORT, ...fields }, params: IMPORT });

describe('two levels of one rule', () => {
  it('share their conditions, in the file of the national one', () => {
    const shared = [...library.measures.values()].filter(({ conditionsOf }) => conditionsOf !== null);
    expect(shared.map(({ id }) => id)).toEqual([
      'a14.inspection_waiver',
      'a16.departure_port_refund_rail',
      'a16.departure_port_refund_water',
      RESTATED,
    ]);
    for (const { conditionsOf, appliesWhen } of shared) {
      const national = library.measures.get(conditionsOf!)!;
      const tests = appliesWhen.map(({ text }) => text);
      expect(tests.slice(0, national.appliesWhen.length)).toEqual(
        national.appliesWhen.map(({ text }) => text),
      );
    }
  });

  it('are refused where there is nothing to share', () => {
    const { issues } = loadPolicy(files(measureFile({ conditions_of: 'x1.nothing' })));
    expect(issues).toMatchObject([{ code: 'M30', values: { measure: 'x1.nothing' } }]);
  });
});

describe('what the text seeks of the State', () => {
  it('pays nothing in the real bill before the State has opened that line, and nothing on top of it after', () => {
    const before = imported('2024-11-11', { train_from: 'LA' });
    expect(decisionOn(before, RESTATED)).toMatchObject({ eligible: 'no', reason: 'pilot_not_started' });
    expect(before.totals).toMatchObject({ gross: '0.00', payable: '130000.00' });
    const after = imported('2024-11-12', { train_from: 'LA' });
    expect(after.totals).toMatchObject({ gross: '13000.00', incremental: '0.00' });
  });

  it('hangs on where the train starts and not on where the goods come from', () => {
    expect(imported('2024-11-11', { train_from: 'TH', origin_country: 'CN' }).totals.gross).toBe('0.00');
    expect(imported('2024-11-11', { train_from: 'DE', origin_country: 'LA' }).totals.gross).toBe('13000.00');
  });

  it('is off in the real bill wherever no national rule has made it real', () => {
    const sought = [...library.measures.values()].filter(({ strength }) => strength === 'seek');
    const on = sought.filter(({ id }) => inForce.enabled.has(id));
    expect(sought.length).toBeGreaterThan(1);
    expect(on.map(({ id, overlap }) => [id, overlap?.national])).toEqual([
      [RESTATED, 'national.rail_freight_deduction'],
    ]);
  });
});
