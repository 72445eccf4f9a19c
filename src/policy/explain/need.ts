import { writeExact } from '../../units/exact.ts';
import { COMPARISONS, type Expression } from '../expression/expression.ts';
import type { Bilingual } from '../library/measure.ts';
import { type FindTerm, type FormulaPart, formulaParts } from './formula-parts.ts';
import type { Term } from './term.ts';

export type Comparison = (typeof COMPARISONS)[number];

/** What a condition asks, as plain data to be put in words. Values are terms of their subject's name. */
export type Need =
  | {
      readonly kind: 'is' | 'isNot' | 'holds' | 'holdsNot' | 'isAt' | 'isNotAt';
      readonly subject: Term;
      readonly values: readonly Term[];
    }
  | { readonly kind: 'isTrue' | 'isFalse' | 'given' | 'notGiven'; readonly subject: Term }
  | {
      readonly kind: 'compares';
      readonly subject: Term;
      readonly comparison: Comparison;
      readonly to: readonly FormulaPart[];
    }
  | { readonly kind: 'ifGiven'; readonly subject: Term; readonly need: Need }
  | { readonly kind: 'all' | 'any'; readonly needs: readonly Need[] };

export type NeedKind = Need['kind'];

/** What a condition needs to hold; null where it asks for something that has no words. */
export function needOf(condition: Expression, find: FindTerm): Need | null {
  return need(condition, find, false);
}

/** Everything a need asks about, each once. */
export function subjectsOf(need: Need): readonly Term[] {
  if ('needs' in need) {
    const subjects = need.needs.flatMap(subjectsOf);
    return subjects.filter(({ name }, index) => subjects.findIndex((one) => one.name === name) === index);
  }
  return [need.subject];
}

function need(expression: Expression, find: FindTerm, isNegated: boolean): Need | null {
  switch (expression.kind) {
    case 'name':
      return { kind: isNegated ? 'isFalse' : 'isTrue', subject: find(expression.name) };
    case 'not':
      return need(expression.of, find, !isNegated);
    case 'call':
      return callNeed(expression.name, expression.args, find, isNegated);
    case 'binary': {
      const { operator, left, right } = expression;
      if (operator === '&&' || operator === '||') {
        return joined((operator === '&&') === isNegated ? 'any' : 'all', [
          need(left, find, isNegated),
          need(right, find, isNegated),
        ]);
      }
      const comparison = COMPARISONS.find((one) => one === operator);
      return comparison
        ? comparisonNeed(isNegated ? OPPOSITE[comparison] : comparison, left, right, find)
        : null;
    }
    case 'number':
    case 'text':
    case 'flag':
    case 'negate':
    case 'choice':
      return null;
  }
}

const OPPOSITE: Readonly<Record<Comparison, Comparison>> = {
  '==': '!=',
  '!=': '==',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
};

function comparisonNeed(
  comparison: Comparison,
  left: Expression,
  right: Expression,
  find: FindTerm,
): Need | null {
  if (left.kind !== 'name') return null;
  const subject = find(left.name);
  const value = literalOf(right);
  if (value !== null && (comparison === '==' || comparison === '!=')) {
    return { kind: comparison === '==' ? 'is' : 'isNot', subject, values: [valueTerm(subject, value, find)] };
  }
  const to: readonly FormulaPart[] | null =
    value === null ? formulaParts(right, find) : [{ kind: 'figure', value, unit: subject.unit }];
  return to && { kind: 'compares', subject, comparison, to };
}

const CALLS = {
  one_of: ['is', 'isNot'],
  has: ['holds', 'holdsNot'],
  at: ['isAt', 'isNotAt'],
} as const;

function callNeed(
  name: string,
  args: readonly Expression[],
  find: FindTerm,
  isNegated: boolean,
): Need | null {
  const [asked, ...rest] = args;
  if (asked?.kind !== 'name') return null;
  const subject = find(asked.name);
  if (name === 'known') return { kind: isNegated ? 'notGiven' : 'given', subject };
  if (name !== 'one_of' && name !== 'has' && name !== 'at') return null;
  const literals = rest.flatMap((arg) => literalOf(arg) ?? []);
  const [plain, negated] = CALLS[name];
  return {
    kind: isNegated ? negated : plain,
    subject,
    values: literals.map((value) => valueTerm(subject, value, find)),
  };
}

/** A value that is asked for; the words of a choice are found by `parameter.choice`. */
const valueTerm = (subject: Term, value: string, find: FindTerm): Term => ({
  ...subject,
  value,
  words: withChoice(subject, value, find(`${subject.name}.${value}`).label),
  isAssumed: false,
});

const withChoice = ({ words }: Term, value: string, choice: Bilingual | null): Term['words'] =>
  choice === null ? words : new Map([...words, [value, choice]]);

function literalOf(expression: Expression): string | null {
  switch (expression.kind) {
    case 'number':
      return writeExact(expression.value);
    case 'text':
      return expression.value;
    case 'flag':
      return String(expression.value);
    default:
      return null;
  }
}

/** Joins of the same kind run into one; `not known or ...` reads as `if stated`, `known and ...` goes without saying. */
function joined(kind: 'all' | 'any', parts: readonly (Need | null)[]): Need | null {
  const flat = parts.flatMap((part): readonly (Need | null)[] =>
    part !== null && 'needs' in part && part.kind === kind ? part.needs : [part],
  );
  const needs = flat.flatMap((part) => part ?? []);
  if (needs.length < flat.length) return null;
  const about = (subject: Term, part: Need): boolean =>
    part.kind !== 'given' &&
    part.kind !== 'notGiven' &&
    subjectsOf(part).some(({ name }) => name === subject.name);
  const isImplied = (part: Need): boolean =>
    'subject' in part &&
    part.kind === (kind === 'any' ? 'notGiven' : 'given') &&
    needs.some((other) => other !== part && about(part.subject, other));
  const implied = needs.flatMap((part) => ('subject' in part && isImplied(part) ? [part.subject] : []));
  const told = needs
    .filter((part) => !isImplied(part))
    .map((part): Need => {
      const open = kind === 'any' ? implied.find((subject) => about(subject, part)) : undefined;
      return open ? { kind: 'ifGiven', subject: open, need: part } : part;
    });
  const [only] = told;
  return told.length === 1 && only ? only : { kind, needs: told };
}
