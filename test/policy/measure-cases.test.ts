import { describe, expect, it } from 'vitest';
import { evaluateEvent } from '../../src/policy/evaluate-event.ts';
import type { Measure, MeasureTest } from '../../src/policy/measure.ts';
import { readEvent } from '../../src/policy/read-events.ts';
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
