import { useCallback } from 'react';
import { termName } from '../../../i18n/policy-sentences/write-term.ts';
import { sentenceCase } from '../../../i18n/sentence-case.ts';
import type { FactKind } from '../../../policy/facts/fact.ts';
import { usePolicy } from '../../contexts/policy-context.tsx';
import { useLanguage } from '../../texts/use-language.ts';

interface ShownFact {
  readonly name: string;
  /** Null for what is no fact: a parameter, a charge line. */
  readonly question: string | null;
  readonly kind: FactKind | null;
  /** What a value is called; the value itself where nobody named it. */
  readonly valueName: (value: string) => string;
}

/** A fact that measures ask for, as it is called, asked for and answered in the folder of measures. */
export function useFactWords(): (field: string) => ShownFact {
  const language = useLanguage();
  const facts = usePolicy((state) => state.facts);
  return useCallback(
    (field) => {
      const fact = facts.get(field);
      return {
        name: sentenceCase(termName({ name: field, label: fact?.name ?? null }, language)),
        question: fact?.question[language] ?? null,
        kind: fact?.kind ?? null,
        valueName: (value) => fact?.words.get(value)?.[language] ?? value,
      };
    },
    [facts, language],
  );
}

/** Whether a field is a fact of one value, which a person can state. */
export const canBeStated = ({ kind }: Pick<ShownFact, 'kind'>): boolean =>
  kind !== null && kind.kind !== 'list';
