import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateEvent } from '../../src/policy/decide/evaluate-event.ts';
import { readEvent } from '../../src/policy/decide/read-events.ts';
import { policyLibrary, scenarioNamed } from './policy-files.ts';

const textOnly = scenarioNamed(policyLibrary(), 'text-only');

/** What leaving the rail freight out of the dutiable value takes off the taxes of an import whose VAT is final. */
function reduction(params: Readonly<Record<string, number>>): number {
  const event = readEvent(
    textOnly,
    {
      date: '2026-06-01',
      fields: { direction: 'import', domestic_mode: 'rail', split_shown: true, vat_creditable: false },
      params,
      measures: ['a16.domestic_rail_freight'],
    },
    { id: 'import', path: 'import' },
    ({ code, path }) => {
      throw new Error(`${code} ${path}`);
    },
  );
  const decision = evaluateEvent(textOnly, event).decisions.find(
    ({ measure }) => measure === 'a16.domestic_rail_freight',
  );
  return Number(decision?.gross);
}

describe('freight left out of the dutiable value', () => {
  it('saved the declarations of Xi’an 0.130 of 2,096,000 yuan: VAT at 13 % and no duty', () => {
    const saved = reduction({
      cif: 50_000_000,
      domestic_freight: 2_096_000,
      duty_rate: 0,
      consumption_rate: 0,
      vat_rate: 0.13,
    });
    expect(saved).toBe(272_480);
    expect(saved / 2_096_000).toBeCloseTo(273_000 / 2_096_000, 3);
  });

  it('falls with the freight as (1 + duty)(1 + VAT) / (1 - consumption tax) - 1, to the fen of each tax', () => {
    const share = (most: number) => fc.integer({ min: 0, max: most * 100 }).map((percent) => percent / 100);
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 1_000_000 }),
        fc.integer({ min: 1, max: 999 }),
        share(0.6),
        share(0.4),
        fc.constantFrom(0.09, 0.13),
        (cif, freight, duty, consumption, vat) => {
          const saved = reduction({
            cif,
            domestic_freight: freight,
            duty_rate: duty,
            consumption_rate: consumption,
            vat_rate: vat,
          });
          const closed = freight * (((1 + duty) * (1 + vat)) / (1 - consumption) - 1);
          expect(Math.abs(saved - closed)).toBeLessThanOrEqual(0.05);
        },
      ),
      { numRuns: 200 },
    );
  });
});
