import type { Need } from '../../policy/explain/need.ts';
import type { Term } from '../../policy/explain/term.ts';
import type { Language } from '../language.ts';
import { policyText, policyWords } from '../policy-words.ts';
import { writeFormula } from './write-formula.ts';
import { type NameOf, termName, termValue } from './write-term.ts';

/** What a condition asks of its subject, in words: `class 4, class 5 or class 6`, `at most 24 h`. */
export function writeNeed(need: Need, language: Language, nameOf?: NameOf): string {
  const { needs, joins } = policyWords[language];
  const text = policyText(language);
  switch (need.kind) {
    case 'all':
    case 'any':
      return need.needs
        .map((part) => writePart(part, language, nameOf))
        .join(need.kind === 'all' ? joins.and : joins.anyOf);
    case 'ifGiven':
      return text('needs.ifGiven', { need: writeNeed(need.need, language, nameOf) });
    case 'compares':
      return text('needs.compares', {
        comparison: policyWords[language].comparisons[need.comparison],
        values: writeFormula(need.to, language, nameOf),
      });
    case 'isTrue':
    case 'isFalse':
    case 'given':
    case 'notGiven':
      return needs[need.kind];
    default:
      return text(`needs.${need.kind}`, { values: valuesOf(need, language, nameOf) });
  }
}

/** A condition by itself: its subject and what is asked of it, `truck class: class 4, class 5 or class 6`. */
export function writeCondition(need: Need, language: Language): string {
  const text = writeNeed(need, language);
  if ('needs' in need) return text;
  return policyText(language)('found', { name: termName(need.subject, language), value: text });
}

/** A need among others says whose it is: `carrier other than China Railway`. */
function writePart(need: Need, language: Language, nameOf?: NameOf): string {
  const text = policyText(language);
  if ('needs' in need) return `(${writeNeed(need, language, nameOf)})`;
  const name = termName(need.subject, language);
  switch (need.kind) {
    case 'ifGiven':
      return text('partialNeeds.ifGiven', { need: writePart(need.need, language, nameOf) });
    case 'is':
    case 'holds':
      return text(`partialNeeds.${need.kind}`, { name, values: valuesOf(need, language, nameOf) });
    case 'isTrue':
    case 'isFalse':
      return text(`partialNeeds.${need.kind}`, { name });
    default:
      return text('partialNeeds.other', { name, need: writeNeed(need, language, nameOf) });
  }
}

type Listing = Extract<Need, { readonly values: readonly Term[] }>;

/** `a, b or c`. */
function valuesOf({ values }: Listing, language: Language, nameOf?: NameOf): string {
  const { list, or } = policyWords[language].joins;
  const said = values.map((value) => termValue(value, language, nameOf));
  const last = said.at(-1) ?? '';
  const gap = or.endsWith(' ') || !/^\d/.test(last) ? '' : ' ';
  return said.length > 1 ? said.slice(0, -1).join(list) + or + gap + last : last;
}
