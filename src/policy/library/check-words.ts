import type { Issue } from '../../units/issue.ts';
import { policyIssue } from './issue-codes.ts';
import type { Measure } from './measure.ts';
import { namedBy, wordsFor } from './words-for.ts';

/** Every name that people come to read has words in both languages, and no words stand for nothing. */
export function checkWords(file: string, measure: Measure, complain: (issue: Issue) => void): void {
  const names = namesOf(measure);
  for (const name of names) {
    if (!wordsFor(measure, name)) complain(policyIssue('M48', `${file}:words.${name}`, { name }));
  }
  const named = new Set(names.flatMap(namedBy));
  for (const name of measure.words.keys()) {
    if (!named.has(name)) complain(policyIssue('M02', `${file}:words.${name}`, { key: name }));
  }
}

const namesOf = ({ params, variables, results, declaration }: Measure): readonly string[] => [
  ...new Set([
    ...[...params].flatMap(([name, { choices }]) => [name, ...choices.map((choice) => `${name}.${choice}`)]),
    ...variables.keys(),
    ...results.keys(),
    ...(declaration?.steps.map(({ name }) => name) ?? []),
    ...(declaration?.reliefResults.keys() ?? []),
  ]),
];
