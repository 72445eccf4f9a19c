import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPolicy } from '../../../src/policy/library/load-policy.ts';
import { REASON_CODES, type ReasonCode } from '../../../src/policy/library/reason-codes.ts';
import type { OwnRuleFile } from '../../../src/policy/scenario/scenario-schema.ts';
import { CLEAN_INSPECTION, CONTAINER_TRUCK, decide, decisionOn, RAIL_IMPORT } from '../event-builder.ts';
import { policyFiles, policyLibrary, scenarioNamed } from '../policy-files.ts';

const library = policyLibrary();
const inForce = scenarioNamed(library, 'in-force');
const textOnly = scenarioNamed(library, 'text-only');
const TOLL = 'a14.container_toll';

const rule = (changes: Partial<OwnRuleFile>): OwnRuleFile => ({
  id: 'own',
  level: 'municipal',
  line: 'toll.chongqing',
  discount: 0.1,
  valid: { from: '2026-01-01' },
  ...changes,
});
const withRules = (...rules: readonly OwnRuleFile[]) =>
  decide(inForce, { fields: CONTAINER_TRUCK, measures: [TOLL], rules: [...rules] });

describe('rules on one line', () => {
  it('keep the larger reduction and show the other as not stacked', () => {
    const outcome = withRules(rule({ discount: 0.3 }));
    expect(decisionOn(outcome, 'own')).toMatchObject({ kept: true, gross: '58.42', marginal: '6.17' });
    expect(decisionOn(outcome, TOLL)).toMatchObject({
      eligible: 'yes',
      kept: false,
      reason: 'lower_than_kept',
      gross: '52.25',
      marginal: '0.00',
    });
    expect(outcome.lines).toEqual([
      {
        line: 'toll.chongqing',
        before: '194.75',
        after_national: '194.75',
        after: '136.33',
        payable: '136.33',
        missing: [],
      },
    ]);
    expect(outcome.totals).toMatchObject({ gross: '58.42', incremental: '58.42' });
  });

  it('count what a rule adds to older ones of its kind', () => {
    const older = rule({
      id: 'older',
      discount: 0.1,
      published: '2023-01-01',
      valid: { from: '2023-01-01' },
    });
    expect(decisionOn(withRules(older), TOLL)).toMatchObject({ gross: '52.25', incremental: '32.78' });
  });

  it('of equal worth keep the lower id', () => {
    const outcome = withRules(rule({ id: 'b', discount: 0.5 }), rule({ id: 'a', discount: 0.5 }));
    expect(outcome.kept).toEqual(['a']);
    expect(decisionOn(outcome, 'b')).toMatchObject({ kept: false, reason: 'same_as_kept' });
    expect(decisionOn(outcome, TOLL)).toMatchObject({ kept: false, reason: 'lower_than_kept' });
  });

  it('of different groups add up, and never below zero', () => {
    const outcome = withRules(rule({ stack_group: 'voucher', amount: 100, discount: undefined } as never));
    expect(outcome.lines[0]).toMatchObject({ before: '194.75', after: '42.50' });
    const more = withRules(rule({ stack_group: 'voucher', amount: 500, discount: undefined } as never));
    expect(more.lines[0]?.after).toBe('0.00');
    expect(more.totals.gross).toBe('194.75');
  });

  it('give way to a new national rule on the same matter from its start, even where it gives less', () => {
    const national = rule({
      id: 'state',
      level: 'national',
      discount: 0.01,
      valid: { from: '2026-07-01' },
      regulates_same_matter: [TOLL],
    });
    const on = (date: string) =>
      decide(inForce, { date, fields: CONTAINER_TRUCK, measures: [TOLL], rules: [national] });
    expect(decisionOn(on('2026-06-30'), TOLL)).toMatchObject({ eligible: 'yes', gross: '52.25' });
    expect(decisionOn(on('2026-07-01'), TOLL)).toMatchObject({
      eligible: 'no',
      reason: 'replaced_by_national',
      gross: '0.00',
    });
    expect(on('2026-07-01').lines[0]?.after).toBe('192.80');
  });

  it('stay where a new national rule on the same matter does not cover the case, or that is not known', () => {
    const national = rule({
      id: 'state',
      level: 'national',
      discount: 0.01,
      valid: { from: '2026-01-01' },
      when: 'reefer',
      regulates_same_matter: [TOLL],
    });
    const on = (fields: object) =>
      decide(inForce, { fields: { ...CONTAINER_TRUCK, ...fields }, measures: [TOLL], rules: [national] });
    expect(decisionOn(on({ reefer: false }), TOLL)).toMatchObject({ eligible: 'yes', gross: '52.25' });
    expect(decisionOn(on({}), TOLL)).toMatchObject({
      eligible: 'unknown',
      reason: 'replaced_by_national',
      missing: ['reefer'],
      if_evidenced: { gross: '52.25' },
    });
    expect(decisionOn(on({ reefer: true }), TOLL)).toMatchObject({ eligible: 'no', gross: '0.00' });
  });

  it('of different groups add up at the level of the State too, and a line stays above zero', () => {
    const half = rule({ id: 'half', level: 'national', discount: 0.6, valid: { from: '2020-01-01' } });
    const other = rule({ ...half, id: 'other', stack_group: 'voucher' });
    const outcome = withRules(half, other);
    expect(outcome.lines[0]).toMatchObject({ after_national: '0.00', payable: '0.00' });
    expect(outcome.totals.gross).toBe('194.75');
  });

  it('build on the national rules: only what goes beyond them is incremental', () => {
    const half = rule({ id: 'half', level: 'national', discount: 0.1, valid: { from: '2023-01-01' } });
    const outcome = withRules(half);
    expect(decisionOn(outcome, TOLL)).toMatchObject({ gross: '52.25', incremental: '32.78' });
    expect(decisionOn(outcome, 'half')).toMatchObject({
      gross: '19.47',
      incremental: '0.00',
      marginal: '0.00',
    });
    expect(outcome.totals).toMatchObject({ gross: '52.25', incremental: '32.78' });
  });

  it('fail on a condition of their own', () => {
    const outcome = withRules(rule({ when: 'in_key_park' }), rule({ id: 'no', when: 'truck_class == 5' }));
    expect(decisionOn(outcome, 'own')).toMatchObject({ eligible: 'unknown', missing: ['in_key_park'] });
    expect(decisionOn(outcome, 'no').reason).toBe('own_test');
  });
});

