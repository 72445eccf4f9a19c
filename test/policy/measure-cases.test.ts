import { describe, expect, it } from 'vitest';
import { evaluateEvent } from '../../src/policy/decide/evaluate-event.ts';
import { readEvent } from '../../src/policy/decide/read-events.ts';
import type { Measure, MeasureTest } from '../../src/policy/library/measure.ts';
import { addDays } from '../../src/units/calendar-day.ts';
import type { Issue } from '../../src/units/issue.ts';
import { policyLibrary, scenarioNamed } from './policy-files.ts';

const library = policyLibrary();

/** What a case of a measure file comes to, in the words the file uses. */
function outcomeOf(measure: Measure, { scenario: id, date, fields, lines, params }: MeasureTest) {
  const scenario = scenarioNamed(library, id);
  const issues: Issue[] = [];
  const event = readEvent(
    scenario,
    {
      date,
      fields: { ...fields } as Record<string, string>,
      lines,
      params: { ...params } as Record<string, number>,
      measures: [measure.id],
    },
    { id: 'case', path: measure.id },
    (issue) => issues.push(issue),
  );
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  const outcome = evaluateEvent(scenario, event);
  const decision = outcome.decisions.find((one) => one.measure === measure.id)!;
  return {
    ...decision,
    if_evidenced: decision.if_evidenced?.gross ?? null,
    expected_gross: decision.expected?.gross,
    lines: Object.fromEntries(decision.lines.map(({ line, before, after }) => [line, [before, after]])),
  };
}

describe.each([...library.measures.values()].filter(({ tests }) => tests.length > 0))(
  'the file of $id',
  (measure) => {
    it.each(measure.tests.map((test) => [test.name, test] as const))('%s', (_, test) => {
      expect(outcomeOf(measure, test)).toMatchObject(test.expect);
    });
  },
);

const MONEY = ['gross', 'incremental', 'lines', 'results'] as const;

/** Days on which something about a measure begins or ends, and the days beside them. */
function boundaryDays({ valid, params }: Measure): ReadonlySet<string> {
  const starts = [...params.values()].flatMap(({ cases }) =>
    [...cases.values()].flatMap((segments) => segments.map(({ from }) => from)),
  );
  return new Set([
    ...[valid.from, ...starts].flatMap((day) => [day, addDays(day, -1)]),
    ...(valid.to === null ? [] : [valid.to, addDays(valid.to, 1)]),
  ]);
}

describe('the cases of the shipped measures', () => {
  const changing = [...library.measures.values()].filter(({ kind }) => kind !== 'context');

  it.each([
    ['applies', ({ expect: { eligible } }: MeasureTest) => eligible === 'yes'],
    ['does not apply', ({ expect: { eligible } }: MeasureTest) => eligible === 'no'],
    ['has an amount or a result', (test: MeasureTest) => MONEY.some((key) => key in test.expect)],
    [
      'stands on a day on which something begins or ends',
      ({ date }: MeasureTest, measure: Measure) => boundaryDays(measure).has(date),
    ],
  ] as const)('hold for every measure that can change anything one that %s', (_, isSuch) => {
    const without = changing.filter((measure) => !measure.tests.some((test) => isSuch(test, measure)));
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  it('need none for what only gives context: it changes nothing on its first day, its last and those beside', () => {
    const context = [...library.measures.values()].filter(({ kind }) => kind === 'context');
    for (const measure of context) {
      for (const date of boundaryDays(measure)) {
        const test = { scenario: 'in-force', date, fields: {}, lines: {}, params: {} };
        expect(outcomeOf(measure, { ...measure.tests[0], ...test } as MeasureTest)).toMatchObject({
          eligible: 'no',
          lines: {},
        });
      }
    }
    expect(context.length).toBeGreaterThan(5);
  });
});
