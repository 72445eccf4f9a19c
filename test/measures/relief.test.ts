import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Charge, totalOf } from '../../src/tariff/charge.ts';
import { fen, formatFen } from '../../src/units/money.ts';
import { billed, cny, comparison, inspection, route, toll } from '../builders/comparison.ts';
import { reliefOf } from './policy-desk.ts';

const exported = (...charges: readonly Charge[]) => comparison([route(charges)]);
const imported = (...charges: readonly Charge[]) =>
  comparison([route(charges)], { from: 'DEDUI', to: 'CNCKG-TJC' });
const declaration = (code: 'CUSTOMS_EXPORT' | 'CUSTOMS_IMPORT') => billed(code, '200.00');

describe('a route under measures', () => {
  it('has a toll in Chongqing at the rate of a bus and an inspection free but for those with a finding', () => {
    const policy = reliefOf(exported(toll('194.75'), inspection('24.00')));
    expect(policy).toMatchObject({
      scenario: 'in-force',
      billedTotal: cny('218.75'),
      afterNational: cny('195.23'),
      saving: cny('75.77'),
      incremental: cny('52.25'),
      benefits: [],
      taxes: {},
    });
    expect(
      policy.lines.map(({ charge, before, afterNational, after }) => [charge, before, afterNational, after]),
    ).toEqual([
      [0, cny('194.75'), cny('194.75'), cny('142.50')],
      [1, cny('24.00'), cny('0.48'), cny('0.48')],
    ]);
  });

  it('counts each charge on the day it falls after another hand-over', () => {
    const compared = exported(toll('194.75'));
    expect(reliefOf(compared, { handOver: '2026-12-30' }).saving).toBe(cny('52.25'));
    expect(reliefOf(compared, { handOver: '2026-12-31' }).saving).toBe(0);
    const late = exported(toll('194.75', { eventDate: '2027-01-01' }));
    expect(reliefOf(late, { handOver: '2026-12-06' }).saving).toBe(cny('52.25'));
  });

  it('leaves lines that are not on the invoice out of its sums', () => {
    const policy = reliefOf(exported(toll('194.75', { inInvoice: false })));
    expect(policy).toMatchObject({ billedTotal: 0, saving: 0, lines: [{ after: cny('142.50') }] });
  });

  it('knows the taxes of an import only once the duty rate is stated', () => {
    const compared = imported(declaration('CUSTOMS_IMPORT'));
    expect(reliefOf(compared).taxes).toEqual({});
    expect(reliefOf(compared, { parameters: { 'tax.import.duty_rate': 0.1 } }).taxes).toEqual({
      duty: cny('600000.00'),
      consumption_tax: 0,
      import_vat: cny('858000.00'),
      total_tax: cny('1458000.00'),
    });
    const mine = { schema: 1, id: 'mine', title: 'mine', base: 'in-force' } as const;
    const scenario = { ...mine, set: { 'tax.import.duty_rate': { '2026-01-01': 0 } } };
    expect(reliefOf(compared, { scenario }).taxes.duty).toBe(0);
  });

  it('says of an undecided refund what is missing and what it would give', () => {
    const { undecided, benefits } = reliefOf(exported(declaration('CUSTOMS_EXPORT')));
    expect(benefits).toEqual([]);
    expect(undecided.find(({ measure }) => measure === 'national.departure_refund')?.missing).toEqual(
      expect.arrayContaining(['tax_class', 'carrier']),
    );
  });

  it("lets a rule of one's own on a toll compete with the measures", () => {
    const rule = {
      id: 'mine.toll',
      level: 'municipal',
      line: 'toll.chongqing',
      discount: 0.5,
      valid: { from: '2026-01-01' },
    } as const;
    const scenario = { schema: 1, id: 'mine', title: 'mine', base: 'in-force' } as const;
    const [line] = reliefOf(exported(toll('194.75')), { scenario: { ...scenario, add: [rule] } }).lines;
    expect(line).toMatchObject({ after: cny('97.38') });
    expect(line?.measures.map(({ measure, kept }) => [measure, kept])).toEqual([
      ['a14.container_toll', false],
      ['mine.toll', true],
    ]);
  });
});

describe('any route under any preset', () => {
  const amounts = fc.integer({ min: 0, max: 5_000_000 }).map((value) => formatFen(fen(value)));
  const days = fc.constantFrom('2026-12-08', '2026-12-31', '2027-01-01', '2023-12-31');
  const charges = fc.array(
    fc.oneof(
      fc.record({ amount: amounts, day: days }).map(({ amount, day }) => toll(amount, { eventDate: day })),
      amounts.map(inspection),
      fc.constant(declaration('CUSTOMS_EXPORT')),
    ),
    { minLength: 1, maxLength: 6 },
  );
  const presets = fc.constantFrom('none', 'text-only', 'in-force', 'as-sought');

  it('never raises a line or takes off more than all of it, and its sums are those of its lines', () => {
    fc.assert(
      fc.property(charges, presets, (lines, scenario) => {
        const policy = reliefOf(exported(...lines), { scenario });
        const cuts = policy.lines.map(({ before, after }) => before - after);
        for (const [index, cut] of cuts.entries()) {
          expect(cut).toBeGreaterThanOrEqual(0);
          expect(policy.lines[index]!.after).toBeGreaterThanOrEqual(0);
        }
        expect(policy.billedTotal).toBe(totalOf(lines));
        expect(policy.saving).toBe(cuts.reduce((sum, cut) => sum + cut, 0));
        expect(policy.afterNational - policy.incremental).toBe(policy.billedTotal - policy.saving);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps every other line when one measure is switched off', () => {
    fc.assert(
      fc.property(
        charges,
        fc.constantFrom('a14.container_toll', 'a14.inspection_waiver'),
        (lines, measure) => {
          const mine = { schema: 1, id: 'mine', title: 'mine', base: 'in-force' } as const;
          const on = reliefOf(exported(...lines)).lines;
          const off = reliefOf(exported(...lines), { scenario: { ...mine, disable: [measure] } }).lines;
          const others = on.filter(({ measures }) => !measures.some((relief) => relief.measure === measure));
          expect(off).toEqual(expect.arrayContaining(others));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('saves nothing without measures', () => {
    fc.assert(
      fc.property(charges, (lines) => {
        const policy = reliefOf(exported(...lines), { scenario: 'none' });
        expect(policy).toMatchObject({ saving: 0, lines: [], benefits: [] });
      }),
      { numRuns: 30 },
    );
  });
});
