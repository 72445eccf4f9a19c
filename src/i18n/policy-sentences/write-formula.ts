import type { FormulaPart } from '../../policy/explain/formula-parts.ts';
import type { Language } from '../language.ts';
import { policyWords } from '../policy-words.ts';
import { writeFigure } from '../unit-words.ts';
import { type NameOf, termName, termValue } from './write-term.ts';

const SIGNS: Readonly<Record<(FormulaPart & { kind: 'sign' })['sign'], string>> = {
  '+': ' + ',
  '-': ' − ',
  '*': ' × ',
  '/': ' ÷ ',
  '(': '(',
  ')': ')',
  ',': ', ',
};

/**
 * A formula in words with its numbers in: `(class 6 truck rate 2.05 CNY/km − ...) × distance 40 km`. What has no value
 * goes by its name alone.
 */
export function writeFormula(parts: readonly FormulaPart[], language: Language, nameOf?: NameOf): string {
  const write = (part: FormulaPart): string => {
    switch (part.kind) {
      case 'term':
        return [
          termName(part.term, language),
          ...(part.term.value === null ? [] : [termValue(part.term, language, nameOf)]),
        ].join(' ');
      case 'figure':
        return writeFigure(part.value, part.unit ?? '1', language);
      case 'sign':
        return SIGNS[part.sign];
      case 'function':
        return policyWords[language].functions[part.name];
    }
  };
  return parts.map(write).join('').trim();
}
