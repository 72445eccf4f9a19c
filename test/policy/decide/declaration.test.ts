import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideEvent } from '../../../src/policy/decide/decide-event.ts';
import type { EventOutcome } from '../../../src/policy/decide/decision.ts';
import type { EventFile } from '../../../src/policy/decide/events-schema.ts';
import { shapley } from '../../../src/policy/shapley.ts';
import { decide, decisionOn, eventOf, RAIL_IMPORT } from '../event-builder.ts';
import { policyLibrary, scenarioNamed } from '../policy-files.ts';

const inForce = scenarioNamed(policyLibrary(), 'in-force');
const RAIL = 'national.rail_freight_deduction';
const RIVER = 'national.river_freight_deduction';
const ORIGIN = 's38.rcep_origin';
const EQUIPMENT = 's45.duty_free_equipment';

/** A machine that comes by rail and river, with a certificate of origin, for an encouraged project. */
const MACHINE = {
  ...RAIL_IMPORT,
  domestic_mode: 'rail_and_river',
  origin_certificate: true,
  qualifies: true,
  encouraged_project: false,
  within_total_investment: true,
  on_excluded_list: false,
  confirmed: true,
} as const;
const RATES = {
  cif: 1_000_000,
  domestic_freight: 80_000,
  river_freight: 20_000,
  duty_rate: 0.1,
  preferential_rate: 0.04,
  vat_rate: 0.13,
};
const declared = (fields: object = {}, params: object = {}): EventOutcome =>
  decide(inForce, {
    fields: { ...MACHINE, ...fields },
    params: { ...RATES, ...params },
    measures: [RAIL, RIVER, ORIGIN, EQUIPMENT],
  });
const lineOf = (outcome: EventOutcome, name: string) => outcome.lines.find(({ line }) => line === name);

describe('reliefs on one declaration', () => {
  it('combine in the order of the law: value, then rate, then the taxes on what remains', () => {
    const outcome = declared();
    // 900,000 x 4 % = 36,000; (900,000 + 36,000) x 13 % = 121,680; without relief 100,000 and 143,000.
    expect(lineOf(outcome, 'tax.duty')).toMatchObject({ before: '100000.00', after: '36000.00' });
    expect(lineOf(outcome, 'tax.import_vat')).toMatchObject({ before: '143000.00', after: '121680.00' });
    expect(outcome.totals).toMatchObject({ before: '243000.00', after: '157680.00', gross: '85320.00' });
    expect([RAIL, RIVER, ORIGIN].every((id) => decisionOn(outcome, id).kept)).toBe(true);
  });

  it('waive the duty itself, and VAT falls with it', () => {
    const outcome = declared({ encouraged_project: true });
    expect(lineOf(outcome, 'tax.duty')).toMatchObject({ before: '100000.00', payable: '0.00' });
    expect(lineOf(outcome, 'tax.import_vat')).toMatchObject({ payable: '117000.00' });
    expect(decisionOn(outcome, EQUIPMENT)).toMatchObject({ gross: '113000.00', kept: true });
    // Where no duty is left, a lower rate of it adds nothing.
    expect(decisionOn(outcome, ORIGIN)).toMatchObject({ eligible: 'yes', marginal: '0.00' });
  });

  it('never drive the value below zero, however much freight is deducted', () => {
    const outcome = declared({}, { domestic_freight: 800_000, river_freight: 700_000 });
    expect(lineOf(outcome, 'tax.duty')).toMatchObject({ payable: '0.00' });
    expect(outcome.totals).toMatchObject({ payable: '0.00', gross: '243000.00' });
  });

  it('count the freight once where the text and the State both deduct it', () => {
    const both = decide(inForce, {
      fields: RAIL_IMPORT,
      params: { ...RATES, duty_rate: 0 },
      measures: ['a16.domestic_rail_freight'],
    });
    expect(both.totals).toMatchObject({ gross: '10400.00', incremental: '0.00' });
    expect(decisionOn(both, 'a16.domestic_rail_freight')).toMatchObject({
      gross: '10400.00',
      incremental: '0.00',
      marginal: '0.00',
    });
  });

  it('are worth the time alone of the VAT that is credited, and all of the duty', () => {
    const outcome = declared(
      { vat_creditable: true },
      { 'tax.import.interest_rate': 0.0365, 'tax.import.days': 30 },
    );
    // 64,000 of duty, and 0.003 of 21,320 of VAT.
    expect(outcome.totals.gross).toBe('64063.96');
  });

  it('are open, and ask for it, as long as the value, a rate, the freight or the credit is not stated', () => {
    const without = (name: keyof typeof RATES) => {
      const { [name]: _, ...params } = RATES;
      return decide(inForce, { fields: MACHINE, params, measures: [RAIL, RIVER, ORIGIN] });
    };
    for (const [name, missing] of [
      ['cif', 'tax.import.cif'],
      ['duty_rate', 'tax.import.duty_rate'],
      ['domestic_freight', 'a16.domestic_rail_freight.domestic_freight'],
      ['river_freight', 'national.river_freight_deduction.river_freight'],
    ] as const) {
      const outcome = without(name);
      expect(outcome.totals).toMatchObject({ payable: null, gross: null });
      expect(lineOf(outcome, 'tax.import_vat')?.missing).toContain(missing);
      expect(decisionOn(outcome, ORIGIN)).toMatchObject({ eligible: 'yes' });
    }
    const { vat_creditable: _, ...fields } = MACHINE;
    const uncredited = decide(inForce, { fields, params: RATES, measures: [RAIL] });
    expect(decisionOn(uncredited, RAIL)).toMatchObject({ eligible: 'yes', gross: null });
    expect(decisionOn(uncredited, RAIL).missing).toEqual(['vat_creditable']);
    expect(lineOf(uncredited, 'tax.import_vat')).toMatchObject({ payable: '128700.00' });
  });
});

