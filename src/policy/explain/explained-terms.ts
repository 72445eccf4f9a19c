import { ownValue } from '../../units/own-value.ts';
import type { Decision, TracedParameter } from '../decide/decision.ts';
import { CONSTANTS, LINE_BEFORE } from '../expression/name-types.ts';
import { writeValue } from '../expression/value.ts';
import type { Facts } from '../facts/fact.ts';
import type { FindTerm } from './formula-parts.ts';
import { factTerm, type Term, termOf } from './term.ts';

const NO_FIGURE: ReadonlySet<string> = new Set(['flag', 'choice', 'tiers']);

/** What a decision read, found by name. */
export interface ExplainedTerms {
  readonly find: FindTerm;
  /** Whether the decision came to look at it. */
  readonly isRead: (name: string) => boolean;
  /** What is wanting: a fact, a parameter by its path, or a charge line. */
  readonly missing: (name: string) => Term;
}

export function explainedTerms({ measure, trace }: Decision, declaredFacts: Facts): ExplainedTerms {
  const facts = new Map(
    trace.inputs.map(
      ({ field, value, assumed, source }) =>
        [field, factTerm(declaredFacts, field, value, { isAssumed: assumed, listedIn: source })] as const,
    ),
  );
  const figures = new Map(
    trace.steps.map(
      ({ name, label, unit, result }) => [name, termOf(name, result, { label, unit })] as const,
    ),
  );
  const parameters = new Map(trace.parameters.map((one) => [one.parameter, parameterTerm(one)] as const));
  // Those of the measure that reckons the declaration it acts on.
  const declared = new Map(
    trace.parameters.map((one) => [one.parameter.split('.').at(-1) ?? '', parameterTerm(one)] as const),
  );
  const known = (name: string): Term | undefined =>
    parameters.get(`${measure}.${name}`) ?? figures.get(name) ?? facts.get(name) ?? declared.get(name);
  const parts = trace.parameters.flatMap(withParts);
  return {
    find: (name) => known(name) ?? constantTerm(name) ?? factTerm(declaredFacts, name, null),
    isRead: (name) => known(name) !== undefined,
    missing: (name) => {
      const part = parts.find(({ parameter }) => parameter === name);
      if (part) return termOf(name, null, { label: part.label, unit: part.unit });
      const line = trace.lines[name];
      return line ? termOf(name, null, { label: line }) : factTerm(declaredFacts, name, null);
    },
  };
}

/** Goes by its name within the measure. */
export function parameterTerm({ parameter, label, value, value_label: choice, unit }: TracedParameter): Term {
  return termOf(parameter.split('.').at(-1) ?? parameter, value, {
    label,
    words: new Map(choice && value !== null ? [[value, choice]] : []),
    unit: NO_FIGURE.has(unit) ? null : unit,
  });
}

/** The amount of its own line that the effect of a step starts from. */
export const lineBeforeTerm = (amount: string | null): Term => termOf(LINE_BEFORE, amount, { unit: 'CNY' });

function constantTerm(name: string): Term | undefined {
  const constant = ownValue(CONSTANTS, name);
  return constant && termOf(name, writeValue(constant.value), { unit: '1' });
}

const withParts = (parameter: TracedParameter): readonly TracedParameter[] => [
  parameter,
  ...parameter.parts.flatMap(withParts),
];