describe('the lines of an answer', () => {
  it('are all of them, touched or not, and the totals are their sums', () => {
    const outcome = decide(inForce, {
      fields: { ...CONTAINER_TRUCK, truck_class: 3, other_km: 50 },
      measures: [TOLL],
    });
    expect(outcome.lines).toMatchObject([
      { line: 'toll.chongqing', before: '150.10', after: '150.10', payable: '150.10' },
      { line: 'toll.other', before: '97.38', after_national: '97.38', payable: '97.38' },
    ]);
    expect(outcome.totals).toMatchObject({ before: '247.48', payable: '247.48', gross: '0.00' });
  });

  it('stand without any measure too', () => {
    const none = scenarioNamed(library, 'none');
    expect(decide(none, { fields: CONTAINER_TRUCK }).totals).toMatchObject({ payable: '194.75' });
    expect(decide(none, { lines: { 'handling.terminal': 90 } }).lines).toMatchObject([
      { line: 'handling.terminal', before: '90.00', payable: '90.00' },
    ]);
  });

  it('hold no fees of an inspection that did not take place, and nothing is saved on them', () => {
    for (const fields of [
      { ...CLEAN_INSPECTION, inspected: false, outcome: 'none' },
      { ...CLEAN_INSPECTION, inspected: false },
    ]) {
      const outcome = decide(inForce, { fields, measures: ['a14.inspection_waiver'] });
      expect(outcome.lines).toEqual([]);
      expect(outcome.totals).toMatchObject({ before: '0.00', gross: '0.00' });
      expect(decisionOn(outcome, 'a14.inspection_waiver')).toMatchObject({
        eligible: 'no',
        expected: null,
      });
    }
  });

  it('are open where nobody has given the freight that a discount is on', () => {
    const outcome = decide(inForce, {
      fields: { in_key_park: true, contract: true, period_volume: 3000 },
      measures: ['a14.volume_price'],
    });
    expect(outcome.lines).toMatchObject([
      { line: 'freight.rail', before: null, missing: ['freight.rail'] },
      { line: 'freight.river', before: null, missing: ['freight.river'] },
    ]);
    expect(outcome.totals).toMatchObject({ before: null, gross: null });
    expect(decisionOn(outcome, 'a14.volume_price')).toMatchObject({ eligible: 'yes', gross: null });
  });
});