const rate = (most: number) => fc.integer({ min: 0, max: most * 1000 }).map((mille) => mille / 1000);
const cases = fc.record({
  cif: fc.integer({ min: 1, max: 5_000_000 }),
  domestic_freight: fc.integer({ min: 0, max: 800_000 }),
  river_freight: fc.integer({ min: 0, max: 800_000 }),
  duty_rate: rate(0.6),
  preferential_rate: rate(0.3),
  consumption_rate: rate(0.4),
  vat_rate: rate(0.13),
});
const flags = fc.record({ encouraged_project: fc.boolean(), vat_creditable: fc.boolean() });
/** Duty, consumption tax and VAT are each settled to the fen, before and after. */
const ROUNDING = 0.04;

describe('any reliefs on any declaration', () => {
  it('give together at least what the largest gives alone, and at most the sum of all', () => {
    fc.assert(
      fc.property(cases, flags, (params, fields) => {
        const outcome = declared(fields, params);
        const alone = outcome.decisions.map(({ gross }) => Number(gross));
        const together = Number(outcome.totals.gross);
        expect(together).toBeGreaterThanOrEqual(Math.max(...alone) - 1e-9);
        expect(together).toBeLessThanOrEqual(alone.reduce((sum, gross) => sum + gross, 0) + ROUNDING);
      }),
      { numRuns: 60 },
    );
  });

  it('never raise a tax, and every total is the sum of its lines', () => {
    fc.assert(
      fc.property(cases, flags, (params, fields) => {
        const { lines, totals } = declared(fields, params);
        const sum = (key: 'before' | 'after_national' | 'after' | 'payable') =>
          lines.reduce((total, line) => total + Number(line[key]), 0);
        for (const { before, after_national: between, after } of lines) {
          expect(Number(after)).toBeGreaterThanOrEqual(0);
          expect(Number(after)).toBeLessThanOrEqual(Number(between));
          expect(Number(between)).toBeLessThanOrEqual(Number(before));
        }
        for (const key of ['before', 'after_national', 'after', 'payable'] as const)
          expect(Number(totals[key])).toBeCloseTo(sum(key), 6);
      }),
      { numRuns: 60 },
    );
  });

  it('are shared out without a rest: one after the other, and by Shapley’s value', () => {
    fc.assert(
      fc.property(cases, flags, (params, fields) => {
        const entry: Partial<EventFile> = { fields: { ...MACHINE, ...fields }, params };
        const { stack } = decideEvent(
          inForce,
          eventOf(inForce, { ...entry, measures: [RAIL, RIVER, ORIGIN, EQUIPMENT] }),
          'quiet',
        );
        const ids = [...stack.all].sort();
        const worth = (coalition: number): number => {
          const value = stack.worthOf(new Set(ids.filter((_, player) => coalition & (1 << player))));
          return value.kind === 'number' ? Math.round(value.value.times(100).toNumber()) : Number.NaN;
        };
        const whole = worth(2 ** ids.length - 1);
        const shared = shapley(ids.length, worth).reduce((sum, share) => sum + share, 0);
        const inTurn = ids
          .map((_, player) => worth(2 ** (player + 1) - 1) - worth(2 ** player - 1))
          .reduce((sum, share) => sum + share, 0);
        expect(shared).toBe(whole);
        expect(inTurn).toBe(whole);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the declaration of an export', () => {
  const exported = (fields: object, date: string) =>
    decide(inForce, {
      date,
      fields: { direction: 'export', exporter: 'trader', goods_value: 1_000_000, ...fields },
      measures: ['tax.export_refund_rate'],
    });

  it('has the VAT that is neither refunded nor credited as a charge to pay', () => {
    expect(exported({ goods: 'battery' }, '2026-12-31').lines).toMatchObject([
      { line: 'tax.non_creditable', before: '70000.00', payable: '70000.00' },
    ]);
    expect(exported({ goods: 'battery' }, '2027-01-01').totals.payable).toBe('130000.00');
  });
});
