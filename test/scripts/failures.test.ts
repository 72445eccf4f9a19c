import { expect, test } from 'vitest';
import {
  failureLines,
  playwrightFailures,
  playwrightSecondTries,
  vitestFailures,
} from '../../scripts/failures.mjs';

test('a failed unit test is told with its file and what its message says', () => {
  const report = {
    testResults: [
      {
        name: 'test/sum.test.ts',
        status: 'failed',
        message: '',
        assertionResults: [
          { status: 'passed', fullName: 'adds', failureMessages: [] },
          {
            status: 'failed',
            fullName: 'subtracts',
            failureMessages: [
              '\u001b[31mexpected 1 to be 2\u001b[39m\n    at file.ts:3:1\n\n  3 | expect(1)\n',
            ],
          },
        ],
      },
      { name: 'test/odd.test.ts', status: 'failed', message: 'cannot be loaded', assertionResults: [] },
    ],
  };
  expect(failureLines(vitestFailures(report))).toEqual([
    'test/sum.test.ts › subtracts\n    expected 1 to be 2',
    'test/odd.test.ts\n    cannot be loaded',
  ]);
});

test('a failed test of the page is told from the suite it is in, and so is what no test is to blame for', () => {
  const spec = (title: string, status: string, message?: string) => ({
    file: 'page.spec.ts',
    title,
    tests: [{ projectName: 'map', status, results: [{ errors: message ? [{ message }] : [] }] }],
  });
  const report = {
    suites: [
      {
        specs: [spec('opens', 'expected'), spec('moves', 'flaky', 'no frame was drawn')],
        suites: [{ specs: [spec('closes', 'unexpected', 'still open')] }],
      },
    ],
    errors: [{ message: 'no server' }],
  };
  expect(failureLines(playwrightFailures(report))).toEqual([
    '[map] page.spec.ts › closes\n    still open',
    'outside of any test\n    no server',
  ]);
  expect(failureLines(playwrightSecondTries(report))).toEqual([
    '[map] page.spec.ts › moves\n    no frame was drawn',
  ]);
});

test('of a long message what it begins with is told and what a step waited for to the last', () => {
  const [line] = failureLines([
    { test: 'a click', message: `timed out\n${'.'.repeat(5000)}\nthe hint is in the way` },
  ]);
  expect(line).toMatch(/^a click\n {4}timed out\n[\s\S]*the hint is in the way$/);
});

test('of many failures the first few are told, each cut short, and the others counted', () => {
  const lines = failureLines(
    Array.from({ length: 9 }, (_, i) => ({ test: `test ${i}`, message: 'x'.repeat(5000) })),
  );
  expect(lines).toHaveLength(5);
  expect(lines.at(-1)).toBe('and 5 more');
  expect(lines.join('\n').length).toBeLessThan(3000);
});
