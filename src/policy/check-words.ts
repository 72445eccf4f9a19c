import type { Issue } from '../units/issue.ts';
import { policyIssue } from './issue-codes.ts';
import type { Measure } from './measure.ts';

/** Every name that people come to read has words in both languages, and no words stand for nothing. */
export function checkWords(file: string, measure: Measure, complain: (issue: Issue) => void): void {
  const { words } = measure;
  const named = namedOf(measure);
  for (const name of named) {
    if (!words.has(name)) complain(policyIssue('M48', `${file}:words.${name}`, { name }));
  }
  for (const name of words.keys()) {
    if (!named.has(name)) complain(policyIssue('M02', `${file}:words.${name}`, { key: name }));
  }
}

const namedOf = ({ params, variables, results }: Measure): ReadonlySet<string> =>
  new Set([
    ...[...params].flatMap(([name, { choices }]) => [name, ...choices.map((choice) => `${name}.${choice}`)]),
    ...variables.keys(),
    ...results.keys(),
  ]);
