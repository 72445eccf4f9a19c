import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeEvent } from '../../../src/policy/decide/attribute-event.ts';
import { evaluateEvent } from '../../../src/policy/decide/evaluate-event.ts';
import { loadPolicy } from '../../../src/policy/library/load-policy.ts';
import { resolveScenario } from '../../../src/policy/scenario/resolve-scenario.ts';
import { parseFen } from '../../../src/units/money.ts';
import { eventOf } from '../event-builder.ts';
import { files, measureFile, preset } from '../small-library.ts';

/** Rules that let a fee of 100 CNY off by these amounts, all in one group unless they say otherwise. */
interface Rule {
  readonly id: string;
  readonly off: number;
  readonly level?: string;
  readonly group?: string;
}

function attributionOf(...rules: readonly Rule[]) {
  const loaded = loadPolicy(
    new Map([
      ...files(
        ...rules.map(({ id, off, level = 'municipal', group = 'relief' }) =>
          measureFile({
            id,
            level,
            stack_group: group,
            words: {},
            params: {},
            effect: [{ line: 'fee', op: 'subtract', expr: `loan * ${off}` }],
          }),
        ),
      ),
      ['presets/all.yaml', preset({ enable: rules.map(({ id }) => id) })],
    ]),
  );
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
  const scenario = resolveScenario(loaded.value, 'all');
  if (!scenario.ok) throw new Error(JSON.stringify(scenario.issues));
  const event = eventOf(scenario.value, { lines: { fee: 100 }, fields: { loan: 1 } });
  return { event, scenario: scenario.value, attributed: attributeEvent(scenario.value, event) };
}
const sharesOf = (...rules: readonly Rule[]) => {
  const { attributed } = attributionOf(...rules);
  const rows = attributed.ok ? (attributed.value?.measures ?? []) : [];
  return rows.map(({ measure, shapley, first_in, last_in }) => [measure, shapley, first_in, last_in]);
};

describe('the shares of measures in what they do to an event', () => {
  it('are all of it for one that stands alone', () => {
    expect(sharesOf({ id: 'x1.a', off: 30 })).toEqual([['x1.a', '30.00', '30.00', '30.00']]);
  });

  it('are half each for two that do the same: with the other there, neither adds anything', () => {
    expect(sharesOf({ id: 'x1.a', off: 30 }, { id: 'x1.b', off: 30 })).toEqual([
      ['x1.a', '15.00', '30.00', '0.00'],
      ['x1.b', '15.00', '30.00', '0.00'],
    ]);
  });

  it('are half of the smaller for the smaller of two rivals', () => {
    expect(sharesOf({ id: 'x1.a', off: 50 }, { id: 'x1.b', off: 20 })).toEqual([
      ['x1.a', '40.00', '50.00', '30.00'],
      ['x1.b', '10.00', '20.00', '0.00'],
    ]);
  });

  it('are each its own where they add up', () => {
    expect(sharesOf({ id: 'x1.a', off: 50 }, { id: 'x1.b', off: 20, group: 'other' })).toEqual([
      ['x1.a', '50.00', '50.00', '50.00'],
      ['x1.b', '20.00', '20.00', '20.00'],
    ]);
  });

  it('count national rules too', () => {
    const [first] = sharesOf({ id: 'x1.a', off: 30, level: 'national' }, { id: 'x1.b', off: 30 });
    expect(first?.[0]).toBe('x1.a');
  });

  it('are none where nothing acts', () => {
    expect(attributionOf().attributed).toMatchObject({ ok: true, value: { total: '0.00', measures: [] } });
  });

  it('are not worked out beyond a dozen measures', () => {
    const many = Array.from({ length: 13 }, (_, index) => ({ id: `x1.m${index}`, off: 1 }));
    expect(attributionOf(...many).attributed.issues).toMatchObject([{ code: 'M46', values: { count: 13 } }]);
  });

  it('add up to the gross effect, whatever the rules', () => {
    const rule = fc.record({
      off: fc.integer({ min: 0, max: 120 }),
      level: fc.constantFrom('municipal', 'national'),
      group: fc.constantFrom('relief', 'other'),
    });
    fc.assert(
      fc.property(fc.array(rule, { minLength: 1, maxLength: 4 }), (rules) => {
        const { scenario, event, attributed } = attributionOf(
          ...rules.map((one, index) => ({ id: `x1.m${index}`, ...one })),
        );
        const { total, measures } =
          attributed.ok && attributed.value ? attributed.value : { total: '-1', measures: [] };
        expect(total).toBe(evaluateEvent(scenario, event).totals.gross);
        expect(measures.reduce((sum, { shapley }) => sum + parseFen(shapley), 0)).toBe(parseFen(total));
      }),
      { numRuns: 25 },
    );
  });
});
