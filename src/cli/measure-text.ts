import { evidenceWords } from '../i18n/evidence-words.ts';
import type { Language } from '../i18n/language.ts';
import { lineName } from '../i18n/line-name.ts';
import { writeFormula } from '../i18n/policy-sentences/write-formula.ts';
import { writeCondition } from '../i18n/policy-sentences/write-need.ts';
import { policyText, policyWords } from '../i18n/policy-words.ts';
import { sentenceCase } from '../i18n/sentence-case.ts';
import { formulaParts } from '../policy/explain/formula-parts.ts';
import { needOf } from '../policy/explain/need.ts';
import { factTerm, type Term, termOf } from '../policy/explain/term.ts';
import type { Expression } from '../policy/expression/expression.ts';
import { writeExpression } from '../policy/expression/write-expression.ts';
import type { Facts } from '../policy/facts/fact.ts';
import type { Formula, Measure } from '../policy/library/measure.ts';
import { wordsForStep } from '../policy/library/words-for.ts';
import { parameterLines } from './parameter-lines.ts';

/** A measure in words, each line with what the file says: conditions, parameters by date, formulas. */
export function measureText(measure: Measure, facts: Facts, language: Language): string {
  const words = policyWords[language];
  const { kind, strength, level, valid, validBasis, published, evidence, borneBy } = measure;
  const { list } = words.joins;
  const term = (name: string): Term => termIn(measure, facts, name);
  const formulaLine = (name: string, { expression, text }: Formula): string => {
    const own = sentenceCase(lineName(term(name), { [measure.id]: measure.title }, language));
    return `${own} = ${saidOf(expression, term, language)}  [${name} = ${text}]`;
  };
  const lines = [
    ...measure.appliesWhen.map(
      ({ expression, text, reason }) =>
        `${sentenceCase(saidOf(expression, term, language))}  → ${words.reasons[reason]}  [${text}]`,
    ),
    ...[...measure.params.values()].flatMap((parameter) =>
      parameterLines(measure, parameter, facts, language),
    ),
    ...[...measure.variables].map(([name, formula]) => formulaLine(name, formula)),
    ...[...measure.makes].map(([line, { formula }]) => formulaLine(line, formula)),
    ...(measure.declaration?.steps ?? []).map(({ name, formula }) => formulaLine(name, formula)),
    ...measure.effects.map(({ line, operation, formula }) => formulaLine(`${operation} ${line}`, formula)),
    ...[...measure.results].flatMap(([name, { formula }]) =>
      formula.text === name ? [] : [`→ ${formulaLine(name, formula)}`],
    ),
    ...measure.edits.map(
      ({ subject, figure, operation, formula: { expression, text } }) =>
        `${subject.kind}: ${figure} ${operation} ${saidOf(expression, term, language)}  [${text}]`,
    ),
    [
      ...evidence.map((document) => evidenceWords[language][document] ?? document),
      words.bearers[borneBy] ?? borneBy,
    ].join(list),
  ];
  return [
    `${measure.id}  ${measure.title[language]}`,
    measure.clauseRef,
    `${[words.kinds[kind], words.strengths[strength], words.levels[level]].join(list)}; ${valid.from}–${valid.to ?? ''}, ${published}`,
    ...(validBasis ? [validBasis.text[language]] : []),
    measure.reading[language],
    ...(measure.notes ? [measure.notes[language]] : []),
    ...(measure.contextReason ? [measure.contextReason[language]] : []),
    '',
    ...lines.map((line) => `  ${line}`),
  ].join('\n');
}

/** A name of the measure, or one of its choices, without a value: a formula before it is put to any case. */
function termIn(measure: Measure, facts: Facts, name: string): Term {
  const label = wordsForStep(measure, name);
  return label === null ? factTerm(facts, name, null) : termOf(name, null, { label });
}

/** An expression in words; the code where there are none. */
function saidOf(expression: Expression, term: (name: string) => Term, language: Language): string {
  if (expression.kind === 'choice') {
    const { test, consequence, otherwise } = expression;
    return policyText(language)('choice', {
      need: saidOf(test, term, language),
      yes: saidOf(consequence, term, language),
      no: saidOf(otherwise, term, language),
    });
  }
  const parts = formulaParts(expression, term);
  if (parts) return writeFormula(parts, language);
  const need = needOf(expression, term);
  return need ? writeCondition(need, language) : writeExpression(expression);
}
