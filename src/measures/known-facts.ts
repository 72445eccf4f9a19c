import type { KnownFact, PolicySituation } from '../contract/policy.ts';
import { factTerm } from '../policy/explain/term.ts';
import { writeValue } from '../policy/expression/value.ts';
import type { PolicyTerms } from './terms.ts';

/** What is known of the goods before any route of them is looked at, and from where, in the order in which facts are declared. */
export function knownFacts(
  { facts, scenario: { assumptions, facts: declared } }: PolicyTerms,
  { facts: stated }: PolicySituation,
): readonly KnownFact[] {
  return [...declared.keys()].flatMap((field): KnownFact[] => {
    const value = facts.get(field) ?? assumptions.get(field);
    const text = value === undefined ? null : writeValue(value);
    if (text === null) return [];
    const from = !facts.has(field) ? 'assumed' : Object.hasOwn(stated, field) ? 'stated' : 'enquiry';
    return [
      { fact: { ...factTerm(declared, field, text, { isAssumed: from === 'assumed' }), value: text }, from },
    ];
  });
}