describe('an event', () => {
  it('that gives some of the lines of a measure has no others', () => {
    const { totals } = decide(textOnly, {
      fields: CLEAN_INSPECTION,
      lines: { 'inspection.hoisting': 333.33 },
    });
    expect(totals.gross).toBe('333.33');
  });

  it('rounds a reported line half up to the fen', () => {
    const outcome = decide(inForce, {
      lines: { 'handling.terminal': '0.25' },
      measures: [],
      rules: [rule({ line: 'handling.terminal', discount: 0.1 })],
    });
    expect(outcome.lines[0]).toMatchObject({ before: '0.25', after: '0.23' });
  });

  it('is undecided, and counted nowhere, while evidence is missing', () => {
    const { booked: _, ...fields } = CONTAINER_TRUCK;
    const outcome = decide(inForce, { fields, measures: [TOLL] });
    expect(decisionOn(outcome, TOLL)).toMatchObject({
      eligible: 'unknown',
      reason: 'booking',
      missing: ['booked'],
      gross: '0.00',
      kept: false,
      if_evidenced: { gross: '52.25', incremental: '52.25' },
    });
    expect(outcome.totals.gross).toBe('0.00');
  });

  it('says that an amount is not known where the measure applies and the facts do not say by how much', () => {
    const { chongqing_km: _, ...fields } = CONTAINER_TRUCK;
    expect(decisionOn(decide(inForce, { fields, measures: [TOLL] }), TOLL)).toMatchObject({
      eligible: 'yes',
      gross: null,
      missing: ['chongqing_km'],
    });
  });

  it('knows a measure only from its publication, and has it in force before', () => {
    const on = (date: string) =>
      decisionOn(decide(inForce, { date, fields: CONTAINER_TRUCK, measures: [TOLL] }), TOLL);
    expect(on('2024-01-01')).toMatchObject({ in_force: true, known_at_event: false });
    expect(on('2024-04-17')).toMatchObject({ in_force: true, known_at_event: false });
    expect(on('2024-04-18')).toMatchObject({ in_force: true, known_at_event: true });
  });

  it('is explained parameter by parameter, each with value, dates, kind and source', () => {
    const { trace } = decisionOn(
      decide(inForce, { fields: CONTAINER_TRUCK, measures: [TOLL], params: { bus_class3_per_km: 1.2 } }),
      TOLL,
    );
    const named = (name: string) => trace.parameters.find(({ parameter }) => parameter === `${TOLL}.${name}`);
    expect(named('bus_class3_per_km')).toMatchObject({ value: '1.2', kind: 'P', set_by: 'call' });
    expect(named('booking_valid_hours')).toMatchObject({ value: '24', kind: 'R', from: '2020-01-01' });
    expect(trace.steps.at(-1)?.filled).toBe('2.05 * 0.95 - 1.2 * 0.95');
    expect(named('truck_class4_per_km')).toBeUndefined();
  });
});

const amount = fc.integer({ min: 0, max: 1_000_000 }).map((fen) => (fen / 100).toFixed(2));
const share = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
const level = fc.constantFrom('national', 'municipal', 'district') as fc.Arbitrary<OwnRuleFile['level']>;
const rules = fc
  .uniqueArray(
    fc.record({
      level,
      discount: fc.option(share),
      amount,
      published: fc.constantFrom('2020-01-01', '2025-01-01'),
    }),
    { maxLength: 5 },
  )
  .map((drawn) =>
    drawn.map(
      ({ level: at, discount, amount: off, published }, index): OwnRuleFile => ({
        id: `rule${index}`,
        level: at,
        line: 'fee',
        published,
        valid: { from: '2020-01-01' },
        ...(discount === null ? { amount: off } : { discount }),
      }),
    ),
  );

describe('fee relief of any rules', () => {
  it('never raises a line, stays within it, and adds no more than it gives', () => {
    fc.assert(
      fc.property(amount, rules, (before, drawn) => {
        const outcome = decide(inForce, { lines: { fee: before }, measures: [], rules: drawn });
        for (const { before: was, after_national: between, after } of outcome.lines) {
          expect(Number(after)).toBeGreaterThanOrEqual(0);
          expect(Number(after)).toBeLessThanOrEqual(Number(between));
          expect(Number(between)).toBeLessThanOrEqual(Number(was));
        }
        for (const { gross, incremental, marginal } of outcome.decisions) {
          expect(Number(incremental)).toBeGreaterThanOrEqual(0);
          expect(Number(gross)).toBeGreaterThanOrEqual(Number(incremental));
          expect(Number(marginal)).toBeGreaterThanOrEqual(0);
        }
        expect(Number(outcome.totals.gross)).toBeLessThanOrEqual(Number(before));
      }),
    );
  });

  it('does not depend on the order of the rules', () => {
    fc.assert(
      fc.property(amount, rules, (before, drawn) => {
        const told = (order: readonly OwnRuleFile[]) =>
          JSON.stringify(decide(inForce, { lines: { fee: before }, measures: [], rules: [...order] }));
        expect(told([...drawn].reverse())).toBe(told(drawn));
      }),
      { numRuns: 50 },
    );
  });

  it('does not depend on the order of the files', () => {
    const reversed = loadPolicy(new Map([...policyFiles()].reverse()));
    if (!reversed.ok) throw new Error('not loaded');
    const again = scenarioNamed(reversed.value, 'in-force');
    for (const fields of [CLEAN_INSPECTION, CONTAINER_TRUCK, RAIL_IMPORT]) {
      expect(JSON.stringify(decide(again, { fields }))).toBe(JSON.stringify(decide(inForce, { fields })));
    }
  });
});

describe('the reason codes', () => {
  it('are each met in a case of some measure file or of this page', () => {
    const met = new Set<ReasonCode>([
      'lower_than_kept',
      'same_as_kept',
      'replaced_by_national',
      'replaced',
      'own_test',
    ]);
    for (const { tests } of library.measures.values()) {
      for (const { expect: expected } of tests) {
        const { reason, reasons = [] } = expected as { reason?: ReasonCode | null; reasons?: ReasonCode[] };
        for (const code of [reason, ...reasons]) if (code) met.add(code);
      }
    }
    const context = decide(inForce, { measures: ['z.validity'] });
    if (decisionOn(context, 'z.validity').reason === 'no_effect') met.add('no_effect');
    expect(REASON_CODES.filter((code) => !met.has(code))).toEqual([]);
  });
});
