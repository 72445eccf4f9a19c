import { CLI_MESSAGES } from '../i18n/cli-messages.ts';
import type { Language } from '../i18n/language.ts';
import { policyWords } from '../i18n/policy-words.ts';
import { describeMeasure } from '../policy/describe-measure.ts';
import { policyIssue } from '../policy/issue-codes.ts';
import type { Measure } from '../policy/measure.ts';
import type { Command } from './command.ts';
import { isMisuse, misuse } from './command-line.ts';
import { fill } from './fill.ts';
import { issueLines } from './issue-line.ts';
import { nearest } from './nearest.ts';
import { openPolicyFolder } from './policy-folder.ts';

/** One measure: its clause and reading, conditions, parameters with dates and sources, formulas. */
export const policyShowCommand: Command = {
  words: ['policy', 'show'],
  maxArguments: 1,
  options: { scenarios: 'text', json: 'flag' },
  async run(line, language, surroundings) {
    const [id] = line.words;
    if (id === undefined) return misuse('missingArgument', { x: 'policy show' });
    const library = await openPolicyFolder(line.text('scenarios') ?? surroundings.scenariosFolder);
    if (isMisuse(library)) return library;
    surroundings.complain(issueLines(library.issues, language));
    if (!library.ok) return 1;
    const { measures } = library.value;
    const measure = measures.get(id);
    if (!measure) {
      const meant = nearest(id, [...measures.keys()]);
      surroundings.complain(issueLines([policyIssue('M30', '', { measure: id })], language));
      if (meant) surroundings.complain(`${fill(CLI_MESSAGES[language].didYouMean, { x: meant })}\n`);
      return 1;
    }
    const shown = line.flag('json')
      ? JSON.stringify(describeMeasure(measure), null, 2)
      : measureText(measure, language);
    surroundings.print(`${shown}\n`);
    return 0;
  },
};

function measureText(measure: Measure, language: Language): string {
  const words = policyWords[language];
  const { appliesWhen, params, variables, makes, effect, results, evidence, borneBy } =
    describeMeasure(measure);
  const { kind, strength, level, valid, published } = measure;
  const parameterLines = Object.entries(params).flatMap(([name, { unit, cases, sum }]) => [
    ...(sum ? [`  ${name} [${unit}] = ${sum.join(' + ')}`] : []),
    ...Object.entries(cases).flatMap(([key, segments]) =>
      segments.map(({ from, to, value, kind: how, range, source }) => {
        const label = key === 'other' ? name : `${name}.${key}`;
        const span = range ? ` (${range.join('–')})` : '';
        return `  ${label} = ${value ?? 'null'} ${unit}${span} [${how}] ${from}–${to ?? ''}  ${source}`;
      }),
    ),
  ]);
  return [
    `${measure.id}  ${measure.title[language]}`,
    measure.clauseRef,
    `${words.kinds[kind]}, ${words.strengths[strength]}, ${words.levels[level]}; ${valid.from}–${valid.to ?? ''}, ${published}`,
    measure.reading[language],
    ...(measure.notes ? [measure.notes[language]] : []),
    '',
    ...appliesWhen.map(({ test, reason }) => `  ${test}  → ${words.reasons[reason]}`),
    ...parameterLines,
    ...Object.entries({ ...variables, ...makes }).map(([name, text]) => `  ${name} := ${text}`),
    ...effect.map(({ line, op, expr }) => `  ${line} ${op} ${expr}`),
    ...Object.entries(results).map(([name, { expr, unit }]) => `  → ${name} [${unit}] = ${expr}`),
    `  ${[...evidence, borneBy].join(', ')}`,
  ].join('\n');
}
